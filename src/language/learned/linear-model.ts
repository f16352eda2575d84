/** A linear model: one small whole number a feature and class, learnt by `scripts/learn.ts`. */

/** As it is kept in a file: `weights` holds a feature's numbers, one a class, as base64 of signed bytes. */
export interface LinearModelFile {
  classes: readonly string[];
  /** What a weight of 1 is worth in nats. */
  step: number;
  weights: Readonly<Record<string, string>>;
}

export interface LinearModel {
  /** The classes, the likeliest first, with their shares; the shares sum to 1. */
  rank(features: Iterable<string>): { name: string; share: number }[];
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
  return {
    rank(features) {
      const sums = new Array<number>(classes.length).fill(0);
      for (const feature of features) {
        const own = weights.get(feature);
        if (own === undefined) continue;
        for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (own[i] as number);
      }
      const greatest = Math.max(...sums);
      const shares = sums.map((sum) => Math.exp((sum - greatest) * step));
      const total = shares.reduce((all, one) => all + one, 0);
      return classes
        .map((name, i) => ({ name, share: (shares[i] as number) / total }))
        .sort((a, b) => b.share - a.share);
    },
  };
}
