/**
 * What opens a conversation on a number beside what the person writes: templates the centre sent, and the button under one that
 * the person pressed. Kept for two days: Meta counts people reached by template in a moving day.
 */
import { Schema } from 'mongoose';
import type { Connection } from './connect.ts';

const schema = new Schema(
  {
    _id: String,
    channel: String,
    person: String,
    portfolio: String,
    templateAt: Date,
    waitingAt: Date,
    pressedAt: Date,
    until: Date,
  },
  { collection: 'openings', versionKey: false },
);
schema.index({ portfolio: 1, templateAt: 1 });
schema.index({ until: 1 }, { expireAfterSeconds: 0 });

const KEPT_MS = 2 * 86_400_000;

export interface Opening {
  templateAt?: Date;
  waitingAt?: Date;
  pressedAt?: Date;
}

export type OpeningStore = ReturnType<typeof createOpeningStore>;

/** The store of openings over one connection. */
export function createOpeningStore(connection: Connection) {
  const collection = connection.model('Opening', schema).collection;
  return {
    /** Notes that a template went out (`waitingAt`: one without the words) or that its button was pressed. */
    async note(channel: string, person: string, portfolio: string, opening: Opening, now: Date): Promise<void> {
      const until = new Date(now.getTime() + KEPT_MS);
      await collection.updateOne(
        { _id: `${channel}:${person}` as never },
        { $set: { channel, person, portfolio, until, ...opening } },
        { upsert: true },
      );
    },
    /** What there is of these persons on that number. */
    async of(channel: string, persons: readonly string[]): Promise<Map<string, Opening>> {
      const ids = persons.map((person) => `${channel}:${person}`);
      const docs = await collection.find({ _id: { $in: ids as never[] } }).toArray();
      return new Map(docs.map((doc) => [String(doc.person), doc as Opening]));
    },
    /** People reached by template since then on all numbers of a portfolio. */
    async reachedSince(portfolio: string, since: Date): Promise<string[]> {
      const docs = await collection
        .find({ portfolio, templateAt: { $gt: since } }, { projection: { person: 1 } })
        .toArray();
      return [...new Set(docs.map((doc) => String(doc.person)))];
    },
  };
}
