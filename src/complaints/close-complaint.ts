import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { isPending } from './policy.ts';
import { movedEvent, takeStep } from './take-step.ts';

/** Closed without being solved (nothing can be done, told twice): a reason is needed, and the complainant is told. */
export function closeComplaint(complaint: Complaint, input: { note?: string }, act: Act): Outcome<Complaint> {
  if (!isPending(complaint)) return refuse('wrong-state');
  if (input.note === undefined || input.note.trim() === '') return refuse('reason-needed');
  return takeStep(complaint, act, {
    verb: 'close',
    set: { state: 'closed', closedAt: act.at },
    note: input.note,
    tell: movedEvent(complaint, 'close', input.note),
  });
}
