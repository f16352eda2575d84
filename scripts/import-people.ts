/**
 * `npm run import-people -- FILE.csv [--dry-run]`: the organisation's directory → people and units. Says of every row that was
 * refused why; the same file twice changes nothing. Columns and an example: docs/examples/people.csv.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Config, ConfigError, readConfig } from '../src/config.ts';
import { ensureUnits } from '../src/people/ensure-units.ts';
import { type ImportReport, importPeople } from '../src/people/import/import-people.ts';
import { loadGazetteer } from '../src/places/load-gazetteer.ts';
import { connectStore, ensureIndexes } from '../src/store/connect.ts';
import { createPeopleStore } from '../src/store/people.ts';
import { createUnitStore } from '../src/store/units.ts';

const USAGE = 'npm run import-people -- FILE.csv [--dry-run]';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function readArguments(): { files: string[]; dryRun: boolean } {
  try {
    const { values, positionals } = parseArgs({ options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true });
    if (positionals.length === 0) fail(`Name a file: ${USAGE}`);
    return { files: positionals, dryRun: values['dry-run'] ?? false };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : 'The arguments are wrong'}\n${USAGE}`);
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return fail(`${file} cannot be read: is the name right?`);
  }
}

function readSettings(): Config {
  try {
    return readConfig({ ...process.env, LOG_LEVEL: 'silent' });
  } catch (error) {
    if (error instanceof ConfigError) fail(error.message);
    throw error;
  }
}

function print(file: string, report: ImportReport, dryRun: boolean): void {
  const { people, units, refused, unknown, rows, fault } = report;
  say(`${file}: ${rows} rows${dryRun ? ' (dry run: nothing is written)' : ''}`);
  say(`  people: ${people.added} new, ${people.changed} changed, ${people.same} as they were`);
  say(`  units:  ${units.added} new, ${units.changed} moved`);
  if (unknown.length > 0) say(`  columns not read: ${unknown.join(', ')}`);
  if (refused.length > 0) say(`  ${refused.length} ${refused.length === 1 ? 'row' : 'rows'} refused:`);
  for (const { line, why } of refused) say(`    line ${line}: ${why}`);
  if (fault !== undefined) say(`  ${fault}`);
}

const { files, dryRun } = readArguments();
const config = readSettings();
const contents = files.map((file) => ({ file, bytes: readBytes(file) }));
const gazetteer = loadGazetteer();
const connection = await connectStore(config.mongodb.uri, { dbName: config.mongodb.dbName ?? 'connect-centre' });
try {
  const people = createPeopleStore(connection);
  const units = createUnitStore(connection);
  await ensureIndexes(connection);
  if (!dryRun) await ensureUnits(units, gazetteer, config.state);
  for (const { file, bytes } of contents) {
    const report = await importPeople(
      bytes,
      { gazetteer, people, units },
      { at: new Date(), state: config.state, dryRun },
    );
    print(file, report, dryRun);
    if (report.fault !== undefined || (report.rows > 0 && report.refused.length === report.rows)) process.exitCode = 1;
  }
} finally {
  await connection.close();
}
