/** A number dies in the middle of its conversations, and another goes on with them: nothing is lost, nobody hears a thing twice. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WEBHOOK_PATH } from '../../../src/channels/cloud-api/webhook-routes.ts';
import { openCentre } from '../../e2e/open-centre.ts';
import { type GraphApi, openGraphApi, type SentMessage } from '../../stand-ins/graph-api/graph-api.ts';

const FIRST = { phoneNumberId: '10001', accountId: '20001', display: '+91 98000 00001' };
const SECOND = { phoneNumberId: '10002', accountId: '20002', display: '+91 98000 00002' };
const TOKEN = 'EAAG-for-these-tests-only';
const SECRET = 'the app secret of these tests';
const PEOPLE = Array.from({ length: 12 }, (_, i) => String(919_800_200_000 + i));

let graph: GraphApi;
let c: Awaited<ReturnType<typeof openCentre>>;

beforeAll(async () => {
  graph = await openGraphApi({ numbers: [FIRST, SECOND], token: TOKEN, appSecret: SECRET });
  c = await openCentre('takeover', new Date(), { GRAPH_URL: graph.url, WHATSAPP_APP_SECRET: SECRET });
  graph.setCallback(`${c.url}${WEBHOOK_PATH}`);
  for (const [number, label] of [
    [FIRST, 'राँची'],
    [SECOND, 'दुमका'],
  ] as const)
    await c.cloud.add({ ...number, token: TOKEN, label });
  await c.numbers.sync();
});
afterAll(async () => {
  expect(graph.unknown).toEqual([]);
  await c.close();
  await graph.close();
});

const personOf = async (kind: 'phone' | 'simulator', value: string): Promise<string> =>
  (await c.centre.stores.people.byAddresses([{ kind, value }])).get(`${kind}:${value}`)?.id ?? '';
const turnsOf = async (person: string) => c.centre.stores.turns.ofPerson(person, { limit: 50 });
/** What each was told by either number, word for word; templates that only say that something waits are no words. */
const toldTo = (phone: string): SentMessage[] =>
  graph.sent.filter((one) => one.to === phone && one.callback !== undefined);

it('moves the conversations of a blocked number in one action', async () => {
  for (const phone of PEOPLE) await graph.writes(FIRST.phoneNumberId, { phone }, 'नमस्ते');
  await c.cloud.api.drain();
  await c.centre.settled();
  for (const phone of PEOPLE) expect(toldTo(phone).length).toBeGreaterThan(0);

  // Everybody writes again: the answer to the first is cut off, and then Meta blocks the number and refuses the others.
  const cutOff = PEOPLE[0] ?? '';
  graph.plan({ times: 1, how: 'drop', phoneNumberId: FIRST.phoneNumberId, to: cutOff });
  await graph.writes(FIRST.phoneNumberId, { phone: cutOff }, 'मेरी बात सुनिए');
  await c.cloud.api.drain();
  await expect
    .poll(async () => (await turnsOf(await personOf('phone', cutOff))).flatMap((t) => t.replies.map((r) => r.status)), {
      timeout: 15_000,
    })
    .toContain('unknown');
  graph.plan({ code: 368, times: 1_000, how: 'refuse', phoneNumberId: FIRST.phoneNumberId });
  for (const phone of PEOPLE.slice(1)) await graph.writes(FIRST.phoneNumberId, { phone }, 'मेरी बात सुनिए');
  await c.cloud.api.drain();
  const [dead] = await c.centre.stores.numbers.list();
  await expect
    .poll(async () => (await c.centre.stores.numbers.list())[0]?.state, { timeout: 15_000 })
    .toMatchObject({ trouble: 'blocked' });
  await expect
    .poll(() => c.centre.stores.turns.countWaiting('cloud-10001'), { timeout: 15_000 })
    .toBe(PEOPLE.length - 1);

  expect(await c.numbers.takeOver(dead?.name ?? '', 'cloud-10002')).toBe(true);
  expect(await c.numbers.takeOver(dead?.name ?? '', 'cloud-10002')).toBe(false);
  expect(await c.centre.stores.turns.countWaiting('cloud-10001')).toBe(0);

  // Half of them write to the number they were given; to the others a template goes once there is one.
  const [writing, silent] = [PEOPLE.slice(0, 6), PEOPLE.slice(6)];
  for (const phone of writing) await graph.writes(SECOND.phoneNumberId, { phone }, 'मैं हूँ');
  await c.cloud.api.drain();
  for (const name of ['centre_update', 'centre_waiting'])
    for (const language of ['hi', 'en']) graph.setTemplate(name, language, 'APPROVED');
  await graph.deliver(
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: SECOND.accountId, changes: [{ field: 'message_template_status_update', value: {} }] }],
    }),
  );
  await c.cloud.api.drain();
  for (const phone of silent)
    await expect
      .poll(() => graph.sent.filter((one) => one.to === phone && one.phoneNumberId === SECOND.phoneNumberId).length, {
        timeout: 15_000,
      })
      .toBeGreaterThan(0);
  // Who only heard that something waits presses the button.
  for (const phone of silent)
    await graph.writes(
      SECOND.phoneNumberId,
      { phone },
      { type: 'button', button: { payload: 'centre:show', text: 'दिखाएँ' } },
    );
  await c.cloud.api.drain();
  await c.centre.settled(20_000);

  for (const phone of PEOPLE) {
    const person = await personOf('phone', phone);
    const turns = await turnsOf(person);
    const replies = turns.flatMap((turn) => turn.replies).filter((one) => one.status !== 'skipped');
    // Every answer went out, or is honestly unknown where the connection broke off; none is left, none went twice.
    expect(replies.every((one) => ['sent', 'delivered', 'read', 'unknown'].includes(one.status))).toBe(true);
    const told = toldTo(phone).map((one) => one.callback);
    expect(new Set(told).size).toBe(told.length);
    for (const reply of replies) expect(told).toContain(reply.id);
    const said = await c.centre.stores.messages.countOf(person);
    expect(said).toBe(writing.includes(phone) ? 3 : 2);
  }
  expect(
    (await Promise.all(PEOPLE.map(async (phone) => turnsOf(await personOf('phone', phone))))).flatMap((turns) =>
      turns.flatMap((turn) => turn.replies.filter((one) => one.status === 'unknown')),
    ),
  ).toHaveLength(1);
});

it('carries stop over: who said it on one number hears nothing unasked on the other', async () => {
  const phone = '919800209999';
  const person = await c.agreed(phone);
  const remind = async (id: string) => {
    await c.centre.notify(person, { type: 'daily-reminder' }, { id, at: c.clock.now() });
    await c.centre.settled();
  };
  await graph.writes(FIRST.phoneNumberId, { phone }, 'नमस्ते');
  await graph.writes(SECOND.phoneNumberId, { phone }, 'नमस्ते');
  await c.cloud.api.drain();
  await c.centre.settled();
  const told = toldTo(phone).length;
  await remind('reminder-0');
  expect(toldTo(phone).length).toBeGreaterThan(told);
  await graph.writes(FIRST.phoneNumberId, { phone }, 'stop');
  await c.cloud.api.drain();
  await c.centre.settled();
  const before = graph.sent.length;
  await remind('reminder-1');
  expect((await c.centre.stores.people.byIds([person])).get(person)?.optedOut).toBeDefined();
  expect(graph.sent).toHaveLength(before);
  expect(c.centre.successors.get('cloud-10001')).toBe('cloud-10002');
});
