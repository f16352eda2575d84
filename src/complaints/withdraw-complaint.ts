import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { takeStep } from './take-step.ts';

/** The complainant takes it back. It stays in the trail. */
export function withdrawComplaint(complaint: Complaint, _input: object, act: Act): Outcome<Complaint> {
  if (complaint.state === 'withdrawn') return refuse('unchanged');
  return takeStep(complaint, act, { verb: 'withdraw', set: { state: 'withdrawn', closedAt: act.at } });
}
