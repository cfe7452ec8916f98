import type { Message } from '../conversation';
import type { CustomerReading } from '../reading/types';
import { fold } from './fold';

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
