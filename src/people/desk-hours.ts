/** When people are on the desk: 10:00–18:00 in India, Monday to Saturday, unless the settings say otherwise. */
import { addDays, atMinute, dayOf, minuteOfDay, weekdayOf } from '../shared/kolkata.ts';

/** Days 0 Sunday to 6 Saturday; minutes after midnight in India. */
export interface DeskHours {
  days: readonly number[];
  fromMinute: number;
  toMinute: number;
}

export const DESK_HOURS: DeskHours = { days: [1, 2, 3, 4, 5, 6], fromMinute: 600, toMinute: 1_080 };
/** The promise to somebody who wants a person: within so many minutes of desk time; in danger at any hour. */
export const HANDOVER_PROMISE_MINUTES = 30;
export const URGENT_PROMISE_MINUTES = 10;

/** Whether somebody is on the desk at that moment. */
export function isDeskOpen(at: Date, hours: DeskHours = DESK_HOURS): boolean {
  const minute = minuteOfDay(at);
  return hours.days.includes(weekdayOf(dayOf(at))) && minute >= hours.fromMinute && minute < hours.toMinute;
}

/** The moment so many minutes of desk time later. */
export function afterDeskMinutes(from: Date, minutes: number, hours: DeskHours = DESK_HOURS): Date {
  let left = minutes;
  for (let day = dayOf(from), n = 0; n < 400; day = addDays(day, 1), n++) {
    if (!hours.days.includes(weekdayOf(day))) continue;
    const start = Math.max(from.getTime(), atMinute(day, hours.fromMinute).getTime());
    const room = (atMinute(day, hours.toMinute).getTime() - start) / 60_000;
    if (room <= 0) continue;
    if (left <= room) return new Date(start + left * 60_000);
    left -= room;
  }
  return new Date(from.getTime() + minutes * 60_000);
}

/** By when somebody of the desk should have answered. */
export function promisedBy(openedAt: Date, urgent: boolean, hours: DeskHours = DESK_HOURS): Date {
  if (urgent) return new Date(openedAt.getTime() + URGENT_PROMISE_MINUTES * 60_000);
  return afterDeskMinutes(openedAt, HANDOVER_PROMISE_MINUTES, hours);
}
