/**
 * A panchayat, village, ward or booth read from a text.
 */
import type { Word } from '../words.ts';

/** The parts of a place that are kept as written. */
export type LocalLevel = 'panchayat' | 'village' | 'ward' | 'booth';

/** One part: its value, the words that say the value, and all words it takes with its mark. */
export interface LocalPart {
  level: LocalLevel;
  value: string;
  from: number;
  to: number;
  takenFrom: number;
  takenTo: number;
}

/** A number of the text, as the number reader gives it: words `from` up to but without `to`. */
export interface NumberAt {
  from: number;
  to: number;
  min: number;
  max: number;
}

/** Whether a word stands in the same sentence as the one before it. */
export const sameSentence = (word: Word | undefined): boolean =>
  word !== undefined && word.gap !== 'stop' && word.gap !== 'line';
