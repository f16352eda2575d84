/** Whether something is told of as done or planned: decides which way कल and परसों point. */

import type { Message } from '../message.ts';
import { oneOf } from '../one-of.ts';

/** True when the verbs near words `from`..`to` speak of what is to come. The nearest verb after the word decides, then the sentence, then the message. */
export function isFuture(message: Message, from: number, to: number): boolean {
  const { reading } = message;
  const sentence = reading.sentence[from];
  const english = message.language === 'en';
  let best: { future: boolean; gap: number } | undefined;
  let anyFuture = false;
  let anyDone = false;
  for (const hit of reading.hits) {
    if (hit.tag !== 'done' && hit.tag !== 'future') continue;
    // in English "the" and "ha" are no verbs
    if (
      english &&
      hit.to - hit.from === 1 &&
      (reading.key(hit.from) === 'the' || reading.key(hit.from) === 'ae' || reading.key(hit.from) === 'kia')
    )
      continue;
    const future = hit.tag === 'future';
    if (future) anyFuture = true;
    else anyDone = true;
    if (reading.sentence[hit.from] !== sentence) continue;
    const gap = hit.from >= to ? hit.from - to : 3 + 2 * (from - hit.to);
    // an auxiliary follows its verb: "होने वाली थी"; a future verb beats a done one at its side
    if (best === undefined || gap < best.gap || (gap <= best.gap + 1 && future))
      best = { future, gap: Math.min(gap, best?.gap ?? gap) };
  }
  const begins = message.words.slice(to, to + 6).map((word) => word.fold);
  // "कल से अभियान चालू कर रहे हैं", "मेहंदी प्रतियोगिता रखे हैं परसों"
  if (
    begins[0] === 'se' &&
    begins.some((one) => oneOf('chalu|suru|shuru|start').has(one)) &&
    !begins.some((one) => oneOf('hua|hui|tha').has(one))
  )
    return true;
  if (
    oneOf('hai|hain|h').has(message.words[from - 1]?.fold ?? '') &&
    oneOf('rakhe|rakha|rakhi|rkhe|rkha').has(message.words[from - 2]?.fold ?? '') &&
    message.words[from]?.gap === 'space'
  )
    return true;
  if (isToCome(message, to)) return true;
  if (best !== undefined) return best.future;
  // "kal meeting hai" is to come; "kal se bijli nahi hai" has begun
  const marker = message.words[to]?.fold;
  if (
    marker !== 'se' &&
    !english &&
    reading.hits.some(
      (hit) => (hit.tag.startsWith('a:') || hit.tag === 'clock') && reading.sentence[hit.from] === sentence,
    )
  ) {
    for (let at = to; at < message.words.length && reading.sentence[at] === sentence; at++) {
      const fold = message.words[at]?.fold ?? '';
      if (oneOf('nahi|nhi|nahin').has(fold)) return false;
      if (oneOf('hai|h|hain|he').has(fold)) return true;
    }
  }
  return anyFuture && !anyDone;
}

/** "कल मेला है, …", "kal sarhul h": a day, what is on it, "is", and the clause is over. */
function isToCome(message: Message, to: number): boolean {
  for (let at = to; at < Math.min(message.words.length, to + 3); at++) {
    const word = message.words[at];
    if (
      word === undefined ||
      oneOf('se|nahi|nhi|nahin|ki|ka|ke|bat|baat').has(word.fold) ||
      message.reading.is(at, 'done', 'past')
    )
      return false;
    if (!oneOf('hai|h|hain').has(word.fold)) continue;
    const gap = message.words[at + 1]?.gap;
    return at > to && (gap === undefined || gap === 'comma' || gap === 'stop' || gap === 'line');
  }
  return false;
}
