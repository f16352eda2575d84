/** What had become of a complaint by a moment, read from its steps: yesterday's digest must not change with today's work. */
import type { ComplaintState } from '../complaints/complaint.ts';
import type { DigestWindow } from './digest.ts';
import type { ComplaintRow } from './digest-source.ts';

/** The state a verb leads to; other verbs (note, ask, write, refer) change none. */
const LEADS_TO: Readonly<Record<string, ComplaintState>> = {
  open: 'open',
  assign: 'assigned',
  resolve: 'resolved',
  confirm: 'confirmed',
  reopen: 'reopened',
  'hand-back': 'open',
  escalate: 'open',
  withdraw: 'withdrawn',
  close: 'closed',
  'close-unconfirmed': 'closed',
};

/** Its state just before `to`; null when it was not yet opened. */
export function stateAt(complaint: ComplaintRow, to: Date): ComplaintState | null {
  if (complaint.openedAt >= to) return null;
  let state: ComplaintState = 'open';
  let later = false;
  for (const step of complaint.steps) {
    const next = LEADS_TO[step.verb];
    if (next === undefined) continue;
    if (step.at < to) state = next;
    else later = true;
  }
  return later ? state : complaint.state;
}

/** Whether that step was taken in the window. */
export function steppedIn(complaint: ComplaintRow, window: DigestWindow, ...verbs: readonly string[]): boolean {
  return complaint.steps.some((step) => verbs.includes(step.verb) && step.at >= window.from && step.at < window.to);
}
