import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Message, Role } from '../../knowledge/conversation';
import { checkDraft, DRAFT_RULES, type DraftContext } from '../../knowledge/draft';
import { buildGlossary } from '../../knowledge/glossary';
import type { Authority, Forbidden, Pack, Term } from '../../knowledge/pack/schema';
import { readCustomer } from '../../knowledge/reading';

type Said = string | { role?: string; from?: string; text?: string; content?: string };

/** One line of the file. What a row doesn't bring itself comes from the starter packs. */
interface Row {
  id: string;
  text: string;
  conversation?: string | Said[];
  expected: string[];
  glossary?: Term[];
  authority?: Authority;
  forbidden?: Forbidden[];
}

const STARTER = fileURLToPath(new URL('../../knowledge/starter/', import.meta.url));

/**
 * `npm run eval -- draft FILE.jsonl`: checks rows `{id, text, conversation?, expected: [rule ids]}` with the code
 * that ships and prints, as its last line,
 * `{"rules": {rule: {precision, recall, n}}, "overall": {precision, recall, usPerDraft}}`.
 * A rule counts once for a row; `overall` is over all pairs of row and rule. `--wrong` lists the rows that differ.
 */
export function run(args: string[]): void {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (!file) throw new Error('draft needs a file: npm run eval -- draft FILE.jsonl [--wrong]');
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);
  const starter = starterContext();
  const contexts = rows.map((row) => contextOf(row, starter));
  for (const [i, row] of rows.entries()) checkDraft(row.text, contexts[i]); // warm up, as in a panel that has been open

  const began = performance.now();
  const found = rows.map(
    (row, i) => new Set<string>(checkDraft(row.text, contexts[i]).map(({ rule }) => rule)),
  );
  const usPerDraft = ((performance.now() - began) * 1000) / rows.length;

  if (args.includes('--wrong')) {
    rows.forEach((row, i) => {
      const missed = row.expected.filter((rule) => !found[i]!.has(rule));
      const extra = [...found[i]!].filter((rule) => !row.expected.includes(rule));
      if (missed.length + extra.length)
        console.log(`${row.id} missed [${missed}] extra [${extra}] ${row.text}`);
    });
  }
  const rules: Record<string, Score> = {};
  const all = { right: 0, said: 0, wanted: 0 };
  for (const rule of DRAFT_RULES) {
    const counts = { right: 0, said: 0, wanted: 0 };
    rows.forEach((row, i) => {
      const wanted = row.expected.includes(rule);
      const said = found[i]!.has(rule);
      if (wanted) counts.wanted++;
      if (said) counts.said++;
      if (wanted && said) counts.right++;
    });
    rules[rule] = score(counts);
    all.right += counts.right;
    all.said += counts.said;
    all.wanted += counts.wanted;
  }
  const { precision, recall } = score(all);
  console.log(JSON.stringify({ rules, overall: { precision, recall, usPerDraft: round(usPerDraft, 1) } }));
}

interface Score {
  precision: number | null;
  recall: number | null;
  n: number;
}

const score = ({ right, said, wanted }: { right: number; said: number; wanted: number }): Score => ({
  precision: said ? round(right / said) : null,
  recall: wanted ? round(right / wanted) : null,
  n: wanted,
});

const round = (value: number, digits = 4): number => Number(value.toFixed(digits));

/** Glossary, authority card and forbidden words as a fresh install has them. */
function starterContext(): DraftContext {
  const packs = readdirSync(STARTER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(STARTER, name), 'utf8')) as Partial<Pack>);
  return {
    glossary: buildGlossary(packs.flatMap((pack) => pack.glossary ?? [])),
    authority: packs.find((pack) => pack.authority)?.authority,
    forbidden: packs.flatMap((pack) => pack.forbidden ?? []),
  };
}

function contextOf(row: Row, starter: DraftContext): DraftContext {
  const messages = messagesOf(row.conversation);
  return {
    glossary: row.glossary ? buildGlossary(row.glossary) : starter.glossary,
    authority: row.authority ?? starter.authority,
    forbidden: row.forbidden ?? starter.forbidden,
    ...(messages.length ? { messages, reading: readCustomer(messages) } : {}),
  };
}

const AGENT = /^(?:agent|客服|坐席|assistant|staff|me|我|service)$/i;
const SYSTEM = /^(?:system|系统|bot)$/i;
const SPEAKER = /^\s*(客户|顾客|用户|客服|坐席|系统|customer|user|agent|system)\s*[:：]\s*/i;

/** A conversation as a list of `{role, text}`, or of lines, with "客户：" and "客服：" or the customer's alone. */
function messagesOf(conversation: Row['conversation']): Message[] {
  const said: Said[] = typeof conversation === 'string' ? conversation.split('\n') : (conversation ?? []);
  return said.map((item, i) => {
    const line = typeof item === 'string' ? item : (item.text ?? item.content ?? '');
    const speaker = typeof item === 'string' ? SPEAKER.exec(item)?.[1] : (item.role ?? item.from);
    const role: Role = AGENT.test(speaker ?? '')
      ? 'agent'
      : SYSTEM.test(speaker ?? '')
        ? 'system'
        : 'customer';
    const text = typeof item === 'string' ? line.replace(SPEAKER, '') : line;
    return { id: String(i), role, text, seenAt: i * 1000, old: false };
  });
}
