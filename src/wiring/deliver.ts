/**
 * The outbound worker's work: turns with replies to send → text → channel → an honest log. A channel that can take a repeat
 * gets it again after a crash; for any other the record says `sending` first, and what is found so later is `unknown`.
 */
import type { Channel, ContactCard, Hold, OutgoingMessage, SendReceipt } from '../channels/channel.ts';
import type { DeliveryStatus, Outbox } from '../conversation/turn-record.ts';
import type { Address } from '../people/person.ts';
import type { Clock } from '../shared/clock.ts';

export interface DeliverPorts {
  clock: Clock;
  turns: {
    outboxOf(ids: readonly string[]): Promise<Outbox[]>;
    markAllSent(turnIds: readonly string[], at: Date): Promise<void>;
    setStatus(
      replyId: string,
      update: {
        status: DeliveryStatus;
        at: Date;
        providerId?: string;
        reason?: string;
        via?: string;
        unsure?: string;
      },
    ): Promise<boolean>;
    closeFinished(turnIds: readonly string[]): Promise<void>;
    hold(replyId: string, hold: { at: Date; until: Date; reason: string }): Promise<boolean>;
    holdTurns(turnIds: readonly string[], until: Date, reason: string): Promise<void>;
  };
  /** Wakes this worker for those turns then; may fail without harm. */
  again(turnIds: readonly string[], delayMs: number): void;
  /** The addresses of persons, by id. */
  addressesOf(persons: readonly string[]): Promise<Map<string, readonly Address[]>>;
  /** What goes after a reply that tells of another number. */
  card?: ContactCard;
  onSent(turn: Outbox, status: DeliveryStatus): void;
  publish(topics: readonly string[]): void;
}

interface Outgoing {
  turn: Outbox;
  message: OutgoingMessage;
}

/** How many messages are on their way at once on a channel that must not be given one twice. */
const CLAIMED_AT_ONCE = 4;
/** The part of a reply that tells people the second number. */
const TELLS_NUMBER = 'consent.secondNumber';

/** `deliver(turnIds)` for one channel. Throws when the store is away; a repeat is harmless. */
export function createDeliver(channel: Channel, ports: DeliverPorts): (turnIds: readonly string[]) => Promise<void> {
  /** Where the channel can look for it, it is looked for. */
  const sought = channel.lookUp ? { unsure: channel.name } : {};

  async function resolveSending(turns: readonly Outbox[]): Promise<void> {
    // Somebody died between sending and recording: nobody knows, and it is not sent again blindly.
    const at = ports.clock.now();
    for (const turn of turns) {
      for (const reply of turn.replies) {
        if (reply.status === 'sending') await ports.turns.setStatus(reply.id, { status: 'unknown', at, ...sought });
      }
    }
  }

  /** Those that nobody else sends: of two processes with the same job one may say `sending`. */
  async function claim(wanted: readonly Outgoing[], at: Date): Promise<Outgoing[]> {
    const own: Outgoing[] = [];
    const begun = { status: 'sending', at, via: channel.name } as const;
    for (const one of wanted) if (await ports.turns.setStatus(one.message.id, begun)) own.push(one);
    return own;
  }

  return async function deliver(turnIds) {
    const turns = (await ports.turns.outboxOf(turnIds)).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (turns.length === 0) return;
    if (!channel.repeatable) await resolveSending(turns);
    const addresses = await ports.addressesOf([...new Set(turns.map((turn) => turn.person))]);
    const at = ports.clock.now();
    const wanted: Outgoing[] = [];
    for (const turn of turns) {
      const known = addresses.get(turn.person) ?? [];
      const to = channel.addressKinds
        .map((kind) => known.find((address) => address.kind === kind))
        .find((address) => address !== undefined);
      for (const reply of turn.replies.filter((one) => one.status === 'queued')) {
        if (!to) {
          await ports.turns.setStatus(reply.id, { status: 'failed', at, reason: 'no address on this channel' });
          continue;
        }
        wanted.push({
          turn,
          message: {
            id: reply.id,
            person: turn.person,
            to,
            text: reply.text ?? '',
            language: reply.language,
            at,
            ...(reply.asks ? { asks: reply.asks } : {}),
            ...(reply.options ? { options: reply.options } : {}),
            ...(reply.optionNames ? { optionNames: reply.optionNames } : {}),
            ...(ports.card && reply.keys.includes(TELLS_NUMBER) ? { card: ports.card } : {}),
          },
        });
      }
    }
    // What was begun and not recorded is unknown for ever after a crash: where that matters, little is begun at a time.
    const slice = channel.repeatable ? Math.max(1, wanted.length) : (channel.atOnce ?? CLAIMED_AT_ONCE);
    const out: Outgoing[] = [];
    let closed = wanted.length > 0;
    for (let i = 0; i < wanted.length; i += slice) {
      const free = await withoutHeld(wanted.slice(i, i + slice));
      const begun = channel.repeatable ? free : await claim(free, at);
      const receipts = begun.length > 0 ? await channel.send(begun.map((one) => one.message)) : [];
      closed = (await record(begun, receipts, at)) && closed;
      out.push(...begun);
    }
    // A turn with nothing sent is not closed by what closes the others: it would stand open for ever.
    const sent = new Set(closed ? out.map((one) => one.turn.id) : []);
    const rest = turns.filter((turn) => !sent.has(turn.id));
    if (rest.length > 0) await ports.turns.closeFinished(rest.map((turn) => turn.id));
    ports.publish(turns.map((turn) => turn.person));
  };

  /**
   * What waits is not begun at all: its turn is woken when its time has come. What releases it may come between the question and
   * the note that it waits, and would find nothing to release: so it is asked once more after the note.
   */
  async function withoutHeld(wanted: readonly Outgoing[]): Promise<readonly Outgoing[]> {
    if (!channel.holds) return wanted;
    const first = await channel.holds(wanted.map((one) => one.message));
    if (first.size === 0) return wanted;
    const waits = wanted.filter((one) => first.has(one.message.id));
    await keepHolds(waits, first);
    const held = await channel.holds(waits.map((one) => one.message));
    const until = holdsOfTurns(waits, held);
    const freed = [...holdsOfTurns(waits, first).keys()].filter((turn) => !until.has(turn));
    if (freed.length > 0) await ports.turns.holdTurns(freed, ports.clock.now(), 'it is being sent');
    for (const [turn, hold] of until) wakeAt([turn], hold.until);
    return wanted.filter((one) => !held.has(one.message.id));
  }

  function holdsOfTurns(messages: readonly Outgoing[], holds: ReadonlyMap<string, Hold>): Map<string, Hold> {
    const turns = new Map<string, Hold>();
    for (const { turn, message } of messages) {
      const hold = holds.get(message.id);
      if (hold) turns.set(turn.id, hold);
    }
    return turns;
  }

  async function keepHolds(messages: readonly Outgoing[], holds: ReadonlyMap<string, Hold>): Promise<void> {
    for (const [turn, { until, reason }] of holdsOfTurns(messages, holds))
      await ports.turns.holdTurns([turn], until, reason);
  }

  function wakeAt(turnIds: readonly string[], until: Date): void {
    ports.again(turnIds, Math.max(50, until.getTime() - ports.clock.now().getTime()));
  }

  async function record(out: readonly Outgoing[], receipts: readonly SendReceipt[], at: Date): Promise<boolean> {
    if (out.length === 0) return false;
    const plain = receipts.every((receipt) => receipt.status === 'sent' && receipt.providerId === undefined);
    if (plain) {
      await ports.turns.markAllSent([...new Set(out.map((one) => one.turn.id))], at);
    } else {
      for (const [i, receipt] of receipts.entries()) {
        const { status, providerId, reason, until } = receipt;
        if (status === 'held') {
          const one = out[i];
          const then = until ?? at;
          if (one && (await ports.turns.hold(one.message.id, { at, until: then, reason: reason ?? 'it waits' })))
            wakeAt([one.turn.id], then);
          continue;
        }
        await ports.turns.setStatus(out[i]?.message.id ?? '', {
          status,
          at,
          ...(providerId ? { providerId } : {}),
          ...(reason ? { reason } : {}),
          ...(status === 'unknown' ? sought : {}),
        });
      }
    }
    for (const [i, one] of out.entries()) {
      const status = receipts[i]?.status ?? 'unknown';
      if (status !== 'held') ports.onSent(one.turn, status);
    }
    return plain;
  }
}
