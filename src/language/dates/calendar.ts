/** Days as whole numbers since 1970-01-01 on the Asia/Kolkata calendar: sums without clocks and zones. */

const DAY_MS = 86_400_000;
const KOLKATA_MS = 19_800_000;

/** The day of an ISO instant in Kolkata; NaN when it is no instant. */
export function dayOfInstant(iso: string): number {
  return Math.floor((Date.parse(iso) + KOLKATA_MS) / DAY_MS);
}

/** `20454` → `2026-01-01`. */
export function isoOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of a year, month (1–12) and day of month; null when there is no such day (30 February). */
export function dayOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCDate() === day ? Math.round(at / DAY_MS) : null;
}

/** Year, month (1–12) and day of month of a day. */
export function partsOfDay(day: number): { year: number; month: number; date: number } {
  const at = new Date(day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
