/** Every situation that words can meet, in the order in which they are looked at. */

import { addToDraft, changesDraft } from './answer-confirm.ts';
import { answerOpen } from './answers.ts';
import { saidZero } from './choice.ts';
import type { Composer } from './composer.ts';
import { confidentialAlone, makeConfidential } from './confidential.ts';
import { beforeConsent, hasConsent } from './consent.ts';
import { correctRecord, correctsByNumber } from './correction.ts';
import { isDanger, underAge } from './danger.ts';
import { eraseData, wantsErasure } from './erase.ts';
import { askWhose, isForwarded } from './forwarded.ts';
import { deskSpeaks, wantPerson } from './handover.ts';
import { noteLanguage } from './language-request.ts';
import { handleMatter } from './matter.ts';
import { callPerson, meetDanger } from './meet-danger.ts';
import { saysSolved } from './more-words.ts';
import { optIn, optOut } from './opt-out.ts';
import { passOver } from './pass-over.ts';
import { says, wordCount } from './phrases.ts';
import { answerSelf, askSelfFirst } from './registration.ts';
import { startReport } from './report-draft.ts';
import { resume } from './resume.ts';
import { answerThanks, calm, greet, help, isAbuse, nothingToday, notUnderstood } from './small-talk.ts';
import { staffAnswer } from './staff-answer.ts';
import { answerStatus, statusOfSerial } from './status.ts';
import { recordSuggestion } from './suggestion.ts';
import { tellsNumbers } from './tells-numbers.ts';
import { openTopic } from './topic.ts';
import { saysUnderAge } from './under-age.ts';
import { callOff, dropDraft, withdraw } from './withdraw.ts';

/** A situation: true when it took the message. */
export type Situation = (c: Composer) => boolean;

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

function suggestionExpected(c: Composer): boolean {
  const { expects, ...marks } = c.state.marks ?? {};
  if (expects !== 'suggestion') return false;
  c.state.marks = marks;
  return ['other', 'suggestion', 'report', 'complaint'].includes(c.meaning.intent);
}

/** The order in which situations are looked at; the first that takes the message ends it. */
export const SITUATIONS: readonly Situation[] = [
  when(intends('stop'), optOut),
  when((c) => c.meaning.intent === 'start' && (hasConsent(c) || c.facts.person.optedOut !== undefined), optIn),
  meetDanger,
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
  noteLanguage,
  when(isForwarded, askWhose),
  when(isAbuse, calm),
  (c) => !isDanger(c) && openTopic(c),
  when(confidentialAlone, makeConfidential),
  staffAnswer,
  statusOfSerial,
  when((c) => !isDanger(c) && wordCount(c.text) <= 6 && says(c.text, 'withdraw'), withdraw),
  when((c) => c.state.draft !== undefined && wordCount(c.text) <= 3 && says(c.text, 'drop'), dropDraft),
  (c) => !isDanger(c) && answerOpen(c),
  (c) => !isDanger(c) && passOver(c),
  callOff,
  when(suggestionExpected, recordSuggestion),
  when(signals('withdraw'), withdraw),
  (c) => ['affirm', 'other', 'thanks', 'complaint', 'status'].includes(c.meaning.intent) && saysSolved(c),
  when(intends('status'), answerStatus),
  when((c) => c.meaning.intent === 'correction' && c.state.draft !== undefined && changesDraft(c), addToDraft),
  when(intends('correction'), correctRecord),
  handleMatter,
  when(signals('confidential'), makeConfidential),
  when(onlySigns, () => undefined),
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

/** 🙏 after something was done is neither a question nor a greeting: it is not answered. */
function onlySigns(c: Composer): boolean {
  return (
    !/[\p{L}\p{N}?]/u.test(c.text) &&
    c.text.trim() !== '' &&
    c.state.asked === undefined &&
    c.state.draft === undefined &&
    c.state.last !== undefined
  );
}

/** Yes or no where nothing was asked: the open draft's question again, else nothing. */
function afterNothing(c: Composer): void {
  if (c.state.draft !== undefined) resume(c, null);
  else if (c.meaning.intent === 'deny' && c.state.last !== undefined) correctRecord(c);
}
