import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Evidence, Report } from './report.ts';

/** Photos, voice notes or pins that followed. The same message is kept once. */
export function addReportEvidence(report: Report, input: { evidence: readonly Evidence[] }, act: Act): Outcome<Report> {
  const fresh = unseenEvidence(report.evidence, input.evidence);
  if (fresh.length === 0) return refuse('unchanged');
  return {
    ok: true,
    record: { ...report, evidence: [...report.evidence, ...fresh], changedAt: act.at },
    audit: [],
    notices: [],
  };
}

/** Of the new pieces those whose message and kind are not there yet. */
export function unseenEvidence(there: readonly Evidence[], more: readonly Evidence[]): Evidence[] {
  return more.filter((one) => !there.some((other) => other.messageId === one.messageId && other.kind === one.kind));
}
