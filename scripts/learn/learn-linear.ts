/**
 * Learns a linear model: multinomial logistic regression with L2, full batches, AdaGrad. Nothing in it is by chance: the same
 * examples give the same file, bit for bit.
 */
import type { LinearModelFile } from '../../src/language/learned/linear-model.ts';

export interface Example {
  features: ReadonlySet<string>;
  label: string;
  weight: number;
}

export interface LearnOptions {
  classes: readonly string[];
  /** Features seen in fewer examples are left out. */
  least: number;
  l2: number;
  rounds: number;
}

const RATE = 0.15;

/** The model of these examples, its weights rounded to signed bytes. */
export function learnLinear(examples: readonly Example[], options: LearnOptions): LinearModelFile {
  const { classes, least, l2, rounds } = options;
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const one of features) seen.set(one, (seen.get(one) ?? 0) + 1);
  const names = [...seen].flatMap(([name, times]) => (times >= least ? [name] : [])).sort();
  const idOf = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features }) => [...features].flatMap((one) => idOf.get(one) ?? []));
  const labels = examples.map(({ label }) => classes.indexOf(label));
  const total = examples.reduce((sum, one) => sum + one.weight, 0);
  const size = classes.length;
  const weights = new Float64Array(names.length * size);
  const squares = new Float64Array(weights.length).fill(1e-8);
  const slopes = new Float64Array(weights.length);
  const sums = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < weights.length; i++) slopes[i] = l2 * (weights[i] as number);
    for (const [at, row] of rows.entries()) {
      sums.fill(0);
      for (const id of row)
        for (let c = 0; c < size; c++) sums[c] = (sums[c] as number) + (weights[id * size + c] as number);
      const greatest = Math.max(...sums);
      let all = 0;
      for (let c = 0; c < size; c++) {
        sums[c] = Math.exp((sums[c] as number) - greatest);
        all += sums[c] as number;
      }
      const scale = ((examples[at]?.weight ?? 0) / total) * 20;
      for (let c = 0; c < size; c++) {
        const slope = ((sums[c] as number) / all - (c === labels[at] ? 1 : 0)) * scale;
        for (const id of row) slopes[id * size + c] = (slopes[id * size + c] as number) + slope;
      }
    }
    for (let i = 0; i < weights.length; i++) {
      const slope = slopes[i] as number;
      squares[i] = (squares[i] as number) + slope * slope;
      weights[i] = (weights[i] as number) - (RATE * slope) / Math.sqrt(squares[i] as number);
    }
  }
  const greatest = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-9);
  const step = greatest / 127;
  const kept: Record<string, string> = {};
  for (const [name, id] of idOf) {
    const bytes = Int8Array.from({ length: size }, (_, c) => Math.round((weights[id * size + c] as number) / step));
    if (bytes.some((one) => one !== 0)) kept[name] = Buffer.from(bytes.buffer).toString('base64');
  }
  return { classes, step: Number(step.toPrecision(6)), weights: kept };
}
