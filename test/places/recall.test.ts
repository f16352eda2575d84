/**
 * How often a misspelt name is found first among 32,000. The names are made up from the parts that names of villages in
 * Jharkhand are made of; seed and noise are fixed. `docs/places.md` has the same figures for the census's real names.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/places/fold-name.ts';
import type { GazetteerPlace } from '../../src/places/gazetteer.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { writeImported } from '../../src/places/write-imported.ts';

const FIRST =
  'amba bara chand dumar gamh har jam kar khair kusum lat madh mahu nav pal pip ram sal sar sim tam tet udal bhand chak dhan ghat hes jor kend lup mang nim phul raj sem til bish kat man sir'.split(
    ' ',
  );
const MIDDLE = 'a i u ar al an ia ua ka la ma na ra sa ta da gi hi ki mi'.split(' ');
const LAST =
  'dih pur toli tand gora bera hatu gaon garh bahal sol kela para daha ganj bad jor nagar gutu kocha pani dag lota kera mara jhari tola para pahari'.split(
    ' ',
  );

/** Numbers from 0 up to 1, the same every time. */
function steady(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = steady(20260101);
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
const names: string[] = [];
while (names.length < 32_000)
  names.push(`${pick(FIRST)}${next() < 0.7 ? pick(MIDDLE) : ''}${next() < 0.4 ? pick(FIRST) : ''}${pick(LAST)}`);

/** How people write the same sound otherwise. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/a/, 'aa'],
  [/i/, 'ee'],
  [/u/, 'oo'],
  [/v/, 'w'],
  [/dh/, 'd'],
  [/th/, 't'],
  [/kh/, 'k'],
  [/bh/, 'b'],
  [/gh/, 'g'],
  [/e/, 'i'],
  [/o/, 'u'],
  [/ph/, 'f'],
  [/j/, 'z'],
  [/n(?=[dtkg])/, ''],
  [/r/, 'rr'],
];
function respell(name: string): string {
  const fits = VARIANTS.filter(([pattern]) => pattern.test(name));
  const [pattern, writing] = pick(fits);
  const at = pick([...name.matchAll(new RegExp(pattern, 'g'))]);
  return name.slice(0, at.index) + writing + name.slice(at.index + at[0].length);
}
function dropVowel(name: string): string {
  const at = pick([...name.slice(1, -1).matchAll(/[aiu]/g)]);
  return at === undefined ? name : name.slice(0, at.index + 1) + name.slice(at.index + 2);
}

const file = join(mkdtempSync(join(tmpdir(), 'places-')), 'places.tsv');
writeImported(
  file,
  names.map((name): GazetteerPlace => ({ level: 'village', name, state: 'Jharkhand', district: 'Ranchi' })),
  'made up for a test',
);
const started = process.cpuUsage();
const gazetteer = loadGazetteer({ extraFiles: [file] });
const loadMs = process.cpuUsage(started).user / 1000;
const known = new Set(names.map(foldName));

function recall(noise: (name: string) => string): number {
  let found = 0;
  let asked = 0;
  while (asked < 3000) {
    const name = pick(names);
    const query = noise(name);
    // what happens to be another village's right name has no right answer
    if (foldName(query) !== foldName(name) && known.has(foldName(query))) continue;
    asked++;
    const first = gazetteer.lookup(query, { levels: ['village'], limit: 1 })[0];
    if (first !== undefined && foldName(first.place.name) === foldName(name)) found++;
  }
  return found / asked;
}

describe('32,000 villages', () => {
  it('finds a name written by another spelling first in at least 97 of 100', () => {
    expect(recall(respell)).toBeGreaterThanOrEqual(0.97);
  });
  it('finds a name with a vowel left out first in at least 93 of 100', () => {
    expect(recall(dropVowel)).toBeGreaterThanOrEqual(0.93);
  });
  it('loads in well under a second of work', () => {
    expect(gazetteer.size().village).toBeGreaterThan(10_000);
    expect(loadMs).toBeLessThan(1500);
  });
});
