/**
 * What a step wants done, as data. A relay carries each out once: the id is the turn's id and the effect's place in it, and
 * every verb takes that id and does nothing the second time. Record ids are issued by the step (`deriveId(turnId, i)`) so that
 * the state can speak of them; a ticket number is issued by the verb and completes the reply.
 */

import type { ComplaintFields } from '../complaints/complaint.ts';
import type { Home, Language } from '../language/meaning.ts';
import type { Role } from '../people/person.ts';
import type { Evidence, ReportFields } from '../reports/report.ts';

export type Effect =
  | { type: 'person.consent'; noticeVersion: string; messageId: string }
  | { type: 'person.refuse'; messageId: string }
  | { type: 'person.register'; role?: Role; name?: string; home?: Home }
  | { type: 'person.language'; language: Language }
  | { type: 'person.opt-out'; messageId: string }
  | { type: 'person.opt-in'; messageId: string }
  /** "Delete my data": identity removed from records at once, the rest on schedule. */
  | { type: 'person.erase'; messageId: string }
  /** What the first message said, when consent was refused or never came. */
  | { type: 'messages.erase'; messageIds: string[] }
  /** Hidden from every view at once; the record made from it stays. */
  | { type: 'message.hide'; messageId: string }
  | {
      type: 'report.record';
      reportId: string;
      status: 'counted' | 'planned';
      fields: ReportFields;
      evidence: Evidence[];
      messageId: string;
    }
  | { type: 'report.correct'; reportId: string; changes: Partial<ReportFields>; messageId: string }
  | { type: 'report.withdraw'; reportId: string; messageId: string }
  | { type: 'report.add-evidence'; reportId: string; evidence: Evidence[] }
  | {
      type: 'complaint.open';
      complaintId: string;
      fields: ComplaintFields;
      words: { messageId: string; text: string }[];
      evidence: Evidence[];
      confidential?: true;
      danger?: true;
      linkedTo?: string;
    }
  | { type: 'complaint.correct'; complaintId: string; changes: Partial<ComplaintFields>; messageId: string }
  | { type: 'complaint.add-evidence'; complaintId: string; evidence: Evidence[] }
  | { type: 'complaint.add-words'; complaintId: string; text: string; messageId: string }
  | { type: 'complaint.confirm'; complaintId: string; messageId: string }
  | { type: 'complaint.reopen'; complaintId: string; messageId: string }
  | { type: 'complaint.withdraw'; complaintId: string; messageId: string }
  | { type: 'complaint.make-confidential'; complaintId: string; messageId: string }
  | { type: 'suggestion.record'; suggestionId: string; text: string; fields: ReportFields; messageId: string }
  /** A person of the desk is wanted; while it is open the bot is silent. */
  | { type: 'handover.open'; urgent?: true; messageId: string; reason: 'asked' | 'not-understood' | 'danger' | 'minor' }
  | { type: 'alert.raise'; messageId: string; signal: 'danger' | 'minor'; complaintId?: string };
