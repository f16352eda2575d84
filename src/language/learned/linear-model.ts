/** A linear model: one small whole number a feature and class, learnt by `scripts/learn.ts`. */

/** As it is kept in a file: `weights` holds a feature's numbers, one a class, as base64 of signed bytes. */
export interface LinearModelFile {
  classes: readonly string[];
  /** What a weight of 1 is worth in nats. */
  step: number;
  weights: Readonly<Record<string, string>>;
}

export interface LinearModel {
  /** The likeliest class, and how far it is ahead of the next in nats. */
  best(features: Iterable<string>): { name: string; margin: number };
}

/** Reads a model. Throws where a feature has not one weight a class. */
export function readModel(file: LinearModelFile): LinearModel {
  const { classes, step } = file;
  const weights = new Map(
    Object.entries(file.weights).map(([feature, text]) => {
      const bytes = Buffer.from(text, 'base64');
      if (bytes.length !== classes.length) throw new Error(`the weights of "${feature}" are not one a class`);
      return [feature, new Int8Array(bytes)] as const;
    }),
  );
  function sumsOf(features: Iterable<string>): number[] {
    const sums = new Array<number>(classes.length).fill(0);
    for (const feature of features) {
      const own = weights.get(feature);
      if (own === undefined) continue;
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (own[i] as number);
    }
    return sums;
  }
  return {
    best(features) {
      const sums = sumsOf(features);
      let first = 0;
      for (let i = 1; i < sums.length; i++) if ((sums[i] as number) > (sums[first] as number)) first = i;
      let second = Number.NEGATIVE_INFINITY;
      for (let i = 0; i < sums.length; i++) if (i !== first) second = Math.max(second, sums[i] as number);
      return { name: classes[first] ?? '', margin: ((sums[first] ?? 0) - second) * step };
    },
  };
}
