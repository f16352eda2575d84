/**
 * Replies of which nobody knows whether they went out, on a channel that can look: found, their status is what the provider
 * shows; not there, they were not sent and wait for their turn again. Never sent again without having looked.
 */
import type { Channel } from '../channels/channel.ts';
import type { DeliveryStatus, KeptReply, TurnRecord } from '../conversation/turn-record.ts';
import type { Address } from '../people/person.ts';
import type { Clock } from '../shared/clock.ts';

export interface ResolvePorts {
  clock: Clock;
  turns: {
    unsureOn(channel: string, limit: number): Promise<TurnRecord[]>;
    settleUnsure(turnIds: readonly string[]): Promise<void>;
    setStatus(
      replyId: string,
      update: { status: DeliveryStatus; at: Date; providerId?: string; reason?: string },
    ): Promise<boolean>;
    hold(
      replyId: string,
      hold: { at: Date; until: Date; reason: string; from?: readonly DeliveryStatus[] },
    ): Promise<boolean>;
  };
  addressesOf(persons: readonly string[]): Promise<Map<string, readonly Address[]>>;
  again(turnIds: readonly string[], delayMs: number): void;
  publish(topics: readonly string[]): void;
}

/** What could not be looked for in so long stays `unknown`. */
const GIVE_UP_MS = 7 * 86_400_000;
const AT_A_TIME = 100;

function begunAt(reply: KeptReply): Date | undefined {
  return reply.log.findLast((one) => one.status === 'sending')?.at;
}

/** `const resolve = createResolveUnsure(channel, ports); await resolve()`: how many were settled. */
export function createResolveUnsure(channel: Channel, ports: ResolvePorts): () => Promise<number> {
  async function settle(turn: TurnRecord, reply: KeptReply, to: Address | undefined): Promise<boolean> {
    const at = ports.clock.now();
    const begun = begunAt(reply);
    if (to === undefined || begun === undefined || at.getTime() - begun.getTime() > GIVE_UP_MS) return true;
    const found = (await channel.lookUp?.({ to, text: reply.text ?? '', at: begun })) ?? { kind: 'unsure' as const };
    if (found.kind === 'unsure') return false;
    if (found.kind === 'found')
      await ports.turns.setStatus(reply.id, { status: found.status, at, providerId: found.providerId });
    else {
      const reason = 'it was looked for and had not gone out';
      await ports.turns.hold(reply.id, { at, until: at, reason, from: ['unknown'] });
      ports.again([turn.id], 50);
    }
    return true;
  }

  return async function resolve() {
    const turns = await ports.turns.unsureOn(channel.name, AT_A_TIME);
    if (turns.length === 0) return 0;
    const addresses = await ports.addressesOf([...new Set(turns.map((turn) => turn.person))]);
    const settled: string[] = [];
    for (const turn of turns) {
      const known = addresses.get(turn.person) ?? [];
      const to = channel.addressKinds.flatMap((kind) => known.find((one) => one.kind === kind) ?? [])[0];
      const open = turn.replies.filter((one) => one.status === 'unknown' && one.via === channel.name);
      let all = true;
      for (const reply of open) all = (await settle(turn, reply, to)) && all;
      if (all) settled.push(turn.id);
    }
    if (settled.length > 0) await ports.turns.settleUnsure(settled);
    ports.publish(turns.map((turn) => turn.person));
    return settled.length;
  };
}
