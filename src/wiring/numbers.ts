/**
 * The centre's numbers, run as they are kept: every process looks every few seconds and starts, stops and replaces channels, so
 * that what was changed on one machine's console holds on all. A number that is lost gives its conversations to another:
 * what was not sent goes out there, what was just being sent is `unknown` and is not sent again.
 */
import type { Channel } from '../channels/channel.ts';
import type { CentreNumber } from '../store/numbers.ts';
import type { Centre } from './centre.ts';

/** Makes the channel of a number; null where its settings cannot be read here. */
export type MakeChannel = (number: CentreNumber) => Channel | null;

export interface NumbersOptions {
  centre: Pick<
    Centre,
    | 'stores'
    | 'clock'
    | 'running'
    | 'startChannel'
    | 'stopSending'
    | 'stopChannel'
    | 'successors'
    | 'outboundOf'
    | 'onError'
  >;
  makers: Partial<Record<CentreNumber['kind'], MakeChannel>>;
  everyMs?: number;
}

const EVERY_MS = 5_000;

export type Numbers = ReturnType<typeof createNumbers>;

/** Who has a number's conversations in the end, where one successor is lost after another. */
function heirOf(number: CentreNumber, all: ReadonlyMap<string, CentreNumber>): string | undefined {
  let heir = number.takenOverBy;
  for (let i = 0; i < all.size && heir !== undefined; i++) {
    const next: string | undefined = all.get(heir)?.takenOverBy;
    if (next === undefined || next === number.name) break;
    heir = next;
  }
  return heir;
}

/** `const numbers = createNumbers({centre, makers}); await numbers.start()`. */
export function createNumbers({ centre, makers, everyMs = EVERY_MS }: NumbersOptions) {
  const { stores } = centre;
  /** The settings each number runs with, and whether it sends. */
  const runs = new Map<string, { settings: string; sends: boolean }>();
  let timer: NodeJS.Timeout | undefined;
  let syncing: Promise<void> = Promise.resolve();

  async function run(number: CentreNumber): Promise<void> {
    const settings = JSON.stringify(number.settings);
    const sends = number.takenOverBy === undefined;
    const now = runs.get(number.name);
    if (number.removedAt !== undefined || (now !== undefined && (now.settings !== settings || (sends && !now.sends)))) {
      if (now !== undefined) await centre.stopChannel(number.name);
      runs.delete(number.name);
      if (number.removedAt !== undefined) return;
    }
    if (!runs.has(number.name)) {
      const channel = makers[number.kind]?.(number);
      if (!channel) return;
      runs.set(number.name, { settings, sends });
      await centre.startChannel(channel, { sends });
    } else if (now?.sends && !sends) {
      runs.set(number.name, { settings, sends });
      await centre.stopSending(number.name);
    }
  }

  async function look(): Promise<void> {
    const all = new Map((await stores.numbers.list()).map((one) => [one.name, one]));
    for (const number of all.values()) {
      const heir = heirOf(number, all);
      if (heir === undefined) centre.successors.delete(number.name);
      else centre.successors.set(number.name, heir);
      await run(number).catch(centre.onError(`number ${number.kind}`));
      if (heir === undefined) continue;
      // Also what another process still wrote for it before it had heard.
      const moved = await stores.turns.moveOpen(number.name, heir, centre.clock.now());
      if (moved.length > 0) await centre.outboundOf(heir)(moved).catch(centre.onError('numbers'));
    }
  }

  /** One after the other: two looks at once would start a number twice. */
  function sync(): Promise<void> {
    const next = syncing.then(look, look);
    syncing = next.catch(() => undefined);
    return next;
  }

  return {
    sync,
    async start(): Promise<void> {
      await sync().catch(centre.onError('numbers'));
      timer = setInterval(() => void sync().catch(centre.onError('numbers')), everyMs);
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      await syncing;
    },
    /** One action: from now on everything of `from` goes by `to`. `false` where one of them cannot. */
    async takeOver(from: string, to: string): Promise<boolean> {
      const all = await stores.numbers.list();
      const target = all.find((one) => one.name === to);
      const can = target !== undefined && target.takenOverBy === undefined && target.removedAt === undefined;
      if (!can || from === to) return false;
      const done = await stores.numbers.takeOver(from, to, centre.clock.now());
      await sync();
      return done;
    },
  };
}
