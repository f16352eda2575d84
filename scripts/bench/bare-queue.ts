/** The measure of the pipeline: bare BullMQ, add → completed, default options, a worker that does nothing, one process. */
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { inFlight, offered, percentile } from './in-flight.ts';

export interface QueueFigures {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

/** `total` jobs with 64 adds in flight, worker concurrency 50; then 100 jobs a second for `offeredTotal`. */
export async function benchBareQueue(redisUrl: string, total: number, offeredTotal: number): Promise<QueueFigures> {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const blocking = connection.duplicate();
  const queue = new Queue('bare', { connection, prefix: `bench-bare-${process.pid}` });
  const done = new Map<string, () => void>();
  let completed = 0;
  let allDone = () => {};
  let target = total;
  const worker = new Worker(
    'bare',
    (job) => {
      done.get(String(job.data.i))?.();
      completed++;
      if (completed === target) allDone();
      return Promise.resolve();
    },
    { connection: blocking, prefix: queue.opts.prefix ?? 'bull', concurrency: 50 },
  );
  await worker.waitUntilReady();
  try {
    const start = performance.now();
    const finished = new Promise<void>((resolve) => {
      allDone = resolve;
    });
    await inFlight(total, 64, async (i) => void (await queue.add('x', { i })));
    await finished;
    const perSecond = total / ((performance.now() - start) / 1_000);
    target = total + offeredTotal;
    const latencies = await offered(
      offeredTotal,
      100,
      (i) =>
        new Promise((resolve, reject) => {
          done.set(`o${i}`, resolve);
          queue.add('x', { i: `o${i}` }).catch(reject);
        }),
    );
    return { perSecond, p50Ms: percentile(latencies, 0.5), p99Ms: percentile(latencies, 0.99) };
  } finally {
    await worker.close();
    await queue.obliterate({ force: true });
    await queue.close();
    connection.disconnect();
    blocking.disconnect();
  }
}
