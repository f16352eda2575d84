import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Effect } from '../../src/conversation/effect.ts';
import { createApplyEffects } from '../../src/wiring/apply-effect.ts';
import { createLoadFacts } from '../../src/wiring/load-facts.ts';
import type { EffectToApply } from '../../src/wiring/relay.ts';
import { openDomain } from './domain-bench.ts';

let domain: Awaited<ReturnType<typeof openDomain>>;
let applyEffects: ReturnType<typeof createApplyEffects>;
const kanke = { state: 'Jharkhand', district: 'Ranchi', block: 'Kanke' };

beforeAll(async () => {
  domain = await openDomain('effects');
  applyEffects = createApplyEffects(domain.ports);
  await domain.person('worker', { role: 'worker', home: kanke });
});
afterAll(() => domain.close());

let n = 0;
function effectOf(effect: Effect, at = '2026-11-16T12:00:00+05:30', personId = 'worker'): EffectToApply {
  n++;
  return { effect, effectId: `turn${n}.0`, personId, channel: 'simulator', at: new Date(at), messageId: `message${n}` };
}
const people = (count: number) => ({ min: count, max: count });

test('a report counts for every unit above its place, once however often it is recorded', async () => {
  const effect = effectOf({
    type: 'report.record',
    reportId: 'r1',
    status: 'counted',
    fields: {
      activities: ['meeting'],
      date: '2026-11-15',
      people: people(150),
      inclusion: { women: 40 },
      place: { ...kanke, from: 'text' },
    },
    evidence: [],
    messageId: 'm1',
  });
  await Promise.all([applyEffects([effect]), applyEffects([effect, effect])]);
  await applyEffects([effect]);
  expect((await domain.stores.reports.byIds(['r1'])).get('r1')).toMatchObject({
    status: 'counted',
    units: ['IN', 'JH', 'JH/~South-Chotanagpur', 'JH/Ranchi', 'JH/Ranchi/Kanke'],
    recordedAt: new Date('2026-11-16T12:00:00+05:30'),
    version: 1,
  });
  expect(await domain.stores.reports.totals('JH/Ranchi', '2026-11-15', '2026-11-15')).toEqual({
    reports: 1,
    people: { min: 150, max: 150 },
    households: 0,
    enrolled: 0,
  });
  expect((await domain.stores.reports.totals('JH/Pakur', '2026-11-15', '2026-11-15')).reports).toBe(0);
});

test('a correction keeps the value before and is done once', async () => {
  const fifty = effectOf(
    { type: 'report.correct', reportId: 'r1', changes: { people: people(50) }, messageId: 'm2' },
    '2026-11-16T22:50:00+05:30',
  );
  const women = effectOf(
    { type: 'report.correct', reportId: 'r1', changes: { inclusion: { women: 14 } }, messageId: 'm3' },
    '2026-11-17T00:10:00+05:30',
  );
  const expected = [{ old: { people: people(150) } }, { old: { inclusion: { women: 40 } } }];
  expect(await applyEffects([fifty, women])).toEqual(expected);
  expect(await applyEffects([fifty, women])).toEqual(expected);
  const report = (await domain.stores.reports.byIds(['r1'])).get('r1');
  expect(report).toMatchObject({ people: people(50), inclusion: { women: 14 }, late: true, version: 2 });
  const trail = await domain.stores.audit.ofRecords(['r1']);
  expect(trail.map(({ field, from, to, by, messageId }) => ({ field, from, to, by, messageId }))).toEqual([
    { field: 'people', from: people(150), to: people(50), by: 'worker', messageId: 'm2' },
    { field: 'inclusion', from: { women: 40 }, to: { women: 14 }, by: 'worker', messageId: 'm3' },
  ]);
});

test("nobody changes another's record", async () => {
  await domain.person('stranger');
  await applyEffects([effectOf({ type: 'report.withdraw', reportId: 'r1', messageId: 'm4' }, undefined, 'stranger')]);
  expect((await domain.stores.reports.byIds(['r1'])).get('r1')?.status).toBe('counted');
});

test('a complaint gets one number, also when two relays open it at once', async () => {
  const open = effectOf({
    type: 'complaint.open',
    complaintId: 'c1',
    fields: { category: 'water', place: { ...kanke, panchayat: 'Hochar' } },
    words: [{ messageId: 'm5', text: 'चापाकल खराब है' }],
    evidence: [],
  });
  const words = effectOf({ type: 'complaint.add-words', complaintId: 'c1', text: 'और सुनिए', messageId: 'm6' });
  const all = await Promise.all([applyEffects([open, words]), applyEffects([open]), applyEffects([open])]);
  const tickets = new Set(all.map((results) => results[0]?.ticket));
  expect(tickets.size).toBe(1);
  const [ticket] = tickets;
  expect(ticket).toMatch(/^JH-RAN-26-\d{6}$/);
  expect((await applyEffects([open]))[0]).toEqual({ ticket });
  const kept = await domain.stores.complaints.byTicket(ticket ?? '');
  expect(kept).toMatchObject({
    id: 'c1',
    state: 'open',
    level: 'block',
    reopenings: 0,
    dueAt: new Date('2026-11-21T18:00:00+05:30'),
  });
  expect(kept?.words).toHaveLength(2);
});

test('the second complaint about the same problem keeps its own number and is linked', async () => {
  await domain.person('neighbour', { home: kanke });
  const fields = { category: 'water' as const, place: { ...kanke, panchayat: 'होचर' } };
  const facts = await createLoadFacts(domain.ports)([
    {
      person: await domain.person('asker', { home: kanke }),
      needs: { reports: false, complaints: true, similar: fields },
      now: domain.clock.now(),
    },
  ]);
  expect(facts.get('asker')?.similar).toMatchObject([{ own: false, confidential: false }]);
  const [result] = await applyEffects([
    effectOf(
      { type: 'complaint.open', complaintId: 'c2', fields, words: [], evidence: [], confidential: true },
      undefined,
      'neighbour',
    ),
  ]);
  const first = (await domain.stores.complaints.byIds(['c1'])).get('c1');
  const second = await domain.stores.complaints.byTicket(result?.ticket ?? '');
  expect(second).toMatchObject({ duplicateOf: first?.ticket, confidential: true });
  const own = await createLoadFacts(domain.ports)([
    { person: await domain.person('x'), needs: { reports: true, complaints: true }, now: domain.clock.now() },
    {
      person: (await domain.stores.people.byIds(['neighbour'])).get('neighbour') ?? (await domain.person('y')),
      needs: { reports: true, complaints: true },
      now: domain.clock.now(),
    },
  ]);
  expect(own.get('x')).toMatchObject({ complaints: [], handover: 'none', deskOpen: true });
  expect(own.get('neighbour')?.complaints).toHaveLength(1);
  expect(own.get('neighbour')?.complaints[0]).not.toHaveProperty('duplicateOf');
});

test('a correction that makes it about our own hides it at once', async () => {
  await applyEffects([
    effectOf({
      type: 'complaint.open',
      complaintId: 'c9',
      fields: { category: 'ration', place: kanke },
      words: [],
      evidence: [],
    }),
  ]);
  const read = async () => (await domain.stores.complaints.byIds(['c9'])).get('c9');
  expect(await read()).not.toHaveProperty('accused');
  await applyEffects([
    effectOf({
      type: 'complaint.correct',
      complaintId: 'c9',
      changes: { officials: [{ post: 'party-office-bearer', name: 'Ramesh' }] },
      messageId: 'm9',
    }),
  ]);
  expect(await read()).toMatchObject({ accused: { unit: 'JH/Ranchi', matched: false }, level: 'state' });
});

test('consent, opt-out, opt-in, register, erase', async () => {
  const [person] = await domain.stores.people.identify([{ address: { kind: 'simulator', value: 'new' } }]);
  const id = person?.id ?? '';
  const say = (effect: Effect) => effectOf(effect, undefined, id);
  await applyEffects([
    say({ type: 'person.consent', noticeVersion: '1', messageId: 'm7' }),
    say({ type: 'person.register', role: 'worker', name: 'Invented Name', home: kanke }),
    say({ type: 'person.opt-out', messageId: 'm8' }),
  ]);
  const read = async () => (await domain.stores.people.byIds([id])).get(id);
  expect(await read()).toMatchObject({
    role: 'worker',
    unit: 'JH/Ranchi/Kanke',
    consent: { noticeVersion: '1', adult: true },
    optedOut: { messageId: 'm8' },
    version: 2,
  });
  await applyEffects([say({ type: 'person.opt-in', messageId: 'm9' })]);
  expect(await read()).not.toHaveProperty('optedOut');
  await applyEffects([
    say({ type: 'complaint.open', complaintId: 'c3', fields: { category: 'road' }, words: [], evidence: [] }),
  ]);
  await applyEffects([say({ type: 'person.erase', messageId: 'm10' })]);
  const erased = await read();
  expect(erased).toMatchObject({ home: { state: 'Jharkhand', district: 'Ranchi' }, erasedAt: expect.any(Date) });
  expect(erased).not.toHaveProperty('name');
  expect(JSON.stringify(await domain.stores.audit.ofRecords([id]))).not.toContain('Invented');
  expect((await domain.stores.complaints.byIds(['c3'])).get('c3')).toMatchObject({ confidential: true });
});

test('one handover a person; danger makes it urgent', async () => {
  const ask = (urgent?: true): Effect => ({
    type: 'handover.open',
    messageId: 'm',
    reason: 'asked',
    ...(urgent ? { urgent } : {}),
  });
  await Promise.all([applyEffects([effectOf(ask())]), applyEffects([effectOf(ask())])]);
  expect(await domain.stores.handovers.find({ person: 'worker' })).toMatchObject([
    { state: 'open', promisedAt: new Date('2026-11-16T12:30:00+05:30') },
  ]);
  await applyEffects([effectOf(ask(true)), effectOf({ type: 'alert.raise', messageId: 'm', signal: 'danger' })]);
  expect(await domain.stores.handovers.find({ person: 'worker' })).toMatchObject([{ urgent: true }]);
  expect(await domain.stores.alerts.find({ person: 'worker' })).toMatchObject([{ signal: 'danger', state: 'raised' }]);
});

test('what a crash left in the outbox is handed on', async () => {
  await domain.connection.collection('complaints').updateOne(
    { _id: 'c1' as never },
    {
      $set: {
        outbox: {
          batch: 'left',
          audit: [{ id: 'a-left', recordId: 'c1', recordKind: 'complaint', field: 'state', by: 'x', at: new Date() }],
          notices: [
            {
              id: 'n-left',
              personId: 'worker',
              event: { type: 'complaint-moved', ticket: 'T', verb: 'assign' },
              at: new Date(),
            },
          ],
        },
      },
    },
  );
  const { handOnLeftovers } = await import('../../src/wiring/carry-out.ts');
  expect(await handOnLeftovers(domain.stores.complaints.records, domain.ports)).toBe(1);
  expect(await handOnLeftovers(domain.stores.complaints.records, domain.ports)).toBe(0);
  expect(domain.told.map((one) => one.id)).toContain('n-left');
  expect((await domain.stores.audit.ofRecords(['c1'])).map((one) => one.id)).toContain('a-left');
});
