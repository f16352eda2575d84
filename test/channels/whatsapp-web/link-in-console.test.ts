/** Somebody of the staff links a phone: adds it, reads the notice, scans the code that the page shows, and ends it again. */
import { mkdirSync } from 'node:fs';
import { decodeQR } from 'qr/decode.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumHere, lookAt, openBrowser, openPage } from '../../e2e/open-browser.ts';
import { openCentre } from '../../e2e/open-centre.ts';
import { waitUntil } from '../../stand-ins/wait-until.ts';
import { openWhatsappNetwork } from '../../stand-ins/whatsapp-web/whatsapp-network.ts';
import { AT_ONCE } from './open-phone.ts';

const EYES = { width: 360, language: 'hi', theme: 'light' } as const;
const PICTURES = process.env.BROWSER_PICTURES;
let network: Awaited<ReturnType<typeof openWhatsappNetwork>>;
let c: Awaited<ReturnType<typeof openCentre>>;
let chromium: Awaited<ReturnType<typeof openBrowser>>;
let tick: NodeJS.Timeout;

beforeAll(async () => {
  network = await openWhatsappNetwork();
  chromium = await openBrowser();
  c = await openCentre('link-in-console', new Date(), {
    CHROMIUM_PATH: chromiumHere(),
    CHROMIUM_ARGS: network.chromiumArgs,
    ...AT_ONCE,
  });
  tick = setInterval(() => c.clock.set(new Date()), 50);
}, 60_000);
afterAll(async () => {
  await c?.close();
  clearInterval(tick);
  await chromium?.close();
  await network?.close();
}, 60_000);

/** What a QR code in a PNG (base64) says; an empty page draws it, since the console's own lets no such picture in. */
async function readQr(png: string): Promise<string> {
  const page = await chromium.browser.newPage();
  const pixels = (await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png}';
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { width, height, data } = context.getImageData(0, 0, image.width, image.height);
    return { width, height, data: [...data] };
  })()`)) as { width: number; height: number; data: number[] };
  await page.close();
  return decodeQR({ ...pixels, data: Uint8Array.from(pixels.data) });
}

it('links, answers, and is unlinked', { timeout: 120_000 }, async () => {
  const { page, faults, close } = await openPage(chromium.browser, await c.link(), EYES);
  await Promise.all([page.waitForNavigation(), page.click('main form button')]);
  await page.goto(`${c.url}/numbers`);
  await page.type('#phone-label', 'कांके का फ़ोन');
  await Promise.all([page.waitForNavigation(), page.click('form[action="/numbers/phone"] button')]);
  // Nothing is begun before the notice was read.
  expect(await page.$eval('main', (one) => one.textContent)).toContain('नंबर को कभी भी');
  expect(network.shown()).toBe(0);
  await page.click('input[name=agree]');
  await Promise.all([page.waitForNavigation(), page.click('form[action$="/link"] button')]);
  await page.waitForSelector('.qr svg', { timeout: 60_000 });
  expect(await lookAt(page)).toEqual([]);

  // A camera's way: the picture says what WhatsApp gave.
  const box = await (await page.$('.qr'))?.screenshot({ encoding: 'base64' });
  expect(await readQr(box ?? '')).toMatch(/^2@/);
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/link-qr.png`, fullPage: true });
  }

  const phone = network.phone('911140000000');
  phone.scan();
  await page.waitForSelector('.done', { timeout: 60_000 });
  phone.deliver({ from: '919800400001@c.us', body: 'नमस्ते' });
  await waitUntil('an answer', () => phone.sent.some((one) => one.chat === '919800400001@c.us'), 30_000);

  await page.goto(`${c.url}/numbers`);
  expect(await page.$eval('.standing', (one) => one.textContent)).toContain('संदेश आ-जा रहे हैं');
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/linked.png`, fullPage: true });
  await Promise.all([page.waitForNavigation(), page.click('form[action$="/unlink"] button')]);
  await waitUntil('the session is gone', () => phone.token === '' && !phone.online, 30_000);
  expect(network.trouble).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
