/**
 * The one piece of batching: what is added while a batch is under way becomes the next batch. Under light load every item is
 * a batch of its own and waits for nothing; under heavy load batches grow by themselves, and a moment's lingering between two
 * of them makes them grow further, for a round trip costs more than the items in it.
 */

/** Runs a batch; gives one result an item, in the items' order. Throwing fails every item of the batch. */
export type RunBatch<Item, Result> = (items: Item[]) => Promise<Result[]>;

export interface BatchOptions {
  /** The most items of one batch. */
  max: number;
  /** How many batches may run beside one another; 1 when absent: then items keep the order they were added in. */
  atOnce?: number;
  /** After a batch of several items: how long to wait for more before the next. */
  lingerMs?: number;
}

/** `const add = batch(insertMany, {max: 500}); await add(item)`. */
export function batch<Item, Result>(
  run: RunBatch<Item, Result>,
  options: BatchOptions,
): (item: Item) => Promise<Result> {
  type Waiting = { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void };
  const { max, atOnce = 1, lingerMs = 0 } = options;
  let waiting: Waiting[] = [];
  let running = 0;
  let armed = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const taken = waiting.slice(0, max);
      waiting = waiting.slice(max);
      try {
        const results = await run(taken.map((one) => one.item));
        for (const [i, one] of taken.entries()) one.resolve(results[i] as Result);
      } catch (error) {
        for (const one of taken) one.reject(error);
      }
      if (lingerMs > 0 && taken.length > 1 && waiting.length < max)
        await new Promise((resolve) => setTimeout(resolve, lingerMs));
    }
    running--;
  }

  return (item) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // One macrotask later: what arrives in the same round of the event loop shares the first batch.
      if (!armed && running < atOnce) {
        armed = true;
        setImmediate(() => {
          armed = false;
          running++;
          void drain();
        });
      }
    });
}
