/** The demo on the real parts, small: everything it makes is marked, counted and taken away again. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAgenda } from '../../scripts/demo/agenda.ts';
import { createChance } from '../../scripts/demo/chance.ts';
import { chooseDay } from '../../scripts/demo/choose-day.ts';
import { deskTime } from '../../scripts/demo/desk.ts';
import { makePicture, makeSound } from '../../scripts/demo/pictures.ts';
import { DEFAULT_HOURS, dueOn } from '../../src/digests/schedule.ts';
import { type Connection, connectStore } from '../../src/store/connect.ts';
import { ist } from './digest-fixture.ts';

const uri = process.env.MONGODB_URI ?? 'mongodb://127.0.0.1:27117/?directConnection=true';
const redis = process.env.REDIS_URL ?? 'redis://127.0.0.1:6390';
const dbName = `demo_test_${process.pid}`;
let dataDir: string;
let connection: Connection;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'demo-'));
  connection = await connectStore(uri, { dbName });
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
  await rm(dataDir, { recursive: true, force: true });
});

function demo(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const settings = {
    MONGODB_URI: uri,
    REDIS_URL: redis,
    MONGODB_DB: dbName,
    REDIS_PREFIX: dbName,
    CENTRE_SECRET: 'x'.repeat(44),
    CENTRE_DATA_DIR: dataDir,
    LOG_LEVEL: 'debug',
  };
  const { CENTRE_URL: _url, ...env } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/demo.ts', ...args], {
    env: { ...env, ...settings },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}
const COUNTED = [
  'people',
  'messages',
  'turns',
  'reports',
  'complaints',
  'handovers',
  'alerts',
  'suggestions',
  'files',
  'audit',
  'units',
  'digests',
  'subscriptions',
];
const counts = async () =>
  Object.fromEntries(
    await Promise.all(COUNTED.map(async (name) => [name, await connection.collection(name).countDocuments()] as const)),
  );

describe('npm run demo', () => {
  it('plays a small day, shows its digest, and --clear removes exactly what it made', {
    timeout: 120_000,
  }, async () => {
    await demo('--clear');
    await connection
      .collection('people')
      .insertOne({ _id: 'real' as never, addresses: [], known: true, name: 'kept', version: 1 });
    await connection.collection('reports').insertOne({
      _id: 'real' as never,
      person: 'real',
      units: ['JH'],
      status: 'counted',
      confirmedAt: ist('2026-11-01 10:00'),
      version: 1,
    });
    const before = await counts();

    const played = await demo('--people', '40', '--messages', '60', '--date', '2026-11-18', '--seed', '7');
    expect(played.err).not.toContain('Error');
    expect(played.code).toBe(0);
    expect(played.out).toContain('Daily digest · Jharkhand · Wed 18 Nov');
    const during = await counts();
    expect(during.reports).toBeGreaterThan(5);
    expect(during.turns).toBeGreaterThan(60);
    const unmarked = await connection
      .collection('people')
      .countDocuments({ demo: { $ne: true }, _id: { $ne: 'real' as never } });
    expect(unmarked).toBe(0);
    const names = await connection.collection('people').distinct('name', { demo: true });
    expect(names.filter((name) => !/\((?:sample|नमूना)\)$/u.test(String(name)))).toEqual([]);

    // The log of the whole run: every turn is in it, no number, no name, no text.
    const log = played.out.split('\n').filter((line) => line.startsWith('{"level"'));
    expect(log.length).toBeGreaterThan(60);
    const whole = log.join('\n');
    expect(whole).not.toMatch(/[\u0900-\u097f]|\d{10,}/);
    const said = await connection.collection('messages').distinct('body.text');
    const told = [...names.map((name) => String(name).replace(/ \(.*$/u, '')), ...said.map(String)].filter(
      (one) => one.length > 8,
    );
    expect(told.length).toBeGreaterThan(60);
    expect(told.filter((one) => whole.includes(one))).toEqual([]);

    const again = await demo('--people', '40', '--messages', '60', '--date', '2026-11-18', '--seed', '7');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('another --seed')]);

    expect((await demo('--clear')).code).toBe(0);
    expect(await counts()).toEqual(before);
    const folders = await readdir(join(dataDir, 'files')).catch(() => []);
    const left = await Promise.all(folders.map((folder) => readdir(join(dataDir, 'files', folder))));
    expect(left.flat()).toEqual([]);
  });

  it('says what is wrong with its arguments', async () => {
    const { code, err } = await demo('--messages', 'many');
    expect([code, err]).toEqual([1, expect.stringContaining('--messages')]);
  });
});

describe('its pieces', () => {
  it('chance is the same for the same seed', () => {
    const draw = (seed: number) =>
      Array.from(
        { length: 20 },
        (
          (chance) => () =>
            chance.whole(1, 1_000)
        )(createChance(seed)),
      );
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });
  it('the agenda gives the earliest first, of the same time the first added', () => {
    const agenda = createAgenda<{ at: Date; n: number }>();
    const times = [5, 3, 9, 3, 1, 7, 3];
    for (const [n, at] of times.entries()) agenda.add({ at: new Date(at), n });
    const taken = Array.from({ length: times.length }, () => agenda.take()?.n);
    expect(taken).toEqual([4, 1, 3, 6, 0, 5, 2]);
    expect(agenda.take()).toBeUndefined();
  });
  it('pictures and sounds are what they say', async () => {
    expect((await fileTypeFromBuffer(makePicture(3)))?.mime).toBe('image/png');
    expect((await fileTypeFromBuffer(makeSound(3)))?.mime).toBe('audio/wav');
  });
  it('the desk works from ten to six, not on Sundays', () => {
    expect(deskTime(ist('2026-11-20 07:00'))).toEqual(ist('2026-11-20 10:00'));
    expect(deskTime(ist('2026-11-20 12:34'))).toEqual(ist('2026-11-20 12:34'));
    expect(deskTime(ist('2026-11-21 19:00')).getTime()).toBeGreaterThan(ist('2026-11-23 10:00').getTime());
  });
  it('chooses a day whose digest is not made yet', () => {
    const dueOf = (day: string) => dueOn(day, 'evening', DEFAULT_HOURS);
    const day = (now: string, made: string | null) =>
      chooseDay(undefined, ist(now), dueOf, made === null ? null : ist(made)).day;
    expect(day('2026-11-21 15:00', '2026-11-20 20:30')).toBe('2026-11-21');
    expect(day('2026-11-21 09:00', null)).toBe('2026-11-20');
    expect(day('2026-11-21 09:00', '2026-11-20 20:30')).toBe('2026-11-21');
    expect(chooseDay('2026-11-18', ist('2026-11-21 09:00'), dueOf, ist('2026-11-20 20:30'))).toMatchObject({
      closed: true,
      until: ist('2026-11-18 20:30'),
    });
  });
});
