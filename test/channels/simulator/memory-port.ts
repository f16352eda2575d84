/** A simulator port over memory, with a centre that answers everything by one sentence: for tests of the page alone. */
import type { IncomingMessage, IntakeReceipt } from '../../../src/channels/channel.ts';
import type { SimulatorPort } from '../../../src/channels/simulator/simulator-port.ts';
import type { Message } from '../../../src/conversation/message.ts';
import type { DeliveryStatus, TurnRecord } from '../../../src/conversation/turn-record.ts';
import type { Language, Meaning } from '../../../src/language/meaning.ts';
import type { Person } from '../../../src/people/person.ts';
import { newId } from '../../../src/shared/ids.ts';

interface Kept {
  person: Person;
  messages: (Message & { key: string; hidden?: true })[];
  turns: TurnRecord[];
}

/** What a turn of the fixture holds beside the message. */
export interface Answer {
  text: string;
  language: Language;
  meaning?: Meaning;
  effects?: TurnRecord['effects'];
  draft?: boolean;
}

/** `const port = memoryPort(now, answer)`: `intake` keeps, then answers after `delayMs`. */
export function memoryPort(start: Date, answer: (message: Message) => Answer | null, delayMs = 0) {
  const kept = new Map<string, Kept>();
  const files = new Map<string, { mime: string; bytes: Buffer }>();
  const hearers = new Map<string, Set<() => void>>();
  const began = Date.now();
  const now = () => new Date(start.getTime() + Date.now() - began);
  const tell = (key: string) => {
    for (const hear of hearers.get(key) ?? []) hear();
  };

  function turn(key: string, one: Kept, message: Message): void {
    const said = answer(message);
    const log = [
      { status: 'queued' as DeliveryStatus, at: now() },
      { status: 'sent' as DeliveryStatus, at: now() },
    ];
    one.turns.push({
      id: message.id,
      person: one.person.id,
      n: one.turns.length + 1,
      channel: 'simulator',
      at: message.at,
      messages: [message.id],
      read: [{ messageId: message.id, meaning: said?.meaning ?? null }],
      state: {
        language: said?.language ?? 'hi',
        ...(said?.draft
          ? { draft: { id: 'd1', kind: 'report', startedAt: now(), messageIds: [message.id], evidence: [] } }
          : {}),
      },
      effects: said?.effects ?? [],
      replies: said
        ? [{ id: `${message.id}.0`, language: said.language, keys: [], status: 'sent', text: said.text, log }]
        : [],
    });
    tell(key);
  }

  const port: SimulatorPort = {
    clock: { now },
    recent: async (limit) => [...kept.keys()].slice(0, limit).map((key) => ({ key })),
    directory: async (search) =>
      search === '' ? [] : [{ key: 'd1', name: 'बुधनी मुर्मू (नमूना)', place: 'लिट्टीपाड़ा, पाकुड़' }],
    async conversation(key) {
      const one = kept.get(key);
      return {
        person: one?.person ?? null,
        messages: one?.messages.filter((message) => !message.hidden) ?? [],
        turns: one?.turns ?? [],
      };
    },
    providerIdOf: async (key, id) => kept.get(key)?.messages.find((message) => message.id === id)?.key ?? null,
    async keepFile({ mime, bytes }) {
      const id = newId();
      files.set(id, { mime, bytes });
      return id;
    },
    file: async (id) => files.get(id) ?? null,
    subscribe(key, hear) {
      const set = hearers.get(key) ?? new Set();
      hearers.set(key, set.add(hear));
      return () => set.delete(hear);
    },
  };

  return {
    port,
    async intake(incoming: IncomingMessage): Promise<IntakeReceipt> {
      const key = incoming.from.value;
      const one: Kept = kept.get(key) ?? {
        person: {
          id: `person-${key}`,
          addresses: [incoming.from],
          known: false,
          createdAt: now(),
          version: 1,
          ...(incoming.pushName ? { name: incoming.pushName } : {}),
        },
        messages: [],
        turns: [],
      };
      kept.set(key, one);
      const before = one.messages.find((message) => message.key === incoming.providerId);
      if (before) return { id: before.id, status: 'duplicate' };
      const { body } = incoming;
      const target = 'target' in body ? one.messages.find((message) => message.key === body.target) : undefined;
      if (body.kind === 'delete' && target) target.hidden = true;
      const message = {
        id: newId(),
        key: incoming.providerId,
        person: one.person.id,
        channel: 'simulator',
        at: incoming.sentAt,
        arrivedAt: now(),
        body,
        ...(incoming.forwarded ? { forwarded: true as const } : {}),
        ...(target ? { targetId: target.id } : {}),
      };
      one.messages.push(message);
      tell(key);
      if (delayMs === 0) turn(key, one, message);
      else setTimeout(() => turn(key, one, message), delayMs);
      return { id: message.id, status: 'accepted' };
    },
    onStatus(update: { providerId: string; status: DeliveryStatus; at: Date }): void {
      for (const [key, one] of kept) {
        for (const reply of one.turns.flatMap((each) => each.replies)) {
          if (reply.id !== update.providerId) continue;
          reply.status = update.status;
          reply.log.push({ status: update.status, at: update.at });
          tell(key);
        }
      }
    },
    kept,
  };
}
