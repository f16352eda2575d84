/**
 * One queue of ids, over BullMQ. Jobs carry batches of ids and nothing else: whatever Redis loses, the sweep puts in again
 * from MongoDB.
 */
import { type JobsOptions, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { batch } from '../shared/batch.ts';

/** How this process reaches Redis, and the prefix that keeps several centres on one server apart. */
export interface QueueConnection {
  url: string;
  prefix: string;
}

interface IdJob {
  ids: string[];
}

const JOB_OPTIONS: JobsOptions = {
  // A store that is away for a minute loses no job its turn; what outlasts that is found by the sweep.
  attempts: 60,
  backoff: { type: 'fixed', delay: 1_000 },
  removeOnComplete: true,
  removeOnFail: { count: 1_000 },
};
/** The most ids one job carries. */
const IDS_A_JOB = 250;
/** Between two batches under load. */
const LINGER_MS = 4;
/** How many jobs are taken at once: their ids become one batch of the handler's. */
const JOBS_AT_ONCE = 64;

/** Adds ids for whoever works on them: `wake(ids)` returns when Redis has them, and rejects at once when Redis is away. */
export interface WakeUp {
  (ids: readonly string[], options?: { delayMs?: number }): Promise<void>;
  readonly queue: Queue;
  close(): Promise<void>;
}

/** The adding end of the queue of that name. */
export function openQueue(name: string, connection: QueueConnection, onError: (error: Error) => void): WakeUp {
  const redis = new Redis(connection.url, { maxRetriesPerRequest: 1 });
  redis.on('error', onError);
  const queue = new Queue<IdJob>(name, {
    connection: redis,
    prefix: connection.prefix,
    skipWaitingForReady: true,
    defaultJobOptions: JOB_OPTIONS,
  });
  queue.on('error', onError);
  const add = batch<{ ids: readonly string[]; delayMs: number }, void>(
    async (items) => {
      const byDelay = new Map<number, string[]>();
      for (const item of items) byDelay.set(item.delayMs, [...(byDelay.get(item.delayMs) ?? []), ...item.ids]);
      const jobs = [...byDelay].flatMap(([delay, ids]) =>
        Array.from({ length: Math.ceil(ids.length / IDS_A_JOB) }, (_, i) => ({
          name: 'ids',
          data: { ids: ids.slice(i * IDS_A_JOB, (i + 1) * IDS_A_JOB) },
          opts: delay > 0 ? { delay } : {},
        })),
      );
      await (jobs.length === 1 && jobs[0] ? queue.add(jobs[0].name, jobs[0].data, jobs[0].opts) : queue.addBulk(jobs));
      return items.map(() => undefined);
    },
    { max: 1_000 },
  );
  const wake = (ids: readonly string[], options: { delayMs?: number } = {}) =>
    ids.length === 0 ? Promise.resolve() : add({ ids, delayMs: options.delayMs ?? 0 });
  return Object.assign(wake, {
    queue: queue as Queue,
    async close() {
      await queue.close();
      redis.disconnect();
    },
  });
}

/**
 * The working end: `handle` is given the ids of all jobs that were waiting, one batch at a time in this process unless told
 * that more may run beside one another (one waits for the database while the other computes). When it throws, those jobs are tried again; what still fails is found by the sweep.
 */
export function workOn(
  name: string,
  connection: QueueConnection,
  handle: (ids: string[]) => Promise<void>,
  onError: (error: Error) => void,
  options: { batchesAtOnce?: number } = {},
): { close(): Promise<void> } {
  const redis = new Redis(connection.url, { maxRetriesPerRequest: null });
  redis.on('error', onError);
  const together = batch<string[], void>(
    async (lists) => {
      await handle([...new Set(lists.flat())]);
      return lists.map(() => undefined);
    },
    { max: JOBS_AT_ONCE, atOnce: options.batchesAtOnce ?? 1, lingerMs: LINGER_MS },
  );
  const worker = new Worker<IdJob>(name, (job) => together(job.data.ids), {
    connection: redis,
    prefix: connection.prefix,
    concurrency: JOBS_AT_ONCE,
    maxStalledCount: 5,
  });
  worker.on('error', onError);
  worker.on('failed', (_job, error) => onError(error));
  return {
    async close() {
      await worker.close();
      redis.disconnect();
    },
  };
}
