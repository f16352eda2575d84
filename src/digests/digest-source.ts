/** What a digest is made from: rows read from the collections, only the fields that count. `src/store/digest-source.ts` reads them. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Home, MeantPlace, Range } from '../language/meaning.ts';
import type { AuditEntry, Report } from '../reports/report.ts';
import type { DigestWindow } from './digest.ts';

/** A report as far as it is counted. */
export type ReportRow = Pick<
  Report,
  | 'id'
  | 'status'
  | 'activities'
  | 'date'
  | 'people'
  | 'households'
  | 'enrolled'
  | 'inclusion'
  | 'about'
  | 'confirmedAt'
  | 'units'
> & {
  /** Who told it and where it was: read for the rows that are shown, not for sums. */
  person?: string;
  place?: MeantPlace;
  /** When the centre recorded it, by its own clock. */
  recordedAt?: Date;
  /** When a plan became a thing done; absent when it was told as done. */
  countedAt?: Date;
};

/** A complaint as far as it is counted and its visibility decided: no words, no evidence, no notes. */
export type ComplaintRow = Pick<
  Complaint,
  | 'id'
  | 'ticket'
  | 'person'
  | 'state'
  | 'category'
  | 'place'
  | 'confidential'
  | 'danger'
  | 'released'
  | 'accused'
  | 'assignedTo'
  | 'level'
  | 'openedAt'
  | 'dueAt'
  | 'resolvedAt'
  | 'closedAt'
  | 'units'
> & { recordedAt?: Date; steps: { verb: string; at: Date; by: string; to?: string }[] };

/** Where a person's conversation stood at their last turn of the window. */
export interface ConversationRow {
  person: string;
  turnId: string;
  at: Date;
  /** A draft without a yes: what it would become, since when, and whether it tells of danger or of the organisation's own people. */
  draft?: {
    kind: 'report' | 'complaint' | 'correction' | 'suggestion';
    startedAt: Date;
    danger: boolean;
    aboutOwn: boolean;
  };
  /** Messages in a row that were not understood, or a step that failed and was not replayed. */
  missed: number;
}

/** A person who waits for somebody of the desk. */
export interface WaitingRow {
  person: string;
  since: Date;
  urgent: boolean;
  reason?: string;
  /** The person's unit and all above. */
  units: string[];
}

/** Where a person belongs, as far as is known. */
export interface PersonHome {
  unit?: string;
  home?: Home;
}

export type ReportAudit = Pick<AuditEntry, 'recordId' | 'field' | 'from' | 'to' | 'at'>;

export interface DigestSource {
  /** Reports of a unit that may belong to the window, of every status but withdrawn. A superset: `belongsTo` decides. */
  reports(unit: string, window: DigestWindow): Promise<ReportRow[]>;
  /** Reports by id, whatever their unit and status; those not there are left out. */
  reportsByIds(ids: readonly string[]): Promise<ReportRow[]>;
  /** What was changed in any report in the window, oldest first: corrections and withdrawals, not what was told anew. */
  reportChanges(window: DigestWindow): Promise<ReportAudit[]>;
  /** Attendance of counted reports of one's own work by the day of the activity. */
  attendance(unit: string, days: readonly string[]): Promise<Map<string, Range>>;
  /** Counted reports in the `count` periods of 24 hours before `before`; index 0 is the period that ends there. */
  reportsBefore(unit: string, before: Date, count: number): Promise<number[]>;
  /** Complaints of a unit opened before `to` that were unfinished then or have changed since `from`. */
  complaints(unit: string, window: DigestWindow): Promise<ComplaintRow[]>;
  /** Conversations with something unfinished at their last turn of the window, of every unit. */
  conversations(window: DigestWindow): Promise<ConversationRow[]>;
  /** People whom nobody of the desk has answered, asked for before `to`, of every unit. */
  waiting(to: Date): Promise<WaitingRow[]>;
  /** Where these people belong; those not there are left out. */
  homesOf(persons: readonly string[]): Promise<Map<string, PersonHome>>;
}
