import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { isPending, LEVELS, type Level, levelAbove } from './policy.ts';
import { movedEvent, takeStep } from './take-step.ts';

/** It moves one level up, or straight to a higher one (`to: 'national'`: a grievance about an appointment). Whoever had it has it no more. */
export function escalateComplaint(
  complaint: Complaint,
  input: { to?: Level; note?: string },
  act: Act,
): Outcome<Complaint> {
  if (!isPending(complaint)) return refuse('wrong-state');
  const level = input.to ?? levelAbove(complaint.level);
  if (LEVELS.indexOf(level) <= LEVELS.indexOf(complaint.level)) return refuse('unchanged');
  return takeStep(complaint, act, {
    verb: 'escalate',
    set: { level, state: complaint.state === 'assigned' ? 'open' : complaint.state, assignedTo: undefined },
    to: level,
    ...(input.note === undefined ? {} : { note: input.note }),
    tell: movedEvent(complaint, 'escalate'),
    audit: { field: 'level', from: complaint.level, to: level },
  });
}
