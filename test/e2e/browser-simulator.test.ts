/** The simulator by hand: everything a phone can send, live and without script. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleConsole } from '../console/sample-console.ts';
import { type Served, serveRoutes } from '../console/serve-routes.ts';
import { openBrowser, openPage } from './open-browser.ts';

let sample: Awaited<ReturnType<typeof sampleConsole>>;
let served: Served;
let chromium: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  sample = await sampleConsole(150);
  served = await serveRoutes(sample.routes);
  chromium = await openBrowser();
}, 60_000);

afterAll(async () => {
  await chromium?.close();
  await served?.close();
});

const PHONE = '.phone[data-person=sunita]';
const bubbles = (page: Page, kind: 'own' | 'centre') =>
  page.$$eval(`${PHONE} li.${kind}:not(.waiting) .bubble`, (all) => all.map((one) => one.textContent?.trim() ?? ''));
const until = (page: Page, what: string) => page.waitForFunction(what, { timeout: 5_000 });
const kept = () => sample.memory.kept.get('sunita');

async function say(page: Page, text: string): Promise<void> {
  await page.type(`${PHONE} textarea`, text);
  await page.keyboard.press('Enter');
}

describe('simulator', () => {
  it('a tap on a sentence is sent, answered and read, without leaving the page', async () => {
    const { page, faults, close } = await openPage(chromium.browser, `${served.url}/simulator`, {
      width: 360,
      language: 'hi',
      theme: 'light',
    });
    await page.click(`${PHONE} .samples button:nth-of-type(2)`);
    await until(page, `document.querySelectorAll('${PHONE} li.centre').length === 1`);
    expect((await bubbles(page, 'own'))[0]).toContain('सवा सौ लोग');
    expect((await bubbles(page, 'centre'))[0]).toContain('मैंने यह समझा');
    await until(page, `document.querySelector('${PHONE} [data-centre=read]') !== null`);
    expect(kept()?.turns[0]?.replies[0]?.log.map((one) => one.status)).toContain('read');
    expect(await page.$eval('[data-trace=sunita]', (one) => one.textContent)).toContain('125');
    await page.reload();
    expect(await bubbles(page, 'own')).toHaveLength(1);
    expect(faults).toEqual([]);
    await close();
  });

  it('edit, delete, again, two in 200 ms, forwarded, pin, photo and voice', { timeout: 30_000 }, async () => {
    const { page, faults, close } = await openPage(chromium.browser, `${served.url}/simulator?p=sunita`, {
      width: 1280,
      language: 'hi',
      theme: 'light',
    });
    const before = kept()?.messages.length ?? 0;
    await say(page, 'कल 20 लोग आए');
    await until(
      page,
      `[...document.querySelectorAll('${PHONE} li.own:not(.waiting)')].some((one) => one.textContent.includes('20 लोग'))`,
    );

    await page.focus(`${PHONE} textarea`);
    await page.keyboard.press('ArrowUp');
    await page.$eval(`${PHONE} textarea`, (one) => {
      one.value = '';
    });
    await say(page, 'कल 25 लोग आए');
    await until(page, `document.querySelector('${PHONE} .bubble.edited') !== null`);
    expect((await bubbles(page, 'own')).at(-1)).toContain('25 लोग');

    await page.click('form.tricks [value=again]');
    await page.click('form.tricks [value=pair]');
    await until(
      page,
      `[...document.querySelectorAll('${PHONE} li.own')].filter((one) => one.textContent.includes('कांके')).length >= 2`,
    );
    await page.waitForFunction(() => true);
    const texts = kept()?.messages.map((one) => ('text' in one.body ? one.body.text : one.body.kind)) ?? [];
    expect(texts.filter((one) => one === 'कल 25 लोग आए')).toHaveLength(1);
    const pair = kept()?.messages.slice(-2) ?? [];
    expect((pair[1]?.arrivedAt.getTime() ?? 0) - (pair[0]?.arrivedAt.getTime() ?? 0)).toBeLessThan(400);

    await page.click('form.tricks [value=delete]');
    await until(page, `document.querySelector('${PHONE} .gone') !== null`);

    const attach = async (press: string): Promise<void> => {
      await page.click(`${PHONE} .attach summary`);
      await page.click(`${PHONE} .sheet ${press}`);
    };
    await attach('[value=pin]');
    await until(page, `document.querySelector('${PHONE} .bubble .pin') !== null`);
    await attach('[value=sample-photo]');
    await until(page, `document.querySelector('${PHONE} img.photo')?.naturalWidth === 320`);
    await page.click(`${PHONE} .attach summary`);
    await page.type(`${PHONE} [name=transcript]`, 'बूथ 17 पर काम हुआ');
    await page.click(`${PHONE} .sheet [value=voice]`);
    await until(page, `document.querySelector('${PHONE} .bubble .voice') !== null`);
    await page.click(`${PHONE} .attach summary`);
    await page.click(`${PHONE} [name=forwarded]`);
    await page.click(`${PHONE} .attach summary`);
    await say(page, 'यह आगे भेजा है');
    await until(page, `document.querySelector('${PHONE} .forwarded') !== null`);
    expect(kept()?.messages.at(-1)?.forwarded).toBe(true);
    expect(kept()?.messages.length).toBeGreaterThan(before + 7);

    await page.click(`${PHONE} .record`);
    await page.waitForSelector(`${PHONE} .record.on`);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await page.click(`${PHONE} .record`);
    await until(page, `document.querySelector('${PHONE} .voice[data-sound]') !== null`);
    expect(faults).toEqual([]);
    await close();
  });

  it('works without script: a form is posted and the page comes back with the conversation', async () => {
    const context = await chromium.browser.createBrowserContext();
    const page = await context.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${served.url}/simulator?p=asha`);
    await page.type('.phone[data-person=asha] textarea', 'Hello');
    await Promise.all([page.waitForNavigation(), page.click('.phone[data-person=asha] .send')]);
    expect(sample.memory.kept.get('asha')?.messages.at(0)?.body).toEqual({ kind: 'text', text: 'Hello' });
    expect(sample.memory.kept.get('asha')?.person.name).toBe('Asha Kujur (sample)');
    expect(await page.content()).toContain('Hello');
    await context.close();
  });
});
