/** The audit trail: entries are added, never changed. An entry's id derives from the act, so that a repeat adds none. */
import { type mongo, Schema } from 'mongoose';
import type { AuditEntry } from '../reports/report.ts';
import type { Connection } from './connect.ts';
import { isDuplicateKey } from './is-duplicate-key.ts';

type AuditDoc = Omit<AuditEntry, 'id'> & { _id: string };

const schema = new Schema({ _id: String }, { collection: 'audit', versionKey: false, strict: false });
schema.index({ recordId: 1, at: 1 });
schema.index({ recordKind: 1, at: 1 });
schema.index({ at: 1 });

export type AuditStore = ReturnType<typeof createAuditStore>;

/** The audit trail over one connection. */
export function createAuditStore(connection: Connection) {
  const collection = connection.model('Audit', schema).collection as unknown as mongo.Collection<AuditDoc>;
  const plain = ({ _id, ...rest }: AuditDoc): AuditEntry => ({ id: _id, ...rest });
  return {
    /** Adds entries; those that are there already are passed over. */
    async append(entries: readonly AuditEntry[]): Promise<void> {
      if (entries.length === 0) return;
      try {
        await collection.insertMany(
          entries.map(({ id, ...rest }) => ({ _id: id, ...rest })),
          { ordered: false, ignoreUndefined: true },
        );
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },
    /** The trail of records, oldest first. */
    async ofRecords(recordIds: readonly string[]): Promise<AuditEntry[]> {
      return (
        await collection
          .find({ recordId: { $in: [...recordIds] } })
          .sort({ at: 1, _id: 1 })
          .toArray()
      ).map(plain);
    },
    /** The trail by a plain filter (`{recordKind: 'report', at: {$gte: from}}`), oldest first. */
    async find(filter: object, limit = 1_000): Promise<AuditEntry[]> {
      return (
        await collection
          .find(filter as mongo.Filter<AuditDoc>)
          .sort({ at: 1, _id: 1 })
          .limit(limit)
          .toArray()
      ).map(plain);
    },
    /** Removes the trail of those records: the demo's own. */
    async removeOf(recordIds: readonly string[]): Promise<void> {
      await collection.deleteMany({ recordId: { $in: [...recordIds] } });
    },
  };
}
