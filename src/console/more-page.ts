/** What does not fit below: other pages, colours, keys, signing out. */
import { hiddenFields } from '../shared/forms.ts';
import { html } from '../shared/html.ts';
import type { WebRoute } from '../shared/web-route.ts';
import type { ConsoleRoom } from './console-room.ts';
import { chosenTheme } from './frame.ts';
import { NUMBER_ROLES } from './numbers-page.ts';

const KEYS = [
  ['J K', 'move'],
  ['Enter', 'open'],
  ['Esc', 'back'],
  ['A', 'mine'],
  ['R', 'reply'],
  ['N', 'note'],
  ['B', 'bot'],
  ['/', 'search'],
  ['G  I C D P T', 'go'],
  ['Ctrl+Enter', 'send'],
] as const;

/** `GET /more`. */
export function morePage(room: ConsoleRoom): WebRoute {
  return {
    method: 'GET',
    path: '/more',
    access: 'staff',
    handle(request) {
      const { t } = room.names(request.uiLanguage);
      const mayNumbers = request.staff !== undefined && NUMBER_ROLES.includes(request.staff.role);
      const theme = chosenTheme(request) ?? 'system';
      const link = (path: string, key: string) => html`<li><a href="${path}">${t(`nav.${key}`)}</a></li>`;
      const body = html`<h1>${t('more.title')}</h1><div class="more">
<section class="card"><h2>${t('more.pages')}</h2><ul class="links">${link('/try', 'try')}<li><a href="/broken">${t('more.broken')}</a></li>${mayNumbers && html`<li><a href="/numbers">${t('numbers.title')}</a></li>`}${room.simulator && link('/simulator', 'simulator')}${room.links.map(([path, key]) => html`<li><a href="${path}">${t(`more.${key}`)}</a></li>`)}</ul></section>
<section class="card"><h2>${t('more.theme')}</h2><form class="chips" method="post" action="/preferences">${hiddenFields(request)}${(['system', 'light', 'dark'] as const).map((one) => html`<button class="chip" name="theme" value="${one}" aria-pressed="${one === theme ? 'true' : 'false'}">${t(`more.${one}`)}</button>`)}</form></section>
<section class="card"><h2>${t('more.keys')}</h2><dl class="keys">${KEYS.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(`more.key.${what}`)}</dd></div>`)}</dl></section>
<form class="card" method="post" action="/sign-out"><input type="hidden" name="_csrf" value="${request.csrfToken}"><p class="quiet">${request.staff?.name} · ${request.staff && t(`codes.role.${request.staff.role}`)}</p><button class="button">${t('nav.signOut')}</button></form></div>`;
      return room.page({ title: t('more.title'), active: 'more', body }, request);
    },
  };
}
