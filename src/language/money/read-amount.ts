/** The rupees of a complaint: `5 हजार मांग रहे`, `₹2,000`, `500/-`, `डेढ़ लाख दो`. Money asked goes before money owed. */

import type { Found, Message } from '../message.ts';
import type { NumberSpan } from '../numbers/read-numbers.ts';
import { oneOf } from '../one-of.ts';

const key = (message: Message, at: number): string => message.words[at]?.fold ?? '';
const MARK = oneOf(
  'rs|ru|rupaya|rupaye|rupae|rupia|rupie|rupai|rupya|rupay|rupe|rupes|rupis|rupiya|rupaie|rupea|rupye|inr|taka|tka|re|rup|rupaiya|rupiye|rupeya|rupi',
);

function hasMark(message: Message, number: NumberSpan): boolean {
  const { words, text } = message;
  const before = text.slice(words[number.from - 1]?.end ?? 0, words[number.from]?.start ?? 0);
  const after = text.slice(words[number.to - 1]?.end ?? 0, words[number.to]?.start ?? text.length);
  if (/₹|\$/.test(before) || /^\s?(?:₹|\/-|\/=)/.test(after)) return true;
  if (MARK.has(key(message, number.from - 1)) && words[number.from]?.gap !== 'line') return true;
  const next = words[number.to];
  return (
    next !== undefined &&
    next.gap !== 'line' &&
    next.gap !== 'stop' &&
    (MARK.has(next.fold) || (message.reading.is(number.to, 'money') && /^(rup|cash|nakad|nagad|taka)/.test(next.fold)))
  );
}

/** What follows an amount that has to be given: "800 लगेगा", "1000 do to". */
export const ASKED = oneOf(
  'do|doge|dijiye|dena|lagega|lgega|lagta|lagenge|chahiye|mangta|chaiye|deve|debe|deba|denge|dijie|lagi|bolta|bolte|bolti|bola|boli|bole|kahta|kehta',
);

/** True when the number counts time, people, weight or a place, or is a telephone or plot number. */
export function countsOther(message: Message, number: NumberSpan): boolean {
  const { reading } = message;
  if (number.digits && number.length >= 7 && !number.scaled) return true;
  const gap = message.words[number.to]?.gap;
  const apart = gap === 'comma' || gap === 'stop' || gap === 'line';
  return (
    (!apart &&
      reading.is(
        number.to,
        'u:day',
        'u:week',
        'u:month',
        'u:year',
        'u:fortnight',
        'clock',
        'n:people',
        'i:women',
        'n:households',
        'n:thing',
        'n:enrolled',
        'i:youth',
        'n:age',
        'date-word',
      )) ||
    reading.is(number.from - 1, 'q:identifier', 'date-word')
  );
}

/** The amount, or undefined. A marked amount near a demand is best, then one near a demand, then a marked one. */
export function readAmount(message: Message, taken: ReadonlySet<number>): Found<number> | undefined {
  const { reading } = message;
  let best: { number: NumberSpan; score: number } | undefined;
  for (const number of message.numbers) {
    if (taken.has(number.from) || message.places.taken.has(number.from)) continue;
    const marked = hasMark(message, number);
    const money = reading.is(number.to, 'money') || reading.is(number.from - 1, 'money');
    if (!marked && countsOther(message, number)) continue;
    const near = reading.near(number, 6, 'ask', 'm:bribe') !== undefined;
    const asked =
      ASKED.has(key(message, number.to)) &&
      message.words[number.to]?.gap === 'space' &&
      (number.digits || number.scaled) &&
      number.max >= 20;
    const bill =
      (oneOf('ka|ke|ki').has(key(message, number.to)) && oneOf('bill|bil').has(key(message, number.to + 1))) ||
      oneOf('bill|bil').has(key(message, number.from - 1));
    const due =
      number.max >= 100 &&
      number.digits &&
      oneOf('aata|aati|ata|milta|milte|aate').has(key(message, number.to)) &&
      message.words[number.to]?.gap === 'space';
    const took = reading.near(number, 4, 'take', 'm:embezzlement') !== undefined;
    if (
      !marked &&
      !money &&
      !asked &&
      !due &&
      !(bill && number.max >= 50) &&
      !((near || took) && (number.scaled || (number.max >= 100 && number.digits)))
    )
      continue;
    if (number.weak && !number.scaled && !marked && !money) continue;
    const score = (marked ? 3 : 0) + (money ? 2 : 0) + (asked ? 3 : 0) + (near ? 4 : 0) + (took ? 1 : 0);
    if (best === undefined || score > best.score) best = { number, score };
  }
  if (best === undefined) return undefined;
  return { value: best.number.max, span: reading.span(best.number.from, best.number.to) };
}
