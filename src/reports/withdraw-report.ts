import { type Act, auditOf, type Outcome, refuse } from '../people/act.ts';
import type { Report } from './report.ts';

/** The teller takes it back: it stays in the trail and is in no count. */
export function withdrawReport(report: Report, _input: object, act: Act): Outcome<Report> {
  if (report.status === 'withdrawn') return refuse('unchanged');
  return {
    ok: true,
    record: { ...report, status: 'withdrawn', changedAt: act.at },
    audit: [auditOf(act, { kind: 'report', id: report.id }, { field: 'status', from: report.status, to: 'withdrawn' })],
    notices: [],
  };
}
