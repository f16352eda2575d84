/** A matter somebody tells: a report or a complaint, new or one more word to the open one. */
import { addToComplaint, startComplaint } from './complaint-draft.ts';
import type { Composer } from './composer.ts';
import { correctRecord } from './correction.ts';
import { alertDuty, isDanger } from './danger.ts';
import { recallDraft } from './draft-store.ts';
import { addToFiled, addToLatest } from './more-words.ts';
import { wordCount } from './phrases.ts';
import { addToReport, startReport } from './report-draft.ts';
import { resume } from './resume.ts';
import type { Draft } from './state.ts';
import { answerStatus } from './status.ts';
import { recordSuggestion } from './suggestion.ts';

/** Numbers alone, so soon after a report, belong to it. */
const SOON_MS = 2 * 3_600_000;

/** A complaint about something else than the open draft: another category, told at length. */
function isOtherComplaint(c: Composer, draft: Draft): boolean {
  const { category } = draft.complaint ?? {};
  const said = c.meaning.category;
  return category !== undefined && said !== undefined && said !== 'other' && said !== category && wordCount(c.text) > 3;
}

/** Takes up a complaint: to the open draft, to one set aside, or as a new one. */
export function takeComplaint(c: Composer): void {
  const danger = isDanger(c);
  if (!danger && addToFiled(c)) return;
  if (!danger && addToLatest(c)) return;
  const { draft } = c.state;
  if (draft?.kind === 'complaint' && !isOtherComplaint(c, draft) && !(danger && !draft.complaint?.danger)) {
    if (danger) alertDuty(c, 'danger', draft.id);
    if (addToComplaint(c)) return;
    if (wordCount(c.text) > 2) {
      draft.complaint?.words.push({ messageId: c.messageId, text: c.text });
      draft.messageIds.push(c.messageId);
    }
    resume(c, null);
    return;
  }
  const fresh = startComplaint(c, { danger });
  if (danger) alertDuty(c, 'danger', fresh.id);
}

/** Takes up a report: to the open draft or as a new one. */
export function takeReport(c: Composer): void {
  const { activities, date, place } = c.meaning;
  const { draft, last } = c.state;
  const more =
    activities === undefined && date === undefined && place?.from !== 'text' && c.meaning.events === undefined;
  const recent = last?.kind === 'report' && c.input.now.getTime() - new Date(last.at).getTime() <= SOON_MS;
  if (draft === undefined && more && recent) {
    correctRecord(c);
    return;
  }
  if (c.state.draft?.kind === 'report') addToReport(c);
  else if (c.state.draft?.kind === 'complaint' && recallDraft(c, 'report')) addToReport(c);
  else startReport(c);
}

/** Takes up whatever a message tells; true when it told a matter. */
export function handleMatter(c: Composer): boolean {
  const { intent, activities } = c.meaning;
  // a march against violence is a report all the same; the duty person has been told
  if (isDanger(c) && intent === 'report' && activities !== undefined) {
    alertDuty(c, 'danger');
    takeReport(c);
  } else if (isDanger(c) || intent === 'complaint') takeComplaint(c);
  else if (c.meaning.intent === 'report') takeReport(c);
  else if (c.meaning.intent === 'suggestion') recordSuggestion(c);
  else if (c.meaning.intent === 'status') answerStatus(c);
  else return false;
  return true;
}
