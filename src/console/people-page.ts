/** People of the directory, the people of the centre, and sign-in links for them. */

import { STAFF_ROLES } from '../people/person.ts';
import { hiddenFields } from '../shared/forms.ts';
import { type Html, html } from '../shared/html.ts';
import type { SignedIn, WebRequest, WebRoute } from '../shared/web-route.ts';
import type { ConsoleRoom } from './console-room.ts';
import type { StaffMember } from './desk-data.ts';
import type { Names } from './names.ts';
import { personName } from './person-words.ts';
import { threadHref } from './thread-href.ts';

const PAGE = 50;

function staffCard(
  members: readonly StaffMember[],
  request: WebRequest,
  names: Names,
  made?: { name: string; link: string | null },
): Html {
  const t = (key: string, params?: Record<string, unknown>) => names.t(`people.${key}`, params);
  const result =
    made &&
    (made.link === null
      ? html`<div class="errors" role="alert"><p>${t('linkNo')}</p></div>`
      : html`<div class="done" role="status"><p>${t('linkReady', { name: made.name })}</p><p><input readonly value="${made.link}" aria-label="${t('linkFor')}"></p></div>`);
  return html`<section class="card"><h2 id="staff">${t('staff')}</h2>${result}<table class="complaints"><thead><tr><th scope="col">${t('name')}</th><th scope="col">${t('staffRole')}</th><th scope="col">${t('unit')}</th><th scope="col">${t('seen')}</th><td class="edge"></td></tr></thead><tbody>${members.map((one) => html`<tr><th scope="row">${one.name}</th><td>${names.code('role', one.role)}</td><td>${one.unit ?? ''}</td><td class="quiet">${one.lastSeenAt ? names.moment(one.lastSeenAt) : t('never')}</td><td class="n"><form method="post" action="/people/sign-in-link">${hiddenFields(request)}<input type="hidden" name="id" value="${one.id}"><input type="hidden" name="name" value="${one.name}"><input type="hidden" name="role" value="${one.role}"><button class="button" data-busy="${t('linkBusy')}">${t('linkButton')}</button></form></td></tr>`)}</tbody></table>
<h3>${t('linkFor')}</h3><form class="new-staff" method="post" action="/people/sign-in-link">${hiddenFields(request)}<label class="field" for="new-name"><span>${t('newName')}</span></label><input id="new-name" name="name" required maxlength="80" autocomplete="off"><label class="field" for="new-role"><span>${t('staffRole')}</span></label><select id="new-role" name="role">${STAFF_ROLES.map((role) => html`<option value="${role}">${names.code('role', role)}</option>`)}</select><label class="field" for="new-unit"><span>${t('unit')}</span><span class="hint">${t('unitHint')}</span></label><input id="new-unit" name="unit" maxlength="120" autocomplete="off"><p><button class="button main" data-busy="${t('linkBusy')}">${t('linkButton')}</button></p></form></section>`;
}

/** `GET /people?q=&from=`, `POST /people/sign-in-link`. */
export function peopleRoutes(room: ConsoleRoom): WebRoute[] {
  async function show(
    request: WebRequest,
    staff: SignedIn,
    made?: { name: string; link: string | null },
  ): Promise<Response> {
    const names = room.names(request.uiLanguage);
    const t = (key: string, params?: Record<string, unknown>) => names.t(`people.${key}`, params);
    const search = (request.url.searchParams.get('q') ?? '').trim().slice(0, 60);
    const offset = Math.max(0, Number.parseInt(request.url.searchParams.get('from') ?? '', 10) || 0);
    const [people, members] = await Promise.all([
      room.data.people(staff, search, { offset, limit: PAGE }),
      room.data.staffMembers(staff),
    ]);
    const body = html`<div class="head"><h1>${t('title')}</h1><form class="find" method="get" action="/people" role="search"><label class="unseen" for="q">${t('find')}</label><input id="q" name="q" type="search" value="${search}" placeholder="${t('find')}" autocomplete="off" data-key="Slash"><button class="button">${t('findButton')}</button></form></div>
<section class="card list"><p class="quiet">${t('total', { count: people.total, n: names.number(people.total) })} · <a href="/broken">${t('broken')}</a></p>${people.rows.length === 0 ? html`<p class="empty">${t('none')}</p>` : html`<table class="complaints"><thead><tr><th scope="col">${t('name')}</th><th scope="col">${t('role')}</th><th scope="col">${t('home')}</th></tr></thead><tbody>${people.rows.map((one) => html`<tr data-row><th scope="row"><a href="${threadHref(one.id)}">${personName(one, names)}</a></th><td>${one.role ? names.code('role', one.role) : ''}</td><td>${one.home ? names.place(one.home) : ''}</td></tr>`)}</tbody></table>`}${people.next !== undefined && html`<p><a class="button" rel="next" href="/people?${new URLSearchParams({ q: search, from: String(people.next) }).toString()}">${t('next', { n: names.number(Math.min(PAGE, people.total - people.next)) })}</a></p>`}</section>${(members.length > 0 || made) && staffCard(members, request, names, made)}`;
    return room.page({ title: t('title'), active: 'people', styles: [room.assets.href('desk.css')], body }, request);
  }
  return [
    {
      method: 'GET',
      path: '/people',
      access: 'staff',
      handle: (request) => (request.staff ? show(request, request.staff) : room.notices.error(404, request)),
    },
    {
      method: 'POST',
      path: '/people/sign-in-link',
      access: 'staff',
      async handle(request) {
        const { name = '', id, unit } = request.form;
        const role = STAFF_ROLES.find((one) => one === request.form.role);
        if (!request.staff || role === undefined || name.trim() === '') return room.notices.error(400, request);
        const link = await room.data.signInLink(request.staff, {
          name: name.trim(),
          role,
          ...(id ? { id } : {}),
          ...(unit?.trim() ? { unit: unit.trim() } : {}),
        });
        return show(request, request.staff, { name, link });
      },
    },
  ];
}
