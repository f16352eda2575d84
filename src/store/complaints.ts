/** Complaints: one document each, its story inside it. */
import { type mongo, Schema } from 'mongoose';
import type { Complaint } from '../complaints/complaint.ts';
import { foldName } from '../places/fold-name.ts';
import type { Connection } from './connect.ts';
import { createRecordCollection, type RecordDoc } from './record-collection.ts';

type ComplaintDoc = RecordDoc<Complaint> & { spot?: string };

const schema = new Schema({ _id: String }, { collection: 'complaints', versionKey: false, strict: false });
schema.index({ ticket: 1 }, { unique: true });
schema.index({ person: 1, openedAt: -1 });
schema.index({ units: 1, openedAt: 1 });
schema.index({ units: 1, resolvedAt: 1 });
schema.index({ units: 1, changedAt: 1 });
schema.index({ units: 1, state: 1, dueAt: 1 });
schema.index({ state: 1, dueAt: 1 });
schema.index({ spot: 1, openedAt: 1 });
schema.index({ assignedTo: 1, state: 1 }, { partialFilterExpression: { assignedTo: { $exists: true } } });
schema.index({ outbox: 1 }, { partialFilterExpression: { outbox: { $exists: true } } });
schema.index({ demo: 1 }, { partialFilterExpression: { demo: { $exists: true } } });

/** What makes two complaints one problem: category and the smallest place said; undefined where no village or panchayat is. */
export function problemSpot(fields: Pick<Complaint, 'category' | 'place'>): string | undefined {
  const { category, place } = fields;
  const local = place?.village ?? place?.panchayat;
  if (category === undefined || local === undefined || place?.district === undefined) return undefined;
  return [category, place.district, place.block ?? '', local].map(foldName).join(' ');
}

export type ComplaintStore = ReturnType<typeof createComplaintStore>;

/** The store of complaints over one connection. Nothing here decides who may see what: give `visibleFilter`. */
export function createComplaintStore(connection: Connection) {
  const collection = connection.model('Complaint', schema).collection as unknown as mongo.Collection<ComplaintDoc>;
  const records = createRecordCollection<Complaint>(collection as unknown as mongo.Collection<RecordDoc<Complaint>>, {
    extra: (complaint) => {
      const spot = problemSpot(complaint);
      return spot === undefined ? {} : { spot };
    },
    extraFields: ['spot'],
  });
  const asFilter = (filter: object) => filter as mongo.Filter<ComplaintDoc>;
  const find = async (
    filter: object,
    options: { limit: number; skip?: number; sort?: Record<string, 1 | -1> },
  ): Promise<Complaint[]> => {
    const cursor = collection.find(asFilter(filter)).sort(options.sort ?? { openedAt: -1, _id: -1 });
    return (
      await cursor
        .skip(options.skip ?? 0)
        .limit(options.limit)
        .toArray()
    ).map(records.plain);
  };

  return {
    records,
    byIds: records.byIds,
    /** Complaints by a plain filter on their fields, newest first unless told otherwise. */
    find,
    /** How many a filter finds. */
    count: (filter: object): Promise<number> => collection.countDocuments(asFilter(filter)),

    /** The complaint of a number, or null. */
    async byTicket(ticket: string): Promise<Complaint | null> {
      return (await find({ ticket }, { limit: 1 }))[0] ?? null;
    },

    /** The newest complaints of many people at once, newest first, at most `limit` each. */
    async newestOf(persons: readonly string[], limit: number): Promise<Map<string, Complaint[]>> {
      if (persons.length === 0) return new Map();
      const found = await find({ person: { $in: [...persons] } }, { limit: limit * Math.max(4, persons.length * 2) });
      const byPerson = new Map<string, Complaint[]>();
      for (const complaint of found) {
        const list = byPerson.get(complaint.person) ?? [];
        if (list.length < limit) list.push(complaint);
        byPerson.set(complaint.person, list);
      }
      return byPerson;
    },

    /** Complaints not yet ended about the same problem, oldest first, told since then. */
    async sameProblem(fields: Pick<Complaint, 'category' | 'place'>, since: Date): Promise<Complaint[]> {
      const spot = problemSpot(fields);
      if (spot === undefined) return [];
      const filter = { spot, openedAt: { $gte: since }, state: { $in: ['open', 'assigned', 'reopened', 'resolved'] } };
      return find(filter, { limit: 20, sort: { openedAt: 1, _id: 1 } });
    },

    /** Removes the demo's complaints: their ids. */
    async removeDemo(): Promise<string[]> {
      const ids = (await collection.find(asFilter({ demo: true }), { projection: { _id: 1 } }).toArray()).map((doc) =>
        String(doc._id),
      );
      await collection.deleteMany(asFilter({ demo: true }));
      return ids;
    },
  };
}
