/**
 * The names of states, districts, blocks and towns in a text, each with what the sentence says about it: a mark beside it
 * ("प्रखंड"), a postposition, whether it stands alone, whether it is denied. What they mean together is resolved elsewhere.
 */
import type { Gazetteer, GazetteerPlace, PlaceMatch } from '../../places/gazetteer.ts';
import { foldWord, soundOf } from '../fold.ts';
import type { Word } from '../words.ts';
import { endsPersonName, isLexiconWord, isNameWord, isPanchayatWord } from './name-words.ts';
import {
  ASSEMBLY_MARKS,
  asWritten,
  BLOCK_MARKS,
  DISTRICT_MARKS,
  HAMLET_MARKS,
  INSTEAD_WORDS,
  MOTION_WORDS,
  NEGATIONS,
  OFFICE_WORDS,
  ONLY_WITHIN,
  ORDINARY,
  PANCHAYAT_MARKS,
  PARTICLES,
  PREPOSITIONS,
  plainDevanagari,
  RARELY_PLACES,
  SADAR,
  SOMETIMES_PLACES,
  STREET_WORDS,
  STRONG_POSTPOSITIONS,
  TITLES,
  TOWARDS_WORDS,
  VILLAGE_MARKS,
  WEAK_POSTPOSITIONS,
} from './place-words.ts';

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
}

interface Known {
  matches: readonly PlaceMatch[];
  exact: boolean;
  opens: boolean;
  /** Written as the gazetteer writes it, not only folding alike. */
  strict: boolean;
  rarely: boolean;
  sometimes: boolean;
  within: boolean;
}

const MAJOR = ['state', 'district', 'block', 'urban-body', 'town'] as const;
const MEMO_LIMIT = 50_000;
/** What the gazetteer said of a spelling: texts repeat the same few thousand words. */
const memos = new WeakMap<Gazetteer, Map<string, Known>>();

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

function memoOf(gazetteer: Gazetteer): Map<string, Known> {
  const old = memos.get(gazetteer);
  if (old !== undefined) return old;
  const memo = new Map<string, Known>();
  memos.set(gazetteer, memo);
  return memo;
}

function know(text: string, gazetteer: Gazetteer, memo: Map<string, Known>): Known {
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
  const entry: Known = {
    matches: kept,
    exact,
    opens: gazetteer.opens(text),
    strict: exact && strictlyEqual(text, kept),
    rarely: RARELY_PLACES.has(key),
    sometimes: SOMETIMES_PLACES.has(key),
    within: ONLY_WITHIN.has(key),
  };
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(text, entry);
  return entry;
}

const isOrdinary = (fold: string): boolean => ORDINARY.has(fold) || isLexiconWord(fold);
const has = (set: ReadonlySet<string>, word: Word | undefined): boolean => word !== undefined && set.has(word.fold);
const parted = (word: Word | undefined): boolean =>
  word === undefined || word.gap === 'comma' || word.gap === 'stop' || word.gap === 'line';
const near = (word: Word | undefined): boolean =>
  word !== undefined && (word.gap === 'space' || word.gap === 'hyphen' || word.gap === 'none');

function markBeside(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
): Pick<FoundName, 'mark' | 'markFrom' | 'markTo' | 'sadar'> {
  let markFrom = from;
  let markTo = to;
  let sadar = false;
  if (has(SADAR, words[to]) && near(words[to])) {
    sadar = true;
    markTo++;
  } else if (has(SADAR, words[from - 1]) && near(words[from])) {
    sadar = true;
    markFrom--;
  }
  // a mark before the name that has no name of its own: "प्रखंड कोलेबिरा पंचायत लचरागढ़"
  const before = words[markFrom - 1];
  const here = words[markFrom];
  if (before !== undefined && here !== undefined && here.gap !== 'stop' && here.gap !== 'line') {
    const urbanBefore = urbanAt(words, markFrom - 2) === 2 ? 2 : urbanAt(words, markFrom - 1) === 1 ? 1 : 0;
    if (urbanBefore > 0) return { mark: 'urban', markFrom: markFrom - urbanBefore, markTo, sadar };
    const form = /[:=\-–—]/u.test(text.slice(before.end, here.start));
    const owned = !form && near(before) && (isNameWord(words[markFrom - 2]) || has(SADAR, words[markFrom - 2]));
    const first = FIRST_MARKS.test(before.fold);
    if (!owned) {
      if (has(BLOCK_MARKS, before)) return { mark: 'block', markFrom: markFrom - 1, markTo, sadar };
      if (has(DISTRICT_MARKS, before)) return { mark: 'district', markFrom: markFrom - 1, markTo, sadar };
      if ((has(PANCHAYAT_MARKS, before) || has(VILLAGE_MARKS, before)) && (form || first))
        return { mark: 'local', markFrom: markFrom - 1, markTo, sadar };
    }
  }
  const after = words[markTo];
  if (after !== undefined && near(after)) {
    const urban = urbanAt(words, markTo);
    if (urban > 0) return { mark: 'urban', markFrom, markTo: markTo + urban, sadar };
    if (has(BLOCK_MARKS, after)) return { mark: 'block', markFrom, markTo: markTo + 1, sadar };
    if (has(DISTRICT_MARKS, after)) return { mark: 'district', markFrom, markTo: markTo + 1, sadar };
    if (has(ASSEMBLY_MARKS, after)) return { mark: 'assembly', markFrom, markTo: markTo + 1, sadar };
    if (has(PANCHAYAT_MARKS, after) || has(VILLAGE_MARKS, after) || has(HAMLET_MARKS, after)) {
      // "कांके ग्राम बोड़ेया": the mark may belong to what follows it
      const owner = words[markTo + 1];
      const opensNext = FIRST_MARKS.test(after.fold) && near(owner) && isNameWord(owner);
      if (!opensNext) return { mark: 'local', markFrom, markTo: markTo + 1, sadar };
    }
  }
  return { mark: null, markFrom, markTo, sadar };
}

/** Marks that stand before their name: "ग्राम जिंगी", "village Jori". */
const FIRST_MARKS = /^(?:gram|vilage|vil|mauja|muja|viledj)/;

/** Words of "नगर निगम", "nagar parishad", "municipal corporation" at that place; 0 when they are not there. */
export function urbanAt(words: readonly Word[], index: number): number {
  const one = words[index]?.fold ?? '';
  const two = words[index + 1]?.fold ?? '';
  if (one === 'nagarpalika' || one === 'nagarnigam' || one === 'nagarparisad' || one === 'munisipaliti') return 1;
  if (one === 'nagar' && (two === 'nigam' || two === 'parisad' || two === 'panchayat' || two === 'palika')) return 2;
  if (one === 'munisipal' && (two === 'korporation' || two === 'kaunsil')) return 2;
  return 0;
}

function supportOf(words: readonly Word[], name: Pick<FoundName, 'from' | 'to' | 'mark'>): FoundName['support'] {
  if (name.mark === 'block' || name.mark === 'district' || name.mark === 'urban') return 'mark';
  const after = words[name.to];
  const before = words[name.from - 1];
  if (near(after) && has(STRONG_POSTPOSITIONS, after)) return 'strong';
  if (near(words[name.from]) && has(PREPOSITIONS, before) && before?.script === 'latn') return 'strong';
  if (parted(words[name.from]) && parted(after)) return 'strong';
  if (near(after) && has(OFFICE_WORDS, after)) return 'strong';
  if (near(words[name.from]) && has(OFFICE_WORDS, before)) return 'strong';
  if (near(after) && has(WEAK_POSTPOSITIONS, after)) return has(OFFICE_WORDS, words[name.to + 1]) ? 'strong' : 'weak';
  return 'none';
}

/**
 * Whether a guess is near enough, by the letters of the word and by what supports it. The distance counts, not the ratio:
 * about one vowel or aspirate may differ in a short name, one foreign letter in a long one.
 */
function guessAllowed(score: number, letters: number, support: FoundName['support']): boolean {
  const distance = (1 - score) * letters;
  if (letters < 4) return false;
  if (support === 'mark') return score >= 0.74 && distance <= (letters < 6 ? 0.8 : letters < 9 ? 1.25 : 2);
  if (letters < 5) return false;
  if (support === 'strong') return distance <= (letters < 6 ? 0.3 : letters < 7 ? 0.5 : letters < 9 ? 0.76 : 1.3);
  if (support === 'weak') return distance <= (letters < 7 ? 0.3 : letters < 9 ? 0.6 : 1.1);
  return letters >= 7 && distance <= 0.5;
}

function admit(
  words: readonly Word[],
  name: FoundName,
  known: Known,
  home: { district?: string | undefined; block?: string | undefined },
): boolean {
  const single = name.to - name.from === 1;
  const word = words[name.from];
  if (word === undefined) return false;
  const after = words[name.to];
  if (name.mark === 'local') return false;
  if (near(after) && has(STREET_WORDS, after) && name.mark === null) return false;
  if (!single) return name.exact || guessAllowed(name.matches[0]?.score ?? 0, 8, name.support);
  if (name.support === 'mark' || name.mark === 'assembly') {
    if (name.exact || name.mark === 'assembly' || name.mark === 'urban') return name.exact;
    return (
      isPanchayatWord(word) &&
      !has(WEAK_POSTPOSITIONS, word) &&
      guessAllowed(name.matches[0]?.score ?? 0, word.fold.length, 'mark')
    );
  }
  const letters = word.fold.replaceAll('h', '').length;
  const person = (near(after) && endsPersonName(after)) || has(TITLES, words[name.from - 1]);
  if (!name.exact) {
    // typing errors are a matter of Latin letters; short Devanagari words are other words
    if (
      word.script === 'deva' &&
      (letters < 7 || name.support === 'none' || (1 - (name.matches[0]?.score ?? 0)) * word.fold.length > 0.51)
    )
      return false;
    const known0 = soundOf(foldWord(name.matches[0]?.place.name ?? '')).charAt(0);
    if (known0 !== word.sound.charAt(0) && name.support !== 'strong') return false;
    return (
      !person &&
      !isOrdinary(word.fold) &&
      !known.rarely &&
      guessAllowed(name.matches[0]?.score ?? 0, letters, name.support)
    );
  }
  const level = name.matches[0]?.place.level;
  const ownDistrict = home.district !== undefined && name.matches.some(({ place }) => place.district === home.district);
  if (known.rarely) {
    return (
      home.block !== undefined &&
      known.strict &&
      name.support === 'strong' &&
      name.matches.some(({ place }) => place.block === home.block && place.district === home.district) &&
      !person
    );
  }
  if (known.within) return !person && near(after) && has(STRONG_POSTPOSITIONS, after);
  if (known.sometimes || level === 'town' || level === 'urban-body') {
    if (person) return false;
    if (!known.strict) return false;
    return name.support === 'strong' || (name.support === 'weak' && ownDistrict);
  }
  // in Devanagari long and short are told apart, so what only folds alike is a guess
  if (!known.strict)
    return (
      !person &&
      !isOrdinary(word.fold) &&
      word.fold.length >= 6 &&
      (name.support === 'strong' || name.support === 'weak')
    );
  return !(person && !near(words[name.from]) && name.support === 'none' && word.fold.length < 5);
}

function denied(words: readonly Word[], name: Pick<FoundName, 'from' | 'to' | 'markFrom' | 'markTo'>): boolean {
  let at = name.markTo;
  const first = words[at];
  if (first !== undefined && (first.gap === 'stop' || first.gap === 'line')) return false;
  if (has(STRONG_POSTPOSITIONS, first) || has(WEAK_POSTPOSITIONS, first)) at++;
  const next = words[at];
  if (next === undefined || next.gap === 'stop' || next.gap === 'line') return false;
  if (has(NEGATIONS, next)) return true;
  if (has(INSTEAD_WORDS, next) && at > name.markTo) return true;
  const before = words[name.markFrom - 1];
  return (
    before !== undefined &&
    (before.fold === 'not' ||
      before.fold === 'instead' ||
      (before.fold === 'of' && words[name.markFrom - 2]?.fold === 'instead'))
  );
}

function isBackground(words: readonly Word[], name: Pick<FoundName, 'from' | 'to' | 'markFrom' | 'markTo'>): boolean {
  const after = words[name.markTo];
  if (after === undefined) return false;
  if (after.fold === 'se') {
    for (let index = name.markTo + 1; index < Math.min(words.length, name.markTo + 5); index++) {
      const word = words[index];
      if (word === undefined || word.gap === 'stop' || word.gap === 'line') break;
      if (has(MOTION_WORDS, word) || has(TOWARDS_WORDS, word)) return true;
    }
  }
  if ((after.fold === 'ka' || after.fold === 'ke' || after.fold === 'ki') && has(MOTION_WORDS, words[name.markTo + 1]))
    return true;
  return has(TOWARDS_WORDS, after);
}

/**
 * All names in their order, longest first at each place, none overlapping. Ordinary words and persons' names are left out.
 */
export function findNames(
  text: string,
  words: readonly Word[],
  gazetteer: Gazetteer,
  home: { district?: string | undefined; block?: string | undefined },
): FoundName[] {
  const found: FoundName[] = [];
  const memo = memoOf(gazetteer);
  for (let from = 0; from < words.length; from++) {
    const word = words[from];
    if (
      word === undefined ||
      word.script === 'digit' ||
      word.script === 'sign' ||
      (word.fold.length < 3 && word.text.length < 3 && !/^si[nm]/.test(words[from + 1]?.fold ?? '')) ||
      word.text.length > 40
    )
      continue;
    const one = know(word.text, gazetteer, memo);
    let best: { to: number; known: Known } | null = one.matches.length > 0 ? { to: from + 1, known: one } : null;
    if (one.opens) {
      let text = word.text;
      for (let to = from + 1; to < Math.min(words.length, from + 3); to++) {
        const next = words[to];
        if (
          next === undefined ||
          !near(next) ||
          next.script === 'digit' ||
          STRONG_POSTPOSITIONS.has(next.fold) ||
          WEAK_POSTPOSITIONS.has(next.fold) ||
          PARTICLES.has(next.fold) ||
          BLOCK_MARKS.has(next.fold) ||
          SADAR.has(next.fold)
        )
          break;
        if (next.text.length > 40) break;
        text += ` ${next.text}`;
        const joined = know(text, gazetteer, memo);
        if (
          joined.exact ||
          (word.script === 'latn' ? (joined.matches[0]?.score ?? 0) : 0) >
            Math.max(0.93, best?.known.matches[0]?.score ?? 0)
        )
          best = { to: to + 1, known: joined };
      }
    }
    if (best === null) continue;
    const beside = markBeside(text, words, from, best.to);
    const name: FoundName = {
      from,
      to: best.to,
      ...beside,
      matches: best.known.matches,
      exact: best.known.exact,
      support: 'none',
      negated: false,
      background: false,
    };
    name.support = supportOf(words, name);
    if (!admit(words, name, best.known, home)) continue;
    if (villageOf(words, found.at(-1), name)) continue;
    name.negated = denied(words, name);
    name.background = isBackground(words, name);
    found.push(name);
    from = Math.max(from, best.to - 1);
  }
  return found;
}

/** "बाघमारा के मोहनपुर में": after "<block> के" a name that is no block of the same district is a village there. */
function villageOf(words: readonly Word[], owner: FoundName | undefined, name: FoundName): boolean {
  if (owner === undefined || owner.markTo !== name.from - 1 || name.mark !== null) return false;
  const link = words[name.from - 1];
  if (link?.fold !== 'ke' && link?.fold !== 'k') return false;
  const districts = owner.matches.filter(({ place }) => place.level === 'block').map(({ place }) => place.district);
  if (
    !owner.exact ||
    districts.length === 0 ||
    owner.mark === 'district' ||
    owner.matches[0]?.place.level === 'district'
  )
    return false;
  return !name.exact || !name.matches.some(({ place }) => districts.includes(place.district));
}

/** The places of a found name that a mark beside it allows, nearest first. */
export function placesOf(name: FoundName, level: GazetteerPlace['level']): GazetteerPlace[] {
  return name.matches.filter((match) => match.place.level === level).map((match) => match.place);
}
