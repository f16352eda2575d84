import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createScheduler, nextDue, type Schedule } from '../../src/queue/schedules.ts';
import { createMarkStore, type MarkStore } from '../../src/store/marks.ts';
import { openTestStore } from '../store/test-store.ts';

let store: Awaited<ReturnType<typeof openTestStore<MarkStore>>>;
let ran: string[] = [];
const failures: string[] = [];

beforeAll(async () => {
  store = await openTestStore('schedules', createMarkStore);
});
afterAll(() => store.drop());
beforeEach(async () => {
  ran = [];
  await store.connection.collection('marks').deleteMany({});
});

const evening = (more: Partial<Schedule> = {}): Schedule => ({
  name: 'evening',
  cron: '30 20 * * *',
  catchUp: 'each',
  run: async (due, previous) => void ran.push(`${previous.toISOString()} → ${due.toISOString()}`),
  ...more,
});
const scheduler = (schedule: Schedule) => createScheduler([schedule], store.stores, (name) => failures.push(name));

test('cron is of Asia/Kolkata', () => {
  expect(nextDue('30 20 * * *', new Date('2026-11-20T20:29:59+05:30')).toISOString()).toBe('2026-11-20T15:00:00.000Z');
});

test('the first look runs nothing; later looks run what was due, once', async () => {
  const one = scheduler(evening());
  expect(await one.runDue(new Date('2026-11-20T12:00:00+05:30'))).toBe(0);
  expect(await one.runDue(new Date('2026-11-20T20:29:00+05:30'))).toBe(0);
  expect(await one.runDue(new Date('2026-11-20T20:31:00+05:30'))).toBe(1);
  expect(await one.runDue(new Date('2026-11-20T20:32:00+05:30'))).toBe(0);
});

test('what was missed is caught up in order, each with the time before it', async () => {
  const one = scheduler(evening());
  await one.begin(new Date('2026-11-20T12:00:00+05:30'));
  expect(await one.runDue(new Date('2026-11-22T21:00:00+05:30'))).toBe(3);
  expect(ran).toEqual([
    '2026-11-20T06:30:00.000Z → 2026-11-20T15:00:00.000Z',
    '2026-11-20T15:00:00.000Z → 2026-11-21T15:00:00.000Z',
    '2026-11-21T15:00:00.000Z → 2026-11-22T15:00:00.000Z',
  ]);
});

test('or only the last, where the last does the work of all', async () => {
  const one = scheduler(evening({ catchUp: 'last' }));
  await one.begin(new Date('2026-11-20T12:00:00+05:30'));
  expect(await one.runDue(new Date('2026-11-22T21:00:00+05:30'))).toBe(1);
});

test('a run that fails is tried again at the next look, and the ones after it wait', async () => {
  let fails = true;
  const one = scheduler(
    evening({ run: async (due) => (fails ? Promise.reject(new Error('away')) : void ran.push(due.toISOString())) }),
  );
  await one.begin(new Date('2026-11-20T12:00:00+05:30'));
  expect(await one.runDue(new Date('2026-11-21T21:00:00+05:30'))).toBe(0);
  expect(failures).toContain('evening');
  fails = false;
  expect(await one.runDue(new Date('2026-11-21T21:00:30+05:30'))).toBe(2);
});
