/**
 * `npm run learn`: learns the intent model from the messages of test/language/corpus that may be looked at, and writes
 * src/language/learned/intent-weights.json. The same corpus and rules give the same file, bit for bit; `--check` only compares.
 * `--folds` learns from four fifths, scores the fifth and prints what the model adds over the rules alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../src/places/load-gazetteer.ts';
import { intentExamples, learnIntent, scoreFolds } from './learn/learn-intent.ts';
import { readCorpus } from './learn/read-corpus.ts';

const root = join(import.meta.dirname, '..');
const file = join(root, 'src/language/learned/intent-weights.json');
const { values } = parseArgs({ options: { check: { type: 'boolean' }, folds: { type: 'boolean' } } });
const say = (line: string) => process.stdout.write(`${line}\n`);
const examples = intentExamples(readCorpus(join(root, 'test/language/corpus')), loadGazetteer());

if (values.folds) {
  const percent = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`;
  for (const [part, { all, rules, model }] of scoreFolds(examples))
    say(`${part.padEnd(16)} ${all} messages   rules ${percent(rules, all)}   with the model ${percent(model, all)}`);
} else {
  const text = `${JSON.stringify(learnIntent(examples), null, 2)}\n`;
  const same = readFileSync(file, 'utf8') === text;
  const state = same ? 'as it stands' : values.check ? 'not as it stands: run npm run learn' : 'written';
  say(`${examples.length} messages, ${(text.length / 1_024).toFixed(0)} KB, ${state}`);
  if (!values.check) writeFileSync(file, text);
  else if (!same) process.exitCode = 1;
}
