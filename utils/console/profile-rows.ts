import type { Role } from '../../knowledge/conversation';
import type { Row } from './row-list';
import { queryFirst } from './selectors';
import { flatContains, flatParent, matches } from './tree';
import type { ConsoleProfile } from './types';

/** Which elements a profile calls a message; undefined = let the reader find them. */
export function isMessageOf(
  profile: ConsoleProfile | null,
  transcript: Element,
): ((el: Element) => boolean) | undefined {
  if (!profile?.message.length) return undefined;
  const selector = profile.message.find((s) => queryFirst(transcript, [s]).length > 0) ?? profile.message[0]!;
  const last = selector.split('>>>').pop()!.trim();
  return (el) => matches(el, last);
}

/** The role that a profile's selectors give a row: they match the row, something around it up to the list, or in it. */
export function roleFromProfile(profile: ConsoleProfile | null): (row: Row) => Role | null {
  const roles = profile?.roles;
  if (!roles) return () => null;
  const order: Role[] = ['system', 'agent', 'customer'];
  return (row) => {
    for (const role of order) {
      for (const selector of roles[role] ?? []) {
        if (matches(row.el, selector) || matches(row.core, selector)) return role;
        for (let at = flatParent(row.core), i = 0; at && i < 12; at = flatParent(at), i++) {
          if (matches(at, selector)) return role;
          if (!flatContains(row.el, at) && i > 6) break;
        }
        if (queryFirst(row.el, [selector]).length) return role;
      }
    }
    return null;
  };
}
