/** A linear model: one small whole number a feature and class, learnt by `scripts/learn.ts`. */

/** As it is kept in a file: `weights` holds a feature's numbers, one a class, as base64 of signed bytes. */
export interface LinearModelFile {
  classes: readonly string[];
  /** What a weight of 1 is worth in nats. */
  step: number;
  weights: Readonly<Record<string, string>>;
}

export interface LinearModel {
  /** The likeliest class of those that `among` allows, and how far it is ahead of the next of them in nats. */
  best(features: Iterable<string>, among?: (name: string) => boolean): { name: string; margin: number };
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
    best(features, among = () => true) {
      const sums = sumsOf(features);
      let first = -1;
      let second = -1;
      for (const [i, sum] of sums.entries()) {
        if (!among(classes[i] ?? '')) continue;
        if (first === -1 || sum > (sums[first] ?? 0)) [first, second] = [i, first];
        else if (second === -1 || sum > (sums[second] ?? 0)) second = i;
      }
      const margin = second === -1 ? Number.POSITIVE_INFINITY : ((sums[first] ?? 0) - (sums[second] ?? 0)) * step;
      return { name: classes[first] ?? '', margin };
    },
  };
}
