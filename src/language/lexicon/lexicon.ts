/**
 * The matcher behind all lexicon files: tags with their spellings, indexed once, found in words of any script.
 *
 * A lexicon file is `{tag: 'spelling, spelling of two words, …'}`. A Devanagari spelling stands for its usual romanised
 * forms too (`foldWord`). Words of five letters and more are also found with a slip of the pen: see `nearest`.
 */
import { foldWord, soundOf } from '../fold.ts';

/** `{meeting: 'बैठक, meeting, mtg'}`: one tag, its spellings separated by commas, each once. */
export type Lexicon = Readonly<Record<string, string>>;

export interface Node {
  next: Map<string, Node>;
  tags: string[];
}

/** A trie over folded words, with the vocabulary by sound and by spelling with one letter left out. */
export interface Index {
  root: Node;
  /** Further tries, read beside the first: their entries hide nothing elsewhere and are hidden by nothing elsewhere. */
  beside: Node[];
  /** Per first word where the tries begin with it, the main one first: most words begin nothing. */
  starts: Map<string, readonly (Node | undefined)[]>;
  vocabulary: Set<string>;
  bySound: Map<string, string[]>;
  byGap: Map<string, string[]>;
  resolved: Map<string, string>;
}

const RESOLVED_LIMIT = 30_000;
/** Endings that Hindi and its neighbours hang on a word: plural, oblique, Bhojpuri definite, a case written without its space. */
const ENDINGS = [
  'iyon',
  'iyo',
  'iya',
  'yon',
  'yan',
  'ian',
  'ion',
  'on',
  'en',
  'ein',
  'an',
  'va',
  'vo',
  'ko',
  'ka',
  'ke',
  'ki',
  'me',
  'se',
  'ji',
  'o',
  'e',
  'i',
  'a',
  's',
  'n',
  'u',
];

const newNode = (): Node => ({ next: new Map(), tags: [] });

function add(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Builds the index of several lexicons. `ordinary` are words that are known to mean nothing here and must not be read as a misspelling. */
export function buildIndex(
  lexicons: readonly Lexicon[],
  beside: readonly (readonly Lexicon[])[],
  ordinary: string,
): Index {
  const index: Index = {
    root: newNode(),
    beside: beside.map(newNode),
    starts: new Map(),
    vocabulary: new Set(),
    bySound: new Map(),
    byGap: new Map(),
    resolved: new Map(),
  };
  const groups = [
    lexicons.map((lexicon) => ({ root: index.root, lexicon })),
    ...beside.map((group, number) => group.map((lexicon) => ({ root: index.beside[number] ?? index.root, lexicon }))),
  ].flat();
  for (const { root, lexicon } of groups) {
    for (const [tag, spellings] of Object.entries(lexicon)) {
      for (const spelling of spellings.split(',')) {
        const folds = spelling
          .trim()
          .split(/[\s./-]+/)
          .map(foldWord)
          .filter((fold) => fold !== '');
        let node = root;
        for (const fold of folds) {
          index.vocabulary.add(fold);
          const next = node.next.get(fold) ?? newNode();
          node.next.set(fold, next);
          node = next;
        }
        if (node !== root && !node.tags.includes(tag)) node.tags.push(tag);
      }
    }
  }
  const roots = [index.root, ...index.beside];
  for (const root of roots)
    for (const first of root.next.keys())
      if (!index.starts.has(first))
        index.starts.set(
          first,
          roots.map((one) => one.next.get(first)),
        );
  for (const word of index.vocabulary) {
    if (word.length >= 4) add(index.bySound, soundOf(word), word);
    if (word.length >= 6)
      for (let at = 1; at < word.length; at++) add(index.byGap, word.slice(0, at) + word.slice(at + 1), word);
  }
  for (const word of ordinary.split(/[\s,]+/)) {
    const fold = foldWord(word);
    if (fold !== '') index.vocabulary.add(fold);
  }
  return index;
}

/** Edits between two words, swaps of neighbours counted once; gives up above `limit`. Vowel slips and aspirates cost half. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit * 2) return limit + 1;
  const light = (letter: string): boolean => 'aeiouhy'.includes(letter);
  const cost = (letter: string): number => (light(letter) ? 0.5 : 1);
  let before: number[] = [];
  let row: number[] = [0];
  for (let j = 1; j <= b.length; j++) row[j] = (row[j - 1] ?? 0) + cost(b.charAt(j - 1));
  for (let i = 1; i <= a.length; i++) {
    const now: number[] = [(row[0] ?? 0) + cost(a.charAt(i - 1))];
    for (let j = 1; j <= b.length; j++) {
      const x = a.charAt(i - 1);
      const y = b.charAt(j - 1);
      const change = x === y ? 0 : light(x) && light(y) && x !== 'h' && y !== 'h' ? 0.5 : 1;
      let best = Math.min((row[j - 1] ?? 0) + change, (row[j] ?? 0) + cost(x), (now[j - 1] ?? 0) + cost(y));
      if (i > 1 && j > 1 && x === b.charAt(j - 2) && a.charAt(i - 2) === y)
        best = Math.min(best, (before[j - 2] ?? 0) + 0.75);
      now[j] = best;
    }
    before = row;
    row = now;
  }
  return row[b.length] ?? limit + 1;
}

/** The word of the lexicon that a folded word is or was meant to be; itself when none is near. */
export function nearest(index: Index, fold: string): string {
  if (index.vocabulary.has(fold) || fold.length < 4) return fold;
  const old = index.resolved.get(fold);
  if (old !== undefined) return old;
  const found = seek(index, fold);
  if (index.resolved.size >= RESOLVED_LIMIT) index.resolved.clear();
  index.resolved.set(fold, found);
  return found;
}

function seek(index: Index, fold: string): string {
  for (const ending of ENDINGS) {
    if (fold.length - ending.length >= (ending.length === 1 ? 5 : 4) && fold.endsWith(ending)) {
      const stem = fold.slice(0, -ending.length);
      if (index.vocabulary.has(stem)) return stem;
      if (ending.length > 1 || ending === 'e' || ending === 'o') {
        if (index.vocabulary.has(`${stem}a`)) return `${stem}a`;
        if (index.vocabulary.has(`${stem}i`)) return `${stem}i`;
      }
    }
  }
  if (fold.length < 5) return fold;
  const limit = fold.length >= 9 ? 1.5 : fold.length >= 7 ? 1 : 0.5;
  let best = fold;
  let bestCost = limit + 0.01;
  const consider = (word: string): void => {
    // the first letter is hardly ever mistyped
    if (word.length < 4 || word.charAt(0) !== fold.charAt(0)) return;
    const far = distance(fold, word, limit);
    if (far < bestCost) {
      best = word;
      bestCost = far;
    }
  };
  for (const word of index.bySound.get(soundOf(fold)) ?? []) consider(word);
  // other consonants: only in long words, where hardly another word lies so near
  if (fold.length >= 8) {
    for (const word of index.byGap.get(fold) ?? []) consider(word);
    for (let at = 1; at < fold.length; at++) {
      const shorter = fold.slice(0, at) + fold.slice(at + 1);
      if (shorter.length >= 6 && index.vocabulary.has(shorter)) consider(shorter);
      for (const word of index.byGap.get(shorter) ?? []) consider(word);
    }
  }
  return best;
}
