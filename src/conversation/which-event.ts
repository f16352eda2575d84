/** "2 गलत है, 25 लोग थे": which of several events or records a message speaks of. */

import { foldWord } from '../language/fold.ts';
import type { Meaning } from '../language/meaning.ts';
import { cutWords } from '../language/words.ts';
import type { ReportFields } from '../reports/report.ts';

/** Ordinals by what people write, first first. */
const ORDINALS: readonly (readonly string[])[] = [
  ['पहला', 'पहले', 'पहली', 'pehla', 'pahla', 'pehle', 'pahle', 'pehli', 'first', '1st'],
  ['दूसरा', 'दूसरे', 'दूसरी', 'dusra', 'doosra', 'dusre', 'doosre', 'dusri', 'doosri', 'second', '2nd'],
  ['तीसरा', 'तीसरे', 'तीसरी', 'teesra', 'tisra', 'teesre', 'tisre', 'teesri', 'tisri', 'third', '3rd'],
  ['चौथा', 'चौथे', 'चौथी', 'chautha', 'chauthe', 'chauthi', 'fourth', '4th'],
  ['पाँचवाँ', 'पांचवां', 'पाँचवें', 'पांचवें', 'panchwa', 'panchva', 'panchwe', 'fifth', '5th'],
];
const ORDINAL = new Map(ORDINALS.flatMap((names, i) => names.map((name) => [foldWord(name), i] as const)));
/** After a number they make it the number of an event: "2 में", "2 गलत", "2 no". */
const AFTER = new Set(
  [
    'में',
    'me',
    'mein',
    'गलत',
    'ग़लत',
    'galat',
    'galt',
    'वाला',
    'वाले',
    'वाली',
    'wala',
    'wale',
    'wali',
    'wla',
    'नंबर',
    'न',
    'no',
    'number',
    'num',
    'is',
    'का',
    'ka',
    'की',
    'ki',
    'wrong',
    'sahi',
    'सही',
  ].map(foldWord),
);
const BEFORE = new Set(['number', 'no', 'num', 'नंबर', 'काम', 'kaam', 'kam', 'item', 'event', 'activity'].map(foldWord));

/** The event a text names by its number, from 0; undefined when it names none of so many. */
export function namedNumber(text: string, count: number): number | undefined {
  const words = cutWords(text);
  for (const [i, word] of words.entries()) {
    const ordinal = ORDINAL.get(word.fold);
    if (ordinal !== undefined && ordinal < count) return ordinal;
    if (word.script !== 'digit') continue;
    const number = Number(word.fold);
    if (number < 1 || number > count) continue;
    const before = words[i - 1];
    const after = words[i + 1];
    const marked =
      (before !== undefined && BEFORE.has(before.fold)) ||
      (i === 0 && after !== undefined && AFTER.has(after.fold)) ||
      words.length === 1;
    if (marked) return number - 1;
  }
  return undefined;
}

function holds(event: ReportFields, value: number): boolean {
  const { people, enrolled, households, inclusion } = event;
  return (
    (people !== undefined && people.min <= value && people.max >= value) ||
    enrolled === value ||
    households === value ||
    Object.values(inclusion ?? {}).includes(value)
  );
}

/** Which event is meant: by its number, the question asked, the old value, the activity or place named; else the last told. */
export function whichEvent(text: string, meaning: Meaning, events: readonly ReportFields[], about?: string): number {
  if (events.length < 2) return 0;
  const named = namedNumber(text, events.length);
  if (named !== undefined) return named;
  const asked = /^event:(\d+)$/u.exec(about ?? '')?.[1];
  if (asked !== undefined) return Number(asked) - 1;
  const { replaces, activities, place } = meaning;
  const byValue = replaces === undefined ? -1 : events.findIndex((event) => holds(event, replaces.from));
  if (byValue >= 0) return byValue;
  const byActivity =
    activities === undefined
      ? -1
      : events.findIndex((event) => activities.some((activity) => event.activities?.includes(activity)));
  if (byActivity >= 0) return byActivity;
  const byPlace =
    place?.from !== 'text'
      ? -1
      : events.findIndex((event) => event.place?.block !== undefined && event.place.block === place.block);
  return byPlace >= 0 ? byPlace : events.length - 1;
}

/** "दूसरे में 250": the event named by its number and its one other number; null when the text is not that. */
export function numberedCount(
  text: string,
  events: readonly ReportFields[],
): { at: number; changes: ReportFields } | null {
  const at = events.length < 2 ? undefined : namedNumber(text, events.length);
  if (at === undefined) return null;
  const words = cutWords(text);
  const digits = words.filter((word) => word.script === 'digit').map((word) => Number(word.fold));
  const ordinal = words.some((word) => ORDINAL.has(word.fold));
  const counts = ordinal ? digits : digits.slice(1);
  const [count] = counts;
  if (count === undefined || counts.length !== 1 || words.length > 8) return null;
  const event = events[at];
  if (event?.people === undefined && event?.enrolled !== undefined) return { at, changes: { enrolled: count } };
  if (event?.people === undefined && event?.households !== undefined) return { at, changes: { households: count } };
  return { at, changes: { people: { min: count, max: count } } };
}
