/**
 * A short answer to "which block?", "which panchayat?", "which booth?": the whole of it is the name, without a mark.
 */
import type { Gazetteer, PlaceMatch } from '../../places/gazetteer.ts';
import type { Asked, Home, MeantPlace } from '../meaning.ts';
import type { Word } from '../words.ts';
import type { NumberAt } from './local-part.ts';
import { isPanchayatWord } from './name-words.ts';
import { BLOCK_MARKS, DISTRICT_MARKS, NEGATIONS, PANCHAYAT_MARKS, VILLAGE_MARKS } from './place-words.ts';

/** Which part of the place was asked: `block` of `{field: 'block'}` and of `{field: 'place.block'}`; null when none was. */
export function askedPart(asked: Asked | undefined): keyof MeantPlace | 'place' | null {
  const field = asked?.field?.replace(/^place\./, '');
  switch (field) {
    case 'place':
    case 'district':
    case 'block':
    case 'panchayat':
    case 'village':
    case 'ward':
    case 'booth':
    case 'urbanBody':
    case 'assembly':
      return field;
    default:
      return null;
  }
}

/** The words of an answer that may be a name: neither marks nor the words of a sentence; null when it is no short answer. */
function nameOfAnswer(words: readonly Word[]): { from: number; to: number } | null {
  const names: number[] = [];
  for (const [index, word] of words.entries()) {
    // "pata nahi" is no name; "kaanke nahi ratu" is read as a sentence
    if (NEGATIONS.has(word.fold)) return null;
    if (
      BLOCK_MARKS.has(word.fold) ||
      DISTRICT_MARKS.has(word.fold) ||
      PANCHAYAT_MARKS.has(word.fold) ||
      VILLAGE_MARKS.has(word.fold)
    )
      continue;
    if (isPanchayatWord(word)) names.push(index);
  }
  const from = names[0];
  const last = names.at(-1);
  if (from === undefined || last === undefined || words.length > 8) return null;
  if (last - from + 1 !== names.length || names.length > 3) return null;
  return { from, to: last + 1 };
}

/** What a short answer says: the matches of a named block or district, or the local value; null when it is no such answer. */
export type PlaceAnswer =
  | { kind: 'known'; matches: PlaceMatch[]; from: number; to: number }
  | { kind: 'local'; level: 'panchayat' | 'village' | 'ward' | 'booth'; value: string; from: number; to: number };

/** Reads an answer in the light of the part that was asked. */
export function readAnswer(
  text: string,
  words: readonly Word[],
  part: keyof MeantPlace | 'place',
  within: Home,
  gazetteer: Gazetteer,
  numbers: readonly NumberAt[],
): PlaceAnswer | null {
  if (part === 'ward' || part === 'booth') {
    const number = numbers.find((one) => one.min === one.max && one.min > 0);
    const digits = words.findIndex((word) => word.script === 'digit' && word.fold.length <= 4);
    if (digits >= 0)
      return {
        kind: 'local',
        level: part,
        value: words[digits]?.fold.replace(/^0+(?=\d)/, '') ?? '',
        from: digits,
        to: digits + 1,
      };
    if (number !== undefined && words.length <= 5)
      return { kind: 'local', level: part, value: String(number.min), from: number.from, to: number.to };
    return null;
  }
  const name = nameOfAnswer(words);
  if (name === null) return null;
  const written = text.slice(words[name.from]?.start ?? 0, words[name.to - 1]?.end ?? 0);
  if (part === 'panchayat' || part === 'village') return { kind: 'local', level: part, value: written, ...name };
  const levels =
    part === 'district'
      ? (['district'] as const)
      : part === 'block'
        ? (['block'] as const)
        : (['district', 'block'] as const);
  const near =
    part === 'district' || within.district === undefined
      ? []
      : gazetteer.lookup(written, { levels, district: within.district });
  const wide = gazetteer.lookup(written, { levels, state: within.state ?? 'Jharkhand' });
  const matches = (near[0]?.score ?? 0) + 0.05 >= (wide[0]?.score ?? 0) && near.length > 0 ? near : wide;
  return matches.length === 0 ? null : { kind: 'known', matches, ...name };
}
