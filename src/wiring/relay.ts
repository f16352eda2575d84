/**
 * From effects to verbs and to the outbound queue. Every effect has an id (the turn's and its place), every verb does nothing
 * the second time: a relay that died in the middle is simply run again.
 */
import type { Effect } from '../conversation/effect.ts';
import type { Reply } from '../conversation/reply.ts';
import type { KeptReply, TurnRecord } from '../conversation/turn-record.ts';

/** What a verb gives back for the reply that waits for it. */
export interface EffectResult {
  ticket?: string;
}

export interface EffectToApply {
  effect: Effect;
  effectId: string;
  personId: string;
  channel: string;
  at: Date;
  messageId: string;
}

export interface RelayPorts {
  /** The words of a reply that a verb's result completed. */
  render(reply: Reply): { text: string; optionNames?: string[] };
  /** Carries out effects in order; one result each. */
  applyEffects(effects: readonly EffectToApply[]): Promise<EffectResult[]>;
  settle(turns: readonly { id: string; replies: KeptReply[]; open: boolean; completed: boolean }[]): Promise<void>;
  /** Puts turns with replies to send into their channel's outbound queue; may fail without harm. */
  wakeOutbound(channel: string, turnIds: readonly string[]): Promise<void>;
  onWakeFailed(error: unknown): void;
  /** Tells the pages that look. */
  publish(topics: readonly string[]): void;
}

/** `relay(turns)`: does what these turns still want done. */
export function createRelay(ports: RelayPorts): (turns: readonly TurnRecord[]) => Promise<void> {
  return async function relay(turns) {
    const withEffects = turns.filter((turn) => turn.open === 'effects');
    const toApply = withEffects.flatMap((turn) =>
      turn.effects.map((effect, i) => ({
        effect,
        effectId: `${turn.id}.${i}`,
        personId: turn.person,
        channel: turn.channel,
        at: turn.at,
        messageId: turn.messages.at(-1) ?? turn.id,
      })),
    );
    if (toApply.length > 0) {
      const results = await ports.applyEffects(toApply);
      let at = 0;
      const settled = withEffects.map((turn) => {
        const own = results.slice(at, at + turn.effects.length);
        at += turn.effects.length;
        let completed = false;
        const replies = turn.replies.map((reply) => {
          const { parts, ...rest } = reply;
          if (reply.completedBy === undefined || parts === undefined) return reply;
          completed = true;
          const ticket = own[reply.completedBy]?.ticket;
          const filled =
            ticket === undefined ? parts : parts.map((part) => ({ ...part, params: { ...part.params, ticket } }));
          return { ...rest, ...ports.render({ ...rest, parts: filled }), ...(ticket === undefined ? {} : { ticket }) };
        });
        return { id: turn.id, replies, open: replies.some((reply) => reply.status === 'queued'), completed };
      });
      await ports.settle(settled);
    }
    const byChannel = new Map<string, string[]>();
    for (const turn of turns) {
      // One that is open with nothing left to send was not closed: the sender does that.
      if (
        turn.open === 'replies' ||
        turn.replies.some((reply) => reply.status === 'queued' || reply.status === 'sending')
      ) {
        byChannel.set(turn.channel, [...(byChannel.get(turn.channel) ?? []), turn.id]);
      }
    }
    for (const [channel, ids] of byChannel) ports.wakeOutbound(channel, ids).catch(ports.onWakeFailed);
    ports.publish(turns.map((turn) => turn.person));
  };
}
