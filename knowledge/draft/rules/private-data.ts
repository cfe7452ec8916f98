import { finding } from '../find';
import type { Draft } from '../prepare';
import { isBankCard, isChineseId, isHongKongId, isTaiwanId } from '../checksums';
import type { Span } from '../../reading/types';
import type { RuleCheck } from './index';

interface Kind {
  kind: 'id' | 'card' | 'phone' | 'email' | 'address';
  pattern: RegExp;
  real: (found: string, before: string, after: string) => boolean;
  mask: (found: string) => string;
}

/** Numbers of things, not of people: an order number may look like a card. */
const THING =
  /(?:单号|订单|编号|运单|快递|流水|票号|序列号|工单|案号|取件码|条码|型号|物流|税号|order|tracking|ticket|serial|invoice|case|ref(?:erence)?|sku)[^,。!?\n]{0,8}$/;
/** A firm's own lines may be told to anybody. */
const PUBLIC_LINE =
  /(?:热线|客服电话|总机|客服|服务电话|售后电话|门店电话|网点电话|官方电话|hotline|support line|helpline|our (?:phone|number))[^,。!?\n]{0,8}$/;
const OWN_MAILBOX =
  /^(?:service|support|help|kefu|info|contact|hello|care|cs|sales|feedback|noreply|no-reply|invoice|fapiao|hr|admin|complaints?|refunds?|after-?sales)[\w.+-]{0,10}@/i;

const digits = (text: string) => text.replace(/\D/g, '');

/** Keeps `head` and `tail` digits and puts stars over the others, separators as they were. */
function stars(text: string, head: number, tail: number): string {
  const count = text.replace(/[^0-9a-z]/gi, '').length;
  let seen = 0;
  return text.replace(/[0-9a-z]/gi, (char) => {
    seen++;
    return seen <= head || seen > count - tail ? char : '*';
  });
}

const KINDS: readonly Kind[] = [
  {
    kind: 'email',
    pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,4}/g,
    real: (found) => !OWN_MAILBOX.test(found),
    mask: (found) => found.replace(/^(.)[^@]*/, '$1***'),
  },
  {
    kind: 'id',
    pattern: /(?<![\da-z])\d{6}[ -]?(?:19|20)\d{2}[ -]?\d{4}[ -]?\d{3}[\dx](?![\da-z])/gi,
    real: (found) => isChineseId(found.replace(/[ -]/g, '')),
    mask: (found) => stars(found, 3, 2),
  },
  {
    kind: 'id',
    pattern: /(?<![\da-z])[a-z]{1,2}\d{6}\([\da]\)|(?<![\da-z])[a-z][12]\d{8}(?![\da-z])/gi,
    real: (found) => isHongKongId(found) || isTaiwanId(found),
    mask: (found) => stars(found, 1, 2),
  },
  {
    kind: 'card',
    pattern: /(?<![\da-z.*])\d{4}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,4})?(?![\da-z*])/gi,
    real: (found, before) => !THING.test(before) && isBankCard(digits(found)),
    mask: (found) => stars(found, 4, 4),
  },
  {
    kind: 'phone',
    // mainland China; Taiwan; North America and international with a plus
    pattern:
      /(?<![\da-z*])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\da-z*])|(?<![\da-z*])09\d{2}[ -]?\d{3}[ -]?\d{3}(?![\da-z*])|(?<![\da-z*])\+\d{1,3}[ -]?(?:\(?\d{1,4}\)?[ -]?){2,4}\d{2,4}(?![\da-z*])|(?<![\da-z*])(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\da-z*])|(?<![\da-z*])0\d{2,3}-\d{7,8}(?![\da-z*])/g,
    real: (found, before) =>
      !THING.test(before) &&
      !PUBLIC_LINE.test(before) &&
      !/^(?:\+?86[ -]?)?[48]00|^\+?1?[ -]?\(?8(?:00|88|77|66)/.test(found),
    mask: (found) => stars(found, digits(found).length > 11 ? 5 : 3, 4),
  },
  {
    kind: 'address',
    // a district or road with a house number, and the door behind it
    pattern:
      /(?:[\u4e00-\u9fff]{2,8}(?:省|自治区))?(?:[\u4e00-\u9fff]{2,6}市)?(?:[\u4e00-\u9fff]{1,6}[区县镇乡])?[\u4e00-\u9fff\d]{2,10}(?:路|街|道|巷|弄|胡同|村|小区|花园|苑|大厦|广场|公寓|家园|城)[\u4e00-\u9fff\d]{0,10}?(?:\d+[号弄])?[\u4e00-\u9fff]{0,8}?(?:\d+|[a-z一二三四五六七八九十])(?:号楼|栋|幢|座|单元|号)[\d\u4e00-\u9fffa-z-]{0,12}?(?:\d{2,4})(?:室|号|房|户)?/g,
    real: (found, before) =>
      !/(?:门店|网点|自提点|仓库|店铺|专柜|总部|驿站|我们)(?:地址|在)?[^,。]{0,6}$/.test(before) &&
      !/门店|网点|驿站|仓库/.test(found),
    mask: (found) =>
      found.replace(
        /^((?:.{2,8}?(?:省|自治区))?(?:.{2,6}?市)?(?:.{1,6}?[区县])?).*$/s,
        (_, head: string) => `${head}***`,
      ),
  },
];

/** Service standards C and D: customer data to nobody who doesn't need it; what stands in a chat stays there. */
export const privateData: RuleCheck = (draft) => {
  const taken: Span[] = [];
  const findings = [];
  for (const { kind, pattern, real, mask } of KINDS) {
    for (const span of placesOf(draft, pattern)) {
      if (taken.some((other) => span.start < other.end && other.start < span.end)) continue;
      const found = draft.plain.slice(span.start, span.end);
      const before = draft.plain.slice(Math.max(0, span.start - 24), span.start);
      if (!real(found, before, draft.plain.slice(span.end, span.end + 12))) continue;
      taken.push(span);
      findings.push(
        finding(draft, 'private-data', 'stop', span, mask(draft.text.slice(span.start, span.end)), { kind }),
      );
    }
  }
  return findings;
};

function placesOf(draft: Draft, pattern: RegExp): Span[] {
  return Array.from(draft.plain.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
