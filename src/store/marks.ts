/** Durable marks: how far the sweep has looked, until when each schedule has run. */
import { Schema } from 'mongoose';
import type { Connection } from './connect.ts';

const schema = new Schema({ _id: String, value: String }, { collection: 'marks', versionKey: false });

export type MarkStore = ReturnType<typeof createMarkStore>;

/** The store of marks over one connection. */
export function createMarkStore(connection: Connection) {
  const collection = connection.model('Mark', schema).collection;
  return {
    /** The mark of that name, or null when it was never set. */
    async read(name: string): Promise<string | null> {
      const doc = await collection.findOne({ _id: name as never });
      return doc === null ? null : String(doc.value);
    },
    /** Sets a mark. */
    async set(name: string, value: string): Promise<void> {
      await collection.updateOne({ _id: name as never }, { $set: { value } }, { upsert: true });
    },
    /** Moves a mark on only if it still stands where the caller saw it: `true` when it was moved. */
    async advance(name: string, from: string | null, to: string): Promise<boolean> {
      if (from === null) {
        const result = await collection.updateOne(
          { _id: name as never },
          { $setOnInsert: { value: to } },
          { upsert: true },
        );
        return result.upsertedCount > 0;
      }
      const result = await collection.updateOne({ _id: name as never, value: from }, { $set: { value: to } });
      return result.modifiedCount > 0;
    },
  };
}
