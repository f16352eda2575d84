/** One bubble of a phone, and the marks that say how far a message came. */
import { createHash } from 'node:crypto';
import type { Language } from '../../language/meaning.ts';
import type { Assets } from '../../shared/assets.ts';
import { chatText } from '../../shared/chat-text.ts';
import { type Html, html } from '../../shared/html.ts';
import { icon } from '../../shared/icon.ts';
import { minuteOfDay } from '../../shared/kolkata.ts';
import type { Texts } from '../../shared/texts.ts';
import type { Entry } from './conversation-entries.ts';

/** What drawing needs: the phone's own script for its words, the texts, the drawings. */
export interface PhoneLook {
  texts: Texts;
  assets: Assets;
  language: Language;
}

const TICKS = {
  queued: 'clock',
  sending: 'clock',
  sent: 'check',
  delivered: 'check2',
  read: 'check2',
  failed: 'warn',
  unknown: 'question',
  skipped: 'close',
} as const;

/** `19:40`, in India, 24 hours as on railways. */
export function clockTime(at: Date): string {
  const minute = minuteOfDay(at);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The mark and its word: `✓✓` read is blue and says "read". */
export function tick(look: PhoneLook, status: keyof typeof TICKS): Html {
  return html`<span class="tick ${status}">${icon(look.assets, TICKS[status])}<span class="unseen">${look.texts.t(look.language, `simulator:status.${status}`)}</span></span>`;
}

function wave(id: string): Html {
  const bytes = createHash('sha256').update(id).digest();
  return html`<svg class="wave" viewBox="0 0 132 24" width="132" height="24" aria-hidden="true">${[...bytes].map(
    (byte, i) => {
      const height = 4 + (byte % 17);
      return html`<rect x="${i * 4 + 2}" y="${12 - height / 2}" width="2" height="${height}" rx="1"/>`;
    },
  )}</svg>`;
}

function content(entry: Entry, look: PhoneLook): Html {
  const t = (key: string, params?: Record<string, unknown>) => look.texts.t(look.language, `simulator:${key}`, params);
  if (!entry.own) return html`<p lang="${entry.language}">${chatText(entry.text)}</p>`;
  const { body } = entry;
  const said = (text: string | undefined) => text && html`<p lang="${entry.language}">${chatText(text)}</p>`;
  switch (body.kind) {
    case 'text':
      return html`${said(body.text)}`;
    case 'photo':
      return html`${body.file ? html`<img class="photo" src="/simulator/files/${encodeURIComponent(body.file)}" width="200" height="150" alt="${t('photo')}" loading="lazy">` : html`<span class="photo none">${t('photo')}</span>`}${said(body.caption)}`;
    case 'video':
    case 'document':
      return html`<p>${icon(look.assets, 'clip')} ${t('file')}</p>${said(body.caption)}`;
    case 'voice': {
      const seconds = body.seconds ?? 0;
      const length =
        seconds > 0 && html`<span>${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}</span>`;
      return html`<p class="voice"${body.file && html` data-sound="/simulator/files/${encodeURIComponent(body.file)}"`}><button type="button" class="play" aria-label="${t('play')}"${!body.file && html` disabled`}>${icon(look.assets, 'play')}</button>${wave(entry.id)}${length}</p>${said(body.transcript)}`;
    }
    case 'pin':
      return html`<p class="pin">${icon(look.assets, 'pin')}<span>${body.name ?? t('pin')}<br><small>${body.lat.toFixed(4)}, ${body.lon.toFixed(4)}</small></span></p>`;
    case 'delete':
      return html`<p class="gone">${icon(look.assets, 'bin')} ${t('deleted')}</p>`;
    case 'contact':
      return html`<p>${icon(look.assets, 'person')} ${body.name ?? ''}</p>`;
    default:
      return html`<p class="gone">${t('deleted')}</p>`;
  }
}

/** A bubble as a list item; `data-v` changes when anything in it does. */
export function bubbleView(entry: Entry, look: PhoneLook): { id: string; version: string; html: Html } {
  const t = (key: string) => look.texts.t(look.language, `simulator:${key}`);
  const changeable = entry.own && entry.body.kind !== 'delete';
  const inner = html`<div class="bubble${entry.own && entry.edited && ' edited'}">${entry.own && entry.forwarded && html`<p class="forwarded">${icon(look.assets, 'forward')} ${t('forwarded')}</p>`}${content(entry, look)}<p class="sent-at">${entry.own && entry.edited && html`<span>${t('edited')}</span> `}<time datetime="${entry.at.toISOString()}">${clockTime(entry.at)}</time>${entry.own && entry.body.kind !== 'delete' && html` ${tick(look, entry.status)}`}</p></div>`;
  const version = createHash('sha256').update(inner.text).update(entry.status).digest('base64url').slice(0, 8);
  const kind = entry.own
    ? changeable
      ? html` data-own="${entry.body.kind === 'text' ? 'text' : 'other'}"`
      : ''
    : html` data-centre="${entry.status}"`;
  return {
    id: entry.id,
    version,
    html: html`<li class="${entry.own ? 'own' : 'centre'}" id="m-${entry.id}" data-id="${entry.id}" data-v="${version}"${kind}>${inner}</li>`,
  };
}
