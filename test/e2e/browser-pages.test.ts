/** Every page of the console and the simulator in Chromium: three widths, two languages, light and dark. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAFF, sampleConsole } from '../console/sample-console.ts';
import { type Served, serveRoutes } from '../console/serve-routes.ts';
import { ALL_EYES, look, lookAt, openBrowser, openPage } from './open-browser.ts';

const PAGES = [
  '/simulator',
  '/digest/JH?on=JH/Ranchi',
  '/digest/JH~Ranchi',
  '/digest/JH/rows/people',
  '/try',
  '/inbox',
  '/inbox/p1',
  '/complaints',
  '/complaints/JH-RAN-26-000131',
  '/people',
  '/broken',
  '/numbers',
  '/numbers/phone/phone-2',
  '/more',
];
/** Cold, with fonts. */
const BUDGET_BYTES = 150_000;
/** Where to put pictures to look at; none are taken when it is not set. */
const PICTURES = process.env.BROWSER_PICTURES;

let served: Served;
let chromium: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  const sample = await sampleConsole();
  const say = (key: string, pushName: string, text: string) =>
    sample.memory.intake({
      channel: 'simulator',
      providerId: `${key}-${text}`,
      from: { kind: 'simulator', value: key },
      pushName,
      group: false,
      sentAt: new Date(),
      body: { kind: 'text', text },
    });
  await say('sunita', 'सुनीता टोप्पो (नमूना)', 'कल कांके में बैठक हुई, डेढ़ सौ लोग आए');
  await say(
    'asha',
    'Asha Kujur (sample)',
    'The hand pump in our village has been broken for 20 days, 60 houses have no water',
  );
  served = await serveRoutes(sample.routes, STAFF);
  chromium = await openBrowser();
  if (PICTURES) mkdirSync(PICTURES, { recursive: true });
}, 60_000);

afterAll(async () => {
  await chromium?.close();
  await served?.close();
});

describe('pages', () => {
  for (const path of PAGES) {
    it(`${path} holds in every width, language and theme`, { timeout: 120_000 }, async () => {
      for (const language of ['hi', 'en'] as const) {
        const all = ALL_EYES.filter((eyes) => eyes.language === language);
        const seen = await openPage(chromium.browser, served.url + path, { width: 1280, language, theme: 'light' });
        const bytes = seen.bytes();
        for (const eyes of all) {
          await look(seen.page, eyes);
          const found = await lookAt(seen.page);
          if (PICTURES)
            await seen.page.screenshot({
              path: `${PICTURES}/${path.replace(/\W+/g, '-')}-${eyes.width}-${eyes.language}-${eyes.theme}.png`,
            });
          expect({ eyes, found }).toEqual({ eyes, found: [] });
        }
        expect(seen.faults).toEqual([]);
        expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
        await seen.close();
      }
    });
  }
});
