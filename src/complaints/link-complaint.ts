import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { takeStep } from './take-step.ts';

/** The same problem as another number (`as: 'duplicate'`), or the same person's earlier one. It keeps its own number; nobody is told. */
export function linkComplaint(
  complaint: Complaint,
  input: { to: string; as?: 'duplicate' },
  act: Act,
): Outcome<Complaint> {
  const field = input.as === 'duplicate' ? 'duplicateOf' : 'linkedTo';
  if (input.to === complaint.ticket) return refuse('invalid');
  if (complaint[field] === input.to) return refuse('unchanged');
  return takeStep(complaint, act, {
    verb: 'link',
    set: { [field]: input.to },
    to: input.to,
    audit: { field, from: complaint[field], to: input.to },
  });
}
