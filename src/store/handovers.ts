/** Who waits for a person of the desk. One that is not ended at most a person. */
import { type mongo, Schema } from 'mongoose';
import type { Handover } from '../people/handover.ts';
import type { Connection } from './connect.ts';
import { createRecordCollection, type RecordDoc } from './record-collection.ts';

type HandoverDoc = RecordDoc<Handover> & { going?: string };

const schema = new Schema({ _id: String }, { collection: 'handovers', versionKey: false, strict: false });
// `going` is the person's id until it is ended
schema.index({ going: 1 }, { unique: true, partialFilterExpression: { going: { $exists: true } } });
schema.index({ state: 1, openedAt: 1 });
schema.index({ person: 1, openedAt: -1 });
schema.index({ outbox: 1 }, { partialFilterExpression: { outbox: { $exists: true } } });
schema.index({ demo: 1 }, { partialFilterExpression: { demo: { $exists: true } } });

export type HandoverStore = ReturnType<typeof createHandoverStore>;

/** The store of handovers over one connection. */
export function createHandoverStore(connection: Connection) {
  const collection = connection.model('Handover', schema).collection as unknown as mongo.Collection<HandoverDoc>;
  const records = createRecordCollection<Handover>(collection as unknown as mongo.Collection<RecordDoc<Handover>>, {
    extra: (handover) => (handover.state === 'ended' ? {} : { going: handover.person }),
    extraFields: ['going'],
  });
  const asFilter = (filter: object) => filter as mongo.Filter<HandoverDoc>;
  const find = async (filter: object, limit = 200): Promise<Handover[]> =>
    (await collection.find(asFilter(filter)).sort({ openedAt: 1, _id: 1 }).limit(limit).toArray()).map(records.plain);

  return {
    records,
    byIds: records.byIds,
    /** Handovers by a plain filter, longest wait first. */
    find,
    /** What is under way for these people, by person. */
    async goingOf(persons: readonly string[]): Promise<Map<string, Handover>> {
      if (persons.length === 0) return new Map();
      return new Map((await find({ going: { $in: [...persons] } }, persons.length)).map((one) => [one.person, one]));
    },
    /** Removes the demo's. */
    async removeDemo(): Promise<void> {
      await collection.deleteMany(asFilter({ demo: true }));
    },
  };
}
