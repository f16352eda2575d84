/**
 * One message read → where the conversation stands now, what is to be done, what is said. Pure: no clock, no store, no texts.
 * The order in which situations are looked at is the list below; the first that takes the message ends it.
 */
import { answerOpen } from './answers.ts';
import { changesDraft, addToDraft } from './answer-confirm.ts';
import { beforeConsent, hasConsent, keepWaiting, askConsent } from './consent.ts';
import { saidZero } from './choice.ts';
import { Composer } from './composer.ts';
import { correctRecord } from './correction.ts';
import { alertDuty, childOffence, isChildOffence, isDanger, sayHelpFirst, underAge } from './danger.ts';
import { eraseData, wantsErasure } from './erase.ts';
import { askWhose, isForwarded } from './forwarded.ts';
import { deskSpeaks, wantPerson } from './handover.ts';
import { requestedLanguage } from './language-request.ts';
import { handleMatter } from './matter.ts';
import { onEvent } from './events.ts';
import { onDelete, onEdit } from './edited.ts';
import { keepEvidence, onEvidence } from './evidence.ts';
import { optIn, optOut, sayHowToStart } from './opt-out.ts';
import { answerSelf, askSelfFirst } from './registration.ts';
import { replyLanguage } from './reply-language.ts';
import { resume } from './resume.ts';
import { answerThanks, calm, greet, help, isAbuse, notUnderstood } from './small-talk.ts';
import { answerStatus } from './status.ts';
import { startReport } from './report-draft.ts';
import { recordSuggestion } from './suggestion.ts';
import { makeConfidential } from './confidential.ts';
import type { StepInput, StepResult } from './turn.ts';
import { saysUnderAge } from './under-age.ts';
import { withdraw } from './withdraw.ts';

/** A situation: true when it took the message. */
type Situation = (c: Composer) => boolean;

const did =
  (act: (c: Composer) => void): Situation =>
  (c) => {
    act(c);
    return true;
  };
const when =
  (is: (c: Composer) => boolean, act: (c: Composer) => unknown): Situation =>
  (c) => {
    if (!is(c)) return false;
    act(c);
    return true;
  };
const intends = (intent: string) => (c: Composer) => c.meaning.intent === intent;
const signals = (signal: 'withdraw' | 'confidential') => (c: Composer) => c.meaning.signals?.includes(signal) ?? false;

/** Whatever was understood beside the intent: numbers and dates that belong to a report. */
function tellsNumbers(c: Composer): boolean {
  const { people, enrolled, inclusion, activities, households } = c.meaning;
  return (
    people !== undefined ||
    enrolled !== undefined ||
    inclusion !== undefined ||
    activities !== undefined ||
    households !== undefined
  );
}

function danger(c: Composer): boolean {
  if (isChildOffence(c)) {
    childOffence(c);
    return true;
  }
  if (!isDanger(c)) return false;
  sayHelpFirst(c);
  if (hasConsent(c) && !deskSpeaks(c)) return false;
  alertDuty(c, 'danger');
  if (deskSpeaks(c)) return true;
  keepWaiting(c);
  askConsent(c);
  return true;
}

function language(c: Composer): boolean {
  const asked = requestedLanguage(c.text);
  if (asked !== undefined && hasConsent(c)) {
    c.do({ type: 'person.language', language: asked });
    const alone =
      !['report', 'complaint', 'suggestion', 'status', 'correction'].includes(c.meaning.intent) &&
      c.meaning.place?.from !== 'text' &&
      !tellsNumbers(c);
    if (!alone) return false;
    c.say('language.noted');
    resume(c, null);
    return true;
  }
  return false;
}

function suggestionExpected(c: Composer): boolean {
  const { expects, ...marks } = c.state.marks ?? {};
  if (expects !== 'suggestion') return false;
  c.state.marks = marks;
  return ['other', 'suggestion', 'report', 'complaint'].includes(c.meaning.intent);
}

const SITUATIONS: readonly Situation[] = [
  when(intends('stop'), optOut),
  when((c) => c.meaning.intent === 'start' && (hasConsent(c) || c.facts.person.optedOut !== undefined), optIn),
  danger,
  deskSpeaks,
  when(saysUnderAge, underAge),
  when(wantsErasure, eraseData),
  when(
    (c) => c.meaning.intent === 'human' || saidZero(c),
    (c) => wantPerson(c),
  ),
  when((c) => !hasConsent(c), beforeConsent),
  answerSelf,
  (c) => !isDanger(c) && askSelfFirst(c),
  language,
  when(isForwarded, askWhose),
  (c) => !isDanger(c) && answerOpen(c),
  when(suggestionExpected, recordSuggestion),
  when(signals('withdraw'), withdraw),
  when(intends('status'), answerStatus),
  when((c) => c.meaning.intent === 'correction' && c.state.draft !== undefined && changesDraft(c), addToDraft),
  when(intends('correction'), correctRecord),
  handleMatter,
  when(signals('confidential'), makeConfidential),
  when(intends('greeting'), greet),
  when(intends('thanks'), answerThanks),
  when(intends('help'), help),
  when(isAbuse, calm),
  when((c) => c.state.draft?.kind === 'report' && tellsNumbers(c), addToDraft),
  when((c) => c.state.draft === undefined && tellsNumbers(c) && c.state.last?.kind === 'report', correctRecord),
  when(
    (c) => c.state.draft === undefined && tellsNumbers(c),
    (c) => startReport(c),
  ),
  when(
    (c) => c.meaning.intent === 'affirm' || c.meaning.intent === 'deny',
    (c) => afterNothing(c),
  ),
  did(notUnderstood),
];

/** Yes or no where nothing was asked: the open draft's question again, else nothing. */
function afterNothing(c: Composer): void {
  if (c.state.draft !== undefined) resume(c, null);
  else if (c.meaning.intent === 'deny' && c.state.last !== undefined) correctRecord(c);
}

/** Words, typed or spoken. */
function onWords(c: Composer): void {
  const before = c.state.missed;
  if (hasConsent(c)) keepEvidence(c);
  for (const situation of SITUATIONS) if (situation(c)) break;
  if (c.state.missed === before) delete c.state.missed;
}

/** The step: see above. Throws never on what a person wrote. */
export function step(input: StepInput): StepResult {
  const c = new Composer(input);
  const { body } = input.message;
  c.state.language = replyLanguage(c.state, input.message, input.meaning, input.facts.person.language);
  if (body.kind === 'text' && /\p{L}/u.test(body.text)) c.state.marks = { ...c.state.marks, typed: 'yes' };
  if (body.kind === 'event') {
    onEvent(c, body.event);
    return c.finish();
  }
  if (body.kind === 'reaction') return c.finish();
  if (body.kind === 'delete') onDelete(c);
  else if (body.kind === 'edit') onEdit(c, onWords);
  else if (input.meaning !== null) onWords(c);
  else onEvidence(c);
  sayHowToStart(c);
  return c.finish();
}
