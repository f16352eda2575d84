/** What a short answer chose of the menu last shown. */
import { cutWords } from '../language/words.ts';
import type { Composer } from './composer.ts';

/** Fields whose answer is a number: there 0 is zero and no person. */
export const COUNT_FIELDS: ReadonlySet<string> = new Set([
  'people',
  'households',
  'enrolled',
  'inclusion',
  'women',
  'amountInr',
  'since',
  'ward',
  'booth',
  'date',
]);

/** The number a text consists of, whatever its digits and stops (`2.` `(2)` `२`); null when it says more. */
export function bareNumber(text: string): number | null {
  const words = cutWords(text);
  const [only] = words;
  return words.length === 1 && only?.script === 'digit' && only.fold.length < 10 ? Number(only.fold) : null;
}

/** The code of the option chosen; undefined when no menu is open or none of it was meant. */
export function chosen(c: Composer): string | undefined {
  const options = c.state.asked?.options;
  if (options === undefined) return undefined;
  const { choice } = c.meaning;
  if (choice !== undefined && options.includes(choice)) return choice;
  const number = bareNumber(c.text);
  if (number !== null) return options[number - 1];
  return undefined;
}

/** Yes, by number, by word or by "ठीक है"; with it nothing may be said that changes a field. */
export function saidYes(c: Composer): boolean {
  return chosen(c) === 'yes' || (c.meaning.intent === 'affirm' && chosen(c) !== 'no');
}

/** No, by number or by word. */
export function saidNo(c: Composer): boolean {
  return chosen(c) === 'no' || (c.meaning.intent === 'deny' && chosen(c) !== 'yes');
}

/** A number that no option of the open menu has. */
export function outsideMenu(c: Composer): boolean {
  const { asked } = c.state;
  if (asked?.options === undefined || COUNT_FIELDS.has(asked.asks)) return false;
  const number = bareNumber(c.text);
  return number !== null && (number > asked.options.length || number < 0);
}

/** "0" where it is no count: a person is wanted. */
export function saidZero(c: Composer): boolean {
  return bareNumber(c.text) === 0 && !COUNT_FIELDS.has(c.state.asked?.asks ?? '');
}
