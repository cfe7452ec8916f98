import type { Conversation, Message } from '../conversation';
import type { Script } from '../pack/schema';
import { blankOf } from './blanks';

/** What the conversation itself tells for blanks. */
export interface PickedUp {
  /** The order number that was written last. */
  order?: string;
  /** How the customer may be addressed. */
  customer?: string;
}

const NAMED_ORDER =
  /(?:订单|訂單|单号|單號|单子|\border(?:\s*(?:number|no\.?|id|#))?)(?:编号|編號|号码|號碼|号|號)?\s*(?:是|为|為|is|:|：|#|＃)*\s*([a-z]{0,4}[-_]?\d[\da-z_-]{4,31})/gi;
const LONG_NUMBER = /(?<![\da-z])[a-z]{0,3}\d{10,24}(?![\da-z])/gi;
const PHONE = /^1[3-9]\d{9}$/;
const OWN_NAME =
  /我(?:姓([\u4e00-\u9fa5]{1,2})(?![\u4e00-\u9fa5])|(?:叫|的名字是)([\u4e00-\u9fa5]{2,4})(?![\u4e00-\u9fa5]))/;
/** Names that a console makes up for people it doesn't know. */
const NO_NAME =
  /^(?:访客|游客|訪客|用户|用戶|客户|客戶|顾客|匿名|visitor|guest|user|customer|anonymous|unknown)|\d{4,}|@|^[\w-]{16,}$/i;

/** Reads names and numbers out of the customer's messages, the latest first. */
export function pickUp(messages: readonly Message[], conversation?: Pick<Conversation, 'name'>): PickedUp {
  const found: PickedUp = {};
  for (let i = messages.length - 1; i >= 0 && !(found.order && found.customer); i--) {
    const message = messages[i]!;
    if (message.role !== 'customer') continue;
    const text = message.text.slice(0, 2_000);
    found.order ??= orderIn(text);
    const own = OWN_NAME.exec(text);
    if (own) found.customer ??= own[2] ?? own[1];
  }
  const shown = conversation?.name.trim() ?? '';
  if (!found.customer && shown && shown.length <= 20 && !NO_NAME.test(shown)) found.customer = shown;
  return found;
}

function orderIn(text: string): string | undefined {
  const named = [...text.matchAll(NAMED_ORDER)].at(-1)?.[1];
  if (named && !PHONE.test(named)) return named;
  return [...text.matchAll(LONG_NUMBER)].map((match) => match[0]).findLast((number) => !PHONE.test(number));
}

/** Values for a script's blanks: what is known by name, what was picked up by kind, and the script's defaults. */
export function valuesFor(
  script: Script,
  names: readonly string[],
  picked: PickedUp,
  known: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of names) {
    const blank = blankOf(script, name);
    const value =
      (Object.hasOwn(known, name) ? known[name] : undefined) ??
      (blank.kind === 'order' ? tail(name, picked.order) : undefined) ??
      (blank.kind === 'customer' ? picked.customer : undefined) ??
      blank.default;
    if (value) values[name] = value;
  }
  return values;
}

/** A blank that asks for the last digits gets only these. */
function tail(name: string, order: string | undefined): string | undefined {
  return order && /后四位|後四碼|尾号|尾號|末四|last ?(?:4|four)/i.test(name) ? order.slice(-4) : order;
}
