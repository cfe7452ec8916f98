import { BackupProblem } from './problem';

/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023): at least 600,000. */
export const ITERATIONS = 600_000;
/** A file may ask for more, as later versions will, but not for an hour of work. */
const MAX_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;
/** What AES-GCM is made for (NIST SP 800-38D). */
const IV_BYTES = 12;

/** How a body is encrypted, as it stands in a backup's header. Bytes are base64. */
export interface Sealing {
  kdf: 'PBKDF2-SHA-256';
  iterations: number;
  salt: string;
  cipher: 'AES-256-GCM';
  iv: string;
}

/** A new salt and a new initialisation vector for each file. */
export function newSealing(): Sealing {
  return {
    kdf: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
    cipher: 'AES-256-GCM',
    iv: toBase64(crypto.getRandomValues(new Uint8Array(IV_BYTES))),
  };
}

/** Encrypts; 16 bytes longer than `plain`. `header` is authenticated with it. */
export async function seal(plain: Bytes, header: Bytes, sealing: Sealing, passphrase: string) {
  const key = await keyOf(passphrase, sealing);
  return new Uint8Array(await crypto.subtle.encrypt(cipherOf(sealing, header), key, plain));
}

/** Decrypts, or throws `wrong-passphrase`: for AES-GCM a wrong key and forged bytes are the same. */
export async function unseal(sealed: Bytes, header: Bytes, sealing: Sealing, passphrase: string) {
  const key = await keyOf(passphrase, sealing);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipherOf(sealing, header), key, sealed));
  } catch (cause) {
    throw new BackupProblem('wrong-passphrase', '', { cause });
  }
}

/** Bytes that WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** True for a header's encryption that this version can open. */
export function isSealing(value: unknown): value is Sealing {
  const { kdf, iterations, salt, cipher, iv } = (value ?? {}) as Record<string, unknown>;
  return (
    kdf === 'PBKDF2-SHA-256' &&
    cipher === 'AES-256-GCM' &&
    Number.isInteger(iterations) &&
    Number(iterations) >= ITERATIONS &&
    Number(iterations) <= MAX_ITERATIONS &&
    bytesIn(salt) >= SALT_BYTES &&
    bytesIn(iv) === IV_BYTES
  );
}

async function keyOf(passphrase: string, { iterations, salt }: Sealing): Promise<CryptoKey> {
  // The same words typed on another keyboard or input method are the same passphrase.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: fromBase64(salt) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function cipherOf({ iv }: Sealing, header: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv: fromBase64(iv), additionalData: header };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

function bytesIn(value: unknown): number {
  return typeof value === 'string' && /^[A-Za-z0-9+/]{16,88}={0,2}$/.test(value)
    ? Math.floor((value.replace(/=/g, '').length * 3) / 4)
    : 0;
}
