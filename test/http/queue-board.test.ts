import { existsSync } from 'node:fs';
import { Queue } from 'bullmq';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ListeningServer, listen } from '../../src/http/server.ts';
import { openTestApp, type TestApp } from './test-app.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const redis = new URL(process.env.REDIS_URL ?? 'redis://127.0.0.1:6390');

describe.skipIf(!existsSync(CHROMIUM))('queue board', () => {
  let t: TestApp;
  let server: ListeningServer;
  let browser: Browser;
  let queue: Queue;
  beforeAll(async () => {
    queue = new Queue('inbound', {
      prefix: `board-${process.pid}`,
      connection: { host: redis.hostname, port: Number(redis.port) },
    });
    await queue.add('ids', { ids: ['01TESTJOB'] });
    t = await openTestApp({ queues: [queue], home: '/queues' });
    server = await listen(t.app, { host: '127.0.0.1', port: 0 });
    browser = await puppeteer.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await queue.obliterate({ force: true });
    await queue.close();
    await t.close();
  });

  it('is for admins only, shows the queue, and asks nothing of other machines', async () => {
    await t.staff.put({ id: 'admin', name: 'Admin', role: 'admin' }, new Date());
    const page = await browser.newPage();
    const asked: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    expect((await page.goto(`${server.localUrl}/queues`))?.url()).toContain('/sign-in');
    await page.goto(server.localUrl + new URL(await t.links.create('admin')).pathname);
    await page.evaluate('document.querySelector("form").insertAdjacentHTML("beforeend", "<button>in</button>")');
    await Promise.all([page.waitForNavigation(), page.click('button')]);
    expect(page.url()).toBe(`${server.localUrl}/queues`);
    await expect.poll(() => page.evaluate('document.body.innerText'), { timeout: 8_000 }).toContain('inbound');
    await page.goto(`${server.localUrl}/queues/queue/inbound`);
    await expect.poll(() => page.evaluate('document.body.innerText'), { timeout: 8_000 }).toContain('ids');
    // The page names fonts elsewhere; the policy keeps the browser from asking for them.
    const foreign = asked.filter(
      (url) => !url.startsWith(server.localUrl) && !url.startsWith('https://fonts.googleapis.com/'),
    );
    expect(foreign).toEqual([]);
    expect(refused.some((line) => line.includes('fonts.googleapis.com') && line.includes('has been blocked'))).toBe(
      true,
    );
    expect(refused.filter((line) => line.includes('script-src'))).toEqual([]);
    expect(await page.evaluate('fetch("/queues/api/queues/pause", {method: "PUT"}).then((r) => r.status)')).toBe(404);
  });
});
