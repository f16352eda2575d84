/** Messages that broke the step: where staff see them, and how they are put in again once the fault is mended. */
import type { Message, MessageBody } from '../conversation/message.ts';
import type { Unread } from '../conversation/unread.ts';
import { NEW_STATE } from '../conversation/state.ts';
import type { TurnRecord } from '../conversation/turn-record.ts';
import type { Clock } from '../shared/clock.ts';

export interface ReplayPorts {
  clock: Clock;
  messages: {
    byIds(ids: readonly string[]): Promise<Message[]>;
    keep(
      messages: readonly { providerId: string; person: string; channel: string; at: Date; arrivedAt: Date; body: MessageBody }[],
    ): Promise<{ id: string; duplicate: boolean }[]>;
  };
  turns: {
    head(person: string): Promise<TurnRecord | null>;
    insert(turns: readonly TurnRecord[]): Promise<Set<string>>;
    byIds(ids: readonly string[]): Promise<TurnRecord[]>;
    markReplayed(turnId: string): Promise<boolean>;
  };
  wake(unread: readonly Unread[]): Promise<void>;
}

/** Replay by staff, and giving up by the sweep. */
export function createReplay(ports: ReplayPorts) {
  return {
    /** Puts the messages of a failed turn in again, at the end of the person's inbox. `false` when that was done before. */
    async replay(turnId: string): Promise<boolean> {
      const [turn] = await ports.turns.byIds([turnId]);
      if (!turn?.fault || !(await ports.turns.markReplayed(turnId))) return false;
      const messages = await ports.messages.byIds(turn.messages);
      const kept = await ports.messages.keep(
        messages.map(({ id, targetId: _targetId, ...message }) => ({ ...message, providerId: `replay:${id}`, arrivedAt: ports.clock.now() })),
      );
      await ports.wake(kept.map((one) => ({ person: turn.person, message: one.id }))).catch(() => undefined);
      return true;
    },

    /** Takes messages that broke their worker again and again out of the way: a turn says so, staff see it. */
    async giveUp(messageIds: readonly string[]): Promise<void> {
      for (const message of await ports.messages.byIds(messageIds)) {
        const head = await ports.turns.head(message.person);
        await ports.turns.insert([
          {
            id: message.id,
            person: message.person,
            n: (head?.n ?? 0) + 1,
            channel: message.channel,
            at: message.at,
            messages: [message.id],
            read: [{ messageId: message.id, meaning: null }],
            state: head?.state ?? NEW_STATE,
            effects: [],
            replies: [],
            fault: { name: 'WorkerLost', at: ports.clock.now() },
          },
        ]);
      }
    },
  };
}
