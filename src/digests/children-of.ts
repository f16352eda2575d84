/** The rows of the units below: who was heard, who was silent. */
import type { Unit, UnitType } from '../people/unit.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import type { ChildRow, Digest } from './digest.ts';
import type { ReportRow } from './digest-source.ts';
import type { JudgedComplaint } from './judge-complaints.ts';
import { addToTally, emptyTally } from './tally.ts';
import { digestUnit, unitsBelow } from './units-below.ts';

/** The children of a unit with their sums, the silent ones, and how many of their parts were heard. */
export function childrenOf(
  tree: UnitTree,
  unit: Unit,
  counted: readonly ReportRow[],
  complaints: readonly JudgedComplaint[],
): Pick<Digest, 'children' | 'silent' | 'parts'> {
  const rows = new Map<string, ChildRow>();
  const parentsOfPart = new Map<string, { row: ChildRow; heard: boolean }>();
  const partTypes = new Set<UnitType>();
  for (const child of unitsBelow(tree, unit)) {
    const parts = unitsBelow(tree, child);
    const row: ChildRow = {
      unit: digestUnit(child),
      tally: emptyTally(),
      complaintsOpened: 0,
      overdue: 0,
      heard: 0,
      of: parts.length,
    };
    rows.set(child.id, row);
    for (const part of parts) {
      partTypes.add(part.type);
      parentsOfPart.set(part.id, { row, heard: false });
    }
  }
  for (const report of counted) {
    for (const id of report.units) {
      const row = rows.get(id);
      if (row) addToTally(row.tally, report);
      const part = parentsOfPart.get(id);
      if (part && !part.heard) {
        part.heard = true;
        part.row.heard += 1;
      }
    }
  }
  for (const { complaint, opened, overdue } of complaints) {
    if (!opened && !overdue) continue;
    for (const id of complaint.units) {
      const row = rows.get(id);
      if (!row) continue;
      if (opened) row.complaintsOpened += 1;
      if (overdue) row.overdue += 1;
    }
  }
  const children = [...rows.values()];
  const heard = children.reduce((sum, row) => sum + row.heard, 0);
  return {
    children,
    silent: children.filter((row) => row.tally.reports === 0).map((row) => row.unit),
    ...(parentsOfPart.size > 0 ? { parts: { types: [...partTypes], heard, of: parentsOfPart.size } } : {}),
  };
}
