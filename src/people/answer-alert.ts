import { type Act, auditOf, type Outcome, refuse } from './act.ts';
import type { Alert } from './alert.ts';

/** The duty person has looked. */
export function seeAlert(alert: Alert, _input: object, act: Act): Outcome<Alert> {
  if (alert.state !== 'raised') return refuse('unchanged');
  return {
    ok: true,
    record: { ...alert, state: 'seen', seenBy: act.by, seenAt: act.at },
    audit: [auditOf(act, { kind: 'alert', id: alert.id }, { field: 'seen' })],
    notices: [],
  };
}

/** The duty person lets others know of it. */
export function releaseAlert(alert: Alert, _input: object, act: Act): Outcome<Alert> {
  if (alert.state === 'released') return refuse('unchanged');
  return {
    ok: true,
    record: { ...alert, state: 'released', releasedBy: act.by, releasedAt: act.at },
    audit: [auditOf(act, { kind: 'alert', id: alert.id }, { field: 'released' })],
    notices: [],
  };
}
