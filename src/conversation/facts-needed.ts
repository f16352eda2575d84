/** Which of the person's records a step will look at, so that others are not loaded. */
import type { Meaning } from '../language/meaning.ts';
import { bareNumber } from './choice.ts';
import type { Message } from './message.ts';
import { says } from './phrases.ts';
import type { ConversationState } from './state.ts';
import type { FactsNeeded } from './turn.ts';

const NEITHER: FactsNeeded = { reports: false, complaints: false };

/** Says too much rather than too little: a step that misses a fact would deny a record that stands. */
export function factsNeeded(state: ConversationState, meaning: Meaning | null, message: Message): FactsNeeded {
  const { body } = message;
  if (body.kind === 'event') return { reports: false, complaints: 'ticket' in body.event };
  if (body.kind === 'edit') return { reports: true, complaints: true };
  if (body.kind === 'delete') return { reports: false, complaints: true };
  const staffAsked = state.asked?.about?.startsWith('staff:') === true;
  if (meaning === null) return staffAsked ? { reports: false, complaints: true } : NEITHER;
  const { intent, signals = [] } = meaning;
  const bare = body.kind === 'text' ? bareNumber(body.text) : null;
  const looksBack =
    (bare !== null && bare >= 100) ||
    (body.kind === 'text' && (says(body.text, 'withdraw') || says(body.text, 'solved'))) ||
    intent === 'correction' ||
    intent === 'status' ||
    meaning.ticket !== undefined ||
    meaning.replaces !== undefined ||
    signals.includes('withdraw') ||
    signals.includes('confidential') ||
    signals.includes('erase');
  const answers =
    state.asked?.asks === 'which' ||
    state.asked?.asks === 'satisfied' ||
    state.asked?.asks === 'menu' ||
    state.asked?.asks === 'ticket';
  const written = state.marks?.wrote !== undefined || staffAsked;
  const complaining = intent === 'complaint' || state.draft?.kind === 'complaint';
  const { words: _words, ...drafted } = state.draft?.complaint ?? { words: [] };
  const category = meaning.category ?? drafted.category;
  const place = drafted.place ?? meaning.place;
  return {
    reports:
      looksBack ||
      ((intent === 'report' || intent === 'other') && state.last?.kind === 'report') ||
      answers ||
      (intent === 'deny' && state.last?.kind === 'report') ||
      (state.draft === undefined && state.last?.kind === 'report' && meaning.people !== undefined),
    complaints: looksBack || answers || complaining || written || state.last?.kind === 'complaint',
    ...(complaining ? { similar: { ...(category ? { category } : {}), ...(place ? { place } : {}) } } : {}),
  };
}
