/**
 * The calendar of India. Asia/Kolkata has had one offset, +05:30, without summer time since 1945 (IANA tz database), so
 * plain arithmetic is exact.
 */
const OFFSET_MS = 5.5 * 3_600_000;
const DAY_MS = 86_400_000;

/** The IANA name, for libraries that ask for it. */
export const TIME_ZONE = 'Asia/Kolkata';

/** The calendar day in India, `2026-11-20`. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The time of day in India as minutes after midnight, 0 to 1439. */
export function minuteOfDay(at: Date): number {
  return Math.floor(((at.getTime() + OFFSET_MS) % DAY_MS) / 60_000);
}

/** The first moment of a day in India: `startOfDay('2026-11-20')` is 2026-11-19T18:30:00Z. */
export function startOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS);
}

/** The day so many days later (negative: earlier): `addDays('2026-11-20', -1)` is `2026-11-19`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Day of the week in India, 0 Sunday to 6 Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** A moment at so many minutes after midnight of a day in India. */
export function atMinute(day: string, minute: number): Date {
  return new Date(startOfDay(day).getTime() + minute * 60_000);
}
