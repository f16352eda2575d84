/** Suggestions: kept, found by unit. */
import { type mongo, Schema } from 'mongoose';
import type { Suggestion } from '../people/suggestion.ts';
import type { Connection } from './connect.ts';
import { createRecordCollection, type RecordDoc } from './record-collection.ts';

const schema = new Schema({ _id: String }, { collection: 'suggestions', versionKey: false, strict: false });
schema.index({ units: 1, at: -1 });
schema.index({ person: 1, at: -1 });

export type SuggestionStore = ReturnType<typeof createSuggestionStore>;

/** The store of suggestions over one connection. */
export function createSuggestionStore(connection: Connection) {
  const collection = connection.model('Suggestion', schema).collection as unknown as mongo.Collection<
    RecordDoc<Suggestion>
  >;
  const records = createRecordCollection<Suggestion>(collection);
  const asFilter = (filter: object) => filter as mongo.Filter<RecordDoc<Suggestion>>;
  return {
    records,
    byIds: records.byIds,
    /** Suggestions by a plain filter, newest first. */
    find: async (filter: object, limit = 200): Promise<Suggestion[]> =>
      (await collection.find(asFilter(filter)).sort({ at: -1, _id: -1 }).limit(limit).toArray()).map(records.plain),
    /** Removes the demo's. */
    async removeDemo(): Promise<void> {
      await collection.deleteMany(asFilter({ demo: true }));
    },
  };
}
