/**
 * How far a written name lies from a known one: the least sum of edits, each weighed by how easily writers make it. The
 * weights are judged by hand from how Jharkhand's names are written in both scripts (tables in `test/places`). Costs are
 * whole hundredths; letters and what each costs to leave out are kept in flat tables, for this runs for every candidate.
 */

const A = 97;
const LETTERS = 26;
const H = 7;
const N = 13;
const LONGEST = 48;
/** What a foreign letter costs. */
const WHOLE = 100;
const SWAP = 70;

const isVowel = (letter: number): boolean =>
  letter === 0 || letter === 4 || letter === 8 || letter === 14 || letter === 20;

/** Pairs of letters that are written for one another, in hundredths; everything else costs 100. */
const PAIRS: readonly (readonly [string, number])[] = [
  ['dr', 35],
  ['bv', 30],
  ['mn', 45],
  ['ei', 20],
  ['ou', 20],
  ['ai', 50],
  ['ae', 40],
  ['ao', 35],
  ['au', 45],
  ['iu', 60],
  ['eo', 60],
  ['eu', 60],
  ['io', 60],
  ['td', 60],
  ['kg', 70],
  ['pb', 70],
  ['jg', 70],
  ['lr', 70],
  ['cs', 70],
  ['ln', 70],
  ['sj', 80],
  ['jc', 80],
  ['iy', 20],
  ['ck', 60],
  ['kq', 20],
];
const substitution = new Uint8Array(LETTERS * LETTERS).fill(WHOLE);
for (const [pair, cost] of PAIRS) {
  const one = pair.charCodeAt(0) - A;
  const two = pair.charCodeAt(1) - A;
  substitution[one * LETTERS + two] = cost;
  substitution[two * LETTERS + one] = cost;
}
for (let letter = 0; letter < LETTERS; letter++) substitution[letter * LETTERS + letter] = 0;

/** What it costs that a letter stands in one name and not in the other; -1 where there is no neighbour. */
function gapCost(letter: number, before: number, after: number): number {
  if (letter === before) return 25;
  if (letter === H) return before >= 0 && !isVowel(before) ? 20 : 60;
  if (letter === 0) return 25;
  if (isVowel(letter)) return isVowel(before) || isVowel(after) ? 30 : 50;
  if (letter === N) return after < 0 || !isVowel(after) ? 35 : 90;
  return WHOLE;
}

/** Many names as letters and gap costs in one table; name `i` stands from `starts[i]` to `starts[i + 1]`. */
export interface NameTable {
  letters: Uint8Array;
  gaps: Uint8Array;
  starts: Int32Array;
}

function fill(name: string, at: number, letters: Uint8Array, gaps: Uint8Array): number {
  const length = Math.min(name.length, LONGEST);
  for (let index = 0; index < length; index++) {
    const letter = name.charCodeAt(index) - A;
    letters[at + index] = letter >= 0 && letter < LETTERS ? letter : LETTERS - 1;
  }
  for (let index = 0; index < length; index++) {
    const before = index > 0 ? (letters[at + index - 1] ?? 0) : -1;
    const after = index + 1 < length ? (letters[at + index + 1] ?? 0) : -1;
    gaps[at + index] = gapCost(letters[at + index] ?? 0, before, after);
  }
  return length;
}

/** The table of close keys (`foldName`). Letters beyond the 48th of a name do not count. */
export function tableOf(names: readonly string[]): NameTable {
  const starts = new Int32Array(names.length + 1);
  for (const [index, name] of names.entries())
    starts[index + 1] = (starts[index] ?? 0) + Math.min(name.length, LONGEST);
  const size = starts[names.length] ?? 0;
  const table = { letters: new Uint8Array(size), gaps: new Uint8Array(size), starts };
  for (const [index, name] of names.entries()) fill(name, starts[index] ?? 0, table.letters, table.gaps);
  return table;
}

const queryLetters = new Uint8Array(LONGEST);
const queryGaps = new Uint8Array(LONGEST);
let queryLength = 0;
/** Costs of each column for the first row; three rows are all that is looked back on. */
let before2 = new Int32Array(LONGEST + 1);
let before1 = new Int32Array(LONGEST + 1);
let row0 = new Int32Array(LONGEST + 1);

/** Sets the name that `distanceTo` measures from. */
export function measureFrom(name: string): void {
  queryLength = fill(name, 0, queryLetters, queryGaps);
}

/**
 * The weighed distance in hundredths from the name last set to name `index` of a table: 0 equal, 25 a vowel left out, 100
 * a foreign letter. -1 as soon as it must exceed `limit`.
 */
export function distanceTo(table: NameTable, index: number, limit: number): number {
  const { letters, gaps } = table;
  const start = table.starts[index] ?? 0;
  const columns = (table.starts[index + 1] ?? 0) - start;
  before1[0] = 0;
  for (let column = 1; column <= columns; column++)
    before1[column] = (before1[column - 1] as number) + (gaps[start + column - 1] as number);
  for (let row = 1; row <= queryLength; row++) {
    const letter = queryLetters[row - 1] as number;
    const leave = queryGaps[row - 1] as number;
    const costs = letter * LETTERS;
    let least = (before1[0] as number) + leave;
    row0[0] = least;
    let left = least;
    for (let column = 1; column <= columns; column++) {
      const other = letters[start + column - 1] as number;
      let cost = (before1[column - 1] as number) + (substitution[costs + other] as number);
      const dropped = (before1[column] as number) + leave;
      if (dropped < cost) cost = dropped;
      const added = left + (gaps[start + column - 1] as number);
      if (added < cost) cost = added;
      if (row > 1 && column > 1 && letter === letters[start + column - 2] && other === queryLetters[row - 2]) {
        const swapped = (before2[column - 2] as number) + SWAP;
        if (swapped < cost) cost = swapped;
      }
      row0[column] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return -1;
    const spare = before2;
    before2 = before1;
    before1 = row0;
    row0 = spare;
  }
  const cost = before1[columns] as number;
  return cost > limit ? -1 : cost;
}

/** The weighed distance of two close keys, in letters: 0.25 for a vowel left out. For a few names; tables are for many. */
export function nameDistance(left: string, right: string): number {
  measureFrom(left);
  return distanceTo(tableOf([right]), 0, Number.MAX_SAFE_INTEGER) / WHOLE;
}

let typed2 = new Uint8Array(LONGEST + 1);
let typed1 = new Uint8Array(LONGEST + 1);
let typed0 = new Uint8Array(LONGEST + 1);

/** Slips of the finger between two spellings as typed: letters wrong, missing, added or swapped, each 1. At most 48 letters count. */
export function typingDistance(left: string, right: string): number {
  const rows = Math.min(left.length, LONGEST);
  const columns = Math.min(right.length, LONGEST);
  for (let column = 0; column <= columns; column++) typed1[column] = column;
  for (let row = 1; row <= rows; row++) {
    typed0[0] = row;
    const letter = left.charCodeAt(row - 1);
    for (let column = 1; column <= columns; column++) {
      const other = right.charCodeAt(column - 1);
      let cost = (typed1[column - 1] as number) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (typed1[column] as number) + 1, (typed0[column - 1] as number) + 1);
      if (row > 1 && column > 1 && letter === right.charCodeAt(column - 2) && other === left.charCodeAt(row - 2))
        cost = Math.min(cost, (typed2[column - 2] as number) + 1);
      typed0[column] = cost;
    }
    const spare = typed2;
    typed2 = typed1;
    typed1 = typed0;
    typed0 = spare;
  }
  return typed1[columns] as number;
}
