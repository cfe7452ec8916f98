/** The little Markdown that answers may use. Everything else, HTML included, is text and stays as it was written. */
export type Inline =
  | { kind: 'text' | 'strong' | 'emphasis' | 'code'; text: string }
  /** Shown as text with its address: nothing in an answer is followed by a click. */
  | { kind: 'link'; text: string; url: string };

export type Block =
  | { kind: 'paragraph' | 'heading' | 'quote'; lines: Inline[][] }
  | { kind: 'list'; ordered: boolean; first: number; items: Inline[][] };

const HEADING = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/;
const QUOTE = /^ {0,3}>\s?(.*)$/;
const BULLET = /^\s{0,6}[-*•]\s+(.*)$/;
const NUMBERED = /^\s{0,6}(\d{1,3})[.)、]\s*(?!\d)(.*)$/;
/** One alternative for each kind; none of them can run over a line, and all are linear in its length. */
const INLINE =
  /\*\*([^*\n]{1,400})\*\*|`([^`\n]{1,400})`|(?<![\p{L}\p{N}*])\*(?!\s)([^*\n]{1,400})(?<!\s)\*(?![\p{L}\p{N}*])|\[([^[\]\n]{1,200})\]\(((?:https?:\/\/|mailto:|tel:)[^\s()]{1,500})\)/gu;

/** Reads an answer. Never throws; a text without any Markdown comes back as its own paragraphs. */
export function readMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of source.replace(/\r\n?/g, '\n').split('\n')) {
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    const next = blockOf(line);
    if (open?.kind === 'list' && next.kind === 'list' && open.ordered === next.ordered)
      open.items.push(...next.items);
    else if (
      open &&
      open.kind !== 'list' &&
      next.kind !== 'list' &&
      open.kind === next.kind &&
      next.kind !== 'heading'
    )
      open.lines.push(...next.lines);
    else {
      blocks.push(next);
      open = next;
    }
  }
  return blocks;
}

function blockOf(line: string): Block {
  const heading = HEADING.exec(line);
  if (heading) return { kind: 'heading', lines: [readInline(heading[1]!)] };
  const quote = QUOTE.exec(line);
  if (quote) return { kind: 'quote', lines: [readInline(quote[1]!)] };
  const bullet = BULLET.exec(line);
  if (bullet) return { kind: 'list', ordered: false, first: 1, items: [readInline(bullet[1]!)] };
  const numbered = NUMBERED.exec(line);
  if (numbered)
    return { kind: 'list', ordered: true, first: Number(numbered[1]), items: [readInline(numbered[2]!)] };
  return { kind: 'paragraph', lines: [readInline(line)] };
}

function readInline(line: string): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > at) parts.push({ kind: 'text', text: line.slice(at, match.index) });
    at = match.index + match[0].length;
    const [, strong, code, emphasis, text, url] = match;
    if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (emphasis !== undefined) parts.push({ kind: 'emphasis', text: emphasis });
    else parts.push({ kind: 'link', text: text!, url: url! });
  }
  if (at < line.length) parts.push({ kind: 'text', text: line.slice(at) });
  return parts;
}

const MARKS = /[*`#>[]/;

/**
 * The answer as a customer should get it: the words without the marks, line by line as they were written. A link keeps
 * its address, in brackets. A text without marks is returned as it is.
 */
export function withoutMarks(source: string): string {
  if (!MARKS.test(source)) return source;
  return source
    .split('\n')
    .map((line) => {
      const inner =
        HEADING.exec(line)?.[1] ?? QUOTE.exec(line)?.[1] ?? line.replace(/^(\s{0,6})[*•](\s+)/, '$1-$2');
      return readInline(inner).map(plain).join('');
    })
    .join('\n');
}

const plain = (part: Inline) =>
  part.kind === 'link' && part.url !== part.text ? `${part.text} (${part.url})` : part.text;
