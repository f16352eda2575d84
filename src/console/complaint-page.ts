/** One complaint: its substance as title, what can be done, its clock, its story; the complainant masked unless this viewer may know. */
import { hiddenFields, seeOther } from '../shared/forms.ts';
import { type Html, html } from '../shared/html.ts';
import { icon } from '../shared/icon.ts';
import { newId } from '../shared/ids.ts';
import { dayOf } from '../shared/kolkata.ts';
import type { SignedIn, WebRequest, WebRoute } from '../shared/web-route.ts';
import { CLOCK_TONE, clockBar, clockOf, holidaysUntil, matterOf, placeOf, stepWords } from './complaint-words.ts';
import { complaintHref } from './complaints-page.ts';
import type { ConsoleRoom } from './console-room.ts';
import type { ComplaintVerb, ComplaintView } from './desk-data.ts';
import type { Names } from './names.ts';
import { personAbout, personAvatar, personName } from './person-words.ts';
import { threadHref } from './thread-href.ts';
import { backWith, refusedNotice } from './verb-answer.ts';

const VERBS = [
  'assign',
  'escalate',
  'resolve',
  'note',
  'write',
  'ask',
  'release',
  'hand-back',
] as const satisfies readonly ComplaintVerb[];
const PENDING = new Set(['open', 'assigned', 'reopened']);
const REVEAL_SECONDS = 60;

interface Look {
  view: ComplaintView;
  names: Names;
  request: WebRequest;
  room: ConsoleRoom;
}

function action(look: Look, verb: ComplaintVerb, label: string, fields: Html, tone = ''): Html {
  const { view, names, request } = look;
  return html`<details class="pop act"><summary class="button ${tone}"${verb === 'assign' && html` data-key="Shift+KeyA"`}${verb === 'resolve' && html` data-key="KeyE"`}>${label}</summary><form class="card sheet-form" method="post" action="${complaintHref(view.complaint.ticket)}/${verb}">${hiddenFields(request, complaintHref(view.complaint.ticket))}<input type="hidden" name="id" value="${newId()}">${fields}<button class="button main" data-busy="${names.t('complaints.busy')}">${label}</button></form></details>`;
}

function actions(look: Look): Html {
  const { view, names } = look;
  const t = (key: string) => names.t(`complaints.${key}`);
  const words = (verb: string, label: string, hint?: string, required = true) =>
    html`<label class="field" for="${verb}-note"><span>${label}</span>${hint && html`<span class="hint">${hint}</span>`}</label><textarea id="${verb}-note" name="note" maxlength="4000"${required && html` required`}></textarea>`;
  const pending = PENDING.has(view.complaint.state);
  return html`<div class="actions">${pending && action(look, 'assign', t('assign'), html`<label class="field" for="assign-to"><span>${t('assignTo')}</span></label><select id="assign-to" name="to" required>${view.handlers.map((one) => html`<option value="${one.id}"${one.id === view.assignee?.id && html` selected`}>${one.name}</option>`)}</select>${words('assign', t('noteAdd'), undefined, false)}`)}${pending && action(look, 'escalate', t('escalate'), words('escalate', t('escalateWhy')))}${action(look, 'note', t('noteAdd'), words('note', t('noteText')))}${view.complainant && action(look, 'write', t('write'), words('write', t('writeText')))}${view.complaint.danger && !view.complaint.released && action(look, 'release', t('release'), html``)}${pending && action(look, 'resolve', t('resolve'), words('resolve', t('resolveHow'), t('resolveHint')), 'main')}</div>`;
}

function story(look: Look): Html {
  const { view, names } = look;
  const { complaint } = view;
  const t = (key: string, params?: Record<string, unknown>) => names.t(`complaints.${key}`, params);
  const steps = [...complaint.steps].reverse();
  const next =
    PENDING.has(complaint.state) &&
    html`<li class="step-next"><span class="dot">${icon(look.room.assets, 'clock')}</span><div><p>${t('nextStep')}: ${complaint.state === 'assigned' ? t('resolve') : t('assign')}</p></div><span class="quiet small">${t('nextUntil', { day: names.day(dayOf(complaint.dueAt), 'least') })}</span></li>`;
  return html`<section class="card"><h2>${t('soFar')}</h2><ol class="story">${next}${steps.map((step) => {
    const { words, told } = stepWords(step, view, names);
    return html`<li class="${step.verb === 'note' || step.verb === 'unmask' ? 'step-note' : step.verb === 'confirm' ? 'step-good' : ''}"><span class="dot">${icon(look.room.assets, step.verb === 'note' ? 'pencil' : step.verb === 'escalate' ? 'up' : step.verb === 'assign' ? 'right' : step.verb === 'unmask' ? 'shield' : 'check')}</span><div><p>${words}</p>${step.note && html`<blockquote>${step.note}</blockquote>`}${told && html`<p class="quiet small">${t('told')}</p>`}</div><span class="quiet small">${names.moment(step.at)}</span></li>`;
  })}</ol></section>`;
}

function aside(look: Look): Html {
  const { view, names } = look;
  const { complaint } = view;
  const t = (key: string, params?: Record<string, unknown>) => names.t(`complaints.${key}`, params);
  const who = view.complainant
    ? html`<p class="person-line">${personAvatar(view.complainant, names)}<span><a href="${threadHref(view.complainant.id)}">${personName(view.complainant, names)}</a><br><small class="quiet">${personAbout(view.complainant, names)}</small></span></p>`
    : html`<p class="person-line"><span class="avatar masked">${icon(look.room.assets, 'shield')}</span><span><b>${t('withheld')}</b>${view.complainantDistrict && html`<br><small class="quiet">${t('district', { district: names.place({ district: view.complainantDistrict }) })}</small>`}</span></p>${view.mayReveal && html`<p><a class="button" href="${complaintHref(complaint.ticket)}/name">${t('reveal')}…</a></p>`}`;
  const officials = complaint.officials ?? [];
  return html`<div><section class="card"><h2>${t('complainant')}</h2>${who}</section>
<section class="card"><h2>${t('about')}</h2>${complaint.accused && html`<p class="tag warn block">${t('own')}</p>`}${officials.length === 0 ? html`<p class="quiet">${t('noOfficial')}</p>` : officials.map((one) => html`<p><b>${names.code('post', one.post)}</b>${one.name ? html`, ${one.name}` : html`<br><span class="quiet">${t('notNamed')}</span>`}</p>`)}</section>
<section class="card"><h2>${t('responsible')}</h2><p>${view.assignee?.name ?? html`<span class="quiet">${t('nobody')}</span>`}</p><p class="quiet">${t('level', { level: t(`levels.${complaint.level}`) })}</p></section>
<section class="card"><h2>${t('same')}</h2>${view.same.length === 0 ? html`<p class="quiet">${t('sameNone')}</p>` : html`<ul class="lines">${view.same.map((one) => html`<li><a class="ticket" href="${complaintHref(one.ticket)}">${one.ticket}</a> <span class="quiet small">${names.code('complaintState', one.state)} · ${names.day(dayOf(one.openedAt), 'least')}</span></li>`)}</ul>`}</section></div>`;
}

function complaintBody(look: Look): Html {
  const { view, names, request, room } = look;
  const { complaint } = view;
  const t = (key: string, params?: Record<string, unknown>) => names.t(`complaints.${key}`, params);
  const clock = clockOf(complaint, room.now(), names);
  const place = placeOf(complaint, view.sight === 'substance', names);
  const done = request.url.searchParams.get('done');
  return html`<nav class="crumbs" aria-label="${t('title')}"><ol><li><a href="/complaints">${t('title')}</a></li><li aria-current="page" class="ticket">${complaint.ticket}</li></ol></nav>
${refusedNotice(request.url.searchParams.get('refused'), names)}${VERBS.some((verb) => verb === done) && html`<p class="done" role="status">${t(`done.${done}`)}</p>`}
<div class="head"><div><h1>${matterOf(complaint, names)}</h1><p class="quiet"><span class="ticket">${complaint.ticket}</span>${place && html` · ${place}`}${complaint.since && html` · ${names.since(complaint.since)}`} ${complaint.danger && html`<span class="tag bad">${t('danger')}</span> `}${complaint.confidential && html`<span class="tag">${t('confidential')}</span>`}</p></div>${actions(look)}</div>
<section class="card clock-card"><div><span class="tag ${complaint.state === 'confirmed' ? 'ok' : ''}">${names.code('complaintState', complaint.state)}</span><p class="clock-words ${CLOCK_TONE[clock.state]}-text">${clock.words}</p>${clock.state !== 'stopped' && html`<p class="quiet small">${[t('until', { day: names.day(dayOf(complaint.dueAt)) }), holidaysUntil(complaint, room.now(), names)].filter((part) => part).join(' · ')}</p>`}</div>${clockBar(complaint, room.now(), names)}</section>
<div class="complaint-two"><div><section class="card"><div class="card-head"><h2>${t('what')}</h2><span class="quiet small">${t('ownWords')}</span></div>${complaint.words.length === 0 ? html`<p class="quiet">${t('noWords')}</p>` : complaint.words.map((one) => html`<p class="own-words" lang="${/\p{Script=Devanagari}/u.test(one.text) ? 'hi' : 'hi-Latn'}">${one.text}</p>`)}${view.evidenceCount > 0 && html`<p class="quiet small">${icon(room.assets, 'photo')} ${t('evidence', { count: view.evidenceCount, n: view.evidenceCount })}</p>`}</section>${story(look)}</div>${aside(look)}</div>`;
}

/** `GET /complaints/:ticket`, its verbs, and the name for a reason. */
export function complaintRoutes(room: ConsoleRoom): WebRoute[] {
  const { data } = room;
  const formId = (request: WebRequest) =>
    /^[\w-]{8,64}$/.test(request.form.id ?? '') ? (request.form.id ?? '') : newId();
  /** The complaint, or the very page of a number that never existed. */
  async function withComplaint(
    request: WebRequest,
    then: (staff: SignedIn, view: ComplaintView) => Promise<Response>,
  ): Promise<Response> {
    const view = request.staff ? await data.complaint(request.staff, request.params.ticket ?? '') : null;
    return request.staff && view ? then(request.staff, view) : room.notices.error(404, request);
  }
  const namePage = (request: WebRequest, view: ComplaintView, content: Html, headers: Record<string, string> = {}) => {
    const names = room.names(request.uiLanguage);
    const { ticket } = view.complaint;
    const body = html`<nav class="crumbs" aria-label="${names.t('complaints.title')}"><ol><li><a href="/complaints">${names.t('complaints.title')}</a></li><li><a class="ticket" href="${complaintHref(ticket)}">${ticket}</a></li></ol></nav><div class="notice"><h1>${names.t('complaints.revealTitle')}</h1>${content}</div>`;
    return room
      .page({ title: ticket, active: 'complaints', styles: [room.assets.href('desk.css')], body }, request)
      .then((response) => {
        for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
        return response;
      });
  };
  const reasonForm = (request: WebRequest, view: ComplaintView, reason = '', problem?: string) => {
    const names = room.names(request.uiLanguage);
    const t = (key: string) => names.t(`complaints.${key}`);
    return namePage(
      request,
      view,
      html`${refusedNotice(problem ?? null, names)}<p>${t('revealText')}</p><form method="post" action="${complaintHref(view.complaint.ticket)}/name">${hiddenFields(request)}<input type="hidden" name="id" value="${newId()}"><label class="field" for="reason"><span>${t('reason')}</span></label><textarea id="reason" name="reason" required minlength="10">${reason}</textarea><p><button class="button main">${t('revealButton')}</button></p></form>`,
    );
  };

  return [
    {
      method: 'GET',
      path: '/complaints/:ticket',
      access: 'staff',
      handle: (request) =>
        withComplaint(request, async (_staff, view) => {
          const names = room.names(request.uiLanguage);
          // The tab's title is the number alone: it stands in lists of windows and in histories.
          return room.page(
            {
              title: view.complaint.ticket,
              active: 'complaints',
              styles: [room.assets.href('desk.css')],
              body: complaintBody({ view, names, request, room }),
            },
            request,
          );
        }),
    },
    {
      method: 'GET',
      path: '/complaints/:ticket/name',
      access: 'staff',
      handle: (request) =>
        withComplaint(request, (_staff, view) =>
          view.mayReveal ? reasonForm(request, view) : room.notices.error(404, request),
        ),
    },
    {
      method: 'POST',
      path: '/complaints/:ticket/name',
      access: 'staff',
      handle: (request) =>
        withComplaint(request, async (staff, view) => {
          if (!view.mayReveal) return room.notices.error(404, request);
          const names = room.names(request.uiLanguage);
          const reason = request.form.reason ?? '';
          const shown = await data.reveal(staff, view.complaint.ticket, reason, formId(request));
          if (typeof shown === 'string') return reasonForm(request, view, reason, shown);
          const t = (key: string) => names.t(`complaints.${key}`);
          return namePage(
            request,
            view,
            html`<p class="big">${shown.name ?? t('noName')}</p>${shown.phone && html`<p>${t('phone')}: ${shown.phone}</p>`}<p class="quiet" role="status">${t('revealed')}</p>`,
            { refresh: `${REVEAL_SECONDS}; url=${complaintHref(view.complaint.ticket)}` },
          );
        }),
    },
    ...VERBS.map(
      (verb): WebRoute => ({
        method: 'POST',
        path: `/complaints/:ticket/${verb}`,
        access: 'staff',
        handle: (request) =>
          withComplaint(request, async (staff, view) => {
            const note = request.form.note?.trim();
            const refused = await data.complaintVerb(staff, view.complaint.ticket, verb, {
              id: formId(request),
              ...(note ? { note } : {}),
              ...(request.form.to ? { to: request.form.to } : {}),
            });
            const here = complaintHref(view.complaint.ticket);
            return refused === null ? seeOther(`${here}?done=${verb}`) : backWith(request, refused, here);
          }),
      }),
    ),
  ];
}
