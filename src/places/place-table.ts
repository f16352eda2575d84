/**
 * The gazetteer in memory: the places, and two indexes over their names. Over 200 lines: every question it answers is one.
 */
import { foldName, soundKey } from './fold-name.ts';
import type { Gazetteer, GazetteerPlace, PlaceLevel, PlaceMatch } from './gazetteer.ts';
import { nameDistance } from './name-distance.ts';
import { NameIndex } from './name-index.ts';

const LEVELS = [
  'district',
  'block',
  'state',
  'urban-body',
  'town',
  'panchayat',
  'village',
] as const satisfies readonly PlaceLevel[];
/** Two names share less than this and are no match at all. */
const LEAST_SCORE = 0.66;
const DEFAULT_LIMIT = 8;

const rank = (level: PlaceLevel): number => LEVELS.indexOf(level);

/** The places as one list, and the two indexes over their numbers: few names that texts are searched for, and the many. */
export class PlaceTable implements Gazetteer {
  readonly #places: GazetteerPlace[] = [];
  readonly #major = new NameIndex();
  readonly #local = new NameIndex();
  readonly #counts: Record<PlaceLevel, number> = {
    state: 0,
    district: 0,
    block: 0,
    panchayat: 0,
    village: 0,
    'urban-body': 0,
    town: 0,
  };
  readonly #openings = new Set<string>();
  readonly #districts = new Map<string, GazetteerPlace>();
  readonly #states = new Map<string, GazetteerPlace>();
  readonly #blocks = new Map<string, GazetteerPlace[]>();
  readonly #spellings = new Map<GazetteerPlace, string[]>();

  /** Takes a place with its further spellings. All are added before `close()`, and nothing is asked before. */
  add(place: GazetteerPlace, spellings: readonly string[] = []): void {
    this.#counts[place.level]++;
    if (spellings.length > 0) place.spellings = spellings;
    const id = this.#places.push(place) - 1;
    const local = place.level === 'panchayat' || place.level === 'village';
    const index = local ? this.#local : this.#major;
    const names = [place.name, ...(place.nameHi === undefined ? [] : [place.nameHi]), ...spellings];
    for (const name of names) {
      index.add(name, id);
      // ड़ is written d or r in Latin letters, ढ़ dh or rh
      const plain = name.normalize('NFKD');
      if (plain.includes('\u0921\u093c')) index.add(plain.replaceAll('\u0921\u093c', 'र'), id);
      if (plain.includes('\u0922\u093c')) index.add(plain.replaceAll('\u0922\u093c', 'र्ह'), id);
      if (!local) this.#addOpenings(name);
    }
    if (place.level === 'state') this.#states.set(foldName(place.name), place);
    if (place.level === 'district' && !this.#districts.has(foldName(place.name)))
      this.#districts.set(foldName(place.name), place);
    if (place.level === 'block' && place.district !== undefined) {
      const key = foldName(place.district);
      const list = this.#blocks.get(key) ?? [];
      list.push(place);
      this.#blocks.set(key, list);
      this.#spellings.set(place, names.map(foldName));
    }
  }

  #addOpenings(name: string): void {
    const first = name.split(/[\s-]/u)[0] ?? '';
    if (first !== name) this.#openings.add(soundKey(foldName(first)));
    const fold = foldName(name);
    for (let length = 5; length <= fold.length - 3; length++) this.#openings.add(soundKey(fold.slice(0, length)));
  }

  /** Builds the indexes. */
  close(): this {
    this.#major.close();
    this.#local.close();
    return this;
  }

  lookup(
    name: string,
    options: { levels?: readonly PlaceLevel[]; district?: string; state?: string; limit?: number } = {},
  ): PlaceMatch[] {
    const fold = foldName(name);
    if (fold === '') return [];
    const { levels, limit = DEFAULT_LIMIT } = options;
    const wants = (...sought: PlaceLevel[]): boolean =>
      levels === undefined || sought.some((level) => levels.includes(level));
    const found: PlaceMatch[] = [];
    const allowed = (place: GazetteerPlace): boolean =>
      (levels === undefined || levels.includes(place.level)) &&
      (options.district === undefined || place.district === options.district) &&
      (options.state === undefined || place.state === options.state);
    const take = (ids: readonly number[], score: number): void => {
      for (const id of ids) {
        const place = this.#places[id];
        if (place !== undefined && allowed(place) && !found.some((match) => match.place === place))
          found.push({ place, score });
        if (found.length > 200) return;
      }
    };
    const indexes = [
      ...(wants('state', 'district', 'block', 'urban-body', 'town') ? [this.#major] : []),
      ...(wants('panchayat', 'village') ? [this.#local] : []),
    ];
    for (const index of indexes) take(index.equal(fold), 1);
    if (found.length > 0) return found.sort((a, b) => rank(a.place.level) - rank(b.place.level)).slice(0, limit);
    const fits = (ids: readonly number[]): boolean =>
      ids.some((id) => {
        const place = this.#places[id];
        return place !== undefined && allowed(place);
      });
    let order = 0;
    const orders = new Map<PlaceMatch, number>();
    for (const index of indexes) {
      for (const near of index.near(name, limit, LEAST_SCORE, fits)) {
        take(near.ids, Math.min(near.score, 0.99));
        for (const match of found)
          if (!orders.has(match)) orders.set(match, near.order + rank(match.place.level) * 0.02 + order++ * 1e-6);
      }
    }
    if (found.length > 1) found.sort((a, b) => (orders.get(a) ?? 0) - (orders.get(b) ?? 0));
    return found.length > limit ? found.slice(0, limit) : found;
  }

  opens(word: string): boolean {
    return this.#openings.has(soundKey(foldName(word)));
  }

  rivals(name: string, district: string, limit = 3): PlaceMatch[] {
    const fold = foldName(name);
    const found: PlaceMatch[] = [];
    for (const place of this.blocksOf(district)) {
      let score = 0;
      for (const spelling of this.#spellings.get(place) ?? []) {
        const longer = Math.max(spelling.length, fold.length);
        let shared = 0;
        while (shared < longer && spelling.charAt(shared) === fold.charAt(shared)) shared++;
        const nearness = 1 - nameDistance(fold, spelling) / longer;
        // a beginning in common confuses readers more than its letters count
        score = Math.max(score, nearness, nearness === 1 ? 1 : Math.min(0.99, nearness + 0.15 * (shared / longer)));
      }
      if (score >= 0.6) found.push({ place, score });
    }
    return found.sort((a, b) => b.score - a.score).slice(0, limit);
  }

  district(name: string): GazetteerPlace | null {
    return this.#districts.get(foldName(name)) ?? null;
  }

  blocksOf(district: string): readonly GazetteerPlace[] {
    return this.#blocks.get(foldName(district)) ?? [];
  }

  districtsOf(state: string): readonly GazetteerPlace[] {
    return this.#places
      .filter((place) => place.level === 'district' && place.state === state)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  display(
    place: { district?: string; block?: string; state?: string },
    level: 'state' | 'district' | 'block',
    language: 'hi' | 'hi-Latn' | 'en',
  ): string {
    const name = place[level] ?? '';
    if (language !== 'hi' || name === '') return name;
    if (level === 'state') return this.#states.get(foldName(name))?.nameHi ?? name;
    if (level === 'district') return this.#districtWithin(name, place.state)?.nameHi ?? name;
    const within =
      place.district === undefined
        ? this.lookup(name, { levels: ['block'] }).map((match) => match.place)
        : this.blocksOf(place.district);
    return within.find((block) => block.name === name)?.nameHi ?? name;
  }

  #districtWithin(name: string, state: string | undefined): GazetteerPlace | undefined {
    const found = this.lookup(name, { levels: ['district'], ...(state === undefined ? {} : { state }) });
    return found.find((match) => match.score === 1)?.place;
  }

  locate(_lat: number, _lon: number): { state: string; district: string; block?: string } | null {
    // no boundaries and no centroids ship with the project, and the nearest town would often be the wrong block
    return null;
  }

  size(): Readonly<Record<PlaceLevel, number>> {
    return this.#counts;
  }
}
