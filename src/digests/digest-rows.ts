/** From a number to exactly the records that make it. */
import type { Range } from '../language/meaning.ts';
import type { Correction, DigestUnit } from './digest.ts';
import type { DigestNumber, ReportNumber } from './digest-number.ts';
import type { ComplaintRow, ConversationRow, ReportRow, WaitingRow } from './digest-source.ts';
import type { DigestMaterial } from './gather-material.ts';
import { GROUPS } from './tally.ts';

/** One row behind a number; `value` is what it adds to it: 1, a count that was said, or a range of people. */
export type DigestRow =
  | { kind: 'report'; report: ReportRow; value: number | Range }
  | { kind: 'correction'; correction: Correction }
  | { kind: 'complaint'; complaint: ComplaintRow }
  | { kind: 'conversation'; conversation: ConversationRow }
  | { kind: 'waiting'; waiting: WaitingRow }
  | { kind: 'unit'; unit: DigestUnit };

/** What a report adds to a number; undefined when it said nothing of it, so that it is no row. */
function addedBy(report: ReportRow, number: ReportNumber): number | Range | undefined {
  if (number === 'people' || number === 'households' || number === 'enrolled') return report[number];
  const group = GROUPS.find((one) => one === number);
  return group ? report.inclusion?.[group] : 1;
}

function reportsFor(material: DigestMaterial, number: ReportNumber): ReportRow[] {
  if (number === 'planned') return material.planned;
  return number === 'observed' ? material.observed : material.counted;
}

function ofDay(report: ReportRow, wanted: string | undefined, day: string): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'earlier') return report.date !== undefined && report.date < day;
  return report.date === (wanted === 'today' ? day : wanted);
}

/** The rows of a number, newest first; `day` is the digest's. */
export function rowsOf(
  material: DigestMaterial,
  number: DigestNumber,
  day: string,
  silent: readonly DigestUnit[],
): DigestRow[] {
  switch (number.over) {
    case 'reports':
      if (number.number === 'corrections')
        return material.corrections.map((correction) => ({ kind: 'correction', correction }));
      return reportsFor(material, number.number)
        .filter(
          (one) =>
            (number.activity === undefined || one.activities?.includes(number.activity)) && ofDay(one, number.day, day),
        )
        .flatMap((report) => {
          const value = addedBy(report, number.number);
          return value === undefined ? [] : [{ kind: 'report' as const, report, value }];
        })
        .sort((a, b) => b.report.confirmedAt.getTime() - a.report.confirmedAt.getTime());
    case 'complaints':
      return material.complaints
        .filter(
          (one) =>
            one[number.number] &&
            (number.category === undefined || (one.complaint.category ?? 'other') === number.category),
        )
        .map(({ complaint }) => ({ kind: 'complaint' as const, complaint }))
        .sort((a, b) => b.complaint.openedAt.getTime() - a.complaint.openedAt.getTime());
    case 'unfinished':
      if (number.number === 'waiting') return material.waiting.map((waiting) => ({ kind: 'waiting', waiting }));
      return material[number.number].map((conversation) => ({ kind: 'conversation', conversation }));
    case 'units':
      return silent.map((unit) => ({ kind: 'unit', unit }));
  }
}

/** What rows add up to: equal to the number they came from. A count of rows where they say no value. */
export function sumOfRows(rows: readonly DigestRow[]): Range {
  const sum = { min: 0, max: 0 };
  for (const row of rows) {
    const value = row.kind === 'report' ? row.value : 1;
    sum.min += typeof value === 'number' ? value : value.min;
    sum.max += typeof value === 'number' ? value : value.max;
  }
  return sum;
}
