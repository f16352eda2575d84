import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { takeStep } from './take-step.ts';

/** A note among staff: the complainant is told nothing. */
export function noteComplaint(complaint: Complaint, input: { note?: string }, act: Act): Outcome<Complaint> {
  if (input.note === undefined || input.note.trim() === '') return refuse('reason-needed');
  return takeStep(complaint, act, { verb: 'note', note: input.note, audit: { field: 'note' } });
}
