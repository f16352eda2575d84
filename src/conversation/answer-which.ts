/** The answer to "which one?": a number of the person's own, the same or a new matter, or what is wrong. */
import { addToDraft, changesDraft, confirm } from './answer-confirm.ts';
import { askComplaint } from './ask-complaint.ts';
import { chosen, outsideMenu } from './choice.ts';
import type { Composer } from './composer.ts';
import { correctRecord } from './correction.ts';
import { dispute, mayDispute } from './dispute.ts';
import { endDraft } from './draft-store.ts';
import { askNamedField } from './named-field.ts';
import { says, wordCount } from './phrases.ts';
import { resume } from './resume.ts';
import { tellStatus } from './status.ts';
import { namedNumber } from './which-event.ts';
import { dropDraft } from './withdraw.ts';

function answerNumber(c: Composer, about: string, number: string): void {
  const complaint = c.facts.complaints.find((one) => one.ticket === number);
  c.answered();
  if (complaint === undefined) c.say('status.none', { number });
  else if (about === 'withdraw') {
    c.do({ type: 'complaint.withdraw', complaintId: complaint.id, messageId: c.messageId });
    c.say('withdraw.complaint', { number });
  } else if (about === 'dispute' && mayDispute(complaint)) dispute(c, complaint);
  else tellStatus(c, complaint);
  if (!c.asks && c.state.draft !== undefined) resume(c);
}

function answerSimilar(c: Composer, ticket: string, option: string): void {
  const { draft } = c.state;
  if (draft?.complaint === undefined) return;
  if (option === 'new') {
    askComplaint(c);
    return;
  }
  const complaint = c.facts.complaints.find((one) => one.ticket === ticket);
  if (complaint !== undefined) {
    for (const { text, messageId } of draft.complaint.words)
      c.do({ type: 'complaint.add-words', complaintId: complaint.id, text, messageId });
    if (draft.evidence.length > 0)
      c.do({ type: 'complaint.add-evidence', complaintId: complaint.id, evidence: draft.evidence });
    c.state.last = { kind: 'complaint', ids: [complaint.id], at: c.input.now };
  }
  c.say('complaint.added', { number: ticket });
  if (endDraft(c)) resume(c);
}

/** Reads the answer; false when the message was none. */
export function answerWhich(c: Composer): boolean {
  const { about = '', options } = c.state.asked ?? {};
  const option = chosen(c);
  const similar = /^similar:(.+)$/u.exec(about)?.[1];
  if (option !== undefined) {
    if (similar !== undefined) answerSimilar(c, similar, option);
    else answerNumber(c, about, option);
    return true;
  }
  if (options !== undefined && outsideMenu(c)) {
    c.repeat('menu.again');
    return true;
  }
  if (about === 'draft') {
    const { draft } = c.state;
    if (draft === undefined) return false;
    const number = wordCount(c.text) === 1 ? namedNumber(c.text, draft.events?.length ?? 0) : undefined;
    if (number !== undefined && (draft.events?.length ?? 0) > 1) {
      c.ask('which', [{ key: 'correction.whatOf', params: { number: number + 1 } }], { about: `event:${number + 1}` });
      return true;
    }
    if (c.meaning.signals?.includes('withdraw') || says(c.text, 'cancel')) {
      dropDraft(c);
      return true;
    }
    if (c.meaning.intent === 'affirm') {
      // "हाँ सब सही है" to "what is wrong?": nothing is
      if (says(c.text, 'right')) confirm(c);
      else resume(c, null);
      return true;
    }
    return (changesDraft(c) && addToDraft(c)) || askNamedField(c, 'draft');
  }
  if (about.startsWith('event:')) return changesDraft(c) && addToDraft(c);
  if (about === 'record' && ['correction', 'report', 'complaint', 'other', 'deny'].includes(c.meaning.intent)) {
    correctRecord(c);
    return true;
  }
  return false;
}
