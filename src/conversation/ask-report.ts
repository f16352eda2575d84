/** What a report still needs, one question at a time, and its reading back. */
import type { Activity } from '../language/meaning.ts';
import type { ReportFields } from '../reports/report.ts';
import { dayOf } from '../shared/kolkata.ts';
import type { Composer } from './composer.ts';
import { askOnce } from './draft-store.ts';
import { askPlace, missingPart } from './place-question.ts';
import type { ReplyPart } from './reply.ts';
import type { Draft } from './state.ts';
import { voiceHeard } from './voice-heard.ts';

/** Activities at which people are gathered: only for these is attendance asked. */
const GATHERINGS: ReadonlySet<Activity> = new Set([
  'meeting',
  'training',
  'rally',
  'protest',
  'public-hearing',
  'commemoration',
]);

function attendanceDue(event: ReportFields, today: string): boolean {
  if (
    event.people !== undefined ||
    event.enrolled !== undefined ||
    event.households !== undefined ||
    event.about !== undefined
  )
    return false;
  if (event.date !== undefined && event.date > today) return false;
  return event.activities?.some((activity) => GATHERINGS.has(activity)) ?? false;
}

/** The days that are implied because none was said: that of the event before, else the day it was told. */
export function impliedDates(draft: Draft): { date?: string }[] {
  let before: string | undefined;
  return (draft.events ?? []).map((event) => {
    if (event.date !== undefined) {
      before = event.date;
      return {};
    }
    return { date: before ?? dayOf(draft.startedAt) };
  });
}

/** The read-back, with yes or no. */
export function readBackReport(c: Composer, draft: Draft, lead: readonly ReplyPart[] = []): void {
  const events = draft.events ?? [];
  draft.implied = impliedDates(draft);
  const today = dayOf(c.input.now);
  const implied = draft.implied;
  const parts: ReplyPart[] = events.map((event, i) => {
    const date = implied[i]?.date;
    return {
      key: 'report.event',
      params: { event, today, ...(date ? { implied: date } : {}), ...(events.length > 1 ? { number: i + 1 } : {}) },
    };
  });
  c.ask(
    'confirm',
    [
      ...lead,
      ...voiceHeard(c),
      { key: events.length > 1 ? 'report.readBackMany' : 'report.readBack' },
      ...parts,
      { key: 'ask.confirm' },
    ],
    { options: ['yes', 'no'], about: 'draft' },
  );
}

/** Asks what is missing next, or reads the report back. `lead` is said with the question. */
export function askReport(c: Composer, lead: readonly ReplyPart[] = []): void {
  const { draft } = c.state;
  if (draft?.events === undefined) return;
  const declined = draft.declined ?? [];
  const [first] = draft.events;
  if (draft.events.some((event) => event.activities === undefined) && !declined.includes('activities')) {
    c.ask('activities', [...lead, { key: 'ask.activities' }], { about: 'draft' });
    return;
  }
  if (draft.dateWrong && !declined.includes('date')) {
    c.ask('date', [...lead, { key: 'ask.date' }], { about: 'draft' });
    return;
  }
  const placed = draft.events.find((event) => missingPart(c, event.place, declined) !== null) ?? first;
  const part = missingPart(c, placed?.place, declined);
  if (part !== null) {
    askPlace(c, placed?.place, part, 'draft', lead);
    return;
  }
  const only = draft.events.length === 1 ? first : undefined;
  if (
    only !== undefined &&
    attendanceDue(only, dayOf(c.input.now)) &&
    !declined.includes('people') &&
    askOnce(draft, 'people')
  ) {
    c.ask('people', [...lead, { key: 'ask.people' }], { about: 'draft' });
    return;
  }
  readBackReport(c, draft, lead);
}
