/** The desk's questions and verbs over the whole centre: what one may see, take, answer, and what does not exist for others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleData } from '../../src/console/console-data.ts';
import type { SignedIn } from '../../src/shared/web-route.ts';
import { consoleData } from '../../src/wiring/console-data.ts';
import { openComplaints } from '../../src/wiring/open-complaints.ts';
import { openCentre } from '../e2e/open-centre.ts';

const SEEMA: SignedIn = { id: 'seema', name: 'सीमा', role: 'agent' };
const RAKESH: SignedIn = { id: 'rakesh', name: 'राकेश', role: 'supervisor' };
const PAKUR: SignedIn = { id: 'pakur', name: 'पाकुड़', role: 'agent', unit: 'JH/Pakur' };
const ADMIN: SignedIn = { id: 'admin', name: 'Admin', role: 'admin' };

let world: Awaited<ReturnType<typeof openCentre>>;
let data: ConsoleData;
let n = 0;

async function say(key: string, text: string): Promise<void> {
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  await world.centre.intake({
    channel: 'simulator',
    providerId: `${key}-${n++}`,
    from: { kind: 'simulator', value: key },
    group: false,
    sentAt: world.clock.now(),
    body: { kind: 'text', text },
  });
  await world.centre.settled();
}

const personOf = async (key: string): Promise<string> =>
  (await world.centre.stores.people.byAddresses([{ kind: 'simulator', value: key }])).get(`simulator:${key}`)?.id ?? '';

beforeAll(async () => {
  world = await openCentre('test-desk', new Date('2026-11-20T11:00:00+05:30'));
  const accounts = [SEEMA, RAKESH, PAKUR, ADMIN].map(({ id, name, role, unit }) => ({
    id,
    name,
    role,
    createdAt: new Date(),
    ...(unit ? { unit } : {}),
  }));
  data = consoleData(world.centre, {
    staff: {
      list: async () => accounts,
      find: async (id: string) => accounts.find((one) => one.id === id) ?? null,
      put: async (account: { name: string }) => ({ ...accounts[0], id: `new ${account.name}` }),
    } as never,
    links: { create: async (id) => `https://centre.example/sign-in/${id}` },
  });
  const at = world.clock.now();
  await world.centre.stores.people.insert([
    {
      id: 'p1',
      addresses: [{ kind: 'simulator', value: 'sunita' }],
      known: true,
      name: 'सुनीता टोप्पो (नमूना)',
      role: 'worker',
      home: { state: 'Jharkhand', district: 'Ranchi', block: 'Kanke' },
      unit: 'JH/Ranchi/Kanke',
      consent: { at, noticeVersion: '1', messageId: 'x', adult: true },
      createdAt: at,
      version: 1,
    },
  ]);
}, 60_000);

afterAll(() => world?.close());

describe('a conversation that wants a person', () => {
  it('waits, is taken, answered under a name, noted on, and handed back', async () => {
    await say('sunita', 'नमस्ते');
    await say('sunita', '0');
    const id = await personOf('sunita');
    const queue = await data.inbox(SEEMA, 'all');
    expect(queue.counts).toEqual({ all: 1, mine: 0, free: 1 });
    expect(queue.rows[0]).toMatchObject({
      person: { id, name: 'सुनीता टोप्पो (नमूना)' },
      reason: 'asked',
      lastWords: { text: '0' },
    });
    expect((await data.counts(SEEMA)).waiting).toBe(1);

    expect(await data.take(SEEMA, id)).toBeNull();
    expect((await data.inbox(RAKESH, 'all')).rows[0]?.takenBy).toEqual({ id: 'seema', name: 'सीमा' });
    expect((await data.inbox(SEEMA, 'mine')).rows).toHaveLength(1);

    expect(await data.reply(SEEMA, id, 'नमस्ते, बताइए क्या हुआ।', 'form-0001')).toBeNull();
    expect(await data.reply(SEEMA, id, 'नमस्ते, बताइए क्या हुआ।', 'form-0001')).toBeNull();
    await world.centre.settled();
    expect(await data.noteOn(SEEMA, id, 'राशन की बात है', 'form-0002')).toBeNull();
    const thread = await data.thread(SEEMA, id);
    const said = thread?.turns.flatMap((turn) => turn.replies).filter((reply) => reply.text?.includes('बताइए क्या हुआ'));
    expect(said).toHaveLength(1);
    expect(said?.[0]).toMatchObject({ by: 'सीमा', status: 'sent' });
    expect(thread?.notes).toMatchObject([{ by: 'सीमा', text: 'राशन की बात है' }]);
    expect(thread?.handover).toMatchObject({ state: 'taken', takenByName: 'सीमा' });

    expect(await data.handBack(SEEMA, id)).toBeNull();
    expect((await data.inbox(SEEMA, 'all')).rows).toEqual([]);
  });

  it('is not there for the desk of another district', async () => {
    const id = await personOf('sunita');
    await say('sunita', '0');
    expect((await data.inbox(PAKUR, 'all')).rows).toEqual([]);
    expect(await data.thread(PAKUR, id)).toBeNull();
    expect(await data.take(PAKUR, id)).toBe('not-found');
    expect(await data.reply(PAKUR, id, 'x', 'form-0003')).toBe('not-found');
    expect(await data.thread(SEEMA, 'nobody')).toBeNull();
  });
});

describe('a confidential complaint', () => {
  let ticket = '';

  beforeAll(async () => {
    const tickets = await openComplaints(
      [
        {
          actId: 'a1',
          complaintId: 'c1',
          person: 'p1',
          fields: {
            category: 'ration',
            place: { state: 'Jharkhand', district: 'Ranchi', block: 'Kanke', panchayat: 'बोड़ेया' },
          },
          words: [{ messageId: 'm', text: 'डीलर कम देता है' }],
          evidence: [{ kind: 'photo', messageId: 'm', file: 'f' }],
          confidential: true,
          at: world.clock.now(),
        },
      ],
      world.centre.domain,
    );
    ticket = tickets.get('c1') ?? '';
  });

  it('shows its substance and never whose it is; the number is found in any writing', async () => {
    const view = await data.complaint(SEEMA, ticket.toLowerCase().replaceAll('-', ' '));
    expect(view).toMatchObject({ sight: 'substance', evidenceCount: 1, mayReveal: false });
    expect(JSON.stringify(view)).not.toMatch(/सुनीता|"p1"|"file"/);
    const list = await data.complaints(SEEMA, { filter: 'open' }, { offset: 0, limit: 50 });
    expect(list).toMatchObject({ total: 1, counts: { open: 1, free: 1, mine: 0, late: 0, ended: 0, all: 1 } });
    expect(JSON.stringify(list)).not.toMatch(/सुनीता|"p1"/);
    expect((await data.thread(SEEMA, 'p1'))?.counts.complaints).toBe(1);
    expect(await data.complaint(PAKUR, ticket)).toBeNull();
    expect((await data.complaints(PAKUR, { filter: 'all' }, { offset: 0, limit: 50 })).total).toBe(0);
  });

  it('its complainant is nameless in the inbox and in the conversation', async () => {
    const row = (await data.inbox(SEEMA, 'all')).rows.find((one) => one.person.id === 'p1');
    expect(row?.person).toMatchObject({ withheld: true });
    expect(JSON.stringify(row?.person)).not.toContain('सुनीता');
    expect((await data.thread(SEEMA, 'p1'))?.person).toMatchObject({ withheld: true });
  });

  it('is assigned and resolved by its verbs; a refusal says why', async () => {
    expect(await data.complaintVerb(SEEMA, ticket, 'assign', { id: 'v1', to: 'rakesh' })).toBeNull();
    expect((await data.complaint(SEEMA, ticket))?.assignee).toEqual({ id: 'rakesh', name: 'राकेश' });
    expect(await data.complaintVerb(SEEMA, ticket, 'assign', { id: 'v2', to: 'rakesh' })).toBe('unchanged');
    expect(await data.complaintVerb(SEEMA, ticket, 'release', { id: 'v3' })).toBe('not-allowed');
    expect(await data.complaintVerb(PAKUR, ticket, 'resolve', { id: 'v4', note: 'x' })).toBe('not-found');
  });

  it('the name needs a right and a reason, and stands in the story at once', async () => {
    expect(await data.reveal(SEEMA, ticket, 'डीलर से बात करनी है', 'r1')).toBe('not-allowed');
    expect(await data.reveal(RAKESH, ticket, 'कारण', 'r2')).toBe('reason-needed');
    expect(await data.reveal(RAKESH, ticket, 'डीलर से बात करनी है', 'r3')).toEqual({ name: 'सुनीता टोप्पो (नमूना)' });
    expect((await data.complaint(RAKESH, ticket))?.complaint.steps.at(-1)).toMatchObject({
      verb: 'unmask',
      by: 'rakesh',
      note: 'डीलर से बात करनी है',
    });
  });
});

describe('keys to the console', () => {
  it('only who administers cuts them, a supervisor for agents alone, nobody beyond their unit', async () => {
    expect(await data.signInLink(SEEMA, { name: 'x', role: 'agent' })).toBeNull();
    expect(await data.signInLink(RAKESH, { name: 'x', role: 'state' })).toBeNull();
    expect(await data.signInLink(RAKESH, { name: 'x', role: 'agent' })).toContain('/sign-in/');
    expect(await data.signInLink(RAKESH, { id: 'admin', name: 'Admin', role: 'agent' })).toBeNull();
    expect(await data.signInLink(ADMIN, { name: 'x', role: 'agent', unit: 'nowhere' })).toBeNull();
    expect(await data.staffMembers(SEEMA)).toEqual([]);
  });
});

describe('digest and try-it', () => {
  it('a unit is open to its own and to those above; trying keeps nothing', async () => {
    expect(await data.startUnit(SEEMA)).toBe('JH');
    expect(await data.startUnit(PAKUR)).toBe('JH/Pakur');
    expect(await data.digest('JH', undefined, PAKUR)).toBeNull();
    expect((await data.digest('JH/Pakur', undefined, PAKUR))?.above).toEqual([]);
    expect((await data.digest('JH/Pakur', undefined, SEEMA))?.above.map((unit) => unit.id)).toContain('JH');
    const before = await world.centre.stores.messages.countOf('try');
    const tried = data.tryOut(
      'कल कांके प्रखंड में बैठक हुई, सवा सौ लोग आए',
      { district: 'Ranchi', block: 'Namkum' },
      world.clock.now(),
    );
    expect(tried.meaning).toMatchObject({ intent: 'report', people: { min: 125, max: 125 } });
    expect(tried.replies[0]?.text).toContain('125');
    expect(await world.centre.stores.messages.countOf('try')).toBe(before);
    expect(data.districts('hi')).toHaveLength(24);
  });
});

describe('a complaint about somebody of the organisation, however old', () => {
  it('keeps its complainant out of the inbox and the conversation of those it is about', async () => {
    await say('mangal', 'नमस्ते');
    await say('mangal', '0');
    const person = await personOf('mangal');
    const complaint = (i: number, category: 'party' | 'road') => ({
      actId: `own ${i}`,
      complaintId: `own-${i}`,
      person,
      fields: { category, place: { state: 'Jharkhand', district: 'Ranchi', block: 'Kanke' } },
      words: [{ messageId: `own ${i}`, text: 'x' }],
      evidence: [],
      at: new Date(world.clock.now().getTime() + i * 1_000),
    });
    await openComplaints([complaint(0, 'party')], world.centre.domain);
    for (let i = 1; i <= 21; i++) await openComplaints([complaint(i, 'road')], world.centre.domain);
    expect((await data.inbox(SEEMA, 'all')).rows.map((one) => one.person.id)).not.toContain(person);
    expect((await data.counts(SEEMA)).waiting).toBe((await data.inbox(SEEMA, 'all')).rows.length);
    expect(await data.thread(SEEMA, person)).toBeNull();
  });
});
