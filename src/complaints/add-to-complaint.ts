import { type Act, type Outcome, refuse } from '../people/act.ts';
import { unseenEvidence } from '../reports/add-report-evidence.ts';
import type { Evidence } from '../reports/report.ts';
import type { Complaint } from './complaint.ts';
import { takeStep } from './take-step.ts';

/** Photos, voice notes, pins that followed; the same message is kept once. */
export function addComplaintEvidence(
  complaint: Complaint,
  input: { evidence: readonly Evidence[] },
  act: Act,
): Outcome<Complaint> {
  const fresh = unseenEvidence(complaint.evidence, input.evidence);
  if (fresh.length === 0) return refuse('unchanged');
  return takeStep(complaint, act, {
    verb: 'add-evidence',
    set: { evidence: [...complaint.evidence, ...fresh] },
    audit: { field: 'evidence', to: fresh.length },
  });
}

/** Further words of the complainant, an answer to staff's question among them. */
export function addComplaintWords(
  complaint: Complaint,
  input: { text: string; messageId: string },
  act: Act,
): Outcome<Complaint> {
  if (complaint.words.some((one) => one.messageId === input.messageId)) return refuse('unchanged');
  const words = [...complaint.words, { messageId: input.messageId, text: input.text }];
  return takeStep(complaint, act, { verb: 'add-words', set: { words }, audit: { field: 'words', to: words.length } });
}
