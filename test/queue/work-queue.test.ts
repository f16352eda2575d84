import { Redis } from 'ioredis';
import { afterAll, expect, test } from 'vitest';
import { openLive } from '../../src/queue/live.ts';
import { openQueue, workOn } from '../../src/queue/work-queue.ts';

const url = process.env.REDIS_URL ?? '';
const connection = { url, prefix: `test-${process.pid}` };
const errors: unknown[] = [];
const onError = (error: unknown) => void errors.push(error);
const until = async (done: () => boolean): Promise<void> => {
  for (const end = Date.now() + 10_000; !done(); ) {
    if (Date.now() > end) throw new Error('did not happen within 10 s');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

afterAll(async () => {
  const redis = new Redis(url);
  const keys = await redis.keys(`${connection.prefix}*`);
  if (keys.length > 0) await redis.del(keys);
  redis.disconnect();
});

test('every id that was added is worked on, and a handler that fails is called again', async () => {
  const wake = openQueue('ids', connection, onError);
  const seen = new Set<string>();
  let failures = 2;
  const worker = workOn(
    'ids',
    connection,
    async (ids) => {
      if (failures-- > 0) throw new Error('not yet');
      for (const id of ids) seen.add(id);
    },
    onError,
  );
  const ids = Array.from({ length: 600 }, (_, i) => `id-${i}`);
  await Promise.all(ids.map((id) => wake([id])));
  await until(() => seen.size === ids.length);
  await worker.close();
  await wake.close();
});

test('delayed ids come later', async () => {
  const wake = openQueue('later', connection, onError);
  const seen: string[] = [];
  const worker = workOn('later', connection, async (ids) => void seen.push(...ids), onError);
  await wake(['late'], { delayMs: 400 });
  await wake(['soon']);
  await until(() => seen.length === 2);
  expect(seen).toEqual(['soon', 'late']);
  await worker.close();
  await wake.close();
});

test('adding says at once when Redis is away, so that intake never waits for it', async () => {
  const wake = openQueue('away', { url: 'redis://127.0.0.1:1', prefix: 'x' }, () => undefined);
  const start = Date.now();
  await expect(wake(['a'])).rejects.toThrow();
  expect(Date.now() - start).toBeLessThan(2_000);
  await wake.close();
});

test('pages hear of a change, and no longer once they left', async () => {
  const live = openLive(connection, onError);
  let heard = 0;
  const leave = live.subscribe('p1', () => heard++);
  await until(() => {
    live.publish(['p1', 'p2']);
    return heard > 0;
  });
  leave();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const before = heard;
  live.publish(['p1']);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(heard).toBe(before);
  await live.close();
});
