/**
 * Panchayat, village, ward and booth as the text writes them: "टांगरबसली पंचायत", "gram Jingi", "वार्ड नंबर 5", "बूथ संख्या 123".
 * They are kept as written; the gazetteer need not know them.
 */
import type { Word } from '../words.ts';
import type { FoundName } from './found-name.ts';
import { urbanAt } from './mark-beside.ts';
import { isHamletWord, isNameWord, isPanchayatWord, NAME_PARTICLES, PERSON_WORDS } from './name-words.ts';
import {
  BLOCK_MARKS,
  BOOTH_MARKS,
  DISTRICT_MARKS,
  HAMLET_MARKS,
  NUMBER_WORDS,
  PANCHAYAT_MARKS,
  STRONG_POSTPOSITIONS,
  VILLAGE_MARKS,
  WARD_MARKS,
  WEAK_POSTPOSITIONS,
} from './place-words.ts';

const LOCAL_MARKS: ReadonlySet<string> = new Set([
  ...WARD_MARKS,
  ...BOOTH_MARKS,
  'matdan',
  'bhag',
  ...PANCHAYAT_MARKS,
  ...VILLAGE_MARKS,
  ...HAMLET_MARKS,
]);

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

const has = (set: ReadonlySet<string>, word: Word | undefined): boolean => word !== undefined && set.has(word.fold);
const sameSentence = (word: Word | undefined): boolean =>
  word !== undefined && word.gap !== 'stop' && word.gap !== 'line';
const close = (word: Word | undefined): boolean =>
  word !== undefined && (word.gap === 'space' || word.gap === 'hyphen' || word.gap === 'none');

function written(text: string, words: readonly Word[], from: number, to: number): string {
  return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
}

/** The digits of a ward or booth at a word: figures as written in ASCII, number words by their value; null for a count or range. */
function numberAt(
  words: readonly Word[],
  index: number,
  numbers: readonly NumberAt[],
): { value: string; to: number } | null {
  const word = words[index];
  if (word === undefined) return null;
  if (word.script === 'digit') {
    if (word.fold.length > 4) return null;
    const letter = words[index + 1];
    const lettered =
      letter !== undefined &&
      (letter.gap === 'none' || letter.gap === 'hyphen') &&
      /^[abc]$/.test(letter.fold) &&
      letter.script === 'latn';
    const value = word.fold.replace(/^0+(?=\d)/, '');
    return { value, to: lettered ? index + 2 : index + 1 };
  }
  const number = numbers.find((one) => one.from === index);
  return number !== undefined && number.min === number.max && number.min > 0 && number.min < 1000
    ? { value: String(number.min), to: number.to }
    : null;
}

function readNumbered(
  words: readonly Word[],
  at: number,
  level: 'ward' | 'booth',
  numbers: readonly NumberAt[],
): LocalPart | null {
  let index = at + 1;
  if (level === 'booth' && words[index]?.fold === 'kendra') index++;
  let marked = false;
  while (has(NUMBER_WORDS, words[index]) && sameSentence(words[index])) {
    marked = true;
    index++;
  }
  if (sameSentence(words[index]) || words[index]?.gap === 'stop') {
    const joined = !marked && words[index]?.gap === 'stop' ? null : numberAt(words, index, numbers);
    const spoken = words[index]?.script !== 'digit';
    if (
      joined !== null &&
      (marked || !spoken || level === 'ward') &&
      (marked || !has(PERSON_WORDS, words[joined.to]))
    ) {
      return { level, value: joined.value, from: index, to: joined.to, takenFrom: at, takenTo: joined.to };
    }
  }
  // "123 नंबर बूथ", "5 no ward"
  if (has(NUMBER_WORDS, words[at - 1])) {
    for (let from = at - 2; from >= Math.max(0, at - 4); from--) {
      const before = numberAt(words, from, numbers);
      if (before !== null && before.to === at - 1)
        return { level, value: before.value, from, to: before.to, takenFrom: from, takenTo: at + 1 };
    }
  }
  return null;
}

/** The name before a mark, with its particle: "सिंगरा खुर्द पंचायत", "पुराना दुमका पंचायत". Null when no name stands there. */
function nameBefore(
  words: readonly Word[],
  mark: number,
  names: readonly FoundName[],
  parts: readonly LocalPart[],
): { from: number; to: number } | null {
  const to = mark;
  const last = words[mark - 1];
  const here = words[mark];
  if (last === undefined || here === undefined || !close(here)) return null;
  if (names.some((name) => name.to > mark - 1 && name.from < mark && name.mark !== 'local' && name.mark !== null))
    return null;
  if (parts.some((part) => part.from < mark && part.to > mark - 1)) return null;
  if (
    !(has(HAMLET_MARKS, here)
      ? isHamletWord(last)
      : has(PANCHAYAT_MARKS, here)
        ? isPanchayatWord(last)
        : isNameWord(last)) &&
    !(has(NAME_PARTICLES, last) && isNameWord(words[mark - 2]))
  )
    return null;
  let from = mark - 1;
  const before = words[mark - 2];
  if (before !== undefined && close(last) && !names.some((name) => name.from <= mark - 2 && mark - 2 < name.to)) {
    if (has(NAME_PARTICLES, last) && isNameWord(before)) from = mark - 2;
    else if (has(NAME_PARTICLES, before)) from = mark - 2;
    else if (last.capital && before.capital && isNameWord(before) && before.gap !== 'stop' && mark - 2 > 0)
      from = mark - 2;
  }
  return { from, to };
}

/** The name after a mark: "ग्राम जिंगी", "पंचायत- मुरपा", "village Jori Khurd". */
function nameAfter(
  words: readonly Word[],
  mark: number,
  names: readonly FoundName[],
): { from: number; to: number } | null {
  const first = words[mark + 1];
  if (
    first === undefined ||
    first.gap === 'stop' ||
    first.gap === 'line' ||
    !isNameWord(first) ||
    first.text.endsWith('ों')
  )
    return null;
  if (names.some((name) => name.from <= mark + 1 && mark + 1 < name.to && name.mark === 'block')) return null;
  let to = mark + 2;
  const second = words[to];
  if (
    second !== undefined &&
    close(second) &&
    (has(NAME_PARTICLES, second) || (first.capital && second.capital && isNameWord(second)))
  )
    to++;
  return { from: mark + 1, to };
}

const FIRST_MARKS = /^(?:gram|vilage|vil|mauja|muja|viledj)/;

function readNamed(
  words: readonly Word[],
  at: number,
  level: 'panchayat' | 'village',
  names: readonly FoundName[],
  text: string,
  parts: readonly LocalPart[],
): LocalPart | null {
  const mark = words[at];
  const next = words[at + 1];
  if (mark === undefined) return null;
  // "ग्राम पंचायत X", "X ग्राम पंचायत": ग्राम belongs to the panchayat's mark
  if (level === 'village' && has(PANCHAYAT_MARKS, next)) return null;
  const hamlet = has(HAMLET_MARKS, mark);
  const prefixFirst = level === 'village' && FIRST_MARKS.test(mark.fold) && !hamlet;
  const markFrom =
    level === 'panchayat' && (words[at - 1]?.fold === 'gram' || words[at - 1]?.fold === 'gramin') ? at - 1 : at;
  const formLike =
    next !== undefined &&
    (next.gap === 'comma' || (next.gap === 'hyphen' && next.start - mark.end >= 1)) &&
    /[:=\-–—]/.test(text.slice(mark.end, next.start));
  const after = hamlet ? null : nameAfter(words, at, names);
  const before = nameBefore(words, markFrom, names, parts);
  const afterEnds =
    after !== null &&
    (after.to >= words.length ||
      !sameSentence(words[after.to]) ||
      words[after.to]?.gap === 'comma' ||
      has(STRONG_POSTPOSITIONS, words[after.to]) ||
      has(WEAK_POSTPOSITIONS, words[after.to]) ||
      has(BLOCK_MARKS, words[after.to]) ||
      has(PANCHAYAT_MARKS, words[after.to]) ||
      has(VILLAGE_MARKS, words[after.to]));
  const inForm =
    names.some((name) => name.mark === 'block' && name.markFrom < name.from) ||
    parts.some((part) => part.takenFrom < part.from && part.takenTo === part.to);
  const afterStrong =
    after !== null &&
    (has(STRONG_POSTPOSITIONS, words[after.to]) ||
      words[after.to]?.fold === 'hai' ||
      ((level === 'panchayat' || inForm) &&
        (after.to >= words.length || !sameSentence(words[after.to]) || words[after.to]?.gap === 'comma')) ||
      (inForm && afterEnds));
  const useAfter =
    after !== null &&
    (formLike ||
      (prefixFirst && (before === null || afterEnds)) ||
      (before === null && close(next) && (afterStrong || (markFrom < at && afterEnds))));
  if (useAfter && after !== null) {
    return {
      level,
      value: written(text, words, after.from, after.to),
      ...after,
      takenFrom: markFrom,
      takenTo: after.to,
    };
  }
  if (before === null) return null;
  const to = hamlet ? at + 1 : before.to;
  return {
    level,
    value: written(text, words, before.from, to),
    from: before.from,
    to,
    takenFrom: before.from,
    takenTo: at + 1,
  };
}

/** All local parts of a text in their order. `names` are the known names found before. */
export function readLocalParts(
  text: string,
  words: readonly Word[],
  names: readonly FoundName[],
  numbers: readonly NumberAt[],
): LocalPart[] {
  const parts: LocalPart[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.script === 'digit') continue;
    if (!LOCAL_MARKS.has(word.fold) || (word.script === 'deva' && word.fold.startsWith('vil'))) continue;
    let part: LocalPart | null = null;
    if (WARD_MARKS.has(word.fold)) part = readNumbered(words, at, 'ward', numbers);
    else if (
      BOOTH_MARKS.has(word.fold) ||
      (word.fold === 'matdan' && words[at + 1]?.fold === 'kendra') ||
      // the part of the voters' roll is the booth's
      (word.fold === 'bhag' && has(NUMBER_WORDS, words[at + 1]))
    )
      part = readNumbered(words, at, 'booth', numbers);
    else if (PANCHAYAT_MARKS.has(word.fold))
      part = urbanAt(words, at - 1) > 0 ? null : readNamed(words, at, 'panchayat', names, text, parts);
    else if (VILLAGE_MARKS.has(word.fold) || HAMLET_MARKS.has(word.fold))
      part = readNamed(words, at, 'village', names, text, parts);
    if (part === null) continue;
    const clash = parts.some((other) => part.from < other.to && other.from < part.to);
    if (!clash && !has(DISTRICT_MARKS, words[part.from])) parts.push(part);
  }
  return parts;
}
