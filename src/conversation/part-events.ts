/** Parts of a report that are spoken of apart: one of several events or activities, taken out or given its own count. */
import type { Activity, Meaning } from '../language/meaning.ts';
import type { ReportFields } from '../reports/report.ts';
import { namedNumber } from './which-event.ts';

/** Which activity a count belongs to, where an event has several; of the others the first. */
const OWN_COUNT: Readonly<Record<'enrolled' | 'households', readonly Activity[]>> = {
  enrolled: ['membership'],
  households: ['door-to-door', 'relief'],
};

/**
 * One event of several activities as one event each: day and place are shared, every count stays with the activity it was
 * told of. `rally, memorandum, 150 people` is a rally of 150 and a memorandum.
 */
export function partEvents(event: ReportFields): ReportFields[] {
  const { activities = [], people, enrolled, households, inclusion, ...shared } = event;
  if (activities.length < 2) return [event];
  const ownerOf = (field: 'enrolled' | 'households'): number =>
    Math.max(
      0,
      activities.findIndex((activity) => OWN_COUNT[field].includes(activity)),
    );
  return activities.map((activity, i) => ({
    ...shared,
    activities: [activity],
    ...(i === 0 && people ? { people } : {}),
    ...(i === 0 && inclusion ? { inclusion } : {}),
    ...(enrolled !== undefined && ownerOf('enrolled') === i ? { enrolled } : {}),
    ...(households !== undefined && ownerOf('households') === i ? { households } : {}),
  }));
}

/** "2 गलत है, 25 लोग थे" of one event with two activities: the activities part, so that the second has its own count. */
export function partIfNumbered(
  events: readonly ReportFields[],
  text: string,
  meaning: Meaning,
): readonly ReportFields[] {
  const [only] = events;
  if (events.length !== 1 || only === undefined || (only.activities?.length ?? 0) < 2) return events;
  const counts = meaning.people ?? meaning.enrolled ?? meaning.households;
  if (counts === undefined || namedNumber(text, only.activities?.length ?? 0) === undefined) return events;
  return partEvents(only);
}

/** The events left when those the text names (by number, by activity) are taken out; null when it names none, or all. */
export function without(events: readonly ReportFields[], text: string, meaning: Meaning): ReportFields[] | null {
  const parts = events.length === 1 && events[0] !== undefined ? partEvents(events[0]) : [...events];
  if (parts.length < 2) return null;
  const named = namedNumber(text, parts.length);
  const left = parts.filter((event, i) =>
    named === undefined ? !event.activities?.some((activity) => meaning.activities?.includes(activity)) : i !== named,
  );
  return left.length === 0 || left.length === parts.length ? null : left;
}
