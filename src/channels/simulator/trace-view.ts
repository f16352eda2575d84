/** What the centre did with a person's last message: kept, understood, recorded, answered. */
import type { Effect } from '../../conversation/effect.ts';
import type { KeptReply } from '../../conversation/turn-record.ts';
import type { Meaning } from '../../language/meaning.ts';
import type { Assets } from '../../shared/assets.ts';
import { type Html, html } from '../../shared/html.ts';
import { icon } from '../../shared/icon.ts';
import { TIME_ZONE } from '../../shared/kolkata.ts';
import type { Texts } from '../../shared/texts.ts';
import type { SimulatorConversation } from './simulator-port.ts';

/** Draws what was understood of a text, or only the `facts` taken; the console's, passed in. */
export type MeaningView = (meaning: Meaning, text: string, uiLanguage: 'hi' | 'en', form?: 'facts') => Html;

export interface TraceLook {
  texts: Texts;
  assets: Assets;
  uiLanguage: 'hi' | 'en';
  meaning: MeaningView;
}

/** What a status has behind it, whether each was noted or not: what was read was sent. */
const WAY = ['queued', 'sent', 'delivered', 'read'] as const;

function exactTime(at: Date): string {
  return at.toLocaleTimeString('en-GB', { timeZone: TIME_ZONE, hour12: false });
}

function step(look: TraceLook, kind: 'done' | 'good' | 'next' | 'bad', body: Html): Html {
  const sign = kind === 'next' ? 'more' : kind === 'bad' ? 'warn' : 'check';
  return html`<li class="step-${kind}"><span class="dot">${icon(look.assets, sign)}</span><div>${body}</div></li>`;
}

function replySteps(look: TraceLook, reply: KeptReply): Html {
  const t = (key: string) => look.texts.t(look.uiLanguage, `console:simulator.${key}`);
  const reached = WAY.indexOf(reply.status as (typeof WAY)[number]);
  const passed =
    reached >= 0 ? WAY.slice(0, reached + 1) : reply.status === 'sending' ? ['queued'] : ['queued', reply.status];
  return html`${t('reply')} ${passed.map((status, i) => html`${i > 0 && html`${icon(look.assets, 'right')} `}<span>${t(`status.${status}`)}</span> `)}`;
}

/** What an effect records or changes, field by field. */
function factsOf(effect: Effect, look: TraceLook): Html | false {
  const fields = 'fields' in effect ? effect.fields : 'changes' in effect ? effect.changes : null;
  return (
    fields !== null &&
    look.meaning(
      { language: 'hi', intent: 'other', confidence: 1, evidence: {}, ...(fields as Partial<Meaning>) },
      '',
      look.uiLanguage,
      'facts',
    )
  );
}

/** The list of steps for the last message of that conversation; says so when nothing was written yet. */
export function traceView(conversation: SimulatorConversation, look: TraceLook): Html {
  const t = (key: string, params?: Record<string, unknown>) =>
    look.texts.t(look.uiLanguage, `console:simulator.${key}`, params);
  const message = conversation.messages.at(-1);
  if (message === undefined) return html`<p class="quiet">${t('nothingYet')}</p>`;
  const turn = conversation.turns.find((one) => one.messages.includes(message.id));
  const steps = [step(look, 'done', html`${t('kept')} <small>${exactTime(message.arrivedAt)} · ${t('once')}</small>`)];
  if (turn === undefined) steps.push(step(look, 'next', html`${t('reading')}`));
  else if (turn.fault !== undefined) steps.push(step(look, 'bad', html`${t('fault')}`));
  else {
    const meaning = turn.read.find((one) => one.messageId === message.id)?.meaning ?? null;
    const { body } = message;
    const text =
      'text' in body
        ? body.text
        : 'caption' in body
          ? (body.caption ?? '')
          : body.kind === 'voice'
            ? (body.transcript ?? '')
            : '';
    steps.push(
      step(look, 'done', meaning === null ? html`${t('noWords')}` : look.meaning(meaning, text, look.uiLanguage)),
    );
    for (const effect of turn.effects)
      steps.push(step(look, 'good', html`${t(`effects.${effect.type}`)}${factsOf(effect, look)}`));
    if (turn.effects.length === 0 && turn.state.draft === undefined)
      steps.push(step(look, 'done', html`${t('noChange')}`));
    for (const reply of turn.replies)
      steps.push(step(look, reply.status === 'failed' ? 'bad' : 'done', replySteps(look, reply)));
    if (turn.state.draft !== undefined) steps.push(step(look, 'next', html`${t('draft')}`));
    const tickets = turn.replies.flatMap((reply) => reply.ticket ?? []);
    if (tickets.length > 0) steps.push(step(look, 'good', html`<span class="ticket">${tickets.join(', ')}</span>`));
  }
  return html`<ol class="steps">${steps}</ol>`;
}
