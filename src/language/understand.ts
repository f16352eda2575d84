/**
 * Text → meaning: the whole order of work in one place. Words, numbers, places, the lexicon's reading; then the parsers
 * (days, counts, activities, subject, misconduct, officials, money, duration); then the intent, which says which of them
 * the message may carry. Pure: no clock, no I/O; never throws on any text; linear in its length. Over 150 lines: the order of work is one thing.
 * Over 250 lines: the whole order of work in one file, as the design wants; giving the fields should move to a file of its own.
 */

import type { Gazetteer } from '../places/gazetteer.ts';
import { impliedActivity } from './activities/implied-activity.ts';
import { readAbout } from './activities/read-about.ts';
import { CERTAIN_BY_TAG, readActivities } from './activities/read-activities.ts';
import { readEvents } from './activities/read-events.ts';
import { readCategory } from './complaints/read-category.ts';
import { readMisconduct } from './complaints/read-misconduct.ts';
import type { FoundOfficial } from './complaints/read-officials.ts';
import { learnOrdinary, readOfficials } from './complaints/read-officials.ts';
import { calibrate } from './confidence.ts';
import { dayOf, dayOfInstant, isoOfDay, partsOfDay } from './dates/calendar.ts';
import { chooseDay, readDays } from './dates/read-date.ts';
import { readSince } from './dates/read-since.ts';
import { foldWord } from './fold.ts';
import { isPlaceName, readAnswer } from './intents/read-answer.ts';
import { draftFieldOf, readCorrectedCounts } from './intents/read-correction.ts';
import { readTicket } from './intents/read-ticket.ts';
import { KNOWN_WORDS } from './known-words.ts';
import { decideIntent } from './learned/decide-intent.ts';
import { ORDINARY_WORDS } from './lexicon/ordinary.ts';
import type { Asked, Home, Inclusion, Intent, Meaning } from './meaning.ts';
import type { Message, Span } from './message.ts';
import { countsOther, readAmount } from './money/read-amount.ts';
import { readNumbers } from './numbers/read-numbers.ts';
import { oneOf } from './one-of.ts';
import type { Counts } from './people/read-counts.ts';
import { readCounts } from './people/read-counts.ts';
import {
  BLOCK_MARKS,
  BOOTH_MARKS,
  DISTRICT_MARKS,
  HAMLET_MARKS,
  PANCHAYAT_MARKS,
  VILLAGE_MARKS,
  WARD_MARKS,
} from './places/place-words.ts';
import { readPlaces } from './places/read-places.ts';
import { readLanguage } from './read-language.ts';
import { Reading } from './reading.ts';
import { readSignals } from './signals/read-signals.ts';
import { cutWords } from './words.ts';

learnOrdinary(ORDINARY_WORDS.split(/\s+/).map(foldWord));

/** What is known besides the text: when it was sent (ISO 8601 with offset), who asked what, where the sender is registered. */
export interface UnderstandContext {
  sentAt: string;
  home?: Home | undefined;
  asked?: Asked | undefined;
}

/** Words beyond these are kept but not read: no report is longer, and a flood must not cost more than a long letter. */
const LONGEST = 20_000;
const PLACE_PARTS: ReadonlySet<string> = new Set(['district', 'block', 'panchayat', 'village', 'place']);
const PLACE_MARKS = [
  PANCHAYAT_MARKS,
  VILLAGE_MARKS,
  HAMLET_MARKS,
  BLOCK_MARKS,
  DISTRICT_MARKS,
  WARD_MARKS,
  BOOTH_MARKS,
] as const;
const PLACED: ReadonlySet<Intent> = new Set(['report', 'complaint', 'suggestion']);

function prepare(text: string, context: UnderstandContext, gazetteer: Gazetteer): Message {
  const words = cutWords(text.length > LONGEST ? text.slice(0, safeCut(text)) : text);
  const numbers = readNumbers(words, text);
  let places = readPlaces(text, words, { home: context.home, asked: context.asked, numbers }, gazetteer);
  let reading = new Reading(text, words, KNOWN_WORDS, places.taken);
  const asked = context.asked?.field;
  // asked for a panchayat, "dukan band karke gaya dealer" is no name
  if (
    asked !== undefined &&
    PLACE_PARTS.has(asked.replace('place.', '')) &&
    !isPlaceName(new Reading(text, words, KNOWN_WORDS, new Set())) &&
    !words.some((word) => PLACE_MARKS.some((marks) => marks.has(word.fold)))
  ) {
    places = readPlaces(text, words, { home: context.home, numbers }, gazetteer);
    reading = new Reading(text, words, KNOWN_WORDS, places.taken);
  }
  return {
    text,
    words,
    reading,
    numbers,
    places,
    language: readLanguage(words),
    sentDay: dayOfInstant(context.sentAt),
    home: context.home,
    asked: context.asked,
  };
}

/** Where a long text is cut: at a space, so that no cluster is split. */
function safeCut(text: string): number {
  const space = text.lastIndexOf(' ', LONGEST);
  return space > LONGEST / 2 ? space : LONGEST;
}

/** Everything read of a message before its intent is decided, and what the decision looks at. */
function cluesOf(message: Message) {
  const days = readDays(message);
  const taken = new Set<number>();
  for (const day of days) for (let at = day.from; at < day.to; at++) taken.add(at);
  const ticket = readTicket(message);
  if (ticket !== undefined)
    for (const [at, word] of message.words.entries())
      if (word.start < ticket.span[1] && ticket.span[0] < word.end) taken.add(at);
  const activities = readActivities(message);
  const counts = readCounts(message, taken);
  const category = readCategory(message);
  const misconduct = readMisconduct(message, category.value);
  const officials = readOfficials(message, category.value, misconduct?.value);
  const since = readSince(message, days);
  return {
    activities,
    category,
    misconduct,
    counts,
    days,
    ticket,
    officials: officials.length,
    since: since !== undefined,
    read: { days, taken, ticket, activities, counts, category, misconduct, officials, since },
  };
}

/** What the learning of the model sees of a text: the message and its clues. */
export function readClues(text: string, context: UnderstandContext, gazetteer: Gazetteer) {
  const message = prepare(text, context, gazetteer);
  return { message, clues: cluesOf(message) };
}

/** Everything a text says, in the names of the contract. `gazetteer` comes from `loadGazetteer()`. */
export function understand(text: string, context: UnderstandContext, gazetteer: Gazetteer): Meaning {
  const message = prepare(text, context, gazetteer);

  const answer = readAnswer(message);
  if (answer !== null) {
    const signals = readSignals(message, answer.intent);
    return {
      language: message.language,
      intent: answer.intent,
      confidence: answer.confidence,
      evidence: answer.evidence,
      ...answer.fields,
      ...(signals.length > 0 ? { signals: signals.map((one) => one.value) } : {}),
    };
  }

  const clues = cluesOf(message);
  const { days, taken, ticket, activities, counts, category, misconduct, officials, since } = clues.read;
  const decided = decideIntent(message, clues);
  const content =
    activities.length > 0 || category.score >= 3 || (misconduct !== undefined && context.asked?.draft === undefined);
  const amountSaid = context.asked === undefined ? undefined : (readAmount(message, taken) ?? bareAmount(message));
  const intent = inAnswer(message, decided.intent, counts, {
    content,
    days: days.filter((day) => !day.since).length,
    since: since !== undefined,
    amount: amountSaid !== undefined,
    officials: officials.length,
    named: officials.some((one) => one.official.name !== undefined),
  });

  const evidence: Record<string, Span> = {};
  const meaning: Meaning = { language: message.language, intent, confidence: 0, evidence };
  if (decided.span !== undefined) evidence['intent'] = decided.span;
  if (ticket !== undefined) {
    meaning.ticket = ticket.value;
    evidence['ticket'] = ticket.span;
  }

  if (intent === 'report') {
    const told =
      activities.length > 0 || message.asked !== undefined
        ? activities
        : [impliedActivity(message, counts) ?? []].flat();
    if (told.length > 0) {
      meaning.activities = told.map((one) => one.value);
      for (const [index, one] of told.entries()) evidence[`activities.${index}`] = one.span;
    }
    giveDate(meaning, message, days, false);
    giveCounts(meaning, counts);
    const about = readAbout(message);
    if (about !== undefined) {
      meaning.about = about.value;
      evidence['about'] = about.span;
    }
    const events = readEvents(message, activities, days, CERTAIN_BY_TAG);
    if (events !== undefined) meaning.events = events;
  } else if (intent === 'complaint') {
    // beside a draft a fact is added to what is known: "since 5 months" does not make the subject "other"
    if (category.score > 0 || (decided.intent === 'complaint' && context.asked?.draft === undefined))
      meaning.category = category.value;
    if (category.score > 0) evidence['category'] = category.span;
    if (misconduct !== undefined) {
      meaning.misconduct = misconduct.value;
      evidence['misconduct'] = misconduct.span;
    }
    if (officials.length > 0) {
      meaning.officials = officials.map((one) => one.official);
      for (const [index, one] of officials.entries()) evidence[`officials.${index}`] = one.span;
    }
    giveDate(meaning, message, days, true);
    if (counts.households !== undefined) {
      meaning.households = counts.households.value;
      evidence['households'] = counts.households.span;
    }
    const amount = readAmount(message, taken);
    if (amount !== undefined) {
      meaning.amountInr = amount.value;
      evidence['amountInr'] = amount.span;
    }
    if (since !== undefined) {
      meaning.since = since.value;
      evidence['since'] = since.span;
    }
  } else if (intent === 'correction') {
    giveCorrection(meaning, message, taken, days, context.asked?.draft === undefined ? [] : officials);
    // "पाँच महीने से ऐसा ही है" where the draft of a complaint was read back
    if (since !== undefined && context.asked?.draft !== undefined && 'category' in context.asked.draft) {
      meaning.since = since.value;
      evidence['since'] = since.span;
    }
  }

  if (context.asked?.menu !== undefined && (intent === 'affirm' || intent === 'deny')) {
    const code = intent === 'affirm' ? 'yes' : 'no';
    if (context.asked.menu.includes(code)) meaning.choice = code;
  }

  const { place, spans } =
    intent === 'complaint' && message.places.place?.village !== undefined
      ? readPlaces(text, message.words, { home: context.home, numbers: message.numbers, noGuess: true }, gazetteer)
      : message.places;
  if (
    place !== undefined &&
    !(place.from === 'home' && context.asked?.draft !== undefined) &&
    (PLACED.has(intent) ||
      // "worker, block Kuru" to "who are you?"
      ((intent === 'correction' || context.asked?.field === 'role') && place.from !== 'home'))
  ) {
    meaning.place = intent === 'correction' ? (lastPlace(message) ?? place) : place;
    Object.assign(evidence, spans);
  }
  if (intent === 'correction' && meaning.place === undefined && message.words.length <= 20) {
    const named = bareBlock(message, gazetteer);
    if (named !== undefined) {
      meaning.place = named.value;
      evidence['place'] = named.span;
    }
  }
  const signals = readSignals(message, intent);
  if (signals.length > 0) {
    meaning.signals = signals.map((one) => one.value);
    for (const one of signals) evidence[`signals.${one.value}`] = one.span;
  }
  meaning.confidence = calibrate({
    intent,
    margin: decided.margin,
    words: message.words.length,
    category: category.score,
    guessed: !message.places.certain,
    facts: Object.keys(evidence).length,
  });
  return meaning;
}

function giveDate(meaning: Meaning, message: Message, days: ReturnType<typeof readDays>, complaint: boolean): void {
  const date = chooseDay(message, days, complaint);
  if (date === undefined) return;
  meaning.date = date.value;
  meaning.evidence['date'] = date.span;
}

function giveCounts(meaning: Meaning, counts: Counts): void {
  if (counts.people !== undefined) {
    meaning.people = counts.people.value;
    meaning.evidence['people'] = counts.people.span;
  }
  if (counts.households !== undefined) {
    meaning.households = counts.households.value;
    meaning.evidence['households'] = counts.households.span;
  }
  if (counts.enrolled !== undefined) {
    meaning.enrolled = counts.enrolled.value;
    meaning.evidence['enrolled'] = counts.enrolled.span;
  }
  const inclusion: Inclusion = {};
  for (const [name, found] of Object.entries(counts.inclusion) as [keyof Inclusion, { value: number; span: Span }][]) {
    inclusion[name] = found.value;
    meaning.evidence[`inclusion.${name}`] = found.span;
  }
  if (Object.keys(inclusion).length > 0) meaning.inclusion = inclusion;
}

/** "नहीं 12 हजार" beside a draft that holds an amount: a bare number in its thousands is the new amount. */
function bareAmount(message: Message): { value: number; span: Span } | undefined {
  if (message.asked?.draft === undefined || !('amountInr' in message.asked.draft)) return undefined;
  const number = message.numbers.find(
    (one) => one.max >= 100 && !countsOther(message, one) && !message.places.taken.has(one.from),
  );
  return number === undefined ? undefined : { value: number.max, span: message.reading.span(number.from, number.to) };
}

/** Facts found besides counts that may answer, add to or correct the record under way. */
interface Extras {
  content: boolean;
  days: number;
  since: boolean;
  amount: boolean;
  officials: number;
  named: boolean;
}

/**
 * What a message is in the light of a question: values said where yes or no was asked, or beside a draft, correct it
 * ("nahi 50 log the"); a fact that was not asked is told all the same ("since last 5 months" where a panchayat was asked).
 */
function inAnswer(message: Message, intent: Intent, counts: Counts, extras: Extras): Intent {
  const { asked } = message;
  if (asked === undefined || message.words.length > 20) return intent;
  if (
    !(
      intent === 'report' ||
      intent === 'complaint' ||
      intent === 'other' ||
      intent === 'affirm' ||
      intent === 'deny' ||
      intent === 'greeting'
    )
  )
    return intent;
  const complaint = asked.draft !== undefined && ('category' in asked.draft || 'misconduct' in asked.draft);
  const counted =
    counts.people !== undefined ||
    counts.households !== undefined ||
    counts.enrolled !== undefined ||
    Object.keys(counts.inclusion).length > 0;
  const placed =
    message.places.place !== undefined &&
    message.places.place.from !== 'home' &&
    message.places.spans['place'] !== undefined;
  const confirming =
    asked.field === 'confirm' ||
    asked.menu?.includes('yes') === true ||
    (asked.field === undefined && asked.menu === undefined && asked.draft !== undefined);
  const valued = counted || extras.days > 0 || placed || extras.amount || extras.since;
  if (confirming) return (valued || extras.named) && !extras.content ? 'correction' : intent;
  if (asked.field === undefined || extras.content) return intent;
  if (complaint && (valued || extras.officials > 0)) return 'complaint';
  return counted || (valued && asked.draft !== undefined) ? 'report' : intent;
}

/** "block galat likh diya, angara hona chahiye": in a correction of a place a bare, exactly known block needs no mark. */
function bareBlock(
  message: Message,
  gazetteer: Gazetteer,
): { value: NonNullable<Meaning['place']>; span: Span } | undefined {
  if (!message.words.some((word) => oneOf('block|prakhand|jila|zila|district|jagah|place|sthan|gaon').has(word.fold)))
    return undefined;
  for (const [at, word] of [...message.words.entries()].reverse()) {
    if (word.script === 'digit' || word.fold.length < 4 || KNOWN_WORDS.vocabulary.has(word.fold)) continue;
    const exact = gazetteer
      .lookup(word.text, { levels: ['block', 'district'], limit: 4 })
      .filter((match) => match.score === 1)
      .map((match) => match.place);
    const place =
      exact.find((one) => one.district === message.home?.district) ?? (exact.length === 1 ? exact[0] : undefined);
    if (place?.district === undefined) continue;
    const value = {
      state: place.state,
      district: place.district,
      ...(place.level === 'block' ? { block: place.name } : {}),
      from: 'text' as const,
    };
    return { value, span: message.reading.span(at, at + 1) };
  }
  return undefined;
}

/** "गलती से नामकुम लिख दिया, अनगड़ा होगा": of several places in a correction the last is the right one. */
function lastPlace(message: Message): Meaning['place'] {
  // "Bero not Burmu"
  const [said, unsaid] = message.places.mentions;
  if (
    said !== undefined &&
    unsaid !== undefined &&
    message.words.slice(said.to, unsaid.from).some((word) => word.fold === 'not')
  )
    return { ...said.place, from: 'text' };
  const meant = message.places.mentions.filter((one) => !one.aside && one.place.block !== undefined);
  const last = meant.at(-1);
  const [first] = meant;
  if (meant.length < 2 || last === undefined || first === undefined || first.place.block === last.place.block)
    return undefined;
  return { ...last.place, from: 'text' };
}

const NEGATION = oneOf('nahi|nhi|nahin|nai|na|no|not');

function giveCorrection(
  meaning: Meaning,
  message: Message,
  taken: ReadonlySet<number>,
  days: ReturnType<typeof readDays>,
  officials: readonly FoundOfficial[],
): void {
  const { counts, replacement } = readCorrectedCounts(message, taken);
  giveCounts(meaning, counts);
  if (officials.some((one) => one.official.name !== undefined)) {
    meaning.officials = officials.map((one) => one.official);
    for (const [index, one] of officials.entries()) meaning.evidence[`officials.${index}`] = one.span;
  }
  // "कल वाली रिपोर्ट में", "20 nov ki report me" says which report, not a new day
  const spoken = days.filter(
    (day) =>
      !(
        oneOf('vali|vala|vale|ki|ka|ke').has(message.words[day.to]?.fold ?? '') &&
        message.words
          .slice(day.to + 1, day.to + 3)
          .some((word) => oneOf('report|riport|ripot|message|mesej|meeting|baithak').has(word.fold))
      ),
  );
  const kept = spoken.filter(
    (day) => !NEGATION.has(message.words[day.to]?.fold ?? '') && !NEGATION.has(message.words[day.to + 1]?.fold ?? ''),
  );
  // "21 july likha tha wo galat h, 28 july ko hua tha": what stands after the wrong one is meant
  const wrongAt = message.words.findLastIndex((word) => oneOf('galat|glt|galt|wrong').has(word.fold));
  const [before, behind] = [kept.some((day) => day.to <= wrongAt), kept.filter((day) => day.from > wrongAt)];
  const meant = before && behind.length > 0 ? behind : kept;
  giveDate(meaning, message, meant.length > 0 ? meant : spoken.slice(-1), false);
  // "तारीख 18 नहीं 19 थी": the day said anew lies in the month of the old one
  const old =
    replacement === undefined
      ? undefined
      : days.find((day) => day.from <= replacement.old.from && replacement.old.from < day.to);
  if (
    replacement !== undefined &&
    old !== undefined &&
    !days.some((day) => day.from <= replacement.fresh.from && replacement.fresh.from < day.to)
  ) {
    const { year, month } = partsOfDay(old.day);
    const fresh = replacement.fresh.max <= 31 ? dayOf(year, month, replacement.fresh.max) : null;
    if (fresh !== null) {
      meaning.date = isoOfDay(fresh);
      meaning.evidence['date'] = message.reading.span(replacement.fresh.from, replacement.fresh.to);
      return;
    }
  }
  if (replacement !== undefined && !counts.used.has(replacement.fresh.from)) {
    const { old, fresh } = replacement;
    const span = message.reading.span(fresh.from, fresh.to);
    const field = message.asked?.draft === undefined ? undefined : draftFieldOf(message.asked.draft, old.max);
    if (field === undefined) {
      const inDate = days.some((day) => day.from <= fresh.from && fresh.from < day.to);
      if (!inDate) meaning.replaces = { from: old.max, to: fresh.max };
      if (message.reading.has('money') || /₹|रु|\brs\b/i.test(message.text)) {
        meaning.amountInr = fresh.max;
        meaning.evidence['amountInr'] = span;
      }
      return;
    }
    meaning.evidence[field] = span;
    if (field === 'people') meaning.people = { min: fresh.min, max: fresh.max };
    else if (field === 'households') meaning.households = fresh.max;
    else if (field === 'enrolled') meaning.enrolled = fresh.max;
    else if (field === 'amountInr') meaning.amountInr = fresh.max;
    else if (field.startsWith('inclusion.')) meaning.inclusion = { ...meaning.inclusion, [field.slice(10)]: fresh.max };
  } else if (replacement === undefined) {
    const amount =
      readAmount(message, new Set([...taken, ...counts.used])) ??
      (counts.used.size === 0 ? bareAmount(message) : undefined);
    if (amount !== undefined) {
      meaning.amountInr = amount.value;
      meaning.evidence['amountInr'] = amount.span;
    }
  }
}
