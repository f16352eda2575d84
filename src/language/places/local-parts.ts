/**
 * Panchayat, village, ward and booth as the text writes them, in their order.
 */
import type { Word } from '../words.ts';
import type { FoundName } from './found-name.ts';
import { has } from './found-name.ts';
import type { LocalPart, NumberAt } from './local-part.ts';
import { urbanAt } from './mark-beside.ts';
import { readNamed } from './named-part.ts';
import { readNumbered } from './numbered-part.ts';
import {
  BOOTH_MARKS,
  DISTRICT_MARKS,
  HAMLET_MARKS,
  NUMBER_WORDS,
  PANCHAYAT_MARKS,
  VILLAGE_MARKS,
  WARD_MARKS,
} from './place-words.ts';

const LOCAL_MARKS: ReadonlySet<string> = new Set([
  ...WARD_MARKS,
  ...BOOTH_MARKS,
  'matdan',
  'bhag',
  ...PANCHAYAT_MARKS,
  ...VILLAGE_MARKS,
  ...HAMLET_MARKS,
]);

/** No report names more wards and villages. */
const MOST_PARTS = 40;

/** All local parts of a text in their order. `names` are the known names found before. */
export function readLocalParts(
  text: string,
  words: readonly Word[],
  names: readonly FoundName[],
  numbers: readonly NumberAt[],
): LocalPart[] {
  const parts: LocalPart[] = [];
  for (let at = 0; at < words.length && parts.length < MOST_PARTS; at++) {
    const word = words[at];
    if (word === undefined || word.script === 'digit') continue;
    if (!LOCAL_MARKS.has(word.fold) || (word.script === 'deva' && word.fold.startsWith('vil'))) continue;
    let part: LocalPart | null = null;
    if (WARD_MARKS.has(word.fold)) part = readNumbered(words, at, 'ward', numbers);
    else if (
      BOOTH_MARKS.has(word.fold) ||
      (word.fold === 'matdan' && words[at + 1]?.fold === 'kendra') ||
      // the part of the voters' roll is the booth's
      (word.fold === 'bhag' && has(NUMBER_WORDS, words[at + 1]))
    )
      part = readNumbered(words, at, 'booth', numbers);
    else if (PANCHAYAT_MARKS.has(word.fold))
      part = urbanAt(words, at - 1) > 0 ? null : readNamed(words, at, 'panchayat', names, text, parts);
    else if (VILLAGE_MARKS.has(word.fold) || HAMLET_MARKS.has(word.fold))
      part = readNamed(words, at, 'village', names, text, parts);
    if (part === null) continue;
    const clash = parts.some((other) => part.from < other.to && other.from < part.to);
    if (!clash && !has(DISTRICT_MARKS, words[part.from])) parts.push(part);
  }
  return parts;
}
