/**
 * Inbound messages, each kept once. `key` is the channel and the provider's id (which may contain a phone number): it is
 * unique, and only a channel may ask for it back.
 */
import { Schema } from 'mongoose';
import type { Message, MessageBody } from '../conversation/message.ts';
import type { Unread } from '../conversation/unread.ts';
import { idAt, newId, timeOfId } from '../shared/ids.ts';
import type { Connection } from './connect.ts';
import { isDuplicateKey } from './is-duplicate-key.ts';

interface MessageDoc extends Omit<Message, 'id'> {
  _id: string;
  key: string;
  /** Deleted by its sender: shown nowhere. */
  hidden?: true;
  /** How often the sweep had to wake the worker for it. */
  wakes?: number;
}

const schema = new Schema(
  {
    _id: String,
    key: { type: String, required: true },
    person: { type: String, required: true },
    channel: { type: String, required: true },
    at: { type: Date, required: true },
    arrivedAt: { type: Date, required: true },
    body: { type: Schema.Types.Mixed, required: true },
    forwarded: Boolean,
    targetId: String,
    hidden: Boolean,
    wakes: Number,
  },
  { collection: 'messages', versionKey: false },
);
schema.index({ key: 1 }, { unique: true });
schema.index({ person: 1, _id: 1 });
schema.index({ 'body.file': 1 }, { partialFilterExpression: { 'body.file': { $exists: true } } });

/** A message to keep: everything but our id, with the provider's id and the provider's id of a message it is about. */
export interface NewMessage extends Omit<Message, 'id' | 'targetId'> {
  providerId: string;
}

/** Two messages of one person, one handled by another process a moment ago, are seen together within this time. */
const ORDER_WINDOW_MS = 15 * 60_000;

function plain(doc: MessageDoc): Message {
  const { _id, key: _key, hidden: _hidden, wakes: _wakes, ...rest } = doc;
  return { id: _id, ...rest };
}

export type MessageStore = ReturnType<typeof createMessageStore>;

/** The store of inbound messages over one connection. */
export function createMessageStore(connection: Connection) {
  const model = connection.model('Message', schema);
  const collection = model.collection;

  async function idsByKeys(keys: readonly string[]): Promise<Map<string, string>> {
    if (keys.length === 0) return new Map();
    const found = await collection.find({ key: { $in: [...keys] } }, { projection: { key: 1 } }).toArray();
    return new Map(found.map((doc) => [String(doc.key), String(doc._id)]));
  }

  /** The ids of messages by their writer and key: nobody edits or deletes what somebody else wrote. */
  async function targetsOf(keys: readonly string[]): Promise<Map<string, string>> {
    if (keys.length === 0) return new Map();
    const found = await collection.find({ key: { $in: [...keys] } }, { projection: { key: 1, person: 1 } }).toArray();
    return new Map(found.map((doc) => [`${String(doc.person)} ${String(doc.key)}`, String(doc._id)]));
  }

  return {
    /**
     * Keeps messages durably, in order. The result says for each its id, and whether it was there before. A provider's id in
     * `body.target` is turned into `targetId`; the body keeps none.
     */
    async keep(messages: readonly NewMessage[]): Promise<{ id: string; duplicate: boolean }[]> {
      const keyOf = (channel: string, providerId: string) => `${channel}:${providerId}`;
      const targets = messages.flatMap((one) => ('target' in one.body ? [keyOf(one.channel, one.body.target)] : []));
      const targetIds = await targetsOf(targets);
      const docs: MessageDoc[] = messages.map(({ providerId, ...message }) => {
        const target =
          'target' in message.body
            ? targetIds.get(`${message.person} ${keyOf(message.channel, message.body.target)}`)
            : undefined;
        const body: MessageBody = 'target' in message.body ? { ...message.body, target: target ?? '' } : message.body;
        // An event has one key on whatever channel it will be said.
        const key = body.kind === 'event' ? keyOf('event', providerId) : keyOf(message.channel, providerId);
        return { _id: newId(), key, ...message, body, ...(target === undefined ? {} : { targetId: target }) };
      });
      try {
        await collection.insertMany(docs as never[], { ordered: false });
        return docs.map((doc) => ({ id: doc._id, duplicate: false }));
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const kept = await idsByKeys(docs.map((doc) => doc.key));
        return docs.map((doc) => {
          const id = kept.get(doc.key);
          if (id === undefined) throw error;
          return { id, duplicate: id !== doc._id };
        });
      }
    },

    /** Those messages, and whatever else their writers sent about the same time or later, by arrival: the worker decides what is unread. */
    async readWithNeighbours(unread: readonly Unread[]): Promise<Message[]> {
      const oldest = unread.reduce(
        (least, one) => (one.message < least ? one.message : least),
        unread[0]?.message ?? '',
      );
      if (oldest === '') return [];
      const persons = [...new Set(unread.map((one) => one.person))];
      const floor = idAt(timeOfId(oldest) - ORDER_WINDOW_MS);
      const docs = await collection.find({ person: { $in: persons }, _id: { $gt: floor as never } }).toArray();
      return (docs as unknown as MessageDoc[]).sort((a, b) => (a._id < b._id ? -1 : 1)).map(plain);
    },

    /** Messages by id; those not there are left out. */
    async byIds(ids: readonly string[]): Promise<Message[]> {
      const docs = await collection.find({ _id: { $in: [...ids] as never[] } }).toArray();
      return (docs as unknown as MessageDoc[]).map(plain);
    },

    /** A person's messages, oldest first, without the hidden ones; events of the centre's own are left out. */
    async ofPerson(person: string, options: { after?: string; limit: number }): Promise<Message[]> {
      const docs = await collection
        .find({
          person,
          hidden: { $ne: true },
          'body.kind': { $ne: 'event' },
          ...(options.after ? { _id: { $gt: options.after as never } } : {}),
        })
        .sort({ _id: -1 })
        .limit(options.limit)
        .toArray();
      return (docs as unknown as MessageDoc[]).reverse().map(plain);
    },

    /** The id of the message that was kept last; null when there is none. */
    async latestId(): Promise<string | null> {
      const [doc] = await collection
        .find({}, { projection: { _id: 1 } })
        .sort({ _id: -1 })
        .limit(1)
        .toArray();
      return doc === undefined ? null : String(doc._id);
    },

    /** Ids later than `after` and earlier than `until`, oldest first, with their writer. */
    async idsAfter(
      after: string,
      limit: number,
      until?: string,
    ): Promise<{ id: string; person: string; wakes: number }[]> {
      const docs = await collection
        .find(
          { _id: { $gt: after as never, ...(until === undefined ? {} : { $lt: until as never }) } },
          { projection: { person: 1, wakes: 1 } },
        )
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      return docs.map((doc) => ({ id: String(doc._id), person: String(doc.person), wakes: Number(doc.wakes ?? 0) }));
    },

    /** Notes that the sweep woke the worker for these once more. */
    async countWake(ids: readonly string[]): Promise<void> {
      await collection.updateMany({ _id: { $in: [...ids] as never[] } }, { $inc: { wakes: 1 } });
    },

    /** Hides messages from every view: their sender deleted them. */
    async hide(ids: readonly string[]): Promise<void> {
      await collection.updateMany({ _id: { $in: [...ids] as never[] } }, { $set: { hidden: true } });
    },

    /** Erases the content of messages; that they were received stays. */
    async erase(ids: readonly string[]): Promise<void> {
      await collection.updateMany(
        { _id: { $in: [...ids] as never[] } },
        { $set: { hidden: true, body: { kind: 'unsupported', type: 'erased' } } },
      );
    },

    /** Erases the content of everything a person sent; their messages are still counted. */
    async eraseOf(person: string): Promise<void> {
      await collection.updateMany(
        { person },
        { $set: { hidden: true, body: { kind: 'unsupported', type: 'erased' } } },
      );
    },

    /** The channels by which a file came; none where no message names it. */
    async channelsOfFile(file: string): Promise<string[]> {
      const docs = await collection.find({ 'body.file': file }, { projection: { channel: 1 } }).toArray();
      return docs.map((doc) => String(doc.channel));
    },

    /** The files a person sent. */
    async filesOf(person: string): Promise<string[]> {
      const docs = await collection
        .find({ person, 'body.file': { $exists: true } }, { projection: { 'body.file': 1 } })
        .toArray();
      return docs.map((doc) => String((doc.body as { file: string }).file));
    },

    /** The provider's id of one of a person's own messages; null where it is not theirs. For channels whose ids hold nothing personal. */
    async providerIdOf(person: string, id: string): Promise<string | null> {
      const doc = await collection.findOne({ _id: id as never, person }, { projection: { key: 1 } });
      return doc === null ? null : String(doc.key).slice(String(doc.key).indexOf(':') + 1);
    },

    /** What each of these persons last sent on a channel: when, and the provider's id of it. */
    async lastOn(channel: string, persons: readonly string[]): Promise<Map<string, { at: Date; providerId: string }>> {
      const found = await Promise.all(
        persons.map((person) =>
          collection.findOne(
            { person, channel, 'body.kind': { $ne: 'event' } },
            { sort: { _id: -1 }, projection: { key: 1, at: 1 } },
          ),
        ),
      );
      return new Map(
        found.flatMap((doc, i) => {
          const key = String(doc?.key ?? '');
          return doc === null
            ? []
            : [[persons[i] as string, { at: doc.at as Date, providerId: key.slice(key.indexOf(':') + 1) }] as const];
        }),
      );
    },

    /** Which messages of a channel, by the provider's ids, are kept. */
    async known(channel: string, providerIds: readonly string[]): Promise<Set<string>> {
      const prefix = `${channel}:`;
      const found = await idsByKeys(providerIds.map((id) => prefix + id));
      return new Set([...found.keys()].map((key) => key.slice(prefix.length)));
    },

    /** How many a person sent (events of the centre's own not counted). */
    async countOf(person: string): Promise<number> {
      return collection.countDocuments({ person, 'body.kind': { $ne: 'event' } });
    },

    /** Whether the sender deleted it, by id. */
    async hiddenAmong(ids: readonly string[]): Promise<Set<string>> {
      const docs = await collection
        .find({ _id: { $in: [...ids] as never[] }, hidden: true }, { projection: { _id: 1 } })
        .toArray();
      return new Set(docs.map((doc) => String(doc._id)));
    },
  };
}
