/**
 * A phone's session over days: started, watched, got back. What the library does not tell of is looked for: a page that crashed, a
 * browser that was killed, a `ready` that never comes, a QR code gone stale. Each attempt has a client of its own; between two
 * that failed the pause grows, and after some of them a person is told.
 * Over 250 lines: the states of one session and what leads from one to another.
 */
import { existsSync } from 'node:fs';
import type { Client } from 'whatsapp-web.js';
import { nudge, type Pulse, pulseOf, renewQr } from './in-page.ts';
import { type ClientSetting, closeClient, openClient } from './open-client.ts';
import { freeFolder, removeFolder, sessionFolder } from './session-folder.ts';
import type { WebPort, WebState, WebWish } from './web-port.ts';

/** How an attempt ended. */
type End =
  | { kind: 'fault'; words: string }
  /** WhatsApp or the phone ended the session: it has to be linked anew. */
  | { kind: 'logged-out' }
  | { kind: 'elsewhere' }
  | { kind: 'unlinked' }
  | { kind: 'not-scanned' }
  /** A person asked for another way to link. */
  | { kind: 'again' }
  | { kind: 'stopped' };

export interface SessionOptions {
  name: string;
  port: WebPort;
  dataPath: string;
  executablePath: string | undefined;
  args: readonly string[];
  /** A client that is being started: events are to be listened to. */
  onClient(client: Client): void;
  /** It can be read: `true` once everything that was missed is kept. Called again after each time without a connection. */
  onReady(client: Client, state: WebState): Promise<boolean>;
  /** It cannot be relied on any more that everything is heard; `end`: by this client nothing more is. */
  onGap(how: 'gap' | 'end'): void;
  times?: Partial<SessionTimes>;
}

/** Milliseconds. */
export interface SessionTimes {
  pulseEvery: number;
  pulseTimeout: number;
  /** `ready` must have come after so long. */
  startWithin: number;
  linkWithin: number;
  /** Without a connection for so long it is started anew. */
  connectWithin: number;
  firstPause: number;
  longestPause: number;
  leaseEvery: number;
  lookAgainEvery: number;
}

const TIMES: SessionTimes = {
  pulseEvery: 5_000,
  pulseTimeout: 15_000,
  startWithin: 150_000,
  linkWithin: 300_000,
  connectWithin: 300_000,
  firstPause: 2_000,
  longestPause: 300_000,
  leaseEvery: 4_000,
  lookAgainEvery: 300_000,
};
/** After so many failures in a row a person has to look. */
const MANY_FAILURES = 5;
/** Two silent pulses may be a page that is busy; a third is a dead one. */
const MOST_SILENT = 3;

const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\d{6,}/g, '…').slice(0, 200);

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it does not answer')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export type Session = ReturnType<typeof createSession>;

/** `const session = createSession(options); session.start(); session.client()`. */
export function createSession(options: SessionOptions) {
  const { name, port } = options;
  const times = { ...TIMES, ...options.times };
  const folder = sessionFolder(options.dataPath, name);
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let wake: () => void = () => undefined;
  let woken = false;
  let current: { client: Client; end(end: End): void; ready: boolean } | undefined;
  /** When the wish that is being carried out was made. */
  let heeded = 0;
  let forgetWish: () => void = () => undefined;

  const report = (state: Partial<WebState>): Promise<void> => port.report(state).catch(port.onError);
  const move = (phase: WebState['phase'], more: Partial<WebState> = {}): Promise<void> =>
    report({ phase: phase as NonNullable<typeof phase>, since: port.clock.now(), ...more });

  async function rest(ms: number): Promise<void> {
    if (stopped || woken) {
      woken = false;
      return;
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    woken = false;
  }
  const rouse = (): void => {
    woken = true;
    wake();
  };

  /** One client from its start to its end. */
  async function attempt(state: WebState, wish: WebWish | undefined): Promise<End> {
    const { promise: ended, resolve: end } = Promise.withResolvers<End>();
    const startedAt = Date.now();
    const fault = (words: unknown): void => end({ kind: 'fault', words: wordsOf(words) });
    const setting: ClientSetting = {
      name,
      dataPath: options.dataPath,
      executablePath: options.executablePath ?? '',
      args: options.args,
      ...(wish?.kind === 'code' ? { pairPhone: wish.phone } : {}),
    };
    const client = await openClient(setting, {
      onFault: port.onError,
      onBrowser({ pupBrowser, pupPage }) {
        pupBrowser?.once('disconnected', () => fault('Chromium ended'));
        pupPage?.once('error', () => fault('the page crashed'));
        pupPage?.once('close', () => fault('the page was closed'));
      },
    });
    const own = { client, end, ready: false };
    current = own;
    let known = state;
    let connectedAt = Date.now();
    let unreadySince = Date.now();
    let wasReady = false;
    let silent = 0;
    let reading = false;
    let readAgain = false;
    let lookedAt = Date.now();
    options.onClient(client);

    async function read(): Promise<void> {
      readAgain = true;
      if (reading) return;
      reading = true;
      while (readAgain && current === own) {
        readAgain = false;
        const whole = await options.onReady(client, known).catch((error: unknown) => {
          port.onError(error);
          return false;
        });
        if (current !== own) break;
        if (!whole) {
          await new Promise((resolve) => setTimeout(resolve, times.firstPause));
          readAgain = true;
        } else if (!readAgain && !own.ready) {
          own.ready = true;
          wasReady = true;
          lookedAt = Date.now();
          await move('ready', { catchUp: undefined, failures: 0, trouble: undefined });
          await port.release().catch(port.onError);
        }
      }
      reading = false;
    }
    function gap(): void {
      options.onGap('gap');
      if (own.ready) unreadySince = Date.now();
      own.ready = false;
    }

    client.on('qr', (text) => {
      // Nobody is there to scan it: the session is gone.
      if (wish === undefined) end({ kind: 'logged-out' });
      else void move('qr', { qr: { text, at: port.clock.now() }, trouble: undefined });
    });
    client.on('code', (text) => void move('qr', { code: { text, at: port.clock.now() }, trouble: undefined }));
    client.on('auth_failure', () => end({ kind: 'logged-out' }));
    client.on('ready', () => {
      gap();
      const phone = client.info?.wid?.user;
      const now = port.clock.now();
      const isOther = known.phone !== undefined && known.phone !== phone;
      const first = isOther || known.firstLinkedAt === undefined ? now : known.firstLinkedAt;
      const linkedAt = known.linkedAt ?? now;
      known = { ...known, phone, linkedAt, firstLinkedAt: first };
      void move('catching-up', {
        phone,
        linkedAt,
        firstLinkedAt: first,
        qr: undefined,
        code: undefined,
        ...(wish === undefined ? {} : { wish: undefined }),
      }).then(() => read());
    });
    client.on('change_state', (to) => {
      if (String(to) !== 'CONNECTED') {
        gap();
        void move('away');
      } else if (!own.ready && known.linkedAt !== undefined) {
        void move('catching-up').then(() => read());
      }
    });
    client.on('disconnected', (reason) => {
      const why = String(reason);
      if (why === 'LOGOUT' || why === 'UNPAIRED' || why === 'UNPAIRED_IDLE') end({ kind: 'logged-out' });
      else if (why === 'CONFLICT') end({ kind: 'elsewhere' });
      else fault(why);
    });

    function judge(pulse: Pulse): void {
      if (pulse.state === 'UNPAIRED_IDLE' && wish?.kind === 'link') void renewQr(client).catch(port.onError);
      if (pulse.state === 'CONNECTED') connectedAt = Date.now();
      if (pulse.synced && !pulse.injected) void nudge(client).catch(port.onError);
      if (own.ready && Date.now() - connectedAt > times.connectWithin) fault('no connection to WhatsApp');
      if (own.ready && Date.now() - lookedAt > times.lookAgainEvery) {
        lookedAt = Date.now();
        void options.onReady(client, known).catch(port.onError);
      }
    }
    async function look(): Promise<void> {
      const linking = wish !== undefined && known.linkedAt === undefined;
      if (linking && Date.now() - startedAt > times.linkWithin) return end({ kind: 'not-scanned' });
      const late = Date.now() - unreadySince > (wasReady ? times.connectWithin : times.startWithin);
      if (!linking && !own.ready && !reading && late) return fault('ready never came');
      if (!client.pupPage) return;
      try {
        judge(await within(pulseOf(client), times.pulseTimeout));
        silent = 0;
      } catch (error) {
        // Before the page has loaded there is nothing to answer.
        if (own.ready || Date.now() - startedAt > times.startWithin) silent++;
        if (silent >= MOST_SILENT) fault(error);
      }
    }
    let looking = false;
    const timer = setInterval(() => {
      if (looking) return;
      looking = true;
      void look().finally(() => {
        looking = false;
      });
    }, times.pulseEvery);
    const lease = setInterval(() => {
      port.lease().then((ours) => {
        if (!ours) fault('another process runs this number');
      }, port.onError);
    }, times.leaseEvery);

    client.initialize().catch(fault);
    const result = await ended;
    clearInterval(timer);
    clearInterval(lease);
    current = undefined;
    options.onGap('end');
    if (result.kind === 'unlinked') await within(client.logout(), times.pulseTimeout).catch(port.onError);
    await closeClient(client);
    return result;
  }

  /** What an end means for what is kept, and how long to wait before the next attempt. */
  async function after(end: End, failures: number): Promise<number> {
    const gone = { linkedAt: undefined, qr: undefined, code: undefined, wish: undefined, catchUp: undefined };
    switch (end.kind) {
      case 'stopped':
      case 'again':
        return 0;
      case 'logged-out':
      case 'unlinked':
        await removeFolder(folder);
        await move('unlinked', { ...gone, trouble: end.kind === 'logged-out' ? 'unlinked' : undefined });
        return 0;
      case 'not-scanned':
        await removeFolder(folder);
        await move('unlinked', gone);
        return 0;
      case 'elsewhere':
        // Taking it back at once would be a quarrel: the person there ends it, or the console links anew.
        await move('away', { trouble: 'elsewhere', fault: { words: 'opened elsewhere', at: port.clock.now() } });
        return times.longestPause;
      default: {
        const trouble = failures >= MANY_FAILURES ? 'needs-hands' : undefined;
        await move('away', {
          failures,
          catchUp: undefined,
          fault: { words: end.words, at: port.clock.now() },
          ...(trouble === undefined ? {} : { trouble }),
        });
        return Math.min(times.firstPause * 2 ** Math.min(failures - 1, 10), times.longestPause);
      }
    }
  }

  async function round(failures: number): Promise<number> {
    if (!(await port.lease().catch(() => false))) {
      await rest(times.leaseEvery);
      return failures;
    }
    const state = await port.readState();
    const { wish } = state;
    heeded = wish?.at.getTime() ?? 0;
    if (wish?.kind === 'unlink') {
      await freeFolder(folder);
      await after({ kind: 'unlinked' }, 0);
      return 0;
    }
    if (state.linkedAt === undefined && wish === undefined) {
      if (state.phase !== 'unlinked') await move('unlinked');
      await rest(times.leaseEvery);
      return 0;
    }
    if (options.executablePath === undefined || !existsSync(options.executablePath)) {
      if (state.trouble !== 'no-chromium') await move('away', { trouble: 'no-chromium' });
      await rest(times.longestPause);
      return failures;
    }
    if (state.linkedAt === undefined) await removeFolder(folder);
    await move('starting');
    const begun = Date.now();
    const end = await attempt(state, state.linkedAt === undefined ? wish : undefined).catch(
      (error: unknown): End => ({ kind: 'fault', words: wordsOf(error) }),
    );
    if (stopped) return 0;
    // One that ran for a while is no failed start.
    const inRow = end.kind !== 'fault' ? 0 : Date.now() - begun > times.startWithin ? 1 : failures + 1;
    await rest(await after(end, inRow));
    return inRow;
  }

  async function heed(): Promise<void> {
    const { wish, linkedAt } = await port.readState();
    if (wish === undefined || wish.at.getTime() === heeded) return;
    // A new wish to link takes the place of one that is under way; who is linked stays so.
    if (wish.kind === 'unlink') current?.end({ kind: 'unlinked' });
    else if (linkedAt === undefined) current?.end({ kind: 'again' });
    rouse();
  }

  return {
    start(): void {
      forgetWish = port.onWish(() => void heed().catch(port.onError));
      running = (async () => {
        let failures = 0;
        while (!stopped) {
          failures = await round(failures).catch(async (error: unknown) => {
            port.onError(error);
            await rest(times.firstPause);
            return failures;
          });
        }
      })();
    },
    /** The client, while it can send; undefined when it cannot. */
    client: (): Client | undefined => (current?.ready ? current.client : undefined),
    async stop(): Promise<void> {
      stopped = true;
      forgetWish();
      current?.end({ kind: 'stopped' });
      rouse();
      await running;
      await move('stopped', { qr: undefined, code: undefined });
      await port.releaseLease().catch(port.onError);
    },
  };
}
