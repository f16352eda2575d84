/** Load with so many in flight, and the figures of it. */

/** Runs `one(i)` for i in 0 … total-1 with at most `width` at once. Throws what the first failing one throws. */
export async function inFlight(total: number, width: number, one: (i: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(width, total) }, async () => {
      while (next < total) await one(next++);
    }),
  );
}

/** Runs `one(i)` `perSecond` times a second, whether or not the earlier ones have ended; gives how late each ended, in ms. */
export async function offered(total: number, perSecond: number, one: (i: number) => Promise<void>): Promise<number[]> {
  const start = performance.now();
  const latencies: number[] = [];
  const running: Promise<void>[] = [];
  for (let i = 0; i < total; i++) {
    const dueMs = start + (i * 1_000) / perSecond;
    const waitMs = dueMs - performance.now();
    if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const from = Math.min(dueMs, performance.now());
    running.push(one(i).then(() => void latencies.push(performance.now() - from)));
  }
  await Promise.all(running);
  return latencies;
}

/** The value below which that share of the values lies: `percentile(latencies, 0.99)`. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
