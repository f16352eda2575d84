/**
 * A name of a state, district, block or town found in a text, and small questions about words that several rules ask.
 */
import type { GazetteerPlace, PlaceMatch } from '../../places/gazetteer.ts';
import type { Word } from '../words.ts';

/** What a mark beside a name says it is. */
export type NameMark = 'block' | 'district' | 'local' | 'assembly' | 'urban';

/** A name at words `from` up to but without `to` (its mark included in `markFrom`, `markTo`). */
export interface FoundName {
  from: number;
  to: number;
  /** Words of the mark beside it, equal to `from`, `to` when there is none. */
  markFrom: number;
  markTo: number;
  mark: NameMark | null;
  sadar: boolean;
  matches: readonly PlaceMatch[];
  /** Equal under folding or a listed spelling. */
  exact: boolean;
  support: 'mark' | 'strong' | 'weak' | 'none';
  negated: boolean;
  /** Where somebody comes from or goes to, not where it happened. */
  background: boolean;
  /** Of a background: where somebody lives or writes from. */
  lives: boolean;
}

/** The places of a found name that a mark beside it allows, nearest first. */
export function placesOf(name: FoundName, level: GazetteerPlace['level']): GazetteerPlace[] {
  return name.matches.filter((match) => match.place.level === level).map((match) => match.place);
}

/** Whether a word is of a set; false where there is no word. */
export const has = (set: ReadonlySet<string>, word: Word | undefined): boolean =>
  word !== undefined && set.has(word.fold);

/** Whether a comma, a sentence's end or nothing at all stands before that word: what is before it stands apart. */
export const parted = (word: Word | undefined): boolean =>
  word === undefined || word.gap === 'comma' || word.gap === 'stop' || word.gap === 'line';

/** Whether a word stands beside the one before it, with no sign between but a hyphen. */
export const near = (word: Word | undefined): boolean =>
  word !== undefined && (word.gap === 'space' || word.gap === 'hyphen' || word.gap === 'none');
