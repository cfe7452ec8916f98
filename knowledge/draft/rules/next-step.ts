import { findWordings, finding, type Wording } from '../find';
import { hasDeadline } from '../time';
import type { RuleCheck } from './index';

/** Words that end a conversation. */
const FAREWELL: readonly Wording[] = [
  {
    pattern:
      /祝(?:您|你|愿|福)[^,。!?~]{0,16}|再见|那(?:就)?先这样|拜拜|再会|(?:那)?(?:就|我就|咱们就)?(?:先)?(?:这样|到这(?:里|儿)?|聊到这)(?:吧|了|哈|啦)(?=[,。!?~]|$)|感谢(?:您的)?(?:来电|咨询|支持|惠顾|光临|联系)[^,。!?]{0,8}|(?:那)?我先(?:下线|挂|忙|撤|去忙|结束)了?|(?:本次|这次)?(?:服务|会话|对话|咨询|通话)(?:到此|就|已)?(?:结束|关闭|完毕)|晚安|回见/,
    notAfter: /(?:帮您|给您|等|如果|要是|前|先|没|还没|刚)[^,。]{0,4}$/,
  },
  {
    pattern:
      /\b(?:(?:good)?bye(?:-bye)?|have a (?:nice|good|great|lovely|wonderful) (?:day|evening|night|weekend|one|afternoon)|take care|(?:thanks|thank you) for (?:contacting|reaching out|choosing|your (?:call|message|time))|that(?:'s| is) (?:all|it)(?: (?:then|from (?:me|us|my side)))?|case closed|i'?m closing (?:this|the))\b/,
  },
];

/** What happens next and who does it, or an open door. */
const NEXT =
  /随时|有(?:任何|其他|别的|什么|问题|需要|事|疑问|情况|不(?:明白|清楚|对劲))[^。]{0,16}(?:找我|叫我|联系|说|告诉|问我|留言|回|喊|来|吱|发我|在)|还有(?:什么|别的|其他|哪里|没有)|别的(?:要|需要|事|问题)|(?:找|叫|问|喊)我(?:就|都|们)?|在这(?:里|儿)(?:叫|找|回|说|等|留)|回(?:复)?(?:我|这(?:里|条|个))|直接(?:说|回|找|叫)|我(?:会|来|再|明|今|后|每|一直|都|就|在)[^。]{0,14}(?:您|看|回|跟|盯|在|告诉|查|联系|提醒)|接下来|下一步|之后|到时|收到后|到货后|留意|短信|记得|(?:您)?再(?:试|看|来)[^。]{0,8}(?:我|找|告诉)|联系(?:我|客服|我们)|需要(?:您|我)|下次|\b(?:if (?:you|anything|there|it|that)|anything else|let me know|feel free|reach (?:out|me|us)|message (?:me|us|here)|write (?:back|to me|here)|just (?:reply|ask|write|message)|i(?:'ll| will)|we(?:'ll| will)|you(?:'ll| will)|next|come back|get in touch|i'm here|any (?:time|questions?|trouble)|whenever|call us|should (?:you|anything))\b/;

/** A closing says what follows (service standards C, D): here it says good-bye and nothing else. */
export const nextStep: RuleCheck = (draft) => {
  const last = draft.sentences.at(-1);
  // Thanks at the beginning open a conversation.
  const farewell = findWordings(draft, FAREWELL).find((span) => last && span.end > last.start);
  if (!farewell || NEXT.test(draft.plain) || hasDeadline(draft.plain) || /[?]\s*$/.test(draft.plain))
    return [];
  const found = draft.text.slice(farewell.start, farewell.end);
  const fix =
    draft.lang === 'zh'
      ? `之后有任何问题，直接回我这条消息就行。${found}`
      : `If anything else comes up, just reply here. ${found}`;
  return [finding(draft, 'no-next-step', 'hint', farewell, fix)];
};
