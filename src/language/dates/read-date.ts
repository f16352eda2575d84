/**
 * The day something happened or is planned for: `कल`, `परसों`, `27 को`, `12/6`, `5 जनवरी`, `पिछले रविवार`, `Saturday last`,
 * `दिनांक- 13/6/26`, `26th Jan`, `बिरसा जयंती`, `3 din pahle`. Over 150 lines: one reader a way of naming a day.
 * Over 250 lines: the forms of a day in their order, each a few lines; to be split by form with the next change.
 */

import { NAMED_DAYS } from '../lexicon/time.ts';
import type { Found, Message } from '../message.ts';
import { oneOf } from '../one-of.ts';
import type { Hit } from '../reading.ts';
import { dayOf, isoOfDay, partsOfDay, weekdayOf } from './calendar.ts';
import { isFuture } from './read-tense.ts';

const PUT_OFF = oneOf('sthagit|sthgit|postponed|postpone|cancel|cancelled|tala|radd');
/** A feast this many days away is still meant. */
const LONGEST_PAST = 45;
const LONGEST_AHEAD = 60;

/** A day named in the text: words `from` up to `to`; `until` when it is only a deadline, `since` when something lasts from it. */
export interface DayNamed {
  day: number;
  from: number;
  to: number;
  since: boolean;
  until: boolean;
  /** Said in figures or by name, not relative to today. */
  explicit: boolean;
}

function wordKey(message: Message, at: number): string {
  return message.words[at]?.fold ?? '';
}

/** A day and month without year: the nearest one in the direction the sentence speaks of; a month away the other way is still taken. */
function nearestYear(message: Message, month: number, date: number, from: number, to: number): number | null {
  const { year } = partsOfDay(message.sentDay);
  const future = isFuture(message, from, to);
  // what is done lies behind; where no verb says so, a day of the coming weeks is nearer than one of last year
  const { sentence } = message.reading;
  const done = message.reading.all('done').some((hit) => sentence[hit.from] === sentence[from]);
  const against = done ? 330 : 120;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of [year - 1, year, year + 1]) {
    const day = dayOf(candidate, month, date);
    if (day === null) continue;
    const ahead = day - message.sentDay;
    const away = future ? (ahead >= 0 ? ahead : 300 - ahead) : ahead <= 0 ? -ahead : against + ahead;
    if (away < least) {
      best = day;
      least = away;
    }
  }
  return best;
}

/** A bare day of the month: this month or the neighbour, by tense. */
function nearestMonth(message: Message, date: number, from: number, to: number): number | null {
  const { year, month } = partsOfDay(message.sentDay);
  const future = message.reading.is(from - 1, 'next') || isFuture(message, from, to);
  for (const step of future ? [0, 1, 2] : [0, -1, -2]) {
    const index = year * 12 + (month - 1) + step;
    const day = dayOf(Math.floor(index / 12), (index % 12) + 1, date);
    if (day !== null && (future ? day >= message.sentDay : day <= message.sentDay)) return day;
  }
  return null;
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? 2000 + year : year;
}

const monthAt = (message: Message, at: number): number | null => {
  for (const hit of message.reading.hits) {
    if (hit.from > at) break;
    if (hit.from === at && hit.tag.startsWith('mon:')) return Number(hit.tag.slice(4));
  }
  return null;
};

/** Figures: `13/6/26`, `12-06-2026`, `12.6.26`, `12/6`; and a day beside a month's name, either way round. */
function readFigures(message: Message, found: DayNamed[]): void {
  const { words, text } = message;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || message.places.taken.has(at)) continue;
    const month = word.script === 'latn' || word.script === 'deva' ? monthAt(message, at) : null;
    if (month !== null) {
      readMonth(message, found, at, month);
      continue;
    }
    if (word.script !== 'digit' || word.fold.length > 4) continue;
    const second = words[at + 1];
    const joint = second === undefined ? '' : text.slice(word.end, second.start);
    if (second?.script === 'digit' && /^\s?[/.-]\s?$/.test(joint) && second.fold.length <= 2) {
      const third = words[at + 2];
      const again = third === undefined ? '' : text.slice(second.end, third.start);
      const withYear =
        third?.script === 'digit' &&
        /^\s?[/.-]\s?$/.test(again) &&
        (third.fold.length === 2 || third.fold.length === 4);
      if (word.fold.length === 4 && withYear && third !== undefined) {
        const day = dayOf(Number(word.fold), Number(second.fold), Number(third.fold));
        if (day !== null) add(message, found, day, at, at + 3, true);
        at += 2;
      } else if (word.fold.length <= 2 && withYear && third !== undefined) {
        const day = dayOf(fullYear(third.fold), Number(second.fold), Number(word.fold));
        if (day !== null) add(message, found, day, at, at + 3, true);
        at += 2;
      } else if (
        word.fold.length <= 2 &&
        joint.trim() === '/' &&
        third?.script !== 'digit' &&
        !message.reading.is(at + 2, 'u:day', 'u:month', 'n:people')
      ) {
        const day =
          Number(second.fold) >= 1 && Number(second.fold) <= 12
            ? nearestYear(message, Number(second.fold), Number(word.fold), at, at + 2)
            : null;
        if (day !== null) add(message, found, day, at, at + 2, true);
        at += 1;
      } else if (
        word.fold.length <= 2 &&
        /^[.-]$/.test(joint) &&
        dateMarked(message, at, at + 2) &&
        third?.script !== 'digit'
      ) {
        const day =
          Number(second.fold) >= 1 && Number(second.fold) <= 12
            ? nearestYear(message, Number(second.fold), Number(word.fold), at, at + 2)
            : null;
        if (day !== null) add(message, found, day, at, at + 2, true);
        at += 1;
      }
    }
  }
}

const dateMarked = (message: Message, from: number, to: number): boolean =>
  message.reading.is(from - 1, 'date-word') || wordKey(message, to) === 'ko';

const ORDINALS = new Set(['th', 'st', 'nd', 'rd']);

function readMonth(message: Message, found: DayNamed[], at: number, month: number): void {
  const { words } = message;
  // "march" is also a procession, "may" a wish: they need a day at their side
  let from = at;
  let before = at - 1;
  if (
    ORDINALS.has(wordKey(message, before)) ||
    wordKey(message, before) === 'of' ||
    wordKey(message, before) === 'tarikh'
  )
    before--;
  if (ORDINALS.has(wordKey(message, before))) before--;
  const number = message.numbers.find((one) => one.to === before + 1 && one.min >= 1 && one.max <= 31 && !one.scaled);
  let to = at + 1;
  let date: number | null = null;
  if (number !== undefined && words[at]?.gap !== 'line') {
    date = number.min;
    from = number.from;
  } else {
    const after = message.numbers.find(
      (one) => one.from === at + 1 && one.digits && one.min >= 1 && one.max <= 31 && !one.scaled,
    );
    const next = words[at + 1];
    if (
      after !== undefined &&
      next !== undefined &&
      next.gap !== 'line' &&
      next.gap !== 'stop' &&
      !message.reading.is(after.to, 'n:people', 'u:month', 'u:day', 'n:households', 'i:women')
    ) {
      date = after.min;
      to = after.to;
      if (ORDINALS.has(wordKey(message, to))) to++;
    }
  }
  if (date === null) return;
  const year = words[to];
  let day: number | null;
  if (
    year?.script === 'digit' &&
    year.gap !== 'line' &&
    (/^20\d\d$/.test(year.fold) ||
      (/^2\d$/.test(year.fold) &&
        wordKey(message, to + 1) !== 'log' &&
        !message.reading.known(to + 1) &&
        year.gap !== 'space'))
  ) {
    day = dayOf(fullYear(year.fold), month, date);
    to++;
  } else day = nearestYear(message, month, date, from, to);
  if (day !== null) add(message, found, day, from, to, true);
}

/** `27 को`, `31 तारीख को`, `dt 27`, `on the 5th`, `5th ko`. */
function readBareDay(message: Message, found: DayNamed[]): void {
  for (const number of message.numbers) {
    if (
      number.min !== number.max ||
      number.min < 1 ||
      number.min > 31 ||
      number.scaled ||
      message.places.taken.has(number.from)
    )
      continue;
    if (found.some((one) => number.from < one.to && one.from < number.to)) continue;
    const next = wordKey(message, number.to);
    const nextGap = message.words[number.to]?.gap;
    const beside = nextGap === 'space' || nextGap === 'none' || nextGap === 'hyphen';
    const marked =
      message.reading.is(number.to, 'date-word') && next !== 'di' && nextGap !== 'stop' && nextGap !== 'line';
    const ordinal =
      nextGap === 'none' &&
      ORDINALS.has(next) &&
      !message.reading.is(number.to + 1, 'n:people', 'u:day') &&
      (number.to + 1 >= message.words.length ||
        !/^(flor|klas|finanse|time|miting|aniversar|batch|standard|pas|year|iear|month|kisht|kist|instal)/.test(
          wordKey(message, number.to + 1),
        ));
    const ko = number.digits && next === 'ko' && beside && !message.reading.is(number.from - 1, 'q:identifier');
    const header = message.reading.is(number.from - 1, 'date-word') && number.digits;
    if (!marked && !ordinal && !ko && !header) continue;
    let day = nearestMonth(message, number.min, number.from, number.to);
    // "इस महीने की 5 तारीख", "पिछले महीने 20 तारीख", "agle mahine 5 tarikh"
    for (let at = Math.max(0, number.from - 4); at < number.from - 1; at++) {
      if (!message.reading.is(at + 1, 'u:month')) continue;
      const { year, month } = partsOfDay(message.sentDay);
      const step = message.reading.is(at, 'last')
        ? -1
        : message.reading.is(at, 'next')
          ? 1
          : message.reading.is(at, 'this')
            ? 0
            : null;
      if (step === null) continue;
      const index = year * 12 + (month - 1) + step;
      day = dayOf(Math.floor(index / 12), (index % 12) + 1, number.min);
    }
    if (day !== null) add(message, found, day, number.from, marked || ordinal ? number.to + 1 : number.to, true);
  }
}

const RELATIVE: Readonly<Record<string, (message: Message, hit: Hit) => number | null>> = {
  today: () => 0,
  yesterday: () => -1,
  tomorrow: () => 1,
  'day-before': () => -2,
  'day-after': () => 2,
  kal: (message, hit) => (isFuture(message, hit.from, hit.to) ? 1 : -1),
  parson: (message, hit) => (isFuture(message, hit.from, hit.to) ? 2 : -2),
  narson: (message, hit) => (isFuture(message, hit.from, hit.to) ? 3 : -3),
};

function readRelative(message: Message, found: DayNamed[]): void {
  const { reading } = message;
  for (const hit of reading.hits) {
    const step = RELATIVE[hit.tag];
    if (step !== undefined) {
      const next = wordKey(message, hit.to);
      // "aaj kal" is nowadays, "aaj bhi" and "aaj tak" tell no day
      if (
        hit.tag === 'today' &&
        (reading.is(hit.to, 'kal') ||
          next === 'bhi' ||
          next === 'tak' ||
          next === 'tk' ||
          reading.is(hit.from - 1, 'kal'))
      )
        continue;
      if (hit.tag === 'kal' && reading.is(hit.from - 1, 'today')) continue;
      const ahead = step(message, hit);
      if (ahead === null) continue;
      add(message, found, message.sentDay + ahead, hit.from, hit.to, false);
    } else if (hit.tag.startsWith('w:') && hit.tag.length === 3)
      readWeekday(message, found, hit, Number(hit.tag.slice(2)));
    else if (hit.tag.startsWith('f:')) readNamedDay(message, found, hit);
    else if (hit.tag === 'ago' || hit.tag === 'hence') {
      const number = message.numbers.find(
        (one) =>
          one.to === hit.from - 1 &&
          reading.is(one.to, 'u:day', 'u:week') &&
          one.min === one.max &&
          Number.isInteger(one.min),
      );
      if (number === undefined) continue;
      const unit = reading.is(number.to, 'u:week') ? 7 : 1;
      const value = number.min * unit;
      if (value <= 60)
        add(message, found, message.sentDay + (hit.tag === 'ago' ? -value : value), number.from, hit.to, false);
    }
  }
}

function readWeekday(message: Message, found: DayNamed[], hit: Hit, weekday: number): void {
  const { reading, words } = message;
  const word = words[hit.from];
  // "sat" is also seven, "sun" hear, "mon" mind: short English forms only with a capital or a mark
  const short = word !== undefined && word.script === 'latn' && word.text.length <= 4;
  const english = short && /^(sat|sun|mon|wed|thu|fri|tue)/i.test(word.text);
  if (
    english &&
    !word.capital &&
    !reading.is(hit.from - 1, 'last', 'next', 'this') &&
    wordKey(message, hit.from - 1) !== 'on'
  )
    return;
  // "free" folds as "fri", सुन (hear) as "sun"
  if (
    (short && !english && !/^(shan|budh|juma|itva)/i.test(word.text)) ||
    /^(सुन|सन|सत|फ्री|मन)$/u.test(word?.text ?? '')
  )
    return;
  // "only on Wednesdays", "har somwar" is a habit, no day
  if (/days$/i.test(word?.text ?? '') || oneOf('har|every|prati|pratyek|hare').has(wordKey(message, hit.from - 1)))
    return;
  let from = hit.from;
  let to = hit.to;
  const lastSaid = reading.is(from - 1, 'last') || reading.is(to, 'last') || wordKey(message, from - 1) === 'vale';
  const nextSaid = reading.is(from - 1, 'next') || reading.is(to, 'next');
  if (reading.is(from - 1, 'last', 'next', 'this')) from--;
  else if (
    reading.is(to, 'last', 'next') &&
    words[to]?.gap === 'space' &&
    wordKey(message, to) !== 'before' &&
    wordKey(message, to) !== 'pehle'
  )
    to++;
  const today = weekdayOf(message.sentDay);
  let ahead = (weekday - today + 7) % 7;
  const future = nextSaid || (!lastSaid && isFuture(message, from, to));
  if (future) {
    if (ahead === 0) ahead = 7;
  } else {
    ahead -= 7;
    if (ahead === -7 && !lastSaid) ahead = 0;
  }
  add(message, found, message.sentDay + ahead, from, to, false);
}

function readNamedDay(message: Message, found: DayNamed[], hit: Hit): void {
  const on: string | Readonly<Record<number, string>> = NAMED_DAYS[Number(hit.tag.slice(2))]?.on ?? {};
  const { year } = partsOfDay(message.sentDay);
  const future = isFuture(message, hit.from, hit.to);
  const days: number[] = [];
  for (const candidate of [year - 1, year, year + 1]) {
    const monthDay = typeof on === 'string' ? on : on[candidate];
    if (monthDay === undefined) continue;
    const day = dayOf(candidate, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)));
    if (day !== null) days.push(day);
  }
  let day = future ? days.find((one) => one >= message.sentDay) : days.findLast((one) => one <= message.sentDay);
  // a feast within three days is meant even against the grammar: a message is prepared before, or the moon was seen later
  day = days.find((one) => Math.abs(one - message.sentDay) <= 1) ?? day;
  if (day === undefined) return;
  // a feast long past or long to come is no day of this message, and a wish for it is none either
  if (day < message.sentDay - LONGEST_PAST || day > message.sentDay + LONGEST_AHEAD) return;
  if (oneOf('mubarak|mubarakbad|greetings').has(wordKey(message, hit.to))) return;
  if (oneOf('milan|mela|ki|samaroh').has(wordKey(message, hit.to)) && typeof on !== 'string') return;
  // "होली के दूसरे दिन", "दिवाली के बाद" name another day or none
  if (wordKey(message, hit.to) === 'ke' && message.reading.is(hit.to + 1, 'ago', 'hence')) return;
  const eve =
    wordKey(message, hit.to) === 'ke' &&
    (message.reading.is(hit.to + 1, 'next') || oneOf('dusre|doosre').has(wordKey(message, hit.to + 1))) &&
    message.reading.is(hit.to + 2, 'u:day');
  add(message, found, eve ? day + 1 : day, hit.from, hit.to, true);
}

function add(message: Message, found: DayNamed[], day: number, from: number, to: number, explicit: boolean): void {
  let next = to;
  if (message.reading.is(next, 'date-word')) next++;
  if (wordKey(message, next) === 'ko' && wordKey(message, next + 1) === 'se') next++;
  const key = wordKey(message, next);
  const gap = message.words[next]?.gap;
  const joined = gap === 'space' || gap === 'none';
  const before = wordKey(message, from - 1);
  const since =
    (joined && key === 'se') ||
    (joined && message.reading.is(next, 'u:day') && wordKey(message, next + 1) === 'se') ||
    oneOf('since').has(before) ||
    (joined && wordKey(message, next + 1) === 'se' && oneOf('rat|subah|sam|dopahar').has(key));
  const deadline =
    message.reading.is(from - 1, 'date-word') &&
    oneOf('akhiri|aakhri|aakhiri|antim|last').has(wordKey(message, from - 2));
  const until =
    deadline ||
    (joined && (key === 'tak' || key === 'tk')) ||
    before === 'till' ||
    before === 'until' ||
    before === 'by';
  found.push({ day, from, to, since, until, explicit });
}

/** Every day the text names, in its order. */
export function readDays(message: Message): DayNamed[] {
  if (Number.isNaN(message.sentDay)) return [];
  const found: DayNamed[] = [];
  readFigures(message, found);
  readBareDay(message, found);
  readRelative(message, found);
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** "1 मार्च से चक्का जाम, अगर नहीं हुआ तो": what would be done is on no day of the report. */
function isConditional(message: Message, day: DayNamed): boolean {
  if (day.day <= message.sentDay) return false;
  const { words, reading } = message;
  const sentence = reading.sentence[day.from];
  for (let at = day.from - 1; at >= 0 && reading.sentence[at] === sentence; at--)
    if (oneOf('agar|varna|warna|yadi|anyatha|otherwise').has(words[at]?.fold ?? '')) return true;
  return false;
}

/** Of several days told: what was done goes before what is to come, and "आज" before the feast whose name is the occasion. */
function preferred(message: Message, days: readonly DayNamed[], complaint: boolean): readonly DayNamed[] {
  const [first] = days;
  if (first === undefined || complaint || message.reading.is(first.from - 1, 'date-word')) return days;
  const feast = (one: DayNamed): boolean =>
    message.reading.hits.some((hit) => hit.from === one.from && hit.tag.startsWith('f:'));
  const said = days.filter((one) => !feast(one));
  const [plain] = said;
  if (plain === undefined) return days;
  // "परसों वाला कार्यक्रम स्थगित, अब 18 को": the day put off is not the day
  const last = said.at(-1);
  if (last !== undefined && message.words.some((word) => PUT_OFF.has(word.fold))) return [last];
  if (plain.day <= message.sentDay) return said;
  const done = said.find((one) => one.day === message.sentDay && !one.explicit);
  return done !== undefined && message.reading.has('done') ? [done, ...said] : said;
}

/**
 * The day of the message: a header's date, else the first day named that is no deadline and no beginning of a grievance.
 * Of "बीते कल 27 को" and "आज 26 जनवरी" the figures win when they stand in one breath.
 */
export function chooseDay(message: Message, days: readonly DayNamed[], complaint: boolean): Found<string> | undefined {
  const named = days.filter((one) => !one.until && !(one.since && complaint) && !isConditional(message, one));
  const usable = preferred(message, named, complaint);
  const header = usable.find((one) => one.explicit && message.reading.is(one.from - 1, 'date-word'));
  let chosen = header ?? usable[0];
  if (chosen === undefined) return undefined;
  const beside = usable.find(
    (one) =>
      chosen !== undefined &&
      one.explicit &&
      !chosen.explicit &&
      one.from >= chosen.to &&
      one.from - chosen.to <= 2 &&
      Math.abs(one.day - chosen.day) <= 1,
  );
  chosen = beside ?? chosen;
  return { value: isoOfDay(chosen.day), span: message.reading.span(chosen.from, chosen.to) };
}
