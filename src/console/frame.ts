/** The frame of every page: border, name, navigation (words on top, on a phone five below), language, who is signed in. */
import { type Assets, encode } from '../shared/assets.ts';
import { hiddenFields } from '../shared/forms.ts';
import { type Html, html } from '../shared/html.ts';
import { icon } from '../shared/icon.ts';
import type { Texts } from '../shared/texts.ts';
import type { NavItem, RenderPage, WebPage } from '../shared/web-page.ts';
import type { SignedIn, WebRequest } from '../shared/web-route.ts';
import { NUMBER_ROLES } from './numbers-page.ts';

/** What the frame is told once, and what it asks at each page. */
export interface FrameOptions {
  texts: Texts;
  assets: Assets;
  /** Stands beside the name: the desk's place. */
  place?: string;
  /** The simulator is on. */
  simulator: boolean;
  /** There are invented people among the data: the page says so. */
  sample(): Promise<boolean>;
  /** How many wait, how many are late, for those who see it. */
  counts(staff: SignedIn): Promise<{ waiting: number; late: number }>;
  /** How many numbers can send nothing: every page says so to the staff. */
  numbersInTrouble(): Promise<number>;
}

const PATHS: Readonly<Record<NavItem, readonly [path: string, icon: string]>> = {
  inbox: ['/inbox', 'inbox'],
  complaints: ['/complaints', 'flag'],
  digest: ['/digest', 'bars'],
  people: ['/people', 'people'],
  try: ['/try', 'spark'],
  simulator: ['/simulator', 'phone'],
  more: ['/more', 'more'],
};

/** The theme the person chose, from the cookie `theme`; absent is the system's. */
export function chosenTheme(request: WebRequest): 'light' | 'dark' | undefined {
  const found = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(request.headers.get('cookie') ?? '');
  return found?.[1] === 'light' || found?.[1] === 'dark' ? found[1] : undefined;
}

/** The first written sign of a name, matras included: `शि`. */
export function firstSign(name: string, language: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment ?? '';
}

/** Makes the frame: `const page = createFrame(options); return page({title, body}, request)`. */
export function createFrame(options: FrameOptions): RenderPage {
  const { texts, assets } = options;

  function navigation(
    page: WebPage,
    request: WebRequest,
    counts: { waiting: number; late: number },
  ): { top: Html; below: Html } {
    const t = (key: string) => texts.t(request.uiLanguage, `console:nav.${key}`);
    const mayTry: NavItem[] = options.simulator ? ['simulator'] : [];
    const onTop: NavItem[] = request.staff ? ['inbox', 'complaints', 'digest', 'people', 'try', ...mayTry] : mayTry;
    const below: NavItem[] = request.staff ? ['inbox', 'complaints', 'digest', 'people', 'more'] : [];
    const under = (item: NavItem) =>
      page.active === item || (item === 'more' && (page.active === 'try' || page.active === 'simulator'));
    const badge = (item: NavItem) => {
      const [count, kind] =
        item === 'inbox' ? [counts.waiting, ''] : item === 'complaints' ? [counts.late, ' late'] : [0, ''];
      return (
        count > 0 &&
        html` <span class="count${kind}">${count}<span class="unseen"> ${t(item === 'inbox' ? 'waiting' : 'late')}</span></span>`
      );
    };
    const link = (item: NavItem, withIcon: boolean) =>
      html`<a href="${PATHS[item][0]}"${(withIcon ? under(item) : page.active === item) && html` aria-current="page"`}>${withIcon && icon(assets, PATHS[item][1])}<span>${t(item)}</span>${badge(item)}</a>`;
    return {
      top: html`<nav class="words" aria-label="${t('label')}">${onTop.map((item) => link(item, false))}</nav>`,
      below:
        below.length === 0 || page.frame === 'chat'
          ? html``
          : html`<nav class="below" aria-label="${t('label')}">${below.map((item) => link(item, true))}</nav>`,
    };
  }

  function languageSwitch(request: WebRequest): Html {
    const button = (language: 'hi' | 'en', short: string, name: string) =>
      html`<button name="lang" value="${language}" lang="${language}" aria-label="${short}, ${name}" aria-pressed="${language === request.uiLanguage ? 'true' : 'false'}">${short}</button>`;
    return html`<form class="langs" method="post" action="/preferences">${hiddenFields(request)}${button('hi', 'हिं', 'हिंदी')}${button('en', 'EN', 'English')}</form>`;
  }

  function whoIs(request: WebRequest): Html {
    const t = (key: string) => texts.t(request.uiLanguage, `console:nav.${key}`);
    if (!request.staff) return html`<a class="sign-in" href="/sign-in">${t('signIn')}</a>`;
    const { name } = request.staff;
    return html`<details class="who"><summary><span class="who-name">${name}</span><span class="avatar" aria-hidden="true">${firstSign(name, request.uiLanguage)}</span></summary>
<div class="menu"><a href="/more">${t('mine')}</a><form method="post" action="/sign-out"><input type="hidden" name="_csrf" value="${request.csrfToken}"><button>${t('signOut')}</button></form></div></details>`;
  }

  return async (page, request) => {
    const language = request.uiLanguage;
    const t = (key: string) => texts.t(language, `console:${key}`);
    const nothing = { waiting: 0, late: 0 };
    const [sample, counts, trouble] = await Promise.all([
      options.sample(),
      request.staff ? options.counts(request.staff) : nothing,
      request.staff ? options.numbersInTrouble() : 0,
    ]);
    const nav = page.frame === 'plain' ? { top: html``, below: html`` } : navigation(page, request, counts);
    const theme = chosenTheme(request);
    const document = html`<!doctype html>
<html lang="${language}"${theme && html` data-theme="${theme}"`}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content"><title>${page.title} · ${t('name')}</title>
<meta name="color-scheme" content="light dark"><meta name="csrf" content="${request.csrfToken}"><meta name="robots" content="noindex">
<link rel="icon" href="${assets.href('mark.svg')}" type="image/svg+xml"><link rel="preload" href="${assets.href(language === 'hi' ? 'fonts/devanagari-400.woff2' : 'fonts/latin-400.woff2')}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${assets.href('console.css')}">${(page.styles ?? []).map((href) => html`<link rel="stylesheet" href="${href}">`)}
<script type="module" src="${assets.href('console.js')}"></script>${(page.scripts ?? []).map((src) => html`<script type="module" src="${src}"></script>`)}</head>
<body class="${page.frame ?? 'app'}"><a class="skip" href="#main">${t('skip')}</a>
<header class="bar"><a class="home" href="${request.staff ? '/digest' : '/'}"><img src="${assets.href('mark.svg')}" width="28" height="28" alt=""><b>${t('name')}</b>${options.place && html` <small>${options.place}</small>`}</a>
${sample && html`<span class="sample">${t('sample')}</span>`}${nav.top}<div class="bar-end">${languageSwitch(request)}${page.frame !== 'plain' && whoIs(request)}</div></header>
${trouble > 0 && html`<p class="trouble" role="alert">${t('numbers.inTrouble')} ${request.staff && NUMBER_ROLES.includes(request.staff.role) && html`<a href="/numbers">${t('numbers.title')}</a>`}</p>`}<main id="main">${page.body}</main>${nav.below}</body></html>`;
    const body = encode(Buffer.from(document.text), request.headers.get('accept-encoding') ?? '', 4);
    return new Response(new Uint8Array(body.bytes), {
      status: page.status ?? 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        vary: 'accept-encoding, cookie',
        ...(body.encoding ? { 'content-encoding': body.encoding } : {}),
      },
    });
  };
}
