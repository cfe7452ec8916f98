import { type WrittenLanguage, writtenLanguage } from '../language';
import type { Entry, Script } from '../pack/schema';
import type { CustomerReading } from '../reading/types';

/** One way out, in the words of the knowledge base. */
interface Way {
  text: string;
  /** Minutes until it is done, as far as its words tell. */
  minutes: number | null;
  /** What it costs the customer; 0 = said to be free, null = nothing said. */
  cost: number | null;
}

/** Two or three, at most (service standard A), short enough for a line of a chat. */
const MOST = 3;
const LONGEST = 46;
const LONGEST_LATIN = 100;

const MARK =
  /^\s*(?:[①②③④]|[1-4一二三四][、.．)）]|[a-dA-D][、.．)）]|[-•*·]|(?:方案|办法|方法|選項|option) ?[一二三四1-4a-d]\s*[：:，,]?)\s*/i;
const EITHER =
  /^(.{4,60}?)[，,；;。]\s*(?:或者|或是|也可以|也能|要么|要不|不然|不想[^，,]{1,8}的?话?[，,])(.{4,60}?)[。！!]?$/s;
const EITHER_EN = /^(.{8,120}?)(?:,|;|\.)? (?:or|otherwise|alternatively)[,:]? (.{8,120}?)[.!]?$/is;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/(\d+|[一二两三四五六七八九十半几])\s*(?:个)?(?:分钟|分鐘|minutes?|mins?)/i, 1],
  [/(\d+|[一二两三四五六七八九十半几])\s*(?:个|個)?(?:小时|小時|钟头|鐘頭|hours?|hrs?)/i, 60],
  [
    /(\d+|[一二两兩三四五六七八九十半几])\s*(?:个|個)?(?:天|日(?!期)|工作日|工作天|(?:business |working )?days?)/i,
    1_440,
  ],
  [/(\d+|[一二两兩三四五六七八九十半几])\s*(?:个|個)?(?:周|週|星期|weeks?)/i, 10_080],
  [/(\d+|[一二两兩三四五六七八九十半几])\s*(?:个|個)?(?:月|months?)(?!\d)/i, 43_200],
];
const AT_ONCE = /马上|馬上|立刻|立即|当场|當場|几分钟|right away|instantly|immediately|on the spot/i;
const TODAY = /今天|今日|当天|當天|today|same day/i;
const TOMORROW = /明天|明日|次日|隔天|tomorrow|next day/i;
const FREE =
  /免费|免費|不收|不花钱|不花錢|不用[^，,。]{0,4}(?:出|付|掏|加)钱?|不加(?:钱|錢)|我们(?:来)?出|我們出|free(?! of [^c])|no (?:extra )?(?:charge|cost|fee)|we pay/i;
const COST = /(\d+(?:\.\d+)?)\s*(?:元|块|塊|圆|dollars?|pounds?|euros?)|(?:[¥￥$£€]|nt\$)\s?(\d+(?:\.\d+)?)/i;

function numberOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  if (word === '半') return 0.5;
  if (word === '几') return 3;
  return '零一二三四五六七八九十'.indexOf(word.replace(/[两兩]/, '二'));
}

/** How long and how much, as far as the words say. */
export function timeAndCost(text: string): Pick<Way, 'minutes' | 'cost'> {
  let minutes: number | null = null;
  for (const [unit, length] of UNITS) {
    const found = unit.exec(text);
    if (found) minutes ??= numberOf(found[1]!) * length;
  }
  if (minutes === null && AT_ONCE.test(text)) minutes = 5;
  if (minutes === null && TODAY.test(text)) minutes = 480;
  if (minutes === null && TOMORROW.test(text)) minutes = 1_440;
  const price = COST.exec(text);
  const cost = FREE.test(text) ? 0 : price ? Number(price[1] ?? price[2]) : null;
  return { minutes, cost };
}

/** The ways out that an answer itself offers: a list, or “A, or B”. */
function waysIn(answer: string): string[] {
  const lines = answer.split('\n').map((line) => line.trim());
  const listed = lines.filter((line) => MARK.test(line)).map((line) => line.replace(MARK, ''));
  if (listed.length >= 2) return listed;
  for (const line of lines) {
    const either = EITHER.exec(line) ?? EITHER_EN.exec(line);
    if (either) return [either[1]!, either[2]!];
  }
  return [];
}

/**
 * What the knowledge base offers for the customer's matter as one card of two or three numbered ways with a
 * recommendation; null unless an answer offers a choice and each way is short enough to be read in a chat, with a time or
 * a price in at least one. The words are the entry's own: nothing is promised that it doesn't say.
 */
export function optionsScript(
  entries: readonly Entry[],
  reading: Pick<CustomerReading, 'emotion' | 'given'>,
): Script | null {
  for (const entry of entries.slice(0, 3)) {
    if (entry.internal) continue;
    const language = writtenLanguage(entry.answer) ?? 'hans';
    const longest = language === 'latin' ? LONGEST_LATIN : LONGEST;
    const ways = waysIn(entry.answer)
      .slice(0, MOST)
      .map((text): Way => ({ text: text.replace(/[。.；;！!，,]+$/, ''), ...timeAndCost(text) }));
    if (ways.length < 2 || ways.some(({ text }) => text.length > longest)) continue;
    if (!offersChoice(entry.answer, ways)) continue;
    const advice = adviseOn(ways, language, reading);
    if (!advice) continue;
    const lines = ways.map(({ text }, i) => `${'①②③'[i]}${language === 'latin' ? ' ' : ''}${text}`);
    // three lines at most: of three ways the last shares its line with the advice
    const text =
      lines.length > 2
        ? [lines[0], lines[1], `${lines[2]}${language === 'latin' ? '. ' : '。'}${advice}`].join('\n')
        : [...lines, advice].join('\n');
    return { id: `options:${entry.id}`, title: entry.question, text, purpose: 'options', stage: 'answer' };
  }
  return null;
}

const CHOICE =
  /[两兩三几2-3][种種个個条條](?!工作|小时|小時|月|星期)|办法|辦法|方案|方式|可以选|任选|擇一|或者|或是|要么|也可以|\boptions?\b|\bways\b|choose|either|\bor\b/i;
const AN_HOUR = 60;

/** Ways to choose from, not steps to follow one after the other. */
const offersChoice = (answer: string, ways: readonly Way[]): boolean =>
  CHOICE.test(answer) ||
  ways.every(({ minutes, cost }) => cost !== null || (minutes !== null && minutes >= AN_HOUR));

/** Recommends the quickest to who is in a hurry, else the one that costs nothing; says for whom. */
function adviseOn(
  ways: readonly Way[],
  language: WrittenLanguage,
  { emotion, given }: Pick<CustomerReading, 'emotion' | 'given'>,
): string | null {
  const quickest = only(ways, (way) => way.minutes);
  const cheapest = only(ways, (way) => way.cost);
  if (quickest === null && cheapest === null) return null;
  const hurried = emotion === 'anxious' || given.deadline !== undefined;
  const first = hurried ? (quickest ?? cheapest!) : (cheapest ?? quickest!);
  return ADVICE[language][first === quickest ? 'quick' : 'cheap'].replace('{n}', '①②③'[first]!);
}

/** The one with the smallest figure; null where fewer than one has a figure, or two share it. */
function only(ways: readonly Way[], figure: (way: Way) => number | null): number | null {
  const known = ways.map(figure);
  const figures = known.filter((one): one is number => one !== null);
  if (figures.length === 0) return null;
  const least = Math.min(...figures);
  return figures.filter((one) => one === least).length === 1 ? known.indexOf(least) : null;
}

const ADVICE: Record<WrittenLanguage, Record<'quick' | 'cheap', string>> = {
  hans: { quick: '您要是赶时间，建议选{n}，最快。', cheap: '不太急的话，建议选{n}，最省钱。' },
  hant: { quick: '您趕時間的話，建議選{n}，最快。', cheap: '不急的話，建議選{n}，最省錢。' },
  latin: {
    quick: 'If time matters, I’d pick {n}: it’s the quickest.',
    cheap: 'If there’s no rush, I’d pick {n}: it costs the least.',
  },
};
