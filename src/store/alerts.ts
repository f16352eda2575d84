/** Alerts to the duty person. */
import { type mongo, Schema } from 'mongoose';
import type { Alert } from '../people/alert.ts';
import type { Connection } from './connect.ts';
import { createRecordCollection, type RecordDoc } from './record-collection.ts';

const schema = new Schema({ _id: String }, { collection: 'alerts', versionKey: false, strict: false });
schema.index({ state: 1, raisedAt: 1 });
schema.index({ person: 1, raisedAt: -1 });
schema.index({ complaintId: 1 }, { partialFilterExpression: { complaintId: { $exists: true } } });
schema.index({ outbox: 1 }, { partialFilterExpression: { outbox: { $exists: true } } });

export type AlertStore = ReturnType<typeof createAlertStore>;

/** The store of alerts over one connection. */
export function createAlertStore(connection: Connection) {
  const collection = connection.model('Alert', schema).collection as unknown as mongo.Collection<RecordDoc<Alert>>;
  const records = createRecordCollection<Alert>(collection);
  const asFilter = (filter: object) => filter as mongo.Filter<RecordDoc<Alert>>;
  return {
    records,
    byIds: records.byIds,
    /** Alerts by a plain filter, oldest first. */
    find: async (filter: object, limit = 200): Promise<Alert[]> =>
      (await collection.find(asFilter(filter)).sort({ raisedAt: 1, _id: 1 }).limit(limit).toArray()).map(records.plain),
    /** Removes the demo's. */
    async removeDemo(): Promise<void> {
      await collection.deleteMany(asFilter({ demo: true }));
    },
  };
}
