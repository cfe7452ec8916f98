import { writtenLanguage } from '../language';
import type { Message } from '../conversation';
import { sayBack } from '../reading/say-back';
import type { CustomerReading } from '../reading/types';

interface Felt {
  reading?: CustomerReading;
  messages?: readonly Message[];
}

/** Of a very long message only this much is read, in UTF-16 units. */
const READ = 1_000;

/** One warm line that names the feeling and the matter, as far as the conversation tells them. */
export function empathyLine(lang: 'zh' | 'en', { reading, messages }: Felt): string {
  const last = messages?.findLast((message) => message.role === 'customer')?.text.slice(0, READ) ?? '';
  const language = lang === 'en' ? 'latin' : writtenLanguage(last) === 'hant' ? 'hant' : 'hans';
  const emotion = reading?.emotion ?? 'anxious';
  const { line, next } = sayBack(language, emotion, last);
  const first = next.split(/[;；。.?？]/)[0]!.trim();
  return language === 'latin' ? `${line}. ${first}` : `${line}，${first}`;
}
