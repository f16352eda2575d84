/** The verbs of a complaint as staff call them: what each takes from the input, and which pure verb it is. */
import { askComplainant } from '../complaints/ask-complainant.ts';
import { assignComplaint } from '../complaints/assign-complaint.ts';
import { closeComplaint } from '../complaints/close-complaint.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { confirmComplaint } from '../complaints/confirm-complaint.ts';
import { escalateComplaint } from '../complaints/escalate-complaint.ts';
import { linkComplaint } from '../complaints/link-complaint.ts';
import { makeConfidential } from '../complaints/make-confidential.ts';
import { noteComplaint } from '../complaints/note-complaint.ts';
import { openHearing } from '../complaints/open-hearing.ts';
import { parseTicket } from '../complaints/parse-ticket.ts';
import { LEVELS, type Level } from '../complaints/policy.ts';
import { referComplaint } from '../complaints/refer-complaint.ts';
import { releaseComplaint } from '../complaints/release-complaint.ts';
import { reopenComplaint } from '../complaints/reopen-complaint.ts';
import { resolveComplaint } from '../complaints/resolve-complaint.ts';
import { returnComplaint } from '../complaints/return-complaint.ts';
import { unmaskComplaint } from '../complaints/unmask-complaint.ts';
import { withdrawComplaint } from '../complaints/withdraw-complaint.ts';
import { writeComplainant } from '../complaints/write-complainant.ts';
import { type Act, type Outcome, refuse } from '../people/act.ts';

/** What a verb may be given beside who, when and which complaint. */
export interface VerbInput {
  note?: string;
  /** A staff member's or person's id, a level, an office outside, a number: as the verb needs. */
  to?: string;
  /** Of `link`: the same problem as somebody else's. */
  as?: string;
  /** Of `open-hearing`: the message in which the complainant consented. */
  consentMessageId?: string;
}

const isLevel = (word: string | undefined): word is Level => (LEVELS as readonly (string | undefined)[]).includes(word);

type StaffComplaintVerb = (complaint: Complaint, input: VerbInput, act: Act) => Outcome<Complaint>;

/** Verb → what it does. `match` is not here: it looks the accused up first. */
export const COMPLAINT_VERBS: Readonly<Record<string, StaffComplaintVerb>> = {
  assign: (complaint, { to, note }, act) =>
    assignComplaint(complaint, { to: to ?? act.by, ...(note === undefined ? {} : { note }) }, act),
  'hand-back': returnComplaint,
  escalate: (complaint, { to, note }, act) =>
    to !== undefined && !isLevel(to)
      ? refuse('invalid')
      : escalateComplaint(complaint, { ...(isLevel(to) ? { to } : {}), ...(note === undefined ? {} : { note }) }, act),
  note: noteComplaint,
  ask: askComplainant,
  write: writeComplainant,
  refer: referComplaint,
  resolve: resolveComplaint,
  confirm: confirmComplaint,
  reopen: reopenComplaint,
  close: closeComplaint,
  withdraw: withdrawComplaint,
  'make-confidential': makeConfidential,
  unmask: unmaskComplaint,
  release: releaseComplaint,
  'open-hearing': openHearing,
  link(complaint, { to, as }, act) {
    const ticket = to === undefined ? null : parseTicket(to);
    if (ticket === null) return refuse('invalid');
    return linkComplaint(complaint, { to: ticket, ...(as === 'duplicate' ? { as } : {}) }, act);
  },
};
