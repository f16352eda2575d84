/**
 * What a complaint still needs, one question at a time, and its reading back. No question and no first line names the matter,
 * a post or a person: a lock screen shows it to whoever sits beside.
 */
import type { MeantPlace } from '../language/meaning.ts';
import { BY_SOMEBODY, NAME_MATTERS, NEEDS, SERVED_BY_PEOPLE } from './complaint-needs.ts';
import type { Composer } from './composer.ts';
import { askOnce } from './draft-store.ts';
import { askPlace, missingPart } from './place-question.ts';
import type { Asks, ReplyPart } from './reply.ts';
import type { Draft } from './state.ts';
import { voiceHeard } from './voice-heard.ts';

const isLocal = (place: MeantPlace | undefined): boolean =>
  place?.panchayat !== undefined ||
  place?.village !== undefined ||
  place?.ward !== undefined ||
  place?.booth !== undefined ||
  place?.urbanBody !== undefined;

/** What is asked for when it is natural, once each, and never again when it was not known. */
function usefulQuestion(draft: Draft): { asks: Asks; key: string; what: string } | null {
  const { complaint } = draft;
  if (complaint === undefined || complaint.danger) return null;
  const { category = 'other', misconduct, officials, amountInr, since, date } = complaint;
  const open = (what: string): boolean =>
    !(draft.declined ?? []).includes(what) && !(draft.askedOnce ?? []).includes(what);
  const accused =
    category === 'party' ||
    (misconduct !== undefined && BY_SOMEBODY.has(misconduct)) ||
    (misconduct === 'absence' && SERVED_BY_PEOPLE.has(category));
  if (accused && officials === undefined && open('officials'))
    return { asks: 'officials', key: category === 'party' ? 'ask.bearer' : 'ask.officials', what: 'officials' };
  const nameless = officials?.length === 1 && officials[0]?.name === undefined;
  const named = category === 'party' || (misconduct !== undefined && NAME_MATTERS.has(misconduct));
  if (nameless && named && open('officials') && open('official-name'))
    return { asks: 'officials', key: 'ask.officialName', what: 'official-name' };
  if (misconduct === 'bribe' && amountInr === undefined && open('amountInr'))
    return { asks: 'amountInr', key: 'ask.amount', what: 'amountInr' };
  const waits =
    NEEDS[category].since && (misconduct === undefined || misconduct === 'delay' || misconduct === 'absence');
  if (waits && since === undefined && date === undefined && open('since'))
    return { asks: 'since', key: 'ask.since', what: 'since' };
  return null;
}

/** The read-back, with yes or no: neutral words first, the facts below them. */
export function readBackComplaint(c: Composer, draft: Draft, lead: readonly ReplyPart[] = []): void {
  const { complaint } = draft;
  if (complaint === undefined) return;
  const { words, confidential, danger, linkedTo: _linked, ...fields } = complaint;
  const care = danger
    ? 'complaint.danger'
    : fields.category === 'party'
      ? 'complaint.partyCare'
      : confidential
        ? 'complaint.confidential'
        : null;
  c.ask(
    'confirm',
    [
      ...lead,
      { key: 'complaint.readBack' },
      ...voiceHeard(c),
      { key: 'complaint.fields', params: { complaint: fields, evidence: draft.evidence.length, words: words.length } },
      ...(care === null ? [] : [{ key: care }]),
      ...(confidential && care === 'complaint.partyCare' ? [{ key: 'complaint.confidential' }] : []),
      { key: 'ask.confirmComplaint' },
    ],
    { options: ['yes', 'no'], about: 'draft' },
  );
}

/** Asks what is missing next, or reads the complaint back. `lead` is said with the question. */
export function askComplaint(c: Composer, lead: readonly ReplyPart[] = []): void {
  const { draft } = c.state;
  const complaint = draft?.complaint;
  if (draft === undefined || complaint === undefined) return;
  const declined = draft.declined ?? [];
  if (
    complaint.category === undefined &&
    !complaint.danger &&
    !declined.includes('category') &&
    askOnce(draft, 'category')
  ) {
    c.ask('category', [...lead, { key: 'ask.category' }], { about: 'draft' });
    return;
  }
  const part = missingPart(c, complaint.place, declined);
  if (part !== null) {
    askPlace(c, complaint.place, part, 'draft', lead);
    return;
  }
  const { local } = NEEDS[complaint.category ?? 'other'];
  const mayAsk =
    !declined.includes('panchayat') &&
    (draft.askedOnce ?? []).filter((what) => what.startsWith('panchayat')).length < 2;
  if (local && !complaint.danger && !isLocal(complaint.place) && mayAsk) {
    draft.askedOnce = [...(draft.askedOnce ?? []), `panchayat-${(draft.askedOnce ?? []).length}`];
    c.ask('panchayat', [...lead, { key: 'ask.panchayat' }], { about: 'draft' });
    return;
  }
  const own = c.facts.similar?.find((one) => one.own);
  if (own !== undefined && complaint.linkedTo === undefined && askOnce(draft, 'similar')) {
    c.ask('which', [...lead, { key: 'complaint.ownSimilar', params: { number: own.ticket } }], {
      options: ['same', 'new'],
      about: `similar:${own.ticket}`,
    });
    return;
  }
  const useful = usefulQuestion(draft);
  if (useful !== null) {
    askOnce(draft, useful.what);
    c.ask(useful.asks, [...lead, { key: useful.key }], { about: useful.what });
    return;
  }
  readBackComplaint(c, draft, lead);
}
