/** One conversation as the desk sees it: the person left, bot and staff right and named, notes on their own ground. */
import type { Message } from '../conversation/message.ts';
import type { DeliveryStatus, KeptReply, TurnRecord } from '../conversation/turn-record.ts';
import type { Meaning } from '../language/meaning.ts';
import type { Assets } from '../shared/assets.ts';
import { chatText } from '../shared/chat-text.ts';
import { hiddenFields } from '../shared/forms.ts';
import { type Html, html } from '../shared/html.ts';
import { icon } from '../shared/icon.ts';
import { dayOf } from '../shared/kolkata.ts';
import type { SignedIn, WebRequest } from '../shared/web-route.ts';
import type { InboxFilter, StaffNote, ThreadView } from './desk-data.ts';
import type { Names } from './names.ts';
import { personAbout, personAvatar, personName } from './person-words.ts';
import { cutBySpans } from './reading-spans.ts';
import { fieldsOf, trustView } from './reading-view.ts';
import { threadHref } from './thread-href.ts';
import { waitShort } from './wait-words.ts';

/** What drawing a conversation needs. */
export interface ThreadLook {
  request: WebRequest;
  names: Names;
  assets: Assets;
  now: Date;
  staff: SignedIn;
  filter: InboxFilter;
  /** Makes a repeated post one message. */
  formId: string;
}

const TICKS: Readonly<Record<DeliveryStatus, string>> = {
  queued: 'clock',
  sending: 'clock',
  sent: 'check',
  delivered: 'check2',
  read: 'check2',
  failed: 'warn',
  unknown: 'question',
  skipped: 'close',
};

function own(message: Message, meaning: Meaning | null, look: ThreadLook): Html {
  const { names } = look;
  const { body } = message;
  const t = (key: string, params?: Record<string, unknown>) => names.t(`inbox.${key}`, params);
  const text =
    'text' in body
      ? body.text
      : 'caption' in body
        ? (body.caption ?? '')
        : body.kind === 'voice'
          ? (body.transcript ?? '')
          : '';
  const language = meaning?.language ?? (/\p{Script=Devanagari}/u.test(text) ? 'hi' : 'hi-Latn');
  const marked =
    meaning === null
      ? chatText(text)
      : html`${cutBySpans(text, meaning).map((piece) => (piece.n === undefined ? piece.text : html`<mark class="${piece.group}">${piece.text}</mark>`))}`;
  const kind =
    body.kind === 'text'
      ? null
      : body.kind === 'photo' || body.kind === 'voice' || body.kind === 'pin'
        ? t(body.kind)
        : body.kind === 'delete'
          ? t('deleted')
          : body.kind === 'edit'
            ? null
            : t('file');
  return html`<li class="theirs" id="m-${message.id}"><div class="said">${kind && html`<p class="quiet">${icon(look.assets, body.kind === 'pin' ? 'pin' : body.kind === 'voice' ? 'mic' : body.kind === 'delete' ? 'bin' : 'photo')} ${kind}${body.kind === 'pin' && body.name && ` · ${body.name}`}</p>`}${text && html`<p lang="${language}">${body.kind === 'edit' ? t('edit', { text }) : marked}</p>`}<p class="at">${names.time(message.at)}</p></div></li>`;
}

function answer(reply: KeptReply, turn: TurnRecord, look: ThreadLook): Html {
  const { names } = look;
  const by = reply.by ?? names.t('inbox.bot_');
  const at = reply.log.at(-1)?.at ?? turn.at;
  return html`<li class="ours" id="m-${reply.id}"><div class="said"><p class="by">${by}</p><p lang="${reply.language}">${chatText(reply.text ?? '')}</p><p class="at">${names.time(at)} <span class="tick ${reply.status}">${icon(look.assets, TICKS[reply.status])}<span class="unseen">${names.t(`inbox.status.${reply.status}`)}</span></span></p></div></li>`;
}

function noteView(note: StaffNote, names: Names): Html {
  return html`<li class="noted" id="m-${note.id}"><p><b>${names.t('inbox.noteBy')}</b> · ${note.by}, ${names.moment(note.at)}</p><p>${chatText(note.text)}</p></li>`;
}

function entries(thread: ThreadView, look: ThreadLook): Html[] {
  const meaningOf = new Map(
    thread.turns.flatMap((turn) => turn.read.map((one) => [one.messageId, one.meaning] as const)),
  );
  const placed: { at: number; key: string; day: string; item: Html }[] = [];
  const place = (at: Date, key: string, item: Html) => placed.push({ at: at.getTime(), key, day: dayOf(at), item });
  for (const message of thread.messages)
    if (message.body.kind !== 'event')
      place(message.arrivedAt, message.id, own(message, meaningOf.get(message.id) ?? null, look));
  for (const turn of thread.turns) {
    for (const [i, reply] of turn.replies.entries())
      if (reply.text !== undefined)
        place(reply.log[0]?.at ?? turn.at, `${turn.messages.at(-1) ?? turn.id}.${i}`, answer(reply, turn, look));
  }
  for (const note of thread.notes) place(note.at, note.id, noteView(note, look.names));
  if (thread.handover && thread.handover.state !== 'ended')
    place(
      thread.handover.openedAt,
      `${thread.handover.messageId}.z`,
      html`<li class="line">${look.names.t('inbox.paused')} · ${look.names.time(thread.handover.openedAt)}</li>`,
    );
  placed.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  return placed.map(
    (one, i) =>
      html`${one.day !== placed[i - 1]?.day && html`<li class="line day">${look.names.day(one.day, 'short')}</li>`}${one.item}`,
  );
}

function writing(thread: ThreadView, look: ThreadLook): Html {
  const { names, request } = look;
  const t = (key: string, params?: Record<string, unknown>) => names.t(`inbox.${key}`, params);
  const note = request.url.searchParams.get('write') === 'note';
  const href = (write?: 'note') => threadHref(thread.person.id, look.filter, write);
  const form = (kind: 'reply' | 'note', shown: boolean) =>
    html`<form class="compose ${kind}" data-write="${kind}" method="post" action="/inbox/${encodeURIComponent(thread.person.id)}/${kind}"${!shown && html` hidden`}>${hiddenFields(request, href(kind === 'note' ? 'note' : undefined))}<input type="hidden" name="id" value="${look.formId}-${kind}"><label class="unseen" for="write-${kind}">${t(kind === 'note' ? 'noteFor' : 'replyTo')}</label><textarea id="write-${kind}" name="text" rows="2" required maxlength="4000" data-key="${kind === 'note' ? 'KeyN' : 'KeyR'}" placeholder="${t(kind === 'note' ? 'noteFor' : 'replyTo')}"></textarea><div class="compose-end"><span class="quiet small">${kind === 'note' ? t('noteFor') : t('writesIn', { language: names.code('language', thread.language) })}</span><button class="button ${kind === 'reply' ? 'main' : 'keep'}" data-busy="${t('sending')}">${t(kind === 'note' ? 'sendNote' : 'sendReply')}${kind === 'reply' && icon(look.assets, 'send')}</button></div></form>`;
  return html`<div class="writing"><nav class="write-tabs"><a href="${href()}" data-writes="reply"${!note && html` aria-current="true"`}>${t('reply')}</a><a href="${href('note')}" data-writes="note"${note && html` aria-current="true"`}>${t('note')}</a></nav>${form('reply', !note)}${form('note', note)}</div>`;
}

/** The conversation with its head and writing line. */
export function threadView(thread: ThreadView, look: ThreadLook): Html {
  const { names, request } = look;
  const t = (key: string, params?: Record<string, unknown>) => names.t(`inbox.${key}`, params);
  const { person, handover } = thread;
  const going = handover !== null && handover.state !== 'ended';
  const mine = going && handover.takenBy === look.staff.id;
  const standing = !going
    ? t('botHas')
    : mine
      ? t('withMe')
      : handover.takenByName
        ? t('with_', { name: handover.takenByName })
        : names.t('wait.long', { time: waitShort(handover.openedAt, look.now, names) });
  const button = (path: string, label: string, key: string, busy?: string) =>
    html`<form method="post" action="/inbox/${encodeURIComponent(person.id)}/${path}">${hiddenFields(request)}<button class="button" data-key="${key}"${busy && html` data-busy="${busy}"`}>${label}</button></form>`;
  return html`<section class="thread" aria-labelledby="who" data-changes="/inbox/${encodeURIComponent(person.id)}/live"><header class="thread-head"><a class="back" href="/inbox${look.filter === 'all' ? '' : `?show=${look.filter}`}" aria-label="${t('back')}">${icon(look.assets, 'back')}</a>${personAvatar(person, names)}<div><h1 id="who">${personName(person, names)}</h1><p class="quiet small">${personAbout(person, names)} · <span class="${going && !handover.takenBy && 'late-promise'}">${standing}</span></p></div><div class="actions">${!mine && button('take', t('take'), 'KeyA', t('taking'))}${going && button('hand-back', t('handBack'), 'KeyB')}</div></header>
<div class="talk" tabindex="0" role="log" aria-label="${t('messages')}"><ol>${entries(thread, look)}</ol></div><p class="fresh" hidden><a class="chip" href="${request.url.pathname}${request.url.search}">${t('fresh')}</a></p>${writing(thread, look)}</section>`;
}

/** The draft under way and what is known of the person. */
export function threadRecord(thread: ThreadView, names: Names): Html {
  const t = (key: string, params?: Record<string, unknown>) => names.t(`inbox.${key}`, params);
  const draft = thread.turns.at(-1)?.state.draft;
  const facts = draft?.complaint ?? draft?.events?.[0] ?? draft?.suggestion?.fields;
  const meaning: Meaning | null =
    facts === undefined
      ? null
      : {
          language: thread.language,
          intent: draft?.kind === 'complaint' ? 'complaint' : 'report',
          confidence: 1,
          evidence: {},
          ...(facts as Partial<Meaning>),
        };
  const fields = meaning === null ? [] : fieldsOf(meaning, [], names);
  const card = draft
    ? html`<div class="card-head"><h2>${t(`kind.${draft.kind}`)}</h2><span class="tag warn">${t('notCounted')}</span></div><dl class="facts">${fields.map((row) => html`<div><dt><span class="swatch ${row.group}"></span>${names.code('field', row.field)}</dt><dd>${row.value}${row.home && html` ${trustView('ask', names)}`}</dd></div>`)}${draft.evidence.length > 0 && html`<div><dt>${t('evidence')}</dt><dd>${draft.evidence.length}</dd></div>`}</dl>`
    : html`<h2>${t('record')}</h2><p class="quiet">${t('noRecord')}</p>`;
  // On a phone it is one line that opens where the address names it: no script, and open on a desk.
  return html`<aside class="record" id="record"><a class="unfold" href="#record">${draft ? t(`kind.${draft.kind}`) : t('person')}</a><a class="fold" href="#who">${draft ? t(`kind.${draft.kind}`) : t('person')}</a><div class="record-in">${card}<div class="about-person"><h3>${t('person')}</h3><p>${t('has', { reports: names.number(thread.counts.reports), complaints: names.number(thread.counts.complaints) })} · ${thread.consentedOn ? t('consent', { day: names.day(dayOf(thread.consentedOn), 'least') }) : t('noConsent')}</p></div></div></aside>`;
}
