/** The one repeating job that looks whether anything is due. Several workers may look at once: the marks decide who ran what. */
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { QueueConnection } from './work-queue.ts';

/** Calls `look` every `everyMs` on some worker of the centre, not on each. */
export async function startClockwork(
  connection: QueueConnection,
  everyMs: number,
  look: () => Promise<void>,
  onError: (error: Error) => void,
): Promise<{ close(): Promise<void> }> {
  const redis = new Redis(connection.url, { maxRetriesPerRequest: null });
  redis.on('error', onError);
  const queue = new Queue('clockwork', { connection: redis, prefix: connection.prefix });
  queue.on('error', onError);
  const worker = new Worker('clockwork', look, { connection: redis, prefix: connection.prefix, concurrency: 1 });
  worker.on('error', onError);
  const arm = () =>
    queue.upsertJobScheduler(
      'look',
      { every: everyMs },
      { name: 'look', opts: { removeOnComplete: true, removeOnFail: true } },
    );
  await arm();
  // A wiped Redis forgets the repeating job: it is put in again.
  const timer = setInterval(() => void arm().catch(onError), everyMs * 4);
  return {
    async close() {
      clearInterval(timer);
      await worker.close();
      await queue.close();
      redis.disconnect();
    },
  };
}
