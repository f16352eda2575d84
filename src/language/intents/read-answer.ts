/**
 * A short answer in the light of the question asked: a count where a count was asked, a day, a name, yes or no. Null when
 * the text is no answer to it; it is then read like any other message.
 * Over 250 lines: one reader a kind of question, in one table; to be split by question with the next change.
 */

import { readOfficials } from '../complaints/read-officials.ts';
import { chooseDay, readDays } from '../dates/read-date.ts';
import { readSince } from '../dates/read-since.ts';
import type { Intent, Meaning, Post } from '../meaning.ts';
import { POSTS } from '../meaning.ts';
import type { Message, Span } from '../message.ts';
import { oneOf } from '../one-of.ts';
import { readChoice } from './read-choice.ts';

/** What an answer gives: fields of the meaning and their spans. */
export interface Answer {
  intent: Intent;
  fields: Partial<Meaning>;
  evidence: Record<string, Span>;
  confidence: number;
}

const COUNTS = new Set(['people', 'households', 'enrolled', 'women', 'youth', 'sc', 'st', 'obc', 'minority']);
const INTENT_CODES = new Set<string>(['report', 'complaint', 'suggestion', 'status', 'help', 'stop', 'start', 'human']);
const NEGATION = oneOf('nahi|nhi|nahin|nai|na|no|not|nope|n|nahii|nay');
const key = (message: Message, at: number): string => message.words[at]?.fold ?? '';
const isPost = (name: string): name is Post => (POSTS as readonly string[]).includes(name);

/** The intent that an answer belongs to: the record under way. */
function recordOf(message: Message): Intent {
  return message.asked?.draft !== undefined &&
    ('category' in message.asked.draft || 'misconduct' in message.asked.draft)
    ? 'complaint'
    : 'report';
}

function answerMenu(message: Message, menu: readonly string[]): Answer | null {
  const choice = readChoice(message, menu);
  if (choice === null) return null;
  if (choice.kind === 'human')
    return { intent: 'human', fields: {}, evidence: { intent: choice.span }, confidence: 0.97 };
  if (choice.kind === 'none') return { intent: 'other', fields: {}, evidence: {}, confidence: 0.6 };
  const intent: Intent =
    choice.code === 'yes'
      ? 'affirm'
      : choice.code === 'no'
        ? 'deny'
        : INTENT_CODES.has(choice.code)
          ? (choice.code as Intent)
          : 'other';
  return { intent, fields: { choice: choice.code }, evidence: { choice: choice.span }, confidence: 0.97 };
}

function answerCount(message: Message, field: string): Answer | null {
  const { words, reading } = message;
  if (words.length > 8) return null;
  const number = message.numbers.find(
    (one) => !message.places.taken.has(one.from) && Number.isInteger(one.min) && Number.isInteger(one.max),
  );
  let min: number;
  let max: number;
  let span: Span;
  if (number !== undefined) {
    if (message.numbers.length > 1 || reading.has('u:day', 'u:month', 'money', 'C:ration')) return null;
    // "14 mahila": said with another noun than the one asked, it is that noun's count
    const other = Object.entries({ women: 'i:women', youth: 'i:youth', households: 'n:households' }).find(
      ([name, tag]) => name !== field && reading.is(number.to, tag),
    );
    if (other !== undefined && field !== 'people') return null;
    if (other !== undefined) return null;
    min = number.min;
    max = number.max;
    span = reading.span(number.from, number.to);
  } else if (
    words.length <= 4 &&
    oneOf('nahi|nhi|koi|ek|none|no|zero|kisi|kuch|shunya|na|sunya|nil').has(key(message, 0)) &&
    !reading.is(0, 'i:affirm') &&
    oneOf('koi|none|nil|sunya').has(key(message, 0))
  ) {
    min = 0;
    max = 0;
    span = reading.span(0, words.length);
  } else return null;
  const fields: Partial<Meaning> =
    field === 'people'
      ? { people: { min, max } }
      : field === 'households'
        ? { households: max }
        : field === 'enrolled'
          ? { enrolled: max }
          : { inclusion: { [field]: max } };
  const name = field === 'people' || field === 'households' || field === 'enrolled' ? field : `inclusion.${field}`;
  return { intent: 'report', fields, evidence: { [name]: span }, confidence: 0.95 };
}

function answerDate(message: Message): Answer | null {
  if (message.words.length > 7) return null;
  const found = chooseDay(message, readDays(message), false);
  const record = recordOf(message);
  if (found !== undefined)
    return { intent: record, fields: { date: found.value }, evidence: { date: found.span }, confidence: 0.94 };
  const number = message.numbers[0];
  if (
    number === undefined ||
    message.numbers.length > 1 ||
    number.min > 31 ||
    number.min < 1 ||
    Number.isNaN(message.sentDay)
  )
    return null;
  // "27": that day of this month, or of the month before when it has not come yet
  const asDay = chooseDay(
    message,
    [
      {
        day: bareDay(message, number.min),
        from: number.from,
        to: number.to,
        since: false,
        until: false,
        explicit: true,
      },
    ],
    false,
  );
  return asDay === undefined
    ? null
    : { intent: record, fields: { date: asDay.value }, evidence: { date: asDay.span }, confidence: 0.9 };
}

function bareDay(message: Message, date: number): number {
  for (let back = 0; back < 62; back++)
    if (new Date((message.sentDay - back) * 86_400_000).getUTCDate() === date) return message.sentDay - back;
  return message.sentDay;
}

const NAME_FRAME = oneOf(
  'unka|unke|uska|uske|naam|nam|name|ka|ki|hai|he|h|is|his|her|the|ji|sir|mera|meri|hamara|iska|my|it|its|tha|sahab|i|am|me|main|mein|hun|hu|se|likhie|likho|ho|hain|malum|jahan|tak|sayad|shayad|to|bolte|kahte|hote',
);

function answerName(message: Message): Answer | null {
  const { words, reading, text } = message;
  if (words.length === 0 || words.length > 8) return null;
  if (saysUnknown(message))
    return { intent: 'deny', fields: {}, evidence: { intent: reading.span(0, words.length) }, confidence: 0.95 };
  if (
    !reading.has('given', 'surname') &&
    (isSentence(message) ||
      reading.has('i:affirm', 'i:deny', 'i:greeting', 'i:thanks', 'i:status', 'i:help', 's:confidential'))
  )
    return null;
  let from = 0;
  let to = words.length;
  while (
    from < to &&
    NAME_FRAME.has(key(message, from)) &&
    key(message, from) !== 'ram' &&
    !reading.is(from, 'given', 'surname')
  )
    from++;
  while (to > from && NAME_FRAME.has(key(message, to - 1)) && !reading.is(to - 1, 'given', 'surname')) to--;
  if (
    from >= to ||
    to - from > 5 ||
    words.slice(from, to).some((word) => word.script === 'digit' || word.script === 'sign')
  )
    return null;
  const [start, end] = reading.span(from, to);
  const name = text.slice(start, end);
  const post = message.asked?.draft?.['officials'];
  const draftPost =
    Array.isArray(post) &&
    typeof post[0] === 'object' &&
    post[0] !== null &&
    'post' in post[0] &&
    typeof post[0].post === 'string' &&
    isPost(post[0].post)
      ? post[0].post
      : 'other';
  return {
    intent: recordOf(message),
    fields: { officials: [{ post: draftPost, name }] },
    evidence: { 'officials.0.name': [start, end] },
    confidence: 0.85,
  };
}

function saysUnknown(message: Message): boolean {
  const { reading, words } = message;
  if (
    !words.some(
      (word) => NEGATION.has(word.fold) || oneOf('dont|anjan|unknown|pata|skip|chhodo|chhodie').has(word.fold),
    )
  )
    return false;
  return reading.has('i:deny') && !reading.has('given', 'surname');
}

function answerPost(message: Message): Answer | null {
  const { reading, words } = message;
  const category = message.asked?.draft?.['category'] === 'ration' ? 'ration' : 'other';
  if (words.length > 8) return null;
  if (saysUnknown(message))
    return { intent: 'deny', fields: {}, evidence: { intent: reading.span(0, words.length) }, confidence: 0.95 };
  const [official] = readOfficials(message, category, 'bribe');
  if (official === undefined) return answerName(message);
  return {
    intent: 'complaint',
    fields: { officials: [official.official] },
    evidence: { 'officials.0': official.span },
    confidence: 0.93,
  };
}

function answerSince(message: Message): Answer | null {
  if (message.words.length > 8) return null;
  const days = readDays(message);
  const since = readSince(message, days);
  if (since !== undefined)
    return { intent: 'complaint', fields: { since: since.value }, evidence: { since: since.span }, confidence: 0.95 };
  // asked since when, "5 mahine" and "holi" are enough
  for (const [tag, unit] of [
    ['u:day', 'days'],
    ['u:week', 'weeks'],
    ['u:month', 'months'],
    ['u:year', 'years'],
  ] as const) {
    const hit = message.reading.first(tag);
    const number =
      hit === undefined ? undefined : message.numbers.find((one) => one.to === hit.from && Number.isInteger(one.min));
    if (hit === undefined || number === undefined) continue;
    const value = number.min;
    const fields =
      unit === 'days'
        ? { days: value }
        : unit === 'weeks'
          ? { weeks: value }
          : unit === 'months'
            ? { months: value }
            : { years: value };
    return {
      intent: 'complaint',
      fields: { since: fields },
      evidence: { since: message.reading.span(number.from, hit.to) },
      confidence: 0.93,
    };
  }
  const day = days[0];
  const chosen = day === undefined ? undefined : chooseDay(message, [{ ...day, since: false }], false);
  return chosen === undefined
    ? null
    : {
        intent: 'complaint',
        fields: { since: { date: chosen.value } },
        evidence: { since: chosen.span },
        confidence: 0.9,
      };
}

/** "5 hazar", "₹5000" where an amount was asked. */
function answerAmount(message: Message): Answer | null {
  const [number] = message.numbers;
  if (
    number === undefined ||
    message.numbers.length > 1 ||
    message.words.length > 7 ||
    message.reading.is(number.to, 'u:day', 'u:month', 'n:people')
  )
    return null;
  return {
    intent: 'complaint',
    fields: { amountInr: number.max },
    evidence: { amountInr: message.reading.span(number.from, number.to) },
    confidence: 0.94,
  };
}

/** True when a text says something done, wanted or wrong, and so is no bare name. */
export function isSentence(message: Pick<Message, 'reading'>): boolean {
  return message.reading.hits.some(
    (hit) =>
      hit.tag.startsWith('m:') ||
      hit.tag.startsWith('v:not') ||
      hit.tag === 'ask' ||
      hit.tag === 'i:complaint' ||
      hit.tag === 's:withdraw' ||
      hit.tag === 's:confidential' ||
      hit.tag === 'done' ||
      hit.tag === 'future' ||
      hit.tag === 'i:stop' ||
      hit.tag === 'i:human',
  );
}

/** False when a text asked for a place says something else: a time, yes or no, a grievance. */
export function isPlaceName(reading: Message['reading']): boolean {
  if (isSentence({ reading })) return false;
  return !reading.has(
    'u:day',
    'u:week',
    'u:month',
    'u:year',
    'i:affirm',
    'i:deny',
    'i:thanks',
    'i:greeting',
    'i:help',
    'i:status',
    'today',
    'kal',
    'money',
  );
}

/** A place asked: whatever the places read is the answer; "Badla", "It is Badla panchayat". */
function answerPlace(message: Message): Answer | null {
  const { place, spans } = message.places;
  if (place === undefined || place.from === 'home' || message.words.length > 10) return null;
  if (message.reading.has('i:human', 'i:stop')) return null;
  const evidence: Record<string, Span> = { ...spans };
  return {
    intent: recordOf(message),
    fields: { place: { ...place, from: 'text' } },
    evidence,
    confidence: message.places.certain ? 0.93 : 0.6,
  };
}

const CONFIRM_YES = oneOf(
  'han|ha|hn|haan|hnn|ji|yes|yep|yeah|ya|ok|oki|okei|thik|sahi|si|hm|hmm|hun|hu|theik|tik|k|y|sure|bilkul|korekt|correct|right|jarur|shi|hau|hav|jihan|hanji|yas|ys|yess|han|hai|hamm|done|kanfarm|confirm|sai|haji|hoi|hoe',
);

/** The menu's own code for yes or no, when it has one. */
const choiceOf = (message: Message, code: string): Partial<Meaning> =>
  message.asked?.menu?.includes(code) === true ? { choice: code } : {};

/** Yes, no, or yes/no with a correction in one: "nahi 50 log the" is a correction. */
function answerConfirm(message: Message): Answer | null {
  const { reading, words } = message;
  if (words.length === 0 || words.length > 10) return null;
  if (words.every((word) => word.script === 'sign')) return null;
  const first = words.findIndex((word) => word.script !== 'sign');
  const fold = key(message, first);
  const values =
    message.numbers.some((one) => !one.weak) ||
    message.places.spans['place'] !== undefined ||
    readDays(message).length > 0;
  const number = message.numbers[0];
  if (words.length <= 2 && number !== undefined && message.asked?.menu === undefined) {
    if (number.min === 1)
      return { intent: 'affirm', fields: {}, evidence: { intent: reading.span(0, words.length) }, confidence: 0.85 };
    if (number.min === 2 || number.min === 0)
      return {
        intent: number.min === 0 ? 'human' : 'deny',
        fields: {},
        evidence: { intent: reading.span(0, words.length) },
        confidence: 0.75,
      };
  }
  if (values || (reading.has('given') && words.length > 3)) return null;
  const no = words.some((word) => NEGATION.has(word.fold)) || reading.has('i:deny');
  const wrong = oneOf('galat|glt|galt|wrong').has(fold);
  if (NEGATION.has(fold) || wrong || (no && !CONFIRM_YES.has(fold)) || (no && oneOf('ji').has(fold))) {
    if (reading.has('a:meeting', 'i:complaint') && words.length > 5) return null;
    return {
      intent: 'deny',
      fields: choiceOf(message, 'no'),
      evidence: { intent: reading.span(first, first + 1) },
      confidence: 0.95,
    };
  }
  if (CONFIRM_YES.has(fold) || reading.has('i:affirm')) {
    if (words.length > 6 && (reading.has('i:correction') || reading.hits.some((hit) => hit.tag.startsWith('a:'))))
      return null;
    return {
      intent: 'affirm',
      fields: choiceOf(message, 'yes'),
      evidence: { intent: reading.span(first, first + 1) },
      confidence: 0.95,
    };
  }
  return null;
}

/** Reads the text as an answer to what was asked, or null. */
export function readAnswer(message: Message): Answer | null {
  const { asked } = message;
  if (asked === undefined) return null;
  const field = asked.field ?? '';
  const part = field.startsWith('inclusion.') ? field.slice(10) : field.startsWith('place.') ? field.slice(6) : field;
  // where a count was asked a number is a count, also beside a menu
  if (COUNTS.has(part)) {
    const answer = answerCount(message, part);
    if (answer !== null) return answer;
  }
  if (asked.menu !== undefined && asked.menu.length > 0) {
    const answer = answerMenu(message, asked.menu);
    if (answer !== null) return answer;
  }
  if (message.reading.has('i:stop', 'i:human') && message.words.length <= 4) return null;
  if (part === 'confirm') return answerConfirm(message);
  if (part === 'date') return answerDate(message);
  if (part === 'name' || part === 'officials.name' || part === 'official-name') return answerName(message);
  if (part === 'post' || part === 'officials') return answerPost(message);
  if (part === 'since') return answerSince(message);
  if (part === 'amountInr' || part === 'amount') return answerAmount(message);
  if (
    part === 'district' ||
    part === 'block' ||
    part === 'panchayat' ||
    part === 'village' ||
    part === 'ward' ||
    part === 'booth' ||
    part === 'place'
  ) {
    // "panchayat Haldipokhar, naam nahi malum": what is named is the answer, what is unknown is something else
    const marked = message.places.mentions.some((one) => !one.aside && one.to - one.from > 1);
    return saysUnknown(message) && message.words.length <= 5 && !marked
      ? { intent: 'deny', fields: {}, evidence: {}, confidence: 0.9 }
      : answerPlace(message);
  }
  return null;
}
