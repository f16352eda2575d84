/** Who gets which digest. */
import { type mongo, Schema } from 'mongoose';
import type { Subscription, SubscriptionStore } from '../digests/digest-record.ts';
import { deriveId } from '../shared/ids.ts';
import type { Connection } from './connect.ts';

type SubscriptionDoc = Omit<Subscription, 'id'> & { _id: string };

const schema = new Schema(
  {
    _id: String,
    person: { type: String, required: true },
    unit: { type: String, required: true },
    edition: { type: String, required: true },
    language: String,
    demo: Boolean,
  },
  { collection: 'subscriptions', versionKey: false },
);
schema.index({ edition: 1, unit: 1 });
schema.index({ person: 1 });

const idOf = (person: string, unit: string, edition: string) => deriveId('subscription', person, unit, edition);

function plain({ _id, ...rest }: SubscriptionDoc): Subscription {
  return { id: _id, ...rest };
}

/** The store of subscriptions over one connection; `removeDemo` takes away those of invented people. */
export function createSubscriptionStore(connection: Connection): SubscriptionStore & { removeDemo(): Promise<number> } {
  const collection = connection.model('Subscription', schema)
    .collection as unknown as mongo.Collection<SubscriptionDoc>;
  return {
    of: async (edition) => (await collection.find({ edition }).sort({ unit: 1, _id: 1 }).toArray()).map(plain),
    ofPerson: async (person) => (await collection.find({ person }).sort({ _id: 1 }).toArray()).map(plain),
    async add(subscription) {
      const { person, unit, edition } = subscription;
      await collection.replaceOne({ _id: idOf(person, unit, edition) }, subscription, {
        upsert: true,
        ignoreUndefined: true,
      });
    },
    async remove(person, unit, edition) {
      await collection.deleteOne({ _id: idOf(person, unit, edition) });
    },
    removeDemo: async () => (await collection.deleteMany({ demo: true })).deletedCount,
  };
}
