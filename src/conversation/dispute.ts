/** "It is not done": a closed complaint is reopened for 72 hours; later a new one is opened, linked to the old. */
import type { Complaint } from '../complaints/complaint.ts';
import { mayReopen } from '../complaints/reopen-complaint.ts';
import { askComplaint } from './ask-complaint.ts';
import type { Composer } from './composer.ts';
import { beginDraft } from './draft-store.ts';
import { wordCount } from './phrases.ts';

/** A complaint whose end can be disputed. */
export function mayDispute(complaint: Complaint): boolean {
  return complaint.state === 'resolved' || complaint.state === 'confirmed' || complaint.state === 'closed';
}

/** Reopens it, or opens a linked one for reading back. */
export function dispute(c: Composer, complaint: Complaint): void {
  const inTime = mayReopen(complaint, c.input.now);
  if (inTime) {
    c.answered();
    c.do({ type: 'complaint.reopen', complaintId: complaint.id, messageId: c.messageId });
    if (wordCount(c.text) > 3)
      c.do({ type: 'complaint.add-words', complaintId: complaint.id, text: c.text, messageId: c.messageId });
    c.say('closing.reopened', { number: complaint.ticket });
    c.state.last = { kind: 'complaint', ids: [complaint.id], at: c.input.now };
    return;
  }
  const draft = beginDraft(c, 'complaint');
  const { category, misconduct, officials, amountInr, place, households } = complaint;
  draft.complaint = {
    ...(category ? { category } : {}),
    ...(misconduct ? { misconduct } : {}),
    ...(officials ? { officials } : {}),
    ...(amountInr === undefined ? {} : { amountInr }),
    ...(households === undefined ? {} : { households }),
    ...(place ? { place } : {}),
    words: [{ messageId: c.messageId, text: c.text }],
    linkedTo: complaint.id,
    ...(complaint.confidential ? { confidential: true as const } : {}),
    ...(complaint.danger ? { danger: true as const } : {}),
  };
  // all was told with the old one
  draft.askedOnce = ['officials', 'official-name', 'amountInr', 'since', 'panchayat-0', 'panchayat-1'];
  askComplaint(c, [{ key: 'closing.tooLate', params: { number: complaint.ticket } }]);
}
