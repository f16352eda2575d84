/**
 * Builds the gazetteer from the data files of this room and from what was imported. About 30 ms for what ships.
 */
import { join } from 'node:path';
import type { Gazetteer, GazetteerPlace } from './gazetteer.ts';
import { PlaceTable } from './place-table.ts';
import { isUrbanKind, readImported, readRows } from './read-place-file.ts';

const dataFile = (name: string): URL => new URL(`./data/${name}`, import.meta.url);
const split = (spellings: string | undefined): string[] =>
  spellings === undefined || spellings === '' ? [] : spellings.split('|');

/** Where `npm run import-places` puts what it read: under `CENTRE_DATA_DIR`, `.data` when that is not set. */
export function importedPlacesFile(dataDir: string = process.env['CENTRE_DATA_DIR'] ?? '.data'): string {
  return join(dataDir, 'places', 'places.tsv');
}

/**
 * The gazetteer of what ships (states and districts of India; blocks, urban bodies and towns of Jharkhand) and of the
 * imported panchayats and villages: those of `extraFiles`, or of `importedPlacesFile()` when none are given. Throws when a
 * data file of the project is missing or broken; an imported file that is absent is not read.
 */
export function loadGazetteer(options: { extraFiles?: readonly string[] } = {}): Gazetteer {
  const table = new PlaceTable();
  const stateByCode = new Map<string, string>();
  for (const [code = '', name = '', nameHi = '', spellings] of readRows(dataFile('states.tsv'))) {
    stateByCode.set(code, name);
    table.add({ level: 'state', name, nameHi, state: name, code }, split(spellings));
  }
  const districtByCode = new Map<string, { state: string; district: string }>();
  for (const [stateCode = '', code = '', name = '', nameHi = '', spellings] of readRows(dataFile('districts.tsv'))) {
    const state = stateByCode.get(stateCode);
    if (state === undefined) throw new Error(`districts.tsv: no state has the code ${stateCode}`);
    districtByCode.set(code, { state, district: name });
    table.add(
      { level: 'district', name, ...(nameHi === '' ? {} : { nameHi }), state, district: name, code },
      split(spellings),
    );
  }
  const within = (file: string, code: string): { state: string; district: string } => {
    const where = districtByCode.get(code);
    if (where === undefined) throw new Error(`${file}: no district has the code ${code}`);
    return where;
  };
  for (const [districtCode = '', code = '', name = '', nameHi = '', spellings] of readRows(dataFile('blocks.tsv'))) {
    table.add(
      { level: 'block', name, nameHi, ...within('blocks.tsv', districtCode), block: name, code },
      split(spellings),
    );
  }
  for (const [kind = '', code = '', name = '', nameHi = '', districtCode = '', block = '', spellings] of readRows(
    dataFile('towns.tsv'),
  )) {
    const place: GazetteerPlace = {
      level: isUrbanKind(kind) ? 'urban-body' : 'town',
      name,
      nameHi,
      ...within('towns.tsv', districtCode),
    };
    if (isUrbanKind(kind)) place.kind = kind;
    if (block !== '') place.block = block;
    if (code !== '') place.code = code;
    table.add(place, split(spellings));
  }
  for (const file of options.extraFiles ?? [importedPlacesFile()])
    for (const place of readImported(file)) table.add(place);
  return table.close();
}
