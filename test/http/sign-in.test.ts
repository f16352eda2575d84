import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebRoute } from '../../src/shared/web-route.ts';
import { csrfIn, openTestApp, type TestApp } from './test-app.ts';

const routes: WebRoute[] = [
  {
    method: 'GET',
    path: '/digest',
    access: 'staff',
    handle: (req) => new Response(`digest of ${req.staff?.name} ${req.csrfToken}`),
  },
  { method: 'GET', path: '/admin-only', access: 'staff', roles: ['admin'], handle: () => new Response('secret') },
  { method: 'POST', path: '/act', access: 'staff', handle: (req) => new Response(`did ${req.form.what}`) },
];

/** A browser that has signed in as an account. */
async function signedIn(t: TestApp, id: string) {
  const agent = request.agent(t.app);
  const path = new URL(await t.links.create(id)).pathname;
  const page = await agent.get(path).expect(200);
  await agent
    .post(path)
    .type('form')
    .send({ _csrf: csrfIn(page.text), back: '/digest' })
    .expect(303)
    .expect('location', '/digest');
  return agent;
}

describe('sign-in', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await openTestApp({ routes, rates: { signIn: 1_000 } });
    await t.staff.put({ id: 's1', name: 'Anita', role: 'agent' }, new Date());
    await t.staff.put({ id: 's2', name: 'Birsa', role: 'admin' }, new Date());
  });
  afterAll(() => t.close());

  it('sends whoever is not signed in to the sign-in page, and tells a script so', async () => {
    await request(t.app).get('/digest').expect(303).expect('location', '/sign-in?next=%2Fdigest');
    await request(t.app)
      .get('/sign-in')
      .expect(401)
      .expect(/needed/);
    const script = await request(t.app).get('/digest').set('accept', 'application/json').expect(401);
    expect(script.type).toBe('application/problem+json');
  });

  it('lets a preview open the link without using it up, and signs in once', async () => {
    const path = new URL(await t.links.create('s1')).pathname;
    await request(t.app)
      .get(path)
      .expect(200)
      .expect(/confirm/);
    await request(t.app).head(path).expect(200);
    const agent = request.agent(t.app);
    const page = await agent.get(path);
    const answer = await agent
      .post(path)
      .type('form')
      .send({ _csrf: csrfIn(page.text), back: '/digest' })
      .expect(303);
    const cookies = String(answer.headers['set-cookie']);
    expect(cookies).toMatch(/centre-session=.*HttpOnly.*SameSite=Lax/);
    await agent
      .get('/digest')
      .expect(200)
      .expect(/digest of Anita/);
    await request(t.app).get(path).expect(401).expect(/used/);
    const other = request.agent(t.app);
    const token = csrfIn((await other.get(path)).text) || csrfIn((await other.get('/nowhere')).text);
    await other.post(path).type('form').send({ _csrf: token }).expect(401).expect(/used/);
    await other.get('/digest').expect(303);
  });

  it('gives two who press at once one session', async () => {
    const path = new URL(await t.links.create('s1')).pathname;
    const press = async () => {
      const agent = request.agent(t.app);
      const token = csrfIn((await agent.get(path)).text);
      return (await agent.post(path).type('form').send({ _csrf: token })).status;
    };
    expect((await Promise.all([press(), press(), press()])).sort()).toEqual([303, 401, 401]);
  });

  it('takes no link that is too old, and none that was made up', async () => {
    const path = new URL(await t.links.create('s1', { validMinutes: 10 })).pathname;
    const before = t.clock.now();
    t.clock.set(new Date(before.getTime() + 10 * 60_000 + 1));
    await request(t.app).get(path).expect(401).expect(/used/);
    t.clock.set(before);
    await request(t.app)
      .get(`/sign-in/${'a'.repeat(43)}`)
      .expect(401);
    await request(t.app).get('/sign-in/short').expect(401);
  });

  it('signs out, and the old cookie is worth nothing', async () => {
    const agent = await signedIn(t, 's1');
    const page = await agent.get('/digest').expect(200);
    await agent
      .post('/sign-out')
      .set('x-csrf-token', page.text.split(' ').at(-1) ?? '')
      .expect(303);
    await agent.get('/digest').expect(303);
  });

  it('ends the sessions of an account that was shut, at the next request', async () => {
    await t.staff.put({ id: 's3', name: 'Gone', role: 'agent' }, new Date());
    const agent = await signedIn(t, 's3');
    await agent.get('/digest').expect(200);
    await t.staff.disable('s3', new Date());
    await agent.get('/digest').expect(303);
    await t.staff.put({ id: 's3', name: 'Back', role: 'agent' }, new Date());
    await agent.get('/digest').expect(303);
  });

  it('ends all sessions of somebody from outside', async () => {
    const agent = await signedIn(t, 's2');
    await agent.get('/digest').expect(200);
    expect(await t.sessions.endOf('s2')).toBeGreaterThan(0);
    await agent.get('/digest').expect(303);
  });

  it('shows a page without right as the page of something that never existed', async () => {
    const agent = await signedIn(t, 's1');
    const [without, never] = [await agent.get('/admin-only'), await agent.get('/never-was')];
    expect([without.status, never.status]).toEqual([404, 404]);
    expect(without.text.replace('/admin-only', '')).toBe(never.text.replace('/never-was', ''));
    await (await signedIn(t, 's2')).get('/admin-only').expect(200);
  });

  it('refuses forms that are not ours', async () => {
    const agent = await signedIn(t, 's1');
    const token = (await agent.get('/digest')).text.split(' ').at(-1) ?? '';
    await agent.post('/act').type('form').send({ what: 'it' }).expect(403);
    await agent
      .post('/act')
      .type('form')
      .send({ what: 'it', _csrf: `${token.slice(0, -1)}x` })
      .expect(403);
    await agent
      .post('/act')
      .type('form')
      .set('sec-fetch-site', 'cross-site')
      .send({ what: 'it', _csrf: token })
      .expect(403);
    await agent
      .post('/act')
      .type('form')
      .set('origin', 'https://evil.example')
      .send({ what: 'it', _csrf: token })
      .expect(403);
    const stranger = request.agent(t.app);
    const theirs = csrfIn((await stranger.get('/nowhere')).text);
    await agent.post('/act').type('form').send({ what: 'it', _csrf: theirs }).expect(403);
    await agent.post('/act').type('form').send({ what: 'it', _csrf: token }).expect(200).expect('did it');
    await agent.post('/act').set('x-csrf-token', token).send({ what: 'this' }).expect(200).expect('did this');
  });

  it('writes no token and no name into the log', () => {
    expect(t.logged.length).toBeGreaterThan(10);
    expect(t.logged.join('')).not.toMatch(/Anita|Birsa|sign-in\/[\w-]{20}/);
  });
});
