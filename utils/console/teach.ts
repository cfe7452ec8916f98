import type { Role } from '../../knowledge/conversation';
import { scrolls } from './find-transcript';
import { NEUTRAL_LABELS } from './media';
import { isMessageOf, messagesIn } from './profile-rows';
import type { Row } from './row';
import { type Candidate, candidatesFor, selectorsFor } from './selector-candidates';
import { Transcript } from './transcript';
import { flatAncestors, flatContains, flatParent } from './tree';
import type { ConsoleProfile, TeachClicks, TeachOptions, TeachPreview } from './types';

/**
 * What three clicks make: a profile, and what would be read with it. Broader and narrower choose among sets of
 * rows that really differ.
 */
export function previewTeaching(clicks: TeachClicks, { now, breadth, labels }: TeachOptions): TeachPreview {
  const transcript = transcriptOf(clicks);
  const guess = readWith(transcript, clicks, null, { now, labels });
  const sets = rowSets(transcript, clicks, guess.rows);
  const at = Math.max(0, Math.min(sets.length - 1, baseOf(sets, guess.rows) + breadth));
  const chosen = breadth === 0 && guess.apart ? null : (sets[at] ?? null);
  const reading = chosen ? readWith(transcript, clicks, chosen.selector, { now, labels }) : guess;
  return {
    profile: profileOf(transcript, clicks, reading, chosen),
    messages: reading.transcript.messages(),
    rows: reading.rows.map((r) => r.core),
    broader: at < sets.length - 1,
    narrower: at > 0,
  };
}

/** The scrolling list around both messages, or else what holds them both. */
function transcriptOf({ customerMessage, agentMessage, composer }: TeachClicks): Element {
  const around = flatAncestors(customerMessage);
  const common = around.find((a) => flatContains(a, agentMessage)) ?? customerMessage.ownerDocument.body;
  for (const at of [common, ...flatAncestors(common)]) {
    if (flatContains(at, composer)) break;
    if (scrolls(at)) return at;
  }
  return common;
}

interface Reading {
  transcript: Transcript;
  rows: Row[];
  /** The two clicks fell on two rows. */
  apart: boolean;
}

/** Reads the transcript as the watcher would, with the roles that the clicks gave. */
function readWith(
  el: Element,
  clicks: TeachClicks,
  selector: string | null,
  { now, labels }: Omit<TeachOptions, 'breadth'>,
): Reading {
  let serial = 0;
  const profile = selector ? { message: [selector] } : null;
  const transcript = new Transcript({
    transcript: el,
    skip: (at) => flatContains(at, clicks.composer),
    observe: () => {},
    now,
    customerName: () => '',
    newId: () => `t${++serial}`,
    labels: { ...NEUTRAL_LABELS, ...labels },
    isMessage: isMessageOf(profile, el),
    messagesIn: messagesIn(profile),
    givenRole: () => null,
  });
  transcript.read(() => false, true);
  const customer = idAt(transcript, clicks.customerMessage);
  const agent = idAt(transcript, clicks.agentMessage);
  const apart = customer !== null && agent !== null && customer !== agent;
  if (apart) {
    transcript.correct(customer, 'customer');
    transcript.correct(agent, 'agent');
    transcript.read(() => false, true);
  }
  const rows = transcript
    .messages()
    .map((m) => transcript.rowOf(m.id))
    .filter((r) => r !== undefined);
  return { transcript, rows, apart };
}

/** The message whose row was clicked: the innermost one around the click, or the only one in it. */
function idAt(transcript: Transcript, clicked: Element): string | null {
  let best: { id: string; size: number } | null = null;
  for (const { id } of transcript.messages()) {
    const row = transcript.rowOf(id);
    if (!row || !(flatContains(row.el, clicked) || flatContains(clicked, row.core))) continue;
    const size = row.el.getElementsByTagName('*').length;
    if (!best || size < best.size) best = { id, size };
  }
  return best?.id ?? null;
}

/** Sets of elements that could be the messages: for each level between click and list, what its names match. */
function rowSets(
  transcript: Element,
  { customerMessage, agentMessage }: TeachClicks,
  rows: readonly Row[],
): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (list: Candidate[]) => {
    for (const candidate of list) {
      const first = candidate.elements[0]!;
      const last = candidate.elements[candidate.elements.length - 1]!;
      if (candidate.elements.some((e) => e !== first && flatContains(first, e))) continue;
      const key = `${candidate.elements.length}:${candidate.elements.indexOf(first)}:${keyOf(first)}:${keyOf(last)}`;
      if (!found.has(key)) found.set(key, candidate);
    }
  };
  const keys = new Map<Element, number>();
  const keyOf = (el: Element) => {
    if (!keys.has(el)) keys.set(el, keys.size);
    return keys.get(el)!;
  };
  if (rows.length)
    add(
      candidatesFor(
        rows.slice(0, 8).map((r) => r.el),
        [],
        transcript,
      ),
    );
  let customer: Element | null = customerMessage;
  let agent: Element | null = agentMessage;
  for (let level = 0; customer && agent && customer !== agent && level < 8; level++) {
    if (customer === transcript || agent === transcript) break;
    add(candidatesFor([customer, agent], [], transcript));
    customer = flatParent(customer);
    agent = flatParent(agent);
  }
  return [...found.values()].sort((a, b) => a.elements.length - b.elements.length);
}

/** The set that is most like what the reader found by itself. */
function baseOf(sets: readonly Candidate[], rows: readonly Row[]): number {
  const els = new Set(rows.map((r) => r.el));
  let best = 0;
  let like = -1;
  sets.forEach(({ elements }, i) => {
    const both = elements.filter((e) => els.has(e)).length;
    const score = both / Math.max(1, elements.length + els.size - both);
    if (score > like) {
      like = score;
      best = i;
    }
  });
  return best;
}

function profileOf(
  transcript: Element,
  clicks: TeachClicks,
  reading: Reading,
  chosen: Candidate | null,
): ConsoleProfile {
  const messages = reading.transcript.messages();
  const rowsOf = (role: Role) =>
    messages
      .filter((m) => m.role === role)
      .map((m) => reading.transcript.rowOf(m.id))
      .filter((r) => r !== undefined);
  const customer = rowsOf('customer');
  const agent = rowsOf('agent');
  const roles: ConsoleProfile['roles'] = {};
  const cores = (rows: Row[]) => rows.map((r) => r.core);
  const mine = selectorsFor(cores(agent), cores(customer), transcript);
  const theirs = selectorsFor(cores(customer), cores(agent), transcript);
  if (mine.length) roles.agent = mine;
  if (theirs.length) roles.customer = theirs;
  const said = [...customer, ...agent];
  const location = transcript.ownerDocument.defaultView?.location;
  const names = [...new Set(messages.filter((m) => m.role === 'agent' && m.author).map((m) => m.author!))];
  const others = new Set(messages.filter((m) => m.role === 'customer').map((m) => m.author));
  const profile: ConsoleProfile = {
    id: `taught:${location?.host ?? ''}`,
    author: 'taught',
    transcript: selectorsFor([transcript], [], null),
    message: chosen ? [chosen.selector] : messageSelectors(said, transcript),
    composer: selectorsFor([clicks.composer], [], null),
    expected: { messages: messages.length, customer: customer.length, agent: agent.length },
  };
  if (location?.protocol.startsWith('http'))
    profile.matches = [`${location.protocol}//${location.hostname}/*`];
  if (roles.agent || roles.customer) profile.roles = roles;
  else if (names.length && !names.some((n) => others.has(n))) profile.agentNames = names;
  return profile;
}

/** The words' own boxes where a name tells exactly them, for a group may hold several; else the rows. */
function messageSelectors(rows: readonly Row[], transcript: Element): string[] {
  const cores = [...new Set(rows.map((r) => r.core))];
  const exact = candidatesFor(cores.slice(0, 12), [], transcript).filter(
    (c) => c.elements.length === cores.length,
  );
  if (exact.length) return exact.slice(0, 4).map((c) => c.selector);
  return selectorsFor(
    rows.map((r) => r.el),
    [],
    transcript,
  );
}
