/**
 * Names found again although misspelt: every name is filed under its sound key and under that key with any one letter
 * left out. A query does the same, so that any single wrong, missing, added or swapped sound meets its name. The files are
 * one flat table of numbers: 32,000 names take about 5 MB and less than a tenth of a second to file.
 */
import { foldName, shortKey, soundKey } from './fold-name.ts';
import type { NameTable } from './name-distance.ts';
import { distanceTo, measureFrom, tableOf, typingDistance } from './name-distance.ts';

/** One known spelling near the query: the numbers of the things so called, and how near, 1 equal. */
export interface NearName {
  ids: readonly number[];
  score: number;
  /** What they are put in order by: the distance of sounds and the slips of the finger together, less is nearer. */
  order: number;
}

const BASE = 0x01000193;
/** How much worse than the best a candidate may be and still be told, in shares of its letters. */
const MARGIN = 0.16;
/** What a slip of the finger weighs beside the distance of sounds, when the best are put in order. */
const TYPING_WEIGHT = 0.5;

/** When the nearest so far is farther than this, names two letters off are sought as well. */
const DEEPER_THAN = 1.7;
const DEEPEST_KEY = 16;

/** Hashes of a key less two letters each; how many there are. */
function deepHashes(key: string, out: Int32Array): number {
  const length = Math.min(key.length, DEEPEST_KEY);
  let count = 0;
  for (let first = 0; first < length; first++) {
    for (let second = first + 1; second < length; second++) {
      let hash = 0x811c9dc5 | 0;
      for (let index = 0; index < length; index++)
        if (index !== first && index !== second) hash = Math.imul(hash ^ key.charCodeAt(index), BASE);
      out[count++] = hash ^ (hash >>> 15);
    }
  }
  return count;
}

/** Names whose sound key has at most so many letters are also filed by all their letters but h; up to one fewer, questions ask there. */
const SHORT_KEY = 5;
/** Sets the files of short names apart from those of sound keys. */
const SHORT_SALT = 0x5bd1e995 | 0;

/** Hashes of a key and, unless `whole`, of the key less one letter each, written to `out` from `at`; how many there are then. */
function hashes(key: string, out: Int32Array, at = 0, salt = 0, whole = false): number {
  const length = Math.min(key.length, DEEPEST_KEY);
  let count = at;
  for (let left = -1; left < (whole ? 0 : length); left++) {
    if (left > 0 && key.charCodeAt(left) === key.charCodeAt(left - 1)) continue;
    let hash = (0x811c9dc5 | 0) ^ salt;
    for (let index = 0; index < length; index++)
      if (index !== left) hash = Math.imul(hash ^ key.charCodeAt(index), BASE);
    out[count++] = hash ^ (hash >>> 15);
  }
  return count;
}

/** The spelling as typed, for comparing slips of the finger: Latin letters only; Devanagari by its fold. */
function typedForm(name: string, fold: string): string {
  const latin = name.toLowerCase().replace(/[^a-z]/gu, '');
  return latin.length * 2 > name.length ? latin : fold;
}

/** One question under way. */
interface Search {
  typed: string;
  letters: number;
  floor: number;
  nearest: number;
  allowed: (ids: readonly number[]) => boolean;
  found: NearName[];
}

/** Names → numbers. Add all, then `close()`, then ask. */
export class NameIndex {
  readonly #byFold = new Map<string, number>();
  readonly #folds: string[] = [];
  readonly #typed: string[] = [];
  readonly #ids: number[][] = [];
  #table: NameTable = { letters: new Uint8Array(0), gaps: new Uint8Array(0), starts: new Int32Array(1) };
  #starts = new Int32Array(0);
  #hashes = new Int32Array(0);
  #entries = new Int32Array(0);
  #mask = 0;
  #seen = new Int32Array(0);
  #turn = 0;
  readonly #buffer = new Int32Array(DEEPEST_KEY * DEEPEST_KEY);

  /** How many different spellings are known. */
  get size(): number {
    return this.#folds.length;
  }

  /** Files a name for the thing with that number. The same spelling may be filed for many. */
  add(name: string, id: number): void {
    const fold = foldName(name);
    if (fold === '') return;
    const known = this.#byFold.get(fold);
    if (known === undefined) {
      this.#byFold.set(fold, this.#folds.length);
      this.#folds.push(fold);
      this.#typed.push(typedForm(name, fold));
      this.#ids.push([id]);
      return;
    }
    const ids = this.#ids[known];
    if (ids !== undefined && ids.at(-1) !== id) ids.push(id);
  }

  /** Builds the tables once all names are in. */
  close(): void {
    let most = 0;
    for (const fold of this.#folds) most += 2 * (fold.length + 1);
    const hashOf = new Int32Array(most);
    const entryOf = new Int32Array(most);
    let filed = 0;
    for (const [entry, fold] of this.#folds.entries()) {
      const key = soundKey(fold);
      let count = hashes(key, this.#buffer);
      if (key.length <= SHORT_KEY) count = hashes(shortKey(fold), this.#buffer, count, SHORT_SALT);
      hashOf.set(this.#buffer.subarray(0, count), filed);
      entryOf.fill(entry, filed, filed + count);
      filed += count;
    }
    let buckets = 1024;
    while (buckets < filed) buckets *= 2;
    this.#mask = buckets - 1;
    const starts = new Int32Array(buckets + 1);
    for (let index = 0; index < filed; index++) {
      const bucket = (hashOf[index] as number) & this.#mask;
      starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
    }
    for (let bucket = 0; bucket < buckets; bucket++)
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    const next = starts.slice();
    this.#starts = starts;
    this.#hashes = new Int32Array(filed);
    this.#entries = new Int32Array(filed);
    for (let index = 0; index < filed; index++) {
      const hash = hashOf[index] as number;
      const at = next[hash & this.#mask] ?? 0;
      next[hash & this.#mask] = at + 1;
      this.#hashes[at] = hash;
      this.#entries[at] = entryOf[index] ?? 0;
    }
    this.#seen = new Int32Array(this.#folds.length);
    this.#table = tableOf(this.#folds);
  }

  /** The numbers filed under exactly that spelling (after folding); empty when there is none. */
  equal(fold: string): readonly number[] {
    const entry = this.#byFold.get(fold);
    return entry === undefined ? [] : (this.#ids[entry] ?? []);
  }

  /**
   * Spellings near a name, nearest first, at most `limit`, only those whose numbers `allowed` admits. The score is 1 less
   * the distance shared over the letters of the longer spelling; nothing below `least` comes back. Of those about as near
   * in sound the one with fewer slips of the finger goes first, whatever its score.
   */
  near(name: string, limit: number, least: number, allowed: (ids: readonly number[]) => boolean): NearName[] {
    const fold = foldName(name);
    const typed = typedForm(name, fold);
    const key = soundKey(fold);
    const found: NearName[] = [];
    this.#turn++;
    measureFrom(fold);
    const search: Search = {
      typed,
      letters: fold.length,
      floor: least,
      nearest: Number.POSITIVE_INFINITY,
      allowed,
      found,
    };
    if (key.length < SHORT_KEY) {
      const count = hashes(key, this.#buffer, 0, 0, true);
      this.#collect(hashes(shortKey(fold), this.#buffer, count, SHORT_SALT), search);
    } else this.#collect(hashes(key, this.#buffer), search);
    if (search.nearest > DEEPER_THAN && key.length >= 4) this.#collect(deepHashes(key, this.#buffer), search);
    found.sort((a, b) => a.order - b.order);
    return found.length > limit ? found.slice(0, limit) : found;
  }

  /** Measures every name filed under the first `count` hashes of the buffer. */
  #collect(count: number, search: Search): void {
    for (let index = 0; index < count; index++) {
      const hash = this.#buffer[index] as number;
      const bucket = hash & this.#mask;
      const end = this.#starts[bucket + 1] as number;
      for (let at = this.#starts[bucket] as number; at < end; at++) {
        if (this.#hashes[at] !== hash) continue;
        const entry = this.#entries[at] as number;
        if (this.#seen[entry] === this.#turn) continue;
        this.#seen[entry] = this.#turn;
        const length = (this.#table.starts[entry + 1] as number) - (this.#table.starts[entry] as number);
        const longer = Math.max(length, search.letters);
        const distance = distanceTo(this.#table, entry, (1 - search.floor) * longer * 100);
        if (distance < 0) continue;
        const ids = this.#ids[entry] ?? [];
        if (!search.allowed(ids)) continue;
        const score = 1 - distance / (100 * longer);
        search.floor = Math.max(search.floor, score - MARGIN);
        const order = distance / 100 + TYPING_WEIGHT * typingDistance(search.typed, this.#typed[entry] ?? '');
        if (order < search.nearest) search.nearest = order;
        search.found.push({ ids, score, order });
      }
    }
  }
}
