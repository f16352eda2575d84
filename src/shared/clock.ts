/** Where "now" comes from. Production reads the machine; transcripts and tests set it. */
export interface Clock {
  /** The present moment. */
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands where it is put: `const clock = setClock(new Date('2026-11-20T20:15:00+05:30')); clock.set(later)`. */
export function setClock(start: Date): Clock & { set(at: Date): void } {
  let at = start;
  return {
    now: () => new Date(at),
    set(next) {
      at = next;
    },
  };
}
