/** Activity reports: one document each. */
import { type mongo, Schema } from 'mongoose';
import type { Report } from '../reports/report.ts';
import type { Connection } from './connect.ts';
import { createRecordCollection, type RecordDoc } from './record-collection.ts';

const schema = new Schema({ _id: String }, { collection: 'reports', versionKey: false, strict: false });
schema.index({ person: 1, confirmedAt: -1 });
schema.index({ units: 1, confirmedAt: 1 });
schema.index({ units: 1, recordedAt: 1 });
schema.index({ units: 1, changedAt: 1 });
schema.index({ units: 1, date: 1 });
schema.index({ outbox: 1 }, { partialFilterExpression: { outbox: { $exists: true } } });
schema.index({ demo: 1 }, { partialFilterExpression: { demo: { $exists: true } } });

export type ReportStore = ReturnType<typeof createReportStore>;

/** The store of reports over one connection. */
export function createReportStore(connection: Connection) {
  const collection = connection.model('Report', schema).collection as unknown as mongo.Collection<RecordDoc<Report>>;
  const records = createRecordCollection<Report>(collection);
  const find = async (filter: object, options: { limit: number; skip?: number }): Promise<Report[]> => {
    const cursor = collection.find(filter as mongo.Filter<RecordDoc<Report>>).sort({ confirmedAt: -1, _id: -1 });
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
    /** Reports by a plain filter on their fields, newest first. */
    find,

    /** The newest reports of many people at once, newest first, at most `limit` each; withdrawn ones are left out. */
    async newestOf(persons: readonly string[], limit: number, since?: Date): Promise<Map<string, Report[]>> {
      if (persons.length === 0) return new Map();
      const filter = {
        person: { $in: [...persons] },
        status: { $ne: 'withdrawn' },
        ...(since ? { confirmedAt: { $gte: since } } : {}),
      };
      const found = await find(filter, { limit: limit * Math.max(4, persons.length * 2) });
      const byPerson = new Map<string, Report[]>();
      for (const report of found) {
        const list = byPerson.get(report.person) ?? [];
        if (list.length < limit) list.push(report);
        byPerson.set(report.person, list);
      }
      return byPerson;
    },

    /**
     * Totals of a unit between two days of activity (both included, `2026-11-01`): counted reports of one's own work.
     * `people` is the attendance by its lower and upper ends.
     */
    async totals(
      unit: string,
      from: string,
      to: string,
    ): Promise<{ reports: number; people: { min: number; max: number }; households: number; enrolled: number }> {
      const [row] = await collection
        .aggregate<{ reports: number; min: number; max: number; households: number; enrolled: number }>([
          { $match: { units: unit, status: 'counted', about: { $exists: false }, date: { $gte: from, $lte: to } } },
          {
            $group: {
              _id: null,
              reports: { $sum: 1 },
              min: { $sum: '$people.min' },
              max: { $sum: '$people.max' },
              households: { $sum: '$households' },
              enrolled: { $sum: '$enrolled' },
            },
          },
        ])
        .toArray();
      const { reports = 0, min = 0, max = 0, households = 0, enrolled = 0 } = row ?? {};
      return { reports, people: { min, max }, households, enrolled };
    },

    /** Removes the demo's reports: their ids. */
    async removeDemo(): Promise<string[]> {
      const ids = (
        await collection
          .find({ demo: true } as unknown as mongo.Filter<RecordDoc<Report>>, { projection: { _id: 1 } })
          .toArray()
      ).map((doc) => String(doc._id));
      await collection.deleteMany({ demo: true } as unknown as mongo.Filter<RecordDoc<Report>>);
      return ids;
    },
  };
}
