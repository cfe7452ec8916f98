import { checkScript, fixScript } from '../draft';
import { buildGlossary } from '../glossary';
import { inLanguage, writtenLanguage } from '../language';
import { hashOf } from '../merge/fingerprint';
import type { Entry, Script, Term } from '../pack/schema';
import { blankLookalikes } from './blank-lookalikes';
import { bareText, nearDuplicates } from './near-duplicates';
import {
  HEALTH_CHECKS,
  type HealthCheck,
  type HealthFinding,
  type HealthInput,
  type HealthItem,
  type HealthReport,
  type Kept,
} from './types';

/** Findings of one check that are listed: a page of 100,000 is nobody's to-do list. */
export const MOST_FINDINGS = 200;
/** A script that nobody used for so long, while uses were counted for at least as long, is one that nobody uses. */
const UNUSED_MS = 60 * 86_400_000;

/**
 * Looks through the whole library for what a trainer would want to put right. Pure; seconds for 100,000 entries, so to
 * be run off the page's thread.
 */
export function checkHealth(input: HealthInput): HealthReport {
  const fine = new Set(input.fine);
  const findings: HealthFinding[] = [];
  const counts = Object.fromEntries(HEALTH_CHECKS.map((check) => [check, 0])) as Record<HealthCheck, number>;
  const add = (check: HealthCheck, about: Omit<HealthFinding, 'check' | 'key'>) => {
    const key = hashOf(
      [
        check,
        about.found,
        about.day,
        ...(about.pack ? [about.pack.id] : []),
        ...about.items.map(({ packId, id, text }) => `${packId}\n${id}\n${text}`),
      ].join('\n'),
    );
    if (fine.has(key)) return;
    counts[check]++;
    if (counts[check] <= MOST_FINDINGS) findings.push({ check, key, ...about });
  };
  overdue(input, add);
  contradictions(input, add);
  duplicates(input, add);
  scripts(input, add);
  for (const row of input.entries) if (!row.item.answer.trim()) add('no-answer', { items: [entryItem(row)] });
  unused(input, add);
  const place = (check: HealthCheck) => HEALTH_CHECKS.indexOf(check);
  findings.sort((a, b) => place(a.check) - place(b.check));
  return { findings, counts, looked: input.scripts.length + input.terms.length + input.entries.length };
}

type Add = (check: HealthCheck, about: Omit<HealthFinding, 'check' | 'key'>) => void;

const scriptItem = ({ packId, item }: Kept<Script>): HealthItem => ({
  kind: 'script',
  packId,
  id: item.id,
  title: item.title || item.text.slice(0, 30),
  text: item.text,
});
const termItem = ({ packId, item }: Kept<Term>): HealthItem => ({
  kind: 'term',
  packId,
  id: item.id,
  title: item.term,
  text: item.plain,
});
const entryItem = ({ packId, item }: Kept<Entry>): HealthItem => ({
  kind: 'entry',
  packId,
  id: item.id,
  title: item.question,
  text: item.answer,
});

/** What customers say and what we say in its place are two glossaries. */
const sideOf = ({ item }: Kept<Term>) => (item.heard ? 'heard' : 'ours');

function overdue({ packs, scripts, entries, today }: HealthInput, add: Add): void {
  // A pack stands for all that is in it, so it comes first.
  for (const { id, name, reviewBy } of packs)
    if (reviewBy && reviewBy <= today) add('overdue', { items: [], pack: { id, name }, day: reviewBy });
  const late = [
    ...scripts
      .filter(({ item }) => item.reviewBy && item.reviewBy <= today)
      .map((row) => ({ item: scriptItem(row), day: row.item.reviewBy! })),
    ...entries
      .filter(({ item }) => item.reviewBy && item.reviewBy <= today)
      .map((row) => ({ item: entryItem(row), day: row.item.reviewBy! })),
  ];
  late.sort((a, b) => (a.day < b.day ? -1 : 1));
  for (const { item, day } of late) add('overdue', { items: [item], day });
}

/** A name that two items have, with different words behind it. In another language it is another name's business. */
function contradictions({ terms, entries }: HealthInput, add: Add): void {
  const byName = new Map<string, HealthItem[]>();
  const put = (name: string, item: HealthItem, side = '') => {
    const bare = bareText(name);
    if (!bare) return;
    const key = `${item.kind} ${side} ${writtenLanguage(item.text) ?? ''} ${bare}`;
    const group = byName.get(key);
    if (group) group.push(item);
    else byName.set(key, [item]);
  };
  for (const row of terms)
    for (const name of new Set([row.item.term, ...(row.item.aliases ?? [])]))
      put(name, termItem(row), sideOf(row));
  for (const row of entries) put(row.item.question, entryItem(row));
  const told = new Set<string>();
  for (const group of byName.values()) {
    if (group.length < 2 || new Set(group.map(({ text }) => bareText(text))).size < 2) continue;
    // Two terms that share several names contradict each other once.
    const which = group
      .map(({ packId, id }) => `${packId}\n${id}`)
      .sort()
      .join('\n\n');
    if (!told.has(which)) add('contradiction', { items: group });
    told.add(which);
  }
}

function duplicates({ scripts, terms, entries }: HealthInput, add: Add): void {
  const look = (items: HealthItem[], textOf: (item: HealthItem) => string) => {
    for (const group of nearDuplicates(items.map(textOf))) {
      const members = group.map((at) => items[at]!);
      const texts = new Set(members.map((item) => bareText(textOf(item))));
      // One question with two answers is told as a contradiction.
      const answers = new Set(members.map(({ text }) => bareText(text)));
      if (texts.size === 1 && answers.size > 1) continue;
      add(texts.size === 1 ? 'duplicate' : 'near-duplicate', { items: members });
    }
  };
  look(scripts.map(scriptItem), ({ text }) => text);
  look(entries.map(entryItem), ({ title }) => title);
  const same = new Map<string, HealthItem[]>();
  for (const row of terms) {
    const item = termItem(row);
    const key = `${sideOf(row)} ${bareText(item.title)} ${bareText(item.text)}`;
    same.set(key, [...(same.get(key) ?? []), item]);
  }
  for (const group of same.values()) if (group.length > 1) add('duplicate', { items: group });
}

function scripts({ scripts: rows, terms, forbidden, authority, now }: HealthInput, add: Add): void {
  const glossaries = new Map<string, ReturnType<typeof buildGlossary>>();
  for (const row of rows) {
    const item = scriptItem(row);
    const language = writtenLanguage(row.item.text);
    const known = glossaries.get(language ?? '');
    const glossary =
      known ??
      buildGlossary(
        inLanguage(
          terms.map((term) => term.item),
          language,
          (term) => term.plain,
        ),
      );
    glossaries.set(language ?? '', glossary);
    for (const finding of checkScript(row.item, { glossary, forbidden, authority, now })) {
      const { rule, found } = finding;
      const mended = fixScript(row.item.text, finding);
      const fixed = mended === row.item.text ? undefined : mended;
      if (rule === 'too-long') add('too-long', { items: [item], fixed });
      else add('draft', { items: [item], rule, found, fixed });
    }
    for (const { found, fixed } of blankLookalikes(row.item)) add('blank', { items: [item], found, fixed });
  }
}

function unused({ scripts: rows, usage, now }: HealthInput, add: Add): void {
  if (!usage || now - usage.since < UNUSED_MS) return;
  for (const row of rows) {
    const use = Object.hasOwn(usage.uses, row.item.id) ? usage.uses[row.item.id]! : null;
    if (use && now - use.lastAt < UNUSED_MS) continue;
    const day = use ? new Date(use.lastAt).toISOString().slice(0, 10) : undefined;
    add('unused', { items: [scriptItem(row)], day });
  }
}
