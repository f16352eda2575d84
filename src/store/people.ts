/** People: one document each, found by any of their addresses. */
import { type mongo, Schema } from 'mongoose';
import { addressKey, type Identifying } from '../people/people-store.ts';
import type { Address, Person } from '../people/person.ts';
import { newId } from '../shared/ids.ts';
import type { Connection } from './connect.ts';
import { isDuplicateKey } from './is-duplicate-key.ts';
import { createRecordCollection, type RecordDoc } from './record-collection.ts';

type PersonDoc = RecordDoc<Person> & { keys?: string[] };

const schema = new Schema(
  { _id: String, keys: { type: [String], default: undefined } },
  { collection: 'people', versionKey: false, strict: false },
);
// a partial index: people whose addresses were erased share none
schema.index({ keys: 1 }, { unique: true, partialFilterExpression: { keys: { $exists: true } } });
schema.index({ unit: 1 }, { partialFilterExpression: { unit: { $exists: true } } });
schema.index({ role: 1, 'home.district': 1 });
schema.index({ outbox: 1 }, { partialFilterExpression: { outbox: { $exists: true } } });
schema.index({ demo: 1 }, { partialFilterExpression: { demo: { $exists: true } } });

export type PeopleStoreOnMongo = ReturnType<typeof createPeopleStore>;

/** The store of people over one connection; implements `PeopleStore` and what verbs, import and console need. */
export function createPeopleStore(connection: Connection) {
  const collection = connection.model('Person', schema).collection as unknown as mongo.Collection<PersonDoc>;
  const records = createRecordCollection<Person>(collection as unknown as mongo.Collection<RecordDoc<Person>>, {
    extra: (person) => (person.addresses.length > 0 ? { keys: person.addresses.map(addressKey) } : {}),
    extraFields: ['keys'],
  });

  async function find(filter: object, limit = 0): Promise<Person[]> {
    const docs = await collection
      .find(filter as mongo.Filter<PersonDoc>)
      .limit(limit)
      .toArray();
    return docs.map(records.plain);
  }

  async function byKeys(keys: readonly string[]): Promise<Map<string, Person>> {
    const found = keys.length === 0 ? [] : await find({ keys: { $in: [...new Set(keys)] } });
    return new Map(
      found.flatMap((person) => person.addresses.map((address) => [addressKey(address), person] as const)),
    );
  }

  async function insertNew(groups: readonly { addresses: Address[]; at: Date }[]): Promise<void> {
    const docs = groups.map(({ addresses, at }) => {
      const person = { addresses, known: false, createdAt: at, version: 1 };
      return {
        _id: newId(at.getTime()),
        ...person,
        keys: addresses.map(addressKey),
      } as unknown as mongo.OptionalUnlessRequiredId<PersonDoc>;
    });
    try {
      await collection.insertMany(docs, { ordered: false });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async function addAddress(personId: string, address: Address): Promise<boolean> {
    const key = addressKey(address);
    try {
      const filter = { _id: personId, keys: { $ne: key } } as unknown as mongo.Filter<PersonDoc>;
      const update = {
        $push: { addresses: address, keys: key },
        $inc: { version: 1 },
      } as unknown as mongo.UpdateFilter<PersonDoc>;
      return (await collection.updateOne(filter, update)).modifiedCount > 0;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  return {
    records,
    byIds: records.byIds,

    /** See `PeopleStore.identify`. */
    async identify(list: readonly Identifying[]): Promise<Person[]> {
      const groups = list.map((one) => [one.address, ...(one.also ?? [])]);
      const metAt = new Map(list.map((one) => [addressKey(one.address), one.at ?? new Date()]));
      for (let attempt = 0; attempt < 4; attempt++) {
        const known = await byKeys(groups.flat().map(addressKey));
        const ownerOf = (group: Address[]) =>
          group.map((address) => known.get(addressKey(address))).find((person) => person !== undefined);
        const missing = new Map(
          groups
            .filter((group) => ownerOf(group) === undefined)
            .map((group) => [group.map(addressKey).sort().join(' '), group]),
        );
        const loose = groups.flatMap((group) => {
          const owner = ownerOf(group);
          return owner === undefined
            ? []
            : group.filter((address) => !known.has(addressKey(address))).map((address) => ({ owner, address }));
        });
        if (missing.size === 0 && loose.length === 0) return groups.map((group) => ownerOf(group) as Person);
        if (missing.size > 0) {
          await insertNew(
            [...missing.values()].map((addresses) => ({
              addresses,
              at: metAt.get(addressKey(addresses[0] as Address)) ?? new Date(),
            })),
          );
        }
        for (const { owner, address } of loose) await addAddress(owner.id, address);
      }
      throw new Error('an address belongs to nobody although it was just given to somebody');
    },

    /** The people of these addresses, keyed as `addressKey` writes them. */
    async byAddresses(addresses: readonly Address[]): Promise<Map<string, Person>> {
      return byKeys(addresses.map(addressKey));
    },

    /** One more way to reach a person; `false` where the address is theirs already or somebody else's. */
    addAddress,

    /** Inserts people of an import or of a transcript; gives the ids refused because an address was taken. */
    async insert(people: readonly Person[]): Promise<Set<string>> {
      return records.insert(
        people.map((record) => ({
          record,
          applied: [{ id: `made ${record.id}` }],
          outbox: { audit: [], notices: [] },
        })),
      );
    },

    /** Writes changed people whose `version` is still the one kept; gives the ids that somebody else changed meanwhile. */
    async save(people: readonly Person[], actId: string): Promise<Set<string>> {
      const kept = await records.keptByIds(people.map((person) => person.id));
      return records.replace(
        people.map((person) => {
          const before = kept.get(person.id);
          const record = { ...person, version: person.version + 1 };
          return {
            record,
            applied: [...(before?.applied ?? []), { id: actId }],
            outbox: before?.outbox ?? { audit: [], notices: [] },
          };
        }),
      );
    },

    /** People by a plain filter on their fields, such as `{role: 'block-president', 'home.district': 'Pakur'}`. */
    find,

    /** Removes everybody made by the demo: how many. */
    async removeDemo(): Promise<number> {
      return (await collection.deleteMany({ demo: true } as unknown as mongo.Filter<PersonDoc>)).deletedCount;
    },
  };
}
