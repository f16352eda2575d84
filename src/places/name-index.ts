/**
 * Names found again although misspelt: every name is filed under its sound key and under that key with any one letter
 * left out. A query does the same, so that any single wrong, missing, added or swapped sound meets its name. The files are
 * one flat table of numbers: 32,000 names take about 3 MB and a few hundredths of a second to file.
 */
import { foldName, soundKey } from './fold-name.ts';
import { nameDistance } from './name-distance.ts';

/** One known spelling near the query: the numbers of the things so called, and how near, 1 equal. */
export interface NearName {
  ids: readonly number[];
  score: number;
}

const BASE = 0x01000193;

/** Hashes of a key and of the key less one letter each, written to `out`; how many there are. */
function hashes(key: string, out: Int32Array): number {
  const length = Math.min(key.length, out.length - 1);
  let count = 0;
  for (let left = -1; left < length; left++) {
    if (left > 0 && key.charCodeAt(left) === key.charCodeAt(left - 1)) continue;
    let hash = 0x811c9dc5 | 0;
    for (let index = 0; index < length; index++) if (index !== left) hash = Math.imul(hash ^ key.charCodeAt(index), BASE);
    out[count++] = hash ^ (hash >>> 15);
  }
  return count;
}

/** Names → numbers. Add all, then `close()`, then ask. */
export class NameIndex {
  readonly #byFold = new Map<string, number>();
  readonly #folds: string[] = [];
  readonly #ids: number[][] = [];
  #starts = new Int32Array(0);
  #hashes = new Int32Array(0);
  #entries = new Int32Array(0);
  #mask = 0;
  #seen = new Int32Array(0);
  #turn = 0;
  readonly #buffer = new Int32Array(40);

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
      this.#ids.push([id]);
      return;
    }
    const ids = this.#ids[known];
    if (ids !== undefined && !ids.includes(id)) ids.push(id);
  }

  /** Builds the table once all names are in. */
  close(): void {
    const hashOf: number[] = [];
    const entryOf: number[] = [];
    for (const [entry, fold] of this.#folds.entries()) {
      const count = hashes(soundKey(fold), this.#buffer);
      for (let index = 0; index < count; index++) {
        hashOf.push(this.#buffer[index] ?? 0);
        entryOf.push(entry);
      }
    }
    let buckets = 1024;
    while (buckets < hashOf.length) buckets *= 2;
    this.#mask = buckets - 1;
    this.#starts = new Int32Array(buckets + 1);
    for (const hash of hashOf) this.#starts[(hash & this.#mask) + 1] = (this.#starts[(hash & this.#mask) + 1] ?? 0) + 1;
    for (let bucket = 0; bucket < buckets; bucket++) this.#starts[bucket + 1] = (this.#starts[bucket + 1] ?? 0) + (this.#starts[bucket] ?? 0);
    const next = this.#starts.slice();
    this.#hashes = new Int32Array(hashOf.length);
    this.#entries = new Int32Array(hashOf.length);
    for (const [index, hash] of hashOf.entries()) {
      const at = next[hash & this.#mask] ?? 0;
      next[hash & this.#mask] = at + 1;
      this.#hashes[at] = hash;
      this.#entries[at] = entryOf[index] ?? 0;
    }
    this.#seen = new Int32Array(this.#folds.length);
  }

  /** The numbers filed under exactly that spelling (after folding); empty when there is none. */
  equal(fold: string): readonly number[] {
    const entry = this.#byFold.get(fold);
    return entry === undefined ? [] : (this.#ids[entry] ?? []);
  }

  /**
   * Spellings near a folded name, nearest first, at most `limit`. The score is 1 less the distance shared over the
   * letters of the longer spelling; nothing below `least` comes back.
   */
  near(fold: string, limit: number, least: number): NearName[] {
    const found: NearName[] = [];
    this.#turn++;
    const count = hashes(soundKey(fold), this.#buffer);
    let floor = least;
    for (let index = 0; index < count; index++) {
      const hash = this.#buffer[index] ?? 0;
      const bucket = hash & this.#mask;
      const end = this.#starts[bucket + 1] ?? 0;
      for (let at = this.#starts[bucket] ?? 0; at < end; at++) {
        if (this.#hashes[at] !== hash) continue;
        const entry = this.#entries[at] ?? 0;
        if (this.#seen[entry] === this.#turn) continue;
        this.#seen[entry] = this.#turn;
        const known = this.#folds[entry] ?? '';
        const longer = Math.max(known.length, fold.length);
        const distance = nameDistance(fold, known, (1 - floor) * longer);
        if (distance === Number.POSITIVE_INFINITY) continue;
        const score = 1 - distance / longer;
        const place = found.findIndex((other) => other.score < score);
        found.splice(place < 0 ? found.length : place, 0, { ids: this.#ids[entry] ?? [], score });
        if (found.length > limit) found.pop();
        if (found.length === limit) floor = Math.max(least, found.at(-1)?.score ?? least);
      }
    }
    return found;
  }
}
