/** Where a conversation stands. Small and plain: it is kept whole with every turn. */
import type { ComplaintFields } from '../complaints/complaint.ts';
import type { Language, Meaning, MeantPlace } from '../language/meaning.ts';
import type { Evidence, ReportFields } from '../reports/report.ts';
import type { Asks, ReplyPart } from './reply.ts';

/**
 * What was said and not yet confirmed: in no count. `events` are a report's (or planned) events, one report each when
 * confirmed; a complaint's facts stand in `complaint`; a pending correction names what it would change.
 */
export interface Draft {
  id: string;
  kind: 'report' | 'complaint' | 'correction' | 'suggestion';
  startedAt: Date;
  /** The messages it was told in, first one first. */
  messageIds: string[];
  events?: ReportFields[];
  /** What was not said and is only stated in the read-back, one for each event: a yes makes it said. */
  implied?: { date?: string }[];
  /** The day that was said cannot be: it is asked, and none is implied. */
  dateWrong?: true;
  complaint?: ComplaintFields & {
    words: { messageId: string; text: string }[];
    confidential?: true;
    danger?: true;
    linkedTo?: string;
  };
  correction?: {
    recordId: string;
    kind: 'report' | 'complaint';
    changes: Partial<ReportFields & ComplaintFields>;
    pairs?: { field: string; from?: unknown; to: unknown }[];
  };
  suggestion?: { text: string; fields: ReportFields };
  evidence: Evidence[];
  /** Asked and answered with "not known", so never asked again. */
  declined?: string[];
  /** Asked once already: what is only useful is not asked twice. */
  askedOnce?: string[];
  reminded?: true;
}

export interface ConversationState {
  /** The language and script of the person's last typed sentence. */
  language: Language;
  /** What the last reply asked, with the options of its menu. */
  asked?: {
    asks: Asks;
    options?: string[];
    /** How it was asked, so that it can be asked again. */
    parts?: ReplyPart[];
    /** What it is about, for the step alone: `home`, `draft`, `event:2`, a complaint's id. */
    about?: string;
    /** A block or district guessed from a misspelling, while the person is asked whether it is meant. */
    guess?: { district: string; block?: string };
  };
  draft?: Draft;
  /** Consent not yet given: the messages that wait for it, with what was understood of them. */
  waiting?: { messageId: string; meaning: Meaning; text: string }[];
  /** Drafts set aside when another matter came between, the latest first. */
  aside?: Draft[];
  /** The records last made, in the order they were told: what "correct that" and a late photo speak of. */
  last?: { kind: 'report' | 'complaint'; ids: string[]; at: Date };
  /** A forwarded message, while the person is asked whether it is their own matter. */
  held?: { messageId: string; meaning: Meaning; text: string };
  /** Photos, pins and voice notes that came before any words: they go with the next matter told. */
  loose?: Evidence[];
  /** Messages in a row that were not understood. */
  missed?: number;
  /** Complaints of danger whose messages their sender deleted: the system starts nothing about them any more. */
  hushed?: string[];
  /** Plans of this person that stand: what is told done on that day fills them. */
  planned?: { id: string; activities: string[]; date: string }[];
  /** The block of the report last counted. */
  here?: { district: string; block: string; at: Date };
  /** A panchayat or village written alone, before the matter it belongs to: two messages sent at once may change places. */
  placeFirst?: { place: MeantPlace; at: Date };
  /** Where an unknown person says they live, while it is being asked. */
  home?: MeantPlace;
  /** Whether the person has been greeted, registered and so on: the step's own marks. */
  marks?: Record<string, string>;
}

/** A conversation nobody has spoken in. */
export const NEW_STATE: ConversationState = { language: 'hi' };
