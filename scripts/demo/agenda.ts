/** What comes next, by the time of the played day: a binary heap. */
export interface Due {
  at: Date;
}

/** Things to do in the order of their time; of the same time, in the order they were added. */
export function createAgenda<T extends Due>() {
  const heap: { item: T; n: number }[] = [];
  let count = 0;
  const before = (a: { item: T; n: number }, b: { item: T; n: number }) =>
    a.item.at.getTime() - b.item.at.getTime() || a.n - b.n;
  const swap = (i: number, j: number) => {
    [heap[i], heap[j]] = [heap[j] as (typeof heap)[number], heap[i] as (typeof heap)[number]];
  };
  const less = (i: number, j: number) => {
    const [a, b] = [heap[i], heap[j]];
    return a !== undefined && b !== undefined && before(a, b) < 0;
  };
  return {
    get size() {
      return heap.length;
    },
    add(item: T): void {
      heap.push({ item, n: count++ });
      for (let i = heap.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1;
        if (!less(i, parent)) break;
        swap(i, parent);
        i = parent;
      }
    },
    /** The earliest, taken out; undefined when there is none. */
    take(): T | undefined {
      const first = heap[0];
      const last = heap.pop();
      if (first === undefined || last === undefined) return undefined;
      if (heap.length > 0) {
        heap[0] = last;
        for (let i = 0; ; ) {
          const [left, right] = [2 * i + 1, 2 * i + 2];
          const least = less(right, left) ? right : left;
          if (!less(least, i)) break;
          swap(i, least);
          i = least;
        }
      }
      return first.item;
    },
  };
}
