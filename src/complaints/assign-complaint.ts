import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { movedEvent, takeStep } from './take-step.ts';

/** Somebody gets it (`to`, a staff member's or person's id). Given to somebody else the complainant is not told again. */
export function assignComplaint(
  complaint: Complaint,
  input: { to: string; note?: string },
  act: Act,
): Outcome<Complaint> {
  if (complaint.state !== 'open' && complaint.state !== 'assigned' && complaint.state !== 'reopened')
    return refuse('wrong-state');
  if (complaint.assignedTo === input.to && complaint.state === 'assigned') return refuse('unchanged');
  if (input.to === complaint.accused?.person) return refuse('conflict');
  const first = complaint.state !== 'assigned';
  return takeStep(complaint, act, {
    verb: 'assign',
    set: { state: 'assigned', assignedTo: input.to },
    to: input.to,
    ...(input.note === undefined ? {} : { note: input.note }),
    ...(first
      ? { tell: movedEvent(complaint, 'assign') }
      : { audit: { field: 'assignedTo', from: complaint.assignedTo, to: input.to } }),
  });
}
