import { DESK_HOURS } from '../people/desk-hours.ts';
import { addDays, atMinute, dayOf, weekdayOf } from '../shared/kolkata.ts';
import { HOLIDAYS } from './holidays.ts';

/** Whether offices work on that day: Monday to Saturday, no holiday. */
export function isWorkingDay(day: string): boolean {
  return weekdayOf(day) !== 0 && !HOLIDAYS.has(day);
}

/** The evening (18:00 India) of the n-th working day after the day of `from`. */
export function afterWorkingDays(from: Date, days: number): Date {
  let day = dayOf(from);
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return atMinute(day, DESK_HOURS.toMinute);
}

/** Working days from `from` until `to`; negative when `to` is before: "13 working days left", "time ran out 2 days ago". */
export function workingDaysBetween(from: Date, to: Date): number {
  const sign = to < from ? -1 : 1;
  const [first, last] = sign > 0 ? [dayOf(from), dayOf(to)] : [dayOf(to), dayOf(from)];
  let count = 0;
  for (let day = first; day < last; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count++;
  }
  return count === 0 ? 0 : sign * count;
}
