import type { FactKind } from '../pack/schema';
import type { Matter } from '../reading/matters';
import type { Turn } from './turn';
import type { SuggestInput } from './types';

/** Matters that can't be looked into without knowing which order they are about. */
const OWN_CASE = new Set([
  'logistics',
  'refund',
  'exchange',
  'order',
  'payment',
  'invoice',
  'quality',
  'booking',
]);
/** What to know first about what has happened, most useful first (5W1H, service standards A, C). */
const USEFUL: Record<Matter, readonly FactKind[]> = {
  danger: ['who', 'what', 'order'],
  unwell: ['who', 'what', 'order'],
  hacked: ['when', 'what', 'who'],
  'food-late': ['order', 'contact'],
  'not-here': ['who', 'where', 'order'],
  lost: ['order', 'where'],
  'wrong-item': ['order', 'what', 'wish'],
  missing: ['order', 'what'],
  spoiled: ['order', 'what', 'wish'],
  'broken-arrival': ['order', 'what', 'wish'],
  again: ['order', 'when', 'wish'],
  'not-as-shown': ['order', 'what', 'wish'],
  fake: ['order', 'what'],
  size: ['order', 'wish'],
  'no-show': ['order', 'when'],
  travel: ['order', 'wish'],
  'lost-data': ['when', 'what', 'where'],
  code: ['where', 'when', 'contact'],
  verify: ['what', 'where'],
  locked: ['what', 'when'],
  'refund-refused': ['order', 'why'],
  'refund-slow': ['order', 'how', 'when'],
  charged: ['when', 'how', 'order'],
  unpaid: ['when', 'how', 'order'],
  invoice: ['order', 'deadline', 'contact'],
  'price-drop': ['order', 'when'],
  coupon: ['what'],
  'sold-out': ['what'],
  rude: ['what', 'when'],
  bot: ['what', 'order'],
  runaround: ['order', 'what', 'wish'],
  'promise-broken': ['order', 'when', 'what', 'wish'],
  ignored: ['what', 'order'],
  unshipped: ['order', 'deadline'],
  stuck: ['order', 'deadline'],
  net: ['what', 'who', 'when'],
  outage: ['what', 'when', 'deadline'],
  broke: ['order', 'what', 'when', 'wish'],
  late: ['order', 'deadline'],
};
/** How something is done in general: answered without knowing whose order it is. */
const IN_GENERAL =
  /怎么(?!回事|没|还|不|这|办|弄|处理|赔|解决)|如何|多少|多久|几[天个点件]|多大|能不能|可不可以|可以.{0,12}(?:吗|么)|能.{0,10}(?:吗|么)|支持|有没有|有.{0,8}吗|是否|区别|哪[个款种里]|多重|什么意思|\b(?:how (?:do|can|to|much|long|many)|can i|do you|is there|what is|which)\b/;
/** Something of the customer's own. */
const OWN =
  /我的|我(?:买|下|拍|付|收|申请|寄|退|们|东西|那)|(?:^|\n|我)(?:想|要)(?:改|退|换|取消|查|开|补|催)|昨天的|那个预约|那[单笔]|帮(?:我|忙)?(?:查|看)|查(?:一?下|询)|到哪|还没|没(?:有)?(?:到|收|发)|怎么(?:回事|没|还)|\b(?:my|mine|i (?:ordered|bought|paid|received)|where is)\b/;
/** Something is wrong, and that is all they have said. */
const UNTOLD =
  /^.{0,10}(?:问题|毛病|不太?对劲?|状况|异常|不正常|事(?:情)?(?:想|要)?(?:反映|说一下)|(?:something|it)(?:'s| is)(?: a bit)? (?:wrong|off|weird).{0,20}|(?:have|got) (?:a|an) (?:problem|issue).{0,20})[了啊呀呢,，。.!！~ ]*$/;
/** “May I …?” asks for the rule, whatever of theirs it names. */
const MAY_I =
  /^(?:and |also |so |hi,? |hello,? )?(?:can|may|could|do|should) i (?!get|have my|cancel|change)/;
const ASKING =
  /[?？]|吗|什么|怎么|多少|哪|几|能不能|可以|\b(?:what|when|where|which|how|can|could|do|does|is|are|may|will)\b/;
/** They choose among what was offered: nothing more to ask. */
const CHOOSES =
  /^(?:好[的，,]?)?(?:那|那么|那我)?(?:就|选|要|定)[^,。?？]{1,16}|^(?:那)?(?:改|换)(?:成|到)[^?？]{1,16}$|\b(?:i'll (?:take|have|go with)|let's (?:go with|do|make it)|make it)\b/;

/**
 * The facts worth asking for now, most useful first; none where what there is must do. What it is about and whose
 * order come first, other facts are asked for once: 不能查户口 (service standard A).
 */
export function factsToAsk(
  { reading, answers }: Pick<SuggestInput, 'reading' | 'answers'>,
  turn: Turn,
  matters: readonly Matter[],
): FactKind[] {
  if (turn.asked) return [];
  if (!turn.first && !matters.length && CHOOSES.test(turn.last) && reading.category === 'inquiry') return [];
  const own = OWN.test(turn.last);
  const general = IN_GENERAL.test(turn.last) && (!own || MAY_I.test(turn.last));
  if (general) return [];
  // the house's answer is at hand: first that
  if (answers?.length && reading.category === 'inquiry' && !own && !matters.length && ASKING.test(turn.last))
    return [];
  // What has happened decides what is worth knowing; what was said already is never asked for.
  const useful = matters[0] ? USEFUL[matters[0]].filter((fact) => !reading.given[fact]) : [];
  if (useful.length && (own || reading.category !== 'inquiry'))
    return [...new Set([...useful, ...reading.missing])];
  if (!matters.length && UNTOLD.test(turn.last))
    return ['what', ...reading.missing.filter((fact) => fact !== 'what')];
  const others = reading.missing.filter((fact) => fact !== 'order');
  const ownCase = own || reading.category === 'complaint' || reading.category === 'help';
  if (!reading.given.order && ownCase && reading.scenes.some((scene) => OWN_CASE.has(scene)))
    return ['order', ...others];
  const unclear = reading.missing.includes('what') && !ASKING.test(turn.last);
  if (reading.category === 'inquiry' && !unclear) return [];
  return reading.missing.length ? [...reading.missing] : [];
}
