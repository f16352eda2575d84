/** What of conversations a digest says: drafts without a yes, what was not understood, who waits for the desk. */
import type { DigestWindow } from '../digests/digest.ts';
import type { ConversationRow, WaitingRow } from '../digests/digest-source.ts';
import type { Connection } from './connect.ts';

/** A digest of a day further back does not say who waited then and was answered later. */
const LONGEST_WAIT_MS = 30 * 86_400_000;

interface LastTurn {
  n: number;
  id: string;
  at: Date;
  kind?: NonNullable<ConversationRow['draft']>['kind'];
  startedAt?: Date;
  category?: string;
  about?: string;
  posts?: string[];
  danger?: true;
  missed?: number;
  fault?: Date;
  replayed?: true;
}

function conversationRow(person: string, turn: LastTurn): ConversationRow[] {
  const missed = (turn.missed ?? 0) + (turn.fault != null && turn.replayed !== true ? 1 : 0);
  if (turn.kind == null && missed === 0) return [];
  const aboutOwn =
    turn.category === 'party' || turn.about === 'office-bearer' || (turn.posts ?? []).includes('party-office-bearer');
  return [
    {
      person,
      turnId: turn.id,
      at: turn.at,
      ...(turn.kind == null
        ? {}
        : { draft: { kind: turn.kind, startedAt: turn.startedAt ?? turn.at, danger: turn.danger === true, aboutOwn } }),
      missed,
    },
  ];
}

/** Where conversations stood at their last turn of the window, those with something unfinished. */
export async function readConversations(connection: Connection, window: DigestWindow): Promise<ConversationRow[]> {
  // One object a turn, compared by `n` first: the greatest is the person's last turn, without a sort.
  const last = {
    n: '$n',
    id: '$_id',
    at: '$at',
    kind: '$state.draft.kind',
    startedAt: '$state.draft.startedAt',
    category: '$state.draft.complaint.category',
    about: '$state.draft.complaint.about',
    posts: '$state.draft.complaint.officials.post',
    danger: '$state.draft.complaint.danger',
    missed: '$state.missed',
    fault: '$fault.at',
    replayed: '$fault.replayed',
  };
  const rows = await connection
    .collection('turns')
    .aggregate<{ _id: string; last: LastTurn }>([
      { $match: { at: { $gte: window.from, $lt: window.to } } },
      { $group: { _id: '$person', last: { $max: last } } },
      {
        $match: {
          $or: [{ 'last.kind': { $exists: true } }, { 'last.missed': { $gt: 0 } }, { 'last.fault': { $exists: true } }],
        },
      },
    ])
    .toArray();
  return rows.flatMap(({ _id, last: turn }) => conversationRow(_id, turn));
}

/** People whom nobody of the desk had answered by then. */
export async function readWaiting(connection: Connection, to: Date): Promise<WaitingRow[]> {
  const lately = { $gte: new Date(to.getTime() - LONGEST_WAIT_MS), $lt: to };
  const docs = await connection
    .collection('handovers')
    .find(
      {
        $or: [
          { state: 'open', openedAt: { $lt: to } },
          { state: { $in: ['taken', 'ended'] }, openedAt: lately },
        ],
      },
      { projection: { person: 1, openedAt: 1, urgent: 1, reason: 1, units: 1, takenAt: 1, endedAt: 1 } },
    )
    .toArray();
  return docs
    .filter(
      (doc) => ((doc.takenAt ?? doc.endedAt) as Date | undefined) === undefined || (doc.takenAt ?? doc.endedAt) >= to,
    )
    .map(
      (doc): WaitingRow => ({
        person: String(doc.person),
        since: doc.openedAt as Date,
        urgent: doc.urgent === true,
        units: doc.units as string[],
        ...(typeof doc.reason === 'string' ? { reason: doc.reason } : {}),
      }),
    );
}
