/** What the reader of a digest may know of. A number counts nothing that its reader may not see: no total betrays it. */
import type { ComplaintRow, ConversationRow, WaitingRow } from './digest-source.ts';

/**
 * `complaint` decides on one complaint. `desk`: `none` for those who lead a unit and do not read conversations, `plain` for
 * the desk, `all` for those who may know of danger and of complaints about the organisation's own.
 */
export interface DigestSight {
  complaint(row: ComplaintRow): boolean;
  desk: 'none' | 'plain' | 'all';
}

/** Whether the reader may know that this conversation is unfinished. */
export function seesConversation(sight: DigestSight, row: ConversationRow): boolean {
  if (sight.desk === 'all') return true;
  // Whom a half-told complaint is about is not known yet: for a unit's leader it might be themselves.
  if (row.draft?.kind === 'complaint') return sight.desk === 'plain' && !row.draft.sensitive;
  return true;
}

/** Whether the reader may know that this person waits. */
export function seesWaiting(sight: DigestSight, row: WaitingRow): boolean {
  if (sight.desk === 'all') return true;
  return sight.desk === 'plain' && !row.urgent && row.reason !== 'danger' && row.reason !== 'minor';
}
