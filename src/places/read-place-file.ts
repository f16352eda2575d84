/**
 * The project's own forms of place data. Lines beginning with `#` are remarks; fields are divided by tabs.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { GazetteerPlace, PlaceLevel, UrbanKind } from './gazetteer.ts';

/** The fields of every line of a tab-separated file, without remarks and empty lines. Throws when the file is missing. */
export function* readRows(file: string | URL): Generator<string[]> {
  const text = readFileSync(file, 'utf8');
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, text.charAt(end - 1) === '\r' ? end - 1 : end);
    from = end + 1;
    if (line !== '' && !line.startsWith('#')) yield line.split('\t');
  }
}

/** The mark of a level in an imported file, and back. */
export const LEVEL_MARKS = { b: 'block', p: 'panchayat', v: 'village', u: 'urban-body' } as const satisfies Record<
  string,
  PlaceLevel
>;

const URBAN_KINDS: readonly string[] = [
  'corporation',
  'council',
  'nagar-panchayat',
  'notified-area',
  'cantonment',
] satisfies UrbanKind[];

/** Whether a word of a data file is a kind of urban body. */
export const isUrbanKind = (kind: string): kind is UrbanKind => URBAN_KINDS.includes(kind);

const isMark = (text: string): text is keyof typeof LEVEL_MARKS => Object.hasOwn(LEVEL_MARKS, text);

/**
 * Places of a file that `npm run import-places` wrote; empty when there is no such file. A line `@ state district block
 * panchayat` says where the following lie; `v code name Hindi` is a village, `p` a panchayat, `b` a block, `u` an urban body
 * with its kind at the end.
 */
export function readImported(file: string): GazetteerPlace[] {
  if (!existsSync(file)) return [];
  const places: GazetteerPlace[] = [];
  let where: string[] = [];
  for (const [mark = '', ...fields] of readRows(file)) {
    if (mark === '@') {
      where = fields;
      continue;
    }
    if (!isMark(mark)) continue;
    const [code = '', name = '', nameHi = '', kind = ''] = fields;
    const [state = '', district = '', block = '', panchayat = ''] = where;
    const level = LEVEL_MARKS[mark];
    const place: GazetteerPlace = { level, name, state };
    if (nameHi !== '') place.nameHi = nameHi;
    if (district !== '') place.district = district;
    if (level === 'block') place.block = name;
    else if (block !== '') place.block = block;
    if (level === 'village' && panchayat !== '') place.panchayat = panchayat;
    if (code !== '') place.code = code;
    if (isUrbanKind(kind)) place.kind = kind;
    places.push(place);
  }
  return places;
}
