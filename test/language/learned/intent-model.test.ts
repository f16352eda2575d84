import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { intentExamples, learnIntent } from '../../../scripts/learn/learn-intent.ts';
import { learnLinear } from '../../../scripts/learn/learn-linear.ts';
import { readCorpus } from '../../../scripts/learn/read-corpus.ts';
import { readModel } from '../../../src/language/learned/linear-model.ts';
import { loadGazetteer } from '../../../src/places/load-gazetteer.ts';

const corpus = join(import.meta.dirname, '..', 'corpus');
const weights = join(import.meta.dirname, '../../../src/language/learned/intent-weights.json');

describe('the learned intent', () => {
  it('is what the corpus and the rules give, bit for bit', () => {
    const examples = intentExamples(readCorpus(corpus), loadGazetteer());
    expect(examples.length).toBeGreaterThan(500);
    expect(
      `${JSON.stringify(learnIntent(examples), null, 2)}\n` === readFileSync(weights, 'utf8'),
      'run npm run learn',
    ).toBe(true);
  }, 120_000);

  it('weighs less than two megabytes', () => {
    expect(statSync(weights).size).toBeLessThan(2_000_000);
  });

  it('tells apart what it was shown, and a rare class from a frequent one', () => {
    const show = (label: string, weight: number, ...words: string[]) => ({
      features: new Set(['bias', ...words]),
      label,
      weight,
    });
    const file = learnLinear(
      [
        ...Array.from({ length: 8 }, () => show('report', 1, 'baithak', 'log')),
        show('complaint', 2, 'paisa', 'log'),
        show('complaint', 2, 'paisa', 'manga'),
      ],
      { classes: ['report', 'complaint'], least: 1, l2: 0.01, rounds: 100 },
    );
    const model = readModel(file);
    expect(model.best(['bias', 'baithak']).name).toBe('report');
    expect(model.best(['bias', 'paisa', 'log']).name).toBe('complaint');
    expect(model.best(['bias', 'paisa']).margin).toBeGreaterThan(0);
  });

  it('refuses weights that are not one a class', () => {
    expect(() => readModel({ classes: ['a', 'b'], step: 1, weights: { x: 'AA==' } })).toThrow('the weights of "x"');
  });
});
