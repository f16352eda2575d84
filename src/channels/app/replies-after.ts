/** Which replies come after a cursor: in the order of the conversation, none left out. */
import type { TurnRecord } from '../../conversation/turn-record.ts';
import { timeOfId } from '../../shared/ids.ts';
import { type AppReply, appReply } from './reply-schema.ts';

/** Where a reader stands: behind the reply at that place of that turn. `{n: 0, index: -1}` is the beginning. */
export interface Cursor {
  n: number;
  index: number;
}

/** `12.0`; null for anything else. */
export function readCursor(text: string): Cursor | null {
  const found = /^(\d{1,9})\.(\d{1,3})$/.exec(text);
  return found === null ? null : { n: Number(found[1]), index: Number(found[2]) };
}

/** A reply that has waited so long for its sending does not hold up those behind it. */
const PATIENCE_MS = 60_000;

/**
 * The replies behind a cursor, from turns with numbers from the cursor's on. A reply that is still to be sent ends the list,
 * else a reader that goes on would never see it. `nowMs` by the clock that makes ids, the machine's.
 */
export function repliesAfter(turns: readonly TurnRecord[], after: Cursor, channel: string, nowMs: number): AppReply[] {
  const replies: AppReply[] = [];
  for (const turn of turns) {
    if (turn.channel !== channel) continue;
    for (const [index, reply] of turn.replies.entries()) {
      if (turn.n < after.n || (turn.n === after.n && index <= after.index)) continue;
      const waits = reply.status === 'queued' || reply.status === 'sending';
      if (waits && nowMs - timeOfId(turn.id) < PATIENCE_MS) return replies;
      const shown = appReply(turn, index);
      if (shown !== null) replies.push(shown);
    }
  }
  return replies;
}
