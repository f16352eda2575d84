/** The answer to a read-back: yes, no, what is wrong, or one thing more. */
import { outsideMenu, saidNo, saidYes } from './choice.ts';
import { addToComplaint, fileComplaint } from './complaint-draft.ts';
import type { Composer } from './composer.ts';
import { confirmCorrection } from './correction.ts';
import { decline } from './draft-store.ts';
import { askNamedField } from './named-field.ts';
import { opensWith, says, wordCount } from './phrases.ts';
import { addToReport, confirmReport } from './report-draft.ts';
import { resume } from './resume.ts';
import { changesOf } from './said-fields.ts';
import { numberedCount, whichEvent } from './which-event.ts';
import { dropDraft } from './withdraw.ts';

/** Whether the message changes or adds anything of the open draft. */
export function changesDraft(c: Composer): boolean {
  const { draft } = c.state;
  const { home } = c.facts.person;
  if (draft?.complaint !== undefined)
    return Object.keys(changesOf(c.meaning, draft.complaint, 'complaint', home)).length > 0;
  if (draft?.events !== undefined) {
    const event = draft.events[whichEvent(c.text, c.meaning, draft.events, c.state.asked?.about)] ?? {};
    return Object.keys(changesOf(c.meaning, event, 'report', home)).length > 0;
  }
  return false;
}

/** Adds what was said to the open draft, whatever it is. */
export function addToDraft(c: Composer): boolean {
  if (c.state.draft?.kind === 'report') {
    addToReport(c);
    return true;
  }
  return c.state.draft?.kind === 'complaint' && addToComplaint(c);
}

/** The yes to whatever stands to be confirmed. */
export function confirm(c: Composer): void {
  const kind = c.state.draft?.kind;
  if (kind === 'report') confirmReport(c);
  else if (kind === 'complaint') fileComplaint(c);
  else confirmCorrection(c);
}

/** A block's name alone, where the read-back stands: that is where it was. */
function placeAlone(c: Composer): boolean {
  if (wordCount(c.text) > 3) return false;
  const [match] = c.facts.gazetteer.lookup(c.text, { levels: ['block'], limit: 1 });
  if (match?.score !== 1 || match.place.block === undefined || match.place.district === undefined) return false;
  const { state, district, block } = match.place;
  c.as({
    message: c.input.message,
    meaning: { ...c.meaning, intent: 'correction', place: { state, district, block, from: 'text' } },
  });
  return addToDraft(c);
}

/** Reads the answer; false when the message was none. */
export function answerConfirm(c: Composer): boolean {
  const { draft } = c.state;
  if (draft === undefined) return false;
  const { intent, signals = [] } = c.meaning;
  const more = wordCount(c.text) > 2 && changesDraft(c);
  if (
    signals.includes('withdraw') ||
    (wordCount(c.text) <= 6 && says(c.text, 'withdraw')) ||
    (intent !== 'affirm' && wordCount(c.text) <= 5 && says(c.text, 'cancel'))
  ) {
    dropDraft(c);
    return true;
  }
  if (draft.complaint !== undefined && !more && says(c.text, 'not-known')) {
    decline(draft, 'officials');
    resume(c, null);
    return true;
  }
  if (outsideMenu(c)) {
    resume(c, 'menu.again');
    return true;
  }
  if (saidYes(c) && intent !== 'correction') {
    if (more) addToDraft(c);
    else confirm(c);
    return true;
  }
  if (saidNo(c) || intent === 'correction') {
    if (changesDraft(c)) addToDraft(c);
    // "हाँ इचागढ़ ही": the same value said again is a yes
    else if (!saidNo(c) && opensWith(c.text, 'yes')) confirm(c);
    else if (draft.kind === 'correction') dropDraft(c);
    else if (!askNamedField(c, 'draft')) {
      const many = (draft.events?.length ?? 0) > 1;
      const key =
        draft.kind === 'complaint' ? 'correction.whatComplaint' : many ? 'correction.whatMany' : 'correction.what';
      c.ask('which', [{ key }], { about: 'draft' });
    }
    return true;
  }
  if (intent === 'other' && placeAlone(c)) return true;
  const numbered = draft.events === undefined ? null : numberedCount(c.text, draft.events);
  if (intent === 'other' && numbered !== null && draft.events !== undefined) {
    const { at, changes } = numbered;
    draft.events = draft.events.map((event, i) => (i === at ? { ...event, ...changes } : event));
    resume(c, null);
    return true;
  }
  if (signals.includes('confidential') && draft.complaint !== undefined) return addToComplaint(c);
  if (intent === 'other' && more) return addToDraft(c);
  return false;
}
