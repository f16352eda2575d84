import { type Act, auditOf, noticeOf, type Outcome, refuse } from './act.ts';
import type { Handover } from './handover.ts';

/** Nobody of the desk answered in the promised time: said to the person once, and seen one level up. */
export function markHandoverLate(handover: Handover, _input: object, act: Act): Outcome<Handover> {
  if (handover.state !== 'open' || handover.lateAt !== undefined || handover.promisedAt > act.at)
    return refuse('wrong-state');
  return {
    ok: true,
    record: { ...handover, lateAt: act.at },
    audit: [auditOf(act, { kind: 'handover', id: handover.id }, { field: 'late' })],
    notices: [noticeOf(act, handover.person, { type: 'handover-late' })],
  };
}
