import { type Act, auditOf, type Outcome, refuse } from '../people/act.ts';
import { dayOf } from '../shared/kolkata.ts';
import type { Report, ReportFields } from './report.ts';

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Saying how many came makes a plan whose day has come a thing done. */
function isDone(report: Report, changes: Partial<ReportFields>, day: string): boolean {
  if (report.status !== 'planned' || (report.date ?? day) > day) return false;
  return changes.people !== undefined || changes.households !== undefined || changes.enrolled !== undefined;
}

/**
 * The teller's last word becomes current; one entry a field says what was before. Of `inclusion` only the groups named
 * change, every other field is replaced. After the day it was confirmed (India's day) the correction is applied and `late`.
 * `done: true` makes a plan a thing done. The result's `old` holds the values before. Refused: withdrawn, nothing different.
 */
export function correctReport(
  report: Report,
  input: { changes: Partial<ReportFields>; units?: readonly string[]; done?: true },
  act: Act,
): Outcome<Report> {
  if (report.status === 'withdrawn') return refuse('wrong-state');
  const wanted: Partial<ReportFields> =
    input.changes.inclusion === undefined
      ? input.changes
      : { ...input.changes, inclusion: { ...report.inclusion, ...input.changes.inclusion } };
  const fields = (Object.keys(wanted) as (keyof ReportFields)[]).filter(
    (field) => !sameValue(report[field], wanted[field]),
  );
  const after: Report = { ...report, ...wanted, changedAt: act.at };
  if (input.units !== undefined) after.units = [...input.units];
  const done = input.done === true ? report.status === 'planned' : isDone(after, wanted, dayOf(act.at));
  if (done) {
    after.status = 'counted';
    after.countedAt = act.at;
  }
  if (fields.length === 0 && !done) return refuse('unchanged');
  if (dayOf(act.at) > dayOf(report.confirmedAt) && !done) after.late = true;
  const record = { kind: 'report' as const, id: report.id };
  const audit = fields.map((field, n) => auditOf(act, record, { field, from: report[field], to: wanted[field] }, n));
  if (done) audit.push(auditOf(act, record, { field: 'status', from: 'planned', to: 'counted' }, fields.length));
  return {
    ok: true,
    record: after,
    audit,
    notices: [],
    result: { old: Object.fromEntries(fields.map((field) => [field, report[field]])) },
  };
}
