/** What was corrected since the last digest in reports that stood in an earlier one. */
import type { Range } from '../language/meaning.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import type { Correction, DayChange } from './digest.ts';
import type { ReportAudit, ReportRow } from './digest-source.ts';
import { isCounted } from './tally.ts';
import { digestUnit } from './units-below.ts';

/** Fields whose change changes what a digest said. */
const TELLING = new Set([
  'status',
  'activities',
  'date',
  'people',
  'households',
  'enrolled',
  'inclusion',
  'place',
  'about',
]);

/** The first and the last value of each field that changed, a report at a time; a change there and back again is none. */
export function correctionsOf(
  reports: readonly ReportRow[],
  changes: readonly ReportAudit[],
  tree: UnitTree,
): Correction[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const found = new Map<string, Correction>();
  for (const change of changes) {
    const report = byId.get(change.recordId);
    const field = change.field.split('.')[0] ?? change.field;
    if (!report || !TELLING.has(field)) continue;
    const key = `${change.recordId} ${change.field}`;
    const before = found.get(key);
    const unit = tree.unit(report.units.at(-1) ?? '');
    found.set(key, {
      reportId: report.id,
      field: change.field,
      ...(report.date === undefined ? {} : { day: report.date }),
      ...(unit ? { unit: digestUnit(unit) } : {}),
      ...((before ?? change).from === undefined ? {} : { from: (before ?? change).from }),
      ...(change.to === undefined ? {} : { to: change.to }),
      at: change.at,
    });
  }
  return [...found.values()].filter((one) => JSON.stringify(one.from) !== JSON.stringify(one.to));
}

function asRange(value: unknown): Range {
  if (typeof value === 'object' && value !== null && 'min' in value && 'max' in value)
    return { min: Number(value.min), max: Number(value.max) };
  return { min: 0, max: 0 };
}

interface Standing {
  day: string | undefined;
  people: Range;
  counted: boolean;
}

/** Where a report's attendance stood before and stands after the corrections of the window, in one unit. */
function standings(
  report: ReportRow,
  corrections: readonly Correction[],
  ofPlace: (place: unknown) => boolean,
  isHere: boolean,
) {
  // What was corrected after the window is part of the total as it is now, so it cancels out of the difference.
  const after: Standing = {
    day: report.date,
    people: report.people ?? { min: 0, max: 0 },
    counted: isCounted(report) && isHere,
  };
  const before = { ...after };
  for (const one of corrections) {
    if (one.field === 'people') {
      before.people = asRange(one.from);
      after.people = asRange(one.to);
    } else if (one.field === 'date') before.day = typeof one.from === 'string' ? one.from : undefined;
    else if (one.field === 'status') before.counted &&= one.from === 'counted';
    else if (one.field === 'about') before.counted &&= one.from === undefined;
  }
  const withdrawn = corrections.find((one) => one.field === 'status' && one.from === 'counted');
  if (withdrawn) before.counted = isHere && report.about === undefined;
  const moved = corrections.find((one) => one.field === 'place');
  if (moved)
    before.counted =
      ofPlace(moved.from) && report.about === undefined && (report.status === 'counted' || withdrawn !== undefined);
  return { before, after };
}

/**
 * How these corrections changed the attendance of days in one unit: the days before and after a corrected date are both named.
 * `ofPlace` and `ofUnits` say whether a place and a report's units belong to the unit.
 */
export function changesByDay(
  reports: readonly ReportRow[],
  corrections: readonly Correction[],
  ofPlace: (place: unknown) => boolean,
  ofUnits: (units: readonly string[]) => boolean,
): Map<string, Range> {
  const byReport = Map.groupBy(corrections, (one) => one.reportId);
  const change = new Map<string, Range>();
  const add = (standing: Standing, sign: 1 | -1) => {
    if (standing.day === undefined || !standing.counted) return;
    const sum = change.get(standing.day) ?? { min: 0, max: 0 };
    change.set(standing.day, { min: sum.min + sign * standing.people.min, max: sum.max + sign * standing.people.max });
  };
  for (const report of reports) {
    const own = byReport.get(report.id);
    if (!own) continue;
    const { before, after } = standings(report, own, ofPlace, ofUnits(report.units));
    add(before, -1);
    add(after, 1);
  }
  return new Map([...change].filter(([, by]) => by.min !== 0 || by.max !== 0).sort(([a], [b]) => (a < b ? 1 : -1)));
}

/** The totals of those days before and after; `now` as they stand. */
export function dayChangesOf(change: ReadonlyMap<string, Range>, now: ReadonlyMap<string, Range>): DayChange[] {
  return [...change].map(([day, by]) => {
    const after = now.get(day) ?? { min: 0, max: 0 };
    return { day, before: { min: after.min - by.min, max: after.max - by.max }, after };
  });
}
