import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { takeStep } from './take-step.ts';

/**
 * Somebody above the accused opens a hearing, with the complainant's consent (the message in which it was given). The accused
 * then get category, month and block, never number, words or media: `hearingsFor` gives exactly these.
 */
export function openHearing(
  complaint: Complaint,
  input: { consentMessageId?: string; note?: string },
  act: Act,
): Outcome<Complaint> {
  if (complaint.accused?.matched !== true) return refuse('wrong-state');
  if (complaint.hearing !== undefined) return refuse('unchanged');
  if (input.consentMessageId === undefined && (input.note ?? '').trim() === '') return refuse('reason-needed');
  const hearing = {
    at: act.at,
    by: act.by,
    ...(input.consentMessageId === undefined ? {} : { consentMessageId: input.consentMessageId }),
  };
  return takeStep(complaint, act, {
    verb: 'open-hearing',
    set: { hearing },
    ...(input.note === undefined ? {} : { note: input.note }),
    audit: { field: 'hearing', to: true },
  });
}
