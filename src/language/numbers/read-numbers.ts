/**
 * Every number of a text, in figures or words, composed: `डेढ़ सौ`, `1.5 लाख`, `10k`, `30-35`, `सौ से डेढ़ सौ`, `2,000`.
 * What the number counts is for other rules to say.
 * Over 250 lines: words and figures compose in one pass over the same state.
 */

import { foldWord, soundOf } from '../fold.ts';
import { FRACTIONS, MULTIPLIERS, UNITS, WEAK_NUMBERS } from '../lexicon/numbers.ts';
import { oneOf } from '../one-of.ts';
import type { Word } from '../words.ts';

/**
 * One number: `{from: 3, to: 5, min: 150, max: 150, weak: false, digits: false}`, words `from` up to but without `to`.
 * `weak` when the word is a number only beside something counted ("do", "das"). `digits` when written in figures;
 * `length` is then the count of figures as written.
 */
export interface NumberSpan {
  from: number;
  to: number;
  min: number;
  max: number;
  weak: boolean;
  digits: boolean;
  length: number;
  /** Multiplied by सौ, हज़ार, लाख, k …: no day of a month, no ticket. */
  scaled: boolean;
}

type Atom =
  | { kind: 'unit'; value: number; weak: boolean }
  | { kind: 'multiplier'; value: number; weak: boolean }
  | { kind: 'fraction'; add: number | undefined; times: number | undefined; weak: boolean };

const spellings = (list: string): string[] => list.split(',').map((one) => one.trim());

const atoms = new Map<string, Atom>();
const bySound = new Map<string, string[]>();
const tens = new Map<string, number>();

function learn(spelling: string, atom: Atom): void {
  if (spelling.includes(' ')) return; // "twenty five" is composed
  const fold = foldWord(spelling);
  if (fold === '' || atoms.has(fold)) return;
  atoms.set(fold, atom);
  if (fold.length >= 6) {
    const sound = soundOf(fold);
    const same = bySound.get(sound);
    if (same === undefined) bySound.set(sound, [fold]);
    else same.push(fold);
  }
}

const weak = new Set(spellings(WEAK_NUMBERS).map(foldWord));
for (const [value, list] of Object.entries(UNITS)) {
  for (const one of spellings(list)) learn(one, { kind: 'unit', value: Number(value), weak: weak.has(foldWord(one)) });
}
for (const word of spellings('twenty, thirty, forty, fourty, fifty, sixty, seventy, eighty, ninety')) {
  const atom = atoms.get(foldWord(word));
  if (atom?.kind === 'unit') tens.set(foldWord(word), atom.value);
}
for (const [value, list] of Object.entries(MULTIPLIERS)) {
  for (const one of spellings(list))
    learn(one, { kind: 'multiplier', value: Number(value), weak: weak.has(foldWord(one)) });
}
for (const { spellings: list, add, times } of Object.values(FRACTIONS)) {
  for (const one of spellings(list)) learn(one, { kind: 'fraction', add, times, weak: true });
}

/** The number atom that a word is, misspellings of the long ones included, or undefined. */
function atomOf(word: Word): Atom | undefined {
  if (word.script === 'digit' || word.script === 'sign') return undefined;
  const exact = atoms.get(word.fold);
  if (exact !== undefined) {
    // साथ "with" and साठ "sixty" fold alike; Devanagari tells them apart. So do बड़ा and बारा
    if (word.fold === 'sath' && word.script === 'deva' && !word.text.includes('ठ')) return undefined;
    if (word.fold === 'der' && word.script === 'deva') return undefined;
    if (word.fold === 'ded' && word.script === 'deva' && !word.text.includes('ढ')) return undefined;
    return exact;
  }
  if (word.fold.length < 7) return undefined;
  const alike = bySound.get(word.sound);
  if (alike === undefined) return undefined;
  const values = new Set<Atom | undefined>();
  for (const one of alike) {
    if (
      one.charAt(0) === word.fold.charAt(0) &&
      Math.abs(one.length - word.fold.length) <= 1 &&
      one.slice(-2) === word.fold.slice(-2)
    )
      values.add(atoms.get(one));
  }
  return values.size === 1 ? [...values][0] : undefined;
}

/** True for a word that can stand in a number: `सौ`, `hazar`, `चालीस`. */
export function isNumberWord(word: Word): boolean {
  return word.script === 'digit' || atomOf(word) !== undefined;
}

interface Figures {
  to: number;
  value: number;
  length: number;
}

/** Figures with their grouping and decimals: `2,000` `1.5` `1,20,000` `50000`. */
function readFigures(words: readonly Word[], from: number, text: string): Figures | undefined {
  const first = words[from];
  if (first === undefined || first.script !== 'digit') return undefined;
  let digits = first.fold;
  let to = from + 1;
  for (let next = words[to]; next !== undefined && next.script === 'digit'; next = words[to]) {
    const between = text.slice(words[to - 1]?.end ?? 0, next.start);
    if (
      between === ',' &&
      digits.length <= 3 + 3 * (to - from) &&
      (next.fold.length === 3 || (next.fold.length === 2 && words[to + 1]?.script === 'digit'))
    ) {
      digits += next.fold;
      to++;
    } else if (between === '.' && to === from + 1 && next.fold.length <= 2 && digits.length <= 3) {
      const after = words[to + 1];
      // 12.11.2026 is a date
      if (after?.script === 'digit' && after.gap !== 'space') break;
      return { to: to + 1, value: Number(`${digits}.${next.fold}`), length: digits.length };
    } else break;
  }
  return { to, value: Number(digits), length: digits.length };
}

interface Piece {
  to: number;
  value: number;
  weak: boolean;
  digits: boolean;
  length: number;
  scaled: boolean;
}

/** One composed number from a word on, without ranges. */
function readOne(words: readonly Word[], from: number, text: string): Piece | undefined {
  let total = 0;
  let current: number | undefined;
  let lastScale = Number.POSITIVE_INFINITY;
  let at = from;
  let isWeak = true;
  let digits = false;
  let length = 0;
  let scaled = false;
  let fraction: { add: number | undefined; times: number | undefined } | undefined;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    if (
      at > from &&
      (word.gap === 'stop' ||
        word.gap === 'line' ||
        word.gap === 'comma' ||
        (word.gap === 'hyphen' && current !== undefined && !scaledBy(word)))
    )
      break;
    if (word.script === 'digit') {
      if (current !== undefined || (total > 0 && lastScale < 100)) break;
      const figures = readFigures(words, at, text);
      if (figures === undefined || (total > 0 && figures.value >= lastScale)) break;
      current = fraction?.add === undefined ? figures.value : figures.value + fraction.add;
      if (fraction?.times !== undefined) break;
      fraction = undefined;
      digits = true;
      length = figures.length;
      isWeak = false;
      at = figures.to;
      continue;
    }
    const atom = atomOf(word);
    if (atom === undefined) {
      if (
        current === undefined &&
        total > 0 &&
        word.fold === 'and' &&
        total % 100 === 0 &&
        words[at + 1] !== undefined &&
        atomOf(words[at + 1] as Word)?.kind === 'unit'
      ) {
        at++;
        continue;
      }
      break;
    }
    if (atom.kind === 'fraction') {
      if (current !== undefined || fraction !== undefined || (total > 0 && lastScale <= 100)) break;
      fraction = { add: atom.add, times: atom.times };
      at++;
      continue;
    }
    if (atom.kind === 'unit') {
      if (current !== undefined) {
        const ten = tens.get(words[at - 1]?.fold ?? '');
        if (ten !== undefined && atom.value > 0 && atom.value < 10 && current === ten) {
          current += atom.value;
          at++;
          continue;
        }
        break;
      }
      if (total > 0 && lastScale < 100) break;
      if (fraction?.times !== undefined) break;
      if (total > 0 && atom.weak && fraction === undefined && !continues(words, at, lastScale)) break;
      current = fraction?.add === undefined ? atom.value : atom.value + fraction.add;
      fraction = undefined;
      isWeak = isWeak && atom.weak && total === 0;
      at++;
      continue;
    }
    // a multiplier
    if (word.fold === 'k' && (word.gap !== 'none' || current === undefined)) break; // "k" alone is के
    if (word.fold === 'kr' && current === undefined) break;
    if (atom.value >= lastScale || (atom.value === 12 && total > 0)) break;
    let base = current ?? 1;
    if (current === undefined && fraction !== undefined) base = fraction.times ?? 1 + (fraction.add ?? 0);
    if (current === undefined && fraction === undefined && atom.value === 12 && words[at - 1]?.fold === 'adha')
      base = 0.5;
    total += base * atom.value;
    isWeak = isWeak && atom.weak && current === undefined && fraction === undefined;
    if (!(atom.weak && current === undefined && fraction === undefined)) isWeak = false;
    lastScale = atom.value;
    current = undefined;
    fraction = undefined;
    scaled = true;
    at++;
  }
  if (fraction !== undefined) {
    // डेढ़ alone, "ढाई महीने": the fraction is the number
    if (current === undefined && total === 0 && fraction.times !== undefined)
      return { to: at, value: fraction.times, weak: true, digits, length, scaled };
    if (current === undefined && total === 0 && fraction.add === 0.25)
      return { to: at, value: 1.25, weak: true, digits, length, scaled };
    if (current === undefined) at--;
  }
  if (at === from || (current === undefined && total === 0)) return undefined;
  const value = Math.round((total + (current ?? 0)) * 1000) / 1000;
  return { to: at, value, weak: isWeak, digits, length, scaled };
}

/** "डेढ़ लाख दो तब" is a demand, "एक लाख दो हज़ार" a number: a weak unit goes on only before a multiplier, or a noun after सौ. */
function continues(words: readonly Word[], at: number, lastScale: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return lastScale === 100;
  if (scaledBy(next)) return true;
  return (
    lastScale === 100 &&
    next.gap === 'space' &&
    !oneOf('tab|to|tabhi|nahi|nhi|varna|fir|phir|hoga|bola|bol|kaha|na|dia|dia|ga').has(next.fold)
  );
}

function scaledBy(word: Word): boolean {
  return atomOf(word)?.kind === 'multiplier';
}

/** True where "20 se 25", "20-25", "बीस पच्चीस" or "20 to 25" joins two numbers to a range; gives where the second begins. */
function rangeJoint(words: readonly Word[], at: number, text: string): number | undefined {
  const word = words[at];
  if (word === undefined || word.gap === 'line' || word.gap === 'stop') return undefined;
  const between = text.slice(words[at - 1]?.end ?? 0, word.start);
  if (/^\s?[-–—~]\s?$/.test(between)) return at;
  if (/^\s+$/.test(between) && (word.fold === 'se' || word.fold === 'to' || word.fold === 'ya' || word.fold === 'or'))
    return at + 1;
  if (/^[^\S\n]+$/.test(between) && word.script !== 'digit' && words[at - 1]?.script !== 'digit') return at;
  return undefined;
}

/**
 * All numbers of the text in order, never overlapping. `8 से 10` is one span with `min` 8 and `max` 10; `दो तीन सौ` is 200
 * to 300. Figures in dates, times and telephone numbers are given too: their own rules take them away.
 */
export function readNumbers(words: readonly Word[], text: string): NumberSpan[] {
  const spans: NumberSpan[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = readOne(words, at, text);
    if (first === undefined) continue;
    const span: NumberSpan = {
      from: at,
      to: first.to,
      min: first.value,
      max: first.value,
      weak: first.weak,
      digits: first.digits,
      length: first.length,
      scaled: first.scaled,
    };
    const joint = rangeJoint(words, first.to, text);
    const second = joint === undefined ? undefined : readOne(words, joint, text);
    if (second !== undefined && joint !== undefined) {
      let low = first.value;
      // "दो तीन सौ", "5-6 हजार": the multiplier is said once
      if (second.scaled && !first.scaled && low < 100) {
        const scale = [10000000, 100000, 1000, 100, 12].find((one) => second.value >= one && second.value / one <= 100);
        if (scale !== undefined && low * scale < second.value) low *= scale;
      }
      const spoken =
        joint === first.to && !/[-–—~]/.test(text.slice(words[joint - 1]?.end ?? 0, words[joint]?.start ?? 0));
      const near = spoken ? second.value / low <= 2.01 : second.value / low <= 10;
      if (
        low > 0 &&
        low < second.value &&
        near &&
        (!first.weak || !second.weak || second.scaled || !spoken || second.value - low <= 2)
      ) {
        span.min = low;
        span.max = second.value;
        span.to = second.to;
        span.weak = first.weak && second.weak;
        span.scaled = second.scaled;
      }
    }
    spans.push(span);
    at = span.to - 1;
  }
  return spans;
}
