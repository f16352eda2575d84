/** Counters that only grow: one for each series of numbers. */
import { Schema, type mongo } from 'mongoose';
import type { Connection } from './connect.ts';

const schema = new Schema({ _id: String, value: Number }, { collection: 'counters', versionKey: false });

export type CounterStore = ReturnType<typeof createCounterStore>;

/** The counters over one connection. */
export function createCounterStore(connection: Connection) {
  const collection = connection.model('Counter', schema).collection as unknown as mongo.Collection<{ _id: string; value: number }>;
  return {
    /** Takes the next `count` values of a counter and gives the first of them: 1 the first time. Taken values never come again. */
    async take(name: string, count = 1): Promise<number> {
      const after = await collection.findOneAndUpdate({ _id: name }, { $inc: { value: count } }, { upsert: true, returnDocument: 'after' });
      if (after === null) throw new Error(`the counter ${name} was neither found nor made`);
      return after.value - count + 1;
    },
  };
}
