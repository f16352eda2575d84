import type { Unit } from '../people/unit.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import { addDays, dayOf } from '../shared/kolkata.ts';
import { childrenOf } from './children-of.ts';
import { dayChangesOf } from './corrections.ts';
import type { DayTally, Digest, DigestWindow, Edition } from './digest.ts';
import type { DigestSight } from './digest-sight.ts';
import type { DigestSource, ReportRow } from './digest-source.ts';
import { gatherMaterial } from './gather-material.ts';
import { complaintNumbers } from './judge-complaints.ts';
import { addToTally, emptyTally, tallyOf } from './tally.ts';
import { digestUnit } from './units-below.ts';

/** How many days the series shows. */
const SERIES_DAYS = 14;

export interface DigestRequest {
  unit: Unit;
  edition: Edition;
  window: DigestWindow;
  /** Its hour has not come yet. */
  running: boolean;
  id?: string;
}

function byDay(reports: readonly ReportRow[]): DayTally[] {
  const days = new Map<string, DayTally>();
  for (const report of reports) {
    if (report.date === undefined) continue;
    const tally = days.get(report.date) ?? { day: report.date, ...emptyTally() };
    days.set(report.date, tally);
    addToTally(tally, report);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** How often each value occurs, most frequent first. */
function frequencies<T>(values: Iterable<T>): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The digest of a unit's window for a reader of that sight. The last day of the series is this window, the others are 24 hours each. */
export async function computeDigest(
  source: DigestSource,
  tree: UnitTree,
  request: DigestRequest,
  sight: DigestSight,
): Promise<Digest> {
  const { unit, edition, window, running, id } = request;
  const [material, before] = await Promise.all([
    gatherMaterial(source, tree, unit, window, sight),
    source.reportsBefore(unit.id, window.from, SERIES_DAYS - 1),
  ]);
  const { counted, attendanceChange } = material;
  const now = attendanceChange.size === 0 ? new Map() : await source.attendance(unit.id, [...attendanceChange.keys()]);
  const day = dayOf(window.to);
  const series = [
    ...before.map((reports, i) => ({ day: addDays(day, -1 - i), reports })).reverse(),
    { day, reports: counted.length },
  ];
  return {
    ...(id === undefined ? {} : { id }),
    unit: digestUnit(unit),
    above: unit.path.flatMap((above) => {
      const found = tree.unit(above);
      return found ? [digestUnit(found)] : [];
    }),
    edition,
    window,
    day,
    running,
    total: tallyOf(counted),
    today: tallyOf(counted.filter((one) => one.date === day)),
    earlier: tallyOf(counted.filter((one) => one.date !== undefined && one.date < day)),
    days: byDay(counted),
    activities: frequencies(counted.flatMap((one) => [...new Set(one.activities)])).map(([activity, reports]) => ({
      activity,
      reports,
    })),
    enrolledIn: counted.filter((one) => one.enrolled !== undefined).length,
    complaints: complaintNumbers(material.complaints),
    ...childrenOf(tree, unit, counted, material.complaints),
    planned: {
      reports: material.planned.length,
      days: byDay(material.planned)
        .reverse()
        .map(({ day: on, reports }) => ({ day: on, reports })),
    },
    observed: material.observed.length,
    corrections: material.corrections,
    dayChanges: dayChangesOf(attendanceChange, now),
    unfinished: {
      drafts: material.drafts.length,
      notUnderstood: material.notUnderstood.length,
      waiting: material.waiting.length,
    },
    series,
  };
}
