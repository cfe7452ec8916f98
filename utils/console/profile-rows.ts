import type { Role } from '../../knowledge/conversation';
import type { Row } from './row';
import { queryAll, queryFirst } from './selectors';
import { flatContains, flatParent, matches } from './tree';
import type { ConsoleProfile } from './types';

type WithMessages = Pick<ConsoleProfile, 'message'> | null;

/** What a selector says of the element itself: its last step, after any shadow root. */
const ownPart = (selector: string): string => selector.split('>>>').pop()!.trim();

/** Which elements a profile calls a message; undefined = let the reader find them. */
export function isMessageOf(
  profile: WithMessages,
  transcript: Element,
): ((el: Element) => boolean) | undefined {
  if (!profile?.message.length) return undefined;
  const believed = profile.message.find((s) => queryAll(transcript, s).length > 0) ?? profile.message[0]!;
  const selector = ownPart(believed);
  return (el) => matches(el, selector);
}

/** The messages that a profile sees inside an element. */
export function messagesIn(profile: WithMessages): ((el: Element) => Element[]) | undefined {
  if (!profile?.message.length) return undefined;
  const selectors = profile.message.map(ownPart);
  return (el) => queryFirst(el, selectors);
}

/** The role that a profile's selectors give a row: they match the row, something around it up to the list, or in it. */
export function roleFromProfile(
  profile: ConsoleProfile | null,
  transcript: Element,
): (row: Row) => Role | null {
  const roles = profile?.roles;
  if (!roles) return () => null;
  const order: Role[] = ['system', 'agent', 'customer'];
  const lists = order.map((role) => [role, (roles[role] ?? []).map(ownPart)] as const);
  return (row) => {
    for (const [role, selectors] of lists) {
      for (const selector of selectors) {
        for (
          let at: Element | null = row.core, i = 0;
          at && at !== transcript && i < 14;
          at = flatParent(at), i++
        ) {
          if (matches(at, selector)) return role;
        }
        if (flatContains(row.el, row.core) && queryFirst(row.el, [selector]).length) return role;
      }
    }
    return null;
  };
}

/** A profile that knows one party's rows leaves the others to the other party. */
export function restRole(profile: ConsoleProfile | null): Role | null {
  const { agent, customer } = profile?.roles ?? {};
  if (agent?.length && !customer?.length) return 'customer';
  return customer?.length && !agent?.length ? 'agent' : null;
}

/** Does a profile still fit what is on the page? An empty conversation fits. */
export function stillFits(profile: ConsoleProfile, transcript: Element): boolean {
  const rows = queryFirst(transcript, profile.message);
  if (!rows.length)
    return (transcript.textContent ?? '').trim().length < 12 && !transcript.querySelector('*')?.shadowRoot;
  const { roles, expected } = profile;
  if (!expected?.agent || !expected.customer || !roles || rows.length < 6) return true;
  const known = [...(roles.agent ?? []), ...(roles.customer ?? [])].map(ownPart);
  return (
    known.length === 0 || known.some((s) => matches(transcript, s) || queryFirst(transcript, [s]).length > 0)
  );
}
