/** The organisation's tree. Small (thousands) and seldom changed: read whole, kept in the process for a while. */
import { type mongo, Schema } from 'mongoose';
import type { Unit } from '../people/unit.ts';
import { createUnitTree, type UnitTree } from '../people/unit-tree.ts';
import type { Connection } from './connect.ts';

type UnitDoc = Omit<Unit, 'id'> & { _id: string };

const schema = new Schema({ _id: String }, { collection: 'units', versionKey: false, strict: false });
/** Another process's import is seen after so long. */
const CACHE_MS = 30_000;

export type UnitStore = ReturnType<typeof createUnitStore>;

/** The store of units over one connection. */
export function createUnitStore(connection: Connection) {
  const collection = connection.model('Unit', schema).collection as unknown as mongo.Collection<UnitDoc>;
  let cached: { tree: Promise<UnitTree>; until: number } | undefined;

  async function read(): Promise<UnitTree> {
    const docs = await collection.find({}).sort({ _id: 1 }).toArray();
    return createUnitTree(docs.map(({ _id, ...rest }) => ({ id: _id, ...rest })));
  }

  return {
    /** The tree as it stands, at most 30 s old; at once up to date with what this process saved. */
    async tree(): Promise<UnitTree> {
      if (cached === undefined || cached.until < performance.now()) {
        const entry = { tree: read(), until: performance.now() + CACHE_MS };
        entry.tree.catch(() => {
          if (cached === entry) cached = undefined;
        });
        cached = entry;
      }
      return cached.tree;
    },
    /** Adds units, replaces those of the same id: how many were new, how many changed. */
    async save(units: readonly Unit[]): Promise<{ added: number; changed: number }> {
      if (units.length === 0) return { added: 0, changed: 0 };
      const result = await collection.bulkWrite(
        units.map(({ id, ...rest }) => ({ replaceOne: { filter: { _id: id }, replacement: rest, upsert: true } })),
        { ordered: false, ignoreUndefined: true },
      );
      cached = undefined;
      return { added: result.upsertedCount, changed: result.modifiedCount };
    },
    /** Removes the units that the demo made: how many. */
    async removeDemo(): Promise<number> {
      cached = undefined;
      return (await collection.deleteMany({ demo: true })).deletedCount;
    },
  };
}
