/** From a meaning to the fields it changes, and from fields to the pairs of old and new that are read out. */
import { isDeepStrictEqual } from 'node:util';
import type { ComplaintFields } from '../complaints/complaint.ts';
import type { Home, Meaning } from '../language/meaning.ts';
import type { ReportFields } from '../reports/report.ts';
import { joinPlace, saidPlace } from './said-place.ts';

type AnyFields = ReportFields & ComplaintFields;

/** One report's facts as a message tells them. */
export function reportFieldsOf(meaning: Meaning): ReportFields {
  const { activities, date, people, households, enrolled, inclusion, place, about } = meaning;
  return {
    ...(activities ? { activities } : {}),
    ...(date ? { date } : {}),
    ...(people ? { people } : {}),
    ...(households === undefined ? {} : { households }),
    ...(enrolled === undefined ? {} : { enrolled }),
    ...(inclusion ? { inclusion } : {}),
    ...(place ? { place } : {}),
    ...(about ? { about } : {}),
  };
}

/** The events a message tells of: those it lists, or itself; what is true of all stands in each. */
export function eventsOf(meaning: Meaning): ReportFields[] {
  const whole = reportFieldsOf(meaning);
  const { events } = meaning;
  if (events === undefined || events.length < 2) return [whole];
  return events.map((event) => {
    const { activities, date, people, households, enrolled, inclusion, place } = event;
    return {
      ...(whole.about ? { about: whole.about } : {}),
      ...(activities ? { activities } : {}),
      ...(date ? { date } : whole.date ? { date: whole.date } : {}),
      ...(people ? { people } : {}),
      ...(households === undefined ? {} : { households }),
      ...(enrolled === undefined ? {} : { enrolled }),
      ...(inclusion ? { inclusion } : {}),
      ...(place ? { place } : whole.place ? { place: whole.place } : {}),
    };
  });
}

/** One complaint's facts as a message tells them. */
export function complaintFieldsOf(meaning: Meaning): ComplaintFields {
  const { category, misconduct, officials, amountInr, since, date, households, place } = meaning;
  return {
    ...(category ? { category } : {}),
    ...(misconduct ? { misconduct } : {}),
    ...(officials ? { officials } : {}),
    ...(amountInr === undefined ? {} : { amountInr }),
    ...(since ? { since } : {}),
    ...(date ? { date } : {}),
    ...(households === undefined ? {} : { households }),
    ...(place ? { place } : {}),
  };
}

/** "5000 नहीं 50000": the field that holds the old number takes the new one; null when none holds it. */
function replaced(meaning: Meaning, now: AnyFields): Partial<AnyFields> | null {
  const { replaces } = meaning;
  if (replaces === undefined) return null;
  const { from, to } = replaces;
  if (now.people !== undefined && now.people.min <= from && now.people.max >= from)
    return { people: { min: to, max: to } };
  if (now.enrolled === from) return { enrolled: to };
  if (now.households === from) return { households: to };
  if (now.amountInr === from) return { amountInr: to };
  for (const [group, count] of Object.entries(now.inclusion ?? {}))
    if (count === from) return { inclusion: { ...now.inclusion, [group]: to } };
  if (now.since !== undefined && !('date' in now.since)) {
    const [[unit, number] = []] = Object.entries(now.since);
    if (number === from && Number.isInteger(to)) {
      if (unit === 'days') return { since: { days: to } };
      if (unit === 'weeks') return { since: { weeks: to } };
      return { since: unit === 'years' ? { years: to } : { months: to } };
    }
  }
  if (now.date !== undefined && Number(now.date.slice(8)) === from && to >= 1 && to <= 28)
    return { date: now.date.slice(0, 8) + String(to).padStart(2, '0') };
  return null;
}

/** Which fields of a record a message changes, with their new values; fields said again unchanged are left out. */
export function changesOf(
  meaning: Meaning,
  now: AnyFields,
  kind: 'report' | 'complaint',
  home: Home | undefined,
): Partial<AnyFields> {
  const told: AnyFields = kind === 'report' ? reportFieldsOf(meaning) : complaintFieldsOf(meaning);
  const changes: Partial<AnyFields> = { ...told };
  delete changes.place;
  if (saidPlace(meaning)) {
    const place = joinPlace(now.place, meaning, home);
    if (place !== undefined) changes.place = place;
  }
  if (told.inclusion !== undefined) changes.inclusion = { ...now.inclusion, ...told.inclusion };
  if (told.officials !== undefined && now.officials?.length === 1 && told.officials.length === 1) {
    // a name alone comes with the post "other": the post that was said stays
    const [before] = now.officials;
    const [after] = told.officials;
    if (before && after)
      changes.officials = [{ ...before, ...after, post: after.post === 'other' ? before.post : after.post }];
  }
  if (told.category === 'other' && now.category !== undefined) delete changes.category;
  const byNumber = replaced(meaning, now);
  if (byNumber !== null) Object.assign(changes, byNumber);
  for (const field of Object.keys(changes) as (keyof AnyFields)[]) {
    const flat = field === 'place' ? { ...now.place, from: 'text' } : now[field];
    if (isDeepStrictEqual(changes[field], flat)) delete changes[field];
  }
  return changes;
}

/** One line of a correction: `{field: 'people', from: {min: 150, max: 150}, to: {min: 50, max: 50}}`; inclusion group by group. */
export interface ChangedPair {
  field: string;
  from?: unknown;
  to: unknown;
}

/** The pairs that are read out after a correction. */
export function pairsOf(now: AnyFields, changes: Partial<AnyFields>): ChangedPair[] {
  return (Object.keys(changes) as (keyof AnyFields)[]).flatMap((field): ChangedPair[] => {
    if (field !== 'inclusion')
      return [{ field, ...(now[field] === undefined ? {} : { from: now[field] }), to: changes[field] }];
    const before: Record<string, number | undefined> = { ...now.inclusion };
    return Object.entries(changes.inclusion ?? {})
      .filter(([group, count]) => before[group] !== count)
      .map(([group, count]) => ({
        field: group,
        ...(before[group] === undefined ? {} : { from: before[group] }),
        to: count,
      }));
  });
}

/** A bare number corrects the count that the record has: "3 में 35" of a membership drive is its new members. */
export function asItsCount<T extends Partial<AnyFields>>(now: AnyFields, changes: T, text: string): T {
  const { people } = changes;
  if (people === undefined || now.people !== undefined || changes.enrolled !== undefined) return changes;
  if (now.enrolled === undefined || /लोग|log\b|people|व्यक्ति|आदमी|aadmi|jan\b|जन/iu.test(text)) return changes;
  const { people: _count, ...rest } = changes;
  return { ...rest, enrolled: people.max } as T;
}
