import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { isOverdue, levelAbove } from './policy.ts';
import { takeStep } from './take-step.ts';

/** Its time has run out: marked once, and one level up is told. Who holds it does not change. */
export function markOverdue(complaint: Complaint, _input: object, act: Act): Outcome<Complaint> {
  if (!isOverdue(complaint, act.at) || complaint.overdueAt !== undefined) return refuse('wrong-state');
  return takeStep(complaint, act, {
    verb: 'overdue',
    set: {
      overdueAt: act.at,
      told: [...(complaint.told ?? []), { level: levelAbove(complaint.level), at: act.at, why: 'overdue' }],
    },
    audit: { field: 'overdue', to: true },
  });
}
