/**
 * The names of states, districts, blocks and towns in a text, each with what the sentence says about it: a mark beside it
 * ("प्रखंड"), a postposition, whether it stands alone, whether it is denied. What they mean together is resolved elsewhere.
 */
import type { Gazetteer } from '../../places/gazetteer.ts';
import type { Home } from '../meaning.ts';
import type { Word } from '../words.ts';
import { admit, besideDistrict, supportOf, villageOf } from './admit-name.ts';
import type { FoundName } from './found-name.ts';
import { has, near } from './found-name.ts';
import type { KnownSpelling } from './known-spelling.ts';
import { know, memoOf } from './known-spelling.ts';
import { markBeside } from './mark-beside.ts';
import {
  BLOCK_MARKS,
  INSTEAD_WORDS,
  LIVING_WORDS,
  MOTION_WORDS,
  NEGATIONS,
  PANCHAYAT_MARKS,
  PARTICLES,
  SADAR,
  STRONG_POSTPOSITIONS,
  TOWARDS_WORDS,
  VILLAGE_MARKS,
  WEAK_POSTPOSITIONS,
} from './place-words.ts';

const LONGEST_WORD = 40;
const MOST_WORDS = 3;
/** No report names more places; a flood of names must not cost more than a long list. */
const MOST_NAMES = 40;
/** Nearer than this a guess at a name of several words must be. */
const JOINED_SCORE = 0.93;

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

/** Whether the words after a name say that somebody comes from there or goes there: the word that says it, or null. */
function backgroundWord(
  words: readonly Word[],
  name: Pick<FoundName, 'from' | 'to' | 'markFrom' | 'markTo'>,
): Word | null {
  const after = words[name.markTo];
  if (after === undefined) return null;
  if (after.fold === 'se') {
    for (let index = name.markTo + 1; index < Math.min(words.length, name.markTo + 5); index++) {
      const word = words[index];
      if (word === undefined || word.gap === 'stop' || word.gap === 'line') break;
      if (has(MOTION_WORDS, word) || has(TOWARDS_WORDS, word)) return word;
    }
  }
  if ((after.fold === 'ka' || after.fold === 'ke' || after.fold === 'ki') && has(MOTION_WORDS, words[name.markTo + 1]))
    return words[name.markTo + 1] ?? null;
  return has(TOWARDS_WORDS, after) ? after : null;
}

/** Whether a word can be the second or third of a name: no postposition, no particle, no mark. */
const joins = (word: Word | undefined): word is Word =>
  word !== undefined &&
  near(word) &&
  word.script !== 'digit' &&
  word.text.length <= LONGEST_WORD &&
  ![STRONG_POSTPOSITIONS, WEAK_POSTPOSITIONS, PARTICLES, BLOCK_MARKS, SADAR].some((set) => set.has(word.fold));

/** The longest known name that begins at a word, with the word after its end; null when none does. */
function longestAt(
  words: readonly Word[],
  from: number,
  gazetteer: Gazetteer,
  memo: Map<string, KnownSpelling>,
): { to: number; known: KnownSpelling } | null {
  const word = words[from];
  if (word === undefined || word.script === 'digit' || word.script === 'sign' || word.text.length > LONGEST_WORD)
    return null;
  // "W Singhbhum" is the one name that begins with a letter
  if (word.fold.length < 3 && word.text.length < 3 && !/^si[nm]/.test(words[from + 1]?.fold ?? '')) return null;
  const one = know(word.text, gazetteer, memo);
  let best = one.matches.length > 0 ? { to: from + 1, known: one } : null;
  let joined = word.text;
  for (let to = from + 1; one.opens && to < from + MOST_WORDS; to++) {
    const next = words[to];
    if (!joins(next)) break;
    joined += ` ${next.text}`;
    const known = know(joined, gazetteer, memo);
    const score = known.matches[0]?.score ?? 0;
    const nearer = word.script === 'latn' && score > Math.max(JOINED_SCORE, best?.known.matches[0]?.score ?? 0);
    if (known.exact || nearer) best = { to: to + 1, known };
  }
  return best;
}

/** "पंचायत कंचनपुर प्रखंड रंका": the mark after the word is that of the known block behind it, for the word has its own or is a guess. */
function leavesMark(
  words: readonly Word[],
  from: number,
  name: { to: number; known: KnownSpelling },
  gazetteer: Gazetteer,
  memo: Map<string, KnownSpelling>,
): boolean {
  const behind = words[name.to + 1];
  if (behind === undefined || !near(behind) || !BLOCK_MARKS.has(words[name.to]?.fold ?? '')) return false;
  const known = know(behind.text, gazetteer, memo);
  if (!known.exact || !known.matches.some(({ place }) => place.level === 'block')) return false;
  const before = words[from - 1];
  const local = near(words[from]) && (has(PANCHAYAT_MARKS, before) || has(VILLAGE_MARKS, before));
  return local || !name.known.exact;
}

/**
 * All names in their order, longest first at each place, none overlapping. Ordinary words and persons' names are left out.
 */
export function findNames(text: string, words: readonly Word[], gazetteer: Gazetteer, home: Home): FoundName[] {
  const found: FoundName[] = [];
  const memo = memoOf(gazetteer);
  let freed = -1;
  for (let from = 0; from < words.length && found.length < MOST_NAMES; from++) {
    const best = longestAt(words, from, gazetteer, memo);
    if (best === null) continue;
    const { matches, exact } = best.known;
    const beside = markBeside(text, words, from, best.to, freed);
    if (beside.mark === 'block' && beside.markTo > best.to && leavesMark(words, from, best, gazetteer, memo)) {
      freed = best.to;
      continue;
    }
    const name: FoundName = {
      from,
      to: best.to,
      ...beside,
      matches,
      exact,
      support: 'none',
      negated: false,
      background: false,
      lives: false,
    };
    name.support = supportOf(words, name);
    if (name.support !== 'mark' && besideDistrict(words, name, found.at(-1), gazetteer, memo)) name.support = 'strong';
    if (!admit(words, name, best.known, home) || villageOf(words, found.at(-1), name)) continue;
    name.negated = denied(words, name);
    const sign = backgroundWord(words, name);
    name.background = sign !== null;
    name.lives = sign !== null && LIVING_WORDS.has(sign.fold);
    found.push(name);
    from = best.to - 1;
  }
  return found;
}
