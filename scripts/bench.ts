/**
 * `npm run bench`: understanding beside chrono, the pipeline beside bare BullMQ, the state's digest; each in the same run on the
 * same servers, for these machines are noisy. A table, and with `--json` the figures for machines.
 */
import { parseArgs } from 'node:util';
import { benchBareQueue } from './bench/bare-queue.ts';
import { benchDigest } from './bench/digest.ts';
import { benchPipeline } from './bench/pipeline.ts';
import { benchUnderstanding } from './bench/understanding.ts';
import { benchWebhooks } from './bench/webhooks.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    messages: { type: 'string', default: '15000' },
    runs: { type: 'string', default: '3' },
    webhooks: { type: 'string', default: '10000' },
  },
});
const mongodbUri = process.env.MONGODB_URI ?? '';
const redisUrl = process.env.REDIS_URL ?? '';
const dataDir = process.env.CENTRE_DATA_DIR ?? '.data';
const total = Number(values.messages);

const understanding = benchUnderstanding();
const runs: {
  bare: Awaited<ReturnType<typeof benchBareQueue>>;
  pipeline: Awaited<ReturnType<typeof benchPipeline>>;
  share: number;
  p99Ratio: number;
}[] = [];
for (let i = 0; i < Number(values.runs); i++) {
  const bare = await benchBareQueue(redisUrl, 20_000, 500);
  const pipeline = await benchPipeline(mongodbUri, redisUrl, dataDir, total, 1_000);
  runs.push({ bare, pipeline, share: pipeline.perSecond / bare.perSecond, p99Ratio: pipeline.p99Ms / bare.p99Ms });
}
const digest = await benchDigest(mongodbUri, dataDir);
const webhooks = {
  alone: await benchWebhooks(mongodbUri, redisUrl, dataDir, Number(values.webhooks), 500, 'channel'),
  besideWorkers: await benchWebhooks(mongodbUri, redisUrl, dataDir, Number(values.webhooks), 500, 'worker,channel'),
};

const servers = {
  mongodb: process.env.CENTRE_MONGO_SERVER ?? mongodbUri.replace(/\/\/[^@]*@/, '//'),
  redis: process.env.CENTRE_REDIS_SERVER ?? 'redis',
};
if (values.json)
  process.stdout.write(`${JSON.stringify({ servers, understanding, runs, digest, webhooks }, null, 2)}\n`);
else {
  const row = (name: string, value: string) => process.stdout.write(`${name.padEnd(46)} ${value}\n`);
  const range = (pick: (run: (typeof runs)[number]) => number, digits: number) => {
    const sorted = runs.map(pick).sort((a, b) => a - b);
    return `${(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(digits)}  (${sorted.map((one) => one.toFixed(digits)).join(' … ')})`;
  };
  row('servers', `${servers.mongodb} · ${servers.redis}`);
  row(
    'understanding, median µs a message',
    `${understanding.medianUs.toFixed(1)}  (p99 ${understanding.p99Us.toFixed(0)}, ${understanding.messages} messages)`,
  );
  row('chrono, English dates alone, median µs', understanding.chronoMedianUs.toFixed(1));
  row('gazetteer loaded in ms', understanding.loadMs.toFixed(0));
  row(
    'pipeline, messages/s',
    range((run) => run.pipeline.perSecond, 0),
  );
  row(
    'bare BullMQ, jobs/s',
    range((run) => run.bare.perSecond, 0),
  );
  row(
    'pipeline ÷ bare',
    range((run) => run.share, 2),
  );
  row(
    'at 100/s offered, p50 ms (bare)',
    `${range((run) => run.pipeline.p50Ms, 1)}  bare ${range((run) => run.bare.p50Ms, 1)}`,
  );
  row(
    'at 100/s offered, p99 ms (bare)',
    `${range((run) => run.pipeline.p99Ms, 1)}  bare ${range((run) => run.bare.p99Ms, 1)}`,
  );
  row(
    'p99 ÷ bare',
    range((run) => run.p99Ratio, 1),
  );
  row(
    'worker CPU, µs a message (start included)',
    range((run) => run.pipeline.workerCpuUs, 0),
  );
  for (const [where, one] of Object.entries(webhooks))
    row(
      `webhooks at 500/s, ${where}, p50 · p99 ms`,
      `${one.p50Ms.toFixed(1)} · ${one.p99Ms.toFixed(1)}  (${one.total}: ${one.refused} refused, ${one.lost} lost)`,
    );
  row('state digest of 13,000 rows, ms', `${digest.medianMs.toFixed(0)}  (first ${digest.coldMs.toFixed(0)})`);
}
process.exit(0);
