import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { UNCONFIRMED_AFTER_MS } from './policy.ts';
import { takeStep } from './take-step.ts';

/** 72 hours after "solved" nobody answered: closed, unconfirmed, and never counted as solved. */
export function closeUnconfirmed(complaint: Complaint, _input: object, act: Act): Outcome<Complaint> {
  if (complaint.state !== 'resolved' || complaint.resolvedAt === undefined) return refuse('wrong-state');
  if (act.at.getTime() - complaint.resolvedAt.getTime() < UNCONFIRMED_AFTER_MS) return refuse('wrong-state');
  return takeStep(complaint, act, {
    verb: 'close-unconfirmed',
    set: { state: 'closed', closedAt: act.at, unconfirmed: true },
    tell: { type: 'complaint-closed-unconfirmed', ticket: complaint.ticket },
  });
}
