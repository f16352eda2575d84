import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { isPending } from './policy.ts';
import { movedEvent, takeStep } from './take-step.ts';

/** It was handed to an office outside (`to: 'BDO Kanke'`): it stays ours until it is solved. */
export function referComplaint(
  complaint: Complaint,
  input: { to?: string; note?: string },
  act: Act,
): Outcome<Complaint> {
  if (!isPending(complaint)) return refuse('wrong-state');
  return takeStep(complaint, act, {
    verb: 'refer',
    ...(input.to === undefined ? {} : { to: input.to }),
    ...(input.note === undefined ? {} : { note: input.note }),
    tell: movedEvent(complaint, 'refer'),
    audit: { field: 'refer', to: input.to },
  });
}
