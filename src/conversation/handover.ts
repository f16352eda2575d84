/** A person of the desk: wanted by a word or 0; while they have it the bot is silent. Out of hours it goes on serving. */
import type { Composer } from './composer.ts';

/** Asks for a person. Out of hours the times are said, and that everything can be filed at once. */
export function wantPerson(
  c: Composer,
  reason: 'asked' | 'not-understood' | 'danger' | 'minor' = 'asked',
  urgent = false,
): void {
  const { deskOpen, handover } = c.facts;
  if (handover === 'none' || (urgent && handover !== 'urgent')) {
    c.do({ type: 'handover.open', ...(urgent ? { urgent: true as const } : {}), messageId: c.messageId, reason });
  }
  c.state.marks = { ...c.state.marks, desk: deskOpen ? 'silent' : 'after-hours' };
  delete c.state.missed;
  if (urgent) {
    if (reason !== 'minor') c.say('handover.urgent');
    return;
  }
  if (deskOpen) c.say(reason === 'not-understood' ? 'handover.notUnderstood' : 'handover.open');
  else if (c.state.draft === undefined)
    c.ask('menu', [{ key: reason === 'not-understood' ? 'handover.notUnderstoodClosed' : 'handover.closed' }], {
      options: ['report', 'complaint', 'status', 'suggestion'],
    });
  else c.say('handover.closedDraft');
}

/** Whether the desk speaks now, so that the bot does not. */
export function deskSpeaks(c: Composer): boolean {
  const { handover, handoverTaken, deskOpen } = c.facts;
  if (handover === 'none') return false;
  if (handoverTaken) return true;
  const mark = c.state.marks?.desk;
  if (mark === 'late') return false;
  return !(mark === 'after-hours' && !deskOpen);
}
