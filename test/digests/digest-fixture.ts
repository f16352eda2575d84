/** A small organisation in a database of its own: one state, two districts, three blocks. */

import type { Complaint } from '../../src/complaints/complaint.ts';
import { viewerOf } from '../../src/complaints/visibility.ts';
import { type DigestSight, sightOf } from '../../src/digests/digest-sight.ts';
import { createDigests, type Digests } from '../../src/digests/digests.ts';
import { DEFAULT_HOURS } from '../../src/digests/schedule.ts';
import type { Unit } from '../../src/people/unit.ts';
import { createUnitTree } from '../../src/people/unit-tree.ts';
import type { AuditEntry, Report } from '../../src/reports/report.ts';
import { newId } from '../../src/shared/ids.ts';
import { type Connection, connectStore, ensureIndexes } from '../../src/store/connect.ts';
import { createDigestSource } from '../../src/store/digest-source.ts';
import { createDigestStore } from '../../src/store/digests.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions.ts';

const state = 'Jharkhand';
const unit = (
  id: string,
  type: Unit['type'],
  name: string,
  path: string[],
  place: Unit['place'],
  nameHi: string,
): Unit => ({
  id,
  type,
  name,
  nameHi,
  path,
  place,
  ...(path.length > 0 ? { parent: path.at(-1) as string } : {}),
});
/** Ranchi with Kanke and Namkum; Gumla with Sisai. */
export const UNITS: readonly Unit[] = [
  unit('IN', 'nation', 'India', [], {}, 'भारत'),
  unit('JH', 'state', 'Jharkhand', ['IN'], { state }, 'झारखंड'),
  unit('JH/Ranchi', 'district', 'Ranchi', ['IN', 'JH'], { state, district: 'Ranchi' }, 'रांची'),
  unit('JH/Gumla', 'district', 'Gumla', ['IN', 'JH'], { state, district: 'Gumla' }, 'गुमला'),
  unit(
    'JH/Ranchi/Kanke',
    'block',
    'Kanke',
    ['IN', 'JH', 'JH/Ranchi'],
    { state, district: 'Ranchi', block: 'Kanke' },
    'कांके',
  ),
  unit(
    'JH/Ranchi/Namkum',
    'block',
    'Namkum',
    ['IN', 'JH', 'JH/Ranchi'],
    { state, district: 'Ranchi', block: 'Namkum' },
    'नामकुम',
  ),
  unit(
    'JH/Gumla/Sisai',
    'block',
    'Sisai',
    ['IN', 'JH', 'JH/Gumla'],
    { state, district: 'Gumla', block: 'Sisai' },
    'सिसई',
  ),
];
/** A reader who may know of everything, and one who leads a unit. */
export const SEES_ALL: DigestSight = { complaint: () => true, conversation: () => true, waiting: () => true };
export const LEADER: DigestSight = sightOf(
  viewerOf({ id: 'leader', role: 'district-president', unit: 'JH/Ranchi' }, createUnitTree(UNITS)),
);

/** A moment in India: `ist('2026-11-20 20:15')`. */
export function ist(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+05:30`);
}

export interface Fixture {
  connection: Connection;
  digests: Digests;
  source: ReturnType<typeof createDigestSource>;
  records: ReturnType<typeof createDigestStore>;
  subscriptions: ReturnType<typeof createSubscriptionStore>;
  report(unit: string, at: string, fields?: Partial<Report> & { recordedAt?: Date; countedAt?: Date }): Promise<Report>;
  correct(report: Report, at: string, changes: Partial<Report>): Promise<void>;
  complaint(unit: string, at: string, fields?: Partial<Complaint>): Promise<Complaint>;
  turn(person: string, n: number, at: string, state: object): Promise<void>;
  person(id: string, unit: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens an empty database of that name. */
export async function openFixture(name: string): Promise<Fixture> {
  const uri = process.env.MONGODB_URI ?? 'mongodb://127.0.0.1:27117/?directConnection=true';
  const connection = await connectStore(uri, { dbName: `digest_${name}_${process.pid}` });
  await connection.dropDatabase();
  const records = createDigestStore(connection);
  const subscriptions = createSubscriptionStore(connection);
  await ensureIndexes(connection);
  const source = createDigestSource(connection);
  const tree = createUnitTree(UNITS);
  const chain = (id: string) => tree.chain(id);
  const insert = (collection: string, { id, ...doc }: { id: string }) =>
    connection.collection(collection).insertOne({ _id: id as never, ...doc });
  return {
    connection,
    source,
    records,
    subscriptions,
    digests: createDigests({ source, records, tree: async () => tree, hours: DEFAULT_HOURS }),
    async report(of, at, fields = {}) {
      const moment = ist(at);
      const report: Report = {
        id: newId(),
        person: 'p1',
        status: 'counted',
        messageId: 'm1',
        evidence: [],
        activities: ['meeting'],
        date: at.slice(0, 10),
        confirmedAt: moment,
        changedAt: moment,
        units: chain(of),
        version: 1,
        ...fields,
      };
      await insert('reports', report);
      return report;
    },
    async correct(report, at, changes) {
      const moment = ist(at);
      for (const [field, to] of Object.entries(changes)) {
        const entry: AuditEntry = {
          id: newId(),
          recordId: report.id,
          recordKind: 'report',
          field,
          from: report[field as keyof Report],
          to,
          by: 'p1',
          at: moment,
        };
        await insert('audit', entry);
      }
      const units = changes.place ? { units: tree.unitsOf(changes.place) } : {};
      await connection
        .collection('reports')
        .updateOne({ _id: report.id as never }, { $set: { ...changes, ...units, changedAt: moment } });
    },
    async complaint(of, at, fields = {}) {
      const moment = ist(at);
      const complaint: Complaint = {
        id: newId(),
        ticket: `JH-RAN-26-${Math.floor(Math.random() * 900_000 + 100_000)}`,
        person: 'p2',
        state: 'open',
        category: 'ration',
        words: [],
        evidence: [],
        level: 'block',
        steps: [{ verb: 'open', by: 'p2', at: moment }],
        reopenings: 0,
        openedAt: moment,
        dueAt: new Date(moment.getTime() + 7 * 86_400_000),
        changedAt: moment,
        units: chain(of),
        version: 1,
        ...fields,
      };
      await insert('complaints', complaint);
      return complaint;
    },
    turn: async (person, n, at, of) =>
      void (await insert('turns', {
        id: newId(),
        person,
        n,
        at: ist(at),
        channel: 'simulator',
        messages: [],
        state: of,
        replies: [],
      } as { id: string })),
    person: async (id, of) => void (await insert('people', { id, unit: of, known: true } as { id: string })),
    async close() {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}
