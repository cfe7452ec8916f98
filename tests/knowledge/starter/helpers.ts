/** The scenes that every locale has scripts for; beside them scripts may name the reading's finer ones. */
export const SCENES: readonly string[] = [
  'new-customer',
  'returning-customer',
  'complaint',
  'logistics',
  'refund',
  'invoice',
  'outage',
  'price',
  'account',
  'quality',
  'holiday',
  'campaign',
  'vip',
];

/** Values that occur more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}

/** Names of the `{{blanks}}` in a text, and the text without them. */
export function blanksIn(text: string): { names: string[]; rest: string } {
  const names: string[] = [];
  // a text for some scenes is read with all that it can say
  text = text.replace(/\{\{\?[^{}|]*\|([^{}|]*)(?:\|([^{}|]*))?\}\}/g, '$1$2');
  const rest = text.replace(/\{\{([^{}]+)\}\}/g, (_, name: string) => {
    if (name !== '|') names.push(name);
    return '';
  });
  return { names, rest };
}

/** Whether a text uses a word; Latin words only as whole words, in any case. */
export function mentions(text: string, word: string): boolean {
  if (!/^[\x20-\x7e]+$/.test(word)) return text.includes(word);
  const escaped = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![a-z0-9])${escaped}(?![a-z0-9])`, 'i').test(text);
}
