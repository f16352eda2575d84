/**
 * The main job by hand, on real parts: a worker's phone in the simulator, Hindi, 360 px wide: consent, who and where, a report
 * sent, read back, confirmed; then it stands in the day's digest that the staff open.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt, openBrowser, openPage } from './open-browser.ts';
import { openCentre } from './open-centre.ts';

const PHONE = '.phone[data-person=sunita]';
const EYES = { width: 360, language: 'hi', theme: 'light' } as const;
let world: Awaited<ReturnType<typeof openCentre>>;
let chromium: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  world = await openCentre('test-browser', new Date('2026-11-20T15:00:00+05:30'));
  chromium = await openBrowser();
}, 60_000);

afterAll(async () => {
  await chromium?.close();
  await world?.close();
});

/** Writes on the phone and waits for the answer to come by itself: the number of answers grows. */
async function say(page: Page, text: string): Promise<string> {
  const before = await page.$$eval(`${PHONE} li.centre`, (all) => all.length);
  await page.type(`${PHONE} textarea`, text);
  await page.keyboard.press('Enter');
  await page.waitForFunction(`document.querySelectorAll('${PHONE} li.centre').length > ${before}`, { timeout: 15_000 });
  return page.$$eval(`${PHONE} li.centre .bubble`, (all) => all.at(-1)?.textContent ?? '');
}

describe('a report by phone', () => {
  it('is sent, read back, confirmed and seen in the digest page', { timeout: 90_000 }, async () => {
    const { page, faults, close } = await openPage(chromium.browser, `${world.url}/simulator?p=sunita`, EYES);
    let answer = await say(page, 'कल कांके प्रखंड में बैठक हुई, सवा सौ लोग आए जिनमें 40 महिलाएँ थीं');
    expect(answer).toContain('सहमत');
    // Consent, then who and where, whatever of it is asked, until the report is read back.
    for (let turn = 0; turn < 6 && !answer.includes('125'); turn++)
      answer = await say(page, /प्रखंड/.test(answer) && !/1\./.test(answer) ? 'कांके, राँची' : '1');
    expect(answer).toContain('125');
    expect(answer).toContain('कांके');
    expect(await page.$eval('[data-trace=sunita]', (one) => one.textContent)).toContain('मसौदा');
    answer = await say(page, 'हाँ');
    await world.centre.settled();
    expect(answer).not.toContain('1.');
    await page.waitForSelector(`${PHONE} [data-centre=read]`);
    expect(await lookAt(page)).toEqual([]);

    // A digest holds what was confirmed before its moment, and this clock only moves by hand.
    world.clock.set(new Date('2026-11-20T15:05:00+05:30'));
    await page.goto(await world.link());
    await Promise.all([page.waitForNavigation(), page.click('main form button')]);
    await page.waitForSelector('.sentence');
    const sentence = await page.$eval('.sentence', (one) => one.textContent ?? '');
    expect(sentence).toMatch(/1 रिपोर्ट/);
    expect(await page.$eval('.seven', (one) => one.textContent)).toContain('125');
    expect(await lookAt(page)).toEqual([]);

    await Promise.all([page.waitForNavigation(), page.click('.seven li:nth-of-type(2) .big a')]);
    expect(await page.$eval('h1', (one) => one.textContent)).toContain('125');
    expect(await page.$$eval('tr[data-row]', (all) => all.map((one) => one.textContent))).toEqual([
      expect.stringContaining('125'),
    ]);
    expect(faults).toEqual([]);
    await close();
  });

  it('the console is not open to who is not signed in, and a link works once', async () => {
    const link = await world.link();
    const { page, close } = await openPage(chromium.browser, `${world.url}/digest`, EYES);
    expect(await page.$eval('h1', (one) => one.textContent)).toContain('साइन इन');
    await page.goto(link);
    await Promise.all([page.waitForNavigation(), page.click('main form button')]);
    expect(page.url()).toContain('/digest/');
    for (const path of ['/inbox', '/complaints', '/try', '/people', '/broken', '/more']) {
      await page.goto(world.url + path);
      expect(await page.$eval('h1', (one) => one.textContent), path).not.toBe('');
      expect(await page.$('.notice'), path).toBeNull();
    }
    await page.goto(link);
    expect(await page.$eval('h1', (one) => one.textContent)).toContain('नहीं चलता');
    await close();
  });
});
