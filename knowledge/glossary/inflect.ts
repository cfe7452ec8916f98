const WORD = /[a-z]+$/;

/**
 * The English forms under which a term may stand in a sentence, the term itself among them, lower case.
 * Acronyms take a plural only: "PIN" must not answer to "pinned".
 */
export function inflections(term: string): string[] {
  const lower = term.toLowerCase();
  const word = WORD.exec(lower)?.[0];
  if (!word) return [lower];
  const before = lower.slice(0, -word.length);
  const forms = new Set([word, `${word}'s`, plural(word)]);
  const acronym = /[A-Z]{2,}$/.test(term) || word.length < 3;
  if (!acronym) {
    for (const form of [...verbForms(word), ...singular(word)]) forms.add(form);
  }
  return [...forms].map((form) => before + form);
}

/** The plural of an English noun (or the -s of a verb), by rule. */
export function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function singular(word: string): string[] {
  if (/[^aeiou]ies$/.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:ss|us|is)$/.test(word)) return [];
  return word.length > 3 && word.endsWith('s') ? [word.slice(0, -1)] : [];
}

function verbForms(word: string): string[] {
  if (word.endsWith('e')) return [`${word}d`, `${word.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ied`, `${word}ing`];
  const forms = [`${word}ed`, `${word}ing`];
  // "ship" → "shipped"; longer words double too seldom to guess.
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word)) {
    const doubled = word + word.at(-1);
    forms.push(`${doubled}ed`, `${doubled}ing`);
  }
  return forms;
}

/** Everyday words that are also acronyms: such an acronym counts only when it is written in capitals. */
const EVERYDAY = new Set(
  'a i am an and are as at be by can do ad all go he her his if in is it its let me may my no not of off on or our out pin see she so the they this to up us was we who why you aid act air app art ask bar bat bit box cap car cat cost crop cut dam day dog dot ear eat end erp fan far fat fit fix gap get got had has hat hit hot how ice job key kit lab lot low man map mix net new now old one pay pet pop put ram raw red rom row run sad sap say set sim sit six spa son sun tag tap tea ten tip toe top try two van war way web wet win yes yet core edge fast golf lean less live love make mail mass past pace plan post push raid real rest role safe sale save scar site soap some star step sure tape team tell term text than that then time tool type user view wait walk want well what when will with word work zone'
    .split(' ')
    .filter((word) => !['app', 'erp', 'sap', 'web', 'sim'].includes(word)),
);

export const needsCapitals = (term: string) => /^[A-Z]{1,4}$/.test(term) && EVERYDAY.has(term.toLowerCase());
