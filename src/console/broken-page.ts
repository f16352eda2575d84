/** Messages on which a step failed: kept, seen here, put in again once the fault is mended. */
import { hiddenFields, seeOther } from '../shared/forms.ts';
import { html } from '../shared/html.ts';
import type { WebRoute } from '../shared/web-route.ts';
import type { ConsoleRoom } from './console-room.ts';
import { personName } from './person-words.ts';

/** `GET /broken`, `POST /broken/:turn/replay`. */
export function brokenRoutes(room: ConsoleRoom): WebRoute[] {
  return [
    {
      method: 'GET',
      path: '/broken',
      access: 'staff',
      async handle(request) {
        if (!request.staff) return room.notices.error(404, request);
        const names = room.names(request.uiLanguage);
        const t = (key: string) => names.t(`broken.${key}`);
        const rows = await room.data.broken(request.staff);
        const done = request.url.searchParams.get('done');
        const text = (one: (typeof rows)[number]) =>
          one.message && 'text' in one.message.body ? one.message.body.text : (one.message?.body.kind ?? '');
        const body = html`<h1>${t('title')}</h1><p class="quiet">${t('intro')}</p>${done !== null && html`<p class="done" role="status">${t(done === 'yes' ? 'done' : 'already')}</p>`}
<section class="card list">${rows.length === 0 ? html`<p class="empty">${t('none')}</p>` : html`<table class="complaints"><thead><tr><th scope="col">${t('at')}</th><th scope="col">${t('who')}</th><th scope="col">${t('what')}</th><th scope="col">${t('fault')}</th><td class="edge"></td></tr></thead><tbody>${rows.map((one) => html`<tr data-row><td class="nowrap">${names.moment(one.turn.at)}</td><td>${personName(one.person, names)}</td><td lang="${one.turn.state.language}">${text(one)}</td><td class="quiet" lang="en">${one.turn.fault?.name}</td><td class="n"><form method="post" action="/broken/${encodeURIComponent(one.turn.id)}/replay">${hiddenFields(request)}<button class="button" data-busy="${t('replaying')}">${t('replay')}</button></form></td></tr>`)}</tbody></table>`}</section>`;
        return room.page({ title: t('title'), active: 'more', styles: [room.assets.href('desk.css')], body }, request);
      },
    },
    {
      method: 'POST',
      path: '/broken/:turn/replay',
      access: 'staff',
      async handle(request) {
        if (!request.staff) return room.notices.error(404, request);
        const done = await room.data.replay(request.staff, request.params.turn ?? '');
        return seeOther(`/broken?done=${done ? 'yes' : 'no'}`);
      },
    },
  ];
}
