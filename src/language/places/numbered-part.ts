/**
 * Wards and booths: "वार्ड नंबर 5", "booth no. 17", "123 नंबर बूथ", "बूथ नंबर सत्रह". "9 booth" is a count and none of these.
 */
import type { Word } from '../words.ts';
import { has } from './found-name.ts';
import type { LocalPart, NumberAt } from './local-part.ts';
import { sameSentence } from './local-part.ts';
import { PERSON_WORDS } from './name-words.ts';
import { NUMBER_WORDS } from './place-words.ts';

/** The digits of a ward or booth at a word: figures as written in ASCII, number words by their value; null for a count or range. */
function numberAt(
  words: readonly Word[],
  index: number,
  numbers: readonly NumberAt[],
): { value: string; to: number } | null {
  const word = words[index];
  if (word === undefined) return null;
  if (word.script === 'digit') {
    if (word.fold.length > 4) return null;
    const letter = words[index + 1];
    const lettered =
      letter !== undefined &&
      (letter.gap === 'none' || letter.gap === 'hyphen') &&
      /^[abc]$/.test(letter.fold) &&
      letter.script === 'latn';
    const value = word.fold.replace(/^0+(?=\d)/, '');
    return { value, to: lettered ? index + 2 : index + 1 };
  }
  const number = numbers.find((one) => one.from === index);
  return number !== undefined && number.min === number.max && number.min > 0 && number.min < 1000
    ? { value: String(number.min), to: number.to }
    : null;
}

/** The ward or booth whose mark stands at word `at`; null when no number belongs to it. */
export function readNumbered(
  words: readonly Word[],
  at: number,
  level: 'ward' | 'booth',
  numbers: readonly NumberAt[],
): LocalPart | null {
  let index = at + 1;
  if (level === 'booth' && words[index]?.fold === 'kendra') index++;
  let marked = false;
  while (has(NUMBER_WORDS, words[index]) && sameSentence(words[index])) {
    marked = true;
    index++;
  }
  if (sameSentence(words[index]) || words[index]?.gap === 'stop') {
    const joined = !marked && words[index]?.gap === 'stop' ? null : numberAt(words, index, numbers);
    const spoken = words[index]?.script !== 'digit';
    if (
      joined !== null &&
      (marked || !spoken || level === 'ward') &&
      (marked || !has(PERSON_WORDS, words[joined.to]))
    ) {
      return { level, value: joined.value, from: index, to: joined.to, takenFrom: at, takenTo: joined.to };
    }
  }
  // "123 नंबर बूथ", "5 no ward"
  if (has(NUMBER_WORDS, words[at - 1])) {
    for (let from = at - 2; from >= Math.max(0, at - 4); from--) {
      const before = numberAt(words, from, numbers);
      if (before !== null && before.to === at - 1)
        return { level, value: before.value, from, to: before.to, takenFrom: from, takenTo: at + 1 };
    }
  }
  return null;
}
