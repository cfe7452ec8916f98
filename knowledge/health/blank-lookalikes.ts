import type { Script } from '../pack/schema';
import { blankNames, openBlanks } from '../suggest/blanks';

/** A gap that somebody meant to be filled, but that no panel asks for. */
export interface Lookalike {
  found: string;
  /** The text with a blank in its place; undefined where there is nothing to put right in the text. */
  fixed?: string;
}

/**
 * How gaps are written in documents: `XX`, `＿＿`, `【订单号】`, `[name]`, `{name}`, `<name>`, `（填写日期）`. A single X is
 * a size, and brackets around more than a few words are brackets.
 */
const PATTERNS: readonly { pattern: RegExp; name: (found: RegExpExecArray) => string }[] = [
  { pattern: /(?<![A-Za-z0-9])[Xx×＊*○〇]{2,6}(?![A-Za-z0-9])/g, name: () => '' },
  { pattern: /[_＿]{2,}/g, name: () => '' },
  { pattern: /(?<!\{)[{｛]([^{}｛｝|\n]{1,12})[}｝](?!\})/g, name: ([, inner]) => inner! },
  {
    pattern:
      /[[【<〈（(](?:请?填写?|請?填寫?|输入|輸入|insert |your )?((?:[^[\]【】<>〈〉（）()\n]{0,6})(?:号码?|號碼?|姓名|名称|名稱|日期|时间|時間|金额|金額|地址|电话|電話|称呼|稱呼|name|date|number|amount|time|address))[\]】>〉）)]/gi,
    name: ([, inner]) => inner!,
  },
];

/** Gaps of a script that nobody will be asked to fill. */
export function blankLookalikes(script: Pick<Script, 'text' | 'blanks'>): Lookalike[] {
  const { text } = script;
  const taken = openBlanks(text);
  const found: Lookalike[] = [];
  for (const { pattern, name } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((blank) => start < blank.end && end > blank.start)) continue;
      const blank = name(match).trim() || nameBefore(text, start);
      found.push({ found: match[0], fixed: `${text.slice(0, start)}{{${blank}}}${text.slice(end)}` });
    }
  }
  const names = blankNames(text);
  for (const { name } of script.blanks ?? []) {
    if (!names.includes(name)) found.push({ found: `{{${name}}}` });
  }
  return found;
}

/** `订单号XX` asks for the 订单号; else the trainer finds a name. */
function nameBefore(text: string, at: number): string {
  const before =
    /([\p{Script=Han}]{1,4}(?:号码?|號碼?|日期|时间|時間|金额|金額|电话|電話))[是为為：:\s]*$/u.exec(
      text.slice(Math.max(0, at - 12), at),
    );
  return before?.[1]?.replace(/^.*的/u, '') || '…';
}
