import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { takeStep } from './take-step.ts';

/** The duty person lets others see a matter of danger. It stays confidential. */
export function releaseComplaint(complaint: Complaint, input: { note?: string }, act: Act): Outcome<Complaint> {
  if (complaint.danger !== true) return refuse('wrong-state');
  if (complaint.released !== undefined) return refuse('unchanged');
  return takeStep(complaint, act, {
    verb: 'release',
    set: { released: { at: act.at, by: act.by } },
    ...(input.note === undefined ? {} : { note: input.note }),
    audit: { field: 'released', from: false, to: true },
  });
}
