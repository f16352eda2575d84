/** A whole centre with one number of the Cloud API, over the stand-in of Meta's Graph API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signatureOf } from '../../../src/channels/cloud-api/verify-signature.ts';
import { WEBHOOK_PATH } from '../../../src/channels/cloud-api/webhook-routes.ts';
import { verifyTokenOf } from '../../../src/wiring/cloud-numbers.ts';
import { openCentre } from '../../e2e/open-centre.ts';
import { type GraphApi, openGraphApi, type SentMessage } from '../../stand-ins/graph-api/graph-api.ts';

const NUMBER = { phoneNumberId: '10001', accountId: '20001', display: '+91 98000 00001' };
const TOKEN = 'EAAG-for-these-tests-only';
const SECRET = 'the app secret of these tests';
const AT = new Date();
const CHANNEL = 'cloud-10001';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let graph: GraphApi;
let c: Awaited<ReturnType<typeof openCentre>>;
let clockMs = AT.getTime();
let nextPhone = 919_800_100_000;

beforeAll(async () => {
  graph = await openGraphApi({ numbers: [NUMBER], token: TOKEN, appSecret: SECRET, now: () => clockMs });
  c = await openCentre('cloud-api', AT, { GRAPH_URL: graph.url, WHATSAPP_APP_SECRET: SECRET });
  graph.setCallback(`${c.url}${WEBHOOK_PATH}`);
  expect(await c.cloud.add({ ...NUMBER, token: TOKEN, label: 'राँची' })).toBe('added');
  await c.numbers.sync();
});
afterAll(async () => {
  expect(graph.unknown).toEqual([]);
  await c.close();
  await graph.close();
});

const newPhone = (): string => String(nextPhone++);
/** The clock of the centre and of Meta move on together. */
function pass(ms: number): void {
  clockMs += ms;
  c.clock.set(new Date(clockMs));
}
const sentTo = (to: string): SentMessage[] => graph.sent.filter((one) => one.to === to);
async function personOf(phone: string): Promise<string> {
  const found = await c.centre.stores.people.byAddresses([{ kind: 'phone', value: phone }]);
  return found.get(`phone:${phone}`)?.id ?? '';
}
async function repliesOf(phone: string) {
  return (await c.centre.stores.turns.ofPerson(await personOf(phone), { limit: 50 })).flatMap((turn) => turn.replies);
}
/** Waits until that many messages went to somebody. */
const untilSent = (to: string, count: number) =>
  expect.poll(() => sentTo(to).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count);

describe('the webhook', () => {
  const ask = (token: string) =>
    fetch(`${c.url}${WEBHOOK_PATH}?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`);

  it('answers the challenge only to the right token', async () => {
    const right = await ask(verifyTokenOf('for the time of these tests, nothing is kept'));
    expect([right.status, await right.text()]).toEqual([200, '1158201444']);
    expect((await ask('another')).status).toBe(403);
  });

  it('takes nothing whose signature is not of its very bytes', async () => {
    const { body } = graph.messagePayload(
      NUMBER.phoneNumberId,
      { phone: newPhone() },
      { type: 'text', text: { body: 'x' } },
    );
    const post = (header: Record<string, string>, sent = body) =>
      fetch(`${c.url}${WEBHOOK_PATH}`, {
        method: 'POST',
        body: sent,
        headers: { 'content-type': 'application/json', ...header },
      });
    const signed = { 'x-hub-signature-256': signatureOf(Buffer.from(body), SECRET) };
    expect((await post({})).status).toBe(401);
    expect((await post({ 'x-hub-signature-256': signatureOf(Buffer.from(body), 'another secret') })).status).toBe(401);
    expect((await post(signed, `${body} `)).status).toBe(401);
    expect(await c.centre.stores.webhooks.waiting()).toBe(0);
    expect((await post(signed)).status).toBe(200);
  });

  it('keeps a batch of many entries once and in order, also when all of it comes again', async () => {
    const [one, other] = [newPhone(), newPhone()];
    const text = (phone: string, body: string) =>
      JSON.parse(graph.messagePayload(NUMBER.phoneNumberId, { phone }, { type: 'text', text: { body } }).body);
    const payloads = [
      text(one, 'सड़क'),
      text(other, 'road'),
      text(one, 'पानी'),
      text(one, 'बिजली'),
      text(other, 'water'),
    ];
    const whole = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: payloads.flatMap((each) => each.entry),
    });
    for (let i = 0; i < 3; i++) expect(await graph.deliver(whole)).toBe(true);
    await c.cloud.api.drain();
    const said = async (phone: string) =>
      (await c.centre.stores.messages.ofPerson(await personOf(phone), { limit: 20 })).map((each) =>
        'text' in each.body ? each.body.text : '',
      );
    expect(await said(one)).toEqual(['सड़क', 'पानी', 'बिजली']);
    expect(await said(other)).toEqual(['road', 'water']);
  });

  it('keeps and shows what it does not know', async () => {
    const phone = newPhone();
    await graph.writes(NUMBER.phoneNumberId, { phone }, { type: 'hologram', hologram: { id: '1' } });
    await graph.deliver(graph.payload(NUMBER, { statuses: [{ id: 'wamid.x', status: 'pondered', timestamp: '1' }] }));
    await c.cloud.api.drain();
    const [kept] = await c.centre.stores.messages.ofPerson(await personOf(phone), { limit: 5 });
    expect(kept?.body).toEqual({ kind: 'unsupported', type: 'hologram' });
    expect(await c.centre.stores.webhooks.unknown()).toContainEqual({ field: 'status pondered', count: 1 });
  });

  it('fetches a photo once and keeps it; groups leave no trace', async () => {
    const phone = newPhone();
    const media = graph.keepMedia(PNG, 'image/png');
    await graph.writes(NUMBER.phoneNumberId, { phone }, { type: 'image', image: { id: media, caption: 'सड़क' } });
    const inGroup = newPhone();
    await graph.writes(NUMBER.phoneNumberId, { phone: inGroup }, { type: 'text', text: { body: 'x' }, group_id: 'g1' });
    await c.cloud.api.drain();
    const [kept] = await c.centre.stores.messages.ofPerson(await personOf(phone), { limit: 5 });
    expect(kept?.body).toMatchObject({ kind: 'photo', caption: 'सड़क', file: expect.any(String) });
    const { file: fileId } = (kept as { body: { file: string } }).body;
    const file = await c.centre.stores.files.find(fileId);
    expect(file).toMatchObject({ mime: 'image/png', bytes: PNG.length });
    expect(await personOf(inGroup)).toBe('');
  });

  it('knows a person by phone and by business-scoped user id, whichever comes', async () => {
    const phone = newPhone();
    const userId = `IN.${phone}77`;
    await graph.writes(NUMBER.phoneNumberId, { userId }, 'namaste');
    await graph.writes(NUMBER.phoneNumberId, { phone, userId }, 'main Ranchi se hoon');
    await graph.writes(NUMBER.phoneNumberId, { userId }, 'theek hai');
    await c.cloud.api.drain();
    expect(await c.centre.stores.messages.countOf(await personOf(phone))).toBe(3);
    await expect.poll(() => sentTo(userId).length + sentTo(phone).length).toBeGreaterThanOrEqual(1);
  });
});

describe('sending', () => {
  it('answers once, marks as read, and takes statuses in any order and again', async () => {
    const phone = newPhone();
    const wamid = await graph.writes(NUMBER.phoneNumberId, { phone }, 'नमस्ते');
    await untilSent(phone, 1);
    expect(graph.read).toContain(wamid);
    const [first] = sentTo(phone) as [SentMessage];
    expect(first.callback).toMatch(/^[0-9A-Z]{26}\.0$/);
    for (const status of ['read', 'delivered', 'sent', 'read', 'delivered']) await graph.status(first, status);
    await c.cloud.api.drain();
    await c.centre.settled();
    const [reply] = await repliesOf(phone);
    expect(reply).toMatchObject({ status: 'read', providerId: first.id });
    expect(sentTo(phone).length).toBe((await repliesOf(phone)).filter((one) => one.status !== 'skipped').length);
  });

  it.each([130429, 131056, 131000])('waits and sends again after code %i, once', async (code) => {
    const phone = newPhone();
    graph.plan({ code, times: 1, how: 'refuse' });
    await graph.writes(NUMBER.phoneNumberId, { phone }, 'नमस्ते');
    await expect.poll(async () => (await repliesOf(phone))[0]?.reason).toBeDefined();
    expect((await repliesOf(phone))[0]?.status).toBe('queued');
    expect(sentTo(phone)).toEqual([]);
    pass(61_000);
    await c.centre.stores.turns.release(CHANNEL).then((ids) => c.centre.outboundOf(CHANNEL)(ids));
    await untilSent(phone, 1);
    await c.centre.settled();
    expect((await repliesOf(phone)).map((one) => one.status)).not.toContain('queued');
    expect(new Set(sentTo(phone).map((one) => one.callback)).size).toBe(sentTo(phone).length);
  });

  it('says failed, with the reason, where the person cannot be reached', async () => {
    const phone = newPhone();
    graph.plan({ code: 131026, times: 10, how: 'refuse' });
    await graph.writes(NUMBER.phoneNumberId, { phone }, 'नमस्ते');
    await expect
      .poll(async () => (await repliesOf(phone))[0])
      .toMatchObject({ status: 'failed', reason: 'it cannot be delivered to that number' });
    graph.clearFaults();
  });

  it('is unknown where Meta did not answer, and the statuses resolve it; nothing is sent a second time', async () => {
    const [taken, lost] = [newPhone(), newPhone()];
    graph.plan({ times: 1, how: 'drop' });
    await graph.writes(NUMBER.phoneNumberId, { phone: taken }, 'नमस्ते');
    await expect.poll(async () => (await repliesOf(taken))[0]?.status).toBe('unknown');
    graph.plan({ times: 1, how: 'cut' });
    await graph.writes(NUMBER.phoneNumberId, { phone: lost }, 'नमस्ते');
    await expect.poll(async () => (await repliesOf(lost))[0]?.status).toBe('unknown');
    await graph.status(sentTo(taken)[0] as SentMessage, 'delivered');
    await c.cloud.api.drain();
    await c.centre.settled();
    expect((await repliesOf(taken))[0]).toMatchObject({ status: 'delivered', providerId: sentTo(taken)[0]?.id });
    expect((await repliesOf(lost))[0]?.status).toBe('unknown');
    expect(sentTo(taken).filter((one) => one.callback === sentTo(taken)[0]?.callback)).toHaveLength(1);
  });

  it('holds everything while the token is dead, says so, and sends once it is renewed', async () => {
    const phone = newPhone();
    graph.setToken('a newer token');
    await graph.writes(NUMBER.phoneNumberId, { phone }, 'नमस्ते');
    const state = async () => (await c.centre.stores.numbers.list())[0]?.state;
    await expect.poll(state).toMatchObject({ trouble: 'token' });
    expect(c.centre.running.get(CHANNEL)?.health().ok).toBe(false);
    const second = newPhone();
    await graph.writes(NUMBER.phoneNumberId, { phone: second }, 'नमस्ते');
    await expect.poll(async () => (await repliesOf(second))[0]?.reason).toBe('the number cannot send: token');
    expect(await c.cloud.add({ ...NUMBER, token: TOKEN, label: 'राँची' })).toBe('refused');
    expect(await c.cloud.add({ ...NUMBER, token: 'a newer token', label: 'राँची' })).toBe('added');
    await c.numbers.sync();
    await untilSent(phone, 1);
    await untilSent(second, 1);
    expect((await state())?.trouble).toBeUndefined();
    const kept = JSON.stringify(await c.centre.stores.numbers.list());
    expect(kept).not.toContain('a newer token');
  });

  it('after 24 hours only an approved template goes, and what it cannot carry waits for the person', async () => {
    const phone = newPhone();
    const personId = await c.agreed(phone);
    await graph.writes(NUMBER.phoneNumberId, { phone }, 'नमस्ते');
    await untilSent(phone, 1);
    await c.centre.settled();
    pass(25 * 3_600_000);
    const before = sentTo(phone).length;
    const tell = (text: string, id: string) =>
      c.centre.notify(personId, { type: 'staff-message', text, by: 'सीमा' }, { id, at: c.clock.now() });
    await tell('आपकी शिकायत आगे भेजी गई है।', 'told-1');
    await expect
      .poll(async () => (await repliesOf(phone)).at(-1)?.reason)
      .toBe('it waits until the person writes: no approved template');
    expect(sentTo(phone)).toHaveLength(before);
    const numbers = await c.centre.stores.numbers.list();
    expect(await c.cloud.submitTemplates(numbers[0] as (typeof numbers)[number])).toBe(4);
    expect([...graph.templates.values()].map((one) => one.status)).toEqual([
      'PENDING',
      'PENDING',
      'PENDING',
      'PENDING',
    ]);
    for (const { name, language } of [...graph.templates.values()]) graph.setTemplate(name, language, 'APPROVED');
    await graph.deliver(
      JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [
          {
            id: NUMBER.accountId,
            changes: [{ field: 'message_template_status_update', value: { event: 'APPROVED' } }],
          },
        ],
      }),
    );
    await untilSent(phone, before + 1);
    const template = sentTo(phone).at(-1);
    expect(template?.type).toBe('template');
    expect(JSON.stringify(template?.body)).toContain('आगे भेजी गई');
    // Longer than a place may be: a word that something waits, then the words themselves once the button is pressed.
    await tell('बहुत लंबी बात। '.repeat(60), 'told-2');
    await untilSent(phone, before + 2);
    expect(JSON.stringify(sentTo(phone).at(-1)?.body)).toContain('centre_waiting');
    await graph.writes(
      NUMBER.phoneNumberId,
      { phone },
      { type: 'button', button: { payload: 'centre:show', text: 'दिखाएँ' } },
    );
    await untilSent(phone, before + 3);
    expect(sentTo(phone).at(-1)?.type).toBe('text');
    await c.centre.settled();
    expect(sentTo(phone)).toHaveLength(before + 3);
  });
});
