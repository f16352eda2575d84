/**
 * Reads what digests are made of, straight from the collections: only the fields that count, few round trips, each by an index
 * that the collection's own store declares. Plain finds and one-stage groups, which every server that speaks the protocol accepts.
 */
import type { mongo } from 'mongoose';
import type { DigestWindow } from '../digests/digest.ts';
import type { ComplaintRow, DigestSource, PersonHome, ReportAudit, ReportRow } from '../digests/digest-source.ts';
import type { Range } from '../language/meaning.ts';
import type { Connection } from './connect.ts';
import { readConversations, readWaiting } from './digest-conversations.ts';

const REPORT_FIELDS = {
  status: 1,
  activities: 1,
  date: 1,
  people: 1,
  households: 1,
  enrolled: 1,
  inclusion: 1,
  about: 1,
  confirmedAt: 1,
  recordedAt: 1,
  countedAt: 1,
  units: 1,
} as const;
const WHOLE_REPORT = { ...REPORT_FIELDS, person: 1, place: 1 } as const;
const COMPLAINT_FIELDS = {
  ticket: 1,
  person: 1,
  state: 1,
  category: 1,
  place: 1,
  confidential: 1,
  danger: 1,
  released: 1,
  accused: 1,
  assignedTo: 1,
  level: 1,
  openedAt: 1,
  dueAt: 1,
  resolvedAt: 1,
  closedAt: 1,
  recordedAt: 1,
  units: 1,
  'steps.verb': 1,
  'steps.at': 1,
  'steps.by': 1,
  'steps.to': 1,
} as const;
/** Of a list of several thousand documents, so many come in one answer. */
const BATCH = 5_000;
const DAY_MS = 86_400_000;

/** `_id` becomes `id`; the projection has left out everything else that a row does not have. */
function plain<T extends { id: string }>(doc: mongo.Document): T {
  const { _id, ...rest } = doc;
  return { id: String(_id), ...rest } as unknown as T;
}

const inside = ({ from, to }: DigestWindow) => ({ $gte: from, $lt: to });

/** So many minutes a zone must be ahead of UTC that this moment is a midnight in it. */
function minutesToMidnight(at: Date): number {
  const behind = 1_440 - (Math.floor(at.getTime() / 60_000) % 1_440);
  return behind > 840 ? behind - 1_440 : behind;
}

function zoneOf(at: Date): string {
  const minutes = minutesToMidnight(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** The source over one connection. It declares no collections of its own. */
export function createDigestSource(connection: Connection): DigestSource {
  const collection = (name: string) => connection.collection<mongo.Document & { _id: string }>(name);

  async function list<T extends { id: string }>(
    name: string,
    filter: mongo.Filter<mongo.Document>,
    projection: object,
    sort?: Record<string, 1 | -1>,
  ) {
    const cursor = collection(name).find(filter as never, { projection, batchSize: BATCH });
    if (sort) cursor.sort(sort);
    return (await cursor.toArray()).map((doc) => plain<T>(doc));
  }

  return {
    reports(unit, window) {
      const late =
        window.seenFrom === undefined
          ? []
          : [{ confirmedAt: { $lt: window.from }, recordedAt: { $gte: window.seenFrom } }];
      return list<ReportRow>(
        'reports',
        {
          units: unit,
          status: { $ne: 'withdrawn' },
          $or: [{ confirmedAt: inside(window) }, { countedAt: inside(window) }, ...late],
        },
        REPORT_FIELDS,
      );
    },

    reportsByIds: (ids) =>
      ids.length === 0
        ? Promise.resolve([])
        : list<ReportRow>('reports', { _id: { $in: [...ids] as never[] } }, WHOLE_REPORT),

    reportChanges: (window) =>
      list<ReportAudit & { id: string }>(
        'audit',
        { recordKind: 'report', at: inside(window) },
        { recordId: 1, field: 1, from: 1, to: 1, at: 1 },
        { at: 1, _id: 1 },
      ),

    async attendance(unit, days) {
      const rows = await collection('reports')
        .aggregate<{ _id: string } & Range>([
          { $match: { units: unit, status: 'counted', about: { $exists: false }, date: { $in: [...days] } } },
          { $group: { _id: '$date', min: { $sum: '$people.min' }, max: { $sum: '$people.max' } } },
        ])
        .toArray();
      return new Map(rows.map(({ _id, min, max }) => [_id, { min, max }]));
    },

    async reportsBefore(unit, before, count) {
      const rows = await collection('reports')
        .aggregate<{ _id: string; reports: number }>([
          {
            $match: {
              units: unit,
              status: 'counted',
              about: { $exists: false },
              confirmedAt: { $gte: new Date(before.getTime() - count * DAY_MS), $lt: before },
            },
          },
          // Not every server subtracts dates: a zone in which the period begins at midnight gives the same days.
          {
            $group: {
              _id: { $dateToString: { date: '$confirmedAt', format: '%Y-%m-%d', timezone: zoneOf(before) } },
              reports: { $sum: 1 },
            },
          },
        ])
        .toArray();
      const counts = new Map(rows.map((row) => [row._id, row.reports]));
      const shiftMs = minutesToMidnight(before) * 60_000;
      return Array.from(
        { length: count },
        (_, i) => counts.get(new Date(before.getTime() + shiftMs - (i + 1) * DAY_MS).toISOString().slice(0, 10)) ?? 0,
      );
    },

    complaints(unit, window) {
      return list<ComplaintRow>(
        'complaints',
        {
          units: unit,
          openedAt: { $lt: window.to },
          $or: [{ state: { $in: ['open', 'assigned', 'reopened', 'resolved'] } }, { changedAt: { $gte: window.from } }],
        },
        COMPLAINT_FIELDS,
      );
    },

    conversations: (window) => readConversations(connection, window),
    waiting: (to) => readWaiting(connection, to),

    async homesOf(persons) {
      if (persons.length === 0) return new Map();
      const people = await list<PersonHome & { id: string }>(
        'people',
        { _id: { $in: [...persons] as never[] } },
        { unit: 1, home: 1 },
      );
      return new Map(people.map(({ id, ...rest }) => [id, rest]));
    },
  };
}
