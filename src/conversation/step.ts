/**
 * One message read → where the conversation stands now, what is to be done, what is said. Pure: no clock, no store, no texts.
 * The order in which situations are looked at is the list below; the first that takes the message ends it.
 */

import { addToDraft, changesDraft } from './answer-confirm.ts';
import { answerOpen } from './answers.ts';
import { saidZero } from './choice.ts';
import { Composer } from './composer.ts';
import { confidentialAlone, makeConfidential } from './confidential.ts';
import { askConsent, beforeConsent, hasConsent, keepWaiting } from './consent.ts';
import { correctRecord, correctsByNumber } from './correction.ts';
import { alertDuty, childOffence, isChildOffence, isDanger, sayHelpFirst, underAge } from './danger.ts';
import { decline, noteMessage } from './draft-store.ts';
import { onDelete, onEdit } from './edited.ts';
import { eraseData, wantsErasure } from './erase.ts';
import { onEvent } from './events.ts';
import { keepEvidence, onEvidence } from './evidence.ts';
import { askWhose, isForwarded } from './forwarded.ts';
import { deskSpeaks, wantPerson } from './handover.ts';
import { requestedLanguage } from './language-request.ts';
import { handleMatter } from './matter.ts';
import { optIn, optOut, sayHowToStart } from './opt-out.ts';
import { says, wordCount } from './phrases.ts';
import { answerSelf, askSelfFirst } from './registration.ts';
import { replyLanguage } from './reply-language.ts';
import { startReport } from './report-draft.ts';
import { resume } from './resume.ts';
import { answerThanks, calm, greet, help, isAbuse, nothingToday, notUnderstood } from './small-talk.ts';
import { answerStatus } from './status.ts';
import { recordSuggestion } from './suggestion.ts';
import { openTopic } from './topic.ts';
import type { StepInput, StepResult } from './turn.ts';
import { saysUnderAge } from './under-age.ts';
import { dropDraft, withdraw } from './withdraw.ts';

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
  if (saysUnderAge(c)) {
    c.say('danger.underAge');
    alertDuty(c, 'minor');
    wantPerson(c, 'minor', true);
    return true;
  }
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

/** What staff asked about a complaint is answered: the words go to it. */
function staffAnswer(c: Composer): boolean {
  const ticket = /^staff:(.+)$/u.exec(c.state.asked?.about ?? '')?.[1];
  if (
    ticket === undefined ||
    ['status', 'report', 'help', 'greeting', 'thanks', 'suggestion'].includes(c.meaning.intent)
  )
    return false;
  const complaint = c.facts.complaints.find((one) => one.ticket === ticket);
  c.answered();
  if (complaint === undefined) return false;
  c.do({ type: 'complaint.add-words', complaintId: complaint.id, text: c.text, messageId: c.messageId });
  c.state.last = { kind: 'complaint', ids: [complaint.id], at: c.input.now };
  c.say('complaint.added', { number: ticket });
  if (c.state.draft !== undefined) resume(c);
  return true;
}

/** Fields that are only useful: what was no answer to them is taken as "not known", and the draft goes on. */
const USEFUL: ReadonlySet<string> = new Set(['officials', 'amountInr', 'since', 'people', 'category']);

/** No answer to a question that may stay open: the words are kept with a complaint, and the next thing is asked. */
function passOver(c: Composer): boolean {
  const { asked, draft } = c.state;
  if (draft === undefined || asked === undefined || !USEFUL.has(asked.asks) || asked.about === 'record') return false;
  if (
    !['affirm', 'other', 'suggestion'].includes(c.meaning.intent) &&
    !(c.meaning.intent === 'complaint' && draft.kind === 'complaint' && c.meaning.category === 'other')
  )
    return false;
  decline(draft, asked.about === 'draft' || asked.about === undefined ? asked.asks : asked.about);
  if (draft.complaint !== undefined && c.meaning.intent !== 'affirm')
    draft.complaint.words.push({ messageId: c.messageId, text: c.text });
  noteMessage(c, draft);
  c.answered();
  resume(c, null);
  return true;
}

function suggestionExpected(c: Composer): boolean {
  const { expects, ...marks } = c.state.marks ?? {};
  if (expects !== 'suggestion') return false;
  c.state.marks = marks;
  return ['other', 'suggestion', 'report', 'complaint'].includes(c.meaning.intent);
}

/** A person is wanted; in danger at once, at any hour. */
function callPerson(c: Composer): void {
  const waits = c.state.waiting?.some((one) => one.meaning.signals?.includes('danger')) ?? false;
  const urgent = isDanger(c) || waits || c.state.draft?.complaint?.danger === true;
  if (isDanger(c)) alertDuty(c, 'danger', c.state.draft?.complaint?.danger ? c.state.draft.id : undefined);
  wantPerson(c, urgent ? 'danger' : 'asked', urgent);
}

const SITUATIONS: readonly Situation[] = [
  when(intends('stop'), optOut),
  when((c) => c.meaning.intent === 'start' && (hasConsent(c) || c.facts.person.optedOut !== undefined), optIn),
  danger,
  deskSpeaks,
  when(saysUnderAge, underAge),
  when(wantsErasure, eraseData),
  when((c) => c.meaning.intent === 'human' || saidZero(c), callPerson),
  when(
    (c) => wordCount(c.text) <= 20 && says(c.text, 'lost-number'),
    (c) => wantPerson(c),
  ),
  when((c) => !hasConsent(c), beforeConsent),
  answerSelf,
  (c) => !isDanger(c) && c.state.draft === undefined && askSelfFirst(c),
  language,
  when(isForwarded, askWhose),
  when(isAbuse, calm),
  (c) => !isDanger(c) && openTopic(c),
  when(confidentialAlone, makeConfidential),
  staffAnswer,
  when((c) => !isDanger(c) && wordCount(c.text) <= 6 && says(c.text, 'withdraw'), withdraw),
  when((c) => c.state.draft !== undefined && wordCount(c.text) <= 3 && says(c.text, 'drop'), dropDraft),
  (c) => !isDanger(c) && answerOpen(c),
  (c) => !isDanger(c) && passOver(c),
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
  when((c) => c.meaning.intent === 'other' && wordCount(c.text) <= 8 && says(c.text, 'nothing-today'), nothingToday),
  when((c) => c.state.draft?.kind === 'report' && tellsNumbers(c), addToDraft),
  when(
    (c) => c.state.draft === undefined && (tellsNumbers(c) || correctsByNumber(c)) && c.state.last?.kind === 'report',
    correctRecord,
  ),
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
  else if (body.kind === 'edit') {
    if (!deskSpeaks(c)) onEdit(c, onWords);
  } else if (input.meaning !== null) onWords(c);
  else onEvidence(c);
  sayHowToStart(c);
  return c.finish();
}
