/**
 * What comes in: kept once and in each chat's order, whether the library told of it, told of it twice, or did not tell at all and
 * it was found when catching up. A chat that is being caught up on holds back what comes in it meanwhile. The mark (how far
 * everything is kept) moves only over what is kept.
 */
import { LRUCache } from 'lru-cache';
import type { Client } from 'whatsapp-web.js';
import type { MessageBody } from '../../conversation/message.ts';
import type { Address } from '../../people/person.ts';
import type { Intake } from '../channel.ts';
import { fetchFile } from './fetch-file.ts';
import { addressOf, bodyOf, editId, type RawMessage, revokeId, unreadableId } from './read-message.ts';
import type { WebPort } from './web-port.ts';

export interface ReceiverOptions {
  name: string;
  port: WebPort;
  intake: Intake;
  /** Somebody wrote: what waits for them may go. */
  onHeard(person: string): void;
}

const SAVE_EVERY_MS = 1_000;
/** The store is away: so long until the next try, again and again. Nothing is given up. */
const AGAIN_MS = 1_000;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export type Receiver = ReturnType<typeof createReceiver>;

/** `const receiver = createReceiver(options); receiver.take(raw, client)`. */
export function createReceiver({ name, port, intake, onHeard }: ReceiverOptions) {
  /** What each chat waits for. */
  const chains = new Map<string, Promise<void>>();
  /** Ids kept in this process. */
  const kept = new LRUCache<string, true>({ max: 50_000 });
  const addresses = new LRUCache<string, Address[]>({ max: 20_000 });
  /** When what is on its way was sent, in seconds. */
  const underWay = new Map<string, number>();
  let newest = 0;
  let saved = 0;
  /** The mark stands still until it is known that nothing older is missing. */
  let frozen = true;
  let stopped = false;

  function inOrder(chat: string, work: () => Promise<void>): Promise<void> {
    const done = (chains.get(chat) ?? Promise.resolve()).then(work).catch(port.onError);
    chains.set(chat, done);
    void done.finally(() => {
      if (chains.get(chat) === done) chains.delete(chat);
    });
    return done;
  }

  /** Phone first: imported lists know people by it. */
  async function addressesOf(chat: string, client: Client): Promise<Address[]> {
    const known = addresses.get(chat);
    if (known) return known;
    const own = addressOf(chat);
    const [both] = await client.getContactLidAndPhone([chat]).catch((error: unknown) => {
      // By a LID alone they would be another person: it is kept once the page can say who it is.
      if (own.kind === 'lid') throw error;
      return [];
    });
    const phone = own.kind === 'phone' ? own : both?.pn ? addressOf(both.pn) : undefined;
    const lid = own.kind === 'lid' ? own : both?.lid ? addressOf(both.lid) : undefined;
    const found = [phone, lid].filter((one) => one !== undefined);
    // Where the other one is not known yet it is asked for again.
    if (found.length === 2) addresses.set(chat, found);
    return found;
  }

  /** Tried until it is done: the library tells of a message, and hands over its file, only once. */
  async function untilKept<T>(write: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        port.onError(error);
        // What is not kept when the process ends is found again by the mark, which has not moved.
        if (stopped) throw error;
        await sleep(AGAIN_MS);
      }
    }
  }

  /** One durable write. */
  async function keep(raw: RawMessage, providerId: string, body: MessageBody, client: Client): Promise<void> {
    const [from, ...also] = await addressesOf(raw.id.remote, client);
    if (from === undefined) return;
    const { status, person } = await untilKept(() =>
      intake({
        channel: name,
        providerId,
        from,
        ...(also.length > 0 ? { alsoFrom: also } : {}),
        ...(raw.notifyName ? { pushName: raw.notifyName } : {}),
        group: false,
        sentAt: new Date(raw.t * 1_000),
        body,
        ...(raw.isForwarded ? { forwarded: true } : {}),
      }),
    );
    if (status === 'accepted' && person !== undefined) onHeard(person);
  }

  async function keepMessage(raw: RawMessage, client: Client): Promise<void> {
    if (raw.id.fromMe || kept.has(raw.id.id)) return;
    const body = bodyOf(raw);
    if (body === null) return;
    underWay.set(raw.id.id, raw.t);
    const bytes = raw.directPath === undefined ? null : await fetchFile(client, raw, port);
    const file = bytes === null ? null : await untilKept(() => port.keepFile(bytes));
    await keep(raw, raw.id.id, file === null ? body : ({ ...body, file } as MessageBody), client);
    kept.set(raw.id.id, true);
    newest = Math.max(newest, raw.t);
    underWay.delete(raw.id.id);
  }

  async function keepOnce(raw: RawMessage, providerId: string, body: MessageBody, client: Client): Promise<void> {
    if (raw.id.fromMe || kept.has(providerId)) return;
    await keep(raw, providerId, body, client);
    kept.set(providerId, true);
  }

  async function save(): Promise<void> {
    if (frozen || newest === 0) return;
    const open = Math.min(...underWay.values(), Number.POSITIVE_INFINITY);
    const upTo = (open === Number.POSITIVE_INFINITY ? newest : Math.min(newest, open - 1)) * 1_000;
    if (upTo <= saved) return;
    await port.setMark(upTo);
    saved = upTo;
  }
  const timer = setInterval(() => void save().catch(port.onError), SAVE_EVERY_MS);

  return {
    inOrder,
    /** A message, in its chat's order. Resolves once it is kept. */
    take: (raw: RawMessage, client: Client): Promise<void> => {
      if (kept.has(raw.id.id)) return Promise.resolve();
      return inOrder(raw.id.remote, () => keepMessage(raw, client));
    },
    /** Within a chat's own turn (`inOrder`): the same, at once. */
    keepMessage,
    /** What was kept by another process or an earlier run is not fetched and kept anew. */
    markKept: (raw: RawMessage): void => {
      kept.set(raw.id.id, true);
      newest = Math.max(newest, raw.t);
    },
    edited: (raw: RawMessage, text: string, client: Client): Promise<void> =>
      inOrder(raw.id.remote, () => keepOnce(raw, editId(raw, text), { kind: 'edit', target: raw.id.id, text }, client)),
    revoked: (raw: RawMessage, client: Client): Promise<void> =>
      inOrder(raw.id.remote, () => keepOnce(raw, revokeId(raw), { kind: 'delete', target: raw.id.id }, client)),
    reacted: (raw: RawMessage, reactionId: string, emoji: string, client: Client): Promise<void> =>
      inOrder(raw.id.remote, () => keepOnce(raw, reactionId, { kind: 'reaction', target: raw.id.id, emoji }, client)),
    /** WhatsApp could not decipher it: the person is asked to send it again. */
    unreadable: (raw: RawMessage, client: Client): Promise<void> =>
      inOrder(raw.id.remote, () =>
        keepOnce(raw, unreadableId(raw), { kind: 'unsupported', type: 'ciphertext' }, client),
      ),
    freeze: (): void => {
      frozen = true;
    },
    thaw: (): void => {
      frozen = false;
    },
    /** Everything taken so far is kept. */
    async settled(): Promise<void> {
      while (chains.size > 0) await Promise.all(chains.values());
    },
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      await Promise.race([this.settled(), sleep(5_000)]);
      await save();
    },
  };
}
