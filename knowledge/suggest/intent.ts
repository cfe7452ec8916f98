import type { Turn } from './turn';

/** What the customer does with the latest turn, beyond what they feel; null = they tell or ask something. */
export type Intent =
  | 'greets'
  | 'thanks'
  | 'agrees'
  | 'leaves'
  | 'asks-progress'
  | 'asks-higher'
  | 'still-broken'
  | null;

const POLITE =
  /^(?:[\s,.!~…?，。！～？、^_-]|\p{Extended_Pictographic}|\ufe0f|\u200d|啊|呀|哦|噢|喔|呢|吧|哈|嘿|嗨|亲|客服|小姐姐|小哥|请问|there|team)+/u;

const GREETING =
  /^(?:您好|你好|在吗|在不在|在么|有人吗|有人在吗|有客服吗|人工|转人工|人工客服|客服|哈喽|哈啰|嗨|早上好|上午好|中午好|下午好|晚上好|早|hello|hi|hey|good (?:morning|afternoon|evening)|anyone (?:there|here)|are you there)/;
const THANKS = /谢谢|多谢|感谢|谢啦|谢了|辛苦(?:了|你|您)|太好了|thank|thx|appreciate|cheers/;
const LEAVING =
  /再见|拜拜|拜了|晚安|先这样|就这样吧|没事了|没别的|没有(?:了|别的|其他)|不用了|先下了|先睡|\bbye\b|that'?s all|good night|nothing else/;
const AGREEING =
  /^(?:好|行|嗯|恩|哦|噢|可以|ok|okay|好的|好吧|好滴|行吧|明白|知道|了解|收到|没问题|清楚|懂了|懂|找到|看到|弄好|搞定|开好|修好|改好|好了|成功|成了|能用|瞭解|感恩|谢|多谢|3q|thx|ty\b|thanks?|cheers|perfect|awesome|cool|nice|lovely|brilliant|see you(?: then)?|found it|那我等|我等|等你|等您|sure|got it|alright|fine|great|sounds good|will do|understood)/;
const PROGRESS =
  /(?:查|问|看|找|确认|弄|办|处理|核实)(?:到|好|完|清楚)?(?:了)?(?:吗|没有?|么)(?=[?？。!！~\s]|$)|好了(?:吗|没)|怎么样了|有(?:结果|消息|进展|眉目)(?:了)?(?:吗|没|么)|进展(?:如何|怎样|到哪)|结果(?:呢|怎么样|出来)|到哪一步|还在(?:吗|查吗)|还没(?:好|查|有结果|消息)|人呢|怎么不(?:说话|回)|(?:多久|什么时候)能(?:好|有结果|查到)|any (?:update|news|progress)|still there|how('?s| is) it going|what'?s the status|did you find/;
const HIGHER =
  /(?:找|叫|让|要|转|喊|见|换|给我).{0,6}(?:主管|经理|领导|老板|店长|负责人|上级|管事|总部)|(?:把|请).{0,4}(?:主管|经理|领导|老板|店长|负责人|上级|校长|院长)|12315|消协|工商|律师|起诉|法院|曝光|媒体|记者|(?:赔偿|赔付|补偿|赔).{0,6}(?:\d|[一二两三四五六七八九十百千万]|损失|精神|双倍|三倍)|(?:要|求|得|必须|给).{0,4}(?:赔偿|赔付|补偿)|假一赔|退一赔|(?:manager|supervisor|escalat\w*|in charge|head office|your boss|someone (?:else|senior|higher)|lawyer|sue|compensat)/;
const STILL =
  /还是(?:不行|不能|不可以|打不开|登不上|没用|用不了|一样|没好|没有|连不上|没反应|报错)|试(?:过|了).{0,8}(?:没用|不行|没好|不管用)|没(?:有)?(?:用|效果)$|依然|仍然|照样|not work|still (?:not|doesn'?t|can'?t|broken|the same|failing|no)|didn'?t (?:work|help)/;

export function intentOf(turn: Turn): Intent {
  const words = turn.words;
  const bare = turn.last.replace(POLITE, '');
  if (HIGHER.test(words)) return 'asks-higher';
  if (STILL.test(turn.last)) return 'still-broken';
  if (!turn.first && PROGRESS.test(turn.last)) return 'asks-progress';
  if (isOnlyGreeting(words)) return 'greets';
  const asks =
    /[?？]|吗|什么|怎么|多少|为何|哪|几|能不能|可不可以|\b(?:how|what|when|where|why|which|can|could)\b/.test(
      turn.last,
    );
  if (asks) return null;
  if (LEAVING.test(turn.last) && turn.last.length <= 30) return 'leaves';
  if (THANKS.test(turn.last) && turn.last.length <= 40) return 'thanks';
  if (agreesOnly(bare || turn.last)) return 'agrees';
  return null;
}

/** Words of any conversation, whatever it is about: hello, thanks, yes, still there. */
export function isSmallTalk(word: string): boolean {
  return SMALL_TALK.some((pattern) => word.replace(pattern, '') === '');
}

const SMALL_TALK = [
  GREETING,
  THANKS,
  LEAVING,
  AGREEING,
  PROGRESS,
  /^(?:好|急|等|查|看一下|帮我查|怎么办|帮帮我|回一下|人呢|辛苦|麻烦了|可以|怎么回事|结果)$/,
];

/** A yes and nothing else: "好的，麻烦帮我看看快递" goes on to the matter. */
function agreesOnly(text: string): boolean {
  let rest = text;
  for (let i = 0; i < 4; i++)
    rest = rest
      .replace(AGREEING, '')
      .replace(POLITE, '')
      .replace(/^(?:的|了|吧|啦|滴|着|哈|呀|哦|啊|麻烦(?:你|您)?了?|您|你|消息|that'?s)/, '');
  return rest !== text && rest.trim() === '';
}

/** Nothing but hellos, each line: the matter is still to come. */
function isOnlyGreeting(words: string): boolean {
  const lines = words.split('\n').filter((line) => line.trim());
  return (
    lines.length > 0 &&
    lines.every((line) => {
      let rest = line.replace(POLITE, '');
      for (let i = 0; i < 3 && rest; i++) {
        const cut = rest.replace(GREETING, '').replace(POLITE, '');
        if (cut === rest) break;
        rest = cut;
      }
      return rest === '';
    })
  );
}
