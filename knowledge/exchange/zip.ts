import { unzipSync } from 'fflate';
import { LIMITS } from './limits';
import { ImportProblem } from './problem';

export type ZipFiles = Map<string, Uint8Array>;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The wanted files of a zip, unpacked. What an entry claims about its size is checked before anything is
 * allocated, and fflate never writes past the claim, so a lie gives a short file and not a full memory.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): ZipFiles {
  let entries = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (++entries > LIMITS.zipEntries) throw new ImportProblem('bomb');
        if (name === '__proto__' || name.startsWith('__MACOSX/') || !wanted(name)) return false;
        total += originalSize;
        const bloated = originalSize > 1_000_000 && originalSize > size * LIMITS.zipRatio;
        if (total > LIMITS.unzippedBytes || bloated) throw new ImportProblem('bomb');
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    throw new ImportProblem('bad-zip');
  }
}

/** Names in a zip, without unpacking anything. */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzip(bytes, (name) => {
    names.push(name);
    return false;
  });
  return names;
}
