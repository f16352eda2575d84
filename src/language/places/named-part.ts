/**
 * Panchayats and villages by their mark, before or after the name: "टांगरबसली पंचायत", "gram Jingi", "गांव- जिंगी". Kept as
 * written; the gazetteer need not know them.
 */
import type { Word } from '../words.ts';
import type { FoundName } from './found-name.ts';
import { has, near } from './found-name.ts';
import type { LocalPart } from './local-part.ts';
import { sameSentence } from './local-part.ts';
import { FIRST_MARKS } from './mark-beside.ts';
import { isHamletWord, isLexiconWord, isNameWord, isPanchayatWord, NAME_PARTICLES } from './name-words.ts';
import {
  BLOCK_MARKS,
  HAMLET_MARKS,
  ORDINARY,
  PANCHAYAT_MARKS,
  STRONG_POSTPOSITIONS,
  VILLAGE_MARKS,
  WEAK_POSTPOSITIONS,
} from './place-words.ts';

function written(text: string, words: readonly Word[], from: number, to: number): string {
  return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
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
  if (last === undefined || here === undefined || !near(here)) return null;
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
  if (before !== undefined && near(last) && !names.some((name) => name.from <= mark - 2 && mark - 2 < name.to)) {
    if (has(NAME_PARTICLES, last) && isNameWord(before)) from = mark - 2;
    else if (has(NAME_PARTICLES, before)) from = mark - 2;
    else if (last.capital && before.capital && isNameWord(before) && before.gap !== 'stop' && mark - 2 > 0)
      from = mark - 2;
  }
  return { from, to };
}

const IS: ReadonlySet<string> = new Set(['h', 'hai', 'he']);

/** Words between a mark and its name: "गांव का नाम जिंगी", "ग्राम+पोस्ट- जिंगी", "village name Jingi". */
function skipped(words: readonly Word[], mark: number): number {
  const [one, two] = [words[mark + 1]?.fold ?? '', words[mark + 2]?.fold ?? ''];
  const is = (at: number): number => (IS.has(words[at]?.fold ?? '') ? 1 : 0);
  if ((one === 'ka' || one === 'k') && two === 'nam') return 2 + is(mark + 3);
  if (one === 'nam') return 1 + is(mark + 2);
  return one === 'name' || one === 'post' || one === 'po' || one === 'posto' ? 1 : 0;
}

/** The name after a mark: "ग्राम जिंगी", "पंचायत- मुरपा", "village Jori Khurd". */
function nameAfter(
  words: readonly Word[],
  mark: number,
  names: readonly FoundName[],
): { from: number; to: number } | null {
  const start = mark + 1 + skipped(words, mark);
  const first = words[start];
  const fits = has(PANCHAYAT_MARKS, words[mark]) ? isPanchayatWord : isNameWord;
  if (first === undefined || first.gap === 'stop' || first.gap === 'line') return null;
  // "panchayat raja bhitha, …": an ordinary word may open a name of two words that closes the clause
  const opens =
    has(PANCHAYAT_MARKS, words[mark]) &&
    ORDINARY.has(first.fold) &&
    !isLexiconWord(first.fold) &&
    near(words[start + 1]) &&
    isNameWord(words[start + 1]) &&
    !near(words[start + 2]);
  if (!fits(first) && !opens) return null;
  if (names.some((name) => name.from <= start && start < name.to && name.mark === 'block')) return null;
  let to = start + 1;
  const second = words[to];
  // "panchayat raja bhitha, …": two unknown words that end the clause are one name
  const closes = to + 1 >= words.length || !near(words[to + 1]);
  if (
    second !== undefined &&
    near(second) &&
    (has(NAME_PARTICLES, second) ||
      (isNameWord(second) && ((first.capital && second.capital) || (closes && has(PANCHAYAT_MARKS, words[mark])))))
  )
    to++;
  return { from: start, to };
}

/** Whether a clause ends before that word. */
const clauseEnds = (words: readonly Word[], at: number): boolean => at >= words.length || !near(words[at]);

/** The panchayat or village whose mark stands at word `at`; null when no name belongs to it. */
export function readNamed(
  words: readonly Word[],
  at: number,
  level: 'panchayat' | 'village',
  names: readonly FoundName[],
  text: string,
  parts: readonly LocalPart[],
): LocalPart | null {
  const mark = words[at];
  const next = words[at + 1];
  // "will" folds as "vill."
  if (mark === undefined || mark.text.toLowerCase() === 'will') return null;
  // "ग्राम पंचायत X", "X ग्राम पंचायत": ग्राम belongs to the panchayat's mark
  if (level === 'village' && has(PANCHAYAT_MARKS, next)) return null;
  const hamlet = has(HAMLET_MARKS, mark);
  const prefixFirst = level === 'village' && FIRST_MARKS.test(mark.fold) && !hamlet;
  const markFrom =
    level === 'panchayat' && (words[at - 1]?.fold === 'gram' || words[at - 1]?.fold === 'gramin') ? at - 1 : at;
  const formLike =
    next !== undefined &&
    (skipped(words, at) > 0 ||
      ((next.gap === 'comma' || (next.gap === 'hyphen' && next.start - mark.end >= 1)) &&
        /[:=\-–—]/.test(text.slice(mark.end, next.start))));
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
      IS.has(words[after.to]?.fold ?? '') ||
      ((level === 'panchayat' || inForm) &&
        (after.to >= words.length || !sameSentence(words[after.to]) || words[after.to]?.gap === 'comma')) ||
      (inForm && afterEnds));
  const useAfter =
    after !== null &&
    (formLike ||
      (prefixFirst && (before === null || afterEnds)) ||
      (before === null && near(next) && (afterStrong || (markFrom < at && afterEnds))) ||
      // ", gaon bahera.": a clause of its own
      (before === null && near(next) && !near(mark) && clauseEnds(words, after.to)));
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
