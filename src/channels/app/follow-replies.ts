/** Waits for replies to one user: for the long poll and for the stream of events. */
import type { AppPort } from './app-port.ts';
import { type Cursor, readCursor, repliesAfter } from './replies-after.ts';
import type { AppReply } from './reply-schema.ts';

export interface FollowOptions {
  channel: string;
  port: AppPort;
}

/** News can be lost when Redis is away, and a user may not have written yet: so often it is looked anyway. */
const LOOK_AGAIN_MS = 2_000;
const TURNS_AT_ONCE = 50;

async function readNow(user: string, after: Cursor, options: FollowOptions): Promise<AppReply[]> {
  const person = await options.port.personOf(user);
  if (person === null) return [];
  // One before: the cursor may stand in the middle of a turn.
  const turns = await options.port.turnsAfter(person, Math.max(0, after.n - 1), TURNS_AT_ONCE);
  return repliesAfter(turns, after, options.channel, Date.now());
}

/** Sleeps until told, until the time is up or until the reader leaves. */
function sleep(ms: number, signal: AbortSignal, told: { wake?: () => void }): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      delete told.wake;
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    told.wake = done;
    if (signal.aborted) done();
  });
}

/**
 * Batches of replies behind a cursor, each as soon as there is one, until the signal. With `waitMs` it ends after so long
 * without any.
 */
export async function* followReplies(
  user: string,
  from: Cursor,
  options: FollowOptions,
  signal: AbortSignal,
  waitMs = Number.POSITIVE_INFINITY,
): AsyncGenerator<AppReply[]> {
  const { port } = options;
  const told: { wake?: () => void } = {};
  let missed = false;
  let leave: (() => void) | undefined;
  let after = from;
  let until = performance.now() + waitMs;
  try {
    while (!signal.aborted) {
      if (leave === undefined) {
        const person = await port.personOf(user);
        if (person !== null) {
          leave = port.subscribe(person, () => {
            missed = true;
            told.wake?.();
          });
        }
      }
      missed = false;
      const replies = await readNow(user, after, options);
      const last = replies.at(-1);
      if (last !== undefined) {
        after = readCursor(last.cursor) ?? after;
        yield replies;
        until = performance.now() + waitMs;
        continue;
      }
      const left = until - performance.now();
      if (left <= 0) return;
      if (!missed) await sleep(Math.min(left, LOOK_AGAIN_MS), signal, told);
    }
  } finally {
    leave?.();
  }
}
