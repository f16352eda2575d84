/**
 * The file that imported places are kept in: grouped under where they lie, so that a name costs a line of a few letters.
 * Written whole to a neighbour and renamed: an import that is broken off leaves the old file as it was.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GazetteerPlace } from './gazetteer.ts';
import { LEVEL_MARKS } from './read-place-file.ts';

const markOf = (place: GazetteerPlace): string | undefined =>
  Object.entries(LEVEL_MARKS).find(([, level]) => level === place.level)?.[0];

const keyOf = (place: GazetteerPlace): string =>
  place.code === undefined
    ? [place.level, place.state, place.district, place.block, place.panchayat, place.name].join('\t')
    : [place.level, place.code].join('\t');

const whereOf = (place: GazetteerPlace): string =>
  [
    place.state,
    place.district ?? '',
    place.level === 'block' ? '' : (place.block ?? ''),
    place.level === 'village' ? (place.panchayat ?? '') : '',
  ].join('\t');

const clean = (text: string | undefined): string => (text ?? '').replace(/[\t\r\n]+/gu, ' ');

const lineOf = (place: GazetteerPlace): string =>
  [markOf(place) ?? '', clean(place.code), clean(place.name), clean(place.nameHi), place.kind ?? '']
    .join('\t')
    .replace(/\t+$/u, '');

/** Old places with new ones laid over them by code (by name and place where there is no code): a repeat changes nothing. */
export function mergePlaces(
  old: readonly GazetteerPlace[],
  fresh: readonly GazetteerPlace[],
): { places: GazetteerPlace[]; added: number; changed: number } {
  const byKey = new Map(old.map((place) => [keyOf(place), place]));
  let added = 0;
  let changed = 0;
  for (const place of fresh) {
    const known = byKey.get(keyOf(place));
    if (known === undefined) added++;
    else if (lineOf(known) !== lineOf(place) || whereOf(known) !== whereOf(place)) changed++;
    byKey.set(keyOf(place), place);
  }
  return { places: [...byKey.values()], added, changed };
}

/** Writes the places, sorted by where they lie. `source` is named at the top. Tabs and line ends in names become blanks. */
export function writeImported(file: string, places: readonly GazetteerPlace[], source: string): void {
  const groups = new Map<string, string[]>();
  for (const place of places) {
    if (markOf(place) === undefined) continue;
    const lines = groups.get(whereOf(place)) ?? [];
    lines.push(lineOf(place));
    groups.set(whereOf(place), lines);
  }
  const out = [
    `# ${clean(source)}`,
    '# @ state district block panchayat; then b block, p panchayat, v village, u urban body: code, name, name in Hindi, kind',
  ];
  for (const where of [...groups.keys()].sort()) out.push(`@\t${where}`, ...(groups.get(where) ?? []).sort());
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.new`;
  writeFileSync(beside, `${out.join('\n')}\n`);
  renameSync(beside, file);
}
