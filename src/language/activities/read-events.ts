/** Several events in one message, each with its own place, day or count. */
import { oneOf } from '../one-of.ts';
import type { DayNamed } from '../dates/read-date.ts';
import { isoOfDay } from '../dates/calendar.ts';
import type { Activity, MeantEvent } from '../meaning.ts';
import type { Found, Message } from '../message.ts';
import type { Counts } from '../people/read-counts.ts';
import { readCounts } from '../people/read-counts.ts';

interface Part {
  from: number;
  to: number;
  activities: Found<Activity>[];
}

/**
 * The events, when at least two parts of the text (sentences, lines, or halves joined by "और", "फिर") tell an activity and
 * each has a day, place or count of its own; else undefined, and the flat fields say it all.
 */
export function readEvents(message: Message, activities: readonly Found<Activity>[], days: readonly DayNamed[], _counts: Counts): MeantEvent[] | undefined {
  if (activities.length < 2) return undefined;
  const { words, reading } = message;
  const parts: Part[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    const gap = words[at]?.gap;
    const joint = oneOf('fir|phir|uske|iske|aur|then|and|tatha|evam').has(words[at]?.fold ?? '') || gap === 'comma';
    if (at < words.length && gap !== 'stop' && gap !== 'line' && !joint) continue;
    const start = words[from]?.start ?? 0;
    const end = words[at - 1]?.end ?? 0;
    const own = activities.filter((one) => one.span[0] >= start && one.span[1] <= end);
    const last = parts.at(-1);
    if (own.length > 0 || last === undefined) {
      if (last !== undefined && last.activities.length === 0) {
        last.activities = own;
        last.to = at;
      } else parts.push({ from, to: at, activities: own });
    } else last.to = at;
    from = at;
  }
  const events: MeantEvent[] = [];
  let distinct = 0;
  for (const part of parts) {
    if (part.activities.length === 0) continue;
    const event: MeantEvent = { activities: part.activities.map((one) => one.value) };
    let own = false;
    const day = days.find((one) => one.from >= part.from && one.to <= part.to && !one.until);
    if (day !== undefined) {
      event.date = isoOfDay(day.day);
      own = true;
    }
    const taken = new Set<number>();
    for (const one of days) for (let at = one.from; at < one.to; at++) taken.add(at);
    const counts = readCounts({ ...message, numbers: message.numbers.filter((one) => one.from >= part.from && one.to <= part.to) }, taken);
    if (counts.people !== undefined) event.people = counts.people.value;
    if (counts.households !== undefined) event.households = counts.households.value;
    if (counts.enrolled !== undefined) event.enrolled = counts.enrolled.value;
    if (counts.people !== undefined || counts.households !== undefined || counts.enrolled !== undefined) own = true;
    const mention = message.places.mentions.find((one) => one.from >= part.from && one.to <= part.to && !one.aside);
    if (mention !== undefined) {
      event.place = mention.place;
      own = true;
    }
    if (own) distinct++;
    events.push(event);
  }
  void reading;
  return events.length >= 2 && distinct >= 2 ? events : undefined;
}
