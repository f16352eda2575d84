/** A report under way: started, added to, corrected before the yes, and confirmed. */
import type { Meaning } from '../language/meaning.ts';
import type { ReportFields } from '../reports/report.ts';
import { dayOf } from '../shared/kolkata.ts';
import { askReport, impliedDates } from './ask-report.ts';
import type { Composer } from './composer.ts';
import { beginDraft, endDraft, noteMessage } from './draft-store.ts';
import { partIfNumbered } from './part-events.ts';
import type { ReplyPart } from './reply.ts';
import { resume } from './resume.ts';
import { asItsCount, changesOf, eventsOf } from './said-fields.ts';
import { saidPlace } from './said-place.ts';
import type { Draft } from './state.ts';
import { whichEvent } from './which-event.ts';
import { dayAhead, impossibleDate } from './wrong-date.ts';

/** The block told with a report the same day stands for a home without one: it is not asked again. */
const SAME_DAY_MS = 18 * 3_600_000;

function withBlockOfToday(c: Composer, event: ReportFields): ReportFields {
  const { here } = c.state;
  const { place } = event;
  if (
    here === undefined ||
    place === undefined ||
    place.block !== undefined ||
    place.urbanBody !== undefined ||
    place.district !== here.district
  )
    return event;
  if (c.input.now.getTime() - new Date(here.at).getTime() > SAME_DAY_MS) return event;
  return { ...event, place: { ...place, block: here.block } };
}

/** A place known only from home, when the message named none. */
function atHome(c: Composer, event: ReportFields): ReportFields {
  const { home } = c.facts.person;
  if (event.place !== undefined || home === undefined) return withBlockOfToday(c, event);
  const { state, district, block } = home;
  return withBlockOfToday(c, {
    ...event,
    place: {
      ...(state ? { state } : {}),
      ...(district ? { district } : {}),
      ...(block ? { block } : {}),
      from: 'home',
    },
  });
}

function rememberBlock(c: Composer, events: readonly ReportFields[]): void {
  const place = events.findLast((event) => event.place?.block !== undefined)?.place;
  if (place?.block !== undefined && place.district !== undefined)
    c.state.here = { district: place.district, block: place.block, at: c.input.now };
}

/** Takes an impossible day out of the draft, so that it is asked; what is said of it goes with the question. */
function checkDate(c: Composer, draft: Draft, meaning: Meaning): ReplyPart[] {
  const written = impossibleDate(c.text, c.input.now);
  // said again when it was asked, a day is taken as it is; the read-back shows its year
  const ahead = c.state.asked?.asks === 'date' ? null : dayAhead(c.text, meaning, c.input.now);
  if (written === null && ahead === null) {
    if (meaning.date !== undefined) delete draft.dateWrong;
    return [];
  }
  draft.dateWrong = true;
  for (const event of draft.events ?? []) if (written !== null || event.date === meaning.date) delete event.date;
  return [
    written === null
      ? { key: 'report.dateAhead', params: { date: ahead } }
      : { key: 'report.dateImpossible', params: { written } },
  ];
}

/** Starts a report from what was said. */
export function startReport(c: Composer, meaning: Meaning = c.meaning): void {
  const draft = beginDraft(c, 'report');
  draft.events = eventsOf(meaning).map((event) => atHome(c, event));
  askReport(c, checkDate(c, draft, meaning));
}

function conflicts(a: ReportFields, b: ReportFields): boolean {
  if (a.date !== undefined && b.date !== undefined && a.date !== b.date) return true;
  return (
    a.place?.from === 'text' &&
    b.place?.from === 'text' &&
    b.place.block !== undefined &&
    a.place.block !== undefined &&
    a.place.block !== b.place.block
  );
}

/** Whether what is told now is another event than the draft's last one. */
function isAnother(c: Composer, draft: Draft, told: ReportFields): boolean {
  const last = draft.events?.at(-1);
  if (last === undefined || last.activities === undefined) return last === undefined;
  if (told.activities === undefined || told.activities.every((activity) => activity === 'other')) return false;
  if (!told.activities.every((activity) => last.activities?.includes(activity))) return true;
  return c.meaning.intent === 'report' && conflicts(last, told);
}

/** Adds what was said to the open report: another event, or what was missing or wrong in it. */
export function addToReport(c: Composer): void {
  const { draft } = c.state;
  if (draft?.events === undefined) return;
  const { meaning } = c;
  noteMessage(c, draft);
  const told = eventsOf(meaning);
  const [only] = told;
  const correcting = meaning.intent === 'correction' || meaning.intent === 'deny';
  if (!correcting && (told.length > 1 || (only !== undefined && isAnother(c, draft, only)))) {
    draft.events = [...draft.events, ...told.map((event) => atHome(c, event))];
    askReport(c, checkDate(c, draft, meaning));
    return;
  }
  draft.events = [...partIfNumbered(draft.events, c.text, meaning)];
  const at = whichEvent(c.text, meaning, draft.events, c.state.asked?.about);
  const now = draft.events[at] ?? {};
  const changes = asItsCount(now, changesOf(meaning, now, 'report', c.facts.person.home), c.text);
  if (now.activities !== undefined && meaning.intent !== 'correction') delete changes.activities;
  // a block that was missing is missing in all events told with it
  draft.events = draft.events.map((event, i) => {
    if (i === at) return { ...event, ...changes };
    const alsoPlaced =
      changes.place !== undefined && saidPlace(meaning) && event.place?.block === undefined && !correcting;
    return alsoPlaced && changes.place !== undefined ? { ...event, place: changes.place } : event;
  });
  askReport(c, checkDate(c, draft, meaning));
}

/** The plan that a report told done fulfils: the same day, the same work. */
function planFor(c: Composer, fields: ReportFields): { id: string } | undefined {
  return c.state.planned?.find(
    (plan) => plan.date === fields.date && fields.activities?.some((activity) => plan.activities.includes(activity)),
  );
}

/** The yes: every event becomes a report, planned when its day is ahead. */
export function confirmReport(c: Composer): void {
  const { draft } = c.state;
  if (draft?.events === undefined) return;
  const today = dayOf(c.input.now);
  const implied = impliedDates(draft);
  const ids: string[] = [];
  let planned = 0;
  for (const [i, event] of draft.events.entries()) {
    const reportId = c.newId('report');
    const date = event.date ?? implied[i]?.date;
    const fields: ReportFields = { ...event, ...(date ? { date } : {}) };
    const status = date !== undefined && date > today ? 'planned' : 'counted';
    if (status === 'planned') planned++;
    const plan = status === 'counted' ? planFor(c, fields) : undefined;
    if (plan !== undefined) {
      c.do({ type: 'report.correct', reportId: plan.id, changes: fields, messageId: c.messageId });
      ids.push(plan.id);
      c.state.planned = (c.state.planned ?? []).filter((one) => one !== plan);
      continue;
    }
    if (status === 'planned' && date !== undefined)
      c.state.planned = [...(c.state.planned ?? []), { id: reportId, activities: event.activities ?? [], date }].slice(
        -10,
      );
    const messageId = draft.messageIds[Math.min(i, draft.messageIds.length - 1)] ?? c.messageId;
    c.do({ type: 'report.record', reportId, status, fields, evidence: i === 0 ? draft.evidence : [], messageId });
    ids.push(reportId);
  }
  c.state.last = { kind: 'report', ids, at: c.input.now };
  rememberBlock(c, draft.events);
  c.say(
    planned === ids.length
      ? 'report.planned'
      : planned > 0
        ? 'report.countedSome'
        : ids.length > 1
          ? 'report.countedMany'
          : 'report.counted',
    { number: ids.length },
  );
  if (endDraft(c)) resume(c);
}
