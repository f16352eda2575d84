/**
 * `npm run import-places -- FILE…`: reads blocks, panchayats, villages and urban bodies from downloads of the Local
 * Government Directory (CSV, TSV, XLSX) into `places/places.tsv` under the data folder. A repeat changes nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, parse as parseName } from 'node:path';
import type { ImportedRows } from '../src/places/import-rows.ts';
import { importRows } from '../src/places/import-rows.ts';
import { importedPlacesFile, loadGazetteer } from '../src/places/load-gazetteer.ts';
import { readImported } from '../src/places/read-place-file.ts';
import { readTable } from '../src/places/read-table.ts';
import { mergePlaces, writeImported } from '../src/places/write-imported.ts';

const SHOWN = 20;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Every refused row goes to a file beside the places; the first ones and the counts are shown. */
function report(file: string, result: ImportedRows, target: string): void {
  const counts = new Map<string, number>();
  for (const { reason } of result.refused) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  for (const { row, reason, text } of result.refused.slice(0, SHOWN)) say(`  refused row ${row}: ${reason} [${text}]`);
  if (result.refused.length > SHOWN) {
    say(`  … and ${result.refused.length - SHOWN} more. Reasons:`);
    for (const [reason, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, SHOWN))
      say(`  ${count} × ${reason}`);
  }
  for (const [note, count] of [...result.notes].sort((a, b) => b[1] - a[1]).slice(0, SHOWN))
    say(`  ${count} × ${note}`);
  if (result.refused.length === 0) return;
  const path = join(dirname(target), `refused-${parseName(file).name}.tsv`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    `row\treason\ttext\n${result.refused.map(({ row, reason, text }) => `${row}\t${reason}\t${text.replace(/[\t\n]/gu, ' ')}\n`).join('')}`,
  );
  say(`  all ${result.refused.length} refused rows with their reasons: ${path}`);
}

async function importFile(file: string, target: string): Promise<boolean> {
  say(`${file}:`);
  let rows: string[][];
  try {
    rows = await readTable(file, (count) => say(`  ${count} rows read`));
  } catch (error) {
    say(`  not read: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
  // without what was imported before: only what ships decides what a district or block is, so a repeat gives the same
  const known = readImported(target);
  const result = importRows(rows, loadGazetteer({ extraFiles: [] }));
  const merged = mergePlaces(known, result.places);
  if (merged.added + merged.changed > 0)
    writeImported(
      target,
      merged.places,
      'Imported by `npm run import-places`; Local Government Directory, Government Open Data License - India, unless the importer knows otherwise',
    );
  say(`  columns: ${result.columns}`);
  say(
    `  ${rows.length} rows: ${result.places.length} places (${merged.added} new, ${merged.changed} changed), ${result.repeated} known already, ${result.refused.length} refused`,
  );
  report(file, result, target);
  return result.places.length > 0 || result.repeated > 0;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  say('Usage: npm run import-places -- FILE…  (CSV, TSV or XLSX downloads of the Local Government Directory)');
  process.exitCode = 2;
} else {
  const target = importedPlacesFile();
  for (const file of files) if (!(await importFile(file, target))) process.exitCode = 1;
  const size = loadGazetteer().size();
  say(`The gazetteer now knows ${size.panchayat} panchayats and ${size.village} villages (${target}).`);
}
