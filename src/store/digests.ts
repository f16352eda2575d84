/** Digests that were sent, one document a unit, edition and hour. */
import { type mongo, Schema } from 'mongoose';
import type { DigestRecord, DigestRecordStore } from '../digests/digest-record.ts';
import type { Connection } from './connect.ts';
import { isDuplicateKey } from './is-duplicate-key.ts';

type DigestDoc = Omit<DigestRecord, 'id'> & { _id: string };

const schema = new Schema(
  {
    _id: String,
    unit: { type: String, required: true },
    edition: { type: String, required: true },
    dueAt: { type: Date, required: true },
    from: { type: Date, required: true },
    to: { type: Date, required: true },
    seenFrom: Date,
    seenUntil: { type: Date, required: true },
    total: Schema.Types.Mixed,
    sentTo: Number,
  },
  { collection: 'digests', versionKey: false },
);
schema.index({ unit: 1, edition: 1, dueAt: 1 }, { unique: true });

function plain({ _id, ...rest }: DigestDoc): DigestRecord {
  return { id: _id, ...rest };
}

/** The store of sent digests over one connection. */
export function createDigestStore(connection: Connection): DigestRecordStore {
  const collection = connection.model('Digest', schema).collection as unknown as mongo.Collection<DigestDoc>;
  return {
    async latest(unit, edition, upTo) {
      const doc = await collection.findOne(
        { unit, edition, ...(upTo === undefined ? {} : { dueAt: { $lte: upTo } }) },
        { sort: { dueAt: -1 } },
      );
      return doc ? plain(doc) : null;
    },
    async keep({ id, ...rest }) {
      try {
        await collection.insertOne({ _id: id, ...rest }, { ignoreUndefined: true });
        return { id, ...rest };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const kept = await collection.findOne({ unit: rest.unit, edition: rest.edition, dueAt: rest.dueAt });
        if (!kept) throw error;
        return plain(kept);
      }
    },
    async finish(id, total, sentTo) {
      await collection.updateOne({ _id: id }, { $set: { total, sentTo } });
    },
  };
}
