/**
 * Works through what was kept: messages to intake, statuses to the log, the rest to where it is shown. Each step does nothing
 * the second time, so that what Meta repeats, and what a crash left half done, is simply done again. One person's messages keep
 * their order, also behind a file that takes long; different people wait for nobody.
 */
import type { CloudPort } from './cloud-port.ts';
import { type CloudEvent, readWebhook } from './read-webhook.ts';

type Webhook = { id: string; raw: string; tries: number };

/** `retry`: not now, the whole payload later. `unrouted`: of a number that is not known here. */
export type WorkResult = 'done' | 'retry' | 'unrouted';

/** Between two looks for what others left behind. */
const LOOK_EVERY_MS = 5_000;
const MOST_PAUSE_MS = 60_000;
const AWAY_MS = 2_000;

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function senderOf(event: CloudEvent): string {
  if (event.kind === 'message') return event.message.from.value;
  return event.kind === 'pressed' || event.kind === 'moved' ? event.from.value : '';
}

/** `const work = createWebhookWork(port, apply); work.start(); work.add(webhook); await work.stop()`. */
export function createWebhookWork(
  port: Pick<CloudPort, 'clock' | 'webhooks' | 'onError'>,
  apply: (event: CloudEvent, tries: number) => Promise<WorkResult>,
) {
  /** What a person's messages wait for, by their address. */
  const chains = new Map<string, Promise<unknown>>();
  const running = new Set<Promise<void>>();
  const pauses = new Set<NodeJS.Timeout>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  /** After what is under way for that sender; statuses and the like wait for nothing. */
  function inOrder(event: CloudEvent, tries: number): Promise<WorkResult> {
    const sender = senderOf(event);
    if (sender === '') return apply(event, tries);
    const mine = (chains.get(sender) ?? Promise.resolve()).then(
      () => apply(event, tries),
      () => apply(event, tries),
    );
    const settled = mine
      .catch(() => undefined)
      .finally(() => {
        if (chains.get(sender) === settled) chains.delete(sender);
      });
    chains.set(sender, settled);
    return mine;
  }

  async function work(webhook: Webhook): Promise<'done' | 'kept'> {
    const now = port.clock.now();
    const events = readWebhook(parse(webhook.raw));
    const results = await Promise.all(
      events.map((event) =>
        event.kind === 'unknown'
          ? Promise.resolve('done' as const)
          : inOrder(event, webhook.tries).catch((error: unknown) => {
              port.onError(error);
              return 'retry' as const;
            }),
      ),
    );
    if (results.some((one) => one !== 'done')) {
      const pauseMs = results.includes('retry') ? 1_000 * 2 ** Math.min(webhook.tries, 6) : MOST_PAUSE_MS;
      await port.webhooks.again(webhook.id, new Date(now.getTime() + Math.min(pauseMs, MOST_PAUSE_MS)));
      return 'kept';
    }
    const unknown = events.flatMap((event) => (event.kind === 'unknown' ? [event.field] : []));
    if (unknown.length === 0) return 'done';
    await port.webhooks.setAside(webhook.id, [...new Set(unknown)], now);
    return 'kept';
  }

  let finished: string[] = [];
  let removing: Promise<void> | undefined;
  /** Removed many at once: a removal costs the store as much as keeping did. */
  async function remove(id: string): Promise<void> {
    finished.push(id);
    removing ??= (async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      while (finished.length > 0) {
        const ids = finished;
        finished = [];
        await port.webhooks.done(ids);
      }
    })().finally(() => {
      removing = undefined;
    });
    await removing;
  }

  function add(webhook: Webhook): void {
    const task = work(webhook)
      .then((result) => (result === 'done' ? remove(webhook.id) : undefined))
      // The store is away: it stays ours for a while, and whoever looks after that finds it.
      .catch((error: unknown) => {
        port.onError(error);
        const later = setTimeout(() => {
          pauses.delete(later);
          add(webhook);
        }, AWAY_MS);
        pauses.add(later);
      });
    running.add(task);
    void task.finally(() => running.delete(task));
  }

  async function look(): Promise<void> {
    for (;;) {
      const due = await port.webhooks.take(port.clock.now(), 200);
      for (const webhook of due) add(webhook);
      if (due.length < 200) return;
      await Promise.all([...running]);
    }
  }

  return {
    add,
    /** Looks now for what is due, and waits for all that is under way. */
    async drain(): Promise<void> {
      await look();
      while (running.size > 0) await Promise.all([...running]);
    },
    start(): void {
      if (timer !== undefined) return;
      const run = (): void => {
        looking = look().catch(port.onError);
      };
      timer = setInterval(run, LOOK_EVERY_MS);
      run();
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      timer = undefined;
      for (const pause of pauses) clearTimeout(pause);
      await looking;
      await Promise.all([...running]);
    },
  };
}
