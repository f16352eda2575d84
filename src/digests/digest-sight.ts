/** What the reader of a digest may know of. A number counts nothing that its reader may not see: no total betrays it. */
import { maySeeComplaint, type Viewer } from '../complaints/visibility.ts';
import type { ComplaintRow, ConversationRow, WaitingRow } from './digest-source.ts';

/** Decides on single rows, so that sums and the rows behind them cannot differ. */
export interface DigestSight {
  complaint(row: ComplaintRow): boolean;
  /** Whether the reader may know that this conversation is unfinished. */
  conversation(row: ConversationRow): boolean;
  /** Whether the reader may know that this person waits. */
  waiting(row: WaitingRow): boolean;
}

const DESK: ReadonlySet<string> = new Set(['agent', 'supervisor', 'duty', 'state', 'national', 'admin']);
const ABOVE_ALL: ReadonlySet<string> = new Set(['state', 'national', 'admin']);

/**
 * The sight of a reader (`viewerOf`, `staffViewer`). Whom a half-told complaint is about is not known yet, it might be the
 * reader: leaders of units are told of unfinished reports alone, the desk of a complaint about the organisation only where no
 * unit binds it, and of danger only who is on duty for it.
 */
export function sightOf(viewer: Viewer): DigestSight {
  const { role = 'resident', unit } = viewer;
  const desk = DESK.has(role);
  return {
    complaint: (row) => maySeeComplaint(viewer, row),
    conversation({ draft }) {
      if (draft?.kind !== 'complaint') return true;
      if (!desk || (draft.danger && role !== 'duty')) return false;
      return !draft.aboutOwn || (unit === undefined && ABOVE_ALL.has(role));
    },
    waiting: ({ urgent, reason }) =>
      desk && (role === 'duty' || (!urgent && reason !== 'danger' && reason !== 'minor')),
  };
}
