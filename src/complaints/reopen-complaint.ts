import { type Act, type Outcome, refuse } from '../people/act.ts';
import type { Complaint } from './complaint.ts';
import { levelAbove, REOPEN_WITHIN_MS, REOPENED_WORKING_DAYS } from './policy.ts';
import { takeStep } from './take-step.ts';
import { afterWorkingDays } from './working-days.ts';

/** Whether "no, not solved" still reopens it: while it is asked, and for 72 hours after it was closed. Later a new one is opened, linked to it. */
export function mayReopen(complaint: Complaint, at: Date): boolean {
  if (complaint.state === 'resolved') return true;
  if (complaint.state !== 'confirmed' && complaint.state !== 'closed') return false;
  return complaint.closedAt !== undefined && at.getTime() - complaint.closedAt.getTime() <= REOPEN_WITHIN_MS;
}

/** The complainant says it is not solved: somebody has to look again, sooner, and one level up is told. */
export function reopenComplaint(complaint: Complaint, input: { note?: string }, act: Act): Outcome<Complaint> {
  if (complaint.state === 'reopened') return refuse('unchanged');
  if (!mayReopen(complaint, act.at))
    return refuse(complaint.state === 'confirmed' || complaint.state === 'closed' ? 'too-late' : 'wrong-state');
  return takeStep(complaint, act, {
    verb: 'reopen',
    set: {
      state: 'reopened',
      reopenings: complaint.reopenings + 1,
      told: [...(complaint.told ?? []), { level: levelAbove(complaint.level), at: act.at, why: 'reopened' }],
      dueAt: afterWorkingDays(act.at, REOPENED_WORKING_DAYS),
      overdueAt: undefined,
      resolvedAt: undefined,
      resolvedBy: undefined,
      closedAt: undefined,
      unconfirmed: undefined,
    },
    ...(input.note === undefined ? {} : { note: input.note }),
  });
}
