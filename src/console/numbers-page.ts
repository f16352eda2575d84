/** The centre's numbers: how each stands, the runbook when one is lost, a new one of the Cloud API. */
import encodeQR from 'qr';
import { hiddenFields } from '../shared/forms.ts';
import { type Html, html, trusted } from '../shared/html.ts';
import type { SignedIn, WebRequest, WebRoute } from '../shared/web-route.ts';
import type { ConsoleRoom } from './console-room.ts';
import type { Names } from './names.ts';
import type { NumbersData, NumberView } from './numbers-data.ts';

/** Who may see it: it holds no conversation, but it decides over all of them. */
export const NUMBER_ROLES: readonly SignedIn['role'][] = ['admin', 'national', 'state'];
const ID = /^\d{5,24}$/;
const TOKEN = /^[\w.|-]{20,600}$/;

const PHONE = /^\d{8,15}$/;
/** On the way, and nobody has to look after it. */
const ON_THE_WAY: ReadonlySet<string> = new Set(['new', 'starting', 'qr', 'catching-up']);
/** Between two looks of the page at a phone that is being linked. */
const LOOK_AGAIN_S = 4;

type Said = { kind: 'done' | 'errors'; text: string };

function fact(name: string, value: Html | string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function takeOverForm(one: NumberView, all: readonly NumberView[], request: WebRequest, names: Names): Html {
  const t = (key: string, params?: Record<string, unknown>) => names.t(`numbers.${key}`, params);
  const others = all.filter(
    (other) => other.name !== one.name && !['taken-over', 'removed', 'new'].includes(other.standing),
  );
  if (others.length === 0) return html`<p class="quiet">${t('noOther')}</p>`;
  return html`<form method="post" action="/numbers/take-over">${hiddenFields(request)}<input type="hidden" name="from" value="${one.name}"><label class="field" for="to-${one.name}"><span>${t('takeOverTo')}</span><span class="hint">${t('takeOverHint')}</span></label><select id="to-${one.name}" name="to">${others.map((other) => html`<option value="${other.name}">${other.label}${other.display && ` · ${other.display}`}</option>`)}</select><p><button class="button${one.standing === 'ok' ? '' : ' main'}" data-busy="${t('busy')}">${t('takeOver')}</button></p></form>`;
}

function phoneActs(one: NumberView, request: WebRequest, names: Names): Html {
  const t = (key: string) => names.t(`numbers.${key}`);
  if (!one.link?.hasSession)
    return html`<p><a class="button main" href="/numbers/phone/${one.name}">${t('link')}</a></p>`;
  return html`<form method="post" action="/numbers/phone/${one.name}/unlink">${hiddenFields(request)}<p class="hint">${t('unlinkHint')}</p><p><button class="button" data-busy="${t('busy')}">${t('unlink')}</button></p></form>`;
}

function addPhoneCard(request: WebRequest, names: Names): Html {
  const t = (key: string) => names.t(`numbers.${key}`);
  return html`<section class="card channel"><h2>${t('addPhone')}</h2><p class="quiet">${t('addPhoneHint')}</p><form class="new-staff" method="post" action="/numbers/phone">${hiddenFields(request)}<label class="field" for="phone-label"><span>${t('form.label')}</span><span class="hint">${t('form.labelHint')}</span></label><input id="phone-label" name="label" required maxlength="60" autocomplete="off"><p><button class="button main" data-busy="${t('busy')}">${t('addPhoneButton')}</button></p></form></section>`;
}

/** A phone on its way to be linked: first what WhatsApp allows and who keeps the phone, then the code. */
function linkCard(one: NumberView, request: WebRequest, names: Names): Html {
  const t = (key: string, params?: Record<string, unknown>) => names.t(`numbers.${key}`, params);
  const { qr, code, catchUp, fault } = one.link ?? {};
  if (qr !== undefined || code !== undefined)
    return html`<section class="card channel"><p>${t(code === undefined ? 'linkSteps' : 'linkTypeSteps')}</p>${code === undefined ? html`<div class="qr" role="img" aria-label="${t('linkQrAlt')}">${trusted(encodeQR(qr ?? '', 'svg', { border: 4 }))}</div>` : html`<p class="pair-code"><bdi>${code}</bdi></p>`}</section>`;
  if (one.standing === 'starting')
    return html`<section class="card channel"><p role="status">${t('linkWait')}</p>${fault !== undefined && html`<p class="quiet">${t('fault', { words: fault })}</p>`}</section>`;
  if (one.standing === 'ok' || one.standing === 'catching-up')
    return html`<div class="done" role="status"><p>${t('linkDone')}</p></div>${catchUp && html`<p>${t('catchUp', { done: names.number(catchUp.done), chats: names.number(catchUp.chats), messages: names.number(catchUp.messages) })}</p>`}`;
  return html`${one.standing !== 'new' && html`<div class="errors" role="alert"><p>${t(`standing.${one.standing}`)}</p>${fault !== undefined && html`<p>${t('fault', { words: fault })}</p>`}</div>`}<section class="card channel"><p class="standing bad">${t('linkWarn')}</p><p>${t('linkCustody')}</p><form class="new-staff" method="post" action="/numbers/phone/${one.name}/link">${hiddenFields(request)}<label class="check"><input type="checkbox" name="agree" value="yes" required> ${t('linkAgree')}</label><label class="field" for="pair-phone"><span>${t('linkPhone')}</span><span class="hint">${t('linkPhoneHint')}</span></label><input id="pair-phone" name="phone" inputmode="tel" autocomplete="off" maxlength="20"><p><button class="button main" data-busy="${t('busy')}">${t('linkStart')}</button></p></form></section>`;
}

function numberCard(one: NumberView, all: readonly NumberView[], request: WebRequest, names: Names): Html {
  const t = (key: string, params?: Record<string, unknown>) => names.t(`numbers.${key}`, params);
  const by = all.find((other) => other.name === one.takenOverBy)?.label ?? one.takenOverBy ?? '';
  const standing = one.standing === 'taken-over' ? t('standing.taken-over', { by }) : t(`standing.${one.standing}`);
  const isOut = one.standing === 'taken-over' || one.standing === 'removed';
  const limit = one.unlimited
    ? t('unlimited')
    : one.limit === undefined
      ? t('notKnown')
      : t('limitOf', { n: names.number(one.limit) });
  return html`<section class="card channel"><h2>${one.label}</h2><p class="${one.standing === 'ok' ? 'standing ok' : isOut || ON_THE_WAY.has(one.standing) ? 'standing quiet' : 'standing bad'}">${standing}${!isOut && one.standing !== 'ok' && one.since !== undefined && html` · ${t('since', { at: names.moment(one.since) })}`}</p>
<dl class="facts">${fact(t('kind'), t(`kinds.${one.kind}`))}${one.display !== undefined && fact(t('phone'), html`<bdi>${one.display}</bdi>`)}${fact(t('waiting'), names.number(one.waiting))}${one.kind === 'cloud-api' && html`${fact(t('quality'), t(`qualities.${one.quality ?? 'UNKNOWN'}`))}${fact(t('speed'), t('perSecond', { n: names.number(one.perSecond ?? 80) }))}${fact(t('limit'), limit)}`}${one.link !== undefined && fact(t('sentToday'), names.number(one.link.sentToday))}</dl>
${one.link?.fault !== undefined && one.standing !== 'ok' && html`<p class="quiet">${t('fault', { words: one.link.fault })}</p>`}${one.kind === 'whatsapp-web' && !isOut && phoneActs(one, request, names)}
${one.kind === 'cloud-api' && !isOut && html`<h3>${t('templates')}</h3>${one.templates.length === 0 ? html`<p class="quiet">${t('noTemplates')}</p>` : html`<ul class="plain">${one.templates.map((template) => html`<li>${t(`templateNames.${template.name === 'centre_update' ? 'update' : 'waiting'}`)} · ${t(`languages.${template.language === 'en' ? 'en' : 'hi'}`)} · ${t(`approval.${template.status === 'APPROVED' || template.status === 'PENDING' ? template.status : 'OTHER'}`)}</li>`)}</ul>`}<form method="post" action="/numbers/templates">${hiddenFields(request)}<input type="hidden" name="name" value="${one.name}"><p><button class="button" data-busy="${t('busy')}">${t('submitTemplates')}</button></p></form>`}
${!isOut && html`<h3>${t('lost')}</h3>${takeOverForm(one, all, request, names)}`}</section>`;
}

function addCard(data: NumbersData, request: WebRequest, names: Names): Html {
  const t = (key: string, params?: Record<string, unknown>) => names.t(`numbers.${key}`, params);
  const { url, verifyToken, hasSecret } = data.webhook();
  const field = (name: string, more: Html) =>
    html`<label class="field" for="${name}"><span>${t(`form.${name}`)}</span><span class="hint">${t(`form.${name}Hint`)}</span></label>${more}`;
  return html`<section class="card channel"><h2>${t('add')}</h2><p class="quiet">${t('eligible')}</p>${!hasSecret && html`<div class="errors" role="alert"><p>${t('noSecret')}</p></div>`}
<form class="new-staff" method="post" action="/numbers/cloud">${hiddenFields(request)}${field('label', html`<input id="label" name="label" required maxlength="60" autocomplete="off">`)}${field('phoneNumberId', html`<input id="phoneNumberId" name="phoneNumberId" required inputmode="numeric" pattern="\\d{5,24}" autocomplete="off">`)}${field('accountId', html`<input id="accountId" name="accountId" required inputmode="numeric" pattern="\\d{5,24}" autocomplete="off">`)}${field('token', html`<input id="token" name="token" type="password" required maxlength="600" autocomplete="off">`)}<p><button class="button main" data-busy="${t('busy')}">${t('addButton')}</button></p></form>
<h3>${t('webhook')}</h3><p class="quiet">${t('webhookHint')}</p><dl class="facts copy">${fact(t('webhookUrl'), html`<code>${url}</code>`)}${fact(t('verifyToken'), html`<code>${verifyToken}</code>`)}</dl></section>`;
}

/** `GET /numbers`, `/numbers/phone/:name`, and the acts posted below them. */
export function numbersRoutes(room: ConsoleRoom, data: NumbersData): WebRoute[] {
  async function show(request: WebRequest, said?: Said): Promise<Response> {
    const names = room.names(request.uiLanguage);
    const t = (key: string, params?: Record<string, unknown>) => names.t(`numbers.${key}`, params);
    const [all, unknown] = await Promise.all([data.list(), data.unknown()]);
    const body = html`<div class="head"><h1>${t('title')}</h1></div>${said && html`<div class="${said.kind}" role="${said.kind === 'done' ? 'status' : 'alert'}"><p>${said.text}</p></div>`}${all.length === 0 && html`<p class="empty">${t('none')}</p>`}${all.map((one) => numberCard(one, all, request, names))}${unknown.length > 0 && html`<section class="card channel"><h2>${t('unknown')}</h2><p class="quiet">${t('unknownHint')}</p><ul class="plain">${unknown.map((one) => html`<li><code>${one.field}</code> · ${names.number(one.count)}</li>`)}</ul></section>`}${addPhoneCard(request, names)}${addCard(data, request, names)}`;
    return room.page({ title: t('title'), active: 'more', styles: [room.assets.href('desk.css')], body }, request);
  }
  async function showPhone(request: WebRequest, name: string, said?: Said): Promise<Response> {
    const names = room.names(request.uiLanguage);
    const t = (key: string) => names.t(`numbers.${key}`);
    const one = (await data.list()).find((other) => other.name === name && other.kind === 'whatsapp-web');
    if (one === undefined || one.standing === 'removed') return room.notices.error(404, request);
    const body = html`<div class="head"><h1>${t('linkTitle')}: ${one.label}</h1></div>${said && html`<div class="${said.kind}" role="alert"><p>${said.text}</p></div>`}${linkCard(one, request, names)}<p><a href="/numbers">${t('backToNumbers')}</a></p>`;
    const page = await room.page(
      { title: t('linkTitle'), active: 'more', styles: [room.assets.href('desk.css')], body },
      request,
    );
    // A code holds for seconds: the page looks again by itself while there is something to come.
    if (['starting', 'qr', 'catching-up'].includes(one.standing))
      page.headers.set('refresh', `${LOOK_AGAIN_S}; url=/numbers/phone/${encodeURIComponent(name)}`);
    return page;
  }
  const postPhone = (
    path: string,
    act: (staff: SignedIn, name: string, form: WebRequest['form']) => Promise<string | null>,
  ): WebRoute => ({
    method: 'POST',
    path,
    access: 'staff',
    roles: NUMBER_ROLES,
    async handle(request) {
      const { name = '' } = request.params;
      if (!request.staff) return room.notices.error(404, request);
      const wrong = await act(request.staff, name, request.form);
      if (wrong !== null)
        return showPhone(request, name, {
          kind: 'errors',
          text: room.names(request.uiLanguage).t(`numbers.said.${wrong}`),
        });
      return new Response(null, { status: 303, headers: { location: `/numbers/phone/${encodeURIComponent(name)}` } });
    },
  });
  const post = (
    path: string,
    act: (
      staff: SignedIn,
      form: WebRequest['form'],
      t: (key: string, params?: Record<string, unknown>) => string,
    ) => Promise<Said | null>,
  ): WebRoute => ({
    method: 'POST',
    path,
    access: 'staff',
    roles: NUMBER_ROLES,
    async handle(request) {
      const names = room.names(request.uiLanguage);
      if (!request.staff) return room.notices.error(404, request);
      const said = await act(request.staff, request.form, (key, params) => names.t(`numbers.${key}`, params));
      return said === null ? room.notices.error(400, request) : show(request, said);
    },
  });

  return [
    { method: 'GET', path: '/numbers', access: 'staff', roles: NUMBER_ROLES, handle: (request) => show(request) },
    post('/numbers/cloud', async (staff, { phoneNumberId = '', accountId = '', token = '', label = '' }, t) => {
      const number = {
        phoneNumberId: phoneNumberId.trim(),
        accountId: accountId.trim(),
        token: token.trim(),
        label: label.trim().slice(0, 60),
      };
      if (
        !ID.test(number.phoneNumberId) ||
        !ID.test(number.accountId) ||
        !TOKEN.test(number.token) ||
        number.label === ''
      )
        return { kind: 'errors', text: t('said.form') };
      const result = await data.add(staff, number);
      return { kind: result === 'added' ? 'done' : 'errors', text: t(`said.${result}`) };
    }),
    {
      method: 'GET',
      path: '/numbers/phone/:name',
      access: 'staff',
      roles: NUMBER_ROLES,
      handle: (request) => showPhone(request, request.params.name ?? ''),
    },
    {
      method: 'POST',
      path: '/numbers/phone',
      access: 'staff',
      roles: NUMBER_ROLES,
      async handle(request) {
        const label = (request.form.label ?? '').trim().slice(0, 60);
        if (!request.staff || label === '')
          return show(request, {
            kind: 'errors',
            text: room.names(request.uiLanguage).t('numbers.said.phoneForm'),
          });
        const name = await data.addPhone(request.staff, label);
        return new Response(null, { status: 303, headers: { location: `/numbers/phone/${name}` } });
      },
    },
    postPhone('/numbers/phone/:name/link', async (staff, name, { agree, phone = '' }) => {
      const digits = phone.replace(/[\s+()-]/g, '');
      if (agree !== 'yes' || (digits !== '' && !PHONE.test(digits))) return 'phoneForm';
      const wish = digits === '' ? ({ kind: 'link' } as const) : ({ kind: 'code', phone: digits } as const);
      return (await data.wish(staff, name, wish)) ? null : 'noPhone';
    }),
    postPhone('/numbers/phone/:name/unlink', async (staff, name) =>
      (await data.wish(staff, name, { kind: 'unlink' })) ? null : 'noPhone',
    ),
    post('/numbers/take-over', async (staff, { from = '', to = '' }, t) =>
      (await data.takeOver(staff, from, to))
        ? { kind: 'done', text: t('said.takenOver') }
        : { kind: 'errors', text: t('said.notTakenOver') },
    ),
    post('/numbers/templates', async (staff, { name = '' }, t) => {
      const n = await data.submitTemplates(staff, name);
      return n > 0
        ? { kind: 'done', text: t('said.templates', { n }) }
        : { kind: 'errors', text: t('said.noTemplates') };
    }),
  ];
}
