/** One grievance under a number. It exists exactly when its number has been given. */
import type { Category, MeantPlace, Misconduct, Official, Since } from '../language/meaning.ts';
import type { Evidence } from '../reports/report.ts';

export const COMPLAINT_STATES = [
  'open',
  'assigned',
  'resolved',
  'confirmed',
  'reopened',
  'withdrawn',
  'closed',
] as const;
/**
 * `open` nobody has it yet · `assigned` somebody has · `resolved` the handler says so, the person is being asked · `confirmed`
 * the person says so · `closed` nobody answered in 72 hours (closed, unconfirmed) or closed without being solved · `reopened`
 * the person says no · `withdrawn` by the person.
 */
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** What the complainant said, in the names of the understanding contract. */
export interface ComplaintFields {
  category?: Category;
  misconduct?: Misconduct;
  officials?: Official[];
  amountInr?: number;
  since?: Since;
  date?: string;
  households?: number;
  place?: MeantPlace;
  /** `office-bearer`: about one of the organisation's own, whatever the category. */
  about?: 'office-bearer' | 'official';
}

/** One step of its story, newest last: `{verb: 'assign', by: 'staff-id', at, to: 'agent-id', note: '…'}`. */
export interface ComplaintStep {
  verb: string;
  by: string;
  at: Date;
  to?: string;
  note?: string;
  messageId?: string;
}

export interface Complaint extends ComplaintFields {
  id: string;
  /** `JH-RAN-26-000123`. */
  ticket: string;
  person: string;
  state: ComplaintState;
  /** The complainant's own words, message by message. */
  words: { messageId: string; text: string }[];
  evidence: Evidence[];
  /** Name withheld from handlers, presidents, exports, digests and search. */
  confidential?: true;
  /** Violence, threat or fear: only the duty person sees it until released. */
  danger?: true;
  /** The duty person let others see a matter of danger. */
  released?: { at: Date; by: string };
  /** About one of the organisation's own: hidden from that person, their unit and everybody below. */
  accused?: { person?: string; unit?: string; matched: boolean };
  /** Opened by somebody above the accused, with the complainant's consent: they get category, month and block, nothing else. */
  hearing?: { at: Date; by: string; consentMessageId?: string };
  assignedTo?: string;
  /** The unit level that holds it now; escalation moves it up. */
  level: 'block' | 'district' | 'state' | 'national';
  steps: ComplaintStep[];
  /** The level above, told of a reopening or of time run out. */
  told?: { level: Complaint['level']; at: Date; why: 'reopened' | 'overdue' }[];
  /** The number of an earlier complaint of the same person. */
  linkedTo?: string;
  /** The number of somebody else's complaint about the same problem: for handlers, never said to the complainant. */
  duplicateOf?: string;
  reopenings: number;
  openedAt: Date;
  /** When the centre carried it out, by its own clock. */
  recordedAt?: Date;
  /** By when it should be resolved. */
  dueAt: Date;
  /** When the overdue mark was set. */
  overdueAt?: Date;
  resolvedAt?: Date;
  /** Who said it was solved: the person is asked by somebody else. */
  resolvedBy?: string;
  closedAt?: Date;
  /** Closed because nobody answered in 72 hours: never counted as solved. */
  unconfirmed?: true;
  changedAt: Date;
  units: string[];
  demo?: true;
  version: number;
}
