/** Who waits, and one conversation beside it: each a page of its own on a phone. A wait ends by an answer, not by a look. */
import { type Html, html } from '../shared/html.ts';
import { newId } from '../shared/ids.ts';
import type { SignedIn, WebRequest, WebRoute } from '../shared/web-route.ts';
import type { ConsoleRoom } from './console-room.ts';
import { INBOX_FILTERS, type InboxFilter, type InboxView, type Refused, type WaitingPerson } from './desk-data.ts';
import type { Names } from './names.ts';
import { personAbout, personName } from './person-words.ts';
import { threadHref } from './thread-href.ts';
import { threadRecord, threadView } from './thread-view.ts';
import { backWith, refusedNotice } from './verb-answer.ts';
import { waitShort } from './wait-words.ts';

const LIVE_PAUSE_MS = 15_000;

function row(one: WaitingPerson, chosen: string | undefined, filter: InboxFilter, now: Date, names: Names): Html {
  const { person } = one;
  const about = personAbout(person, names);
  const words = one.urgent
    ? names.t(`inbox.reason.${one.reason}`)
    : (one.lastWords?.text ?? names.t(`inbox.reason.${one.reason}`));
  const wait = waitShort(one.since, now, names);
  return html`<li class="${one.urgent ? 'urgent' : ''}"><a data-row href="${threadHref(person.id, filter)}"${chosen === person.id && html` aria-current="true"`}><span class="badge ${one.reason}" aria-hidden="true">${names.t(`inbox.sign.${one.reason}`)}</span><span class="row-main"><span class="row-name">${personName(person, names)}${about && html` <small class="quiet">· ${about}</small>`}</span><span class="row-words"${!one.urgent && one.lastWords && html` lang="${one.lastWords.language}"`}>${words}</span></span><span class="row-end"><span class="${one.late && 'late-promise'}">${wait}${one.late && html`<span class="unseen"> ${names.t('inbox.late')}</span>`}</span>${one.takenBy && html`<span class="who-has" title="${one.takenBy.name}"><span class="unseen">${names.t('inbox.with_', { name: one.takenBy.name })}</span><span aria-hidden="true">${one.takenBy.name.slice(0, 2)}</span></span>`}</span></a></li>`;
}

function queue(view: InboxView, filter: InboxFilter, chosen: string | undefined, now: Date, names: Names): Html {
  const t = (key: string, params?: Record<string, unknown>) => names.t(`inbox.${key}`, params);
  return html`<section class="queue" aria-labelledby="queue"><div class="queue-head">${chosen === undefined ? html`<h1 id="queue">${t('heading')}</h1>` : html`<h2 id="queue">${t('heading')}</h2>`}<small class="quiet">${t('order')}</small></div>
<nav class="chips" aria-label="${t('filters')}">${INBOX_FILTERS.map((one) => html`<a class="chip" href="/inbox${one === 'all' ? '' : `?show=${one}`}"${one === filter && html` aria-current="true"`}>${t(one)} ${view.counts[one]}</a>`)}</nav>
${view.rows.length === 0 ? html`<p class="empty">${t(filter === 'mine' ? 'emptyMine' : 'empty')}</p>` : html`<ol class="waiting">${view.rows.map((one) => row(one, chosen, filter, now, names))}</ol>`}</section>`;
}

/** `GET /inbox`, `GET /inbox/:person`, and what is done there. */
export function inboxRoutes(room: ConsoleRoom): WebRoute[] {
  const { data } = room;
  const filterOf = (request: WebRequest) =>
    INBOX_FILTERS.find((one) => one === request.url.searchParams.get('show')) ?? 'all';

  async function show(request: WebRequest, staff: SignedIn, personId?: string): Promise<Response> {
    const names = room.names(request.uiLanguage);
    const filter = filterOf(request);
    const [view, thread] = await Promise.all([
      data.inbox(staff, filter),
      personId === undefined ? null : data.thread(staff, personId),
    ]);
    if (personId !== undefined && thread === null) return room.notices.error(404, request);
    const refused = refusedNotice(request.url.searchParams.get('refused'), names);
    const middle =
      thread === null
        ? html`<section class="thread none"><p class="empty">${names.t('inbox.choose')}</p></section>`
        : threadView(thread, { request, names, assets: room.assets, now: room.now(), staff, filter, formId: newId() });
    const body = html`${refused}<div class="inbox${thread !== null && ' with-thread'}">${queue(view, filter, personId, room.now(), names)}${middle}${thread && threadRecord(thread, names)}</div>`;
    return room.page(
      {
        title: names.t('inbox.title'),
        active: 'inbox',
        styles: [room.assets.href('desk.css')],
        body,
        ...(thread === null ? {} : { frame: 'chat' }),
      },
      request,
    );
  }

  const verb = (
    path: string,
    act: (staff: SignedIn, person: string, request: WebRequest) => Promise<Refused>,
  ): WebRoute => ({
    method: 'POST',
    path,
    access: 'staff',
    async handle(request) {
      const person = request.params.person ?? '';
      if (!request.staff) return room.notices.error(404, request);
      return backWith(request, await act(request.staff, person, request), threadHref(person));
    },
  });
  const words = (request: WebRequest) => (request.form.text ?? '').trim().slice(0, 4000);
  const formId = (request: WebRequest) =>
    /^[\w-]{8,64}$/.test(request.form.id ?? '') ? (request.form.id ?? '') : newId();

  return [
    {
      method: 'GET',
      path: '/inbox',
      access: 'staff',
      handle: (request) => (request.staff ? show(request, request.staff) : room.notices.error(404, request)),
    },
    {
      method: 'GET',
      path: '/inbox/:person',
      access: 'staff',
      handle: (request) =>
        request.staff ? show(request, request.staff, request.params.person ?? '') : room.notices.error(404, request),
    },
    {
      method: 'GET',
      path: '/inbox/:person/live',
      access: 'staff',
      async handle(request) {
        const person = request.params.person ?? '';
        if (!request.staff || (await data.thread(request.staff, person)) === null)
          return room.notices.error(404, request);
        return { events: changes(person, request.signal) };
      },
    },
    verb('/inbox/:person/take', (staff, person) => data.take(staff, person)),
    verb('/inbox/:person/hand-back', (staff, person) => data.handBack(staff, person)),
    verb('/inbox/:person/reply', async (staff, person, request) =>
      words(request) === '' ? 'invalid' : data.reply(staff, person, words(request), formId(request)),
    ),
    verb('/inbox/:person/note', async (staff, person, request) =>
      words(request) === '' ? 'invalid' : data.noteOn(staff, person, words(request), formId(request)),
    ),
  ];

  /** Says that something changed; the page reads it itself, by the same right. */
  async function* changes(person: string, signal: AbortSignal): AsyncGenerator<{ event: string; data: unknown }> {
    let changed = false;
    let wake: () => void = () => undefined;
    const stop = data.subscribe(person, () => {
      changed = true;
      wake();
    });
    signal.addEventListener('abort', () => wake());
    try {
      while (!signal.aborted) {
        if (!changed) {
          const timer = setTimeout(() => wake(), LIVE_PAUSE_MS);
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          clearTimeout(timer);
        }
        yield { event: changed ? 'changed' : 'still', data: null };
        changed = false;
      }
    } finally {
      stop();
    }
  }
}
