/** Where a conversation stands. Small and plain: it is kept whole with every turn. */
import type { ComplaintFields } from '../complaints/complaint.ts';
import type { Language, Meaning } from '../language/meaning.ts';
import type { Evidence, ReportFields } from '../reports/report.ts';
import type { Asks } from './reply.ts';

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
  complaint?: ComplaintFields & { words: { messageId: string; text: string }[]; confidential?: true; danger?: true };
  correction?: { recordId: string; kind: 'report' | 'complaint'; changes: Partial<ReportFields & ComplaintFields> };
  suggestion?: { text: string; fields: ReportFields };
  evidence: Evidence[];
  /** Asked and answered with "not known", so never asked again. */
  declined?: string[];
  reminded?: true;
}

export interface ConversationState {
  /** The language and script of the person's last typed sentence. */
  language: Language;
  /** What the last reply asked, with the options of its menu. */
  asked?: { asks: Asks; options?: string[]; /** what it is about, for the step alone */ about?: string };
  draft?: Draft;
  /** Consent not yet given: the messages that wait for it, with what was understood of them. */
  waiting?: { messageId: string; meaning: Meaning; text: string }[];
  /** A second draft set aside when another matter came between. */
  aside?: Draft[];
  /** Records made in this conversation, newest first: what "correct that" speaks of. */
  last?: { kind: 'report' | 'complaint'; ids: string[]; at: Date };
  /** Messages in a row that were not understood. */
  missed?: number;
  /** Whether the person has been greeted, registered and so on: the step's own marks. */
  marks?: Record<string, string>;
}

/** A conversation nobody has spoken in. */
export const NEW_STATE: ConversationState = { language: 'hi' };
