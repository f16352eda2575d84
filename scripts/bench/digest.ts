/** The state's digest over 13,000 reports of one day. */

import { sightOf } from '../../src/digests/digest-sight.ts';
import { createDigests } from '../../src/digests/digests.ts';
import { digestHours } from '../../src/digests/schedule.ts';
import { ensureUnits } from '../../src/people/ensure-units.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import type { Report } from '../../src/reports/report.ts';
import { newId } from '../../src/shared/ids.ts';
import { connectStore, ensureIndexes } from '../../src/store/connect.ts';
import { createStores } from '../../src/wiring/stores.ts';
import { percentile } from './in-flight.ts';

export interface DigestFigures {
  rows: number;
  coldMs: number;
  medianMs: number;
}

const ROWS = 13_000;
const DAY = '2026-11-20';

/** Makes the rows, then the digest several times. */
export async function benchDigest(mongodbUri: string, dataDir: string): Promise<DigestFigures> {
  const connection = await connectStore(mongodbUri, { dbName: `bench-digest-${process.pid}` });
  const stores = createStores(connection, { dataDir });
  await ensureIndexes(connection);
  try {
    const gazetteer = loadGazetteer();
    await ensureUnits(stores.units, gazetteer);
    const tree = await stores.units.tree();
    const blocks = tree.all().filter((unit) => unit.type === 'block');
    const at = new Date(`${DAY}T17:00:00+05:30`);
    for (let i = 0; i < ROWS; i += 1_000) {
      const reports: Report[] = Array.from({ length: 1_000 }, (_, j) => {
        const block = blocks[(i + j) % blocks.length];
        return {
          id: newId(),
          person: `p${(i + j) % 5_000}`,
          status: 'counted',
          activities: [(['meeting', 'door-to-door', 'membership'] as const)[(i + j) % 3] ?? 'meeting'],
          date: DAY,
          people: { min: 20 + (j % 50), max: 20 + (j % 50) },
          place: { ...block?.place, from: 'home' as const },
          messageId: `m${i + j}`,
          evidence: [],
          confirmedAt: at,
          recordedAt: at,
          changedAt: at,
          units: block ? [...block.path, block.id] : [],
          version: 1,
        };
      });
      await stores.reports.records.insert(
        reports.map((record) => ({ record, applied: [], outbox: { audit: [], notices: [] } })),
      );
    }
    const digests = createDigests({
      source: stores.digestSource,
      records: stores.digestRecords,
      tree: () => stores.units.tree(),
      hours: digestHours({ everybody: '20:30', desk: '09:45' }),
    });
    const look = new Date(`${DAY}T20:00:00+05:30`);
    const found: number[] = [];
    for (let i = 0; i < 7; i++) {
      const start = performance.now();
      const digest = await digests.now('JH', sightOf({ role: 'admin', above: [] }), look);
      found.push(performance.now() - start);
      if (digest?.total.reports !== ROWS)
        throw new Error(`the digest counts ${digest?.total.reports} of ${ROWS} reports`);
    }
    return { rows: ROWS, coldMs: found[0] ?? Number.NaN, medianMs: percentile(found.slice(1), 0.5) };
  } finally {
    await connection.dropDatabase();
    await connection.close();
  }
}
