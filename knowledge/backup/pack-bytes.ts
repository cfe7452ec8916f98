import { BackupProblem } from './problem';
import type { Bytes } from './seal';

/** Bytes of a backup after unpacking: three times our largest library (100,000 entries, about 30 MB of JSON each). */
export const MAX_UNPACKED = 250_000_000;

export async function gzip(text: string): Promise<Bytes> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Unpacks and stops as soon as it grows beyond `limit` bytes, whatever the file claims. */
export async function gunzip(packed: Bytes, limit = MAX_UNPACKED): Promise<string> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > limit) {
      await reader.cancel().catch(() => {});
      throw new BackupProblem('too-large', `${limit}`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
