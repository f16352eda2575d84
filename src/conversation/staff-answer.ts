/** Answers to what the desk asked about a complaint. */
import type { Composer } from './composer.ts';
import { resume } from './resume.ts';

/** The person's complaint that staff asked something about and that waits for its answer. */
export function staffAskedAbout(c: Composer): Composer['facts']['complaints'][number] | undefined {
  const ticket = /^staff:(.+)$/u.exec(c.state.asked?.about ?? '')?.[1];
  return c.facts.complaints.find((one) => one.ticket === ticket);
}

/** What staff asked about a complaint is answered: the words go to it. */
export function staffAnswer(c: Composer): boolean {
  const ticket = /^staff:(.+)$/u.exec(c.state.asked?.about ?? '')?.[1];
  if (
    ticket === undefined ||
    ['status', 'report', 'help', 'greeting', 'thanks', 'suggestion'].includes(c.meaning.intent)
  )
    return false;
  const complaint = staffAskedAbout(c);
  c.answered();
  if (complaint === undefined) return false;
  c.do({ type: 'complaint.add-words', complaintId: complaint.id, text: c.text, messageId: c.messageId });
  c.state.last = { kind: 'complaint', ids: [complaint.id], at: c.input.now };
  c.say('complaint.added', { number: ticket });
  if (c.state.draft !== undefined) resume(c);
  return true;
}
