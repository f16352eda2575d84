/**
 * Webhooks of the Cloud API at a given rate: POST, signature checked, kept durably, 200. Web, and
 * channel (with worker), are processes of their own and do all their other work meanwhile (messages kept, and understood and
 * answered to a stand-in of Meta as fast as a number may); the load comes from this one. How late each answer came counts from when it was due.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { signatureOf } from '../../src/channels/cloud-api/verify-signature.ts';
import { WEBHOOK_PATH } from '../../src/channels/cloud-api/webhook-routes.ts';
import { seal } from '../../src/shared/seal.ts';
import { connectStore, ensureIndexes } from '../../src/store/connect.ts';
import { createStores } from '../../src/wiring/stores.ts';
import { openGraphApi } from '../../test/stand-ins/graph-api/graph-api.ts';
import { offered, percentile } from './in-flight.ts';

export interface WebhookFigures {
  total: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Answered with anything but 200. */
  refused: number;
  /** Answered with 200 and in no message afterwards. */
  lost: number;
}

const NUMBER = { phoneNumberId: '10001', accountId: '20001', display: '+91 98000 00001' };
const TOKEN = 'EAAG-for-the-time-of-this-run';
const APP_SECRET = 'only for the time of this run';
const SECRET = 'only for the time of this run, nothing is kept';
const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
const WORKED_THROUGH_MS = 120_000;

function start(env: Record<string, string>): Promise<{ child: ChildProcess; port: number }> {
  const execArgv = ['--disable-warning=ExperimentalWarning'];
  const child = fork(MAIN, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv,
  });
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve({ child, port: (ready as { port: number }).port }));
    child.once('exit', (code) => reject(new Error(`the centre ended before it was ready, code ${code}`)));
  });
}

/**
 * `total` webhooks, `perSecond` a second, each of a person of their own. `beside`: what runs on the same machine: with `channel`
 * the messages are kept and wait, as where the workers have a machine of their own.
 */
export async function benchWebhooks(
  mongodbUri: string,
  redisUrl: string,
  dataDir: string,
  total: number,
  perSecond: number,
  beside: 'channel' | 'worker,channel',
): Promise<WebhookFigures> {
  const name = `bench-hook-${process.pid}`;
  const graph = await openGraphApi({ numbers: [NUMBER], token: TOKEN, appSecret: APP_SECRET, perSecond: 1_000 });
  const connection = await connectStore(mongodbUri, { dbName: name });
  const stores = createStores(connection, { dataDir });
  await ensureIndexes(connection);
  const token = seal(TOKEN, { secret: SECRET, purpose: 'access token of a number' });
  const settings = { phoneNumberId: NUMBER.phoneNumberId, accountId: NUMBER.accountId, token };
  await stores.numbers.put({ name: 'cloud-10001', kind: 'cloud-api', label: 'bench', settings }, new Date());
  const env = {
    MONGODB_URI: mongodbUri,
    REDIS_URL: redisUrl,
    MONGODB_DB: name,
    REDIS_PREFIX: name,
    CENTRE_DATA_DIR: dataDir,
    CENTRE_SECRET: SECRET,
    WHATSAPP_APP_SECRET: APP_SECRET,
    GRAPH_URL: graph.url,
    REPLY_QUIET_MS: '0',
    PORT: '0',
    LOG_LEVEL: 'silent',
    SIMULATOR: 'off',
  };
  const web = await start({ ...env, ROLES: 'web' });
  const work = await start({ ...env, ROLES: beside });
  const { port } = web;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let refused = 0;
  const accepted: string[] = [];
  const post = (i: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const from = { phone: String(919_000_000_000 + i) };
      const { id, body } = graph.messagePayload(NUMBER.phoneNumberId, from, { type: 'text', text: { body: 'जोहार' } });
      const raw = Buffer.from(body);
      const headers = {
        'content-type': 'application/json',
        'content-length': raw.length,
        'x-hub-signature-256': signatureOf(raw, APP_SECRET),
      };
      const call = request(
        { port, host: '127.0.0.1', path: WEBHOOK_PATH, method: 'POST', agent, headers },
        (answer) => {
          answer.resume();
          if (answer.statusCode === 200) accepted.push(id);
          else refused++;
          answer.once('end', resolve);
        },
      );
      call.once('error', reject);
      call.end(raw);
    });
  try {
    const latencies = await offered(total, perSecond, post);
    const until = Date.now() + WORKED_THROUGH_MS;
    const kept = () => connection.collection('messages').countDocuments({ channel: 'cloud-10001' });
    while ((await kept()) < total - refused && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 200));
    return {
      total,
      perSecond,
      p50Ms: percentile(latencies, 0.5),
      p99Ms: percentile(latencies, 0.99),
      refused,
      lost: accepted.length - (await kept()),
    };
  } finally {
    agent.destroy();
    for (const { child } of [web, work]) {
      child.removeAllListeners('exit');
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    await graph.close();
    await connection.dropDatabase();
    await connection.close();
  }
}
