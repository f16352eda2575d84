/** `npm run digest -- --unit "JH/Ranchi" --date 2026-11-20 [--edition desk] [--language hi] [--json]`: prints a unit's digest; without a date, of the day that is running. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import { sightOf } from '../src/digests/digest-sight.ts';
import { createDigests } from '../src/digests/digests.ts';
import { findUnit } from '../src/digests/find-unit.ts';
import { digestHours } from '../src/digests/schedule.ts';
import { keepSecret } from '../src/shared/keep-secret.ts';
import { dayOf } from '../src/shared/kolkata.ts';
import { loadTexts } from '../src/shared/texts.ts';
import { connectStore } from '../src/store/connect.ts';
import { createDigestSource } from '../src/store/digest-source.ts';
import { createDigestStore } from '../src/store/digests.ts';
import { createUnitStore } from '../src/store/units.ts';
import { printDigest } from './digest/print-digest.ts';

const USAGE =
  'npm run digest -- --unit "JH/Ranchi" --date 2026-11-20 [--edition evening|desk] [--language hi|hi-Latn|en] [--json]';
const text = { type: 'string' } as const;

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const schema = z.object({
  unit: z.string({ error: 'Name a unit' }).min(1, 'Name a unit'),
  date: z.iso.date('--date is a day like 2026-11-20').optional(),
  edition: z.enum(['evening', 'desk'], { error: '--edition is evening or desk' }).default('evening'),
  language: z.enum(['hi', 'hi-Latn', 'en'], { error: '--language is hi, hi-Latn or en' }).default('en'),
  json: z.boolean().default(false),
});

function readArguments(): z.output<typeof schema> {
  try {
    const { values } = parseArgs({
      options: { unit: text, date: text, edition: text, language: text, json: { type: 'boolean' } },
    });
    const checked = schema.safeParse(values);
    if (checked.success) return checked.data;
    return fail(`${checked.error.issues.map((issue) => issue.message).join('; ')}: ${USAGE}`);
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : 'The arguments are wrong'}\n${USAGE}`);
  }
}

const wanted = readArguments();
const config = readConfig(keepSecret({ ...process.env, LOG_LEVEL: 'silent' }));
const connection = await connectStore(config.mongodb.uri, { dbName: config.mongodb.dbName ?? 'connect-centre' });
const units = createUnitStore(connection);
const tree = await units.tree();
if (tree.all().length === 0)
  fail('There are no units yet: "npm run import-people FILE.csv" brings yours, "npm run demo" brings invented ones.');
const found = findUnit(tree, wanted.unit);
if (!found.unit) {
  const near = found.near.map((unit) => `  ${unit.id}  ${unit.nameHi ?? ''}`.trimEnd());
  fail(`There is no unit "${wanted.unit}". Perhaps one of these:\n${near.join('\n')}`);
}
const digests = createDigests({
  source: createDigestSource(connection),
  records: createDigestStore(connection),
  tree: () => units.tree(),
  hours: digestHours(config.digestTimes),
});
// Whoever sits at the machine reads as an administrator does: what only the duty person may know stays out.
const sight = sightOf({ role: 'admin', above: [] });
const now = new Date();
const digest = await (wanted.date === undefined
  ? digests.now(found.unit.id, sight, now)
  : digests.ofDay(found.unit.id, wanted.date, sight, now, wanted.edition));
if (!digest) fail(`${wanted.date ?? ''} is still to come: today is ${dayOf(now)}.`);
process.stdout.write(
  wanted.json ? `${JSON.stringify(digest, null, 2)}\n` : `${printDigest(digest, loadTexts(), wanted.language)}\n`,
);
await connection.close();
