/** Who is signed in: a session cookie, the session itself in MongoDB, the account read at every request. */
import ConnectMongo from 'connect-mongo';
import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Clock } from '../shared/clock.ts';
import type { SignedIn } from '../shared/web-route.ts';
import type { StaffPort } from './ports.ts';
import { runMiddleware } from './run-middleware.ts';

declare module 'express-session' {
  interface SessionData {
    /** Id of the account. */
    staff?: string;
    signedInAt?: number;
  }
}

/** However busy, one signs in anew after so long. */
const LONGEST_MS = 30 * 86_400_000;
/** How late a session's end may be known in the store: so often at most its time is written. */
const TOUCH_SECONDS = 60;

export interface Sessions {
  /** Reads the session, if there is one, and says whose it is; ends one that is too old or whose account was shut. */
  open(req: Request, res: Response): Promise<SignedIn | undefined>;
  /** Begins a new session under a new id: what was known of the visitor before is worth nothing. */
  start(req: Request, staff: string): Promise<void>;
  end(req: Request, res: Response): Promise<void>;
  /** Whether a session that was good when a long answer began still is. */
  stillGood(req: Request): Promise<boolean>;
}

export interface SessionOptions {
  secret: string;
  /** Cookies for https only. */
  secure: boolean;
  idleMs: number;
  /** `createSessionStore(connection).connect`. */
  connect: Pick<Parameters<typeof ConnectMongo.create>[0], 'client' | 'dbName' | 'collectionName'>;
  staff: StaffPort;
  clock: Clock;
  onError(error: unknown): void;
}

/** Sessions over MongoDB. */
export function createSessions(options: SessionOptions): Sessions {
  const { secure, idleMs, staff, clock } = options;
  const store = ConnectMongo.create({
    ...options.connect,
    ttl: Math.ceil(idleMs / 1_000),
    touchAfter: TOUCH_SECONDS,
    stringify: false,
    // The store's own room makes the index by which they expire.
    autoRemove: 'disabled',
  });
  // A store without anybody who hears its errors would end the process.
  store.on('error', options.onError);
  const name = secure ? '__Host-session' : 'centre-session';
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: idleMs } as const;
  const middleware: RequestHandler = session({
    name,
    secret: options.secret,
    store,
    cookie,
    resave: false,
    saveUninitialized: false,
    rolling: true,
  });
  const done = (act: (callback: (error?: unknown) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => act((error) => (error ? reject(error as Error) : resolve())));

  async function whoIs(req: Request): Promise<SignedIn | undefined> {
    const { staff: id, signedInAt } = req.session;
    if (id === undefined || signedInAt === undefined || Date.now() - signedInAt > LONGEST_MS) return undefined;
    const account = await staff.find(id);
    if (account === null || account.disabledAt !== undefined) return undefined;
    const { name: called, role, unit } = account;
    return { id, name: called, role, ...(unit === undefined ? {} : { unit }) };
  }

  async function end(req: Request, res: Response): Promise<void> {
    await done((callback) => req.session.destroy(callback));
    res.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
  }

  return {
    async open(req, res) {
      await runMiddleware(middleware, req, res);
      if (req.session.staff === undefined) return undefined;
      const who = await whoIs(req);
      if (who === undefined) {
        await end(req, res);
        await runMiddleware(middleware, req, res);
        return undefined;
      }
      await staff.markSeen(who.id, clock.now());
      return who;
    },
    async start(req, id) {
      await done((callback) => req.session.regenerate(callback));
      req.session.staff = id;
      req.session.signedInAt = Date.now();
      await done((callback) => req.session.save(callback));
    },
    end,
    async stillGood(req) {
      const kept = await new Promise<unknown>((resolve, reject) =>
        store.get(req.sessionID, (error, found) => (error ? reject(error as Error) : resolve(found))),
      );
      return kept !== null && kept !== undefined && (await whoIs(req)) !== undefined;
    },
  };
}
