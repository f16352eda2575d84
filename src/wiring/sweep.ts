/**
 * What makes Redis expendable: looks in MongoDB for messages in no turn and for turns with something left to do, and wakes
 * the workers for them. Run at start, before anything is consumed, and every few seconds.
 */
import type { TurnRecord } from '../conversation/turn-record.ts';
import type { Unread } from '../conversation/unread.ts';
import { idAt, timeOfId } from '../shared/ids.ts';

export interface SweepPorts {
  marks: { read(name: string): Promise<string | null>; set(name: string, value: string): Promise<void> };
  messages: {
    idsAfter(after: string, limit: number): Promise<{ id: string; person: string; wakes: number }[]>;
    countWake(ids: readonly string[]): Promise<void>;
  };
  turns: {
    handled(ids: readonly string[]): Promise<Set<string>>;
    openBefore(id: string, limit: number): Promise<TurnRecord[]>;
  };
  wakeInbound(unread: readonly Unread[]): Promise<void>;
  relay(turns: readonly TurnRecord[]): Promise<void>;
  /** Puts a message that broke its worker again and again where staff can see it. */
  giveUp(messageIds: readonly string[]): Promise<void>;
  onError(error: unknown): void;
  onBacklog(backlog: { unhandled: number; oldestMs: number }): void;
}

/** The mark of how far every message is handled. */
export const SWEEP_MARK = 'sweep.inbound';
/** The mark of how far the last look found every message handled: nearer to now, not as safe, for whoever asks how long one waits. */
export const SEEN_MARK = 'sweep.seen';
/** Small looks: while the store answers a large one, whoever writes to the centre waits. */
const CHUNK = 500;
/** Written by another process with a slower clock, an id may still appear so far behind the newest. */
const SETTLING_MS = 10 * 60_000;
/** Half of that, so that what appears late is seen before the mark passes it. */
const WHOLE_EVERY_MS = SETTLING_MS / 2;
/** A quick look begins no nearer to now than this. */
const FRESH_MS = 5_000;
/** A message the workers were woken for so often, each time after twice as long (43 minutes in all), is not tried any more. */
const MAX_WAKES = 8;
/** So many more turns than not may fail alone before the store is taken to be away. */
const MOST_BROKEN = 20;

/** A gentle sweep rests so many times as long as its last look took: whoever writes meanwhile hardly notices. */
const REST = 3;

export interface SweepOptions {
  graceMs: number;
  /** Leave the store to others most of the time. */
  gentle?: boolean;
}

/** `sweep({graceMs})`: wakes workers for everything older than `graceMs` that nobody has done. Gives how many messages it woke. */
export function createSweep(ports: SweepPorts): (options: SweepOptions) => Promise<number> {
  // Between whole looks from the mark on, a quick one begins where the last found everything handled.
  let quick = { after: '', wholeAtMs: Number.NEGATIVE_INFINITY };

  return async function sweep({ graceMs, gentle = false }) {
    const nowMs = Date.now();
    const settled = idAt(nowMs - SETTLING_MS);
    const kept = (await ports.marks.read(SWEEP_MARK)) ?? idAt(0);
    // A clock that was fast for a while left a mark in the future: what comes now would lie before it.
    const start = kept < settled ? kept : settled;
    const whole = nowMs - quick.wholeAtMs >= WHOLE_EVERY_MS;
    let after = whole || quick.after < start ? start : quick.after;
    let woken = 0;
    let unhandledCount = 0;
    let firstUnhandled: string | undefined;
    for (;;) {
      const lookedAt = performance.now();
      const chunk = await ports.messages.idsAfter(after, CHUNK);
      const last = chunk.at(-1);
      if (!last) break;
      const handled = await ports.turns.handled(chunk.map((one) => one.id));
      const unhandled = chunk.filter((one) => !handled.has(one.id));
      unhandledCount += unhandled.length;
      firstUnhandled ??= unhandled[0]?.id;
      // Most of what is overdue only waits in a long queue: each wake doubles the patience, so that it is neither flooded nor given up.
      const overdue = unhandled.filter(
        (one) => timeOfId(one.id) <= nowMs - graceMs * 2 ** Math.min(one.wakes, MAX_WAKES),
      );
      const hopeless = overdue.filter((one) => one.wakes >= MAX_WAKES).map((one) => one.id);
      if (hopeless.length > 0) await ports.giveUp(hopeless);
      // A person's messages stand side by side, so that one worker gets them together.
      const wake = overdue
        .filter((one) => one.wakes < MAX_WAKES)
        .sort((a, b) => (a.person === b.person ? (a.id < b.id ? -1 : 1) : a.person < b.person ? -1 : 1))
        .map((one) => ({ person: one.person, message: one.id }));
      if (wake.length > 0) {
        await ports.wakeInbound(wake);
        await ports.messages.countWake(wake.map((one) => one.message));
        woken += wake.length;
      }
      after = last.id;
      if (chunk.length < CHUNK) break;
      if (gentle) await new Promise((resolve) => setTimeout(resolve, REST * (performance.now() - lookedAt)));
    }
    const reached = firstUnhandled !== undefined ? idAt(timeOfId(firstUnhandled)) : after;
    const mark = reached < settled ? reached : settled;
    if (whole && mark !== kept) await ports.marks.set(SWEEP_MARK, mark);
    const fresh = idAt(nowMs - FRESH_MS);
    const seen = reached < fresh ? reached : fresh;
    if (seen !== quick.after) await ports.marks.set(SEEN_MARK, seen);
    quick = { after: seen, wholeAtMs: whole ? nowMs : quick.wholeAtMs };
    ports.onBacklog({
      unhandled: unhandledCount,
      oldestMs: firstUnhandled === undefined ? 0 : nowMs - timeOfId(firstUnhandled),
    });

    const open = await ports.turns.openBefore(idAt(nowMs - graceMs), CHUNK);
    try {
      if (open.length > 0) await ports.relay(open);
    } catch (error) {
      // One that cannot be carried out must keep no other waiting; where the store itself is away, the first ones say so.
      ports.onError(error);
      let [broken, well] = [0, 0];
      for (const turn of open) {
        await ports.relay([turn]).then(
          () => well++,
          () => broken++,
        );
        if (broken >= well + MOST_BROKEN) break;
      }
    }
    return woken;
  };
}
