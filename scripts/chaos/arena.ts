/** Real servers on a folder of their own, workers as processes of their own, and the persons who write. */
import { type ChildProcess, fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../src/config.ts';
import { readConfig } from '../../src/config.ts';
import type { Person } from '../../src/people/person.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { newId } from '../../src/shared/ids.ts';
import { createLog } from '../../src/shared/log.ts';
import { createMetrics } from '../../src/shared/metrics.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import { connectStore, ensureIndexes } from '../../src/store/connect.ts';
import { createCentre } from '../../src/wiring/centre.ts';
import { type Server, startMongo, startRedis } from '../setup/services.mjs';

export type Arena = Awaited<ReturnType<typeof openArena>>;

const WORKER = join(import.meta.dirname, 'worker.ts');

/** Starts MongoDB and Redis below `dataDir` (which is the arena's alone), and the receiving half of a centre in this process. */
export async function openArena(dataDir: string) {
  let mongo: Server = await startMongo({ dataDir, external: false });
  let redis: Server = await startRedis({ dataDir, external: false });
  const env = {
    MONGODB_URI: mongo.uri,
    REDIS_URL: redis.uri,
    MONGODB_DB: 'chaos',
    REDIS_PREFIX: 'chaos',
    CENTRE_DATA_DIR: dataDir,
    CENTRE_SECRET: 'only for the time of this run, nothing is kept',
    REPLY_QUIET_MS: '0',
    LOG_LEVEL: 'silent',
  };
  const config: Config = readConfig(env);
  const connection = await connectStore(mongo.uri, { dbName: 'chaos', timeoutMs: 2_000 });
  const centre = await createCentre({
    config: { ...config, roles: [] },
    connection,
    clock: systemClock,
    log: createLog(config),
    gazetteer: loadGazetteer(),
    texts: loadTexts(),
    metrics: createMetrics(),
  });
  await ensureIndexes(connection);
  const workers = new Set<ChildProcess>();

  async function startWorker(): Promise<void> {
    const child = fork(WORKER, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    workers.add(child);
    child.once('exit', () => workers.delete(child));
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`a worker ended before it was ready, code ${code}`)));
    });
  }

  return {
    centre,
    connection,
    servers: () => ({ mongo: `${mongo.server} ${mongo.version}`, redis: `${redis.server} ${redis.version}` }),
    startWorker,

    /** People in the directory who have consented. */
    async addPeople(count: number): Promise<string[]> {
      const at = new Date();
      const people: Person[] = Array.from({ length: count }, (_, i) => ({
        id: newId(),
        addresses: [{ kind: 'simulator', value: `chaos-${i}` }],
        known: true,
        name: `Namuna ${i}`,
        role: 'worker',
        home: { state: 'Jharkhand', district: 'Ranchi', block: 'Kanke' },
        consent: { at, noticeVersion: '1', messageId: 'directory', adult: true },
        createdAt: at,
        version: 1,
      }));
      await centre.stores.people.insert(people);
      return people.map((_, i) => `chaos-${i}`);
    },

    /** SIGKILL to one worker, and a new one in its place. */
    async killWorker(): Promise<void> {
      const [victim] = workers;
      if (!victim) return;
      const gone = new Promise((resolve) => victim.once('exit', resolve));
      victim.kill('SIGKILL');
      await gone;
      await startWorker();
    },

    /** SIGKILL to Redis, everything it had thrown away, and an empty one on the same port. */
    async wipeRedis(): Promise<void> {
      const { port } = redis;
      await redis.kill();
      rmSync(join(dataDir, 'redis'), { recursive: true, force: true });
      redis = await startRedis({ dataDir, external: false, ...(port === null ? {} : { port }) });
    },

    /** MongoDB is away for so long, with its data kept. */
    async stopMongo(ms: number): Promise<void> {
      const { port } = mongo;
      await mongo.stop();
      await new Promise((resolve) => setTimeout(resolve, ms));
      mongo = await startMongo({ dataDir, external: false, ...(port === null ? {} : { port }) });
    },

    async close(): Promise<void> {
      for (const worker of workers) worker.kill('SIGKILL');
      await centre.close();
      await connection.close();
      await Promise.all([mongo.stop(), redis.stop()]);
    },
  };
}
