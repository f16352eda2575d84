/**
 * What a provider posted, byte for byte, until it was worked through: the one durable write before it is acknowledged. What is
 * worked through is removed at once; what is not understood stays a month, what belongs to a number not known here a week.
 */
import { type mongo, Schema } from 'mongoose';
import { batch } from '../shared/batch.ts';
import { newId } from '../shared/ids.ts';
import type { Connection } from './connect.ts';

interface WebhookDoc {
  _id: string;
  at: Date;
  raw: string;
  /** Nobody else takes it before then. */
  nextAt: Date;
  tries: number;
  /** What in it was not understood: only shown, not tried again. */
  unknown?: string[];
  /** Removed then, whatever became of it. */
  until: Date;
}

const schema = new Schema(
  {
    _id: String,
    at: Date,
    raw: String,
    nextAt: Date,
    tries: Number,
    unknown: { type: [String], default: undefined },
    until: Date,
  },
  { collection: 'webhooks', versionKey: false },
);
schema.index({ nextAt: 1 }, { partialFilterExpression: { nextAt: { $exists: true } } });
schema.index({ until: 1 }, { expireAfterSeconds: 0 });

/** Meta sends again for up to seven days. */
const KEPT_MS = 7 * 86_400_000;
const UNKNOWN_KEPT_MS = 30 * 86_400_000;
/** Whoever kept it works on it; should it die, another takes it after so long. */
const LEASE_MS = 30_000;

/** Longer, and Meta has been told to send it again. */
const KEEP_MS = 3_500;

/** A write that is never answered (a wire cut without a word) must not keep all later ones waiting: the driver itself waits for ever. */
async function answered(write: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`the store did not answer within ${KEEP_MS} ms`)), KEEP_MS);
  });
  try {
    await Promise.race([write, late]);
  } finally {
    clearTimeout(timer);
    // Whatever becomes of it later: it was refused, and comes again.
    write.catch(() => undefined);
  }
}

/** A payload to work on. `tries`: how often that was begun before. */
export interface KeptWebhook {
  id: string;
  raw: string;
  tries: number;
}

export type WebhookStore = ReturnType<typeof createWebhookStore>;

/** The store of webhooks over one connection. */
export function createWebhookStore(connection: Connection) {
  const collection = connection.model('Webhook', schema).collection as unknown as mongo.Collection<WebhookDoc>;
  const keep = batch<{ raw: string; at: Date }, KeptWebhook>(
    async (items) => {
      const docs = items.map(({ raw, at }) => ({
        _id: newId(),
        at,
        raw,
        nextAt: new Date(at.getTime() + LEASE_MS),
        tries: 0,
        until: new Date(at.getTime() + KEPT_MS),
      }));
      await answered(collection.insertMany(docs, { ordered: false }));
      return docs.map(({ _id, raw, tries }) => ({ id: _id, raw, tries }));
    },
    { max: 500, atOnce: 1 },
  );
  return {
    /** Keeps a payload durably; it is its keeper's to work on for half a minute. Throws when it could not be kept. */
    keep,
    /** Payloads that nobody has worked through and whose time has come, oldest first; they are the caller's for half a minute. */
    async take(now: Date, limit: number): Promise<KeptWebhook[]> {
      const due = await collection
        .find({ nextAt: { $lte: now } }, { projection: { nextAt: 1 } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      const taken: KeptWebhook[] = [];
      for (const { _id, nextAt } of due) {
        const doc = await collection.findOneAndUpdate(
          { _id, nextAt },
          { $set: { nextAt: new Date(now.getTime() + LEASE_MS) } },
        );
        if (doc !== null) taken.push({ id: _id, raw: doc.raw, tries: doc.tries });
      }
      return taken;
    },
    /** These are worked through. */
    async done(ids: readonly string[]): Promise<void> {
      if (ids.length > 0) await collection.deleteMany({ _id: { $in: [...ids] } });
    },
    /** To be tried again then. */
    async again(id: string, at: Date): Promise<void> {
      await collection.updateOne({ _id: id }, { $set: { nextAt: at }, $inc: { tries: 1 } });
    },
    /** Something in it is not understood: it stays to be looked at. */
    async setAside(id: string, unknown: readonly string[], now: Date): Promise<void> {
      await collection.updateOne(
        { _id: id },
        { $set: { unknown: [...unknown], until: new Date(now.getTime() + UNKNOWN_KEPT_MS) }, $unset: { nextAt: '' } },
      );
    },
    /** What was not understood, by what it was called and how often, most often first. */
    async unknown(): Promise<{ field: string; count: number }[]> {
      const docs = await collection
        .find({ unknown: { $exists: true } }, { projection: { unknown: 1 } })
        .limit(5_000)
        .toArray();
      const counts = new Map<string, number>();
      for (const field of docs.flatMap((doc) => doc.unknown ?? [])) counts.set(field, (counts.get(field) ?? 0) + 1);
      return [...counts].map(([field, count]) => ({ field, count })).sort((a, b) => b.count - a.count);
    },
    /** How many wait to be worked through. */
    waiting: (): Promise<number> => collection.countDocuments({ nextAt: { $exists: true } }),
  };
}
