/**
 * `npm run dialogue -- FILE…`: plays transcripts through the whole centre and prints, turn by turn, what was expected and is
 * not so. `--json` for machines, `--all` prints every turn. Exit 1 when any fails; last line `N passed, N failed`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import { loadGazetteer } from '../src/places/load-gazetteer.ts';
import { createLog } from '../src/shared/log.ts';
import { loadTexts } from '../src/shared/texts.ts';
import { connectStore, ensureIndexes } from '../src/store/connect.ts';
import { createStores } from '../src/wiring/stores.ts';
import { readDialogue } from './dialogue/dialogue-file.ts';
import { type PlayResult, play, variantsOf } from './dialogue/play.ts';
import { openStage } from './dialogue/stage.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, all: { type: 'boolean' } },
});
if (positionals.length === 0) {
  process.stderr.write('Which dialogues? npm run dialogue -- test/dialogues/*.yaml\n');
  process.exit(2);
}

const dbName = `dialogue-${process.pid}`;
const config = readConfig({
  LOG_LEVEL: 'silent',
  ...process.env,
  CENTRE_SECRET: 'for the time of a dialogue, nothing is kept',
  MONGODB_DB: dbName,
  REDIS_PREFIX: dbName,
});
const connection = await connectStore(config.mongodb.uri, { dbName });
const gazetteer = loadGazetteer();
const texts = loadTexts();
const log = createLog(config);
createStores(connection, config);
await ensureIndexes(connection);

let passed = 0;
let failed = 0;
const report: { file: string; title?: string; ok: boolean; faults?: string[]; plays?: PlayResult[] }[] = [];

function failures(result: PlayResult): number {
  return result.faults.length + result.turns.reduce((sum, turn) => sum + turn.faults.length, 0);
}

function print(result: PlayResult): void {
  const out: string[] = [];
  if (result.variant !== 'as written') out.push(`    ${result.variant}`);
  for (const turn of result.turns) {
    if (turn.faults.length === 0 && !values.all) continue;
    out.push(`    ${turn.index + 1}. ${turn.did}`);
    for (const reply of turn.replies)
      out.push(...reply.split('\n').map((line, i) => `       ${i === 0 ? '›' : ' '} ${line}`));
    for (const fault of turn.faults) out.push(`       ✗ ${fault}`);
  }
  for (const fault of result.faults) out.push(`    ✗ ${fault}`);
  if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
}

for (const file of positionals) {
  const read = readDialogue(readFileSync(file, 'utf8'));
  if ('faults' in read) {
    failed++;
    report.push({ file, ok: false, faults: read.faults });
    if (!values.json) process.stdout.write(`✗ ${file}\n${read.faults.map((fault) => `    ✗ ${fault}\n`).join('')}`);
    continue;
  }
  const plays: PlayResult[] = [];
  const faults: string[] = [];
  for (const variant of variantsOf(read.dialogue)) {
    try {
      plays.push(
        await play(read.dialogue, variant, (start) => openStage({ config, connection, gazetteer, texts, log }, start)),
      );
    } catch (error) {
      faults.push(`${variant.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const ok = faults.length === 0 && plays.every((one) => failures(one) === 0);
  ok ? passed++ : failed++;
  report.push({
    file,
    ok,
    ...(read.dialogue.title ? { title: read.dialogue.title } : {}),
    plays,
    ...(faults.length > 0 ? { faults } : {}),
  });
  if (!values.json) {
    process.stdout.write(`${ok ? '✓' : '✗'} ${file}${read.dialogue.title ? ` · ${read.dialogue.title}` : ''}\n`);
    for (const one of plays) if (failures(one) > 0 || values.all) print(one);
    for (const fault of faults) process.stdout.write(`    ✗ ${fault}\n`);
  }
}

await connection.dropDatabase();
await connection.close();
if (values.json) process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);
