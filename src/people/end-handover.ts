import { type Act, auditOf, noticeOf, type Outcome, refuse } from './act.ts';
import type { Handover } from './handover.ts';

/** The desk hands the conversation back to the bot; the person is told. */
export function endHandover(handover: Handover, _input: object, act: Act): Outcome<Handover> {
  if (handover.state === 'ended') return refuse('unchanged');
  return {
    ok: true,
    record: { ...handover, state: 'ended', endedAt: act.at },
    audit: [auditOf(act, { kind: 'handover', id: handover.id }, { field: 'hand-back' })],
    notices: [noticeOf(act, handover.person, { type: 'handover-ended' })],
  };
}
