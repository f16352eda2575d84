/** The intent model from the corpus: the same messages and rules give the same file. */
import { readIntent } from '../../src/language/intents/read-intent.ts';
import { isOpen, isPlain } from '../../src/language/learned/decide-intent.ts';
import { intentFeatures } from '../../src/language/learned/intent-features.ts';
import { type LinearModelFile, readModel } from '../../src/language/learned/linear-model.ts';
import { INTENTS } from '../../src/language/meaning.ts';
import { readClues } from '../../src/language/understand.ts';
import type { Gazetteer } from '../../src/places/gazetteer.ts';
import { type Example, learnLinear } from './learn-linear.ts';
import type { CorpusLine } from './read-corpus.ts';

/** Tried by `--folds` on the parts that may be looked at: l2 of 0.01 to 0.1, features seen once or twice. */
const OPTIONS = { classes: INTENTS, least: 2, l2: 0.04, rounds: 120 };
const FOLDS = 5;

/** A message as the model sees it, what the rules say of it, and the file it comes from. */
export interface IntentExample {
  example: Example;
  ruled: string;
  plain: boolean;
  /** Whether the model may say that intent of it. */
  open(intent: string): boolean;
  part: string;
}

/** The examples of these lines. A rare intent weighs as much as a frequent one nearly: whoever writes a corpus writes more of one kind. */
export function intentExamples(lines: readonly CorpusLine[], gazetteer: Gazetteer): IntentExample[] {
  const times = Map.groupBy(lines, ({ expected }) => expected.intent);
  return lines.map(({ input, expected, part }) => {
    const { message, clues } = readClues(input.text, input, gazetteer);
    const ruled = readIntent(message, clues);
    const weight = 1 / Math.sqrt(times.get(expected.intent)?.length ?? 1);
    return {
      example: { features: intentFeatures(message, ruled), label: expected.intent, weight },
      ruled: ruled.intent,
      plain: isPlain(message, ruled),
      open: (intent) => isOpen(intent, ruled.intent, message),
      part,
    };
  });
}

/** The model of these examples. */
export function learnIntent(examples: readonly IntentExample[]): LinearModelFile {
  return learnLinear(
    examples.map((one) => one.example),
    OPTIONS,
  );
}

/** Learns from four fifths and scores the fifth, five times: how many of each part the rules alone and rules with model have right. */
export function scoreFolds(
  examples: readonly IntentExample[],
): Map<string, { all: number; rules: number; model: number }> {
  const counts = new Map<string, { all: number; rules: number; model: number }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = readModel(learnIntent(examples.filter((_, i) => i % FOLDS !== fold)));
    for (const [i, { example, ruled, plain, open, part }] of examples.entries()) {
      if (i % FOLDS !== fold) continue;
      const own = counts.get(part) ?? { all: 0, rules: 0, model: 0 };
      own.all++;
      if (ruled === example.label) own.rules++;
      if ((plain ? ruled : model.best(example.features, open).name) === example.label) own.model++;
      counts.set(part, own);
    }
  }
  return counts;
}
