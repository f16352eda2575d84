import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../src/language/numbers/read-numbers.ts';
import { cutWords } from '../../src/language/words.ts';

const numbersOf = (text: string): string[] =>
  readNumbers(cutWords(text), text).map(({ min, max }) => (min === max ? `${min}` : `${min}-${max}`));

const table: [string, string[]][] = [
  ['150', ['डेढ़ सौ', 'dedh sau', 'derh sau', 'एक सौ पचास', 'one hundred and fifty', '१५०', '150']],
  ['125', ['सवा सौ', 'sawa sau', '125']],
  ['2500', ['ढाई हज़ार', 'dhai hazar', 'arhai hajar', '2,500', 'दो हजार पाँच सौ']],
  ['175000', ['पौने दो लाख', 'paune do lakh']],
  ['3500', ['साढ़े तीन हजार', 'sadhe teen hazar', '3.5 हजार']],
  ['150000', ['डेढ़ लाख', '1.5 लाख', '1.5 lakh', '1,50,000', '1 लाख 50 हजार']],
  ['10000', ['10k', '10 k'.replace(' ', ''), 'दस हजार', 'das hazar']],
  ['43', ['तैंतालीस', 'taintalis', 'tetalis', 'forty three']],
  ['99', ['निन्यानवे', 'ninyanve', '99']],
  ['24', ['दो दर्जन', 'do darjan', 'चौबीस', 'chaubis']],
  ['100-150', ['सौ से डेढ़ सौ', 'sau se dedh sau', '100-150', '100 se 150']],
  ['200-300', ['दो तीन सौ', 'do teen sau', '200 to 300']],
  ['200-250', ['दो सौ ढाई सौ', 'do sau dhai sau']],
  ['30-35', ['तीस पैंतीस', '30-35', '30 – 35']],
  ['5000-6000', ['5-6 हजार', '5-6 hazar']],
];

describe('numbers', () => {
  for (const [value, phrases] of table)
    for (const phrase of phrases) test(`${phrase} is ${value}`, () => expect(numbersOf(phrase)).toEqual([value]));
  test('a demand after an amount is no number: डेढ़ लाख दो तब', () =>
    expect(numbersOf('डेढ़ लाख दो तब होगा')[0]).toBe('150000'));
  test('साथ is with, not sixty', () => expect(numbersOf('हमारे साथ चलिए')).toEqual([]));
  test('a date is no grouped number', () => expect(numbersOf('12.11.2026')).toEqual(['12', '11', '2026']));
});
