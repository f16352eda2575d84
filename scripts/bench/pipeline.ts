/**
 * The pipeline: HTTP POST → stored → 202 → understood → state and reply kept → outbound queue → sent and logged. Web and worker
 * are processes of their own; the load comes from this one.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import type { Person } from '../../src/people/person.ts';
import { newId } from '../../src/shared/ids.ts';
import { createApiKeyStore } from '../../src/store/api-keys.ts';
import { type Connection, connectStore, ensureIndexes } from '../../src/store/connect.ts';
import { createStores } from '../../src/wiring/stores.ts';
import { inFlight, offered, percentile } from './in-flight.ts';

export interface PipelineFigures {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  workerCpuUs: number;
}

const TEXT = 'कल कांके प्रखंड में बैठक हुई, डेढ़ सौ लोग आए जिनमें 40 महिलाएँ थीं';
const SRC = join(import.meta.dirname, '..', '..', 'src');

async function addPeople(connection: Connection, env: Record<string, string>, count: number): Promise<string> {
  const stores = createStores(connection, { dataDir: env.CENTRE_DATA_DIR ?? '.data' });
  const keys = createApiKeyStore(connection);
  await ensureIndexes(connection);
  const at = new Date();
  for (let i = 0; i < count; i += 1_000) {
    const people: Person[] = Array.from({ length: Math.min(1_000, count - i) }, (_, j) => ({
      id: newId(),
      addresses: [{ kind: 'app', value: `bench-${i + j}` }],
      known: true,
      name: `Namuna ${i + j}`,
      role: 'worker',
      home: { state: 'Jharkhand', district: 'Ranchi', block: 'Kanke' },
      consent: { at, noticeVersion: '1', messageId: 'directory', adult: true },
      createdAt: at,
      version: 1,
    }));
    await stores.people.insert(people);
  }
  const { key } = await keys.create({ name: 'bench', scopes: ['messages'], perMinute: 10_000_000, at });
  return key;
}

function start(file: string, env: Record<string, string>): Promise<{ child: ChildProcess; ready: unknown }> {
  const child = fork(file, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve({ child, ready }));
    child.once('exit', (code) => reject(new Error(`${file} ended before it was ready, code ${code}`)));
  });
}

/** `total` messages with 64 requests in flight, then 100 a second; each of a person of their own. */
export async function benchPipeline(
  mongodbUri: string,
  redisUrl: string,
  dataDir: string,
  total: number,
  offeredTotal: number,
): Promise<PipelineFigures> {
  const name = `bench-${process.pid}`;
  const env = {
    MONGODB_URI: mongodbUri,
    REDIS_URL: redisUrl,
    MONGODB_DB: name,
    REDIS_PREFIX: name,
    CENTRE_DATA_DIR: dataDir,
    CENTRE_SECRET: 'only for the time of this run, nothing is kept',
    REPLY_QUIET_MS: '0',
    PORT: '0',
    LOG_LEVEL: 'silent',
    SIMULATOR: 'off',
  };
  const connection = await connectStore(mongodbUri, { dbName: name });
  const key = await addPeople(connection, env, total + offeredTotal);
  const web = await start(join(SRC, 'main.ts'), { ...env, ROLES: 'web' });
  const worker = await start(join(import.meta.dirname, 'pipeline-worker.ts'), env);
  const { port } = web.ready as { port: number };
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const waiting = new Map<string, () => void>();
  worker.child.on('message', (sent) => {
    if (!Array.isArray(sent)) return;
    for (const person of sent as string[]) waiting.get(person)?.();
  });
  const post = (i: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({
        type: 'text',
        messageId: `message-${i}`,
        from: `bench-${i}`,
        sentAt: new Date().toISOString(),
        text: TEXT,
      });
      const call = request(
        {
          port,
          host: '127.0.0.1',
          path: '/api/v1/messages',
          method: 'POST',
          agent,
          headers: {
            authorization: `Bearer ${key}`,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (answer) => {
          answer.resume();
          answer.once('end', () =>
            (answer.statusCode ?? 500) < 300 ? resolve() : reject(new Error(`the API answered ${answer.statusCode}`)),
          );
        },
      );
      call.once('error', reject);
      call.end(body);
    });
  const sent = (i: number): Promise<void> => new Promise((resolve) => waiting.set(`bench-${i}`, resolve));
  try {
    const began = performance.now();
    const all = Array.from({ length: total }, (_, i) => sent(i));
    await inFlight(total, 64, post);
    await Promise.all(all);
    const perSecond = total / ((performance.now() - began) / 1_000);
    const latencies = await offered(offeredTotal, 100, async (i) => {
      const done = sent(total + i);
      await post(total + i);
      await done;
    });
    worker.child.send('cpu');
    const cpu = await new Promise<NodeJS.CpuUsage>((resolve) =>
      worker.child.on('message', (word) => {
        if (typeof word === 'object' && word !== null && 'cpu' in word) resolve(word.cpu as NodeJS.CpuUsage);
      }),
    );
    return {
      perSecond,
      p50Ms: percentile(latencies, 0.5),
      p99Ms: percentile(latencies, 0.99),
      workerCpuUs: (cpu.user + cpu.system) / (total + offeredTotal),
    };
  } finally {
    agent.destroy();
    for (const { child } of [web, worker]) {
      child.removeAllListeners('exit');
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    await connection.dropDatabase();
    await connection.close();
  }
}
