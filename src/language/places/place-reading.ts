/**
 * What the reader of places takes and gives.
 */
import type { GazetteerPlace } from '../../places/gazetteer.ts';
import type { Asked, Home, MeantPlace } from '../meaning.ts';
import type { Word } from '../words.ts';
import type { NumberAt } from './local-part.ts';

/** What the reader may use besides the words: what was asked, who writes, and the numbers already read (ward पाँच). */
export interface PlaceContext {
  asked?: Asked | undefined;
  home?: Home | undefined;
  numbers?: readonly NumberAt[] | undefined;
  /** A word that only stands where a village could stand is no village: a complaint's place is asked, not guessed. */
  noGuess?: boolean | undefined;
}

/** One place named, in the order of the text: words `from` up to but without `to`. */
export interface PlaceMention {
  from: number;
  to: number;
  place: MeantPlace;
  /** A place somebody comes from, goes to or denies: not where it happened when another is named. */
  aside: boolean;
  /** The panchayat, village, ward or booth that this mention itself says; absent when it names a block or district. */
  local?: { level: 'panchayat' | 'village' | 'ward' | 'booth'; value: string };
}

/** What `readPlaces` gives. */
export interface ReadPlaces {
  /** Absent when the text names none and home is empty. `from` says which of the two it is. */
  place?: MeantPlace;
  /** `place`, `place.district`, `place.block`, `place.village`, … → `[start, end)` in UTF-16 units. Empty for what comes from home. */
  spans: Record<string, [number, number]>;
  /** Indices of words that belong to places and their marks: no counts, no persons. */
  taken: Set<number>;
  /** False when a block or district was guessed from a misspelling: ask before it is stored as the answer to a question. */
  certain: boolean;
  /** Of a guess: other places about as near, nearest first; "did you mean" may offer them. */
  rivals: GazetteerPlace[];
  /** Every place in the order of the text, for messages that tell of several events. */
  mentions: PlaceMention[];
}

/** Marks words as belonging to a place. */
export function takeWords(taken: Set<number>, from: number, to: number): void {
  for (let index = from; index < to; index++) taken.add(index);
}

/** The span of words `from` up to but without `to`, in UTF-16 units. */
export function spanOf(words: readonly Word[], from: number, to: number): [number, number] {
  return [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
}
