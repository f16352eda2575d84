/** Persons who report and say yes 200 ms later, each message delivered twice, tried again until it is acknowledged. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from '../../src/channels/channel.ts';
import type { Arena } from './arena.ts';

/** What was sent and acknowledged. */
export interface Sent {
  messages: number;
  reports: number;
  attendance: number;
}

/** When the oldest message waits longer than this nobody begins anew: people wait for their answer, and so does a slow server's queue. */
const PATIENCE_MS = 8_000;
const LOOK_EVERY_MS = 1_000;
const PAIR_MS = 200;
const RETRY_MS = 250;

async function deliver(arena: Arena, message: IncomingMessage, until: number): Promise<void> {
  for (;;) {
    try {
      await arena.centre.intake(message);
      return;
    } catch (error) {
      // Not acknowledged, so a provider sends it again.
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

/** Keeps persons writing until `running()` is false. Everything counted was acknowledged. */
export async function writeWhile(arena: Arena, persons: readonly string[], running: () => boolean): Promise<Sent> {
  const sent: Sent = { messages: 0, reports: 0, attendance: 0 };
  const say = async (person: string, text: string): Promise<void> => {
    const message: IncomingMessage = {
      channel: 'simulator',
      providerId: randomUUID(),
      from: { kind: 'simulator', value: person },
      group: false,
      sentAt: new Date(),
      body: { kind: 'text', text },
    };
    const until = Date.now() + 180_000;
    await Promise.all([deliver(arena, message, until), deliver(arena, message, until)]);
    sent.messages++;
  };
  let waiting = false;
  const watch = (async () => {
    while (running()) {
      // While the store is away nobody knows; the messages themselves are tried until they are taken.
      waiting = await arena.centre.oldestUnhandledMs().then(
        (ms) => ms > PATIENCE_MS,
        () => false,
      );
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  })();
  await Promise.all(
    persons.map(async (person, i) => {
      await new Promise((resolve) => setTimeout(resolve, (i * 37) % 1_000));
      for (let round = 0; running(); round++) {
        while (waiting && running()) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
        if (!running()) return;
        const people = 10 + ((i * 7 + round * 13) % 90);
        await say(person, `आज कांके में बैठक हुई, ${people} लोग आए`);
        await new Promise((resolve) => setTimeout(resolve, PAIR_MS));
        await say(person, 'हाँ');
        sent.reports++;
        sent.attendance += people;
        await new Promise((resolve) => setTimeout(resolve, 800 + ((i * 131) % 700)));
      }
    }),
  );
  await watch;
  return sent;
}
