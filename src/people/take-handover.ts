import { type Act, auditOf, type Outcome, refuse } from './act.ts';
import type { Handover } from './handover.ts';

/** Somebody of the desk talks with the person now; taking over from a colleague is allowed. */
export function takeHandover(handover: Handover, _input: object, act: Act): Outcome<Handover> {
  if (handover.state === 'ended') return refuse('wrong-state');
  if (handover.takenBy === act.by) return refuse('unchanged');
  return {
    ok: true,
    record: { ...handover, state: 'taken', takenBy: act.by, takenAt: handover.takenAt ?? act.at },
    audit: [auditOf(act, { kind: 'handover', id: handover.id }, { field: 'take', from: handover.takenBy, to: act.by })],
    notices: [],
  };
}
