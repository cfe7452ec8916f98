import type { RowReason } from './types';

/** A foreign text in our blanks (`{{name}}`, `{{|}}` for the caret), or why it can't be one. */
export type BlankNotes = { name: string; kind?: string; choices?: string[]; default?: string }[];
export type Converted = { text: string; blanks?: BlankNotes } | { refused: RowReason; detail?: string };

const CARET = '{{|}}';

/** Names that other tools give to what our starter scripts call so: the panel knows how to fill these. */
const KNOWN: readonly [RegExp, string][] = [
  [
    /(?:agent|current_?user|assignee|\bfrom\b|staff|operator|admin).*name|^user\.(?:first|last|full)?_?name|客服/i,
    '客服名',
  ],
  [
    /(?:requester|customer|contact|visitor|client|recipient|\bto\b|buyer|user).*name|^(?:first|last|full)?_?name$|客户|顾客|买家/i,
    '客户称呼',
  ],
  [/order.*(?:id|number|no)\b|order_?name|订单/i, '订单号'],
  [/tracking|运单|快递/i, '快递单号'],
  [/\bdate\b|日期/i, '日期'],
  [/\btime\b|时间/i, '时间'],
  [/clipboard|剪贴板/i, '粘贴的内容'],
];

/** A name that our blanks may have, in the words of the starter scripts where the meaning is plain. */
export function blankName(foreign: string): string {
  const bare = foreign.replace(/[{}|]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 60);
  return KNOWN.find(([pattern]) => pattern.test(bare))?.[1] ?? (bare || '内容');
}

/** `{{ticket.requester.name}}`, `{{{name}}}`, Liquid filters; blocks that decide or loop are programs. */
export function fromMustache(text: string): Converted {
  const program = text.match(/\{\{\s*[#^/][^{}]{0,200}\}\}|\{%[^%]{0,200}%\}/)?.[0];
  if (program) return { refused: 'needs-program', detail: program.slice(0, 60) };
  return {
    text: text.replace(/\{\{\{?\s*([^{}]{1,200}?)\s*\}?\}\}/g, (whole, name: string) =>
      name === '|' ? whole : blank(name.split('|')[0]!.trim()),
    ),
  };
}

/** Zammad: `#{ticket.customer.firstname}`. */
export function fromZammad(text: string): Converted {
  return { text: text.replace(/#\{([^{}]{1,200})\}/g, (_, name: string) => blank(name)) };
}

/** Text Blaze: `{cursor}`, `{formtext: name=x}`, `{formmenu: a; b; name=x}`, `{time: …}`. */
export function fromTextBlaze(text: string): Converted {
  const program = text.match(
    /\{(?:=|if\b|else|endif|repeat\b|import\b|run\b|urlload\b|site\b|error\b|note\b|button\b)[^{}]{0,200}\}/i,
  );
  if (program) return { refused: 'needs-program', detail: program[0].slice(0, 60) };
  const blanks: BlankNotes = [];
  let unnamed = 0;
  const converted = text.replace(
    /\{([a-z]+)(?::\s*([^{}]{0,500}))?\}/gi,
    (whole, command: string, rest = '') => {
      const parts = rest.split(';').map((part: string) => part.trim());
      const named = parts.find((part: string) => /^name\s*=/.test(part))?.replace(/^name\s*=\s*/, '');
      const label = named || `${blankName('')}${unnamed++ ? unnamed : ''}`;
      switch (command.toLowerCase()) {
        case 'cursor':
          return CARET;
        case 'key':
          return /^enter$/i.test(rest.trim()) ? '\n' : /^tab$/i.test(rest.trim()) ? ' ' : '';
        case 'clipboard':
          return blank('clipboard');
        case 'time':
        case 'date':
          return blank(
            /[hms]/i.test(rest.replace(/m{2,}d|-mm|mm-/gi, '')) && !/[dy]/i.test(rest) ? 'time' : 'date',
          );
        case 'formtext':
        case 'formparagraph':
        case 'formdate':
          return blank(label);
        case 'formmenu': {
          const choices = parts.filter((part: string) => part && !/^\w+\s*=/.test(part));
          const name = blankName(label);
          if (choices.length) blanks.push({ name, kind: 'choice', choices });
          return blank(label);
        }
        default:
          return whole.length > 2 && rest === '' ? blank(command) : whole;
      }
    },
  );
  return { text: converted, blanks };
}

/** Espanso's caret; its `{{var}}` are handled with the vars that define them. */
export function fromCaretMark(text: string, mark: string): string {
  const first = text.indexOf(mark);
  if (first < 0) return text;
  return (
    text.slice(0, first) +
    CARET +
    text
      .slice(first + mark.length)
      .split(mark)
      .join('')
  );
}

/** Alfred: `{cursor}`, `{clipboard}`, `{date}`, `{time:…}`, `{random:UUID}`. */
export function fromAlfred(text: string): Converted {
  return {
    text: fromCaretMark(text, '{cursor}').replace(
      /\{(clipboard|date|time|datetime|isodate|random|var)(?::[^{}]{0,200})?\}/gi,
      (_, name: string) => blank(name.toLowerCase()),
    ),
  };
}

/** Auto Text Expander: `?atec?`, `%clip%`, `%d(…)%`. */
export function fromAutoTextExpander(text: string): Converted {
  return {
    text: fromCaretMark(text, '?atec?')
      .replace(/%clip%/g, blank('clipboard'))
      .replace(/%d\([^()%]{0,100}\)%/g, blank('date')),
  };
}

/** TextExpander: `%|`, `%clipboard`, `%filltext:name=x%`, `%fillpopup:name=x:a:default=b%`, `%Y-%m-%d`. */
export function fromTextExpander(text: string): Converted {
  const nested = text.match(/%(?:snippet|script):[^%]{0,100}%/)?.[0];
  if (nested) return { refused: 'needs-program', detail: nested.slice(0, 60) };
  const blanks: BlankNotes = [];
  const filled = fromCaretMark(text, '%|')
    .replace(/%fill(?:text|area|popup|part)?:([^%]{0,500})%(?:fillpartend%)?/g, (_, rest: string) => {
      const parts = rest.split(':');
      const name = parts.find((part) => part.startsWith('name='))?.slice(5) ?? parts[0]!;
      const choices = parts
        .filter((part) => !/^(?:name|width|height)=/.test(part))
        .map((part) => part.replace(/^default=/, ''));
      if (choices.length > 1) blanks.push({ name: blankName(name), kind: 'choice', choices });
      return blank(name);
    })
    .replace(/%clipboard/g, blank('clipboard'))
    .replace(/%key:(?:enter|return)%/gi, '\n')
    .replace(/%(?:key:\w+%|[<>^v-]|\+)/g, '')
    .replace(/%(?:1?[YymBbdeAaj])(?:[-/. 年月日]*%(?:1?[YymBbdeAaj]))*[年月日]?/g, blank('date'))
    .replace(/%(?:1?[HIMSp])(?:[: 时分秒]*%(?:1?[HIMSp]))*/g, blank('time'))
    .replace(/%%/g, '%');
  return { text: filled, blanks };
}

function blank(name: string): string {
  return `{{${blankName(name)}}}`;
}
