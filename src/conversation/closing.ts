/** "Is it solved?", asked by somebody other than the handler: yes closes, no reopens. */
import { saidNo, saidYes } from './choice.ts';
import type { Composer } from './composer.ts';
import { dispute } from './dispute.ts';
import { opensWith, says } from './phrases.ts';
import { resume } from './resume.ts';

/** Yes, no or neither, in free words: the first word decides, then what is said of the matter ("अभी तक अँधेरा है"). */
function free(c: Composer): 'yes' | 'no' | null {
  const { intent, activities } = c.meaning;
  if (intent === 'report' && activities !== undefined) return null;
  const disputes = says(c.text, 'dispute') || says(c.text, 'still');
  if (opensWith(c.text, 'no')) return says(c.text, 'solved') && !disputes ? 'yes' : 'no';
  if (disputes) return 'no';
  if (opensWith(c.text, 'yes') || says(c.text, 'solved')) return 'yes';
  return null;
}

/** Reads the answer to `satisfied`; false when the message was none. */
export function answerSatisfied(c: Composer): boolean {
  const { about } = c.state.asked ?? {};
  if (about === undefined) return false;
  const said = free(c);
  const no = saidNo(c) || said === 'no';
  const complaint = c.facts.complaints.find((one) => one.id === about || one.ticket === about);
  if (no) {
    c.answered();
    if (complaint === undefined) c.do({ type: 'complaint.reopen', complaintId: about, messageId: c.messageId });
    if (complaint !== undefined) dispute(c, complaint);
    else c.say('closing.reopenedPlain');
  } else if (saidYes(c) || said === 'yes') {
    c.answered();
    c.do({ type: 'complaint.confirm', complaintId: complaint?.id ?? about, messageId: c.messageId });
    c.say('closing.confirmed');
  } else return false;
  if (!c.asks && c.state.draft !== undefined) resume(c);
  return true;
}
