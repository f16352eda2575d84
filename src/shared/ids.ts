/**
 * Ids of our own: 26 characters that sort by the time they were made (ULID, github.com/ulid/spec): 10 of milliseconds,
 * 16 of chance. Ids made in one process are strictly increasing, also within a millisecond and when the clock steps back.
 */
import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
let lastMs = 0;
let lastTail: Uint8Array = randomBytes(16).map((byte) => byte & 31);

function encodeTime(ms: number): string {
  let text = '';
  for (let rest = ms, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) text = ALPHABET[rest % 32] + text;
  return text;
}

/** A new id, later than every id this process made before. */
export function newId(nowMs: number = Date.now()): string {
  if (nowMs > lastMs) {
    lastMs = nowMs;
    lastTail = randomBytes(16).map((byte) => byte & 31);
  } else {
    for (let i = 15; i >= 0; i--) {
      const digit = (lastTail[i] ?? 0) + 1;
      lastTail[i] = digit & 31;
      if (digit < 32) break;
    }
  }
  let tail = '';
  for (const digit of lastTail) tail += ALPHABET[digit];
  return encodeTime(lastMs) + tail;
}

/** The least id that could have been made at that moment: for "everything since". */
export function idAt(ms: number): string {
  return encodeTime(Math.max(0, ms)) + '0'.repeat(16);
}

/** The moment an id was made, in milliseconds since 1970. */
export function timeOfId(id: string): number {
  let ms = 0;
  for (const char of id.slice(0, 10)) ms = ms * 32 + ALPHABET.indexOf(char);
  return ms;
}

/** A short id that is always the same for the same words: `deriveId('report', turnId, 0)`. */
export function deriveId(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 22);
}
