/** Complaints as a list: filters with their counts, the way to a number, the longest overdue on top. */
import { seeOther } from '../shared/forms.ts';
import { type Html, html } from '../shared/html.ts';
import { dayOf } from '../shared/kolkata.ts';
import type { WebRoute } from '../shared/web-route.ts';
import { CLOCK_TONE, clockOf, matterOf, placeOf } from './complaint-words.ts';
import type { ConsoleRoom } from './console-room.ts';
import { COMPLAINT_FILTERS, type ComplaintFilter, type ListedComplaint } from './desk-data.ts';
import type { Names } from './names.ts';

const PAGE = 50;

/** `/complaints/JH-RAN-26-000131`. */
export const complaintHref = (ticket: string): string => `/complaints/${encodeURIComponent(ticket)}`;

function listHref(filter: ComplaintFilter, from?: number): string {
  const query = new URLSearchParams([
    ...(filter === 'open' ? [] : [['show', filter] as [string, string]]),
    ...(from === undefined ? [] : [['from', String(from)] as [string, string]]),
  ]).toString();
  return `/complaints${query && `?${query}`}`;
}

function row(one: ListedComplaint, now: Date, names: Names): Html {
  const { complaint } = one;
  const clock = clockOf(complaint, now, names);
  return html`<tr data-row><td><a class="matter" href="${complaintHref(complaint.ticket)}">${matterOf(complaint, names)}</a>${complaint.danger && html` <span class="tag bad">${names.t('complaints.danger')}</span>`}<br><span class="ticket quiet small">${complaint.ticket}</span></td><td>${placeOf(complaint, one.sight === 'substance', names)}</td><td><span class="tag ${complaint.state === 'confirmed' ? 'ok' : complaint.state === 'reopened' ? 'warn' : ''}">${names.code('complaintState', complaint.state)}</span></td><td class="${CLOCK_TONE[clock.state]}-text">${clock.state === 'stopped' ? '' : html`${clock.words}<br><span class="quiet small">${names.t('complaints.until', { day: names.day(dayOf(complaint.dueAt), 'least') })}</span>`}</td><td>${one.assignedName ?? html`<span class="quiet">${names.t('complaints.nobody')}</span>`}</td></tr>`;
}

/** `GET /complaints?show=&q=&from=`. */
export function complaintsRoute(room: ConsoleRoom): WebRoute {
  return {
    method: 'GET',
    path: '/complaints',
    access: 'staff',
    async handle(request) {
      const { staff } = request;
      if (!staff) return room.notices.error(404, request);
      const names = room.names(request.uiLanguage);
      const t = (key: string, params?: Record<string, unknown>) => names.t(`complaints.${key}`, params);
      const { searchParams } = request.url;
      const search = (searchParams.get('q') ?? '').trim().slice(0, 60);
      const found = search === '' ? null : await room.data.complaint(staff, search);
      if (found !== null) return seeOther(complaintHref(found.complaint.ticket));
      const filter = COMPLAINT_FILTERS.find((one) => one === searchParams.get('show')) ?? 'open';
      const offset = Math.max(0, Number.parseInt(searchParams.get('from') ?? '', 10) || 0);
      const view = await room.data.complaints(staff, { filter }, { offset, limit: PAGE });
      const body = html`<div class="head"><h1>${t('title')}</h1><form class="find" method="get" action="/complaints" role="search"><label class="unseen" for="q">${t('find')}</label><input id="q" name="q" type="search" value="${search}" placeholder="${t('find')}" autocomplete="off" data-key="Slash"><button class="button">${t('findButton')}</button></form></div>
${search !== '' && html`<div class="errors" role="alert"><p>${t('notFound')}</p></div>`}<nav class="chips filters" aria-label="${t('filters')}">${COMPLAINT_FILTERS.map((one) => html`<a class="chip" href="${listHref(one)}"${one === filter && html` aria-current="true"`}>${t(one)} ${names.number(view.counts[one])}</a>`)}</nav>
<section class="card list"><p class="quiet">${t('total', { count: view.total, n: names.number(view.total) })}</p>${view.rows.length === 0 ? html`<p class="empty">${t('none')} <a href="${listHref('all')}">${t('clear')}</a></p>` : html`<table class="complaints"><thead><tr><th scope="col">${t('matter')}</th><th scope="col">${t('place')}</th><th scope="col">${t('state')}</th><th scope="col">${t('clock')}</th><th scope="col">${t('who')}</th></tr></thead><tbody>${view.rows.map((one) => row(one, room.now(), names))}</tbody></table>`}${view.next !== undefined && html`<p><a class="button" rel="next" href="${listHref(filter, view.next)}">${t('next', { n: names.number(Math.min(PAGE, view.total - view.next)) })}</a></p>`}</section>`;
      return room.page(
        { title: t('title'), active: 'complaints', styles: [room.assets.href('desk.css')], body },
        request,
      );
    },
  };
}
