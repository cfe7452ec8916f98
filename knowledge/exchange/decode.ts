import { COMMON_HAN } from './common-han';
import { LIMITS } from './limits';
import { ImportProblem } from './problem';

export interface Decoded {
  text: string;
  encoding: string;
}

/** Enough to judge an encoding by. */
const SAMPLE_BYTES = 200_000;

/**
 * Bytes → text: a byte order mark if there is one, UTF-16 by its zero bytes, UTF-8 if it is valid, else the one of
 * GB18030 and Big5 that gives more everyday characters, else Windows-1252.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LIMITS.fileBytes) throw new ImportProblem('too-large', `${LIMITS.fileBytes / 1e6} MB`);
  const encoding = encodingOf(bytes);
  const text = (
    ASIAN.includes(encoding) ? mixed(bytes, encoding) : new TextDecoder(encoding).decode(bytes)
  ).replace(/^\uFEFF+/, '');
  if (looksBinary(text)) throw new ImportProblem('not-text');
  if (!text.trim()) throw new ImportProblem('empty');
  return { text, encoding };
}

const ASIAN = ['gb18030', 'big5'];

/** Files that were joined have lines in UTF-8 among the others: each line is read as what it is. */
function mixed(bytes: Uint8Array, encoding: string): string {
  const legacy = new TextDecoder(encoding);
  // Three bytes of a Chinese character in UTF-8; without any there is nothing to look for.
  let suspicious = false;
  for (let at = 0; at + 2 < bytes.length && !suspicious; at++)
    suspicious = isUtf8Han(bytes, at) && isUtf8Han(bytes, at + 3);
  if (!suspicious) return legacy.decode(bytes);
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    from += line.length;
    const old = legacy.decode(line);
    const utf8 = line.some((byte) => byte > 127) && isUtf8(line) ? new TextDecoder().decode(line) : null;
    lines.push(utf8 !== null && plausibility(utf8) > plausibility(old) ? utf8 : old);
  }
  return lines.join('');
}

/** 0xE4–0xE9 begin the common Chinese characters in UTF-8. */
function isUtf8Han(bytes: Uint8Array, at: number): boolean {
  const [first, second, third] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  return first >= 0xe4 && first <= 0xe9 && second >> 6 === 2 && third >> 6 === 2;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return wide(sample) ?? (isUtf8(bytes) ? 'utf-8' : eastAsian(sample));
}

/** UTF-16 without a mark: line ends, commas and digits have a zero on one side, and only there. */
function wide(bytes: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++;
  if (even + odd < Math.max(1, bytes.length / 100)) return null;
  if (odd > even * 10) return 'utf-16le';
  if (even > odd * 10) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function eastAsian(sample: Uint8Array): string {
  const [best] = ['gb18030', 'big5', 'windows-1252', 'utf-8']
    .map((encoding) => ({ encoding, score: plausibility(new TextDecoder(encoding).decode(sample)) }))
    .sort((a, b) => b.score - a.score);
  return best!.encoding;
}

/** Share of what is not ASCII that a person would write: everyday characters and punctuation for, gibberish against. */
function plausibility(text: string): number {
  let score = 0;
  let count = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x80) continue;
    count++;
    if (COMMON_HAN.has(char)) score += 2;
    else if (/[，。！？、：；“”‘’（）《》～…—·【】￥]/.test(char)) score += 1.5;
    else if (/[àâäáãåçéèêëíìîïñóòôöõúùûüýÿßæøœ€£–•]/i.test(char)) score += 1;
    else if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) score -= 6;
    else if (code < 0xa0) score -= 3;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 0.2;
    else score -= 0.5;
  }
  return count === 0 ? 0 : score / count;
}

/** A picture, a program, a database: zero bytes or many control characters. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  let strange = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0) return true;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd) strange++;
  }
  return strange > sample.length / 20;
}
