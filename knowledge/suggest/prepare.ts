import type { Purpose, Script } from '../pack/schema';
import { type Matter, mattersNamed } from '../reading/matters';
import { fold } from '../reading/normalise';
import { namedBy } from './circumstances';
import { blankNames, blankOf } from './blanks';
import { isSmallTalk } from './intent';

/** A script with what comparing needs, computed once for each list of scripts. */
export interface PreparedScript {
  script: Script;
  /**
   * Folded, with how much each says about the matter: near 1 for a word of few scripts, near 0 for one of many.
   * `small`: a word of any conversation (thanks, yes).
   */
  keywords: readonly { word: string; weight: number; small: boolean }[];
  /** How narrow a matter it is for: its keywords' mean weight without small talk, 0 where nothing is left. */
  narrow: number;
  /** Written in Chinese characters. */
  han: boolean;
  /** For any matter: it names neither scenes nor words of the customer. */
  generic: boolean;
  /** The matters that its keywords are for and that its words speak of; the circumstances that it takes for granted. */
  about: () => {
    matters: readonly Matter[];
    says: readonly Matter[];
    circumstances: readonly number[];
    reports: boolean;
  };
}

const cache = new WeakMap<readonly Script[], Map<Purpose, PreparedScript[]>>();

/**
 * Scripts by purpose, folded. Remembered for as long as the caller keeps the same array, so pass the same one
 * while the library has not changed.
 */
export function prepare(scripts: readonly Script[]): Map<Purpose, PreparedScript[]> {
  const known = cache.get(scripts);
  if (known) return known;
  const words = scripts.map((script) => [
    ...new Set((script.keywords ?? []).map((word) => fold(word.trim()).text).filter(Boolean)),
  ]);
  const uses = new Map<string, number>();
  for (const word of words.flat()) uses.set(word, (uses.get(word) ?? 0) + 1);
  const smallTalk = new Set([...uses.keys()].filter(isSmallTalk));
  const rarest = Math.log(1 + scripts.length);
  const byPurpose = new Map<Purpose, PreparedScript[]>();
  scripts.forEach((script, i) => {
    const keywords = words[i]!.map((word) => ({
      word,
      weight: Math.log(1 + scripts.length / uses.get(word)!) / rarest,
      small: smallTalk.has(word),
    }));
    const narrow =
      keywords.reduce((sum, { weight, small }) => sum + (small ? 0 : weight), 0) / (keywords.length || 1);
    const generic = keywords.length === 0 && !script.scenes?.length;
    const prepared = { script, keywords, narrow, han: isHan(script.text), generic, about: aboutOf(script) };
    const list = byPurpose.get(script.purpose);
    if (list) list.push(prepared);
    else byPurpose.set(script.purpose, [prepared]);
  });
  cache.set(scripts, byPurpose);
  return byPurpose;
}

/** Read when a script is first considered: most of a large library never is. */
function aboutOf(script: Script): PreparedScript['about'] {
  let about: ReturnType<PreparedScript['about']> | undefined;
  return () => {
    if (about) return about;
    const text = fold(script.text).text;
    const words = (script.keywords ?? []).map((word) => fold(word).text).join('\n');
    const matters = mattersNamed(words);
    about = {
      matters,
      says: mattersNamed(text),
      circumstances: namedBy(text),
      reports: reportsFinding(text, script),
    };
    return about;
  };
}

/** Says that something was done or found out. */
const REPORTS =
  /查到了|查明|查过了|查了,|问到了|问清楚|找到(?:原因)?了|核对过|核实过|确认(?:找不到|丢了)|确实多|答应了|约好了|已(?:经)?(?:替您|帮您|给您|登记|请|提交|把|取消|确认|解开|退)|我已|我替您(?:关掉|解开)了|(?:电话|他)通了|是打包时|责任在我们|是我们系统的问题|远程看过|回放里|看照片坏了|\b(?:i've (?:called|booked|checked|refunded|opened|cancelled|arranged|sent)|found it|you were charged|it's our system|can't find it|it locked itself)\b/;

/** Something that the agent has to put in before sending: who fills it in has looked. */
const EVIDENCE: ReadonlySet<string> = new Set(['text', 'amount', 'date']);

/** A refusal is the end of looking, whatever is filled in beside it. */
const REFUSES = /确实做不到|真的做不到|做不到,不想|\bcan't be done\b/;

function reportsFinding(text: string, script: Script): boolean {
  if (REFUSES.test(text)) return true;
  if (!REPORTS.test(text)) return false;
  return !blankNames(script.text).some((name) => EVIDENCE.has(blankOf(script, name).kind ?? 'text'));
}

export const isHan = (text: string) => /[\u3400-\u9fff]/.test(text);
