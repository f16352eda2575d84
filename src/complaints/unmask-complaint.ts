import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { takeStep } from './take-step.ts';

/** A reason of fewer letters says nothing. */
export const LEAST_REASON_LETTERS = 10;

/** An authorised person looks at the name of a confidential complaint: the reason stands in its story at once. The record itself stays confidential. */
export function unmaskComplaint(complaint: Complaint, input: { note?: string }, act: Act): Outcome<Complaint> {
  if (complaint.confidential !== true) return refuse('wrong-state');
  if ((input.note ?? '').replace(/[^\p{L}\p{M}]/gu, '').length < LEAST_REASON_LETTERS) return refuse('reason-needed');
  return takeStep(complaint, act, {
    verb: 'unmask',
    note: input.note ?? '',
    audit: { field: 'unmask', to: input.note },
  });
}
