/** Several events in one message, each with its own place, day or count. */
import { isoOfDay } from '../dates/calendar.ts';
import type { DayNamed } from '../dates/read-date.ts';
import type { Activity, MeantEvent, MeantPlace } from '../meaning.ts';
import type { Found, Message } from '../message.ts';
import { oneOf } from '../one-of.ts';
import { readCounts } from '../people/read-counts.ts';
import type { PlaceMention } from '../places/place-reading.ts';

/** Words `from` up to `to` of one part of the text: a line, a sentence, or what follows ";", "फिर", "उसके बाद". */
interface Part {
  from: number;
  to: number;
}

function partsOf(message: Message): Part[] {
  const { words, text } = message;
  const parts: Part[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    const word = words[at];
    const semicolon = word !== undefined && text.slice(words[at - 1]?.end ?? 0, word.start).includes(';');
    const next = words[at + 1]?.fold ?? '';
    const joint =
      word !== undefined &&
      oneOf('fir|phir|uske|iske|then|dusra|dusri|tisra|pehle|pahle|aur|ek|second|another').has(word.fold) &&
      (word.gap === 'comma' || oneOf('baad|bad').has(next));
    if (at < words.length && word?.gap !== 'stop' && word?.gap !== 'line' && !semicolon && !joint) continue;
    parts.push({ from, to: at });
    from = at;
  }
  return parts;
}

/** Parts by their places: one for each block named after another, from the comma or the joining word before it. */
function partsByPlace(message: Message): Part[] {
  const { words } = message;
  const seen = new Set<string>();
  const locals = new Set<string>();
  const starts: number[] = [];
  let before = 0;
  for (const mention of message.places.mentions) {
    const block = mention.place.block ?? mention.place.village ?? mention.place.panchayat;
    if (mention.aside || block === undefined) continue;
    // a second village or booth of the same block counts from its own clause on
    const apart = mention.local !== undefined && locals.size > 0 && words[mention.from]?.gap === 'comma';
    const name = apart ? `${block}/${mention.local?.value ?? ''}` : block;
    if (mention.local !== undefined) locals.add(mention.local.value);
    if (seen.has(name)) continue;
    seen.add(name);
    if (starts.length === 0) starts.push(0);
    else {
      let start = mention.from;
      for (let at = mention.from; at > before; at--) {
        const gap = words[at]?.gap;
        if (gap === 'comma' || gap === 'stop' || gap === 'line') {
          start = at;
          break;
        }
        const joint = oneOf('ek|aur|fir|phir|dusra|dusri|tatha|and|evam|aaj|kal|subah|sham|shaam').has(
          words[at - 1]?.fold ?? '',
        );
        if (joint) start = at - 1;
      }
      starts.push(start);
    }
    before = mention.to;
  }
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? words.length }));
}

const LEAST_FACTS = 4;

/**
 * The events, when at least two parts of the text have a place, day or activity of their own together with a count, or two of
 * these; else undefined, and the flat fields say it all. What stands before the first of them (the day, the work) holds for all.
 */
export function readEvents(
  message: Message,
  activities: readonly Found<Activity>[],
  days: readonly DayNamed[],
  tags: ReadonlyMap<string, Activity>,
): MeantEvent[] | undefined {
  if (activities.length === 0) return undefined;
  // two events need two facts each: most messages have not so many
  const works = message.reading.hits.reduce((sum, hit) => sum + (tags.has(hit.tag) ? 1 : 0), 0);
  const { mentions } = message.places;
  if (works + days.length + mentions.length + message.numbers.length < LEAST_FACTS) return undefined;
  const bySentence = eventsOf(partsOf(message), message, activities, days, tags);
  const byPlace = mentions.length < 2 ? undefined : eventsOf(partsByPlace(message), message, activities, days, tags);
  // a sentence that tells of two places tells of two events, whatever stands in the next one
  if (byPlace !== undefined && byPlace.length > (bySentence?.length ?? 0)) return byPlace;
  if (bySentence !== undefined) return bySentence;
  return message.numbers.length < 2 || works < 2
    ? undefined
    : eventsOf(partsByWork(message, activities, days, tags), message, activities, days, tags);
}

/** "बैठक हुई 50 लोग और रैली निकाली 200 लोग": clauses after a comma or "और" with another work and a count of their own. */
function partsByWork(
  message: Message,
  activities: readonly Found<Activity>[],
  days: readonly DayNamed[],
  tags: ReadonlyMap<string, Activity>,
): Part[] {
  const { words, reading } = message;
  const taken = new Set<number>();
  for (const one of days) for (let at = one.from; at < one.to; at++) taken.add(at);
  const known = new Set(activities.map((one) => one.value));
  const clauses: Part[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    const joint = oneOf('aur|tatha|evam|and').has(words[at]?.fold ?? '');
    if (at < words.length && !joint && words[at]?.gap !== 'comma') continue;
    clauses.push({ from, to: at });
    from = at;
  }
  const parts: Part[] = [];
  const done = new Set<Activity>();
  for (const clause of clauses) {
    const inside = (one: { from: number; to: number }): boolean => one.from >= clause.from && one.to <= clause.to;
    const work = reading.hits.filter(inside).flatMap((hit) => tags.get(hit.tag) ?? []);
    const fresh = work.filter((one) => known.has(one) && !done.has(one));
    const { people } = readCounts({ ...message, numbers: message.numbers.filter(inside) }, taken);
    const last = parts.at(-1);
    if (fresh.length > 0 && fresh.length === work.length && people !== undefined) {
      for (const one of fresh) done.add(one);
      parts.push({ ...clause });
    } else if (last !== undefined && work.length === 0 && people === undefined) last.to = clause.to;
    else return [];
  }
  return parts;
}

/** The place of one event: the block, and of panchayats, villages and booths only those said with it. */
function placeWithin(mentions: readonly PlaceMention[]): MeantPlace {
  const { panchayat: _panchayat, village: _village, ward: _ward, booth: _booth, ...wide } = mentions[0]?.place ?? {};
  const own = Object.fromEntries(
    mentions.flatMap(({ local }) => (local === undefined ? [] : [[local.level, local.value]])),
  );
  return { ...wide, ...own, from: 'text' };
}

function eventsOf(
  parts: readonly Part[],
  message: Message,
  activities: readonly Found<Activity>[],
  days: readonly DayNamed[],
  tags: ReadonlyMap<string, Activity>,
): MeantEvent[] | undefined {
  if (parts.length < 2) return undefined;
  const { reading } = message;
  const taken = new Set<number>();
  for (const one of days) for (let at = one.from; at < one.to; at++) taken.add(at);
  let commonDay: string | undefined;
  let commonWork: Activity[] | undefined;
  const events: MeantEvent[] = [];
  const keys = new Set<string>();
  for (const part of parts) {
    const inside = (from: number, to: number): boolean => from >= part.from && to <= part.to;
    const work = [
      ...new Set(reading.hits.filter((hit) => inside(hit.from, hit.to)).flatMap((hit) => tags.get(hit.tag) ?? [])),
    ].filter((one) => activities.some((other) => other.value === one));
    const day = days.find((one) => inside(one.from, one.to) && !one.until);
    const mentions = message.places.mentions.filter(
      (one) => inside(one.from, one.to) && !one.aside && one.place.from !== 'home',
    );
    const [mention] = mentions;
    const counts = readCounts(
      { ...message, numbers: message.numbers.filter((one) => inside(one.from, one.to)) },
      taken,
    );
    const counted = counts.people !== undefined || counts.households !== undefined || counts.enrolled !== undefined;
    const facts = [work.length > 0, day !== undefined, mention !== undefined, counted].filter(Boolean).length;
    if (
      !counted &&
      (facts < 2 ||
        (work.length === 0 && mention === undefined) ||
        (mention === undefined && events.length === 0 && parts.length > 2 && work.length > 0 && day !== undefined))
    ) {
      // a heading: "आज दो जगह बैठक किए।"
      if (day !== undefined) commonDay ??= isoOfDay(day.day);
      if (work.length > 0) commonWork ??= work;
      continue;
    }
    if (facts < 2) continue;
    const date = day === undefined ? commonDay : isoOfDay(day.day);
    const event: MeantEvent = {
      activities: work.length > 0 ? work : (commonWork ?? activities.slice(0, 1).map((one) => one.value)),
    };
    commonWork ??= work.length > 0 ? work : undefined;
    commonDay ??= date;
    if (date !== undefined) event.date = date;
    if (counts.people !== undefined) event.people = counts.people.value;
    if (counts.households !== undefined) event.households = counts.households.value;
    if (counts.enrolled !== undefined) event.enrolled = counts.enrolled.value;
    if (mention !== undefined) event.place = placeWithin(mentions);
    keys.add(
      `${event.place?.block ?? ''}/${event.place?.village ?? event.place?.panchayat ?? event.place?.booth ?? ''}/${event.date ?? ''}/${mention === undefined && day === undefined ? event.activities?.join() : ''}`,
    );
    events.push(event);
  }
  return events.length >= 2 && keys.size >= 2 ? events : undefined;
}
