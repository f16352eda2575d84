import { beforeAll, describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/shared/texts.ts';
import type { WebRoute } from '../../src/shared/web-route.ts';
import { STAFF, sampleConsole } from './sample-console.ts';
import { findRoute, webRequest } from './serve-routes.ts';

const ADDRESSES = [
  '/simulator',
  '/digest/JH?on=JH/Ranchi',
  '/digest/JH?show=late',
  '/digest/JH~Ranchi?day=2026-11-20',
  '/digest/JH/rows/people',
  '/digest/JH/rows/silent',
  '/digest/JH/rows/overdue',
  '/try',
  '/inbox',
  '/inbox/p1',
  '/inbox?show=free',
  '/complaints',
  '/complaints?show=ended',
  '/complaints?q=zz',
  '/complaints/JH-RAN-26-000131',
  '/complaints/JH-RAN-26-000131?done=resolve',
  '/complaints/JH-RAN-26-000131?refused=wrong-state',
  '/complaints/JH-RAN-26-000131/name',
  '/people',
  '/broken',
  '/more',
];
/** Addresses of other rooms. */
const ELSEWHERE = /^\/(?:sign-in|sign-out)/;

let routes: WebRoute[];
let notices: Awaited<ReturnType<typeof sampleConsole>>['notices'];

async function open(address: string, uiLanguage: 'hi' | 'en', more: object = {}): Promise<Response> {
  const request = webRequest(address, { uiLanguage, staff: STAFF, ...more });
  const found = findRoute(routes, 'GET', request.url.pathname);
  if (found === null) throw new Error(`there is no page ${address}`);
  const result = await found.route.handle({ ...request, params: found.params });
  if (!(result instanceof Response)) throw new Error('not a page');
  return result;
}

beforeAll(async () => {
  ({ routes, notices } = await sampleConsole());
});

describe('pages', () => {
  for (const address of ADDRESSES) {
    for (const language of ['hi', 'en'] as const) {
      it(`${address} in ${language}: no inline style or script, every address leads somewhere, forms are protected`, async () => {
        const response = await open(address, language);
        const page = await response.text();
        expect(response.status).toBe(200);
        expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}"`));
        expect(page).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/i);
        expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
        expect(page).not.toMatch(/\[object |undefined|NaN|\{\{\w+\}\}(?! का हाल)(?!")/);
        for (const [, href = ''] of page.matchAll(/(?:href|src|action|data-live|data-changes)="([^"]*)"/g)) {
          if (href.startsWith('#')) continue;
          const { pathname } = new URL(href.replaceAll('&amp;', '&'), 'http://localhost');
          const method = page.includes(`method="post" action="${href}"`) ? 'POST' : 'GET';
          expect(ELSEWHERE.test(pathname) || findRoute(routes, method, pathname) !== null, `${method} ${href}`).toBe(
            true,
          );
        }
        for (const [form = ''] of page.matchAll(/<form[^>]*method="post".*?<\/form>/gs))
          expect(form).toContain('name="_csrf"');
        for (const [, target = ''] of page.matchAll(/href="#([\w-]+)"/g)) expect(page).toContain(`id="${target}"`);
        for (const [, id = ''] of page.matchAll(/\sfor="([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
      });
    }
  }

  it('what a person wrote stays text', async () => {
    const route = findRoute(routes, 'POST', '/try');
    const request = webRequest('/try', {
      method: 'POST',
      staff: STAFF,
      form: { text: '<script>alert(1)</script> कल "बैठक" हुई' },
    });
    const result = await route?.route.handle(request);
    const page = result instanceof Response ? await result.text() : '';
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>alert');
  });

  it('a number that is not there and one that may not be seen are the same page', async () => {
    const bodies = await Promise.all(
      ['/complaints/JH-RAN-26-999999', '/complaints/nothing', '/inbox/nobody', '/digest/XX'].map(async (address) =>
        open(address, 'hi'),
      ),
    );
    expect(bodies.map((one) => one.status)).toEqual([404, 404, 404, 404]);
    const texts = await Promise.all(bodies.map(async (one) => (await one.text()).replace(/value="[^"]*"/g, '')));
    expect(new Set(texts).size).toBe(1);
  });

  it('a withheld person leaves nothing of themselves on the page', async () => {
    const page = await (await open('/complaints/JH-RAN-26-000131', 'hi')).text();
    expect(page).toContain('नाम गोपनीय');
    expect(page).not.toMatch(/\bpx\b/);
    expect(page).toMatch(/<title>JH-RAN-26-000131 · /);
  });

  it('language and theme are chosen by a form and kept in cookies that no script reads', async () => {
    const route = findRoute(routes, 'POST', '/preferences');
    const result = await route?.route.handle(
      webRequest('/preferences', { method: 'POST', form: { lang: 'en', theme: 'dark', back: '//evil.example' } }),
    );
    if (!(result instanceof Response)) throw new Error('no answer');
    expect(result.headers.get('location')).toBe('/');
    expect(result.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^lang=en;.*HttpOnly/),
      expect.stringMatching(/^theme=dark;.*HttpOnly/),
    ]);
    const page = await open('/more', 'hi', { headers: new Headers({ cookie: 'a=b; theme=dark' }) });
    expect(await page.text()).toContain('<html lang="hi" data-theme="dark">');
  });

  it('errors and sign-in say what happened and what to do', async () => {
    for (const status of [400, 403, 404, 413, 429, 500, 503, 418, 599]) {
      const response = await notices.error(status, webRequest('/x'));
      expect(response.status).toBe(status);
      expect(await response.text()).toContain('<h1>');
    }
    const confirm = await (
      await notices.signIn('confirm', webRequest('/sign-in/t'), { action: '/sign-in/t', next: '/try' })
    ).text();
    expect(confirm).toContain('action="/sign-in/t"');
    expect(confirm).toContain('value="/try"');
    expect((await notices.signIn('needed', webRequest('/x'))).status).toBe(401);
  });

  it('every sign of every text is in the fonts that the console brings', () => {
    const texts = loadTexts();
    const held = (code: number) =>
      code <= 0xff ||
      (code >= 0x900 && code <= 0x97f) ||
      (code >= 0x2000 && code <= 0x206f) ||
      [0x20b9, 0x20ac, 0x2212].includes(code);
    for (const language of ['hi', 'en'] as const) {
      for (const namespace of ['console', 'simulator']) {
        for (const key of texts.keys(language, namespace)) {
          const text = texts.t(language, `${namespace}:${key}`, {
            interpolation: { skipOnVariables: true, prefix: '\u0001', suffix: '\u0002' },
          });
          for (const sign of text) expect(held(sign.codePointAt(0) ?? 0), `${sign} in ${key}`).toBe(true);
        }
      }
    }
  });
});

describe('assets', () => {
  it('are compressed, addressed by what they hold and kept for ever', async () => {
    const page = await (await open('/more', 'hi')).text();
    const href = /href="(\/assets\/console\.css\?v=[^"]+)"/.exec(page)?.[1] ?? '';
    const response = await open(href, 'hi', { headers: new Headers({ 'accept-encoding': 'gzip, br' }) });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toContain('immutable');
    const again = await open(href, 'hi', {
      headers: new Headers({ 'if-none-match': response.headers.get('etag') ?? '' }),
    });
    expect(again.status).toBe(304);
  });
});
