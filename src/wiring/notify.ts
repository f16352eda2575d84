/**
 * What the centre starts goes into the person's own inbox: kept once by its event's id, handled in order with what the person
 * writes. Whether anything is said (opted out? no consent?) is the step's decision.
 */
import type { ConversationEvent, MessageBody } from '../conversation/message.ts';
import type { Unread } from '../conversation/unread.ts';

/** `notify(personId, {type: 'complaint-moved', …}, {id: 'complaint:…:3', at})`: the same id a second time changes nothing. */
export type Notify = (personId: string, event: ConversationEvent, options: { id: string; at: Date }) => Promise<void>;

export interface NotifyPorts {
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
  wake(unread: readonly Unread[]): Promise<void>;
  onWakeFailed(error: unknown): void;
  /** The channel the person was last heard on, else one that can reach them. */
  channelFor(personId: string): Promise<string>;
}

/** Puts events into inboxes. Events have keys of their own, so that no channel's message can collide and a change of channel says nothing twice. */
export function createNotify(ports: NotifyPorts): Notify {
  return async (personId, event, { id, at }) => {
    const channel = await ports.channelFor(personId);
    const [kept] = await ports.keep([
      { providerId: id, person: personId, channel, at, arrivedAt: at, body: { kind: 'event', event } },
    ]);
    if (kept && !kept.duplicate) ports.wake([{ person: personId, message: kept.id }]).catch(ports.onWakeFailed);
  };
}
