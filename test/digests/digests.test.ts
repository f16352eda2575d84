import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../src/digests/digest.ts';
import {
  COMPLAINT_NUMBERS,
  type DigestNumber,
  parseDigestNumber,
  REPORT_NUMBERS,
  UNFINISHED_NUMBERS,
} from '../../src/digests/digest-number.ts';
import { sumOfRows } from '../../src/digests/digest-rows.ts';
import { type DigestSight, sightOf } from '../../src/digests/digest-sight.ts';
import { type Fixture, ist, LEADER, openFixture, SEES_ALL } from './digest-fixture.ts';

let f: Fixture;
beforeAll(async () => {
  f = await openFixture('numbers');
});
afterAll(() => f.close());
beforeEach(async () => {
  for (const name of ['reports', 'complaints', 'audit', 'turns', 'people', 'handovers', 'digests'])
    await f.connection.collection(name).deleteMany({});
});

const at = ist('2026-11-21 08:00');
const evening = async (unit: string, day = '2026-11-20', sight: DigestSight = SEES_ALL) =>
  (await f.digests.ofDay(unit, day, sight, at)) as Digest;
const sumOf = async (digest: Digest, number: string, sight = SEES_ALL) => {
  const page = await f.digests.rows(digest, parseDigestNumber(number) as DigestNumber, sight, { limit: 10_000 });
  expect(page.total).toBe(page.rows.length);
  return sumOfRows(page.rows);
};

/** What the digest says for a number's address. */
function said(digest: Digest, number: string): { min: number; max: number } {
  const [name, day] = number.split('@');
  const tally =
    day === undefined
      ? digest.total
      : day === 'earlier'
        ? digest.earlier
        : day === 'today'
          ? digest.today
          : digest.days.find((one) => one.day === day);
  const both = (n: number) => ({ min: n, max: n });
  if (name === 'reports') return both(tally?.reports ?? 0);
  if (name === 'people') return tally?.people ?? both(0);
  if (name === 'households' || name === 'enrolled') return both(tally?.[name] ?? 0);
  if (name === 'planned') return both(digest.planned.reports);
  if (name === 'observed') return both(digest.observed);
  if (name === 'corrections') return both(digest.corrections.length);
  if (name === 'silent') return both(digest.silent.length);
  if (COMPLAINT_NUMBERS.some((one) => one === name)) return both(digest.complaints[name as 'opened']);
  if (UNFINISHED_NUMBERS.some((one) => one === name)) return both(digest.unfinished[name as 'drafts']);
  if (number.startsWith('activity:'))
    return both(digest.activities.find((one) => `activity:${one.activity}` === name)?.reports ?? 0);
  if (number.startsWith('category:'))
    return both(digest.complaints.byCategory.find((one) => `category:${one.category}` === name)?.opened ?? 0);
  return both(tally?.inclusion[name as 'women'] ?? 0);
}

async function busyDay(): Promise<void> {
  await f.report('JH/Ranchi/Kanke', '2026-11-20 10:00', {
    people: { min: 100, max: 150 },
    inclusion: { women: 40, st: 20 },
  });
  await f.report('JH/Ranchi/Kanke', '2026-11-20 11:00', {
    activities: ['membership', 'door-to-door'],
    enrolled: 45,
    households: 60,
  });
  await f.report('JH/Ranchi/Namkum', '2026-11-20 12:00', { people: { min: 30, max: 30 }, date: '2026-11-18' });
  await f.report('JH/Ranchi/Namkum', '2026-11-20 12:10', { status: 'planned', date: '2026-11-22' });
  await f.report('JH/Ranchi/Namkum', '2026-11-20 12:20', { about: 'official', people: { min: 500, max: 500 } });
  await f.report('JH/Ranchi/Namkum', '2026-11-20 12:30', { status: 'withdrawn', people: { min: 900, max: 900 } });
  await f.complaint('JH/Ranchi/Kanke', '2026-11-20 09:00');
  await f.complaint('JH/Gumla/Sisai', '2026-11-20 09:30', { category: 'water' });
  const opened = ist('2026-11-02 09:00');
  const step = (verb: string, when: string) => ({ verb, by: 'agent', at: ist(when) });
  await f.complaint('JH/Ranchi/Kanke', '2026-11-02 09:00', { dueAt: ist('2026-11-10 18:00'), changedAt: opened });
  await f.complaint('JH/Ranchi/Namkum', '2026-11-02 09:10', {
    state: 'confirmed',
    changedAt: ist('2026-11-20 15:00'),
    steps: [step('open', '2026-11-02 09:10'), step('resolve', '2026-11-20 13:00'), step('confirm', '2026-11-20 15:00')],
  });
  await f.complaint('JH/Ranchi/Namkum', '2026-11-03 09:10', {
    state: 'resolved',
    changedAt: ist('2026-11-20 14:00'),
    steps: [step('open', '2026-11-03 09:10'), step('resolve', '2026-11-20 14:00')],
  });
  await f.person('p1', 'JH/Ranchi/Kanke');
  await f.person('p3', 'JH/Gumla/Sisai');
  await f.turn('p1', 1, '2026-11-20 18:00', {
    language: 'hi',
    draft: { kind: 'report', startedAt: ist('2026-11-20 18:00') },
  });
  await f.turn('p3', 1, '2026-11-20 18:00', {
    language: 'hi',
    draft: { kind: 'report', startedAt: ist('2026-11-20 18:00') },
  });
  await f.turn('p3', 2, '2026-11-20 18:05', { language: 'hi', missed: 2 });
}

describe('every number equals its rows', () => {
  const numbers = [
    ...REPORT_NUMBERS,
    ...COMPLAINT_NUMBERS,
    ...UNFINISHED_NUMBERS,
    'silent',
    'activity:meeting',
    'activity:membership',
    'activity:rally',
    'category:ration',
    'category:water',
    'reports@earlier',
    'reports@today',
    'people@2026-11-18',
    'people@earlier',
  ];
  for (const unit of ['JH', 'JH/Ranchi', 'JH/Gumla', 'JH/Ranchi/Kanke']) {
    it(unit, async () => {
      await busyDay();
      const digest = await evening(unit);
      for (const number of numbers) expect(await sumOf(digest, number), number).toEqual(said(digest, number));
    });
  }

  it('and they are what was said', async () => {
    await busyDay();
    const digest = await evening('JH/Ranchi');
    expect(digest.total).toEqual({
      reports: 3,
      people: { min: 130, max: 180 },
      households: 60,
      enrolled: 45,
      inclusion: { women: 40, st: 20 },
    });
    expect(digest.earlier.reports).toBe(1);
    expect(digest.days.map(({ day, reports }) => [day, reports])).toEqual([
      ['2026-11-20', 2],
      ['2026-11-18', 1],
    ]);
    expect(digest).toMatchObject({
      observed: 1,
      enrolledIn: 1,
      planned: { reports: 1, days: [{ day: '2026-11-22', reports: 1 }] },
    });
    expect(digest.complaints).toMatchObject({ opened: 1, resolved: 2, saidYes: 1, overdue: 1, open: 3 });
    expect(digest.unfinished).toEqual({ drafts: 1, notUnderstood: 0, waiting: 0 });
    expect(digest.children.map((row) => [row.unit.name, row.tally.reports, row.overdue])).toEqual([
      ['Kanke', 2, 1],
      ['Namkum', 1, 0],
    ]);
    expect(digest.series.at(-1)).toEqual({ day: '2026-11-20', reports: 3 });
  });
});

describe('who was silent', () => {
  it('is named, and parts are counted', async () => {
    await busyDay();
    const digest = await evening('JH');
    expect(digest.silent.map((unit) => unit.name)).toEqual(['Gumla']);
    expect(digest.parts).toEqual({ types: ['block'], heard: 2, of: 3 });
    expect(digest.children.map((row) => [row.unit.name, row.heard, row.of])).toEqual([
      ['Ranchi', 2, 2],
      ['Gumla', 0, 1],
    ]);
    expect((await evening('IN')).children.map((row) => [row.unit.name, row.heard, row.of])).toEqual([
      ['Jharkhand', 1, 2],
    ]);
  });
});

describe('what the reader may not know is in no number and no row', () => {
  it('a complaint about their own, a danger, a half-told complaint', async () => {
    await busyDay();
    await f.complaint('JH/Ranchi/Kanke', '2026-11-20 10:00', {
      category: 'party',
      accused: { matched: false },
      dueAt: ist('2026-11-20 11:00'),
    });
    await f.complaint('JH/Ranchi/Kanke', '2026-11-20 10:00', { danger: true });
    await f.person('p9', 'JH/Ranchi/Kanke');
    await f.turn('p9', 1, '2026-11-20 19:00', {
      language: 'hi',
      draft: { kind: 'complaint', startedAt: at, complaint: { category: 'party' } },
    });
    const all = await evening('JH/Ranchi');
    const leader = await evening('JH/Ranchi', '2026-11-20', LEADER);
    expect(all.complaints).toMatchObject({ opened: 3, overdue: 2 });
    expect(leader.complaints).toMatchObject({ opened: 1, overdue: 1 });
    expect(leader.children[0]).toMatchObject({ complaintsOpened: 1, overdue: 1 });
    expect([all.unfinished.drafts, leader.unfinished.drafts]).toEqual([2, 1]);
    const waits = {
      units: ['IN', 'JH', 'JH/Ranchi'],
      state: 'open',
      openedAt: ist('2026-11-20 19:00'),
      reason: 'danger',
      urgent: true,
    };
    await f.connection.collection('handovers').insertOne({ _id: 'h1' as never, person: 'p9', ...waits });
    const desk = sightOf({ role: 'agent', staffId: 's1', above: [] });
    const duty = sightOf({ role: 'duty', staffId: 's2', above: [] });
    const waiting = async (sight: DigestSight) => (await evening('JH/Ranchi', '2026-11-20', sight)).unfinished.waiting;
    expect([await waiting(LEADER), await waiting(desk), await waiting(duty)]).toEqual([0, 0, 1]);
    for (const number of ['opened', 'overdue', 'open', 'category:party', 'drafts'])
      expect(await sumOf(leader, number, LEADER), number).toEqual(said(leader, number));
  });
});

describe('corrections after the digest', () => {
  it('show in the next one, old and new, with what the day came to', async () => {
    const report = await f.report('JH/Ranchi/Kanke', '2026-11-19 18:00', { people: { min: 150, max: 150 } });
    await f.report('JH/Ranchi/Kanke', '2026-11-19 19:00', { people: { min: 20, max: 20 } });
    await f.correct(report, '2026-11-20 10:00', { people: { min: 50, max: 50 } });
    await f.report('JH/Ranchi/Kanke', '2026-11-20 12:00', { date: '2026-11-19', people: { min: 7, max: 7 } });
    const digest = await evening('JH');
    expect(digest.corrections).toMatchObject([
      {
        reportId: report.id,
        field: 'people',
        from: { min: 150, max: 150 },
        to: { min: 50, max: 50 },
        unit: { name: 'Kanke' },
        day: '2026-11-19',
      },
    ]);
    expect(digest.dayChanges).toEqual([
      { day: '2026-11-19', before: { min: 177, max: 177 }, after: { min: 77, max: 77 } },
    ]);
    expect(await sumOf(digest, 'corrections')).toEqual({ min: 1, max: 1 });
    expect(digest.total.people).toEqual({ min: 7, max: 7 });
    expect((await evening('JH', '2026-11-19')).corrections).toEqual([]);
  });

  it('before the digest are none', async () => {
    const report = await f.report('JH/Ranchi/Kanke', '2026-11-20 10:00', { people: { min: 150, max: 150 } });
    await f.correct(report, '2026-11-20 11:00', { people: { min: 50, max: 50 } });
    const digest = await evening('JH');
    expect([digest.corrections.length, digest.total.people.max]).toEqual([0, 50]);
  });

  it('taken back, and moved to another district', async () => {
    const gone = await f.report('JH/Ranchi/Kanke', '2026-11-19 18:00', { people: { min: 150, max: 150 } });
    await f.correct(gone, '2026-11-20 10:00', { status: 'withdrawn' });
    const place = { state: 'Jharkhand', district: 'Ranchi', block: 'Kanke' };
    const moved = await f.report('JH/Ranchi/Kanke', '2026-11-19 18:10', { people: { min: 30, max: 30 }, place });
    await f.correct(moved, '2026-11-20 10:00', { place: { state: 'Jharkhand', district: 'Gumla', block: 'Sisai' } });
    const change = async (unit: string) =>
      (await evening(unit)).dayChanges.map((one) => [one.before.min, one.after.min]);
    expect(await change('JH/Ranchi')).toEqual([[180, 0]]);
    expect(await change('JH/Gumla')).toEqual([[0, 30]]);
    expect(await change('JH')).toEqual([[180, 30]]);
  });

  it('a plan carried out is counted where it was carried out', async () => {
    await f.report('JH/Ranchi/Kanke', '2026-11-18 18:00', {
      date: '2026-11-20',
      people: { min: 9, max: 9 },
      countedAt: ist('2026-11-20 19:00'),
      changedAt: ist('2026-11-20 19:00'),
    });
    const digest = await evening('JH');
    expect([
      digest.total.reports,
      digest.corrections.length,
      (await evening('JH', '2026-11-18')).total.reports,
    ]).toEqual([1, 0, 0]);
  });
});

describe('a look at any time', () => {
  it('now is what came since the last evening', async () => {
    await f.report('JH/Ranchi/Kanke', '2026-11-20 20:29');
    await f.report('JH/Ranchi/Kanke', '2026-11-20 20:30');
    const digest = (await f.digests.now('JH', SEES_ALL, at)) as Digest;
    expect([digest.total.reports, digest.running, digest.edition]).toEqual([1, true, 'now']);
    expect((await evening('JH')).total.reports).toBe(1);
  });
  it('an unknown unit and a day to come have none', async () => {
    expect(await f.digests.now('JH/Nowhere', SEES_ALL, at)).toBeNull();
    expect(await f.digests.ofDay('JH', '2026-11-22', SEES_ALL, at)).toBeNull();
  });
});
