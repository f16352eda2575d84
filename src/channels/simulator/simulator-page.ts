/** The page of the simulator: phones side by side (on a phone: one, the persons as tabs), and what the centre did. */
import { hiddenFields } from '../../shared/forms.ts';
import { type Html, html } from '../../shared/html.ts';
import { icon } from '../../shared/icon.ts';
import { newId } from '../../shared/ids.ts';
import { TIME_ZONE } from '../../shared/kolkata.ts';
import type { WebRequest } from '../../shared/web-route.ts';
import { clockTime } from './bubble-view.ts';
import { drawPhone, versionOf } from './live-phones.ts';
import { nameOf, type Phone, phoneView } from './phone-view.ts';
import type { PageLook } from './simulator-options.ts';
import type { SimulatorPerson } from './simulator-port.ts';
import { traceView } from './trace-view.ts';

/** What stands on the page: phones in order, the one in the hand, and the centre's time. */
export interface PageState {
  phones: readonly Phone[];
  inHand: string;
  now: Date;
  mayAdvance: boolean;
  /** People found for `?find=`; absent when nobody was sought. */
  found?: readonly SimulatorPerson[];
  find?: string;
  problem?: string;
}

/** The address of the page with those phones on it. */
export function pageAddress(keys: readonly string[], inHand?: string): string {
  const query = new URLSearchParams(keys.map((key): [string, string] => ['p', key]));
  if (inHand !== undefined) query.set('on', inHand);
  return `/simulator?${query}`;
}

/** `शुक्र 20 नव` in the language of the screen. */
export function shortDay(at: Date, uiLanguage: 'hi' | 'en'): string {
  const parts = new Intl.DateTimeFormat(`${uiLanguage}-IN-u-nu-latn`, {
    timeZone: TIME_ZONE,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).formatToParts(at);
  return ['weekday', 'day', 'month']
    .map((type) => parts.find((part) => part.type === type)?.value.replace('॰', ''))
    .join(' ');
}

function addPerson(state: PageState, look: PageLook, request: WebRequest): Html {
  const t = (key: string) => look.texts.t(request.uiLanguage, `console:simulator.${key}`);
  const keys = state.phones.map((phone) => phone.person.key);
  const fresh = `p-${newId().slice(-8).toLowerCase()}`;
  return html`<h2 id="add">${t('addPerson')}</h2><div class="chips"><a class="chip" href="${pageAddress([...keys, fresh], fresh)}">${icon(look.assets, 'plus')}${t('unknownPerson')}</a></div>
<form class="find" method="get" action="/simulator#add" role="search">${keys.map((key) => html`<input type="hidden" name="p" value="${key}">`)}<label class="unseen" for="find">${t('find')}</label><input id="find" name="find" type="search" value="${state.find ?? ''}" placeholder="${t('find')}" autocomplete="off"><button class="button">${t('findButton')}</button></form>
${state.found && (state.found.length === 0 ? html`<p class="quiet">${t('nobody')}</p>` : html`<ul class="found">${state.found.map((person) => html`<li><a href="${pageAddress([...keys.filter((key) => key !== person.key), person.key], person.key)}">${person.name ?? person.key}</a>${person.place && html` <small class="quiet">${person.place}</small>`}</li>`)}</ul>`)}`;
}

function panel(state: PageState, look: PageLook, request: WebRequest): Html {
  const t = (key: string) => look.texts.t(request.uiLanguage, `console:simulator.${key}`);
  const trick = (value: string, key: string, sign: string) =>
    html`<button class="chip" name="do" value="${value}">${icon(look.assets, sign)}${t(key)}</button>`;
  const traces = state.phones.map(
    (phone) =>
      html`<div class="trace" data-trace="${phone.person.key}"${phone.person.key !== state.inHand && html` hidden`}><p class="quiet small">${nameOf(phone)}</p><div data-steps>${traceView(phone.conversation, { ...look, uiLanguage: request.uiLanguage })}</div></div>`,
  );
  return html`<aside class="card did" aria-label="${t('did')}"><h2 id="did">${t('did')}</h2>${traces}
<h2>${t('clock')}</h2><p><span data-day>${shortDay(state.now, request.uiLanguage)}</span>, <b data-clock data-now="${state.now.toISOString()}">${clockTime(state.now)}</b></p>
${state.mayAdvance && html`<form class="chips" method="post" action="/simulator/clock">${hiddenFields(request)}<button class="chip" name="ms" value="3600000">${t('hourOn')}</button><button class="chip" name="ms" value="86400000">${t('dayOn')}</button></form>`}
<h2>${t('tricks')}</h2><form class="chips tricks" method="post" action="/simulator/messages" enctype="multipart/form-data">${hiddenFields(request)}<input type="hidden" name="person" value="${state.inHand}"><input type="hidden" name="id" value="${newId()}">
<button class="chip" name="say" value="${t('stopWords')}">${t('stopWords')}</button><button class="chip" name="say" value="0">0</button>${trick('again', 'again', 'again')}<input type="hidden" name="pairText" value="${t('pairText')}">${trick('pair', 'pair', 'more')}${trick('delete', 'delete', 'bin')}${trick('sample-photo', 'photo', 'photo')}</form>
${addPerson(state, look, request)}</aside>`;
}

/** The body of the page. */
export function simulatorPage(state: PageState, look: PageLook, request: WebRequest): Html {
  const t = (key: string, params?: Record<string, unknown>) =>
    look.texts.t(request.uiLanguage, `console:simulator.${key}`, params);
  const keys = state.phones.map((phone) => phone.person.key);
  const liveQuery = new URLSearchParams(
    state.phones.flatMap((phone): [string, string][] => [
      ['p', phone.person.key],
      ['v', versionOf(drawPhone(phone, look, request.uiLanguage))],
    ]),
  ).toString();
  const tabs = html`<nav class="persons" aria-label="${t('persons')}">${state.phones.map((phone) => html`<a href="${pageAddress(keys, phone.person.key)}" data-tab="${phone.person.key}"${phone.person.key === state.inHand && html` aria-current="true"`} lang="${phone.language}">${nameOf(phone)}</a>`)}<a href="#add" aria-label="${t('addPerson')}">${icon(look.assets, 'plus')}</a></nav>`;
  const phones = state.phones.map((phone) =>
    phoneView(
      phone,
      { texts: look.texts, assets: look.assets, language: phone.language },
      request,
      phone.person.key === state.inHand,
    ),
  );
  return html`<div class="simulator" data-live="/simulator/live?${liveQuery}"><h1 class="unseen">${t('title')}</h1>
${state.problem && html`<div class="errors" role="alert"><p>${state.problem}</p></div>`}<p class="offline" role="status" hidden data-stopped="${t('liveStopped', { time: '{{time}}' })}"></p>${tabs}
<div class="table"><div class="phones">${phones}</div>${panel(state, look, request)}</div>
<template id="bubble-actions"><div class="bubble-actions"><button type="button" value="edit">${icon(look.assets, 'pencil')}${t('edit')}</button><button type="button" value="again">${icon(look.assets, 'again')}${t('again')}</button><button type="button" value="delete">${icon(look.assets, 'bin')}${t('delete')}</button></div></template>
<p class="unseen" data-say="notSent">${t('notSent')}</p></div>`;
}
