/**
 * What the gazetteer knows of a spelling, remembered: texts repeat the same few thousand words.
 */
import type { Gazetteer, PlaceMatch } from '../../places/gazetteer.ts';
import { foldWord, soundOf } from '../fold.ts';
import { asWritten, ONLY_WITHIN, plainDevanagari, RARELY_PLACES, SOMETIMES_PLACES } from './place-words.ts';

/** A spelling's places and how far it may be taken for one of them. */
export interface KnownSpelling {
  /** Of exact spellings all places; of others the near blocks and districts of Jharkhand. */
  matches: readonly PlaceMatch[];
  exact: boolean;
  /** A name of several words may begin so. */
  opens: boolean;
  /** Written as the gazetteer writes it, not only folding alike. */
  strict: boolean;
  /** The first sound of the nearest place's name. */
  initial: string;
  /** Also a common word: see `place-words.ts`. */
  rarely: boolean;
  sometimes: boolean;
  within: boolean;
}

const MAJOR = ['state', 'district', 'block', 'urban-body', 'town'] as const;
const MEMO_LIMIT = 50_000;
const memos = new WeakMap<Gazetteer, Map<string, KnownSpelling>>();

const DEVANAGARI = /[\u0900-\u097f]/u;

/** Devanagari says long from short: `रहे` is not राहे, though both fold to `rahe`. */
function strictlyEqual(text: string, matches: readonly PlaceMatch[]): boolean {
  if (!DEVANAGARI.test(text)) return true;
  const plain = plainDevanagari(text);
  return matches.some(({ place }) =>
    [place.nameHi, ...(place.spellings ?? [])].some(
      (spelling) =>
        spelling !== undefined && plainDevanagari(spelling).replace(/[\s-]/gu, '') === plain.replace(/[\s-]/gu, ''),
    ),
  );
}

/** The memory for one gazetteer. */
export function memoOf(gazetteer: Gazetteer): Map<string, KnownSpelling> {
  const old = memos.get(gazetteer);
  if (old !== undefined) return old;
  const memo = new Map<string, KnownSpelling>();
  memos.set(gazetteer, memo);
  return memo;
}

/** What the gazetteer knows of a spelling of one or several words. `memo` is `memoOf(gazetteer)`, fetched once a text. */
export function know(text: string, gazetteer: Gazetteer, memo: Map<string, KnownSpelling>): KnownSpelling {
  const old = memo.get(text);
  if (old !== undefined) return old;
  const matches = gazetteer.lookup(text, { levels: MAJOR, limit: 60 });
  const exact = matches[0]?.score === 1;
  const kept = exact
    ? matches
    : matches.filter(
        ({ place, score }) =>
          place.state === 'Jharkhand' && (place.level === 'block' || place.level === 'district') && score >= 0.7,
      );
  const key = asWritten(text);
  const entry: KnownSpelling = {
    matches: kept,
    exact,
    opens: gazetteer.opens(text),
    strict: exact && strictlyEqual(text, kept),
    initial: soundOf(foldWord(kept[0]?.place.name ?? '')).charAt(0),
    rarely: RARELY_PLACES.has(key),
    sometimes: SOMETIMES_PLACES.has(key),
    within: ONLY_WITHIN.has(key),
  };
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(text, entry);
  return entry;
}
