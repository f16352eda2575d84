/** Directory downloads in their many layouts → places, and every refused row with its reason. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeSheet from 'write-excel-file/node';
import { importRows } from '../../src/places/import-rows.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { readImported } from '../../src/places/read-place-file.ts';
import { readTable } from '../../src/places/read-table.ts';
import { mergePlaces, writeImported } from '../../src/places/write-imported.ts';

const gazetteer = loadGazetteer({ extraFiles: [] });
const folder = mkdtempSync(join(tmpdir(), 'import-'));
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const VILLAGES = `List of villages
"S.No.","State Code","State Name (In English)","District Code","District Name (In English)","Sub-district Name","Block Name","Local Body Code","Local Body Name (In English)","Village Code","Village Name (In English)","Village Name (In Local)"
1,20,JHARKHAND,339,RANCHI,KANKE,KANKE,111111,BOREYA,222222,BOREYA,बोड़ेया
2,20,JHARKHAND,339,RANCHI,KANKE,KANKE,111111,BOREYA,222223,ARSANDE,
3,20,JHARKHAND,999,NOWHERE,X,X,111112,X,222224,SOMEWHERE,
4,20,JHARKHAND,339,RANCHI,KANKE,KANKE,111111,BOREYA,222225,,
5,20,JHARKHAND,339,RANCHI,XYZZY,XYZZY,111119,"HOCHAR, UPPER",222226,"HOCHAR, UPPER",
`;

describe('importRows', () => {
  it('reads villages with their panchayats from a download with a title above its headings', async () => {
    const result = importRows(await readTable(file('villages.csv', VILLAGES)), gazetteer);
    expect(
      result.places.map((place) =>
        `${place.level} ${place.name} ${place.district ?? ''}/${place.block ?? '-'} ${place.code ?? ''} ${place.nameHi ?? ''}`.trim(),
      ),
    ).toEqual([
      'panchayat Boreya Ranchi/Kanke 111111',
      'village Boreya Ranchi/Kanke 222222 बोड़ेया',
      'village Arsande Ranchi/Kanke 222223',
      'panchayat Hochar, Upper Ranchi/- 111119',
      'village Hochar, Upper Ranchi/- 222226',
    ]);
    expect(result.refused).toEqual([
      {
        row: 5,
        reason: 'the district "NOWHERE" is not known in Jharkhand',
        text: expect.stringContaining('NOWHERE') as string,
      },
      { row: 6, reason: 'no name of a village', text: expect.any(String) as string },
    ]);
    expect([...result.notes.values()]).toEqual([1]);
  });
  it('reads the same from XLSX', async () => {
    const path = join(folder, 'villages.xlsx');
    const rows = (await readTable(file('villages2.csv', VILLAGES))).filter((row) => row.length > 3);
    await writeSheet(rows.map((row) => row.map((value) => ({ value, type: String as StringConstructor })))).toFile(
      path,
    );
    const result = importRows(await readTable(path), gazetteer);
    expect(result.places).toHaveLength(5);
    expect(result.refused).toHaveLength(2);
  });
  it.each([
    [
      'blocks of another state',
      'S.No.,State Code,State Name,District Code,District Name,Block Code,Block Version,Block Name ,Block Name\n1,10,BIHAR,196,GAYA,1000,1,BODH GAYA,\n2,20,JHARKHAND,339,RANCHI,3223,1,KANKE,\n',
      ['block Bodh Gaya'],
      1,
    ],
    [
      'urban bodies',
      'S.No.,"Local Body Code","Local Body Version",Local Body Name,"Local Body Name (In Local)","Localbody Type Code",Census 2011 Code,State Code,State Name\n1,1,1,Bhabua,भभुआ,5,1,10,BIHAR\n',
      ['urban-body Bhabua'],
      0,
    ],
    [
      'a table of tabs without headings',
      'Ranchi\tKanke\tArsande\nRanchi\tKanke\tBoreya\n',
      ['village Arsande', 'village Boreya'],
      0,
    ],
    [
      'old spellings of districts',
      'district\tblock\tpanchayat\tpanchayat_code\nPASHCHIMI SINGHBHUM\tCHAIBASA\tTekrahatu\t11\nKODARMA\tKODARMA\tGumo\t12\n',
      ['panchayat Tekrahatu', 'panchayat Gumo'],
      0,
    ],
    [
      'rows said twice',
      'district\tblock\tvillage\nRanchi\tKanke\tBoreya\nRanchi\tKanke\tBoreya\n',
      ['village Boreya'],
      1,
    ],
  ])('reads %s', async (name, text, places, repeated) => {
    const result = importRows(await readTable(file(`${name}.csv`, text)), gazetteer);
    expect(result.places.map((place) => `${place.level} ${place.name}`)).toEqual(places);
    expect(result.repeated).toBe(repeated);
    expect(result.refused).toEqual([]);
  });
  it('refuses what it does not understand, with a sentence', () => {
    expect(
      importRows(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        gazetteer,
      ).refused[0]?.reason,
    ).toMatch(/no row of headings/);
    expect(
      importRows(
        [
          ['State Code', 'State Name', 'District Code', 'District Name'],
          ['20', 'JHARKHAND', '339', 'RANCHI'],
        ],
        gazetteer,
      ).refused[0]?.reason,
    ).toMatch(/ship with the project/);
    expect(importRows([], gazetteer).places).toEqual([]);
  });
});

describe('the imported file', () => {
  it('comes back as it was written, and a repeat changes nothing', async () => {
    const { places } = importRows(await readTable(file('again.csv', VILLAGES)), gazetteer);
    const path = join(folder, 'out', 'places.tsv');
    writeImported(path, places, 'test');
    const before = readFileSync(path, 'utf8');
    const merged = mergePlaces(readImported(path), places);
    expect(merged).toMatchObject({ added: 0, changed: 0 });
    writeImported(path, merged.places, 'test');
    expect(readFileSync(path, 'utf8')).toBe(before);
    const loaded = loadGazetteer({ extraFiles: [path] });
    expect(loaded.lookup('बोड़ेया', { levels: ['village'] })[0]?.place).toMatchObject({
      name: 'Boreya',
      block: 'Kanke',
      panchayat: 'Boreya',
      code: '222222',
    });
    expect(loaded.size()).toMatchObject({ panchayat: 2, village: 3 });
  });
  it('is not needed', () => {
    expect(readImported(join(folder, 'absent.tsv'))).toEqual([]);
  });
});
