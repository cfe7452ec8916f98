import type { Message } from '../conversation';
import type { Emotion, FactKind, Stage } from '../pack/schema';
import { acknowledges } from './acknowledge';
import { askedFact } from './facts';
import type { CustomerReading } from './types';

/** The agent has acknowledged the feeling since the customer last became upset. */
export function isAcknowledged(
  messages: readonly Message[],
  folded: ReadonlyMap<Message, string>,
  upset: ReadonlyMap<Message, Emotion>,
): boolean {
  let acknowledged = false;
  let mood: Emotion = 'neutral';
  for (const message of messages) {
    if (message.role === 'agent') {
      if (mood !== 'neutral' && acknowledges(folded.get(message) ?? '')) acknowledged = true;
    } else if (message.role === 'customer') {
      const next = upset.get(message) ?? 'neutral';
      if (next === 'happy') mood = 'neutral';
      // becoming upset, or angry now, wants to be seen anew; staying upset or cooling down does not
      if (next === 'neutral' || next === 'happy') continue;
      if (mood === 'neutral' || (next === 'angry' && mood !== 'angry')) acknowledged = false;
      mood = next;
    }
  }
  return acknowledged;
}

const ASKS =
  /[?？]|请问|方便(?:告诉|提供|说|发|给|和|跟)|麻烦(?:您)?(?:提供|发|告诉|说)|提供(?:一下)?|(?:哪|什么|多少|几)[^,。!]{0,8}(?:呢|呀)|\b(?:could you|can you|may i|would you|please (?:share|send|provide|tell|confirm))\b/;
const ANSWERS =
  /可以(?:这样|先|选择|为您|帮您|给您|申请|直接|在)|您可以|方案|两(?:种|个)(?:办法|方式|选择)|①|[1一]、|第一(?:种|个)|为您(?:办理|申请|安排|处理|登记|补发|退款|查到)|给您(?:补发|退款|换|安排|申请|办)|已(?:经)?(?:为您|帮您|给您|安排|补发|退款|提交|登记|申请|处理|修复|解决|联系)|点击|打开|进入|设置|步骤|查到了|原因是|因为|预计|到账|发出|会在|建议您|\b(?:you can|option|i(?:'ve| have) (?:issued|sent|arranged|refunded|processed|cancelled|booked|checked|updated)|we(?:'ve| have) (?:issued|sent|arranged|refunded|processed)|will (?:arrive|be (?:refunded|delivered|there))|steps?|go to|click|settings|because|it (?:looks|shows))\b/;
const HOLDS =
  /稍等|稍候|请等|等(?:我)?一下|马上(?:为|帮|给)?您?(?:查|看|核实|确认|处理)|(?:正在|先|我来|这就|帮您)(?:为|帮|给)?您?(?:查|看|核实|确认)|为您服务|很高兴|欢迎|您好|收到您的|\b(?:one moment|let me (?:check|look|see)|hold on|just a (?:moment|second)|hello|hi there|welcome|happy to help|thank(?:s| you) for (?:contacting|reaching|waiting))\b/;
const ENDS =
  /还有(?:什么|其他|别的)|其他(?:问题|需要)|随时(?:联系|找|来|告诉)|祝您|满意(?:吗|度)|评价|再见|感谢您的(?:来电|咨询|支持|耐心)|回访|有(?:进展|消息|结果)[^,。]{0,8}(?:告诉|通知|联系|回复)|\b(?:anything else|have a (?:nice|great|good)|feel free|glad (?:i|we) could|take care|follow up|get back to you)\b/;
const CONTENT =
  /^(?:(?:好的?|好滴|好嘞|行|可以|嗯+|哦+|噢|知道了?|明白了?|了解|收到|没(?:有)?(?:了|事了?|问题了?|其他|别的)|不用了?|谢谢(?:你|您|你们)?|多谢|感谢|辛苦(?:了|你|您)?|麻烦(?:你|您)?了|解决了?|好了|搞定|再见|拜拜|88|ok(?:ay)?|sure|thanks?(?: you)?(?: so much| a lot)?|thank you(?: so much)?|thx|got it|great|perfect|bye|cheers|alright|no(?:pe)?|that's all|that is all)[啦啊呀吧哈哦呢了嗯的\s,，.。!~]*)+$/;
/** An agreement, thanks or goodbye and nothing else (folded). */
export const isContent = (text: string): boolean => text.trim().length <= 30 && CONTENT.test(text.trim());

/**
 * 受理 → 确认 → 解答 → 跟进 (service standard A): where the conversation stands now, that is, what the agent's
 * next message belongs to.
 */
export function stageOf(
  messages: readonly Message[],
  folded: ReadonlyMap<Message, string>,
  given: CustomerReading['given'],
  missing: readonly FactKind[],
): Stage {
  const people = messages.filter((m) => m.role !== 'system' && !(m.role === 'agent' && m.bot));
  const agent = people.filter((m) => m.role === 'agent').map((m) => folded.get(m) ?? '');
  if (agent.length === 0) return 'accept';
  const last = people.at(-1)!;
  const answered = agent.some(hasAnswer);
  const closing = last.role === 'customer' && isContent(folded.get(last) ?? '');
  if ((answered && closing) || (ENDS.test(agent.at(-1)!) && (closing || last.role === 'agent')))
    return 'followup';
  if (answered) return 'answer';
  // what was asked for is now known: nothing more to confirm
  const asked = agent.map(askedFact).findLast((fact) => fact !== undefined);
  if (last.role === 'customer' && ((asked && given[asked]) || missing.length === 0)) return 'answer';
  return 'confirm';
}

/** A sentence that is no question, no greeting, no sympathy and no "one moment" says something. */
function hasAnswer(text: string): boolean {
  return text.split(/(?<=[。!?\n;])|(?<=\. )|[,，]/).some((part) => {
    if (/[?]|[吗呢]\s*[。!~]?\s*$/.test(part)) return false;
    if (ANSWERS.test(part) && !HOLDS.test(part)) return true;
    return (
      part.trim().length >= 10 && !acknowledges(part) && ![ASKS, HOLDS, ENDS].some((kind) => kind.test(part))
    );
  });
}
