/** What silence leads to: one reminder of a draft, and after seven days its end. A draft is never filed by the clock. */
import type { TurnRecord } from '../conversation/turn-record.ts';
import type { Notify } from './notify.ts';

export interface RemindPorts {
  turns: {
    unfinishedBetween(after: Date, until: Date): Promise<TurnRecord[]>;
    ofPerson(person: string, options: { after?: string; limit: number }): Promise<TurnRecord[]>;
  };
  notify: Notify;
}

/** Inside WhatsApp's 24 hours, in which an answer needs no template. */
const REMIND_AFTER_MS = 20 * 3_600_000;
const EXPIRE_AFTER_MS = 7 * 86_400_000;

const earlier = (at: Date, ms: number) => new Date(at.getTime() - ms);

/** A turn the centre started: nothing was read in it. */
function started(turn: TurnRecord): boolean {
  return (
    turn.read.every((one) => one.meaning === null) && turn.replies.every((reply) => reply.started || reply.skipped)
  );
}

/** Whether the person has been silent since that turn. */
async function silentSince(turn: TurnRecord, ports: RemindPorts): Promise<boolean> {
  const later = await ports.turns.ofPerson(turn.person, { after: turn.id, limit: 50 });
  return later.every(started);
}

/** Reminds of drafts that fell silent between the last look and this one; once a draft, whatever happens. */
export async function remindOfDrafts(ports: RemindPorts, dueAt: Date, previous: Date): Promise<void> {
  for (const turn of await ports.turns.unfinishedBetween(
    earlier(previous, REMIND_AFTER_MS),
    earlier(dueAt, REMIND_AFTER_MS),
  )) {
    const { draft } = turn.state;
    if (!draft || started(turn) || !(await silentSince(turn, ports))) continue;
    await ports.notify(
      turn.person,
      { type: 'draft-reminder', draftId: draft.id },
      { id: `draft-reminder:${draft.id}`, at: dueAt },
    );
  }
}

/** Ends drafts, and unanswered consent, after seven days without a word. */
export async function expireDrafts(ports: RemindPorts, dueAt: Date, previous: Date): Promise<void> {
  for (const turn of await ports.turns.unfinishedBetween(
    earlier(previous, EXPIRE_AFTER_MS),
    earlier(dueAt, EXPIRE_AFTER_MS),
  )) {
    if (started(turn) || !(await silentSince(turn, ports))) continue;
    const { draft, waiting } = turn.state;
    if (draft)
      await ports.notify(
        turn.person,
        { type: 'draft-expired', draftId: draft.id },
        { id: `draft-expired:${draft.id}`, at: dueAt },
      );
    if (waiting?.length)
      await ports.notify(
        turn.person,
        { type: 'consent-expired' },
        { id: `consent-expired:${turn.person}:${turn.id}`, at: dueAt },
      );
  }
}
