/**
 * Rows of a directory download → places in the gazetteer's terms, each refused row with its reason. Pure: no files.
 */
import type { Gazetteer, GazetteerPlace, PlaceLevel, UrbanKind } from './gazetteer.ts';
import type { Column, ColumnMap } from './table-columns.ts';
import { findHeader } from './table-columns.ts';

/** A row that was not taken: its number in the file from 1, why, and what it said. */
export interface RefusedRow {
  row: number;
  reason: string;
  text: string;
}

/** What a table gave. `notes` are counts of things taken with less than they said: `{'no block "Adityapur" …': 123}`. */
export interface ImportedRows {
  places: GazetteerPlace[];
  refused: RefusedRow[];
  notes: Map<string, number>;
  /** How the columns were understood, for the person who imports: `district, block, village (no headings, assumed)`. */
  columns: string;
  /** Rows whose place the project ships or an earlier row gave. */
  repeated: number;
}

const URBAN_KINDS: Readonly<Record<string, UrbanKind>> = {
  '4': 'corporation',
  '5': 'council',
  '6': 'notified-area',
  '7': 'nagar-panchayat',
  '8': 'cantonment',
};
const HOME_STATE = 'Jharkhand';

/** "TANGAR BASLI" → "Tangar Basli"; a name in mixed case stays. */
function titleCase(name: string): string {
  const clean = name.replace(/\s+/gu, ' ').trim();
  if (clean !== clean.toUpperCase() && clean !== clean.toLowerCase()) return clean;
  return clean
    .toLowerCase()
    .replace(/(^|[\s(.-])([a-z])/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
}

const isHindi = (text: string): boolean => /[\u0900-\u097f]/u.test(text);

/** The columns of a table without headings, guessed from where the known districts and the Devanagari stand. */
function assumeColumns(rows: readonly (readonly string[])[], gazetteer: Gazetteer): ColumnMap | null {
  const sample = rows.slice(0, 40).filter((row) => row.length >= 2);
  const known = sample.filter((row) => gazetteer.lookup(row[0] ?? '', { levels: ['district'], limit: 1 }).length > 0);
  if (sample.length === 0 || known.length < sample.length * 0.7) return null;
  const width = Math.min(...sample.map((row) => row.length));
  if (width < 3) return { district: 0, block: 1 };
  return sample.every((row) => isHindi(row[2] ?? ''))
    ? { district: 0, block: 1, blockHi: 2 }
    : { district: 0, subdistrict: 1, village: 2 };
}

/** Finds places of one kind once and remembers, for every row repeats its district and block. */
class Finder {
  readonly #gazetteer: Gazetteer;
  readonly #memo = new Map<string, GazetteerPlace | null>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  find(level: PlaceLevel, name: string, within: { state?: string; district?: string }): GazetteerPlace | null {
    const key = [level, name, within.state, within.district].join('\t');
    const old = this.#memo.get(key);
    if (old !== undefined) return old;
    const [first, second] = this.#gazetteer.lookup(name, { levels: [level], limit: 2, ...within });
    const clear =
      first !== undefined &&
      (first.score === 1 || (first.score >= 0.86 && (second === undefined || first.score - second.score > 0.05)));
    const place = clear ? first.place : null;
    this.#memo.set(key, place);
    return place;
  }
}

const levelOf = (columns: ColumnMap): PlaceLevel | null => {
  if (columns.village !== undefined) return 'village';
  if (columns.bodyType !== undefined) return 'urban-body';
  if (columns.panchayat !== undefined) return 'panchayat';
  if (columns.block !== undefined) return 'block';
  return null;
};

const OWN: Readonly<Record<'village' | 'panchayat' | 'block' | 'urban-body', readonly [Column, Column, Column]>> = {
  village: ['village', 'villageCode', 'villageHi'],
  panchayat: ['panchayat', 'panchayatCode', 'panchayatHi'],
  'urban-body': ['panchayat', 'panchayatCode', 'panchayatHi'],
  block: ['block', 'blockCode', 'blockHi'],
};

/**
 * Reads a table of blocks, panchayats, villages or urban bodies. The lowest level it has a column for is what its rows are;
 * a village's panchayat is taken along. States and districts ship with the project, so a table of only these is refused whole.
 */
export function importRows(rows: readonly (readonly string[])[], gazetteer: Gazetteer): ImportedRows {
  const header = findHeader(rows);
  const columns = header?.columns ?? assumeColumns(rows, gazetteer);
  const result: ImportedRows = { places: [], refused: [], notes: new Map(), columns: '', repeated: 0 };
  const level = columns === null ? null : levelOf(columns);
  if (columns === null || level === null || level === 'state' || level === 'district' || level === 'town') {
    const reason =
      columns === null
        ? 'no row of headings and no known district in the first column'
        : 'no column of blocks, panchayats or villages; states and districts ship with the project';
    result.refused.push({
      row: (header?.at ?? 0) + 1,
      reason,
      text: (rows[header?.at ?? 0] ?? []).join(' | ').slice(0, 120),
    });
    result.columns = 'not understood';
    return result;
  }
  result.columns = `${Object.entries(columns)
    .sort(([, a], [, b]) => a - b)
    .map(([column]) => column)
    .join(', ')}${header === null ? ' (no headings, assumed)' : ''}`;
  const [nameColumn, codeColumn, hindiColumn] = OWN[level];
  const finder = new Finder(gazetteer);
  const seen = new Set<string>();
  const take = (place: GazetteerPlace): boolean => {
    const key =
      place.code === undefined
        ? [place.level, place.state, place.district, place.block, place.panchayat, place.name].join('\t')
        : `${place.level}\t${place.code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    result.places.push(place);
    return true;
  };
  for (let index = (header?.at ?? -1) + 1; index < rows.length; index++) {
    const row = rows[index] ?? [];
    const cell = (column: Column): string => {
      const at = columns[column];
      return at === undefined ? '' : (row[at] ?? '').trim();
    };
    if (row.every((text) => text.trim() === '')) continue;
    const refuse = (reason: string): void => {
      result.refused.push({ row: index + 1, reason, text: row.join(' | ').slice(0, 120) });
    };
    const written = cell(nameColumn);
    if (written === '' || !/\p{L}/u.test(written)) {
      refuse(written === '' ? `no name of a ${level}` : `"${written}" is no name`);
      continue;
    }
    const stateName = cell('state');
    const state = stateName === '' ? undefined : finder.find('state', stateName, {});
    if (state === null) {
      refuse(`the state "${stateName}" is not known`);
      continue;
    }
    const districtName = cell('district');
    const district =
      districtName === ''
        ? undefined
        : finder.find('district', districtName, state === undefined ? { state: HOME_STATE } : { state: state.name });
    if (district === null || (district === undefined && level !== 'urban-body')) {
      refuse(
        districtName === ''
          ? 'no district'
          : `the district "${districtName}" is not known${state === undefined ? ` in ${HOME_STATE}` : ` in ${state.name}`}`,
      );
      continue;
    }
    const within = {
      state: district?.state ?? state?.name ?? HOME_STATE,
      ...(district === undefined ? {} : { district: district.name }),
    };
    const code = cell(codeColumn).replace(/\.0+$/, '');
    const hindi = cell(hindiColumn);
    const place: GazetteerPlace = { level, name: titleCase(written), ...within };
    if (hindi !== '' && isHindi(hindi)) place.nameHi = hindi.replace(/\s+/gu, ' ');
    if (/^\d+$/.test(code)) place.code = code;
    if (level === 'urban-body') {
      const kind = URBAN_KINDS[cell('bodyType')];
      if (kind !== undefined) place.kind = kind;
    } else if (level === 'block') place.block = place.name;
    else {
      const blockName = cell('block') || cell('subdistrict');
      const block = blockName === '' ? undefined : finder.find('block', blockName, within);
      if (block === null) {
        const note = `no block "${blockName}" is known in ${within.district ?? within.state}: kept with the district only`;
        result.notes.set(note, (result.notes.get(note) ?? 0) + 1);
      } else if (block !== undefined) place.block = block.name;
      if (level === 'village' && /\p{L}/u.test(cell('panchayat'))) {
        place.panchayat = titleCase(cell('panchayat'));
        const panchayatCode = cell('panchayatCode').replace(/\.0+$/, '');
        const panchayatHi = cell('panchayatHi');
        take({
          level: 'panchayat',
          name: place.panchayat,
          ...within,
          ...(place.block === undefined ? {} : { block: place.block }),
          ...(isHindi(panchayatHi) ? { nameHi: panchayatHi } : {}),
          ...(/^\d+$/.test(panchayatCode) ? { code: panchayatCode } : {}),
        });
      }
    }
    const shipped =
      (level === 'block' || level === 'urban-body') &&
      gazetteer.lookup(place.name, { levels: [level], ...within, limit: 1 })[0]?.score === 1;
    if (shipped || !take(place)) result.repeated++;
  }
  return result;
}
