import type { Inclusion } from '../language/meaning.ts';
import type { Tally } from './digest.ts';
import type { ReportRow } from './digest-source.ts';

/** The groups of which a report may say how many came. */
export const GROUPS = ['women', 'youth', 'sc', 'st', 'obc', 'minority'] as const satisfies readonly (keyof Inclusion)[];

/** Nothing counted yet. */
export function emptyTally(): Tally {
  return { reports: 0, people: { min: 0, max: 0 }, households: 0, enrolled: 0, inclusion: {} };
}

/** Adds one report to a tally, in place: a digest of 13,000 rows adds often. */
export function addToTally(tally: Tally, report: ReportRow): void {
  tally.reports += 1;
  tally.people.min += report.people?.min ?? 0;
  tally.people.max += report.people?.max ?? 0;
  tally.households += report.households ?? 0;
  tally.enrolled += report.enrolled ?? 0;
  if (!report.inclusion) return;
  for (const group of GROUPS) {
    const said = report.inclusion[group];
    if (said !== undefined) tally.inclusion[group] = (tally.inclusion[group] ?? 0) + said;
  }
}

/** The sums over these reports. */
export function tallyOf(reports: Iterable<ReportRow>): Tally {
  const tally = emptyTally();
  for (const report of reports) addToTally(tally, report);
  return tally;
}

/** Whether a report enters totals: confirmed, done, and one's own work. */
export function isCounted(report: ReportRow): boolean {
  return report.status === 'counted' && report.about === undefined;
}
