/**
 * What the rest of the house may ask of the gazetteer. Built by `load-gazetteer.ts`; pure and synchronous afterwards.
 */

/** `town` is a known town or quarter without a body of its own; `urban-body` the municipality, whose `name` is its town. */
export type PlaceLevel = 'state' | 'district' | 'block' | 'panchayat' | 'village' | 'urban-body' | 'town';

/** What an urban local body is: municipal corporation, council (नगर परिषद), nagar panchayat, notified area, cantonment. */
export type UrbanKind = 'corporation' | 'council' | 'nagar-panchayat' | 'notified-area' | 'cantonment';

/**
 * One place: `{level: 'block', name: 'Kanke', nameHi: 'कांके', state: 'Jharkhand', district: 'Ranchi', block: 'Kanke', code: '2683'}`.
 * `name` is the Local Government Directory's English spelling; `code` its code, absent where it is not known.
 */
export interface GazetteerPlace {
  level: PlaceLevel;
  name: string;
  nameHi?: string;
  state: string;
  district?: string;
  block?: string;
  panchayat?: string;
  code?: string;
  /** Further spellings and old names people use, as the data lists them; absent when there are none. */
  spellings?: readonly string[];
  /** Of an urban body only. */
  kind?: UrbanKind;
}

/**
 * A place that a written name may mean, with how near the writing is. 1 is certain: equal but for what writers do not
 * distinguish (`Kaanke`, `कांके`), or a listed spelling. Less than 1 is a guess and has to be asked.
 */
export interface PlaceMatch {
  place: GazetteerPlace;
  score: number;
}

export interface Gazetteer {
  /** Every place a name in any script may mean, nearest first; empty when none is near. `levels` limits what is sought. */
  lookup(
    name: string,
    options?: { levels?: readonly PlaceLevel[]; district?: string; state?: string; limit?: number },
  ): PlaceMatch[];
  /** Whether a known state, district, block or town written in several words may begin with that word (`nagar`, `katkam`). */
  opens(word: string): boolean;
  /** Blocks of a district a misspelt name may mean, nearest first, also distant ones: what "did you mean" offers. */
  rivals(name: string, district: string, limit?: number): PlaceMatch[];
  /** The district of that English name, or null. */
  district(name: string): GazetteerPlace | null;
  /** The blocks of a district in the directory's order; empty for an unknown district. */
  blocksOf(district: string): readonly GazetteerPlace[];
  /** All districts of a state (`Jharkhand` has 24), in alphabetical order. */
  districtsOf(state: string): readonly GazetteerPlace[];
  /** The place's name in a language: Devanagari for `hi`, the directory's spelling otherwise. */
  display(
    place: { district?: string | undefined; block?: string | undefined; state?: string | undefined },
    level: 'state' | 'district' | 'block',
    language: 'hi' | 'hi-Latn' | 'en',
  ): string;
  /** The block whose area holds that pin, or null where no geometry is known. */
  locate(lat: number, lon: number): { state: string; district: string; block?: string } | null;
  /** Places known, by level. */
  size(): Readonly<Record<PlaceLevel, number>>;
}
