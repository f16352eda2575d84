/** Which day a demo plays, and until when. */
import { addDays, dayOf, minuteOfDay } from '../../src/shared/kolkata.ts';

export interface DemoDay {
  day: string;
  /** Nothing is said or done later: the hour of the digest, or now where the day is still running. */
  until: Date;
  /** Its digest was made before the demo: what the demo adds stands in the next one. */
  closed: boolean;
}

/** Before noon there is not much of a day yet. */
const NOON = 12 * 60;
const EARLIEST = 7 * 60;

/**
 * The day asked for; else today from noon on, and before noon yesterday, whose digest is whole, unless that was made already.
 * `dueOf` is the hour of a day's digest, `madeUpTo` the end of the last one made.
 */
export function chooseDay(
  asked: string | undefined,
  now: Date,
  dueOf: (day: string) => Date,
  madeUpTo: Date | null,
): DemoDay {
  const today = dayOf(now);
  const yesterday = addDays(today, -1);
  const isClosed = (day: string) => madeUpTo !== null && madeUpTo >= dueOf(day);
  const early = minuteOfDay(now) < NOON;
  const free = early && (!isClosed(yesterday) || minuteOfDay(now) < EARLIEST) ? yesterday : today;
  const day = asked ?? free;
  const due = dueOf(day);
  return { day, until: now < due ? now : due, closed: isClosed(day) };
}
