import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderChat } from '../../src/digests/render-chat.ts';
import { type SendPorts, sendDigests } from '../../src/digests/send-digests.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import { type Fixture, ist, openFixture, SEES_ALL } from './digest-fixture.ts';

let f: Fixture;
beforeAll(async () => {
  f = await openFixture('sending');
});
afterAll(() => f.close());

const texts = loadTexts();
let told: Map<string, string>;
let dieAfter: number;
let now: Date;
const ports = (): SendPorts => ({
  digests: f.digests,
  records: f.records,
  subscriptions: f.subscriptions,
  sightOf: async (person) => (person === 'left' ? null : { sight: SEES_ALL, language: 'hi' }),
  render: (digest, language) => renderChat(digest, texts, language),
  notify: async (person, event, { id }) => {
    if (told.size >= dieAfter) throw new Error('killed');
    expect(id).toContain(person);
    // the inbox keeps an event once, by its id
    if (!told.has(id)) told.set(id, event.text);
  },
  now: () => now,
  settleMs: 0,
});
const run = (dueAt: string, madeAt = dueAt) => {
  now = ist(madeAt);
  return sendDigests(ports(), 'evening', ist(dueAt));
};

beforeEach(async () => {
  for (const name of ['reports', 'digests', 'subscriptions']) await f.connection.collection(name).deleteMany({});
  told = new Map();
  dieAfter = Number.POSITIVE_INFINITY;
  await f.subscriptions.add({ person: 'a', unit: 'JH/Ranchi', edition: 'evening', language: 'en' });
  await f.subscriptions.add({ person: 'b', unit: 'JH/Ranchi', edition: 'evening' });
  await f.subscriptions.add({ person: 'c', unit: 'JH', edition: 'evening', language: 'hi-Latn' });
  await f.subscriptions.add({ person: 'left', unit: 'JH', edition: 'evening' });
  await f.subscriptions.add({ person: 'a', unit: 'JH', edition: 'desk' });
});

describe('a digest is sent once', () => {
  it('to everybody who subscribes that edition, for their unit, in their language', async () => {
    await f.report('JH/Ranchi/Kanke', '2026-11-20 10:00', { people: { min: 45, max: 45 } });
    expect(await run('2026-11-20 20:30')).toEqual({ digests: 2, messages: 3 });
    expect(await run('2026-11-20 20:30')).toEqual({ digests: 0, messages: 0 });
    const said = [...told.values()].join('\n\n');
    expect(said).toContain('Daily digest · Ranchi · Fri 20 Nov');
    expect(said).toContain('दैनिक सार · रांची · शुक्र 20 नव');
    expect(said).toContain('Dainik saar · Jharkhand · Shukra 20 Nov');
  });

  it('also when the process dies after any of them', async () => {
    for (const at of [0, 1, 2]) {
      told = new Map();
      await f.connection.collection('digests').deleteMany({});
      dieAfter = at;
      await expect(run('2026-11-20 20:30')).rejects.toThrow('killed');
      dieAfter = Number.POSITIVE_INFINITY;
      await run('2026-11-20 20:30', '2026-11-20 20:45');
      expect(told.size).toBe(3);
    }
  });

  it('also when two processes run it at the same time', async () => {
    await Promise.all([run('2026-11-20 20:30'), run('2026-11-20 20:30'), run('2026-11-20 20:30')]);
    expect(told.size).toBe(3);
    expect(await f.connection.collection('digests').countDocuments()).toBe(3);
  });

  it('missed hours are caught up, each with its own window; one that a later has covered is not made', async () => {
    await run('2026-11-18 20:30');
    await run('2026-11-19 20:30', '2026-11-21 08:00');
    await run('2026-11-20 20:30', '2026-11-21 08:00');
    expect(told.size).toBe(9);
    await run('2026-11-17 20:30', '2026-11-21 08:00');
    expect(told.size).toBe(9);
  });
});

describe('every report is in exactly one digest', () => {
  it('whatever the hours, however late it reached us', async () => {
    const minutes = [
      '2026-11-18 20:29',
      '2026-11-18 20:30',
      '2026-11-19 00:00',
      '2026-11-19 20:29',
      '2026-11-19 20:30',
      '2026-11-20 20:29',
    ];
    for (const at of minutes) await f.report('JH/Ranchi/Kanke', at, { recordedAt: ist(at) });
    // said in time, but the phone was without a network until after its digest
    await f.report('JH/Ranchi/Kanke', '2026-11-18 19:00', { recordedAt: ist('2026-11-18 21:00') });
    await f.report('JH/Ranchi/Kanke', '2026-11-18 19:00', { recordedAt: ist('2026-11-20 10:00') });
    const counts: number[] = [];
    for (const [dueAt, madeAt] of [
      ['2026-11-18 20:30', '2026-11-18 20:30'],
      ['2026-11-19 20:30', '2026-11-19 20:50'],
      ['2026-11-20 21:00', '2026-11-20 21:00'],
    ] as const) {
      await run(dueAt, madeAt);
      const digest = await f.digests.ofDay('JH', dueAt.slice(0, 10), SEES_ALL, ist('2026-11-21 08:00'));
      counts.push(digest?.total.reports ?? 0);
    }
    expect(counts).toEqual([1, 4, 3]);
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-20']) {
      // nobody subscribes Gumla: its window is that of all the same
      const own = await Promise.all(
        ['JH/Ranchi', 'JH/Gumla', 'JH'].map((unit) => f.digests.ofDay(unit, day, SEES_ALL, ist('2026-11-21 08:00'))),
      );
      const [ranchi, gumla, state] = own.map((digest) => digest?.total.reports ?? 0);
      expect((ranchi ?? 0) + (gumla ?? 0)).toBe(state);
    }
    const kept = await f.connection.collection('digests').find({ unit: 'JH' }).sort({ dueAt: 1 }).toArray();
    for (const [i, one] of kept.entries()) {
      if (i > 0) expect(one.from).toEqual(kept[i - 1]?.to);
      expect(one.total.reports).toBe(counts[i]);
    }
  });
});
