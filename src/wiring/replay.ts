/** Messages that broke the step: where staff see them, and how they are put in again once the fault is mended. */
import type { Message, MessageBody } from '../conversation/message.ts';
import type { Reply } from '../conversation/reply.ts';
import { NEW_STATE } from '../conversation/state.ts';
import type { TurnRecord } from '../conversation/turn-record.ts';
import type { Unread } from '../conversation/unread.ts';
import type { Clock } from '../shared/clock.ts';

export interface ReplayPorts {
  clock: Clock;
  messages: {
    byIds(ids: readonly string[]): Promise<Message[]>;
    hiddenAmong(ids: readonly string[]): Promise<Set<string>>;
    providerIdOf(person: string, id: string): Promise<string | null>;
    keep(
      messages: readonly {
        providerId: string;
        person: string;
        channel: string;
        at: Date;
        arrivedAt: Date;
        body: MessageBody;
      }[],
    ): Promise<{ id: string; duplicate: boolean }[]>;
  };
  turns: {
    head(person: string): Promise<TurnRecord | null>;
    insert(turns: readonly TurnRecord[]): Promise<Set<string>>;
    byIds(ids: readonly string[]): Promise<TurnRecord[]>;
    markReplayed(turnId: string): Promise<boolean>;
  };
  wake(unread: readonly Unread[]): Promise<void>;
  /** The words of a reply. */
  render(reply: Reply): { text: string };
}

/** Replay by staff, and giving up by the sweep. */
export function createReplay(ports: ReplayPorts) {
  return {
    /** Puts the messages of a failed turn in again, at the end of the person's inbox. `false` when that was done before. */
    async replay(turnId: string): Promise<boolean> {
      const [turn] = await ports.turns.byIds([turnId]);
      if (!turn?.fault || turn.fault.replayed) return false;
      // What its sender deleted meanwhile stays deleted.
      const hidden = await ports.messages.hiddenAmong(turn.messages);
      const messages = (await ports.messages.byIds(turn.messages)).filter((one) => !hidden.has(one.id));
      const again = await Promise.all(
        messages.map(async ({ id, targetId, ...message }) => {
          const target = targetId === undefined ? null : await ports.messages.providerIdOf(turn.person, targetId);
          const body = 'target' in message.body ? { ...message.body, target: target ?? '' } : message.body;
          return { ...message, body, providerId: `replay:${id}`, arrivedAt: ports.clock.now() };
        }),
      );
      const kept = again.length > 0 ? await ports.messages.keep(again) : [];
      // Marked only once they are kept: a crash in between leaves it to be replayed again, which adds nothing.
      if (!(await ports.turns.markReplayed(turnId))) return false;
      await ports.wake(kept.map((one) => ({ person: turn.person, message: one.id }))).catch(() => undefined);
      return true;
    },

    /** Takes messages that broke their worker again and again out of the way: a turn says so, staff see it. */
    async giveUp(messageIds: readonly string[]): Promise<void> {
      for (const message of await ports.messages.byIds(messageIds)) {
        const head = await ports.turns.head(message.person);
        const state = head?.state ?? NEW_STATE;
        const at = ports.clock.now();
        const reply: Reply = { language: state.language, parts: [{ key: 'reply:fault' }] };
        const asked = message.body.kind !== 'event';
        await ports.turns.insert([
          {
            id: message.id,
            person: message.person,
            n: (head?.n ?? 0) + 1,
            channel: message.channel,
            at: message.at,
            messages: [message.id],
            read: [{ messageId: message.id, meaning: null }],
            state,
            effects: [],
            replies: asked
              ? [
                  {
                    ...ports.render(reply),
                    language: state.language,
                    keys: ['reply:fault'],
                    id: `${message.id}.0`,
                    status: 'queued',
                    log: [{ status: 'queued', at }],
                  },
                ]
              : [],
            ...(asked ? { open: 'replies' as const } : {}),
            fault: { name: 'WorkerLost', at },
          },
        ]);
      }
    },
  };
}
