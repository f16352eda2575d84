/**
 * After every `ready`, and after every time without a connection: what was sent while nobody listened is fetched chat by chat and
 * kept in order. Chats take their turn in `receive.ts` before anything new in them does. A chat that cannot be read leaves the
 * mark where it is: the whole is done again later, and what is there already is passed over.
 */
import type { Client } from 'whatsapp-web.js';
import { chatsSince, messagesSince } from './in-page.ts';
import { type RawMessage, readRaw } from './read-message.ts';
import type { Receiver } from './receive.ts';
import type { WebPort } from './web-port.ts';

export interface CatchUpOptions {
  client: Client;
  receiver: Receiver;
  port: WebPort;
  /** Nothing older is the centre's: the phone was not linked then. */
  notBefore: Date;
  /** What became of our own messages meanwhile. */
  onAck(raw: RawMessage): Promise<void>;
}

/** Clocks differ, and a message may have arrived before an older one: read again and passed over. */
const OVERLAP_MS = 15 * 60_000;
const CHATS_AT_ONCE = 3;
/** Between two chats, so that the page and the phone stay usable. */
const PAUSE_MS = 15;
const TRIES = 3;
const TELL_EVERY_MS = 1_000;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** `true` when all of it is kept. `begun` is called once every chat waits for its turn. */
export async function catchUp(options: CatchUpOptions, begun: () => void): Promise<boolean> {
  const { client, receiver, port } = options;
  const mark = (await port.readMark()) ?? 0;
  const since = Math.floor(Math.max(mark - OVERLAP_MS, options.notBefore.getTime()) / 1_000);
  const chats = (await chatsSince(client, since)).sort((a, b) => a.t - b.t);
  const startedAt = port.clock.now();
  const told = { chats: chats.length, done: 0, messages: 0, since: startedAt };
  let failed = 0;
  let toldAt = 0;

  async function tell(): Promise<void> {
    if (Date.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = Date.now();
    await port.report({ catchUp: { ...told } }).catch(port.onError);
  }

  async function one(raw: RawMessage, known: ReadonlySet<string>): Promise<void> {
    if (raw.id.fromMe) return options.onAck(raw);
    if (!known.has(raw.id.id)) {
      await receiver.keepMessage(raw, client);
      if (raw.type !== 'revoked' && raw.type !== 'ciphertext') told.messages++;
      return;
    }
    receiver.markKept(raw);
    // Its own turn in the chat, after this one.
    if (raw.type === 'revoked') void receiver.revoked(raw, client);
    else if (raw.latestEditSenderTimestampMs !== undefined) void receiver.edited(raw, raw.body ?? '', client);
  }

  async function read(chat: string, from: number): Promise<void> {
    const models = await messagesSince(client, chat, from);
    const raws = models.flatMap((model) => readRaw(model) ?? []).sort((a, b) => a.t - b.t);
    const known = await port.known(raws.filter((raw) => !raw.id.fromMe).map((raw) => raw.id.id));
    for (const raw of raws) await one(raw, known);
  }

  async function readChat(chat: { id: string; t: number; unread: number }): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await read(chat.id, Math.max(Math.min(since, chat.t), Math.floor(options.notBefore.getTime() / 1_000)));
        break;
      } catch (error) {
        port.onError(error);
        if (tries === TRIES || !client.pupPage || client.pupPage.isClosed()) {
          failed++;
          break;
        }
        await sleep(200 * tries);
      }
    }
    told.done++;
    await tell();
  }

  // Every chat gets its turn now, before anything new in it; how many are read at once is another matter.
  const waiting: (() => void)[] = [];
  let reading = 0;
  const turn = async (): Promise<void> => {
    if (reading >= CHATS_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    reading++;
  };
  const all = chats.map((chat) =>
    receiver.inOrder(chat.id, async () => {
      await turn();
      try {
        await readChat(chat);
        await sleep(PAUSE_MS);
      } finally {
        reading--;
        waiting.shift()?.();
      }
    }),
  );
  begun();
  if (chats.length > 0) await tell();
  await Promise.all(all);
  return failed === 0;
}
