/** Counters that only grow: one for each series of numbers. */
import { type mongo, Schema } from 'mongoose';
import type { Connection } from './connect.ts';
import { isDuplicateKey } from './is-duplicate-key.ts';

const schema = new Schema({ _id: String, value: Number }, { collection: 'counters', versionKey: false });

export type CounterStore = ReturnType<typeof createCounterStore>;

/** The counters over one connection. */
export function createCounterStore(connection: Connection) {
  const collection = connection.model('Counter', schema).collection as unknown as mongo.Collection<{
    _id: string;
    value: number;
  }>;
  return {
    /** Takes the next `count` values of a counter and gives the first of them: 1 the first time. Taken values never come again. */
    async take(name: string, count = 1): Promise<number> {
      for (let attempt = 0; attempt < 3; attempt++) {
        const after = await collection.findOneAndUpdate(
          { _id: name },
          { $inc: { value: count } },
          { returnDocument: 'after' },
        );
        if (after !== null) return after.value - count + 1;
        // not by upsert: of two at once some servers answer one with nothing
        await collection.insertOne({ _id: name, value: 0 }).catch((error: unknown) => {
          if (!isDuplicateKey(error)) throw error;
        });
      }
      throw new Error(`the counter ${name} was neither found nor made`);
    },
  };
}
