import { TRADITIONAL } from '../reading/traditional';

/** Traditional characters that only the draft's rules need, beside those of the reader, and what they mean. */
const MORE = '匯彙嚥屆屬懇懸摯撥擱溝滌滙瀏爭畢矯緒纏覽諸賭蹤轍辭鄉閣閱閲陣';
const MORE_PLAIN = '汇汇咽届属恳悬挚拨搁沟涤汇浏争毕矫绪缠览诸赌踪辙辞乡阁阅阅阵';
const SIMPLIFIED: ReadonlyMap<number, string> = new Map([
  ...TRADITIONAL,
  ...Array.from(MORE, (char, i) => [char.charCodeAt(0), MORE_PLAIN[i]!] as const),
]);

/**
 * Simplified, half-width, lower-case, one unit for one unit: every place in the result is the same place in the
 * text. Full-width punctuation becomes ASCII except 。、…, so that a rule names each mark once.
 */
export function fold(text: string): string {
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) plain += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : text[i];
    else if (code >= 0x4e00 && code <= 0x9fff) plain += SIMPLIFIED.get(code) ?? text[i];
    else if (code >= 0xff01 && code <= 0xff5e) plain += fold(String.fromCharCode(code - 0xfee0));
    else if (code === 0x3000 || code === 0xa0) plain += ' ';
    else if (code === 0x2019) plain += "'";
    else plain += text[i];
  }
  return plain;
}
