/** "Is it solved?", asked by somebody other than the handler: yes closes, no reopens. */
import { saidNo, saidYes } from './choice.ts';
import type { Composer } from './composer.ts';
import { dispute } from './dispute.ts';
import { says } from './phrases.ts';
import { resume } from './resume.ts';

/** Reads the answer to `satisfied`; false when the message was none. */
export function answerSatisfied(c: Composer): boolean {
  const { about } = c.state.asked ?? {};
  if (about === undefined) return false;
  const { intent } = c.meaning;
  const no =
    saidNo(c) || ((intent === 'complaint' || intent === 'status' || intent === 'other') && says(c.text, 'dispute'));
  const complaint = c.facts.complaints.find((one) => one.id === about || one.ticket === about);
  if (no) {
    c.answered();
    if (complaint === undefined) c.do({ type: 'complaint.reopen', complaintId: about, messageId: c.messageId });
    if (complaint !== undefined) dispute(c, complaint);
    else c.say('closing.reopenedPlain');
  } else if (saidYes(c) || intent === 'thanks') {
    if (intent === 'thanks' && !saidYes(c)) return false;
    c.answered();
    c.do({ type: 'complaint.confirm', complaintId: complaint?.id ?? about, messageId: c.messageId });
    c.say('closing.confirmed');
  } else return false;
  if (!c.asks && c.state.draft !== undefined) resume(c);
  return true;
}
