/** What consoles write beside a message, in the languages we meet: times, ticks, events, roles in class names. */

const CLOCK = String.raw`(?:[01]?\d|2[0-4])[:：时h][0-5]\d(?:[:：分][0-5]\d)?(?:\.\d{1,3})?\s*(?:秒|分)?\s*(?:[ap]\.?\s?m\.?)?`;
const HALF_DAY = String.raw`(?:上午|下午|凌晨|早上|中午|晚上|傍晚|清晨|[ap]\.?m\.?|午前|午後|오전|오후)`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天])`;
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const DAY_NUMBER = String.raw`(?:[0-3]?\d)(?:st|nd|rd|th)?`;
const DATE = [
  String.raw`\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?`,
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})`,
  String.raw`\d{1,2}\s*月\s*\d{1,2}\s*[日号]?`,
  String.raw`\d{1,2}[/-]\d{1,2}`,
  String.raw`${MONTH}\s+${DAY_NUMBER}(?:,?\s+\d{4})?`,
  String.raw`${DAY_NUMBER}\s+(?:of\s+)?${MONTH}(?:,?\s+\d{4})?`,
  String.raw`${MONTH}\s+\d{4}`,
].join('|');
const RELATIVE_DAY = String.raw`(?:today|yesterday|今天|昨天|前天|今日|昨日)`;
const AGO = String.raw`(?:just now|now|刚刚|刚才|剛剛|a few seconds ago|moments? ago|(?:an?|one|\d+|less than a)\s*(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|years?)(?:\s+ago)?|\d+\s*(?:秒|分钟?|分鐘|小时|小時|天|周|个月|個月|年)前)`;
const DATE_PART = String.raw`(?:${WEEKDAY}|${DATE}|${RELATIVE_DAY})`;
const GLUE = String.raw`[\s,，、·•|@—–-]*(?:at|on|às|à|um|alle)?[\s,，]*`;

// No counted repetitions of these: each copy is compiled by itself, which took 20 ms of the first reading.
const CLOCK_PART = String.raw`(?:${HALF_DAY}\s*)?${CLOCK}(?:\s*${HALF_DAY})?`;
const MOMENT = String.raw`(?:(?:${CLOCK_PART}|${AGO}|${DATE_PART})${GLUE})+`;
const TICKS = String.raw`[\s·•|,，()（）\[\]✓✔√☑🗸✅–—-]`;
const STATE = String.raw`(?:(?:not )?(?:sent|delivered|read|seen|viewed|sending|failed|edited|unread|pending|queued)|(?:已|未)(?:读|讀|送达|送達|发送|發送|查看|编辑|編輯)|编辑过|送达|发送中|发送失败|傳送中)`;
const WRAP = String.raw`[\s()[\]【】<>~—–·•|:：-]*`;
const TIME = new RegExp(
  String.raw`^(?:${WRAP}|(?:${TICKS}*${STATE}(?:\s+(?:at|on))?${TICKS}*))${MOMENT}(?:${WRAP}|(?:${TICKS}*${STATE}?${TICKS}*))$`,
  'iu',
);
/** A time at the start or the end of a longer text, for taking it off ("10:21:05 Alice"). */
const TIME_START = new RegExp(
  String.raw`^${WRAP}(?:${DATE_PART}${GLUE})*${CLOCK_PART}[\s)\]】,，|·•-]+`,
  'iu',
);
const TIME_END = new RegExp(
  String.raw`[\s([【,，|·•-]+(?:${DATE_PART}${GLUE})*${CLOCK_PART}(?:${GLUE}${DATE_PART})?[\s)\]】]*$`,
  'iu',
);

/** "Alice 10:21" → name and time; null if there is no time at either end. */
export function nameAndTime(text: string): { name: string; time: string } | null {
  if (text.length > 80) return null;
  const edge = TIME_END.exec(text) ?? TIME_START.exec(text);
  if (!edge) return null;
  const name = text.replace(edge[0], ' ').trim();
  return name && /\p{L}/u.test(name) ? { name, time: edge[0].trim() } : null;
}

/** "[10:21] hello" → the words and the time before them. */
export function timeBefore(text: string): { text: string; time?: string } {
  const edge = mayBeTime(text.slice(0, 40)) ? TIME_START.exec(text) : null;
  return edge ? { text: text.slice(edge[0].length).trim(), time: edge[0].trim() } : { text };
}

const DAY_ONLY = new RegExp(String.raw`^[\s([【<~—–·•|-]*(?:${DATE_PART}${GLUE})+[\s)\]】>~—–·•|-]*$`, 'iu');
const CLOCK_ANYWHERE = new RegExp(CLOCK, 'iu');

const TIME_MARK =
  /\d\s*[:：.时h年月日号秒分天小个個周/-]|\d\s*[smhdwyap]|\d(?:st|nd|rd|th)|ago|now|day|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|[今昨前刚剛周週星礼禮]/i;
/** Cheap, and false for most words: the long patterns are slow. */
const mayBeTime = (text: string): boolean => TIME_MARK.test(text);

/** Answers given before: the same few times stand in many rows, and each is asked about several times. */
const times = new Map<string, boolean>();
/** The whole string is a time, a date, or both ("12:30", "昨天 下午3:05", "May 3, 2024", "2 min ago"). */
export function isTimeText(text: string): boolean {
  if (text.length > 56) return false;
  let answer = times.get(text);
  if (answer === undefined) {
    answer = mayBeTime(text) && TIME.test(text);
    if (times.size >= 2000) times.clear();
    times.set(text, answer);
  }
  return answer;
}
/** A day without a clock: a separator rather than a message's own time. */
export const isDayText = (text: string): boolean =>
  text.length <= 40 && mayBeTime(text) && DAY_ONLY.test(text);

const STATUS =
  /^[\s(（[·•|✓✔√☑🗸✅⏱🕓👁-]*(?:(?:not )?(?:sent|delivered|read|seen|viewed|sending|failed|edited|unread|pending|queued)(?:\s+(?:by|at|to)\b.{0,24})?|(?:已|未)(?:读|讀|送达|送達|发送|發送|查看|编辑|編輯)|编辑过|送达|发送中|发送失败|傳送中|编辑于.{0,16})?[\s)）\]·•|✓✔√☑🗸✅.…-]*$/iu;
/** Ticks, "read", "edited": what the console says about a message. Empty text is no status. */
export const isStatusText = (text: string): boolean =>
  text.trim() !== '' && text.length <= 48 && STATUS.test(text.replace(/[\ufe0e\ufe0f]/g, ''));

const EVENT =
  /\b(?:joined|left|has entered|entered|disconnected|connected|is typing|are typing|assigned|unassigned|transferred|resolved|reopened|closed|started|ended|accepted|added|removed|changed|renamed|invited|created|was|were|has been|have been|snoozed|escalated)\b|(?:加入|离开|離開|进入|進入|退出|接入|转接|轉接|结束|結束|分配|撤回|上线|下线|超时|已关闭|已解决|正在输入|邀请|排队|会话开始|以下为新消息|以上是历史)/iu;
/** Words of joins, transfers, endings. A hint only: people use them too. */
export const isEventText = (text: string): boolean => text.length <= 120 && EVENT.test(text);

const SEPARATOR =
  /^[\s—–-]*(?:\d+\s+)?(?:(?:new|unread|earlier|previous|older|recent) messages?|new|load (?:more|earlier|previous).*|beginning of (?:the )?(?:conversation|chat).*|end of (?:the )?(?:conversation|chat|history).*|(?:\d+\s*条)?(?:未读|新)消息|以下(?:为|是)新消息|以上(?:为|是)历史(?:消息|记录)|没有更多.*|加载更多.*|查看更多.*|历史消息)[\s—–-]*$/iu;
export const isSeparatorText = (text: string): boolean => text.length <= 60 && SEPARATOR.test(text);

const DELETED =
  /^\W*(?:(?:this |the )?message (?:(?:was|has been|is) )?(?:deleted|removed|unsent|recalled|retracted)(?: by .{1,40})?|.{1,30} (?:deleted|unsent|recalled|retracted) (?:this|a) message|(?:此|该|這則|该条|这条)?(?:消息|訊息|讯息)(?:已被?|被)(?:撤回|删除|刪除|收回)|.{0,20}(?:撤回|收回|删除|刪除)了?一?(?:条|條|則|则)?(?:消息|訊息|讯息))\W*$/iu;
/** What stands in the place of a message that was taken back. */
export const isDeletedText = (text: string): boolean => text.length <= 60 && DELETED.test(text);

const BOT_BADGE = /^(?:bot|ai|auto|robot|机器人|機器人|智能|自动回复|自動回覆)$/i;
/** A label beside a name. */
export const isBotBadge = (text: string): boolean =>
  text.length <= 24 && (BOT_BADGE.test(text.trim()) || isBotName(text));

const TYPING = /(?:\b(?:is|are) typing\b|正在输入|正在輸入|对方输入中|typing(?:\.\.\.|…)|^[.•·…\s]{1,6}$)/iu;
export const isTypingText = (text: string): boolean => text.length <= 80 && TYPING.test(text);

/** "You", "我": how a console calls the person who sits in front of it. */
const ME =
  /^(?:you|me|myself|i|我|您|自己|本人|我自己|你|vous|moi|tú|yo|du|ich|あなた|自分|나)(?:\s*\(.*\))?$/iu;
export const isMe = (name: string): boolean => ME.test(name.trim());
const STAFF =
  /(?:客服|坐席|座席|專員|专员|\b(?:agent|operator|support|staff|admin|helpdesk|service desk|advisor|representative)\b)/iu;
export const isStaffName = (name: string): boolean => STAFF.test(name);
const CLIENT =
  /(?:客户|顾客|访客|用户|買家|买家|會員|会员|\b(?:customer|visitor|guest|client|buyer|shopper|user)\b)/iu;
export const isClientName = (name: string): boolean => CLIENT.test(name);
const BOT =
  /(?:机器人|智能助理|智能客服|自动回复|\b(?:bot|chatbot|auto(?:mated|matic)?[- ]?(?:reply|response|message|assistant)|virtual assistant)\b)/iu;
export const isBotName = (name: string): boolean => BOT.test(name);

/** Two letters that are a word of their own in class names. */
const SHORT_WORD = /^(?:is|me|my|in|ts|to|of|on|by|at|id|ui|ai|no|im|a|i|x|y)$/i;
/** `kMeFoo`, `3xYz1`: the part of a generated class name that only makes it unique. */
function isGenerated(part: string): boolean {
  if (part.length < 5 || part.length > 10) return false;
  if (/\d/.test(part)) return /[a-z]/i.test(part) && !/^[A-Za-z][a-z]+\d{1,3}$/.test(part);
  if (!/[a-z]/.test(part) || !/[A-Z]/.test(part)) return false;
  const pieces = part.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return pieces.length > 1 && pieces.some((piece) => piece.length <= 2 && !SHORT_WORD.test(piece));
}

/** `cs-message__sentTime` → cs, message, sent, time; `Message_text__3xYz1` → message, text. */
export function wordsOfClass(name: string): string[] {
  return name
    .split(/[-_\s]+/)
    .filter((part) => !isGenerated(part))
    .join(' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\u4e00-\u9fff]+/)
    .filter(Boolean);
}

export type Hint =
  | 'time'
  | 'author'
  | 'status'
  | 'avatar'
  | 'actions'
  | 'reactions'
  | 'quote'
  | 'card'
  | 'bubble'
  | 'system'
  | 'typing'
  | 'hidden'
  | 'body'
  | 'head';

const HINTS: [Hint, string][] = [
  ['hidden', 'sr offscreen'],
  ['typing', 'typing writing composing'],
  ['avatar', 'avatar avatars userpic initials gravatar'],
  ['time', 'time timestamp timestamps date datetime ts clock timeago ago'],
  [
    'status',
    'status tick ticks check checks checkmark checkmarks receipt receipts seen delivered delivery ack edited readmark unread',
  ],
  ['reactions', 'reaction reactions likes'],
  ['actions', 'actions action toolbar menu controls buttons tools dropdown popover tooltip popup'],
  ['author', 'author name nick nickname username sender displayname fullname'],
  ['quote', 'quote quoted blockquote citation replied reply replying replyto reference'],
  ['card', 'unfurl preview embed'],
  ['system', 'system event separator divider datestamp notice notification daymark'],
  ['head', 'header head heading footer meta info details'],
  ['bubble', 'bubble balloon'],
  ['body', 'text body content words markdown'],
];
const HINT_OF = new Map<string, Hint>(
  HINTS.flatMap(([hint, list]) => list.split(' ').map((w) => [w, hint] as [string, Hint])),
);
const TEXT_HIDDEN =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-hidden|cdk-visually-hidden|u-hidden-visually|offscreen|assistive-text)(?:\s|$)/i;

const HAVING = /^(?:no|not|non|without|with|has|have|and|hide|show|shows)$/;

const hintCache = new Map<string, Hint | null>();
/** What the class names of an element say it is; the last word of a name weighs most (`message-time` is a time). */
export function hintOfClass(classes: string): Hint | null {
  if (!classes) return null;
  const known = hintCache.get(classes);
  if (known !== undefined) return known;
  let found: Hint | null = TEXT_HIDDEN.test(classes) ? 'hidden' : null;
  if (!found) {
    let best = 0;
    for (const token of classes.split(/\s+/)) {
      // Utility classes (`items-center`, `text-sm`, `hover:…`) say nothing about meaning.
      if (
        /[:[\]/]/.test(token) ||
        /^(?:text|flex|items|justify|self|font|bg|content|transition|cursor|align|col|row|d|is|has|ng|css)-/.test(
          token,
        )
      )
        continue;
      const words = wordsOfClass(token);
      for (let i = words.length - 1, w = 3; i >= Math.max(0, words.length - 2); i--, w -= 2) {
        const hint = HINT_OF.get(words[i]!);
        // `no-toolbar`, `with-avatar`: what it has, not what it is.
        if (hint && hint !== 'hidden' && w > best && !HAVING.test(words[i - 1] ?? '')) {
          best = w;
          found = hint;
        }
      }
    }
  }
  if (hintCache.size > 5000) hintCache.clear();
  hintCache.set(classes, found);
  return found;
}

/** Words in class names and data attributes that say whose message it is; 3 = said from the viewer's side. */
const ROLE_WORDS: ['agent' | 'customer' | 'system', number, string][] = [
  ['agent', 3, 'me my mine self own owner outgoing outbound outcoming sent out fromme myself yours'],
  [
    'customer',
    3,
    'incoming inbound received other others them their theirs peer opponent partner stranger in notme foreign',
  ],
  ['agent', 2, 'agent operator staff csr support supporter seller servicer kefu 客服'],
  [
    'customer',
    2,
    'customer visitor client guest contact enduser buyer consumer lead shopper inquirer 客户 访客',
  ],
  ['agent', 1, 'right admin reply'],
  ['customer', 1, 'left remote external'],
  ['system', 3, 'system event separator divider notice notification join leave daymark datestamp'],
  ['system', 2, 'date day activity announcement servicemessage service info'],
];
const ROLE_OF = new Map(
  ROLE_WORDS.flatMap(([role, weight, list]) => list.split(' ').map((w) => [w, { role, weight }] as const)),
);
/** Words whose meaning depends on who stands at the other pole. */
export const AMBIGUOUS = new Set([
  'user',
  'bot',
  'ai',
  'assistant',
  'model',
  'human',
  'robot',
  'server',
  'host',
]);
export function roleOfWord(
  word: string,
): { role: 'agent' | 'customer' | 'system'; weight: number } | undefined {
  if (!word.startsWith('not-')) return ROLE_OF.get(word);
  const said = ROLE_OF.get(word.slice(4));
  if (!said || said.role === 'system') return undefined;
  return { role: said.role === 'agent' ? 'customer' : 'agent', weight: said.weight };
}

export const hasClock = (text: string): boolean => CLOCK_ANYWHERE.test(text);
