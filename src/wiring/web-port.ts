/** A linked phone's port over the house's own stores. */
import { hostname } from 'node:os';
import type { WebPort, WebState } from '../channels/whatsapp-web/web-port.ts';
import type { CentreParts } from './centre.ts';
import { channelPort } from './channel-port.ts';

/** Every page that shows numbers hears by this topic that one of them changed. */
export const NUMBERS_TOPIC = 'numbers';
const LEASE_MS = 20_000;
/** A wish that was not heard of by the live line is found so. */
const LOOK_EVERY_MS = 3_000;

/** `machine:process:start`: another process of this machine can see whether it still runs. */
const OWNER = `${hostname()}:${process.pid}:${Date.now()}`;

/** The owner of a lease, if it is a process of this machine that has ended. */
function deadOwner(owner: string | undefined): string | undefined {
  const [host, pid] = owner?.split(':') ?? [];
  if (owner === undefined || owner === OWNER || host !== hostname()) return undefined;
  if (Number(pid) === process.pid) return owner;
  try {
    process.kill(Number(pid), 0);
    return undefined;
  } catch {
    return owner;
  }
}

/** What the channel of that linked phone sees of a centre. */
export function webPort(
  parts: Pick<CentreParts, 'stores' | 'clock' | 'config' | 'onError' | 'outboundOf' | 'live' | 'applyStatus'>,
  name: string,
): WebPort {
  const { stores, live } = parts;
  const { clock, onError, maxFileBytes, keepFile, release } = channelPort(parts, 'whatsapp-web');
  const mark = `read ${name}`;
  return {
    clock,
    async lease() {
      const now = new Date();
      const owner = (await stores.numbers.find(name))?.lease?.owner;
      return stores.numbers.lease(name, OWNER, now, new Date(now.getTime() + LEASE_MS), deadOwner(owner));
    },
    releaseLease: () => stores.numbers.releaseLease(name, OWNER),
    async readMark() {
      const value = await stores.marks.read(mark);
      return value === null ? null : Number(value);
    },
    setMark: (ms) => stores.marks.set(mark, String(ms)),
    known: (ids) => stores.messages.known(name, ids),
    recorded: (ids) => stores.turns.providerIdsAmong(ids),
    async lastHeard(persons) {
      const heard = await stores.messages.lastOn(name, persons);
      return new Map([...heard].map(([person, { at }]) => [person, at]));
    },
    keepFile,
    maxFileBytes,
    release: () => release(name),
    heard: (person) => release(name, person),
    applyStatus: parts.applyStatus,
    async report(state) {
      await stores.numbers.report(name, { ...state });
      live.publish([NUMBERS_TOPIC]);
    },
    readState: async () => ((await stores.numbers.find(name))?.state ?? {}) as WebState,
    onWish(hear) {
      const forget = live.subscribe(NUMBERS_TOPIC, hear);
      const timer = setInterval(hear, LOOK_EVERY_MS);
      return () => {
        forget();
        clearInterval(timer);
      };
    },
    onError,
  };
}
