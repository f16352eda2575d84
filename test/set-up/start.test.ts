import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Checkout, freePort, makeCheckout, readData } from './checkout.ts';

let checkout: Checkout;
let port: string;

beforeEach(async () => {
  checkout = makeCheckout();
  port = String(await freePort());
});
afterEach(() => checkout.remove());

async function nothingLeft() {
  for (let waitedMs = 0; (await checkout.processes()).length > 0; waitedMs += 100) {
    if (waitedMs > 20_000) throw new Error(`still there: ${await checkout.processes()}`);
    await sleep(100);
  }
}

describe('npm start', () => {
  test('shows its steps and what to do next, serves commands, refuses a second start, and ends with Ctrl-C', async () => {
    const first = checkout.start({ PORT: port });
    await first.says(/Ready after/);
    await first.says(/Database: mongodb:/);
    expect(first.output()).toMatch(/✓ MongoDB {4}\S.* on 127\.0\.0\.1:\d+ \(\d/);
    expect(first.output()).toMatch(/✓ Redis {6}\S+ \d\S* on 127\.0\.0\.1:\d+ \(\d/);
    expect(first.output()).toMatch(/! Centre {5}something to look at/);
    expect(first.output()).not.toMatch(/an everyday line/);
    expect(readFileSync(join(checkout.dataDir, 'log', 'centre.log'), 'utf8')).toMatch(/an everyday line/);

    const digest = await checkout.run(['digest', '--no-input']);
    expect(digest.stdout).toContain(`CENTRE_URL=http://127.0.0.1:${port}\n`);
    expect(digest.stdout).toContain(`MONGODB_URI=${String(readData(checkout, 'run.json').mongodbUri)}\n`);

    const second = checkout.start({ PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.output().trim().split('\n')).toEqual([
      expect.stringMatching(`^✗ The centre runs already on http://127.0.0.1:${port} .*kill ${first.child.pid}$`),
    ]);
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('hello');

    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(await checkout.processes()).toEqual([]);
    expect(existsSync(join(checkout.dataDir, 'run.json'))).toBe(false);
    expect(readFileSync(join(checkout.dataDir, 'log', 'centre.log'), 'utf8')).toMatch(/good-bye/);
  });

  test('leaves no orphan when it is killed, and starts again on the same data', async () => {
    const first = checkout.start({ PORT: port });
    await first.says(/Ready after/);
    const client = new MongoClient(String(readData(checkout, 'run.json').mongodbUri));
    await client.db().collection('proof').insertOne({ kept: true });
    await client.close();
    expect((await checkout.processes()).length).toBeGreaterThan(3);
    first.child.kill('SIGKILL');
    // At once: the servers of the first one may still be writing their data down.
    const second = checkout.start({ PORT: port });
    await second.says(/Ready after/);
    const again = new MongoClient(String(readData(checkout, 'run.json').mongodbUri));
    expect(await again.db().collection('proof').countDocuments({ kept: true })).toBe(1);
    await again.close();
    second.child.kill('SIGKILL');
    await nothingLeft();
  });

  test('starts a server again that was killed, on its port', async () => {
    const run = checkout.start({ PORT: port });
    await run.says(/Ready after/);
    const before = readData(checkout, 'redis.json');
    process.kill(Number(before.pid), 'SIGKILL');
    await run.says(/! Redis {6}ended by itself \(SIGKILL\), is started again/);
    for (let tries = 0; readData(checkout, 'redis.json').pid === before.pid && tries < 100; tries += 1) await sleep(50);
    expect(readData(checkout, 'redis.json').port).toBe(before.port);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    await nothingLeft();
  });

  test('ends everything when the centre ends by itself', async () => {
    const run = checkout.start({ PORT: port });
    await run.says(/Ready after/);
    for (const pid of await checkout.processes()) if (await isCentre(pid)) process.kill(pid, 'SIGKILL');
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/✗ The centre ended by itself \(SIGKILL\)/);
    await nothingLeft();
  });
});

describe('what can be wrong gets one sentence', () => {
  test('a taken port', async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(Number(port), '127.0.0.1', ready));
    const run = checkout.start({ PORT: port });
    expect(await run.ended).toBe(1);
    expect(run.output().trim()).toMatch(/^✗ Port \d+ is used by another program: .*PORT=\d+ npm start\.$/);
    other.close();
  });

  test('a PORT that is none', async () => {
    const run = checkout.start({ PORT: 'eighty' });
    expect(await run.ended).toBe(1);
    expect(run.output().trim()).toMatch(/^✗ PORT is “eighty”/);
  });

  test('a centre that refuses its settings', async () => {
    const run = checkout.start({ PORT: port, STUB: 'fail' });
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(
      /SESSION_HOURS is “many”.*\n+✗ The centre did not start \(exit code 1\): the lines above say why/,
    );
    await nothingLeft();
  });

  test('damaged data of MongoDB: which folder to move away, and nothing is touched', async () => {
    const folder = join(checkout.dataDir, await mongoFolder());
    mkdirSync(folder);
    for (const name of ['WiredTiger', 'WiredTiger.wt', 'WiredTiger.turtle'])
      writeFileSync(join(folder, name), 'not a database');
    const run = checkout.start({ PORT: port });
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(
      /✗ MongoDB.* does not start on its data in \.data\/\w+, which may be damaged .*: move that folder away \(mv .*nothing was deleted/,
    );
    expect(run.output()).not.toMatch(/\n {4}at /);
    expect(readFileSync(join(folder, 'WiredTiger.turtle'), 'utf8')).toBe('not a database');
    await nothingLeft();
  });

  test('damaged data of Redis', async () => {
    const folder = join(checkout.dataDir, 'redis');
    mkdirSync(join(folder, 'appendonlydir'), { recursive: true });
    writeFileSync(join(folder, 'appendonlydir', 'appendonly.aof.manifest'), 'this is no manifest\n');
    writeFileSync(join(folder, 'appendonly.aof'), 'this is no append-only file\n');
    const run = checkout.start({ PORT: port });
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/✗ Redis does not start on its data in \.data\/redis, which may be damaged/);
    expect(readdirSync(folder)).toContain('appendonly.aof');
    await nothingLeft();
  });

  test('a file in the place of the data folder', async () => {
    const file = join(checkout.folder, 'in-the-way');
    writeFileSync(file, '');
    const run = checkout.start({ PORT: port, CENTRE_DATA_DIR: file });
    expect(await run.ended).toBe(1);
    expect(run.output().trim()).toMatch(/^✗ in-the-way is a file, .*: move the file away and start again\.$/);
  });
});

/** `mongod` or `secantusdb`: the server that this machine has. */
async function mongoFolder(): Promise<string> {
  const kind = await checkout.ask(
    'mongo-program.mjs',
    `it.findMongoServer(${JSON.stringify(checkout.dataDir)}).then((one) => it.folderOf[one.kind])`,
  );
  return String(kind);
}

async function isCentre(pid: number): Promise<boolean> {
  const output = await checkout.ask(
    'command.mjs',
    `it.runCommand('ps', ['-p', '${pid}', '-o', 'command=']).then((one) => one.output)`,
  );
  return String(output).trim().endsWith('/src/main.ts');
}
