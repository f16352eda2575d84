import { type Act, type Outcome, refuse } from './act.ts';
import { type DeskHours, promisedBy } from './desk-hours.ts';
import type { Handover } from './handover.ts';

/** A handover as it is first kept: somebody of the desk is wanted. */
export function openHandover(input: {
  id: string;
  person: string;
  reason: Handover['reason'];
  urgent?: true;
  messageId: string;
  units: readonly string[];
  at: Date;
  hours?: DeskHours;
  demo?: true;
}): Handover {
  const { id, person, reason, urgent, messageId, units, at, hours, demo } = input;
  return {
    id,
    person,
    reason,
    ...(urgent === undefined ? {} : { urgent }),
    state: 'open',
    openedAt: at,
    messageId,
    promisedAt: promisedBy(at, urgent === true, hours),
    units: [...units],
    ...(demo === undefined ? {} : { demo }),
    version: 1,
  };
}

/** Wanted again while it is under way: it becomes urgent where it was not. */
export function urgeHandover(
  handover: Handover,
  input: { urgent?: true; reason: Handover['reason'] },
  act: Act,
): Outcome<Handover> {
  if (handover.state === 'ended') return refuse('wrong-state');
  if (input.urgent !== true || handover.urgent === true) return refuse('unchanged');
  const promisedAt = promisedBy(act.at, true);
  return {
    ok: true,
    record: {
      ...handover,
      urgent: true,
      reason: input.reason,
      promisedAt: new Date(Math.min(promisedAt.getTime(), handover.promisedAt.getTime())),
    },
    audit: [],
    notices: [],
  };
}
