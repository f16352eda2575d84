/**
 * A text with everything the lexicon knows of it: the words, and which tags stand where. All rules ask here.
 */
import type { Index, Node } from './lexicon/lexicon.ts';
import { nearest } from './lexicon/lexicon.ts';
import type { Word } from './words.ts';

/** One entry found: `{tag: 'meeting', from: 3, to: 4}`, the words from `from` up to but without `to`. */
export interface Hit {
  tag: string;
  from: number;
  to: number;
}

const NONE: ReadonlySet<number> = new Set();

/** A text read by the lexicon. Hits of one tag are in the order of the text; a longer phrase hides the shorter ones in it. */
export class Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** Per word the sentence it belongs to, from 0. */
  readonly sentence: readonly number[];
  /** The word of the lexicon each word was read as. */
  readonly keys: readonly string[];
  readonly hits: readonly Hit[];
  readonly #byTag = new Map<string, Hit[]>();
  readonly #at: (string[] | undefined)[];

  constructor(text: string, words: readonly Word[], index: Index, taken: ReadonlySet<number>) {
    this.text = text;
    this.words = words;
    const sentence: number[] = [];
    const keys: string[] = [];
    let number = 0;
    for (const [at, word] of words.entries()) {
      if (at > 0 && (word.gap === 'stop' || word.gap === 'line')) number++;
      sentence.push(number);
      keys.push(word.script === 'digit' || word.script === 'sign' ? word.fold : nearest(index, word.fold));
    }
    this.#at = new Array<string[] | undefined>(words.length);
    this.keys = keys;
    this.sentence = sentence;
    const hits: Hit[] = [];
    const starts = words.map((word, at) => index.starts.get(keys[at] ?? '') ?? index.starts.get(word.fold));
    for (let number = 0; number <= index.beside.length; number++)
      this.#match(starts, number, number === 0 ? taken : NONE, hits);
    this.hits = hits;
  }

  /** Finds the longest entry at each word, from left to right; what stands inside a longer entry is not found again. */
  #match(
    starts: readonly (readonly (Node | undefined)[] | undefined)[],
    number: number,
    taken: ReadonlySet<number>,
    hits: Hit[],
  ): void {
    const { words, keys } = this;
    for (let from = 0; from < words.length; from++) {
      let node = starts[from]?.[number];
      if (node === undefined) continue;
      // "बोकारो जिला सचिव": a word of a place may begin a longer entry, but is none by itself
      let found = !taken.has(from) && node.tags.length > 0 ? node.tags : undefined;
      let to = from + 1;
      let foundTo = to;
      while (to < words.length && words[to]?.gap !== 'stop' && words[to]?.gap !== 'line') {
        node = node.next.get(keys[to] ?? '') ?? node.next.get(words[to]?.fold ?? '');
        if (node === undefined) break;
        to++;
        if (node.tags.length > 0 && !taken.has(to - 1)) {
          found = node.tags;
          foundTo = to;
        }
      }
      if (found === undefined) continue;
      for (const tag of found) {
        const hit: Hit = { tag, from, to: foundTo };
        hits.push(hit);
        const same = this.#byTag.get(tag);
        if (same === undefined) this.#byTag.set(tag, [hit]);
        else same.push(hit);
      }
      for (let at = from; at < foundTo; at++)
        this.#at[at] = this.#at[at] === undefined ? found : [...(this.#at[at] ?? []), ...found];
      from = foundTo - 1;
    }
  }

  /** All hits of a tag, in order; empty when there is none. */
  all(tag: string): readonly Hit[] {
    return this.#byTag.get(tag) ?? [];
  }

  has(...tags: readonly string[]): boolean {
    return tags.some((tag) => this.#byTag.has(tag));
  }

  first(tag: string): Hit | undefined {
    return this.#byTag.get(tag)?.[0];
  }

  /** True when the word at that place belongs to an entry with that tag. */
  is(at: number, ...tags: readonly string[]): boolean {
    const here = this.#at[at];
    return here !== undefined && tags.some((tag) => here.includes(tag));
  }

  /** True when the word at that place belongs to any entry. */
  known(at: number): boolean {
    return this.#at[at] !== undefined;
  }

  /** The lexicon form of the word at that place, '' outside the text. */
  key(at: number): string {
    return this.keys[at] ?? '';
  }

  /** True when words with one of these tags stand within `reach` words of a hit, in the same sentence. */
  near(hit: { from: number; to: number }, reach: number, ...tags: readonly string[]): Hit | undefined {
    let best: Hit | undefined;
    let bestGap = reach + 1;
    for (const tag of tags) {
      for (const other of this.all(tag)) {
        if (this.sentence[other.from] !== this.sentence[hit.from]) continue;
        const gap = other.from >= hit.to ? other.from - hit.to : hit.from - other.to;
        if (gap >= 0 && gap < bestGap) {
          best = other;
          bestGap = gap;
        }
      }
    }
    return best;
  }

  /** The span of the text, in UTF-16 units, that words `from` up to `to` fill. */
  span(from: number, to: number): [number, number] {
    return [this.words[from]?.start ?? 0, this.words[to - 1]?.end ?? 0];
  }
}
