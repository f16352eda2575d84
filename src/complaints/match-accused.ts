import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { LEVELS, type Level } from './policy.ts';
import { takeStep } from './take-step.ts';

/** The state level says who is meant. The level goes up where the accused stands higher than was thought, never down. */
export function matchAccused(
  complaint: Complaint,
  input: { person: string; unit?: string; level: Level },
  act: Act,
): Outcome<Complaint> {
  if (complaint.accused === undefined) return refuse('wrong-state');
  const { person, unit } = input;
  const level = LEVELS.indexOf(input.level) > LEVELS.indexOf(complaint.level) ? input.level : complaint.level;
  const away = complaint.assignedTo === person ? { assignedTo: undefined, state: 'open' as const } : {};
  return takeStep(complaint, act, {
    verb: 'match',
    set: { accused: { person, ...(unit === undefined ? {} : { unit }), matched: true }, level, ...away },
    audit: { field: 'accused', to: person },
  });
}
