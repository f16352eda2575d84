/** When people are on the desk: 10:00–18:00 in India, Monday to Saturday. */
import { addDays, atMinute, dayOf, minuteOfDay, weekdayOf } from '../shared/kolkata.ts';

/** Minutes after midnight. */
export const DESK_OPENS_MINUTE = 10 * 60;
export const DESK_CLOSES_MINUTE = 18 * 60;
/** The promise to somebody who wants a person: within so many minutes of desk time; in danger at any hour. */
export const HANDOVER_PROMISE_MINUTES = 30;
export const URGENT_PROMISE_MINUTES = 10;

const opensOn = (day: string): boolean => weekdayOf(day) !== 0;

/** Whether somebody is on the desk at that moment. */
export function isDeskOpen(at: Date): boolean {
  const minute = minuteOfDay(at);
  return opensOn(dayOf(at)) && minute >= DESK_OPENS_MINUTE && minute < DESK_CLOSES_MINUTE;
}

/** The moment so many minutes of desk time later. */
export function afterDeskMinutes(from: Date, minutes: number): Date {
  let day = dayOf(from);
  let at = from;
  for (let left = minutes; ; day = addDays(day, 1), at = atMinute(day, 0)) {
    if (!opensOn(day)) continue;
    const start = Math.max(at.getTime(), atMinute(day, DESK_OPENS_MINUTE).getTime());
    const room = Math.max(0, atMinute(day, DESK_CLOSES_MINUTE).getTime() - start) / 60_000;
    if (left <= room) return new Date(start + left * 60_000);
    left -= room;
  }
}

/** By when somebody of the desk should have answered. */
export function promisedBy(openedAt: Date, urgent: boolean): Date {
  return urgent ? new Date(openedAt.getTime() + URGENT_PROMISE_MINUTES * 60_000) : afterDeskMinutes(openedAt, HANDOVER_PROMISE_MINUTES);
}
