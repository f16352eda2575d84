/**
 * Whether a word that may name a place does so in its sentence. Names that are common words or given names need a mark, a
 * postposition or a district beside them; a guess at a misspelling needs the more support the farther it lies.
 */
import type { Gazetteer, PlaceMatch } from '../../places/gazetteer.ts';
import type { Home } from '../meaning.ts';
import type { Word } from '../words.ts';
import type { FoundName } from './found-name.ts';
import { has, near, parted } from './found-name.ts';
import type { KnownSpelling } from './known-spelling.ts';
import { know } from './known-spelling.ts';
import { endsPersonName, isLexiconWord, isPanchayatWord } from './name-words.ts';
import {
  OFFICE_WORDS,
  ORDINARY,
  PREPOSITIONS,
  STREET_WORDS,
  STRONG_POSTPOSITIONS,
  TITLES,
  WEAK_POSTPOSITIONS,
} from './place-words.ts';

const isOrdinary = (fold: string): boolean => ORDINARY.has(fold) || isLexiconWord(fold);

/** What in the sentence shows that a name is meant as a place, the mark beside it set aside in `name.mark`. */
export function supportOf(words: readonly Word[], name: Pick<FoundName, 'from' | 'to' | 'mark'>): FoundName['support'] {
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
function guessAllowed(score: number, letters: number, support: FoundName['support'], atHome = false): boolean {
  const distance = (1 - score) * letters;
  // of the ten or twenty blocks of the sender's own district one is meant sooner than of all
  if (atHome && support === 'strong' && letters >= 6) return distance <= 1.1;
  if (letters < 4) return false;
  if (support === 'mark') return score >= 0.74 && distance <= (letters < 6 ? 0.8 : letters < 9 ? 1.25 : 2);
  if (letters < 5) return false;
  if (support === 'strong') return distance <= (letters < 6 ? 0.3 : letters < 7 ? 0.5 : letters < 9 ? 0.76 : 1.3);
  if (support === 'weak') return distance <= (letters < 7 ? 0.3 : letters < 9 ? 0.6 : 1.1);
  return letters >= 7 && distance <= 0.5;
}

/** Whether the name is taken for a place. `name.support` has been set. */
export function admit(words: readonly Word[], name: FoundName, known: KnownSpelling, home: Home): boolean {
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
    const atHome = word.script === 'latn' && name.matches[0]?.place.district === home.district;
    if (known.initial !== word.sound.charAt(0) && name.support !== 'strong') return false;
    return (
      !person &&
      !isOrdinary(word.fold) &&
      !known.rarely &&
      guessAllowed(name.matches[0]?.score ?? 0, letters, name.support, atHome)
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

/** "Bokaro jila ke Chas", "Gola-Ramgarh": the district that holds it is named beside it. */
export function besideDistrict(
  words: readonly Word[],
  name: FoundName,
  before: FoundName | undefined,
  gazetteer: Gazetteer,
  memo: Map<string, KnownSpelling>,
): boolean {
  const holds = (matches: readonly PlaceMatch[]): boolean =>
    matches.some(
      ({ place }) =>
        place.level === 'district' &&
        name.matches.some((own) => own.place.level === 'block' && own.place.district === place.name),
    );
  if (!name.exact) return false;
  if (before?.exact && name.from - before.markTo <= 1 && holds(before.matches)) return true;
  const next = words[name.to];
  return (
    next !== undefined &&
    next.gap !== 'stop' &&
    next.gap !== 'line' &&
    next.fold.length > 3 &&
    holds(know(next.text, gazetteer, memo).matches.filter(({ score }) => score === 1))
  );
}

/** "बाघमारा के मोहनपुर में": after "<block> के" a name that is no block of the same district is a village there. */
export function villageOf(words: readonly Word[], owner: FoundName | undefined, name: FoundName): boolean {
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
