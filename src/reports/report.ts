/** One event a worker told of and confirmed. A draft is not a report: it lives in the conversation. */
import type { Activity, Inclusion, MeantPlace, Range } from '../language/meaning.ts';

/** One event's facts, in the names of the understanding contract. What was not said is absent. */
export interface ReportFields {
  activities?: Activity[];
  date?: string;
  people?: Range;
  households?: number;
  enrolled?: number;
  inclusion?: Inclusion;
  place?: MeantPlace;
  about?: 'office-bearer' | 'official';
}

/** A photo, voice note, document or pin kept with a record; `file` leads to the stored file. */
export interface Evidence {
  kind: 'photo' | 'voice' | 'video' | 'document' | 'pin';
  messageId: string;
  file?: string;
  lat?: number;
  lon?: number;
}

/** One change of one field, kept for ever: who, when, from which message, what it was before. */
export interface AuditEntry {
  id: string;
  recordId: string;
  recordKind: 'report' | 'complaint' | 'person' | 'handover' | 'alert' | 'number';
  /** The field changed, or the verb: `people`, `state`, `unmask`. */
  field: string;
  from?: unknown;
  to?: unknown;
  /** A person's or staff member's id, or `system`. */
  by: string;
  at: Date;
  messageId?: string;
}

/**
 * `{id, person, status: 'counted', activities: ['meeting'], date: '2026-11-11', people: {min: 150, max: 150}, …}`. `planned` is
 * never counted as done; `withdrawn` is in no count.
 */
export interface Report extends ReportFields {
  id: string;
  person: string;
  status: 'counted' | 'planned' | 'withdrawn';
  /** The message it was first told in. */
  messageId: string;
  evidence: Evidence[];
  /** When the person said yes. */
  confirmedAt: Date;
  /** When the centre carried it out, by its own clock: later than `confirmedAt` where the message was long under way. */
  recordedAt?: Date;
  /** When a plan became a thing done. */
  countedAt?: Date;
  changedAt: Date;
  /** Corrected after the end of the day it was sent. */
  late?: true;
  /** The organisation's units it counts for: its own and all above. */
  units: string[];
  demo?: true;
  version: number;
}
