import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { takeStep } from './take-step.ts';

/** Staff ask the complainant something; the answer comes as words of the complaint. */
export function askComplainant(complaint: Complaint, input: { note?: string }, act: Act): Outcome<Complaint> {
  if (input.note === undefined || input.note.trim() === '') return refuse('reason-needed');
  return takeStep(complaint, act, {
    verb: 'ask',
    note: input.note,
    tell: { type: 'staff-question', text: input.note, by: act.name ?? '', ticket: complaint.ticket },
    audit: { field: 'ask' },
  });
}
