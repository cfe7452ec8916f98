import { findWordings, finding, type Wording } from '../find';
import { type Draft, sentenceAt } from '../prepare';
import { WHY_SAID } from '../said-so';
import type { RuleCheck } from './index';

/** "Why" thrown at the customer; what the agent wonders about for them is none. */
const WHY: readonly Wording[] = [
  WHY_SAID,
  {
    pattern:
      /(?:您|你)[^,。!?]{0,6}?(?:为什么|为啥|为何|干嘛|干吗|干什么(?!用)|凭什么|怎么(?:会|能|不(?:早|先|看|试|说|提前|直接)|没(?:有)?(?:看|早|先|说|提前|注意)|才|这么|又|还(?!能|听不|看不|要我|在问|问|在催|催|不明|不懂)))/,
    notAfter:
      /(?:查(?:一?下|清|明|查)?|看(?:看|一?下)?|核实|弄清|搞清|了解(?:一?下)?|告诉|理解|明白|知道|解释|说明|原因)[^,。]{0,3}$/,
  },
  {
    pattern:
      /(?:为什么|为啥|为何|干嘛|凭什么)(?:您|你|要|不|会|没|又|突然|现在|一定要|非要|想)?[^,。!?]{0,10}(?:退|换|取消|不要|不想|不早|不先|投诉|注销|买|拍|下单|没看|不看|点|选|改|这么|这样|呢)/,
    notAfter:
      /(?:我|我们|查|看|核实|弄清|搞清|了解|告诉|说说|说明|解释|问问|知道|明白|想想|讲讲|和您说|跟您说)[^,。!?]{0,10}$/,
  },
  {
    pattern:
      /(?:您|你)?(?:有|拿(?:得)?出)(?:什么)?证据(?:吗|么|呢)?[?]|(?:您|你)确定(?:不是|没)[^,。!?]{0,12}(?:吗|[?])|怎么(?:不(?:早点?|提前|先)(?:说|看|问|讲|联系)|现在才|会(?:弄|搞|点|填|写|操作)错|到现在才)/,
  },
  {
    pattern:
      /(?:退货|退款|取消|换货|投诉|不满意?|注销|拒收|退)(?:的)?(?:具体)?(?:原因|理由)(?:到底|究竟)?(?:是)?(?:什么|啥|呢|在哪)|(?:什么|啥|说(?:一?下|明)|给(?:我)?(?:一?个))(?:原因|理由)(?!造成)[^,。]{0,6}[?]|(?:您|你)到底(?:想(?!怎|干)|要(?!怎|干)|在|是|哪)[^,。]{0,10}/,
    notAfter: /(?:查|看|核实)[^,。]{0,4}$/,
  },
  {
    pattern:
      /\b(?:why (?:did(?:n'?t)?|do(?:n'?t)?|would(?:n'?t)?|are(?:n'?t)?|have(?:n'?t)?|were(?:n'?t)?|can'?t|must) (?:you|u)|how come you|what made you|what'?s your (?:reason|excuse|problem)|what (?:exactly )?is your (?:reason|problem)|give me (?:a|the|your) reason|how could you)\b/,
    notAfter: /(?:see|understand|know|explain|that's|get|tell you|check) $/,
  },
];

/** Questions for the sake of politeness aren't counted. */
const TAG =
  /(?:好吗|好么|好不好|行吗|行不行|可以吗|可以么|对吗|对不对|对吧|是吗|是吧|您看(?:呢|行吗|可以吗|怎么样|如何)?|方便吗|如何|怎么样|您觉得呢|ok(?:ay)?|right|alright|is that (?:ok(?:ay)?|all right)|sound good|does that work)\s*[?]+$/;
/** Things asked for in one list: "your order number, phone, address and the date". */
const LIST =
  /(?:请|麻烦|劳烦|烦请|需要|方便|把|您)[^,。!?]{0,6}?(?:提供|告知|告诉我|发(?:一?下|来|给我|我)|报(?:一?下)?|说(?:一?下)|写明|填写|补充)(?:您的?|你的?|一?下|我|:)*((?:[^,。!?、;\n]{2,14}(?:、|和|以及|还有)){3,}[^,。!?、;\n]{2,14})|(?:please|kindly|could you|can you|need you to) (?:\w+ )?(?:send|provide|give|tell)(?: me| us)? ((?:[^.!?;\n,]{2,30}(?:, (?:and )?| and )){3,}[^.!?;\n,]{2,30})/;

/** 不能查户口 (service standards A, C): one question at a time, and never "why did you". */
export const interrogating: RuleCheck = (draft) => {
  const findings = findWordings(draft, WHY).map((span) => {
    const sentence = sentenceAt(draft, span.start);
    return finding(draft, 'interrogating', 'warn', sentence, softly(draft, sentence.start, sentence.end), {
      kind: 'why',
    });
  });
  const row = rowOfQuestions(draft);
  if (row && !findings.some((other) => row.start < other.end && other.start < row.end)) findings.push(row);
  return findings.filter((f, i) => i === 0 || f.start !== findings[i - 1]!.start);
};

function softly(draft: Draft, start: number, end: number): string {
  const sentence = draft.plain.slice(start, end);
  if (draft.lang === 'en')
    return 'Could you tell me a little about what happened? We’ll find the easiest way together.';
  return /退|换|取消|不要|拒收/.test(sentence)
    ? '方便和我说说哪里不合适吗？我们一起看怎么处理最省事。'
    : '方便和我说说具体情况吗？我们一起看看怎么解决。';
}

/** Three questions or more: all of them, with the first as the one to keep. */
function rowOfQuestions(draft: Draft) {
  const questions = questionsIn(draft);
  if (questions.length >= 3) {
    const span = { start: questions[0]!.start, end: questions.at(-1)!.end };
    const fix = draft.text.slice(questions[0]!.start, questions[0]!.end);
    return finding(draft, 'interrogating', 'warn', span, fix, {
      kind: 'row',
      count: String(questions.length),
    });
  }
  const list = LIST.exec(draft.plain);
  if (!list) return undefined;
  const listStart = list.index + list[0].length - list[1]!.length;
  const first = /^[^、,/]+?(?=[、,/]|和|以及|还有| and )/.exec(
    draft.text.slice(listStart, list.index + list[0].length),
  );
  return finding(
    draft,
    'interrogating',
    'warn',
    { start: listStart, end: list.index + list[0].length },
    first?.[0],
    { kind: 'list' },
  );
}

/** Questions by their mark, or by their word where several stand in one sentence with commas. */
function questionsIn(draft: Draft) {
  const found = [];
  for (const { start, end } of draft.sentences) {
    const sentence = draft.plain.slice(start, end);
    if (!sentence.trimEnd().endsWith('?') || TAG.test(sentence.trim())) continue;
    let from = start;
    const parts = sentence.split(/(?<=[,])/);
    const asking = parts.filter((part) =>
      /什么时候|哪天|哪里|哪个|哪家|哪款|多少|几号|几点|是什么|怎么(?:称呼|操作|弄|用)|是不是|有没有|是否|吗(?=[,?])|谁/.test(
        part,
      ),
    );
    if (asking.length >= 2) {
      for (const part of parts) {
        if (asking.includes(part)) found.push({ start: from, end: from + part.length });
        from += part.length;
      }
    } else found.push({ start, end });
  }
  return found;
}
