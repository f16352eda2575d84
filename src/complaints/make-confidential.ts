import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { takeStep } from './take-step.ts';

/** From here on the name is withheld from everybody but those who unmask it with a reason. There is no way back. */
export function makeConfidential(complaint: Complaint, _input: object, act: Act): Outcome<Complaint> {
  if (complaint.confidential === true) return refuse('unchanged');
  return takeStep(complaint, act, {
    verb: 'make-confidential',
    set: { confidential: true },
    audit: { field: 'confidential', from: false, to: true },
  });
}
