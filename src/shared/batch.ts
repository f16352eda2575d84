/**
 * The one piece of batching: what is added while a batch is under way becomes the next batch. Under light load every item is
 * a batch of its own and waits for nothing; under heavy load batches grow by themselves.
 */

/** Runs a batch; gives one result an item, in the items' order. Throwing fails every item of the batch. */
export type RunBatch<Item, Result> = (items: Item[]) => Promise<Result[]>;

/** `const add = batch(insertMany, {max: 500}); await add(item)`. One batch at a time unless `atOnce` says more: items keep the order they were added in. */
export function batch<Item, Result>(run: RunBatch<Item, Result>, options: { max: number; atOnce?: number }): (item: Item) => Promise<Result> {
  type Waiting = { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void };
  let waiting: Waiting[] = [];
  let running = 0;
  let armed = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const taken = waiting.slice(0, options.max);
      waiting = waiting.slice(options.max);
      try {
        const results = await run(taken.map((one) => one.item));
        for (const [i, one] of taken.entries()) one.resolve(results[i] as Result);
      } catch (error) {
        for (const one of taken) one.reject(error);
      }
    }
    running--;
  }

  return (item) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // One macrotask later: what arrives in the same round of the event loop shares the first batch.
      if (!armed && running < (options.atOnce ?? 1)) {
        armed = true;
        setImmediate(() => {
          armed = false;
          running++;
          void drain();
        });
      }
    });
}
