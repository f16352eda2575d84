import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { takeStep } from './take-step.ts';

/** Staff write to the complainant about it; no answer is asked for. */
export function writeComplainant(complaint: Complaint, input: { note?: string }, act: Act): Outcome<Complaint> {
  if (input.note === undefined || input.note.trim() === '') return refuse('reason-needed');
  return takeStep(complaint, act, {
    verb: 'write',
    note: input.note,
    tell: { type: 'staff-message', text: input.note, by: act.name ?? '', ticket: complaint.ticket },
    audit: { field: 'write' },
  });
}
