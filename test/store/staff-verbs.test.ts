import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { staffViewer, viewerOf } from '../../src/complaints/visibility.ts';
import type { StaffRole } from '../../src/people/person.ts';
import { createApplyEffects } from '../../src/wiring/apply-effect.ts';
import { createDomainQueries } from '../../src/wiring/domain-queries.ts';
import { createDomainTimed } from '../../src/wiring/domain-timed.ts';
import { openComplaints } from '../../src/wiring/open-complaints.ts';
import { createStaffVerbs, type StaffInput } from '../../src/wiring/staff-verbs.ts';
import { openDomain } from './domain-bench.ts';

let domain: Awaited<ReturnType<typeof openDomain>>;
let verbs: ReturnType<typeof createStaffVerbs>;
let queries: ReturnType<typeof createDomainQueries>;
let timed: ReturnType<typeof createDomainTimed>;
const kanke = { state: 'Jharkhand', district: 'Ranchi', block: 'Kanke' };
const MONDAY = new Date('2026-11-16T12:00:00+05:30');
const after = (hours: number) => new Date(MONDAY.getTime() + hours * 3_600_000);

beforeAll(async () => {
  domain = await openDomain('staff');
  verbs = createStaffVerbs(domain.ports);
  queries = createDomainQueries(domain.ports);
  timed = createDomainTimed(domain.ports);
  await domain.person('me', { name: 'Complaining Example', role: 'worker', home: kanke });
  await domain.person('accused', { name: 'Accused Example', role: 'block-president', home: kanke });
});
afterAll(() => domain.close());
beforeEach(() => {
  domain.told.length = 0;
});

let n = 0;
async function open(
  fields: object = { category: 'water', place: kanke },
  more: { confidential?: true; danger?: true; text?: string } = {},
): Promise<string> {
  const id = `s${++n}`;
  const { text = 'words', ...rest } = more;
  const tickets = await openComplaints(
    [
      {
        actId: id,
        complaintId: id,
        person: 'me',
        fields,
        words: [{ messageId: id, text }],
        evidence: [],
        at: MONDAY,
        ...rest,
      },
    ],
    domain.ports,
  );
  return tickets.get(id) ?? '';
}
const staff = (role: StaffRole, id: string = role) => ({ id, role, name: `The ${role}` });
const run = (verb: string, ticket: string | undefined, input: Partial<StaffInput> = {}) =>
  verbs.run(verb, {
    by: staff('agent'),
    at: after(1),
    id: `request${++n}`,
    ...(ticket === undefined ? {} : { ticket }),
    ...input,
  });
const kept = async (ticket: string) => domain.stores.complaints.byTicket(ticket);
const says = () => domain.told.map((one) => one.event);

test('assigned, resolved, not solved, solved', async () => {
  const ticket = await open();
  expect(await run('assign', ticket, { to: 'agent' })).toMatchObject({ ok: true });
  expect(await run('resolve', ticket.toLowerCase().replaceAll('-', ' '), { note: 'pump mended' })).toMatchObject({
    ok: true,
  });
  expect(says()).toEqual([
    { type: 'complaint-moved', ticket, verb: 'assign' },
    { type: 'complaint-resolved', ticket, note: 'pump mended' },
  ]);
  expect(await run('confirm', ticket)).toEqual({ ok: false, refused: 'not-allowed' });
  const { id = '' } = (await kept(ticket)) ?? {};
  const apply = createApplyEffects(domain.ports);
  const base = { personId: 'me', channel: 'simulator', messageId: 'm' };
  await apply([
    {
      ...base,
      effect: { type: 'complaint.reopen', complaintId: id, messageId: 'm' },
      effectId: `no-${id}`,
      at: after(2),
    },
  ]);
  expect(await kept(ticket)).toMatchObject({
    state: 'reopened',
    reopenings: 1,
    told: [{ level: 'district', why: 'reopened' }],
    assignedTo: 'agent',
    dueAt: new Date('2026-11-19T18:00:00+05:30'),
  });
  expect(await kept(ticket)).not.toHaveProperty('resolvedAt');
  await run('resolve', ticket);
  await apply([
    {
      ...base,
      effect: { type: 'complaint.confirm', complaintId: id, messageId: 'm' },
      effectId: `yes-${id}`,
      at: after(3),
    },
  ]);
  expect(await kept(ticket)).toMatchObject({ state: 'confirmed', closedAt: after(3) });
  expect((await kept(ticket))?.steps.map((step) => step.verb)).toEqual([
    'open',
    'assign',
    'resolve',
    'reopen',
    'resolve',
    'confirm',
  ]);
});

test('the same request twice is one act', async () => {
  const ticket = await open();
  const input = { id: 'twice', note: 'was it mended?' };
  await Promise.all([run('ask', ticket, input), run('ask', ticket, input)]);
  await run('ask', ticket, input);
  expect((await kept(ticket))?.steps).toHaveLength(2);
  expect(says()).toEqual([{ type: 'staff-question', text: 'was it mended?', by: 'The agent', ticket }]);
});

test('72 hours without an answer: closed, unconfirmed; reopened within 72 hours, later not', async () => {
  const ticket = await open();
  await run('resolve', ticket);
  expect(await timed.nextDue()).toEqual(after(73));
  await timed.closeUnconfirmed(after(72));
  expect(await kept(ticket)).toMatchObject({ state: 'resolved' });
  await timed.closeUnconfirmed(after(74));
  await timed.closeUnconfirmed(after(75));
  expect(await kept(ticket)).toMatchObject({ state: 'closed', unconfirmed: true, closedAt: after(74) });
  expect(says().filter((event) => event.type === 'complaint-closed-unconfirmed')).toHaveLength(1);
  expect(await run('reopen', ticket, { at: after(74 + 73) })).toEqual({ ok: false, refused: 'too-late' });
  expect(await run('reopen', ticket, { at: after(74 + 72) })).toMatchObject({ ok: true });
});

test('time run out is marked once; one level up is told', async () => {
  const ticket = await open();
  await timed.markOverdue(after(24 * 30));
  await timed.markOverdue(after(24 * 31));
  expect(await kept(ticket)).toMatchObject({
    overdueAt: after(24 * 30),
    told: [{ level: 'district', why: 'overdue' }],
  });
});

test('danger is nobody’s but the duty person’s until released', async () => {
  const ticket = await open({ category: 'police', place: kanke }, { danger: true });
  const nobody = { ok: false, refused: 'not-found' };
  for (const role of ['agent', 'supervisor', 'state', 'national', 'admin'] as const) {
    expect(await run('note', ticket, { by: staff(role), note: 'x' })).toEqual(nobody);
    expect(await run('release', ticket, { by: staff(role) })).toEqual(nobody);
  }
  expect(await run('release', ticket, { by: staff('duty') })).toMatchObject({ ok: true });
  expect(await run('release', ticket)).toEqual({ ok: false, refused: 'not-allowed' });
  expect(await run('note', ticket, { note: 'x' })).toMatchObject({ ok: true });
});

test('a confidential complaint: unmasking needs a right and a reason, and is in the trail', async () => {
  const ticket = await open(undefined, { confidential: true });
  expect(await run('unmask', ticket, { note: 'I have to call them' })).toEqual({ ok: false, refused: 'not-allowed' });
  expect(await run('unmask', ticket, { by: staff('supervisor'), note: 'why not' })).toEqual({
    ok: false,
    refused: 'reason-needed',
  });
  expect(await run('unmask', ticket, { by: staff('supervisor'), note: 'I have to call them' })).toMatchObject({
    ok: true,
  });
  const tree = await domain.stores.units.tree();
  const seen = await queries.complaint(staffViewer(staff('supervisor'), tree), ticket);
  expect(seen).toMatchObject({ sight: 'substance', complaint: { person: '', evidence: [] } });
  expect(JSON.stringify(seen)).not.toContain('"me"');
  const trail = await domain.stores.audit.ofRecords([(await kept(ticket))?.id ?? '']);
  expect(trail.filter((entry) => entry.field === 'unmask')).toHaveLength(1);
  const found = await queries.complaints(staffViewer(staff('agent'), tree), { text: 'Complaining' }, { limit: 50 });
  expect(found.list.map((one) => one.complaint.ticket)).not.toContain(ticket);
  expect(found.total).toBeGreaterThan(0);
});

test('one about the organisation’s own: matched, hidden, heard', async () => {
  const ticket = await open({ category: 'party', place: kanke }, { text: 'प्रखंड अध्यक्ष पैसा माँगते हैं' });
  const tree = await domain.stores.units.tree();
  const people = await domain.stores.people.byIds(['accused']);
  const accused = people.get('accused');
  if (accused === undefined) throw new Error('nobody');
  const viewer = viewerOf(accused, tree);
  expect(await queries.complaint(viewer, ticket)).toBeNull();
  expect((await queries.complaints(viewer, { text: ticket }, { limit: 9 })).total).toBe(0);
  const before = await queries.totals(viewer, 'JH/Ranchi/Kanke', '2026-11');
  const all = await queries.totals(staffViewer(staff('national'), tree), 'JH/Ranchi/Kanke', '2026-11-16');
  expect(all.complaints - before.complaints).toBeGreaterThan(0);
  expect(await run('assign', ticket, { to: 'accused' })).toEqual({ ok: false, refused: 'conflict' });
  expect(await run('open', ticket, { by: staff('state') })).toEqual({ ok: false, refused: 'reason-needed' });
  expect(await run('open', ticket, { by: staff('state'), consentMessageId: 'm1' })).toMatchObject({ ok: true });
  expect(await queries.hearings(viewer)).toEqual([{ category: 'party', month: '2026-11', block: 'Kanke' }]);
  expect(await queries.complaint(viewer, ticket)).toBeNull();
});

test('one whose accused is not known is matched by the state level', async () => {
  const ticket = await open({ category: 'party', place: kanke }, { text: 'कोई पैसा माँगते हैं' });
  expect(await run('note', ticket, { note: 'x' })).toEqual({ ok: false, refused: 'not-found' });
  expect(await run('match', ticket, { by: staff('state'), to: 'accused' })).toMatchObject({ ok: true });
  expect(await kept(ticket)).toMatchObject({
    accused: { person: 'accused', unit: 'JH/Ranchi/Kanke', matched: true },
    level: 'state',
  });
  expect(await run('note', ticket, { note: 'x' })).toMatchObject({ ok: true });
});

test('a handover: wanted, late, taken by writing, handed back', async () => {
  const apply = createApplyEffects(domain.ports);
  await apply([
    {
      effect: { type: 'handover.open', messageId: 'm', reason: 'asked' },
      effectId: 'wanted.0',
      personId: 'me',
      channel: 'simulator',
      at: MONDAY,
      messageId: 'm',
    },
  ]);
  const tree = await domain.stores.units.tree();
  expect(await queries.handovers(staffViewer(staff('agent'), tree))).toHaveLength(1);
  await timed.markHandoversLate(after(0.4));
  await timed.markHandoversLate(after(0.5));
  await timed.markHandoversLate(after(0.6));
  await run('write', undefined, { personId: 'me', note: 'नमस्ते' });
  expect((await domain.stores.handovers.goingOf(['me'])).get('me')).toMatchObject({
    state: 'taken',
    takenBy: 'agent',
    lateAt: after(0.5),
  });
  await run('hand-back', undefined, { personId: 'me' });
  expect(await run('hand-back', undefined, { personId: 'me' })).toEqual({ ok: false, refused: 'not-found' });
  expect(says()).toEqual([
    { type: 'handover-late' },
    { type: 'staff-message', text: 'नमस्ते', by: 'The agent' },
    { type: 'handover-ended' },
  ]);
});

test('filed by the desk for somebody, escalated, linked, closed with a reason', async () => {
  const filed = await run('file', undefined, {
    personId: 'me',
    fields: { category: 'road', place: kanke },
    note: 'told by phone',
  });
  const ticket = (filed.ok && filed.result.ticket) || '';
  expect(ticket).toMatch(/^JH-RAN-26-/);
  expect(await run('escalate', ticket, { to: 'national' })).toMatchObject({ ok: true });
  expect(await run('escalate', ticket, { to: 'block' })).toEqual({ ok: false, refused: 'unchanged' });
  expect(await run('link', ticket, { to: 'jh ran 26 7', as: 'duplicate' })).toMatchObject({ ok: true });
  expect(await run('close', ticket, { by: staff('supervisor') })).toEqual({ ok: false, refused: 'reason-needed' });
  expect(await run('close', ticket, { by: staff('supervisor'), note: 'nothing can be done' })).toMatchObject({
    ok: true,
  });
  expect(await kept(ticket)).toMatchObject({ state: 'closed', level: 'national', duplicateOf: 'JH-RAN-26-000007' });
  expect(await kept(ticket)).not.toHaveProperty('unconfirmed');
  expect(await run('dance', ticket)).toEqual({ ok: false, refused: 'not-allowed' });
  expect(await run('note', 'JH-RAN-26-999999', { note: 'x' })).toEqual({ ok: false, refused: 'not-found' });
});

test('a day after an erasure the address, what was written and the photos are gone', async () => {
  await domain.person('leaving', { name: 'Leaving Example' });
  const { messages, files } = domain.stores;
  const content = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const file = await files.keep({ content, at: MONDAY });
  const body = { kind: 'photo' as const, file, caption: 'हमारा घर' };
  const [photo] = await messages.keep([
    { providerId: 'leaving-1', person: 'leaving', channel: 'app', at: MONDAY, arrivedAt: MONDAY, body },
  ]);
  await run('erase', undefined, { by: staff('admin'), personId: 'leaving', at: MONDAY });
  await timed.finishErasures(after(23));
  expect((await domain.stores.people.byIds(['leaving'])).get('leaving')?.addresses).toHaveLength(1);
  await timed.finishErasures(after(25));
  await timed.handOnLeftovers(after(25));
  expect((await domain.stores.people.byIds(['leaving'])).get('leaving')?.addresses).toEqual([]);
  expect(await files.find(file)).toBeNull();
  expect((await messages.byIds([photo?.id ?? '']))[0]?.body).toEqual({ kind: 'unsupported', type: 'erased' });
});
