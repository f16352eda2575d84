/** For how long a grievance has lasted: `चार महीने से`, `10 din ho gaya`, `since last 5 months`, `जनवरी से`, `2 साल से`. */

import type { Since } from '../meaning.ts';
import type { Found, Message } from '../message.ts';
import { oneOf } from '../one-of.ts';
import { dayOf, isoOfDay, partsOfDay } from './calendar.ts';
import type { DayNamed } from './read-date.ts';

const UNITS = ['u:day', 'u:week', 'u:fortnight', 'u:month', 'u:year'] as const;
/** What follows a span of time that is somebody's age or service, not the grievance: "11 साल से पार्टी का झंडा". */
const SERVICE = oneOf(
  'parti|sangathan|sadasi|sadasya|karyakarta|rah|rahte|rah|rehte|ham|jude|juda|seva|jhanda|pati|vidhava|member|naukri|nokri|kheti|dukan|bas|base|kabja|jot',
);

function sinceOf(unit: string, value: number): Since | null {
  if (value <= 0 || value > 1000) return null;
  if (unit === 'u:fortnight') return { weeks: Math.round(value * 2) };
  if (unit === 'u:year') return Number.isInteger(value) ? { years: value } : { months: Math.round(value * 12) };
  if (unit === 'u:month') return Number.isInteger(value) ? { months: value } : { days: Math.round(value * 30) };
  if (unit === 'u:week') return Number.isInteger(value) ? { weeks: value } : { days: Math.round(value * 7) };
  return { days: Math.round(value) };
}

const key = (message: Message, at: number): string => message.words[at]?.fold ?? '';

/** True when the words after a span of time say that it lasts until now. */
function lasts(message: Message, from: number, to: number): boolean {
  const { reading } = message;
  let next = to;
  while (
    oneOf('bhar|jyada|jada|adhik|upar|karib|lagbhag|ka|ki|ke|bhi|to|hi|pure|pura|au').has(key(message, next)) &&
    next - to < 4
  )
    next++;
  const after = key(message, next);
  const gap = message.words[next]?.gap;
  if (gap !== 'stop' && gap !== 'line') {
    if (after === 'se' || after === 'si' || after === 'sen') return true;
    if (
      oneOf(
        'ho|hogaya|hue|hua|hui|huae|bit|bite|bita|bitne|guj|gujar|gujre|gaye|gae|gaya|gya|beet|bhel|hogya|hoge|hoi|holak|bhail|bhel|hok|bitgaya|nikal|nikle|bitla|bit',
      ).has(after)
    )
      return !reading.is(next, 'future');
    if (oneOf('since|late|passed|delay|have|has|now|overdue|pending|old').has(after) || reading.is(next, 'm:delay'))
      return true;
    if (reading.is(next, 'ago') || oneOf('pahle|pehle|phle|ago|back').has(after)) return false;
  }
  if (
    (to >= message.words.length || gap === 'stop' || gap === 'line') &&
    oneOf('daudte|daurte|chakkar|katte|lagate|intjar|intezar|ghumte').has(key(message, from - 1))
  )
    return true;
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const before = key(message, at);
    if (
      oneOf('since|for|past|over').has(before) ||
      (reading.is(at, 'last') && oneOf('for|since|the|from').has(key(message, at - 1)))
    )
      return true;
    if (reading.is(at, 'last') && at === from - 1) return true;
    if (
      !oneOf('the|last|past|about|around|almost|more|than|nearly|pichle|lagbhag|karib').has(before) &&
      !reading.is(at, 'last')
    )
      break;
  }
  return false;
}

/** The duration of the grievance, or undefined. Of several the first that lasts. */
export function readSince(message: Message, days: readonly DayNamed[]): Found<Since> | undefined {
  const { reading } = message;
  const found: { since: Since; from: number; to: number }[] = [];
  for (const unit of UNITS) {
    for (const hit of reading.all(unit)) {
      const number = message.numbers.find((one) => one.to === hit.from && !one.scaled);
      const next = hit.to;
      if (number === undefined) {
        // साल भर से, महीने भर से, महीनों से is no number
        const bhar = key(message, next) === 'bhar' && key(message, next + 1) === 'se';
        const bare = unit === 'u:fortnight' && key(message, next) === 'se';
        const since = bhar || bare ? sinceOf(unit, 1) : null;
        if (since !== null) found.push({ since, from: hit.from, to: hit.to });
        continue;
      }
      if (SERVICE.has(key(message, next + 1)) || SERVICE.has(key(message, next + 2))) continue;
      const since = sinceOf(unit, number.min);
      const ok = lasts(message, number.from, hit.to);
      if (since !== null && ok) found.push({ since, from: number.from, to: hit.to });
    }
  }
  for (const one of days) if (one.since) found.push({ since: { date: isoOfDay(one.day) }, from: one.from, to: one.to });
  for (const hit of reading.hits) {
    if (!hit.tag.startsWith('mon:') && !hit.tag.startsWith('hm:')) continue;
    // जान से मारने: life, not January
    if (key(message, hit.from) === 'jan' && message.words[hit.from]?.text !== 'Jan') continue;
    const after = key(message, hit.to);
    let to = hit.to;
    if (oneOf('mahine|mahina|mah|month').has(after)) to++;
    const year =
      message.words[to]?.script === 'digit' && /^20\d\d$/.test(key(message, to)) ? Number(key(message, to)) : null;
    if (year !== null) to++;
    const from = oneOf('since|from').has(key(message, hit.from - 1));
    if (key(message, to) !== 'se' && !from) continue;
    if (days.some((one) => one.from < hit.to && hit.from < one.to)) continue;
    const date = firstOfMonth(message, hit.tag, year);
    if (date !== null) found.push({ since: { date }, from: hit.from, to });
  }
  for (const [at, word] of message.words.entries()) {
    if (
      word.script === 'digit' &&
      /^20[0-4]\d$/.test(word.fold) &&
      (key(message, at + 1) === 'se' || oneOf('since').has(key(message, at - 1))) &&
      !found.some((one) => one.from <= at && at < one.to)
    ) {
      found.push({ since: { date: `${word.fold}-01-01` }, from: at, to: at + 1 });
    }
  }
  const first = found.sort((a, b) => a.from - b.from)[0];
  if (first === undefined) return undefined;
  return { value: first.since, span: reading.span(first.from, first.to) };
}

/** Hindu months by the English month in which they mostly begin (the full-moon reckoning of the north). */
const HINDU_STARTS: readonly string[] = ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '01', '02'];

function firstOfMonth(message: Message, tag: string, year: number | null): string | null {
  const number = Number(tag.slice(tag.indexOf(':') + 1));
  const month = tag.startsWith('mon:') ? number : Number(HINDU_STARTS[number - 1]);
  const sent = partsOfDay(message.sentDay);
  const best = year ?? (month > sent.month ? sent.year - 1 : sent.year);
  const day = dayOf(best, month, 1);
  return day === null ? null : isoOfDay(day);
}
