/**
 * How far a written name lies from a known one: the least sum of edits, each weighed by how easily writers make it. The
 * weights are judged by hand from how Jharkhand's names are written in both scripts (tables in `test/places`).
 */

const A = 97;
const LETTERS = 26;
const VOWEL_SET = new Set(['a', 'e', 'i', 'o', 'u'].map((letter) => letter.charCodeAt(0) - A));
const H = 7;
const N = 13;

/** Pairs of letters that are written for one another; everything else costs 1. */
const PAIRS: readonly (readonly [string, number])[] = [
  ['dr', 0.35], ['bv', 0.25], ['mn', 0.45], ['ei', 0.2], ['ou', 0.2], ['ai', 0.5], ['ae', 0.4], ['ao', 0.35], ['au', 0.45],
  ['iu', 0.6], ['eo', 0.6], ['eu', 0.6], ['io', 0.6], ['td', 0.6], ['kg', 0.7], ['pb', 0.7], ['jg', 0.7], ['lr', 0.7], ['cs', 0.7], ['ln', 0.7], ['sj', 0.8],
  ['jc', 0.8], ['iy', 0.2], ['ck', 0.6], ['kq', 0.2],
];

const substitution = new Float32Array(LETTERS * LETTERS).fill(1);
for (const [pair, cost] of PAIRS) {
  const one = pair.charCodeAt(0) - A;
  const two = pair.charCodeAt(1) - A;
  substitution[one * LETTERS + two] = cost;
  substitution[two * LETTERS + one] = cost;
}
for (let letter = 0; letter < LETTERS; letter++) substitution[letter * LETTERS + letter] = 0;

/** What it costs that a letter stands in one name and not in the other. */
function gapCost(letter: number, before: number, after: number): number {
  if (letter === before) return 0.25;
  if (letter === H) return before >= 0 && !VOWEL_SET.has(before) ? 0.2 : 0.6;
  if (letter === 0) return 0.25;
  if (VOWEL_SET.has(letter)) return VOWEL_SET.has(before) || VOWEL_SET.has(after) ? 0.3 : 0.5;
  if (letter === N) return after < 0 || !VOWEL_SET.has(after) ? 0.35 : 0.9;
  return 1;
}

const LONGEST = 48;
let previous2 = new Float32Array(LONGEST + 1);
let previous = new Float32Array(LONGEST + 1);
let current = new Float32Array(LONGEST + 1);
const one = new Int8Array(LONGEST);
const two = new Int8Array(LONGEST);
const gapOne = new Float32Array(LONGEST);
const gapTwo = new Float32Array(LONGEST);

function load(name: string, letters: Int8Array, gaps: Float32Array): number {
  const length = Math.min(name.length, LONGEST);
  for (let index = 0; index < length; index++) {
    const letter = name.charCodeAt(index) - A;
    letters[index] = letter >= 0 && letter < LETTERS ? letter : 25;
  }
  for (let index = 0; index < length; index++) {
    gaps[index] = gapCost(letters[index] ?? 0, index > 0 ? (letters[index - 1] ?? -1) : -1, index + 1 < length ? (letters[index + 1] ?? -1) : -1);
  }
  return length;
}

/**
 * The weighed distance of two close keys (`foldName`): 0 equal, 0.25 for a vowel left out, 1 for a foreign letter. Infinity
 * as soon as it must exceed `limit`. Symmetric but for rounding.
 */
export function nameDistance(left: string, right: string, limit: number): number {
  if (left === right) return 0;
  const rows = load(left, one, gapOne);
  const columns = load(right, two, gapTwo);
  previous[0] = 0;
  for (let column = 1; column <= columns; column++) previous[column] = (previous[column - 1] ?? 0) + (gapTwo[column - 1] ?? 1);
  for (let row = 1; row <= rows; row++) {
    const letter = one[row - 1] ?? 0;
    const leave = gapOne[row - 1] ?? 1;
    let least = (previous[0] ?? 0) + leave;
    current[0] = least;
    for (let column = 1; column <= columns; column++) {
      const other = two[column - 1] ?? 0;
      let cost = (previous[column - 1] ?? 0) + (substitution[letter * LETTERS + other] ?? 1);
      const dropped = (previous[column] ?? 0) + leave;
      if (dropped < cost) cost = dropped;
      const added = (current[column - 1] ?? 0) + (gapTwo[column - 1] ?? 1);
      if (added < cost) cost = added;
      if (row > 1 && column > 1 && letter === two[column - 2] && other === one[row - 2]) {
        const swapped = (previous2[column - 2] ?? 0) + 0.7;
        if (swapped < cost) cost = swapped;
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    const spare = previous2;
    previous2 = previous;
    previous = current;
    current = spare;
  }
  const cost = previous[columns] ?? Number.POSITIVE_INFINITY;
  return cost > limit ? Number.POSITIVE_INFINITY : cost;
}
