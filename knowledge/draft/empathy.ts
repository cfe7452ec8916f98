import type { Message } from '../conversation';
import type { CustomerReading } from '../reading/types';
import { fold } from './fold';

/** Words that take up a feeling, thank for being told, or own up: any of them is an acknowledgement. */
const ACKNOWLEDGES =
  /理解|体会|体谅|抱歉|对不起|不好意思|对不住|过意不去|着急|心急|心焦|等得|焦急|急(?:得|死|坏)|担心|担忧|揪心|悬着|踏实|心情|心里|辛苦|久等|等了(?:这么|那么|好|\d|[一二两三四五六七八九十几半])|等这么|委屈|难受|难过|糟心|闹心|堵心|窝火|恼火|火大|火气|气人|生气|憋屈|憋闷|不好受|不是滋味|扫兴|泄气|失望|失落|寒心|不容易|添麻烦|添堵|耽误|换(?:作|做|成|了)?(?:是)?(?:我|谁|别人)|搁谁|谁(?:都|也|碰上|遇到|看|受)[^,。]{0,8}(?:急|火|气|慌|烦|受不了|不高兴|不舒服|难)|难怪|感受|感同身受|懂您|我懂|我明白您|明白您的|听得出|听出|看得出|您(?:急|气|慌|烦|恼|不高兴|不满)|让您(?:白跑|失望|费心|操心|受累|跑|折腾|等)|费心|折腾|受累|吓(?:人|到|着|坏)|糟糕|为难|头疼|头大|慌|别急|不急|帮了我们|谢谢您(?:愿意|肯|告诉|跟|和|花|的耐心|说|提醒|指出|一直|信任)|感谢您(?:愿意|肯|告诉|花|耐心|的耐心|指出)|听进去|不该(?:发生|让您|这样)|(?:我们)?做得不(?:好|对|够)|没(?:做好|接住|照顾好|办好)|是我们(?:的)?(?:错|疏忽|不对|没|责任)|我们的(?:疏忽|错|不是)|咽不下|受不了|不甘心|可惜|可气|烦心|烦人|烦躁|无奈|尴尬/;
const ACKNOWLEDGES_EN =
  /\b(?:sorry|apolog\w+|understand(?:able|ably)?|frustrat\w+|upset(?:ting)?|annoy\w+|worr(?:y|ied|ying)|stress\w+|disappoint\w+|i hear you|i can (?:see|imagine|tell|hear)|must (?:be|feel|have been)|that'?s (?:not (?:ok|okay|good enough|what)|awful|terrible|no way|really|so|a real)|i(?:'d| would) (?:be|feel)|anyone would|thank you for (?:telling|letting|your patience|bearing|explaining|sharing|being|waiting)|thanks for (?:telling|letting|your patience|bearing|explaining|sharing|being|waiting)|shouldn'?t have (?:happened|had)|our (?:mistake|fault)|we (?:let you down|got (?:this|it) wrong|messed up|dropped the ball)|inconvenien\w+|appreciate (?:your|you|how)|feel(?:s|ing)?|hurts?|heartbreak\w*|what a shame|painful|oh no|hard on you|no fun|long wait|waited)\b/;

/** Where the draft acknowledges, as the place of the first such word, or -1. Looks at a folded text. */
export function acknowledgedAt(plain: string): number {
  const places = [plain.search(ACKNOWLEDGES), plain.search(ACKNOWLEDGES_EN)].filter((at) => at >= 0);
  return places.length ? Math.min(...places) : -1;
}

const WAITED =
  /(?:等了?|过了|已经|都|拖了)(?:快|有|整整)?((?:\d+|[一二两三四五六七八九十半几]+)(?:多)?个?(?:天|周|星期|礼拜|小时|钟头|月|分钟)(?:多)?)/;

const MATTERS: Record<string, string> = {
  logistics: '东西迟迟没到',
  refund: '退款一直没有着落',
  quality: '满心期待收到的东西却有问题',
  invoice: '发票的事卡着办不下去',
  outage: '正要用的时候用不了',
  account: '账号的事悬着不踏实',
  price: '花了钱却觉得不值',
};
const MATTERS_EN: Record<string, string> = {
  logistics: 'your parcel still isn’t there',
  refund: 'your money still isn’t back',
  quality: 'what you received isn’t right',
  invoice: 'the invoice is holding you up',
  outage: 'it fails just when you need it',
  account: 'you can’t rely on your account',
  price: 'it doesn’t feel worth what you paid',
};

interface Felt {
  reading?: CustomerReading;
  messages?: readonly Message[];
}

/** One warm line that names the feeling and the matter, as far as the conversation tells them. */
export function empathyLine(lang: 'zh' | 'en', { reading, messages }: Felt): string {
  const last = messages?.findLast((message) => message.role === 'customer')?.text.slice(0, 500) ?? '';
  const scene = reading?.scenes.find((name) => Object.hasOwn(MATTERS, name));
  const emotion = reading?.emotion;
  if (lang === 'en') {
    const matter = scene ? MATTERS_EN[scene] : 'this has gone wrong';
    const how =
      emotion === 'anxious' ? 'worrying' : emotion === 'disappointed' ? 'disappointing' : 'frustrating';
    return `I can see how ${how} it is that ${matter}, and I’m on it`;
  }
  const waited = WAITED.exec(fold(last))?.[1];
  const matter = waited ? `等了${waited}还没有结果` : scene ? MATTERS[scene] : '碰上这样的事';
  const how =
    emotion === 'anxious'
      ? '换谁心里都悬着'
      : emotion === 'disappointed'
        ? '难免会失望'
        : emotion === 'angry'
          ? '换作是我也会生气'
          : '换谁都会着急';
  return `${matter}，${how}，我先把这件事弄清楚`;
}
