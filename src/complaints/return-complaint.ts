import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { takeStep } from './take-step.ts';

/** Whoever had it puts it back into the queue: it waits for somebody again. */
export function returnComplaint(complaint: Complaint, input: { note?: string }, act: Act): Outcome<Complaint> {
  if (complaint.state !== 'assigned') return refuse('wrong-state');
  return takeStep(complaint, act, {
    verb: 'hand-back',
    set: { state: 'open', assignedTo: undefined },
    ...(input.note === undefined ? {} : { note: input.note }),
  });
}
