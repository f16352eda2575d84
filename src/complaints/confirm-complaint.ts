import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { takeStep } from './take-step.ts';

/** The complainant says it is solved; also after it was closed without an answer. The handler cannot confirm their own word. */
export function confirmComplaint(complaint: Complaint, _input: object, act: Act): Outcome<Complaint> {
  if (complaint.state === 'confirmed') return refuse('unchanged');
  if (complaint.state !== 'resolved' && complaint.unconfirmed !== true) return refuse('wrong-state');
  if (act.by === complaint.resolvedBy && act.by !== complaint.person) return refuse('not-allowed');
  return takeStep(complaint, act, {
    verb: 'confirm',
    set: { state: 'confirmed', closedAt: act.at, unconfirmed: undefined },
  });
}
