import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppChannelOptions, createAppChannel } from '../../../src/channels/app/app-channel.ts';
import type { StatusUpdate } from '../../../src/channels/channel.ts';
import { createIntake } from '../../../src/channels/intake.ts';
import type { TurnRecord } from '../../../src/conversation/turn-record.ts';
import { type ListeningServer, listen } from '../../../src/http/server.ts';
import { newId } from '../../../src/shared/ids.ts';
import { connectStore, ensureIndexes } from '../../../src/store/connect.ts';
import { appPort } from '../../../src/wiring/app-port.ts';
import { createStores } from '../../../src/wiring/stores.ts';
import { openTestApp, type TestApp } from '../../http/test-app.ts';

const URI = process.env.MONGODB_URI ?? 'mongodb://127.0.0.1:27117/?directConnection=true';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SECRET = 's'.repeat(32);

/** The channel over real stores, with a worker that answers only when told. */
async function openChannel(folder: string) {
  const connection = await connectStore(URI, { dbName: `app-${randomUUID().slice(0, 8)}` });
  const stores = createStores(connection, { dataDir: folder });
  await ensureIndexes(connection);
  const hearers = new Map<string, Set<() => void>>();
  const live = {
    publish(topics: readonly string[]) {
      for (const topic of topics) for (const hear of hearers.get(topic) ?? []) hear();
    },
    subscribe(topic: string, hear: () => void) {
      const set = hearers.get(topic) ?? new Set();
      hearers.set(topic, set.add(hear));
      return () => void set.delete(hear);
    },
    close: async () => undefined,
  };
  const clock = { now: () => new Date() };
  const options: AppChannelOptions = {
    port: appPort({ stores, live, clock }),
    clock,
    secret: SECRET,
    maxFileBytes: 1_048_576,
    about: { name: 'Test', version: '1.0.0' },
    page: async (page) => new Response(page.body.text, { headers: { 'content-type': 'text/html' } }),
  };
  const app = createAppChannel(options);
  const statuses: StatusUpdate[] = [];
  const intake = createIntake({
    clock,
    identify: async (senders) => (await stores.people.identify(senders)).map((person) => person.id),
    keep: (messages) => stores.messages.keep(messages),
    wake: async () => undefined,
    onWakeFailed: () => undefined,
  });
  await app.channel.start(intake, (update) => void statuses.push(update));
  let n = 0;
  /** What the worker and the relay would do: a turn with one reply. */
  async function answer(user: string, text: string, status: 'queued' | 'sent' = 'sent'): Promise<TurnRecord> {
    const person = (await options.port.personOf(user)) ?? '';
    const id = newId();
    const at = new Date();
    n += 1;
    const turn: TurnRecord = {
      id,
      person,
      n,
      channel: 'app',
      at,
      messages: [id],
      read: [],
      state: {} as TurnRecord['state'],
      effects: [],
      replies: [
        {
          id: `${id}.0`,
          language: 'hi',
          keys: [],
          text,
          status,
          asks: 'confirm',
          options: ['yes', 'no'],
          optionNames: ['हाँ', 'नहीं'],
          log: [{ status, at }],
        },
      ],
    };
    await stores.turns.insert([turn]);
    live.publish([person]);
    return turn;
  }
  return {
    ...app,
    stores,
    statuses,
    answer,
    live,
    hearers,
    async close() {
      await app.channel.stop();
      await connection.dropDatabase();
      await connection.close();
    },
  };
}

describe('app API', () => {
  const folder = mkdtempSync(join(tmpdir(), 'app-api-'));
  const closing = new AbortController();
  let c: Awaited<ReturnType<typeof openChannel>>;
  let t: TestApp;
  let server: ListeningServer;
  let bearer: { authorization: string };
  beforeAll(async () => {
    c = await openChannel(folder);
    t = await openTestApp({ routes: c.routes, closing: closing.signal, heartbeatMs: 100 });
    server = await listen(t.app, { host: '127.0.0.1', port: 0 });
    const { key } = await t.keys.create({ name: 'app', scopes: ['messages', 'records'], at: new Date() });
    bearer = { authorization: `Bearer ${key}` };
  });
  afterAll(async () => {
    closing.abort();
    await server.close();
    await t.close();
    await c.close();
    rmSync(folder, { recursive: true });
  });
  const post = (path: string, body: object) => request(t.app).post(`/api/v1${path}`).set(bearer).send(body);
  const get = (path: string) => request(t.app).get(`/api/v1${path}`).set(bearer);
  const text = (more: object = {}) => ({
    type: 'text',
    messageId: randomUUID(),
    from: 'u-1',
    text: 'आज नामकुम में बैठक हुई',
    ...more,
  });

  it('keeps a message once, with the same answer for the same id, and refuses other content under it', async () => {
    const message = text({ sentAt: '2026-11-20T20:15:00+05:30', name: 'Sunita' });
    const first = await post('/messages', message).expect(202);
    expect(first.body).toEqual({ id: expect.any(String), messageId: message.messageId, status: 'accepted' });
    const again = await post('/messages', message).expect(202);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    for (const other of [{ text: 'कुछ और' }, { from: 'u-2' }, { sentAt: '2026-11-20T20:16:00+05:30' }]) {
      const refused = await post('/messages', { ...message, ...other }).expect(409);
      expect(refused.type).toBe('application/problem+json');
      expect(refused.text).not.toContain('बैठक');
    }
    const [kept] = await c.stores.messages.byIds([first.body.id]);
    expect(kept).toMatchObject({
      channel: 'app',
      at: new Date('2026-11-20T14:45:00Z'),
      body: { kind: 'text', text: message.text },
    });
  });

  it('keeps what comes twice at once only once', async () => {
    const message = text();
    const answers = await Promise.all([1, 2, 3].map(() => post('/messages', message)));
    expect(new Set(answers.map((one) => `${one.status} ${one.body.id}`)).size).toBe(1);
  });

  it('takes pins, edits, deletions and reactions', async () => {
    const { messageId: target } = (await post('/messages', text()).expect(202)).body;
    for (const body of [
      { type: 'pin', lat: 23.35, lon: 85.33, place: 'Namkum' },
      { type: 'edit', target, text: '46 लोग' },
      { type: 'reaction', target, emoji: '👍' },
      { type: 'delete', target },
    ]) {
      const message = { messageId: randomUUID(), from: 'u-1', ...body };
      await post('/messages', message).expect(202);
      await post('/messages', message).expect(202).expect('idempotent-replayed', 'true');
    }
  });

  it('says field by field what is wrong, without repeating it', async () => {
    const answer = await post('/messages', { type: 'text', messageId: 'short', from: 'a b', text: 'गुप्त' }).expect(422);
    expect(answer.body.errors.map((one: { field: string }) => one.field).sort()).toEqual(['from', 'messageId']);
    expect(answer.text).not.toContain('गुप्त');
    await post('/messages', text({ text: 'x'.repeat(10_001) })).expect(422);
    await post('/messages', text({ text: ' ' })).expect(422);
    await post('/messages', text({ sentAt: '2099-01-01T00:00:00Z' })).expect(422);
    await post('/messages', { ...text(), type: 'shout' }).expect(422);
    await post('/messages', text({ text: 'x'.repeat(300_000) })).expect(413);
    await get('/replies?user=a%20b').expect(422);
    await get('/replies?user=u-1&after=nonsense').expect(422);
  });

  it('takes a file, and a message that names it; only the key that uploaded it may', async () => {
    const sent = await request(t.app).post('/api/v1/files').set(bearer).attach('file', PNG, 'photo.jpg').expect(201);
    expect(sent.body).toMatchObject({ type: 'photo', mime: 'image/png', bytes: PNG.length });
    const message = { type: 'photo', messageId: randomUUID(), from: 'u-1', file: sent.body.id, caption: 'बैठक' };
    const { id } = (await post('/messages', message).expect(202)).body;
    expect((await c.stores.messages.byIds([id]))[0]?.body).toMatchObject({
      kind: 'photo',
      mime: 'image/png',
      caption: 'बैठक',
    });
    await post('/messages', { ...message, messageId: randomUUID(), type: 'voice', caption: undefined }).expect(422);
    const { key } = await t.keys.create({ name: 'other', scopes: ['messages'], at: new Date() });
    await post('/messages', { ...message, messageId: randomUUID() })
      .set('authorization', `Bearer ${key}`)
      .expect(422);
    await request(t.app)
      .post('/api/v1/files')
      .set(bearer)
      .attach('file', Buffer.from('#!/bin/sh'), 'photo.jpg')
      .expect(415);
    await request(t.app)
      .post('/api/v1/files')
      .set(bearer)
      .attach('file', Buffer.concat([PNG, Buffer.alloc(1_048_576)]), 'a.png')
      .expect(413);
    await request(t.app).post('/api/v1/files').set(bearer).field('x', 'y').expect(422);
  });

  it('gives replies in order, waits for them, and leaves none out', async () => {
    await post('/messages', text({ from: 'u-3' })).expect(202);
    const [first, second] = [await c.answer('u-3', 'एक'), await c.answer('u-3', 'दो')];
    const all = await get('/replies?user=u-3').expect(200);
    expect(all.body.replies.map((one: { text: string }) => one.text)).toEqual(['एक', 'दो']);
    expect(all.body.replies[0]).toMatchObject({
      id: `${first.id}.0`,
      asks: 'confirm',
      options: [
        { value: 'yes', name: 'हाँ' },
        { value: 'no', name: 'नहीं' },
      ],
      answers: first.messages,
    });
    expect((await get(`/replies?user=u-3&after=${first.n}.0`)).body.replies).toHaveLength(1);
    const end = all.body.cursor as string;
    expect(end).toBe(`${second.n}.0`);
    expect((await get(`/replies?user=u-3&after=${end}`)).body).toEqual({ replies: [], cursor: end });

    // One that is still to be sent holds up those behind it: a reader that went on would never see it.
    const waiting = await c.answer('u-3', 'तीन', 'queued');
    await c.answer('u-3', 'चार');
    const poll = get(`/replies?user=u-3&after=${end}&wait=20`).then((answer) => answer.body.replies);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const since = performance.now();
    await c.stores.turns.setStatus(`${waiting.id}.0`, { status: 'sent', at: new Date() });
    c.live.publish([waiting.person]);
    expect((await poll).map((one: { text: string }) => one.text)).toEqual(['तीन', 'चार']);
    expect(performance.now() - since).toBeLessThan(1_500);
    expect((await get('/replies?user=nobody').expect(200)).body).toEqual({ replies: [], cursor: '0.0' });
    expect([...c.hearers.values()].every((set) => set.size === 0)).toBe(true);
  });

  it('streams replies from where the reader stood', async () => {
    await post('/messages', text({ from: 'u-4' })).expect(202);
    const first = await c.answer('u-4', 'पहला');
    const leave = new AbortController();
    const answer = await fetch(`${server.localUrl}/api/v1/replies/stream?user=u-4`, {
      headers: { ...bearer, 'last-event-id': `${first.n}.0` },
      signal: leave.signal,
    });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const second = await c.answer('u-4', 'दूसरा');
    let seen = '';
    while (!seen.includes('event: reply')) seen += (await reader?.read())?.value ?? '';
    expect(seen).toContain(`id: ${second.n}.0\nevent: reply\ndata: `);
    expect(seen).not.toContain('पहला');
    leave.abort();
    await expect.poll(() => [...c.hearers.values()].every((set) => set.size === 0)).toBe(true);
  });

  it('hands receipts on', async () => {
    const turn = await c.answer('u-4', 'रसीद');
    await post('/receipts', {
      receipts: [{ reply: `${turn.id}.0`, status: 'read', at: '2099-01-01T00:00:00Z' }],
    }).expect(202, { taken: 1 });
    const said = c.statuses.at(-1);
    expect(said).toMatchObject({ channel: 'app', providerId: `${turn.id}.0`, status: 'read' });
    expect(said?.at.getTime()).toBeLessThanOrEqual(Date.now());
    await post('/receipts', { receipts: [] }).expect(422);
    await post('/receipts', { receipts: [{ reply: turn.id, status: 'sent' }] }).expect(422);
  });

  it('gives records only to a key that may have them', async () => {
    expect((await get('/reports?user=u-1').expect(200)).body).toEqual({ reports: [] });
    expect((await get('/complaints?user=nobody').expect(200)).body).toEqual({ complaints: [] });
    const { key } = await t.keys.create({ name: 'sender', scopes: ['messages'], at: new Date() });
    const refused = await get('/reports?user=u-1').set('authorization', `Bearer ${key}`).expect(403);
    expect(refused.body).toMatchObject({ type: 'urn:connect-centre:problem:scope' });
  });

  it('says 503 while the centre takes no messages', async () => {
    const { routes } = createAppChannel({
      port: {} as never,
      clock: { now: () => new Date() },
      secret: SECRET,
      maxFileBytes: 1,
      about: { name: 'T', version: '1' },
      page: async () => new Response(),
    });
    const idle = await openTestApp({ routes });
    const { key } = await idle.keys.create({ name: 'app', scopes: ['messages'], at: new Date() });
    await request(idle.app)
      .post('/api/v1/messages')
      .set('authorization', `Bearer ${key}`)
      .send(text())
      .expect(503)
      .expect('retry-after', '5');
    await idle.close();
  });

  it('describes every operation, and answers as described', async () => {
    const { body: document } = await request(t.app).get('/api/openapi.json').expect(200);
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const mounted = c.routes.filter((route) => route.access === 'key').map((route) => `${route.method} ${route.path}`);
    expect(described.sort()).toEqual(mounted.sort());
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      (found) => found[1] ?? '',
    );
    expect(refs.filter((ref) => document.components.schemas[ref] === undefined)).toEqual([]);
    for (const route of c.routes.filter((one) => one.access === 'key')) {
      const operation = document.paths[route.path][route.method.toLowerCase()];
      const ask = route.method === 'GET' ? request(t.app).get(route.path) : request(t.app).post(route.path).send({});
      expect(Object.keys(operation.responses)).toContain(String((await ask).status));
      const bad = await (route.method === 'GET'
        ? get(route.path.slice('/api/v1'.length))
        : post(route.path.slice('/api/v1'.length), {}));
      expect(bad.status).toBe(422);
      expect(Object.keys(operation.responses)).toContain('422');
    }
    const page = await request(t.app).get('/api/docs').expect(200);
    for (const { operationId } of Object.values(document.paths).flatMap((methods) =>
      Object.values(methods as Record<string, { operationId: string }>),
    )) {
      expect(page.text).toContain(`id="${operationId}"`);
    }
    expect(page.text).not.toMatch(/<script|style=|https?:\/\//);
  });
});
