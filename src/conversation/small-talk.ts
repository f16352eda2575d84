/** Greeting, thanks, help, abuse and what is not understood. */
import type { MeantPlace } from '../language/meaning.ts';
import { readPlaces } from '../language/places/read-places.ts';
import { cutWords } from '../language/words.ts';
import { chosen } from './choice.ts';
import type { Composer } from './composer.ts';
import { wantPerson } from './handover.ts';
import { offerMenu } from './menu.ts';
import { says } from './phrases.ts';
import { resume } from './resume.ts';

/** Greets, and goes on with what is open or offers the menu. */
export function greet(c: Composer): void {
  const { name } = c.facts.person;
  const lead = name === undefined ? { key: 'talk.greet' } : { key: 'talk.greetName', params: { name } };
  if (c.state.draft !== undefined) {
    c.say(lead.key, lead.params);
    resume(c);
  } else offerMenu(c, [lead]);
}

/** Thanks change nothing. */
export function answerThanks(c: Composer): void {
  c.say('talk.welcome');
}

/** No work today is no report: absence is not zero. */
export function nothingToday(c: Composer): void {
  c.say('talk.nothingToday');
  if (c.state.draft !== undefined) resume(c);
}

/** What can be done here, then the open question or the menu. */
export function help(c: Composer): void {
  if (c.state.draft !== undefined) {
    c.say('talk.helpDraft');
    resume(c, null);
  } else offerMenu(c, [{ key: 'talk.help' }]);
}

/** One calm reply to abuse; a second time nothing is said. */
export function isAbuse(c: Composer): boolean {
  return ['other', 'deny', 'help', 'suggestion'].includes(c.meaning.intent) && says(c.text, 'abuse');
}

/** Answers abuse once, and closes nothing. */
export function calm(c: Composer): void {
  if (c.state.marks?.abused !== undefined) return;
  c.state.marks = { ...c.state.marks, abused: 'yes' };
  c.say('talk.calm');
}

/** Words nobody asked for, soon after staff wrote about a complaint: they belong to it. */
function addToWritten(c: Composer): boolean {
  const { wrote, ...marks } = c.state.marks ?? {};
  if (wrote === undefined || c.state.draft !== undefined) return false;
  c.state.marks = marks;
  const complaint = c.facts.complaints.find((one) => one.ticket === wrote);
  if (complaint === undefined) return false;
  c.do({ type: 'complaint.add-words', complaintId: complaint.id, text: c.text, messageId: c.messageId });
  c.say('complaint.added', { number: wrote });
  return true;
}

/** "पंचायत चोरेया, प्रखंड चान्हो" and nothing else, with nothing open: where, before what. */
function placeAlone(c: Composer): MeantPlace | undefined {
  if (c.state.draft !== undefined) return undefined;
  const words = cutWords(c.text);
  const { home } = c.facts.person;
  const { place, taken } = readPlaces(c.text, words, home === undefined ? {} : { home }, c.facts.gazetteer);
  return place?.from === 'text' && words.every((_word, at) => taken.has(at)) ? place : undefined;
}

/** Not understood: the open question or the menu once, then a person. */
export function notUnderstood(c: Composer): void {
  if (addToWritten(c)) return;
  const place = placeAlone(c);
  if (place !== undefined) c.state.placeFirst = { place, at: c.input.now };
  const missed = (c.state.missed ?? 0) + 1;
  if (missed > 1 && chosen(c) === undefined) {
    wantPerson(c, 'not-understood');
    return;
  }
  c.state.missed = missed;
  if (c.state.draft !== undefined) {
    c.say('talk.notUnderstoodDraft');
    resume(c, null);
  } else offerMenu(c, [{ key: 'talk.notUnderstood' }]);
}
