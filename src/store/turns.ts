/**
 * Turns: head, outbox and log of a conversation in one document, inserted once. `n` is unique with the person: that is the
 * compare-and-set which keeps two workers from answering the same person at once.
 * Over 250 lines: one file a collection.
 */
import { Schema } from 'mongoose';
import {
  type DeliveryStatus,
  type KeptReply,
  MAY_FOLLOW,
  type Outbox,
  type TurnRecord,
} from '../conversation/turn-record.ts';
import type { Connection } from './connect.ts';
import { isDuplicateKey } from './is-duplicate-key.ts';

/**
 * `sentAt`: every reply that was still queued was handed over then; one field is cheaper to write than each reply's log.
 * `also`: the messages after the first, whose id is the turn's own: most turns have none, and no entry in that index.
 * `heldUntil`: nothing of it is sent before then. `unsure`: the number on which is to be looked whether a reply of it went out.
 */
type TurnDoc = Omit<TurnRecord, 'id'> & {
  _id: string;
  also?: string[];
  sentAt?: Date;
  heldUntil?: Date;
  unsure?: string;
};

const schema = new Schema(
  {
    _id: String,
    person: { type: String, required: true },
    n: { type: Number, required: true },
    channel: { type: String, required: true },
    at: { type: Date, required: true },
    messages: { type: [String], required: true },
    also: { type: [String], default: undefined },
    read: [Schema.Types.Mixed],
    state: { type: Schema.Types.Mixed, required: true },
    effects: [Schema.Types.Mixed],
    replies: [Schema.Types.Mixed],
    open: String,
    sentAt: Date,
    heldUntil: Date,
    unsure: String,
    fault: Schema.Types.Mixed,
  },
  { collection: 'turns', versionKey: false },
);
schema.index({ person: 1, n: -1 }, { unique: true });
// Sparse, not partial: a partial one is not taken by every server for an $in.
schema.index({ also: 1 }, { sparse: true });
schema.index({ at: 1 });
schema.index({ open: 1 }, { partialFilterExpression: { open: { $exists: true } } });
schema.index({ channel: 1, heldUntil: 1 }, { partialFilterExpression: { heldUntil: { $exists: true } } });
schema.index({ 'replies.providerId': 1 }, { partialFilterExpression: { 'replies.providerId': { $exists: true } } });
schema.index({ unsure: 1 }, { partialFilterExpression: { unsure: { $exists: true } } });
schema.index({ 'fault.at': 1 }, { partialFilterExpression: { 'fault.at': { $exists: true } } });

function plain(doc: TurnDoc): TurnRecord {
  const { _id, also: _also, sentAt, heldUntil: _heldUntil, unsure: _unsure, ...rest } = doc;
  if (sentAt === undefined) return { id: _id, ...rest };
  const sent = { status: 'sent' as const, at: sentAt };
  const replies = rest.replies.map((reply) =>
    reply.log.some((one) => one.status === 'sent' || one.status === 'skipped')
      ? reply
      : {
          ...reply,
          status: reply.status === 'queued' ? sent.status : reply.status,
          log: [...reply.log.slice(0, 1), sent, ...reply.log.slice(1)],
        },
  );
  return { id: _id, ...rest, replies };
}

export type TurnStore = ReturnType<typeof createTurnStore>;

/** The store of turns over one connection. */
export function createTurnStore(connection: Connection) {
  const collection = connection.model('Turn', schema).collection;
  const many = async (filter: object, sort: Record<string, 1 | -1>, limit: number): Promise<TurnRecord[]> => {
    const docs = await collection.find(filter).sort(sort).limit(limit).toArray();
    return (docs as unknown as TurnDoc[]).map(plain);
  };

  return {
    /** Inserts turns; gives the ids of those that another worker's turn had overtaken and that must be made anew. */
    async insert(turns: readonly TurnRecord[]): Promise<Set<string>> {
      if (turns.length === 0) return new Set();
      const docs = turns.map(({ id, ...rest }) => ({
        _id: id,
        ...rest,
        ...(rest.messages.length > 1 ? { also: rest.messages.slice(1) } : {}),
      }));
      try {
        await collection.insertMany(docs as never[], { ordered: false });
        return new Set();
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const ids = docs.map((doc) => doc._id);
        const kept = await collection
          .find({ _id: { $in: ids as never[] } }, { projection: { n: 1, person: 1, messages: 1, at: 1 } })
          .toArray();
        const same = new Set(kept.map((doc) => `${String(doc._id)} ${String(doc.n)} ${String(doc.messages)}`));
        return new Set(
          docs.filter((doc) => !same.has(`${doc._id} ${doc.n} ${String(doc.messages)}`)).map((doc) => doc._id),
        );
      }
    },

    /** Where a person's conversation stands, or null when nothing was ever said. */
    async head(person: string): Promise<TurnRecord | null> {
      return (await many({ person }, { n: -1 }, 1))[0] ?? null;
    },

    /** Where these conversations stand, by person; those in which nothing was ever said are left out. */
    async heads(persons: readonly string[]): Promise<Map<string, TurnRecord>> {
      if (persons.length === 0) return new Map();
      // One query tells who has a conversation at all: most of those unknown to a worker have none.
      const begun = await collection
        .find({ person: { $in: [...persons] }, n: 1 }, { projection: { person: 1 } })
        .toArray();
      const found = await Promise.all(begun.map((doc) => many({ person: doc.person }, { n: -1 }, 1)));
      return new Map(found.flat().map((turn) => [turn.person, turn]));
    },

    /** Which of these messages were handled. */
    async handled(messageIds: readonly string[]): Promise<Set<string>> {
      if (messageIds.length === 0) return new Set();
      const firsts = await collection
        .find({ _id: { $in: [...messageIds] as never[] } }, { projection: { _id: 1 } })
        .toArray();
      const handled = new Set(firsts.map((doc) => String(doc._id)));
      const rest = messageIds.filter((id) => !handled.has(id));
      if (rest.length > 0) {
        const docs = await collection.find({ also: { $in: rest } }, { projection: { also: 1 } }).toArray();
        for (const doc of docs) for (const id of doc.also as string[]) handled.add(id);
      }
      return handled;
    },

    /** Turns by id; those not there are left out. */
    async byIds(ids: readonly string[]): Promise<TurnRecord[]> {
      return many({ _id: { $in: ids } }, { _id: 1 }, ids.length);
    },

    /** What of these turns is still to be sent, without what sending does not look at. */
    async outboxOf(ids: readonly string[]): Promise<Outbox[]> {
      const docs = await collection
        .find({ _id: { $in: [...ids] as never[] }, open: 'replies' }, { projection: { person: 1, at: 1, replies: 1 } })
        .toArray();
      return (docs as unknown as TurnDoc[]).map(({ _id, person, at, replies }) => ({ id: _id, person, at, replies }));
    },

    /** Turns of a person, oldest first: the last `limit` of them, or those after a turn's id. */
    async ofPerson(person: string, options: { after?: string; limit: number }): Promise<TurnRecord[]> {
      return (
        await many({ person, ...(options.after ? { _id: { $gt: options.after } } : {}) }, { n: -1 }, options.limit)
      ).reverse();
    },

    /** A person's turns with numbers greater than `n`, smallest first. */
    async afterNumber(person: string, n: number, limit: number): Promise<TurnRecord[]> {
      return many({ person, n: { $gt: n } }, { n: 1 }, limit);
    },

    /** Turns with something still to do that began before that id, oldest first. */
    async openBefore(id: string, limit: number): Promise<TurnRecord[]> {
      // By its own index, in which only the few stand that are open. What is held is nobody's to do now.
      const docs = await collection
        .find({ open: { $exists: true }, _id: { $lt: id as never }, heldUntil: { $not: { $gt: new Date() } } })
        .hint({ open: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      return (docs as unknown as TurnDoc[]).map(plain);
    },

    /** Erases what was read and said in a person's conversation; that it was, and when, stays. */
    async eraseOf(person: string): Promise<void> {
      await collection.updateMany({ person, open: { $exists: false } }, {
        $set: { read: [], effects: [], state: { language: 'hi' } },
        $unset: { 'replies.$[].text': '', 'replies.$[].parts': '', 'replies.$[].optionNames': '' },
      } as never);
    },

    /** How many turns have something still to do. */
    async countOpen(): Promise<number> {
      return collection.countDocuments({ open: { $exists: true } });
    },

    /** After the effects: what completes the replies, and what is left to do. */
    async settle(
      turns: readonly { id: string; replies: KeptReply[]; open: boolean; completed: boolean }[],
    ): Promise<void> {
      const sending = turns.filter((turn) => turn.open && !turn.completed).map((turn) => turn.id);
      const done = turns.filter((turn) => !turn.open && !turn.completed).map((turn) => turn.id);
      const completed = turns.filter((turn) => turn.completed);
      await Promise.all([
        sending.length > 0 &&
          collection.updateMany({ _id: { $in: sending as never[] }, open: 'effects' }, { $set: { open: 'replies' } }),
        done.length > 0 &&
          collection.updateMany({ _id: { $in: done as never[] }, open: 'effects' }, { $unset: { open: '' } }),
        completed.length > 0 &&
          collection.bulkWrite(
            completed.map((turn) => ({
              updateOne: {
                filter: { _id: turn.id as never, open: 'effects' },
                update: turn.open
                  ? { $set: { replies: turn.replies, open: 'replies' } }
                  : { $set: { replies: turn.replies }, $unset: { open: '' } },
              },
            })),
            { ordered: false },
          ),
      ]);
    },

    /** All replies of these turns were handed over in one go, with nothing to record but the time. */
    async markAllSent(turnIds: readonly string[], at: Date): Promise<void> {
      await collection.updateMany(
        { _id: { $in: [...turnIds] as never[] }, open: 'replies' },
        { $set: { sentAt: at }, $unset: { open: '' } },
      );
    },

    /** Sets one reply's status, unless that would be a step backwards. `false` when it changed nothing. */
    async setStatus(
      replyId: string,
      update: {
        status: DeliveryStatus;
        at: Date;
        providerId?: string;
        reason?: string;
        text?: string;
        via?: string;
        /** With `unknown`: it can be looked for on that number. */
        unsure?: string;
      },
    ): Promise<boolean> {
      const turnId = replyId.slice(0, replyId.lastIndexOf('.'));
      const { status, at, unsure, ...more } = update;
      const set: Record<string, unknown> = {
        'replies.$[one].status': status,
        ...(unsure === undefined ? {} : { unsure }),
      };
      for (const [field, value] of Object.entries(more))
        if (value !== undefined) set[`replies.$[one].${field}`] = value;
      const result = await collection.updateOne(
        { _id: turnId as never, replies: { $elemMatch: { id: replyId, status: { $in: MAY_FOLLOW[status] } } } },
        {
          $set: set,
          $push: { 'replies.$[one].log': { status, at } },
          // Why it waited is over once it went.
          ...(more.reason === undefined ? { $unset: { 'replies.$[one].reason': '' } } : {}),
        } as never,
        { arrayFilters: [{ 'one.id': replyId }] },
      );
      return result.modifiedCount > 0;
    },

    /**
     * A reply that has certainly not reached anybody waits until then and goes again; its turn is open for it. `false` where it
     * is beyond that (delivered, failed), or was put back `most` times.
     */
    async hold(
      replyId: string,
      {
        at,
        until,
        reason,
        most = 50,
        from = ['sending', 'sent'],
      }: { at: Date; until: Date; reason: string; most?: number; from?: readonly DeliveryStatus[] },
    ): Promise<boolean> {
      const turnId = replyId.slice(0, replyId.lastIndexOf('.'));
      const held = { 'replies.$[one].status': 'queued', 'replies.$[one].reason': reason };
      const matched = { id: replyId, status: { $in: [...from] }, [`log.${most}`]: { $exists: false } };
      const result = await collection.updateOne(
        { _id: turnId as never, replies: { $elemMatch: matched } },
        {
          $set: { ...held, open: 'replies', heldUntil: until },
          $unset: { 'replies.$[one].providerId': '' },
          $push: { 'replies.$[one].log': { status: 'queued', at } },
        } as never,
        { arrayFilters: [{ 'one.id': replyId }] },
      );
      return result.modifiedCount > 0;
    },

    /** Nothing of these turns is begun before then; `reason` is shown at what waits. */
    async holdTurns(turnIds: readonly string[], until: Date, reason: string): Promise<void> {
      await collection.updateMany(
        { _id: { $in: [...turnIds] as never[] }, open: 'replies' },
        { $set: { heldUntil: until, 'replies.$[one].reason': reason } } as never,
        { arrayFilters: [{ 'one.status': 'queued' }] },
      );
    },

    /** What is held on a channel may go now: all of it, or what is for these persons. Gives the turns, oldest first. */
    async release(channel: string, persons?: readonly string[]): Promise<string[]> {
      const of = persons === undefined ? {} : { person: { $in: [...persons] } };
      const filter = { channel, open: 'replies', heldUntil: { $exists: true }, ...of };
      const docs = await collection
        .find(filter, { projection: { _id: 1 } })
        .sort({ _id: 1 })
        .limit(5_000)
        .toArray();
      const ids = docs.map((doc) => String(doc._id));
      if (ids.length > 0) await collection.updateMany({ _id: { $in: ids as never[] } }, { $unset: { heldUntil: '' } });
      return ids;
    },

    /**
     * What is not finished on one channel is another's. What was just being sent is `unknown`: nobody gets it twice. Gives the
     * turns that have something to send, oldest first.
     */
    async moveOpen(from: string, to: string, at: Date): Promise<string[]> {
      const docs = await collection
        .find({ open: { $exists: true }, channel: from }, { projection: { _id: 1 } })
        .hint({ open: 1 })
        .sort({ _id: 1 })
        .toArray();
      const ids = docs.map((doc) => String(doc._id));
      if (ids.length === 0) return [];
      const both = { _id: { $in: ids as never[] } };
      await collection.updateMany(
        { ...both, 'replies.status': 'sending' },
        {
          $set: { 'replies.$[one].status': 'unknown' },
          $push: { 'replies.$[one].log': { status: 'unknown', at } },
        } as never,
        { arrayFilters: [{ 'one.status': 'sending' }] },
      );
      await collection.updateMany(both, { $set: { channel: to }, $unset: { heldUntil: '' } });
      return ids;
    },

    /** How many turns of a channel still have something to send. */
    async countWaiting(channel: string): Promise<number> {
      return collection.countDocuments({ open: 'replies', channel });
    },

    /** Our reply's id for a provider's id on that number; null when it is not ours. */
    async replyByProviderId(providerId: string, channel: string): Promise<string | null> {
      const turns = await many({ 'replies.providerId': providerId }, { _id: 1 }, 10);
      const found = turns
        .flatMap((turn) => turn.replies.map((reply) => ({ reply, on: reply.via ?? turn.channel })))
        .find(({ reply, on }) => reply.providerId === providerId && on === channel);
      return found?.reply.id ?? null;
    },

    /** Which of these provider ids are replies of ours. */
    async providerIdsAmong(providerIds: readonly string[]): Promise<Set<string>> {
      if (providerIds.length === 0) return new Set();
      const turns = await many({ 'replies.providerId': { $in: [...providerIds] } }, { _id: 1 }, 1_000);
      return new Set(turns.flatMap((turn) => turn.replies.flatMap((reply) => reply.providerId ?? [])));
    },

    /** Turns with a reply that is to be looked for on that number, oldest first. */
    async unsureOn(channel: string, limit: number): Promise<TurnRecord[]> {
      return many({ unsure: channel }, { _id: 1 }, limit);
    },

    /** Nothing of these turns is to be looked for any more. */
    async settleUnsure(turnIds: readonly string[]): Promise<void> {
      await collection.updateMany({ _id: { $in: [...turnIds] as never[] } }, { $unset: { unsure: '' } });
    },

    /** Closes turns none of whose replies waits any more. */
    async closeFinished(turnIds: readonly string[]): Promise<void> {
      await collection.updateMany(
        { _id: { $in: [...turnIds] as never[] }, open: 'replies', 'replies.status': { $nin: ['queued', 'sending'] } },
        { $unset: { open: '' } },
      );
    },

    /** Persons last spoken with on a channel, the latest first. */
    async recentPersons(channel: string, limit: number): Promise<string[]> {
      const docs = await collection
        .find({ channel }, { projection: { person: 1 } })
        .sort({ _id: -1 })
        .limit(limit * 20)
        .toArray();
      return [...new Set(docs.map((doc) => String(doc.person)))].slice(0, limit);
    },

    /** Turns of that time which left a draft open or messages waiting for consent, oldest first. */
    async unfinishedBetween(after: Date, until: Date): Promise<TurnRecord[]> {
      return many(
        {
          at: { $gt: after, $lte: until },
          $or: [{ 'state.draft': { $exists: true } }, { 'state.waiting.0': { $exists: true } }],
        },
        { _id: 1 },
        5_000,
      );
    },

    /** Turns whose step failed and that nobody has replayed, newest first. */
    async faults(limit: number): Promise<TurnRecord[]> {
      return many({ 'fault.at': { $exists: true }, 'fault.replayed': { $ne: true } }, { _id: -1 }, limit);
    },

    /** Notes that a failed turn's messages were put in again. */
    async markReplayed(turnId: string): Promise<boolean> {
      const result = await collection.updateOne(
        { _id: turnId as never, 'fault.replayed': { $ne: true } },
        { $set: { 'fault.replayed': true } },
      );
      return result.modifiedCount > 0;
    },
  };
}
