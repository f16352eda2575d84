/**
 * Everything one digest is made of, read once and judged once. The numbers are sums over it and the rows are its members, so
 * that a number cannot differ from its rows.
 */
import type { Range } from '../language/meaning.ts';
import type { Unit } from '../people/unit.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import { belongsTo, stoodBefore } from './belongs-to.ts';
import { changesByDay, correctionsOf } from './corrections.ts';
import type { Correction, DigestWindow } from './digest.ts';
import type { DigestSight } from './digest-sight.ts';
import type { ConversationRow, DigestSource, ReportRow, WaitingRow } from './digest-source.ts';
import { type JudgedComplaint, judgeComplaints } from './judge-complaints.ts';
import { isCounted } from './tally.ts';

/** The records of one unit's window, as far as the reader may know of them. */
export interface DigestMaterial {
  counted: ReportRow[];
  planned: ReportRow[];
  /** What others were said to have done. */
  observed: ReportRow[];
  complaints: JudgedComplaint[];
  /** Reports of earlier digests, by id, with what was corrected in them. */
  corrected: Map<string, ReportRow>;
  corrections: Correction[];
  /** Change of the attendance of days, by corrections alone. */
  attendanceChange: Map<string, Range>;
  drafts: ConversationRow[];
  notUnderstood: ConversationRow[];
  waiting: WaitingRow[];
}

/** The moment from which a report is counted. */
export function countedSince(report: ReportRow): Date {
  return report.countedAt ?? report.confirmedAt;
}

/** Reads and judges. A handful of round trips, side by side. */
export async function gatherMaterial(
  source: DigestSource,
  tree: UnitTree,
  unit: Unit,
  window: DigestWindow,
  sight: DigestSight,
): Promise<DigestMaterial> {
  const [reports, changes, complaints, conversations, waiting] = await Promise.all([
    source.reports(unit.id, window),
    source.reportChanges(window),
    source.complaints(unit.id, window),
    source.conversations(window),
    source.waiting(window.to),
  ]);
  const inUnit = (units: readonly string[]) => units.includes(unit.id);
  const ofPlace = (place: unknown) => inUnit(unitsOfPlace(tree, place));
  // What is there now, and what has left by a corrected place.
  const left = new Set(changes.filter((one) => one.field === 'place' && ofPlace(one.from)).map((one) => one.recordId));
  const changed = await source.reportsByIds([...new Set(changes.map((one) => one.recordId))]);
  const earlier = changed.filter(
    (one) =>
      (inUnit(one.units) || left.has(one.id)) &&
      one.status !== 'planned' &&
      stoodBefore(window, countedSince(one), one.recordedAt),
  );
  const corrections = correctionsOf(earlier, changes, tree);
  const correctedIds = new Set(corrections.map((one) => one.reportId));
  const own = reports.filter((one) => belongsTo(window, countedSince(one), one.recordedAt));

  const visible = conversations.filter(sight.conversation);
  const wait = waiting.filter((one) => sight.waiting(one) && inUnit(one.units));
  const homes = await source.homesOf(visible.map((one) => one.person));
  const unfinished = visible.filter(({ person }) => {
    const known = homes.get(person);
    return known !== undefined && inUnit(tree.unitsOf(known.home, known));
  });

  return {
    counted: own.filter(isCounted),
    planned: own.filter((one) => one.status === 'planned'),
    observed: own.filter((one) => one.status === 'counted' && one.about !== undefined),
    complaints: judgeComplaints(complaints.filter(sight.complaint), window),
    corrected: new Map(earlier.filter((one) => correctedIds.has(one.id)).map((one) => [one.id, one])),
    corrections,
    attendanceChange: changesByDay(earlier, corrections, ofPlace, inUnit),
    drafts: unfinished.filter((one) => one.draft !== undefined),
    notUnderstood: unfinished.filter((one) => one.missed > 0),
    waiting: wait,
  };
}

function unitsOfPlace(tree: UnitTree, place: unknown): string[] {
  return typeof place === 'object' && place !== null ? tree.unitsOf(place) : [];
}
