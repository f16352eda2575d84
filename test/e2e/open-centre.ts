/** The whole centre with its web server over the test's MongoDB and Redis, put together as `main` does, on a clock that is set. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { ensureUnits } from '../../src/people/ensure-units.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { setClock } from '../../src/shared/clock.ts';
import { newId } from '../../src/shared/ids.ts';
import { createLog } from '../../src/shared/log.ts';
import { createMetrics } from '../../src/shared/metrics.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import { connectStore, ensureIndexes } from '../../src/store/connect.ts';
import { createStaffStore } from '../../src/store/staff.ts';
import { createCentre } from '../../src/wiring/centre.ts';
import { createPages, type Pages } from '../../src/wiring/web.ts';

/** Opens a centre whose clock stands at `at`; `link()` makes a one-time sign-in link for the account made at the start. */
export async function openCentre(name: string, at: Date, env: Readonly<Record<string, string>> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'centre-e2e-'));
  const unique = `${name}-${process.pid}`;
  const read = readConfig({
    ...process.env,
    CENTRE_SECRET: 'for the time of these tests, nothing is kept',
    MONGODB_DB: unique,
    REDIS_PREFIX: unique,
    CENTRE_DATA_DIR: dataDir,
    REPLY_QUIET_MS: '0',
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    ...env,
  });
  const config = { ...read, port: 0, host: '127.0.0.1', simulator: true };
  const clock = setClock(at);
  const gazetteer = loadGazetteer();
  const connection = await connectStore(config.mongodb.uri, { dbName: unique });
  let pages: Pages | undefined;
  const centre = await createCentre({
    config,
    connection,
    clock,
    log: createLog(config),
    gazetteer,
    texts: loadTexts(),
    metrics: createMetrics(),
    runSchedules: false,
    channels(parts) {
      pages = createPages(parts);
      return pages.channels;
    },
  });
  if (pages === undefined) throw new Error('the centre made no pages');
  await ensureIndexes(connection);
  await ensureUnits(centre.stores.units, gazetteer, config.state);
  const account = await createStaffStore(connection).put({ name: 'सीमा (नमूना)', role: 'state' }, clock.now());
  const web = await pages.mount(centre);

  return {
    centre,
    connection,
    clock,
    url: web.localUrl,
    dataDir,
    numbers: web.numbers,
    cloud: web.cloud,
    phones: web.phones,
    /** Somebody of the directory who has agreed to the notice; gives their id. */
    async agreed(phone: string): Promise<string> {
      const id = newId();
      const at = clock.now();
      const consent = { at, noticeVersion: '1', messageId: 'm', adult: true as const };
      const addresses = [{ kind: 'phone' as const, value: phone }];
      await centre.stores.people.insert([
        { id, addresses, known: true, name: 'नमूना', consent, createdAt: at, version: 1 },
      ]);
      return id;
    },
    link: () => web.links.create(account.id),
    async close(): Promise<void> {
      await web.stop();
      await centre.close();
      await connection.dropDatabase();
      await connection.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
