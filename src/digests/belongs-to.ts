/** Which digest a record belongs to: exactly one, however late it reached us. */
import type { DigestWindow } from './digest.ts';

/**
 * Whether something said at `saidAt` (the sender's clock) and recorded at `recordedAt` (the centre's; absent: the same
 * moment) belongs to the window. What was said in time but reached us after its own digest was made belongs to the next.
 */
export function belongsTo(window: DigestWindow, saidAt: Date, recordedAt?: Date): boolean {
  const seenInTime = window.seenUntil === undefined || recordedAt === undefined || recordedAt < window.seenUntil;
  if (saidAt >= window.to || !seenInTime) return false;
  if (saidAt >= window.from) return true;
  return window.seenFrom !== undefined && recordedAt !== undefined && recordedAt >= window.seenFrom;
}

/** Whether it stood in a digest before this one (or would have, had there been one). */
export function stoodBefore(window: DigestWindow, saidAt: Date, recordedAt?: Date): boolean {
  return saidAt < window.from && !belongsTo({ ...window, seenUntil: new Date(8.64e15) }, saidAt, recordedAt);
}
