/** Which work a message tells of, in the order of the text, each once. */

import type { Activity } from '../meaning.ts';
import type { Found, Message } from '../message.ts';
import { oneOf } from '../one-of.ts';
import { isTopic } from '../people/read-counts.ts';

const CERTAIN: readonly (readonly [string, Activity])[] = [
  ['a:meeting', 'meeting'],
  ['a:training', 'training'],
  ['a:door-to-door', 'door-to-door'],
  ['a:membership', 'membership'],
  ['a:rally', 'rally'],
  ['a:protest', 'protest'],
  ['a:memorandum', 'memorandum'],
  ['a:public-hearing', 'public-hearing'],
  ['a:committee', 'committee'],
  ['a:booth-work', 'booth-work'],
  ['a:social-media', 'social-media'],
  ['a:relief', 'relief'],
  ['a:commemoration', 'commemoration'],
  ['a:visit', 'visit'],
  ['a:press', 'press'],
  ['a:other', 'other'],
];
/** The activity that a tag is enough for. */
export const CERTAIN_BY_TAG: ReadonlyMap<string, Activity> = new Map(CERTAIN);

/** The activities with their spans; empty when none is told. */
export function readActivities(message: Message): Found<Activity>[] {
  const { reading } = message;
  const found: { activity: Activity; from: number; to: number }[] = [];
  const add = (activity: Activity, from: number, to: number): void => {
    if (!found.some((one) => one.activity === activity)) found.push({ activity, from, to });
  };
  const days = reading.hits.filter((hit) => hit.tag.startsWith('f:'));
  for (const hit of reading.hits) {
    const activity = CERTAIN_BY_TAG.get(hit.tag);
    if (activity !== undefined) {
      if (activity === 'relief' && reading.near(hit, 3, 'v:handout') !== undefined) {
        add('other', hit.from, hit.to);
        continue;
      }
      if (activity === 'committee' && !isForming(message, hit.from, hit.to)) continue;
      add(activity, hit.from, hit.to);
    } else if (hit.tag === 'v:committee') {
      const form = reading.hits.find(
        (one) =>
          one.tag === 'v:form' &&
          one.from >= hit.to &&
          one.from - hit.to <= 3 &&
          reading.sentence[one.from] === reading.sentence[hit.from],
      );
      const strong = /^(kamiti|komit|kameti|samiti|ikai|kamati)/.test(reading.key(hit.from));
      if (
        form !== undefined &&
        strong &&
        !reading.is(form.from, 'a:meeting') &&
        !betweenHas(message, hit.to, form.from, 'a:meeting')
      )
        add('committee', hit.from, form.to);
    }
  }
  // a booth by itself is where, not what; it is the work when nothing else is said
  if (found.length === 0) {
    const booth = reading.first('v:booth');
    const camp = reading.first('v:camp');
    const homes = reading
      .all('n:households')
      .find((hit) => message.numbers.some((one) => one.to <= hit.from && hit.from - one.to <= 2));
    const day = days[0];
    const online = reading.first('v:online');
    if (day !== undefined && reading.has('v:function')) add('commemoration', day.from, day.to);
    else if (online !== undefined) add('social-media', online.from, online.to);
    else if (
      homes !== undefined &&
      message.words.some((word) =>
        oneOf('sampark|mile|mila|milkar|jakar|jake|gaye|gae|contacted|covered|visited|ghume|pahunche|gele').has(
          word.fold,
        ),
      )
    )
      add('door-to-door', homes.from, homes.to);
    else if (camp !== undefined) add('relief', camp.from, camp.to);
    else if (booth !== undefined) add('booth-work', booth.from, booth.to);
  }
  // "कमेटी का गठन, 21 सदस्य बनाए गए": members of the committee, no new ones of the party
  const joining = found.find((one) => one.activity === 'membership');
  if (
    joining !== undefined &&
    found.some((one) => one.activity === 'committee') &&
    !oneOf('sadasyata|sadasta|membership').has(reading.key(joining.from))
  )
    found.splice(found.indexOf(joining), 1);
  // what was only discussed is not done: "सदस्यता अभियान पर चर्चा हुई"
  const topics = new Set(found.filter((one) => isTopic(message, one.from)));
  if (topics.size < found.length) for (const one of topics) found.splice(found.indexOf(one), 1);
  const kept = found.filter((one) => !isOnlyWord(message, one, found));
  return kept
    .sort((a, b) => a.from - b.from)
    .map((one) => ({ value: one.activity, span: reading.span(one.from, one.to) }));
}

function betweenHas(message: Message, from: number, to: number, tag: string): boolean {
  for (let at = from; at < to; at++) if (message.reading.is(at, tag)) return true;
  return false;
}

/** "गठन" of a committee, not of the thought: a committee, unit or post stands near. */
function isForming(message: Message, from: number, to: number): boolean {
  return (
    message.reading.near({ from, to }, 6, 'v:committee', 'p:party-office-bearer', 'w:party', 'C:party') !== undefined ||
    to - from > 1 ||
    message.reading.is(from, 'v:committee')
  );
}

interface Candidate {
  activity: Activity;
  from: number;
  to: number;
}

/** Words that only name the occasion or the means of a greater thing said beside them. */
function isOnlyWord(message: Message, one: Candidate, all: readonly Candidate[]): boolean {
  const others = (activity: Activity): boolean => all.some((other) => other.activity === activity);
  const { reading } = message;
  // "सदस्यता अभियान की बैठक", "धरना को लेकर बैठक": what follows "को लेकर/के लिए/की" is the work
  if (one.activity !== 'meeting' && others('meeting')) {
    const next = reading.words[one.to]?.fold;
    const after = reading.words[one.to + 1]?.fold;
    const meeting = all.find((other) => other.activity === 'meeting');
    if (
      meeting !== undefined &&
      reading.words[meeting.to - 1]?.fold !== 'sabha' &&
      meeting.from > one.to &&
      meeting.from - one.to <= 5 &&
      ((next === 'ko' && after === 'lekar') ||
        (next === 'ke' &&
          (after === 'lie' ||
            after === 'liye' ||
            after === 'sambandh' ||
            after === 'bare' ||
            after === 'mudde' ||
            after === 'vishay')) ||
        next === 'ki' ||
        next === 'sambandhi' ||
        next === 'par' ||
        next === 'hetu')
    )
      return true;
  }
  // "गांधी जयंती पर प्रभात फेरी": the feast says when, the other what
  if (
    one.activity === 'commemoration' &&
    all.length > 1 &&
    reading.hits.some((hit) => hit.tag.startsWith('f:') && hit.from <= one.from && one.to <= hit.to) &&
    !reading.all('a:commemoration').some((hit) => hit.from >= one.to)
  )
    return true;
  // "40 परिवार से मिले" is the round from house to house, no visit of its own
  if (one.activity === 'visit' && others('door-to-door') && oneOf('parivar|pariwar|met').has(reading.key(one.from)))
    return true;
  if (
    one.activity === 'meeting' &&
    reading.words[one.to - 1]?.fold === 'sabha' &&
    one.to - one.from === 1 &&
    (others('commemoration') || others('protest'))
  )
    return true;
  return false;
}
