import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListenError, type ListeningServer, listen } from '../../src/http/server.ts';
import type { WebRoute } from '../../src/shared/web-route.ts';
import { csrfIn, openTestApp, type TestApp } from './test-app.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const ended: string[] = [];

async function* ticks(signal: AbortSignal) {
  try {
    yield { event: 'tick', id: '1', data: { n: 1 } };
    await once(signal, 'abort').catch(() => undefined);
  } finally {
    ended.push('ticks');
  }
}

const routes: WebRoute[] = [
  {
    method: 'GET',
    path: '/open/:thing',
    access: 'public',
    handle: (req) => Response.json({ ...req.params, lang: req.uiLanguage, path: req.url.pathname }),
  },
  { method: 'GET', path: '/plain', access: 'public', handle: () => new Response('plain') },
  {
    method: 'GET',
    path: '/assets/a.css',
    access: 'public',
    handle: () =>
      new Response('a{}', {
        headers: { 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/css' },
      }),
  },
  {
    method: 'GET',
    path: '/cookies',
    access: 'public',
    handle: () => {
      const response = new Response(null, { status: 204 });
      response.headers.append('set-cookie', 'a=1');
      response.headers.append('set-cookie', 'b=2');
      return response;
    },
  },
  {
    method: 'GET',
    path: '/broken',
    access: 'public',
    handle: () => {
      throw Object.assign(new Error('E11000 dup key: { phone: "919812345678", name: "बुधनी" }'), { code: 11000 });
    },
  },
  { method: 'GET', path: '/live', access: 'public', handle: (req) => ({ events: ticks(req.signal) }) },
  {
    method: 'POST',
    path: '/upload',
    access: 'public',
    maxFileBytes: 1_000,
    handle: (req) =>
      Response.json({
        form: req.form.caption,
        files: req.files.map((file) => [file.field, file.name, file.mime, file.bytes.length]),
      }),
  },
  { method: 'POST', path: '/form', access: 'public', handle: (req) => Response.json(req.form) },
  { method: 'GET', path: '/simulator', access: 'simulator', handle: () => new Response('phones') },
  {
    method: 'GET',
    path: '/api/v1/thing',
    access: 'key',
    handle: (req) => Response.json({ scopes: req.apiKey?.scopes }),
  },
  { method: 'POST', path: '/api/v1/thing', access: 'key', handle: (req) => Response.json({ got: req.json }) },
];

describe('app', () => {
  let t: TestApp;
  let server: ListeningServer;
  let healthy = true;
  const closing = new AbortController();
  beforeAll(async () => {
    t = await openTestApp({
      routes,
      closing: closing.signal,
      heartbeatMs: 100,
      rates: { badKeys: 5 },
      config: { metricsToken: 'a-token-of-sixteen' },
      health: {
        mongodb: async () => ({ ok: true }),
        redis: async () => (healthy ? { ok: true } : Promise.reject(new Error('redis://user:secret@10.0.0.1'))),
      },
    });
    server = await listen(t.app, { host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    closing.abort();
    await server.close();
    await t.close();
  });

  it('sends a strict policy with every answer', async () => {
    for (const path of ['/plain', '/nowhere', '/api/v1/thing', '/broken']) {
      const { headers } = await request(t.app).get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      // What is meant for programs lets a browser load nothing at all.
      if (path.startsWith('/api/v1/')) expect(policy).not.toContain('self');
      else expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('gives handlers what was asked', async () => {
    const answer = await request(t.app).get('/open/JH-RAN-26-000123?x=1').set('accept-language', 'en-IN,hi;q=0.8');
    expect(answer.body).toEqual({ thing: 'JH-RAN-26-000123', lang: 'en', path: '/open/JH-RAN-26-000123' });
    expect((await request(t.app).get('/open/x').set('accept-language', 'en').set('cookie', 'lang=hi')).body.lang).toBe(
      'hi',
    );
    expect((await request(t.app).get('/open/x').set('accept-language', 'ta,fr')).body.lang).toBe('hi');
    const cookies = (await request(t.app).get('/cookies')).headers['set-cookie'];
    expect(cookies).toEqual(['a=1', 'b=2']);
  });

  it('gives nobody a cookie who needs none, and assets never one', async () => {
    expect((await request(t.app).get('/plain')).headers['set-cookie']).toBeUndefined();
    const asset = await request(t.app).get('/assets/a.css').set('cookie', 'centre-session=s%3Aabc.def');
    expect(asset.headers['set-cookie']).toBeUndefined();
    expect(asset.headers['cache-control']).toContain('immutable');
  });

  it('takes files by what they are, within limits', async () => {
    const agent = request.agent(t.app);
    const _csrf = csrfIn((await agent.get('/nowhere')).text);
    const post = () => agent.post('/upload').field('_csrf', _csrf).field('caption', 'बैठक');
    const good = await post().attach('photo', PNG, 'तस्वीर.jpg').expect(200);
    expect(good.body).toEqual({ form: 'बैठक', files: [['photo', 'तस्वीर.jpg', 'image/png', PNG.length]] });
    await post()
      .attach('photo', Buffer.from('<script>alert(1)</script>'), { filename: 'a.png', contentType: 'image/png' })
      .expect(415);
    await post()
      .attach('photo', Buffer.concat([PNG, Buffer.alloc(1_000)]), 'a.png')
      .expect(413);
    await agent.post('/upload').field('caption', 'x').attach('photo', PNG, 'a.png').expect(403);
    await agent.post('/form').field('_csrf', _csrf).attach('photo', PNG, 'a.png').expect(400);
    const form = await agent
      .post('/form')
      .type('form')
      .send({ _csrf, a: ['1', '2'], b: 'x' })
      .expect(200);
    expect(form.body).toMatchObject({ a: '1,2', b: 'x' });
    await agent
      .post('/form')
      .type('form')
      .send({ _csrf, a: 'x'.repeat(300_000) })
      .expect(413);
    await agent.post('/form').set('content-type', 'text/xml').send('<a/>').expect(415);
  });

  it('streams events with a heartbeat, and closes the source when the browser leaves', async () => {
    const leave = new AbortController();
    const answer = await fetch(`${server.localUrl}/live`, { signal: leave.signal });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    let text = '';
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    while (!text.includes(': still here')) text += (await reader?.read())?.value ?? '';
    expect(text).toContain('id: 1\nevent: tick\ndata: {"n":1}\n\n');
    leave.abort();
    await expect.poll(() => ended).toEqual(['ticks']);
  });

  it('tells browsers by a page and programs by problem+json; the log holds what failed, not whom it concerned', async () => {
    const page = await request(t.app).get('/broken').expect(500);
    expect(page.type).toBe('text/html');
    const answer = await request(t.app).get('/broken').set('accept', 'application/json').expect(500);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toEqual({
      type: 'urn:connect-centre:problem:internal',
      status: 500,
      title: 'Something went wrong here',
    });
    const log = t.logged.join('');
    expect(log).toContain('"code":11000');
    expect(log).not.toMatch(/9812345678|बुधनी|dup key/);
  });

  it('lets API keys in, and only them', async () => {
    const { id, key } = await t.keys.create({ name: 'app', scopes: ['messages'], perMinute: 4, at: new Date() });
    const none = await request(t.app).get('/api/v1/thing').expect(401);
    expect(none.body).toMatchObject({ status: 401, type: 'urn:connect-centre:problem:no-key' });
    expect(none.headers['www-authenticate']).toBe('Bearer');
    const bearer = { authorization: `Bearer ${key}` };
    expect((await request(t.app).get('/api/v1/thing').set(bearer).expect(200)).body).toEqual({ scopes: ['messages'] });
    expect((await request(t.app).post('/api/v1/thing').set(bearer).send({ a: 1 }).expect(200)).body).toEqual({
      got: { a: 1 },
    });
    const broken = await request(t.app)
      .post('/api/v1/thing')
      .set(bearer)
      .set('content-type', 'application/json')
      .send('{')
      .expect(400);
    expect(broken.body.type).toBe('urn:connect-centre:problem:not-json');
    await request(t.app).get('/api/v1/thing').set(bearer).expect(200);
    const late = await request(t.app).get('/api/v1/thing').set(bearer).expect(429);
    expect(late.body.type).toBe('urn:connect-centre:problem:too-many');
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
    await t.keys.revoke(id, new Date());
    await request(t.app).get('/api/v1/thing').set(bearer).expect(401);
    for (let i = 0; i < 4; i++)
      await request(t.app).get('/api/v1/thing').set('authorization', 'Bearer cck_guess-guess-guess-guess');
    await request(t.app).get('/api/v1/thing').expect(429);
    expect((await request(t.app).get('/api/v1/nothing').expect(404)).type).toBe('application/problem+json');
  });

  it('answers health, and says what is missing without addresses', async () => {
    expect((await request(t.app).get('/health/live').expect(200)).body).toEqual({ status: 'ok' });
    await request(t.app).get('/health/ready').expect(200);
    healthy = false;
    const answer = await request(t.app).get('/health/ready').expect(503);
    healthy = true;
    expect(answer.body).toMatchObject({
      status: 'unavailable',
      checks: { mongodb: { ok: true }, redis: { ok: false, reason: 'not reachable' } },
    });
    expect(answer.text).not.toContain('secret');
  });

  it('shows metrics to this machine and to the token, to nobody else', async () => {
    await request(t.app).get('/metrics').expect(200);
    await request(t.app).get('/metrics').set('x-forwarded-for', '203.0.113.7').expect(404);
    await request(t.app)
      .get('/metrics')
      .set('x-forwarded-for', '203.0.113.7')
      .set('authorization', 'Bearer a-token-of-sixteen')
      .expect(200);
    await request(t.app).get('/metrics').set('authorization', 'Bearer wrong').expect(404);
  });

  it('opens the simulator to this machine; others must be signed in', async () => {
    await request(t.app).get('/simulator').expect(200);
    await request(t.app).get('/simulator').set('x-forwarded-for', '203.0.113.7').expect(303);
    const off = await openTestApp({ routes, config: { simulator: false } });
    await request(off.app).get('/simulator').expect(404);
    await off.close();
  });

  it('answers to its own names only while it listens to this machine', async () => {
    const status = await new Promise((resolve, reject) => {
      httpRequest(`${server.localUrl}/plain`, { headers: { host: 'rebind.example' } }, (res) => resolve(res.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  it('says in one sentence that a port is taken', async () => {
    const second = listen(t.app, { host: '127.0.0.1', port: server.port });
    await expect(second).rejects.toThrow(
      `Port ${server.port} is taken by another program: end that program, or set PORT to another port.`,
    );
    await expect(second).rejects.toBeInstanceOf(ListenError);
  });
});

describe('behind TLS', () => {
  it('marks cookies Secure and __Host-, asks for https, and limits tries at links', async () => {
    const t = await openTestApp({
      config: { secure: true, publicUrl: 'https://centre.example.org', trustProxy: 1 },
      rates: { signIn: 3 },
    });
    const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7', host: 'centre.example.org' };
    await t.staff.put({ id: 's1', name: 'Anita', role: 'agent' }, new Date());
    const path = new URL(await t.links.create('s1')).pathname;
    const page = await request(t.app).get(path).set(https).expect(200);
    expect(page.headers['strict-transport-security']).toContain('max-age=31536000');
    const visit = String(page.headers['set-cookie']);
    expect(visit).toMatch(/^__Host-visit=.*Secure/);
    const answer = await request(t.app)
      .post(path)
      .set(https)
      .set('cookie', visit.split(';')[0] ?? '')
      .type('form')
      .send({ _csrf: csrfIn(page.text) });
    expect(answer.status).toBe(303);
    expect(String(answer.headers['set-cookie'])).toMatch(/__Host-session=[^;]+;.*Secure/);
    await request(t.app).get('/sign-in/x').set(https).expect(401);
    await request(t.app).get('/sign-in/x').set(https).expect(429);
    await t.close();
  });
});
