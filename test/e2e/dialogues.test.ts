import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDialogue } from '../../scripts/dialogue/dialogue-file.ts';
import { play, variantsOf } from '../../scripts/dialogue/play.ts';
import { openStage, type Theatre } from '../../scripts/dialogue/stage.ts';
import { readConfig } from '../../src/config.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { createLog } from '../../src/shared/log.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import { connectStore, ensureIndexes } from '../../src/store/connect.ts';
import { createStores } from '../../src/wiring/stores.ts';

const folder = join(import.meta.dirname, '..', 'dialogues');
let theatre: Theatre;

beforeAll(async () => {
  const name = `test-dialogues-${process.pid}`;
  const config = readConfig({
    ...process.env,
    CENTRE_SECRET: 'for the time of these tests, nothing is kept',
    MONGODB_DB: name,
    REDIS_PREFIX: name,
    LOG_LEVEL: 'silent',
  });
  const connection = await connectStore(config.mongodb.uri, { dbName: name });
  createStores(connection, config);
  await ensureIndexes(connection);
  theatre = { config, connection, gazetteer: loadGazetteer(), texts: loadTexts(), log: createLog(config) };
});
afterAll(async () => {
  await theatre.connection.dropDatabase();
  await theatre.connection.close();
});

describe('dialogues through the whole centre', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    test(file, { timeout: 120_000 }, async () => {
      const read = readDialogue(readFileSync(join(folder, file), 'utf8'));
      if ('faults' in read) throw new Error(read.faults.join('\n'));
      for (const variant of variantsOf(read.dialogue)) {
        const result = await play(read.dialogue, variant, (start) => openStage(theatre, start));
        const faults = [
          ...result.faults,
          ...result.turns.flatMap((turn) => turn.faults.map((fault) => `${turn.index + 1}. ${turn.did}: ${fault}`)),
        ];
        expect(faults, variant.name).toEqual([]);
      }
    });
  }
});

describe('a file that breaks the form is refused with its line', () => {
  test.each([
    ['turns:\n  - say: a\n    voice: b\n', /line 2.*one thing/],
    ['turns:\n  - sai: a\n', /line 2/],
    ['title: x\n', /turns/],
    ['turns: [\n', /line/],
  ])('%j', (text, wanted) => {
    const read = readDialogue(text);
    expect('faults' in read ? read.faults.join('\n') : 'accepted').toMatch(wanted);
  });
});
