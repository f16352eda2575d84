/** When digests are due, India's time; and which window a digest covers. */
import { addDays, atMinute, dayOf } from '../shared/kolkata.ts';
import type { DigestWindow, SentEdition } from './digest.ts';
import type { DigestRecord } from './digest-record.ts';

/** Minutes after midnight in India at which each edition is due: 20:30 and 09:45 unless the settings say otherwise. */
export type DigestHours = Readonly<Record<SentEdition, number>>;
export const DEFAULT_HOURS: DigestHours = { evening: 20 * 60 + 30, desk: 9 * 60 + 45 };

/** The hours of two times of day as the settings give them: `{everybody: '20:30', desk: '09:45'}`. */
export function digestHours(times: { everybody: string; desk: string }): DigestHours {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return { evening: minutes(times.everybody), desk: minutes(times.desk) };
}

/** The same as five fields of cron, India's time. */
export function digestCron(edition: SentEdition, hours: DigestHours): string {
  return `${hours[edition] % 60} ${Math.floor(hours[edition] / 60)} * * *`;
}

const DAY_MS = 86_400_000;

/** The moment an edition of that day is due. */
export function dueOn(day: string, edition: SentEdition, hours: DigestHours): Date {
  return atMinute(day, hours[edition]);
}

/** The last moment at or before `at` at which the edition was due. */
export function lastDue(at: Date, edition: SentEdition, hours: DigestHours): Date {
  const today = dueOn(dayOf(at), edition, hours);
  return today <= at ? today : dueOn(addDays(dayOf(at), -1), edition, hours);
}

/** The window of a digest to be sent: from the end of the one before, however long ago; the first goes back a day. */
export function windowToSend(dueAt: Date, previous: DigestRecord | null): DigestWindow {
  if (!previous) return { from: new Date(dueAt.getTime() - DAY_MS), to: dueAt };
  return { from: previous.to, to: dueAt, seenFrom: previous.seenUntil };
}

/**
 * The window of a page on a digest that was not made (its hour has not come, or the centre was not there yet): it begins where a sent
 * one ended if that was within a day, else 24 hours before the hour; it ends at its hour or `now`.
 */
export function windowToLook(dueAt: Date, now: Date, previous: DigestRecord | null): DigestWindow {
  const to = now < dueAt ? now : dueAt;
  const regular = new Date(dueAt.getTime() - DAY_MS);
  if (previous && previous.to >= regular) return { from: previous.to, to, seenFrom: previous.seenUntil };
  return { from: regular, to };
}

/** The window that a kept record covers. */
export function windowOfRecord(record: DigestRecord): DigestWindow {
  const { from, to, seenFrom, seenUntil } = record;
  return { from, to, seenUntil, ...(seenFrom === undefined ? {} : { seenFrom }) };
}
