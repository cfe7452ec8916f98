import { asText, asWords, isRecord } from './clean';
import { htmlToText, looksLikeHtml } from './html-text';
import { type Converted, fromAutoTextExpander, fromMustache, fromTextBlaze } from './placeholders';
import type { Found, FormatId, Reading, RowReason, SkippedRow } from './types';
import { unescapeXml } from './xml';

type Item = Record<string, unknown>;
type Read = Omit<Found, 'row' | 'kind'> | { refused: RowReason; detail?: string };

interface ListFormat {
  id: FormatId;
  matches: (item: Item) => boolean;
  read: (item: Item) => Read;
}

/** The JSON formats of `shared/docs/import-formats.md` that are lists of like items; the first that fits. */
const FORMATS: ListFormat[] = [
  {
    id: 'zendesk',
    matches: (item) =>
      'title' in item &&
      Array.isArray(item.actions) &&
      item.actions.some((action) => isRecord(action) && 'field' in action),
    read(item) {
      if (item.active === false) return { refused: 'inactive' };
      const actions = (item.actions as unknown[]).filter(isRecord);
      const value = (field: string) => lastText(actions.find((action) => action.field === field)?.value);
      const html = value('comment_value_html');
      const path = asText(item.title)
        .split('::')
        .map((part) => part.trim());
      const tags = actions
        .filter((action) => /tags/.test(asText(action.field)))
        .flatMap((action) => asText(action.value).split(/[\s,]+/));
      return withText(fromMustache(html ? htmlToText(html) : value('comment_value')), {
        key: asText(item.id),
        title: path.at(-1),
        group: path.slice(0, -1).join(' / '),
        tags: asWords(tags),
      });
    },
  },
  {
    id: 'gorgias',
    matches: (item) =>
      'name' in item &&
      Array.isArray(item.actions) &&
      item.actions.some((action) => isRecord(action) && 'arguments' in action),
    read(item) {
      const all = (item.actions as unknown[])
        .filter(isRecord)
        .map((action) => (isRecord(action.arguments) ? action.arguments : {}));
      const reply = all.find((values) => asText(values.body_text) || asText(values.body_html)) ?? {};
      const text = asText(reply.body_text).trim() || htmlToText(asText(reply.body_html));
      return withText(fromMustache(text), {
        key: asText(item.id),
        title: asText(item.name),
        group: asText(item.intent),
        tags: all.flatMap((values) => asWords(values.tags)),
      });
    },
  },
  {
    id: 'chatwoot',
    matches: (item) => 'short_code' in item && 'content' in item,
    read: (item) =>
      withText(fromMustache(words(item.content)), {
        key: asText(item.id),
        shortcut: asText(item.short_code),
      }),
  },
  {
    id: 'merchant-client',
    matches: (item) => 'phraseSummary' in item,
    read: (item) => ({
      text: unescapeXml(asText(item.phraseSummary)).replace(/\r\n?/g, '\n'),
      shortcut: asText(item.quickCode),
      group: asText(item.phraseGroupName),
    }),
  },
  {
    id: 'amazon-connect',
    matches: (item) =>
      'name' in item &&
      'content' in item &&
      ('contentType' in item || 'shortcutKey' in item || 'isActive' in item),
    read(item) {
      if (item.isActive === false) return { refused: 'inactive' };
      const content = connectContent(item.content);
      const text = /html|markdown/i.test(asText(item.contentType)) ? htmlToText(content) : words(content);
      return withText(fromMustache(text), {
        key: asText(item.quickResponseId) || asText(item.id),
        title: asText(item.name),
        shortcut: asText(item.shortcutKey),
        tags: isRecord(item.tags) ? Object.keys(item.tags) : asWords(item.tags),
      });
    },
  },
  {
    id: 'text-blaze',
    matches: (item) => Array.isArray(item.snippets),
    read: () => ({ refused: 'not-a-row' }),
  },
];

/** Reads a list of like items that is one of the known formats, or null. Items count from 1. */
export function readList(items: readonly unknown[]): Reading | null {
  const records = items.filter(isRecord);
  const format = FORMATS.find(
    (candidate) => candidate.matches(records[0] ?? {}) || records.slice(0, 50).some(candidate.matches),
  );
  if (!format) return null;
  if (format.id === 'text-blaze') return readFolders(items);
  return collect(format.id, items, (item) => format.read(item));
}

/** Text Blaze: folders with snippets. Snippets count through all folders. */
function readFolders(folders: readonly unknown[]): Reading {
  const snippets = folders.flatMap((folder) =>
    isRecord(folder) && Array.isArray(folder.snippets)
      ? folder.snippets.map((snippet) =>
          isRecord(snippet) ? { ...snippet, folder: asText(folder.name) } : snippet,
        )
      : [folder],
  );
  return collect('text-blaze', snippets, (item) =>
    withText(fromTextBlaze(words(item.text) || htmlToText(asText(item.html))), {
      shortcut: asText(item.shortcut),
      title: asText(item.name),
      group: asText(item.folder),
    }),
  );
}

/** Auto Text Expander: one flat object, shortcut → expansion. Null unless every value is a text. */
export function readFlatObject(value: Item): Reading | null {
  const pairs = Object.entries(value);
  if (pairs.length === 0 || !pairs.every(([, text]) => typeof text === 'string')) return null;
  return collect(
    'auto-text-expander',
    pairs.map(([shortcut, text]) => ({ shortcut, text })),
    (item) => withText(fromAutoTextExpander(words(item.text)), { shortcut: item.shortcut as string }),
  );
}

/** Runs a reader over items and keeps account of each. */
export function collect(format: FormatId, items: readonly unknown[], read: (item: Item) => Read): Reading {
  const found: Found[] = [];
  const skipped: SkippedRow[] = [];
  items.forEach((item, index) => {
    const row = index + 1;
    if (!isRecord(item)) {
      skipped.push({ row, reason: 'not-a-row' });
      return;
    }
    const result = read(item);
    if ('refused' in result) skipped.push({ row, reason: result.refused, detail: result.detail });
    else found.push({ row, kind: 'script', ...result });
  });
  return { format, found, skipped };
}

/** A converted text with what else the item says, or the converter's refusal. */
export function withText(converted: Converted, rest: Omit<Found, 'row' | 'kind' | 'text'>): Read {
  return 'refused' in converted ? converted : { ...rest, ...converted };
}

function words(value: unknown): string {
  const text = asText(value);
  return looksLikeHtml(text) ? htmlToText(text) : text;
}

/** Zendesk's value is a text, or a channel and a text. */
function lastText(value: unknown): string {
  return Array.isArray(value) ? asText(value.at(-1)) : asText(value);
}

/** Amazon's API nests the text: `{plainText: {content}}`, `{markdown: {content}}`. */
function connectContent(value: unknown): string {
  if (!isRecord(value)) return asText(value);
  const inner = value.plainText ?? value.markdown ?? value.content;
  return isRecord(inner) ? asText(inner.content) : asText(inner);
}
