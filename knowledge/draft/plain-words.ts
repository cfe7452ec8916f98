import { plural } from '../glossary/inflect';

const LATIN = /[A-Za-z0-9]/;
/** Words before a noun that leave no room for another article. */
const DETERMINED =
  /\b(?:an?|the|this|that|these|those|your|our|my|his|her|its|their|any|each|every|no|some|which)\s+(?:[a-z]+(?:est|er|al|ed|ic|ive|ous|y|new|old|own|same|first|last)?\s+)?$/i;
const ARTICLE = /^(?:an?|the|our|your|this) /i;
/** What follows the head of an English description: a small note / of the website. */
const TAIL =
  / (?:of|that|which|who|to|for|from|between|in|into|on|with|without|before|after|about|when|where|by|built|at|as|it|you|a website) ?.*$/i;
const VERB =
  /^(?:remove|make|move|put|send|take|give|keep|set|get|check|turn|switch|copy|bring|hold|join|split|clean|change|pay|ship|pack|sort|save|load|start|stop|open|close|link|pass|order|sign|log|slow|cancel|charge|return|restart|update|empty|print|read|write)\b/i;
const IRREGULAR: Readonly<Record<string, string>> = {
  make: 'made',
  put: 'put',
  send: 'sent',
  take: 'took',
  give: 'gave',
  keep: 'kept',
  set: 'set',
  get: 'got',
  bring: 'brought',
  hold: 'held',
  split: 'split',
  pay: 'paid',
  read: 'read',
  write: 'wrote',
};

/**
 * The plain words as they fit the place of the term: without a remark in brackets, without a second 的 or a second
 * article, in the term's number and form (caches → stored copies, clearing → removing), with a space between Latin
 * words, capital where the sentence begins. `term` is the term as the glossary spells it.
 */
export function fitPlain(text: string, start: number, end: number, plain: string, term = ''): string {
  let words = plain.replace(/\s*[（(][^（()）]*[)）]\s*$/, '').trim() || plain.trim();
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (words.endsWith('的') && after === '的') words = words.slice(0, -1);
  if (words.startsWith('的') && before === '的') words = words.slice(1);
  words = words.replace(/[。.]$/, '');
  if (/^[\x20-\x7e\u2019]+$/.test(words) && term)
    words = inflected(words, text.slice(start, end), term, text.slice(Math.max(0, start - 40), start));
  if (LATIN.test(words[0]!) && LATIN.test(before)) words = ` ${words}`;
  if (LATIN.test(words.at(-1)!) && LATIN.test(after)) words = `${words} `;
  const opens = /(?:^|[.!?\n]\s*)$/.test(text.slice(Math.max(0, start - 3), start));
  if (opens && /^[a-z]/.test(words) && /^[A-Z]/.test(text.slice(start, end)))
    words = words[0]!.toUpperCase() + words.slice(1);
  return words;
}

function inflected(words: string, found: string, term: string, before: string): string {
  const said = found.toLowerCase();
  const own = term.toLowerCase();
  const [first = '', ...rest] = words.split(' ');
  if (VERB.test(words)) {
    const form = said.split(' ')[0]!;
    const base = own.split(' ')[0]!;
    if (form.endsWith('ing') && !base.endsWith('ing')) return [gerund(first), ...rest].join(' ');
    if (form.endsWith('ed') && !base.endsWith('ed')) return [past(first), ...rest].join(' ');
    if (form.endsWith('s') && form !== base && !base.endsWith('s')) return [plural(first), ...rest].join(' ');
    return words;
  }
  let noun = DETERMINED.test(before) ? words.replace(ARTICLE, '') : words;
  const many = said.endsWith('s') && !said.endsWith("'s") && !own.endsWith('s') && said !== own;
  if (many) {
    const tail = TAIL.exec(noun)?.[0] ?? '';
    const head = noun.slice(0, noun.length - tail.length);
    if (/[a-z]$/i.test(head) && !/[^s]s$/i.test(head)) noun = plural(head.replace(/^an? /i, '')) + tail;
  }
  return noun;
}

function gerund(verb: string): string {
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return /^(?:put|set|get|split|stop|ship|slow)$/.test(verb) && verb !== 'slow'
    ? `${verb}${verb.at(-1)}ing`
    : `${verb}ing`;
}

function past(verb: string): string {
  if (IRREGULAR[verb]) return IRREGULAR[verb];
  if (verb.endsWith('e')) return `${verb}d`;
  if (/^(?:stop|ship)$/.test(verb)) return `${verb}${verb.at(-1)}ed`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}
