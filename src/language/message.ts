/** What the rules of this room are given: one message, cut, read and placed. Made once by `understand`. */
import type { Asked, Home, Language } from './meaning.ts';
import type { NumberSpan } from './numbers/read-numbers.ts';
import type { ReadPlaces } from './places/read-places.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

/** A part of the text, `[start, end)` in UTF-16 units. */
export type Span = [number, number];

/** One message under work. `sentDay` counts days since 1970 on the Asia/Kolkata calendar, NaN when `sentAt` is no time. */
export interface Message {
  text: string;
  words: readonly Word[];
  reading: Reading;
  numbers: readonly NumberSpan[];
  places: ReadPlaces;
  language: Language;
  sentDay: number;
  home: Home | undefined;
  asked: Asked | undefined;
}

/** A value with the span it was read from. */
export interface Found<T> {
  value: T;
  span: Span;
}
