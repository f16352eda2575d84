/** Try it: a sentence, what is read from which words, and what the bot would say. Keeps nothing. */
import type { Home } from '../language/meaning.ts';
import { chatText } from '../shared/chat-text.ts';
import { hiddenFields } from '../shared/forms.ts';
import { type Html, html } from '../shared/html.ts';
import { icon } from '../shared/icon.ts';
import { dayOf } from '../shared/kolkata.ts';
import type { WebRequest, WebRoute } from '../shared/web-route.ts';
import type { TriedOut } from './console-data.ts';
import type { ConsoleRoom } from './console-room.ts';
import type { Names } from './names.ts';
import { cutBySpans, SPAN_GROUPS } from './reading-spans.ts';
import { fieldsOf, fieldTable, markedText, trustOf } from './reading-view.ts';

const SAMPLES = [
  { language: 'hi', text: 'कल कांके प्रखंड में बैठक हुई, सवा सौ लोग आए जिनमें 40 महिलाएँ थीं, 12 नए सदस्य बने' },
  {
    language: 'hi-Latn',
    text: 'Boreya panchayat ka ration dealer teen mahine se rashan kam deta hai, bola 200 rs do tab milega',
  },
  { language: 'en', text: 'Please train two young people at every booth in Senha block for social media' },
] as const;

/** What a kind of message usually says, so that what is missing is shown as not said. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  report: ['activities', 'date', 'place', 'people', 'households'],
  complaint: ['category', 'place', 'officials', 'since'],
  suggestion: ['place'],
};

/** The home a form names, `Ranchi/Namkum` or `Ranchi`. */
function homeOf(value: string | undefined): Home | undefined {
  const [district, block] = (value ?? '').split('/');
  return district ? { state: 'Jharkhand', district, ...(block ? { block } : {}) } : undefined;
}

function homeChoice(room: ConsoleRoom, chosen: string, names: Names): Html {
  return html`<select id="home" name="home"><option value="">${names.t('try.noHome')}</option>${room.data.districts(names.language).map((district) => html`<optgroup label="${district.name}"><option value="${district.value}"${chosen === district.value && html` selected`}>${district.name}</option>${district.blocks.map((block) => html`<option value="${district.value}/${block.value}"${chosen === `${district.value}/${block.value}` && html` selected`}>${district.name} › ${block.name}</option>`)}</optgroup>`)}</select>`;
}

function form(
  room: ConsoleRoom,
  request: WebRequest,
  text: string,
  home: string,
  names: Names,
  problem?: string,
): Html {
  const t = (key: string) => names.t(`try.${key}`);
  return html`<form class="try-form" method="post" action="/try">${hiddenFields(request)}${problem && html`<div class="errors" role="alert"><p><a href="#sentence">${problem}</a></p></div>`}
<div class="try-box"><label class="unseen" for="sentence">${t('sentence')}</label><textarea id="sentence" name="text" rows="1" data-key="Slash"${problem && html` aria-invalid="true"`}>${text}</textarea><button class="button main" data-busy="${t('busy')}">${t('button')}</button></div>
<div class="try-with"><label for="home">${t('home')}</label>${homeChoice(room, home, names)}<span class="samples-word">${t('samples')}</span>${SAMPLES.map((sample) => html`<button class="chip" name="sample" value="${sample.language}">${names.code('language', sample.language)}</button>`)}</div></form>`;
}

function eventLines(tried: TriedOut, names: Names): Html | false {
  const events = tried.meaning.events ?? [];
  return (
    events.length > 1 &&
    html`<section class="card"><h2>${names.t('try.events')}</h2><ol class="event-list">${events.map((event) => html`<li>${[event.activities?.map((code) => names.code('activity', code)).join(', '), event.date && names.day(event.date), event.place && names.place(event.place), event.people && `${names.range(event.people)} ${names.code('field', 'people')}`].filter((part) => part).join(' · ')}</li>`)}</ol></section>`
  );
}

function result(tried: TriedOut, text: string, names: Names): Html {
  const { meaning } = tried;
  const t = (key: string, params?: Record<string, unknown>) => names.t(`try.${key}`, params);
  const pieces = cutBySpans(text, meaning);
  const fields = fieldsOf(meaning, pieces, names);
  const missing = (EXPECTED[meaning.intent] ?? []).filter((field) => !fields.some((row) => row.field === field));
  const trust = trustOf(meaning.confidence);
  const tone = trust === 'sure' ? 'ok' : 'warn';
  const signals = (meaning.signals ?? []).map(
    (signal) => html`<span class="tag bad">${names.code('signal', signal)}</span> `,
  );
  const bubbles = tried.replies.map(
    (reply) => html`<p class="bot-says" lang="${reply.language}">${chatText(reply.text)}</p>`,
  );
  return html`<div class="tried" data-reading><div><section class="card"><div class="card-head"><h2>${names.code('intent', meaning.intent)} <span class="tag ${tone}">${names.t(`read.${trust}`)} · ${names.t('read.percent', { percent: Math.round(meaning.confidence * 100) })}</span> ${signals}</h2><span class="quiet small">${names.code('language', meaning.language)} · ${t('micros', { micros: names.number(Math.round(tried.micros)) })}</span></div>${markedText(pieces, meaning.language, true)}</section>
${(fields.length > 0 || missing.length > 0) && html`<section class="card">${fieldTable(fields, missing, names, meaning.language)}</section>`}${eventLines(tried, names)}</div>
<div><section class="card"><h2>${t('bot')}</h2>${bubbles.length > 0 ? bubbles : html`<p class="quiet">${t('nothing')}</p>`}</section><section class="card"><h2>${names.t('read.key')}</h2><ul class="colour-key">${SPAN_GROUPS.map((group) => html`<li><span class="swatch ${group}"></span>${names.t(`read.groups.${group}`)}</li>`)}</ul></section></div></div>`;
}

/** `GET /try`, `POST /try`: by POST, so that no sentence stands in an address or a log. */
export function tryRoutes(room: ConsoleRoom): WebRoute[] {
  function show(
    request: WebRequest,
    text: string,
    home: string,
    tried: TriedOut | null,
    problem?: string,
  ): Promise<Response> {
    const names = room.names(request.uiLanguage);
    const now = room.now();
    const body = html`<h1>${names.t('try.title')}</h1><p class="quiet">${icon(room.assets, 'shield')} ${names.t('try.keeps')} ${names.t('try.sent')}: ${names.day(dayOf(now), 'short')}, ${names.time(now)}</p>
${form(room, request, text, home, names, problem)}${tried && result(tried, text, names)}`;
    return room.page(
      {
        title: names.t('try.short'),
        active: 'try',
        styles: [room.assets.href('desk.css')],
        body,
        ...(problem === undefined ? {} : { status: 422 }),
      },
      request,
    );
  }
  return [
    {
      method: 'GET',
      path: '/try',
      access: 'staff',
      handle: (request) =>
        show(
          request,
          SAMPLES[0].text,
          'Ranchi/Namkum',
          room.data.tryOut(SAMPLES[0].text, homeOf('Ranchi/Namkum'), room.now()),
        ),
    },
    {
      method: 'POST',
      path: '/try',
      access: 'staff',
      handle(request) {
        const sample = SAMPLES.find((one) => one.language === request.form.sample);
        const text = (sample?.text ?? request.form.text ?? '').slice(0, 4000);
        const home = request.form.home ?? '';
        if (text.trim() === '') return show(request, text, home, null, room.names(request.uiLanguage).t('try.problem'));
        return show(request, text, home, room.data.tryOut(text, homeOf(home), room.now()));
      },
    },
  ];
}
