/** The work of a report that names none: members made, people who sat together, houses gone to, else "other". */
import type { Activity } from '../meaning.ts';
import type { Found, Message } from '../message.ts';
import { oneOf } from '../one-of.ts';
import type { Counts } from '../people/read-counts.ts';

const SAT = oneOf('baitha|baithe|baithi|baith|juta|jute|juti|jutal|jama|ikattha|ikatthe|charcha|gathered|sat');

const LEAST_WORDS = 6;

/** `{value: 'meeting', span}`; the span is that of the word or count that shows it, the verb, or the whole text. Undefined where too little is said. */
export function impliedActivity(message: Message, counts: Counts): Found<Activity> | undefined {
  const { words, reading } = message;
  if (counts.enrolled !== undefined) return { value: 'membership', span: counts.enrolled.span };
  const at = words.findIndex((word) => SAT.has(word.fold));
  if (at >= 0 && (counts.people !== undefined || reading.has('v:came')))
    return { value: 'meeting', span: reading.span(at, at + 1) };
  if (counts.households !== undefined && reading.has('self', 'done'))
    return { value: 'door-to-door', span: counts.households.span };
  // "50 log aaye" is a piece of a report whose work is said in another message; "2 galat hai, 150 log the" mends one
  const told = words.filter((word) => word.script !== 'digit' && word.script !== 'sign').length;
  return told < LEAST_WORDS || reading.has('i:deny', 'i:correction')
    ? undefined
    : { value: 'other', span: spanOfDeed(message) };
}

/** The verb that tells of something done or planned, else the whole text. */
function spanOfDeed({ reading, words }: Message): [number, number] {
  const verb = reading.first('done') ?? reading.first('future');
  return verb === undefined ? reading.span(0, words.length) : reading.span(verb.from, verb.to);
}
