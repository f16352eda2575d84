import { expect, it } from 'vitest';
import { connectStore } from '../../src/store/connect.ts';
import { openWire } from '../stand-ins/wire.ts';

it('a question whose answer never comes fails, and what comes after it is answered', async () => {
  const port = Number(/:(\d+)/.exec((process.env.MONGODB_URI ?? '').replace('mongodb://', ''))?.[1]);
  const wire = await openWire(port);
  const connection = await connectStore(`mongodb://127.0.0.1:${wire.port}/?directConnection=true`, {
    dbName: `connect-${process.pid}`,
    answerMs: 500,
  });
  const rows = connection.collection<{ _id: number }>('rows');
  await rows.insertOne({ _id: 1 });
  wire.hush();
  // The driver itself asks once more, on a connection of its own that works.
  await rows.insertOne({ _id: 2 }).catch(() => undefined);
  await rows.updateOne({ _id: 3 }, { $set: { there: true } as never }, { upsert: true });
  expect(await rows.countDocuments({ _id: 1 })).toBe(1);
  expect(await rows.countDocuments({ _id: 3 })).toBe(1);
  await connection.dropDatabase();
  await connection.close();
  await wire.close();
}, 30_000);
