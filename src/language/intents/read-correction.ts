/** The new values of a correction: "डेढ़ सौ नहीं पचास लोग थे" is people 50; "40 नहीं, 14" takes the field that was 40. */

import type { Message, Span } from '../message.ts';
import type { NumberSpan } from '../numbers/read-numbers.ts';
import { oneOf } from '../one-of.ts';
import type { Counts } from '../people/read-counts.ts';
import { readCounts } from '../people/read-counts.ts';

const NEGATION = oneOf('nahi|nhi|nahin|nai|na|no|not|nahii|nay');
const INSTEAD = oneOf('jagah|jagh|instead|badle|bajai|bajay');

/** What a correction replaces: the old number, if said, and the new one. */
export interface Replacement {
  old: NumberSpan;
  fresh: NumberSpan;
}

/** "5000 nahi 50000", "40 नहीं, 14", "25 की जगह 52", "not 40 but 14": old and new number, or undefined. */
export function readReplacement(message: Message): Replacement | undefined {
  const { words, numbers } = message;
  // "pichli report me mahila 15 likha tha, 51 thi"
  const [written, meant] = numbers;
  if (
    written !== undefined &&
    meant !== undefined &&
    WROTE.has(words[written.to]?.fold ?? '') &&
    oneOf('tha|thi|the|hai|h|hain|hona|he').has(words[meant.to]?.fold ?? '') &&
    meant.from - written.to <= 5
  )
    return { old: written, fresh: meant };
  for (const [at, word] of words.entries()) {
    if (!NEGATION.has(word.fold) && !INSTEAD.has(word.fold)) continue;
    if (message.reading.is(at, 'v:notcame', 'v:notgive', 'm:absence')) continue;
    const before = numbers.findLast((one) => one.to <= at && at - one.to <= 3);
    const after = numbers.find((one) => one.from > at && one.from - at <= 5);
    const then =
      after === undefined ? undefined : numbers.find((one) => one.from >= after.to && one.from - after.to <= 4);
    // English: "not 40 but 14", "14 not 40"; "instead of 40"
    if (word.fold === 'not' || word.fold === 'instead') {
      if (after !== undefined && then !== undefined) return { old: after, fresh: then };
      if (after !== undefined && before !== undefined) return { old: after, fresh: before };
      continue;
    }
    if (before !== undefined && after !== undefined) return { old: before, fresh: after };
    // "रकम 15 हजार ही थी, 12 नहीं": the right value first, then the denied one
    const earlier = before === undefined ? undefined : numbers.findLast((one) => one.to <= before.from);
    if (before !== undefined && earlier !== undefined && at - before.to <= 1 && before.from - earlier.to <= 4)
      return { old: before, fresh: earlier };
  }
  return undefined;
}

const WROTE = oneOf('likha|likhe|likh|bataya|bataye|bola|bole|wrote|written|diya');

/** Counts of a correction without the denied number; the new one inherits the noun of the old when it has none. */
export function readCorrectedCounts(
  message: Message,
  taken: ReadonlySet<number>,
): { counts: Counts; replacement: Replacement | undefined } {
  const replacement = readReplacement(message);
  if (replacement === undefined) return { counts: readCounts(message, taken), replacement };
  const without: Message = { ...message, numbers: message.numbers.filter((one) => one !== replacement.old) };
  const counts = readCounts(without, taken);
  // a count is whole: "सवा" alone is none
  const isCount = Number.isInteger(replacement.fresh.min) && Number.isInteger(replacement.fresh.max);
  if (isCount && !counts.used.has(replacement.fresh.from)) {
    const only = readCounts({ ...message, numbers: [replacement.old] }, taken);
    const { fresh } = replacement;
    const span: Span = message.reading.span(fresh.from, fresh.to);
    const inherit = (): void => {
      counts.used.add(fresh.from);
    };
    if (only.people !== undefined && counts.people === undefined) {
      counts.people = { value: { min: fresh.min, max: fresh.max }, span };
      inherit();
    } else if (only.households !== undefined && counts.households === undefined) {
      counts.households = { value: fresh.max, span };
      inherit();
    } else if (only.enrolled !== undefined && counts.enrolled === undefined) {
      counts.enrolled = { value: fresh.max, span };
      inherit();
    } else {
      for (const name of Object.keys(only.inclusion) as (keyof Counts['inclusion'])[]) {
        if (counts.inclusion[name] !== undefined) continue;
        counts.inclusion[name] = { value: fresh.max, span };
        inherit();
      }
    }
  }
  return { counts, replacement };
}

/** The field of the draft whose value is the old number: `people`, `amountInr`, `inclusion.women` …, or undefined. */
export function draftFieldOf(draft: Readonly<Record<string, unknown>>, old: number): string | undefined {
  for (const [name, value] of Object.entries(draft)) {
    if (value === old) return name;
    if (typeof value !== 'object' || value === null) continue;
    if (name === 'people' && (('min' in value && value.min === old) || ('max' in value && value.max === old)))
      return 'people';
    if (name === 'inclusion')
      for (const [kind, count] of Object.entries(value)) if (count === old) return `inclusion.${kind}`;
  }
  return undefined;
}
