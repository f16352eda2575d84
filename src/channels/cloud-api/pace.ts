/**
 * How fast one number may send. Sources: "Throughput" (80 messages a second a number, in and out together) and "WhatsApp error
 * codes", 131056 (about one message in 6 seconds to one person; a burst borrows from the time after it), under
 * developers.facebook.com/documentation/business-messaging/whatsapp/. Times are milliseconds since 1970.
 */
import { LRUCache } from 'lru-cache';

export interface PaceNumbers {
  perSecond: number;
  /** Between two messages to one person. */
  pairMs: number;
  /** So many may come at once. */
  pairBurst: number;
}

export const USUAL_PACE: PaceNumbers = { perSecond: 80, pairMs: 6_000, pairBurst: 20 };

/** `pace.pairFree(key, now)`: when the next message to that person may go; `pace.taken(key, now)`: one goes. */
export function createPace(numbers: PaceNumbers) {
  const gapMs = 1_000 / numbers.perSecond;
  /** The moment at which all that was sent would have been sent at the lasting rate (the generic cell rate algorithm). */
  const pairs = new LRUCache<string, number>({ max: 50_000 });
  const held = new LRUCache<string, { until: number; times: number }>({ max: 50_000 });
  let nextMs = 0;
  let numberHeldUntil = 0;
  let numberTimes = 0;

  return {
    /** When somebody may be written to again; not later than `now`: at once. */
    pairFree(key: string, now: number): number {
      const borrowed = (pairs.get(key) ?? now) - numbers.pairMs * (numbers.pairBurst - 1);
      return Math.max(now, borrowed, held.get(key)?.until ?? 0);
    },
    /** Until when nothing goes out at all. */
    numberFree: (now: number): number => Math.max(now, numberHeldUntil),
    /** One goes to that person: how long to wait before it, so that no second has more than it may. */
    taken(key: string, now: number): number {
      pairs.set(key, Math.max(pairs.get(key) ?? now, now) + numbers.pairMs);
      const at = Math.max(now, nextMs);
      nextMs = at + gapMs;
      return at - now;
    },
    /** Meta said that it was too much: the pair or the number waits, twice as long each time in a row. */
    hold(scope: 'pair' | 'number', key: string, afterMs: number, now: number): Date {
      if (scope === 'pair') {
        const times = (held.get(key)?.times ?? 0) + 1;
        const until = now + afterMs * 2 ** Math.min(times - 1, 6);
        held.set(key, { until, times });
        return new Date(until);
      }
      // Several were on their way when the first was refused: that is one refusal.
      if (now >= numberHeldUntil) {
        numberTimes += 1;
        numberHeldUntil = now + Math.min(afterMs * 2 ** Math.min(numberTimes - 1, 6), 300_000);
      }
      return new Date(numberHeldUntil);
    },
    /** One was accepted. */
    went(key: string): void {
      numberTimes = 0;
      held.delete(key);
    },
    /** A message came in: it counts too. */
    heard(now: number): void {
      nextMs = Math.max(now, nextMs) + gapMs;
    },
  };
}

export type Pace = ReturnType<typeof createPace>;
