/** One phone: whose it is, what stands on it, the line to write. */
import type { Language } from '../../language/meaning.ts';
import { hiddenFields } from '../../shared/forms.ts';
import { type Html, html } from '../../shared/html.ts';
import { icon } from '../../shared/icon.ts';
import { newId } from '../../shared/ids.ts';
import type { WebRequest } from '../../shared/web-route.ts';
import { bubbleView, type PhoneLook } from './bubble-view.ts';
import { entriesOf, phoneLanguage } from './conversation-entries.ts';
import { SAMPLE_PINS, SAMPLE_SENTENCES } from './sample-persons.ts';
import type { SimulatorConversation, SimulatorPerson } from './simulator-port.ts';

/** How many messages a phone shows. */
export const PHONE_MESSAGES = 50;

/** A phone with what it shows; `language` is the script its owner writes. */
export interface Phone {
  person: SimulatorPerson;
  conversation: SimulatorConversation;
  language: Language;
}

/** Puts a phone together; what the person writes decides its script. */
export function phoneOf(person: SimulatorPerson, conversation: SimulatorConversation, uiLanguage: 'hi' | 'en'): Phone {
  return { person, conversation, language: phoneLanguage(conversation, person.language, uiLanguage) };
}

/** The bubbles of a phone, oldest first. */
export function bubblesOf(phone: Phone, look: PhoneLook): { id: string; version: string; html: Html }[] {
  return entriesOf(phone.conversation, phone.language)
    .slice(-PHONE_MESSAGES)
    .map((entry) => bubbleView(entry, look));
}

/** Whether the centre still has a message of theirs in hand. */
export function isBusy(phone: Phone): boolean {
  const last = phone.conversation.messages.at(-1);
  const turn = phone.conversation.turns.at(-1);
  return (
    last !== undefined &&
    (turn === undefined || (turn.fault === undefined && (turn.open !== undefined || !turnsHold(phone, last.id))))
  );
}

function turnsHold(phone: Phone, messageId: string): boolean {
  return phone.conversation.turns.some((turn) => turn.messages.includes(messageId));
}

/** The name over a phone: as the directory or the person gives it. */
export function nameOf(phone: Phone): string {
  return phone.conversation.person?.name ?? phone.person.name ?? phone.person.key;
}

function samples(phone: Phone, t: (key: string) => string): Html {
  return html`<div class="samples"><p>${t('tapOne')}</p>${SAMPLE_SENTENCES[phone.language].map((sentence) => html`<button name="say" value="${sentence}" class="chip" lang="${phone.language}">${sentence}</button>`)}</div>`;
}

function attachments(phone: Phone, look: PhoneLook, t: (key: string) => string): Html {
  const id = (part: string) => `${part}-${phone.person.key}`;
  return html`<details class="pop attach"><summary aria-label="${t('attach')}">${icon(look.assets, 'clip')}</summary><div class="sheet">
<label class="pick">${icon(look.assets, 'photo')}<span>${t('photo')}</span><input type="file" name="photo" accept="image/*,video/*,application/pdf"></label>
<button name="do" value="sample-photo">${icon(look.assets, 'photo')}<span>${t('samplePhoto')}</span></button>
<p class="with"><label for="${id('pin')}">${icon(look.assets, 'pin')}<span class="unseen">${t('pin')}</span></label><select id="${id('pin')}" name="pin">${SAMPLE_PINS.map((pin) => html`<option value="${pin.lat},${pin.lon},${pin.name}" lang="en">${pin.name}</option>`)}</select><button name="do" value="pin">${t('send')}</button></p>
<p class="with"><label for="${id('voice')}">${icon(look.assets, 'mic')}<span class="unseen">${t('transcript')}</span></label><input id="${id('voice')}" name="transcript" placeholder="${t('transcript')}" autocomplete="off"><button name="do" value="voice">${t('send')}</button></p>
<label class="tickbox"><input type="checkbox" name="forwarded" value="1"><span>${t('forwarded')}</span></label></div></details>`;
}

/** The whole phone. `hidden` on a narrow window means: another one is in the hand. */
export function phoneView(phone: Phone, look: PhoneLook, request: WebRequest, inHand: boolean): Html {
  const t = (key: string, params?: Record<string, unknown>) => look.texts.t(look.language, `simulator:${key}`, params);
  const ui = (key: string) => look.texts.t(request.uiLanguage, `console:simulator.${key}`);
  const { person, conversation } = phone;
  const known = conversation.person?.known ?? person.known ?? false;
  const bubbles = bubblesOf(phone, look);
  const name = nameOf(phone);
  return html`<section class="phone" data-person="${person.key}"${inHand && html` data-in-hand`} lang="${phone.language}" aria-label="${name}">
<p class="owner"><span class="owner-name">${name}</span><span class="owner-about" lang="${request.uiLanguage}">${ui(known ? 'known' : 'new')}${person.place && ` · ${person.place}`}</span></p>
<div class="screen"><header><span class="avatar" aria-hidden="true">${t('sign')}</span><div><h2>${t('centre')}</h2><p class="under"><span data-idle${isBusy(phone) && html` hidden`}>${t('notWhatsApp')}</span><span data-busy${!isBusy(phone) && html` hidden`}>${t('typing')}</span></p></div><a class="to-did" href="#did" aria-label="${ui('did')}" lang="${request.uiLanguage}">${icon(look.assets, 'info')}</a></header>
<div class="wall" tabindex="0" role="log" aria-label="${t('messages')}"><ol>${bubbles.map((bubble) => bubble.html)}</ol><button type="button" class="chip newer" hidden>${t('newer')}</button></div>
<form class="write" method="post" action="/simulator/messages" enctype="multipart/form-data">${hiddenFields(request)}<input type="hidden" name="person" value="${person.key}"><input type="hidden" name="id" value="${newId()}">${conversation.person === null && person.name && html`<input type="hidden" name="name" value="${person.name}">`}
<input type="hidden" name="target" value="" disabled><p class="editing" hidden><span>${t('editing')}</span><button type="button" class="cancel" aria-label="${t('cancel')}">${icon(look.assets, 'close')}</button></p>
<textarea name="text" rows="1" aria-label="${t('message')}" placeholder="${t('message')}"></textarea>
<button class="send" name="do" value="text" aria-label="${t('send')}">${icon(look.assets, 'send')}</button><button type="button" class="record" aria-label="${t('record')}" hidden>${icon(look.assets, 'mic')}</button>
${attachments(phone, look, t)}${bubbles.length === 0 && samples(phone, t)}</form></div></section>`;
}
