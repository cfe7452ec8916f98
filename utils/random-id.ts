/**
 * An id that nobody can guess, 128 bits. `crypto.randomUUID` exists in secure contexts only, and many consoles inside a
 * firm are plain http; so are our frames in them.
 */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
