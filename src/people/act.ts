/** Who does what when: handed to every verb. */
import type { AuditEntry } from '../reports/report.ts';
import { deriveId } from '../shared/ids.ts';
import type { Notice, NoticeEvent } from './notice.ts';
import type { Role } from './person.ts';

/**
 * `{id: '01J….0', by: 'p1', at, messageId: '01J…'}`. The id is the effect's (turn and place) or the request's; doing the same
 * act again changes nothing. `by` is a person's or staff member's id, or `system`; `name` is what a complainant is shown.
 */
export interface Act {
  id: string;
  by: string;
  at: Date;
  role?: Role;
  name?: string;
  messageId?: string;
}

/** Why a verb did nothing; expected, so a value. */
export type Refusal =
  | 'not-found'
  | 'not-allowed'
  | 'wrong-state'
  | 'too-late'
  | 'reason-needed'
  | 'unchanged'
  | 'conflict'
  | 'invalid';

/** What a verb's result says beside the record: the number issued, or the values before a correction. */
export interface VerbResult {
  ticket?: string;
  old?: Record<string, unknown>;
}

/** What a pure verb returns: the record as it should be kept, what to note and whom to tell; or why nothing was done. */
export type Outcome<T> =
  | { ok: true; record: T; audit: AuditEntry[]; notices: Notice[]; result?: VerbResult }
  | { ok: false; refused: Refusal };

/** A refusal. */
export function refuse(refused: Refusal): { ok: false; refused: Refusal } {
  return { ok: false, refused };
}

/** One entry of the audit trail made by an act; `n` tells several of one act apart. */
export function auditOf(
  act: Act,
  record: { kind: AuditEntry['recordKind']; id: string },
  change: { field: string; from?: unknown; to?: unknown },
  n = 0,
): AuditEntry {
  const { field, from, to } = change;
  return {
    id: deriveId('audit', act.id, record.id, n),
    recordId: record.id,
    recordKind: record.kind,
    field,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    by: act.by,
    at: act.at,
    ...(act.messageId === undefined ? {} : { messageId: act.messageId }),
  };
}

/** One notice made by an act; `n` tells several of one act apart. */
export function noticeOf(act: Act, personId: string, event: NoticeEvent, n = 0): Notice {
  return { id: deriveId('notice', act.id, personId, n), personId, event, at: act.at };
}
