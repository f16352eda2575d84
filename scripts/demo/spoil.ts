/** Typing as it comes from a phone: left-out letters, SMS forms, missing nukta, short for long vowels. Numbers and signs are left alone. */
import type { Chance } from './chance.ts';

const SMS: readonly (readonly [RegExp, string])[] = [
  [/\bnahi\b/gi, 'nhi'],
  [/\bhai\b/gi, 'h'],
  [/\bmein\b/gi, 'me'],
  [/\bke liye\b/gi, 'k liye'],
  [/\baur\b/gi, 'or'],
  [/\bhua\b/gi, 'huwa'],
  [/\bkiya\b/gi, 'kia'],
  [/\blog\b/gi, 'logg'],
  [/\bhain\b/gi, 'he'],
  [/\bgaya\b/gi, 'gya'],
  [/\bplease\b/gi, 'plz'],
  [/\bpeople\b/gi, 'ppl'],
  [/\band\b/gi, '&'],
  [/\bmonths\b/gi, 'mnths'],
];
const DEVA: readonly (readonly [RegExp, string])[] = [
  [/\u093c/gu, ''],
  [/ँ/gu, 'ं'],
  [/ी(?=\s|$)/gu, 'ि'],
  [/ू/gu, 'ु'],
  [/ण/gu, 'न'],
  [/श/gu, 'स'],
  [/ें(?=\s|$)/gu, 'े'],
  [/ाएँ/gu, 'ाए'],
];

function slip(word: string, chance: Chance): string {
  if (word.length < 4 || /[^a-z]/i.test(word)) return word;
  const at = chance.whole(1, word.length - 2);
  switch (chance.whole(0, 2)) {
    case 0:
      return /[aeiou]/i.test(word[at] ?? '') ? word.slice(0, at) + word.slice(at + 1) : word;
    case 1:
      return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
    default:
      return word.slice(0, at) + (word[at] ?? '') + word.slice(at);
  }
}

/** The text with a few errors of that script, in about a third of the texts. */
export function spoil(text: string, chance: Chance, often = 0.35): string {
  if (!chance.of(often)) return text;
  let spoiled = text;
  const deva = /[\u0900-\u097f]/u.test(text);
  for (const [from, to] of chance.shuffled(deva ? DEVA : SMS).slice(0, 2)) spoiled = spoiled.replace(from, to);
  if (deva) return spoiled;
  if (chance.of(0.5)) spoiled = spoiled.toLowerCase();
  return spoiled
    .split(' ')
    .map((word) => (chance.of(0.06) ? slip(word, chance) : word))
    .join(' ');
}
