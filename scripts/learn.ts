/**
 * `npm run learn`: learns the intent model from the messages of test/language/corpus that may be looked at, and writes
 * src/language/learned/intent-weights.json. The same corpus and rules give the same file, bit for bit; `--check` only compares.
 * `--folds` learns from four fifths, scores the fifth and prints what the model adds over the rules alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readIntent } from '../src/language/intents/read-intent.ts';
import { PLAIN_MARGIN } from '../src/language/learned/decide-intent.ts';
import { intentFeatures } from '../src/language/learned/intent-features.ts';
import { readModel } from '../src/language/learned/linear-model.ts';
import { INTENTS } from '../src/language/meaning.ts';
import { readClues } from '../src/language/understand.ts';
import { loadGazetteer } from '../src/places/load-gazetteer.ts';
import { type Example, learnLinear } from './learn/learn-linear.ts';
import { readCorpus } from './learn/read-corpus.ts';

const OPTIONS = { classes: INTENTS, least: 2, l2: 0.04, rounds: 120 };
const FOLDS = 5;
const root = join(import.meta.dirname, '..');
const file = join(root, 'src/language/learned/intent-weights.json');

const { values } = parseArgs({ options: { check: { type: 'boolean' }, folds: { type: 'boolean' } } });
const gazetteer = loadGazetteer();
const examples = readCorpus(join(root, 'test/language/corpus')).map((one) => {
  const { message, clues } = readClues(one.input.text, one.input, gazetteer);
  const ruled = readIntent(message, clues);
  const example: Example = { features: intentFeatures(message, ruled), label: one.expected.intent, weight: 1 };
  return { example, ruled, part: one.part };
});
// Whoever writes a corpus writes more of one kind: a rare intent must not be outvoted for that.
const times = Map.groupBy(examples, ({ example }) => example.label);
for (const { example } of examples) example.weight = 1 / Math.sqrt(times.get(example.label)?.length ?? 1);

if (values.folds) {
  const counts = new Map<string, { all: number; rules: number; model: number }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = readModel(
      learnLinear(
        examples.filter((_, i) => i % FOLDS !== fold).map((one) => one.example),
        OPTIONS,
      ),
    );
    for (const [i, { example, ruled, part }] of examples.entries()) {
      if (i % FOLDS !== fold) continue;
      const said = ruled.margin >= PLAIN_MARGIN ? ruled.intent : model.best(example.features).name;
      const own = counts.get(part) ?? { all: 0, rules: 0, model: 0 };
      own.all++;
      if (ruled.intent === example.label) own.rules++;
      if (said === example.label) own.model++;
      counts.set(part, own);
    }
  }
  for (const [part, { all, rules, model }] of counts)
    process.stdout.write(
      `${part.padEnd(20)} ${String(all).padStart(5)} messages   rules ${((100 * rules) / all).toFixed(1)} %   with the model ${((100 * model) / all).toFixed(1)} %\n`,
    );
} else {
  const text = `${JSON.stringify(
    learnLinear(
      examples.map((one) => one.example),
      OPTIONS,
    ),
    null,
    0,
  )}\n`;
  const same = readFileSync(file, 'utf8') === text;
  process.stdout.write(
    `${examples.length} messages, ${(text.length / 1024).toFixed(0)} KB, ${same ? 'as it stands' : values.check ? 'not as it stands: run npm run learn' : 'written'}\n`,
  );
  if (!values.check) writeFileSync(file, text);
  else if (!same) process.exitCode = 1;
}
