/** When something may be sent: all of it plain arithmetic over what is known, so that it can be read and tested. Times are milliseconds since 1970. */
import { addDays, atMinute, dayOf, minuteOfDay } from '../../shared/kolkata.ts';
import type { WebManners } from './web-port.ts';

const DAY_MS = 86_400_000;
/** Who wrote so recently is being answered; whoever did not is being written to. */
export const ANSWER_WITHIN_MS = 3_600_000;

/** Whether a message to somebody who last wrote then is one that we begin. */
export function isStarted(lastHeard: Date, now: Date): boolean {
  return now.getTime() - lastHeard.getTime() > ANSWER_WITHIN_MS;
}

/** The end of the quiet hours, if `now` lies in them; they may go past midnight. */
export function quietUntil(now: Date, quiet: WebManners['quiet']): Date | null {
  const { fromMinute, toMinute } = quiet;
  if (fromMinute === toMinute) return null;
  const minute = minuteOfDay(now);
  const overMidnight = fromMinute > toMinute;
  const inside = overMidnight ? minute >= fromMinute || minute < toMinute : minute >= fromMinute && minute < toMinute;
  if (!inside) return null;
  const day = overMidnight && minute >= fromMinute ? addDays(dayOf(now), 1) : dayOf(now);
  return atMinute(day, toMinute);
}

/** A ceiling on a day of the warm-up: the first day a small part of it, growing evenly; never under 20. */
export function ceilingOn(now: Date, full: number, linkedAt: Date | undefined, warmUpDays: number): number {
  const days = linkedAt === undefined ? 0 : Math.floor((now.getTime() - linkedAt.getTime()) / DAY_MS);
  if (warmUpDays === 0 || days >= warmUpDays) return full;
  return Math.min(full, Math.max(20, Math.floor((full * (days + 1)) / (warmUpDays + 1))));
}

/** The next day's first minute at which something may be begun. */
export function nextDay(now: Date, quiet: WebManners['quiet']): Date {
  const midnight = atMinute(addDays(dayOf(now), 1), 0);
  return quietUntil(midnight, quiet) ?? midnight;
}

/** Two clocks of slots: one for every message of the number, one for each chat. `take(chat, now)` gives how long to wait. */
export function createSlots(manners: Pick<WebManners, 'perMinute' | 'chatGapMs'>) {
  const gapMs = 60_000 / manners.perMinute;
  const chats = new Map<string, number>();
  let next = 0;
  let nextStarted = 0;
  return {
    take(chat: string, now: number): number {
      const at = Math.max(now, next, chats.get(chat) ?? 0);
      next = at + gapMs;
      // Forgotten where it says nothing any more.
      if (chats.size > 5_000) for (const [key, free] of chats) if (free < now) chats.delete(key);
      chats.set(chat, at + manners.chatGapMs);
      return at - now;
    },
    /** What we begin is spread out, so that no answer stands behind a hundred digests. */
    takeStarted(now: number): number {
      const at = Math.max(now, nextStarted);
      nextStarted = at + 2 * gapMs;
      return at - now;
    },
  };
}
