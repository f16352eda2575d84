/**
 * Where every channel's messages come in: kept first, once, then acknowledged; then the worker is woken. Nothing is answered
 * here. Groups are silent and leave no trace.
 */
import type { MessageBody } from '../conversation/message.ts';
import type { Unread } from '../conversation/unread.ts';
import type { Address } from '../people/person.ts';
import { batch } from '../shared/batch.ts';
import type { Clock } from '../shared/clock.ts';
import type { IncomingMessage, Intake, IntakeReceipt } from './channel.ts';

/** What intake needs of the house. */
export interface IntakePorts {
  clock: Clock;
  /** The persons those addresses belong to, in order; unknown ones are made. */
  identify(senders: readonly { address: Address; also?: Address[]; pushName?: string; at: Date }[]): Promise<string[]>;
  /** Keeps messages durably, in order, once each. */
  keep(
    messages: readonly {
      providerId: string;
      person: string;
      channel: string;
      at: Date;
      arrivedAt: Date;
      body: MessageBody;
      forwarded?: true;
    }[],
  ): Promise<{ id: string; duplicate: boolean }[]>;
  /** Wakes the worker; may fail without harm. */
  wake(unread: readonly Unread[]): Promise<void>;
  onWakeFailed(error: unknown): void;
}

/** The most messages kept in one write. */
const MAX_BATCH = 500;
/** Between two writes under load. */
const LINGER_MS = 4;
/** WhatsApp allows 65,536 characters; longer text is cut there, which is said to nobody because nobody types it. */
const MAX_TEXT = 65_536;

function limited(body: MessageBody): MessageBody {
  return 'text' in body && body.text.length > MAX_TEXT ? { ...body, text: body.text.slice(0, MAX_TEXT) } : body;
}

/** The one intake that all channels of a process share. */
export function createIntake(ports: IntakePorts): Intake {
  const add = batch<IncomingMessage, IntakeReceipt>(
    async (items) => {
      const now = ports.clock.now();
      const persons = await ports.identify(
        items.map((item) => ({
          address: item.from,
          at: now,
          ...(item.alsoFrom ? { also: item.alsoFrom } : {}),
          ...(item.pushName ? { pushName: item.pushName } : {}),
        })),
      );
      const kept = await ports.keep(
        items.map((item, i) => ({
          providerId: item.providerId,
          person: persons[i] as string,
          channel: item.channel,
          at: item.sentAt,
          arrivedAt: now,
          body: limited(item.body),
          ...(item.forwarded ? { forwarded: true as const } : {}),
        })),
      );
      const fresh = kept.flatMap((one, i) =>
        one.duplicate ? [] : [{ person: persons[i] as string, message: one.id }],
      );
      // Not awaited: the message is safe, and the sweep finds what was not woken.
      ports.wake(fresh).catch(ports.onWakeFailed);
      return kept.map((one, i) => ({
        id: one.id,
        status: one.duplicate ? 'duplicate' : 'accepted',
        person: persons[i] as string,
      }));
    },
    { max: MAX_BATCH, lingerMs: LINGER_MS },
  );
  return (message) => (message.group ? Promise.resolve({ id: '', status: 'ignored' }) : add(message));
}
