/** A real Chromium for the tests, with nothing of its own going out, and what is asked of every page. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The Chromium of this machine. */
export function chromiumHere(): string {
  const path = PLACES.find((one) => one !== undefined && one !== '' && existsSync(one));
  if (path === undefined)
    throw new Error('There is no Chromium here. Run `npm test`, which installs it, or name one in CHROMIUM_PATH.');
  return path;
}

/** Starts it with a profile of its own; `close` removes that too. */
export async function openBrowser(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const executablePath = chromiumHere();
  const userDataDir = mkdtempSync(join(tmpdir(), 'centre-browser-'));
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    userDataDir,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(userDataDir, { recursive: true, force: true });
    },
  };
}

/** How a person looks at a page. */
export interface Eyes {
  width: 320 | 360 | 1280;
  language: 'hi' | 'en';
  theme: 'light' | 'dark';
}

export const ALL_EYES: readonly Eyes[] = ([320, 360, 1280] as const).flatMap((width) =>
  (['hi', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({ width, language, theme })),
  ),
);

/** Looks at the same page with other eyes: the language stays, width and theme change where it stands. */
export async function look(page: Page, eyes: Eyes): Promise<void> {
  await page.setViewport({ width: eyes.width, height: eyes.width < 900 ? 740 : 860 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: eyes.theme }]);
}

/** A page seen so; `faults` gathers what its console, its scripts and its policy complain of. */
export async function openPage(
  browser: Browser,
  url: string,
  eyes: Eyes,
): Promise<{ page: Page; faults: string[]; bytes(): number; close(): Promise<void> }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await look(page, eyes);
  await context.setCookie({ name: 'lang', value: eyes.language, domain: new URL(url).hostname, path: '/' });
  let bytes = 0;
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  // What is sent of HTML, CSS, scripts, drawings and fonts, as it is on the wire.
  session.on('Network.dataReceived', (event) => {
    bytes += event.encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  return { page, faults, bytes: () => bytes, close: () => context.close() };
}

/** Run in the page: scrolls sideways, clips text, small targets. As text, for it is the browser's code. */
const LOOK = `(() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push('the page scrolls sideways: ' + root.scrollWidth);
  const shown = (one) => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
  for (const one of document.querySelectorAll('body *')) {
    const style = getComputedStyle(one);
    if (!shown(one) || one.matches('.unseen, .who-name, svg, svg *') || one.clientWidth < 3 || one.clientHeight < 3) continue;
    const hides = (value) => value === 'hidden' || value === 'clip';
    if (hides(style.overflowX) && style.textOverflow !== 'ellipsis' && one.scrollWidth > one.clientWidth + 1) found.push('clipped: ' + one.className + ' ' + one.textContent.slice(0, 40));
    if (hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1) found.push('clipped below: ' + one.className + ' ' + one.textContent.slice(0, 40));
  }
  if (innerWidth < 900) for (const one of document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')) {
    const box = one.getBoundingClientRect();
    const inText = getComputedStyle(one).display === 'inline' && one.closest('p, li p, td');
    if (!shown(one) || one.closest('details:not([open])') && one.tagName !== 'SUMMARY' || box.width < 3 || inText || one.closest('label')) continue;
    // Eight tiles and seven days a row leave less width on a phone; WCAG asks for 24.
    const least = one.matches('.tile, .days a') ? 24 : 43.5;
    if (box.height < 43.5 || box.width < least) found.push('small: ' + one.className + ' ' + one.textContent.trim().slice(0, 30) + ' ' + Math.round(box.width) + 'x' + Math.round(box.height));
  }
  return found;
})()`;

/** Everything that is wrong with a page as it stands: axe's findings, sideways scroll, clipped text, small targets. */
export async function lookAt(page: Page): Promise<string[]> {
  const seen = (await page.evaluate(LOOK)) as string[];
  await page.evaluate(AXE);
  const axe = (await page.evaluate(
    `axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then((result) => result.violations.map((one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')))`,
  )) as string[];
  return [...seen, ...axe.map((one) => `axe ${one}`)];
}
