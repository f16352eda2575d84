import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { isPending } from './policy.ts';
import { takeStep } from './take-step.ts';

/** The handler says it is solved, and how: it is not, until the complainant says so; they are asked at once. */
export function resolveComplaint(complaint: Complaint, input: { note?: string }, act: Act): Outcome<Complaint> {
  if (!isPending(complaint)) return refuse('wrong-state');
  return takeStep(complaint, act, {
    verb: 'resolve',
    set: { state: 'resolved', resolvedAt: act.at, resolvedBy: act.by, closedAt: undefined, unconfirmed: undefined },
    ...(input.note === undefined ? {} : { note: input.note }),
    tell: {
      type: 'complaint-resolved',
      ticket: complaint.ticket,
      ...(input.note === undefined ? {} : { note: input.note }),
    },
  });
}
