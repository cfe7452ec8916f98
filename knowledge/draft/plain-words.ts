const LATIN = /[A-Za-z0-9]/;

/**
 * The plain words as they fit the place of the term: without a remark in brackets, without a second 的, with a
 * space between Latin words, capital where the sentence begins.
 */
export function fitPlain(text: string, start: number, end: number, plain: string): string {
  let words = plain.replace(/\s*[（(][^（()）]*[)）]\s*$/, '').trim() || plain.trim();
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (words.endsWith('的') && after === '的') words = words.slice(0, -1);
  if (words.startsWith('的') && before === '的') words = words.slice(1);
  words = words.replace(/[。.]$/, '');
  if (LATIN.test(words[0]!) && LATIN.test(before)) words = ` ${words}`;
  if (LATIN.test(words.at(-1)!) && LATIN.test(after)) words = `${words} `;
  const opens = /(?:^|[.!?\n]\s*)$/.test(text.slice(Math.max(0, start - 3), start));
  if (opens && /^[a-z]/.test(words) && /^[A-Z]/.test(text.slice(start, end)))
    words = words[0]!.toUpperCase() + words.slice(1);
  return words;
}
