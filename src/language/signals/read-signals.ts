/** Signs that change the handling of a message: danger, confidence asked, a child, withdrawal, erasure, a forward. */

import type { Intent, Signal } from '../meaning.ts';
import type { Found, Message } from '../message.ts';
import { oneOf } from '../one-of.ts';

const SIGNALS_BY_TAG: readonly (readonly [string, Signal])[] = [
  ['s:danger', 'danger'],
  ['s:confidential', 'confidential'],
  ['s:minor', 'minor'],
  ['s:withdraw', 'withdraw'],
  ['s:erase', 'erase'],
];
/** Danger words that are plain in a report: "elephant attack relief", a condolence visit, a march against violence. */
const WEAK_DANGER = oneOf(
  'khatra|goli|mob|mar|danga|anjam|hamla|kaid|talvar|protection|fear|levy|levi|attack|rescue|violence|torture|dar',
);

/** The signals in the order of the contract. `danger` is given rather once too often than once too seldom. */
export function readSignals(message: Message, intent: Intent): Found<Signal>[] {
  const { reading } = message;
  const found: Found<Signal>[] = [];
  for (const [tag, signal] of SIGNALS_BY_TAG) {
    for (const hit of reading.all(tag)) {
      if (
        signal === 'danger' &&
        (intent === 'report' || intent === 'suggestion' || intent === 'greeting') &&
        hit.to - hit.from === 1 &&
        WEAK_DANGER.has(reading.key(hit.from))
      )
        continue;
      found.push({ value: signal, span: reading.span(hit.from, hit.to) });
      break;
    }
  }
  // "11 saal ke bete ko": a child by the age said
  const child = message.numbers.find(
    (one) =>
      one.max < 18 &&
      reading.is(one.to, 'u:year', 'n:age') &&
      message.words
        .slice(one.to, one.to + 5)
        .some((word) =>
          oneOf(
            'beta|bete|beti|bachi|bacchi|bacha|bachche|ladki|ladka|ladke|girl|boy|son|daughter|bhai|bahan|chatra|bachi|nati|poti|umar',
          ).has(word.fold),
        ),
  );
  if (
    child !== undefined &&
    found.some((one) => one.value === 'danger') &&
    !found.some((one) => one.value === 'minor')
  ) {
    found.push({ value: 'minor', span: reading.span(child.from, child.to + 1) });
  }
  const forward = forwardOf(message);
  if (forward !== undefined) found.push({ value: 'forwarded', span: forward });
  return found;
}

/** Where the text shows itself to be a forward, or undefined. */
export function forwardOf(message: Message): [number, number] | undefined {
  const hits = message.reading.all('i:forward');
  const first = hits[0];
  if (first === undefined) return undefined;
  const starts = first.from <= 1 && /^(fvd|fv|forvard|farvard|agresit)/.test(message.reading.key(first.from));
  const strong = hits.some((hit) => hit.to - hit.from >= 2);
  return starts || strong || hits.length >= 2 ? message.reading.span(first.from, first.to) : undefined;
}
