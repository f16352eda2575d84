/** Puts a `WebRoute` into Express: who may pass, what was sent, is it ours, the handler, the answer. */
import type { Express, Request, RequestHandler, Response } from 'express';
import type { Log } from '../shared/log.ts';
import type { WebRequest, WebResult, WebRoute } from '../shared/web-route.ts';
import { answerFault } from './answer-fault.ts';
import type { Csrf } from './csrf.ts';
import type { createGate, Passed } from './gate.ts';
import { faultOf, HttpFault, notFound } from './http-fault.ts';
import type { NoticePort } from './ports.ts';
import { readBody } from './read-body.ts';
import { once, readRequest } from './read-request.ts';
import { runMiddleware } from './run-middleware.ts';
import { sendResult } from './send-result.ts';
import type { Sessions } from './session.ts';
import type { StreamOptions } from './stream-events.ts';

/** What only http's own routes may do with the session of the request at hand. */
export interface SessionControl {
  start(staff: string): Promise<void>;
  end(): Promise<void>;
}

/** A route of http's own: sign-in and sign-out. */
export type OwnRoute = Omit<WebRoute, 'handle'> & {
  /** A limit of its own, beside the general one. */
  limit?: RequestHandler;
  handle(request: WebRequest, session: SessionControl): Promise<WebResult> | WebResult;
};

export interface MountOptions {
  pass: ReturnType<typeof createGate>;
  sessions: Sessions;
  csrf: Csrf;
  notices: NoticePort;
  log: Log;
  /** Aborted when the server stops: long answers end. */
  closing: AbortSignal;
  heartbeatMs: number;
}

const NOTHING = { form: {}, files: [] };
/** A long answer ends with its request or with the server. Most answers are not long: it is made when it is asked for. */
function leavingOf(res: Response, closing: AbortSignal): AbortController {
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  closing.addEventListener('abort', leave);
  res.on('close', () => {
    closing.removeEventListener('abort', leave);
    // An answer that is out needs nobody told, and an abort is not for nothing.
    if (!res.writableFinished) leave();
  });
  if (closing.aborted || (res.closed && !res.writableFinished)) leave();
  return leaving;
}

/** `const mounting = createMounting(options); mounting.mount(app, route); mounting.mountNotFound(app)`. */
export function createMounting(options: MountOptions) {
  const { pass, sessions, csrf, notices, log } = options;

  type Act = (req: Request, res: Response, passed: Passed, stream: StreamOptions) => Promise<void>;

  async function answer(route: OwnRoute, req: Request, res: Response, act: Act): Promise<void> {
    const leaving = once(() => leavingOf(res, options.closing));
    let passed: Passed = {};
    const stillAllowed = async (): Promise<boolean> => passed.staff === undefined || sessions.stillGood(req);
    const stream = { leaving, heartbeatMs: options.heartbeatMs, stillAllowed };
    try {
      passed = await pass(req, res, route);
      if (route.limit) await runMiddleware(route.limit, req, res);
      await act(req, res, passed, stream);
    } catch (error) {
      const fault =
        faultOf(error) ?? new HttpFault({ status: 500, type: 'internal', title: 'Something went wrong here' });
      if (fault.problem.status >= 500 && !leaving().signal.aborted)
        log.error({ err: error, route: route.path, method: route.method }, 'a request failed');
      if (res.headersSent) {
        res.destroy();
        return;
      }
      // A body that was not read to its end: the connection is of no more use.
      if (!req.complete) res.setHeader('connection', 'close');
      const request = readRequest(req, res, csrf, { body: NOTHING, leaving, ...passed });
      await sendResult(res, await answerFault(fault, req, request, notices), stream);
    }
  }

  const runRoute =
    (route: OwnRoute): Act =>
    async (req, res, passed, stream) => {
      const body = await readBody(req, res, route);
      if (route.method !== 'GET' && route.access !== 'key' && route.access !== 'signed')
        csrf.check(req, body.form._csrf ?? req.get('x-csrf-token'));
      const control: SessionControl = {
        start: (staff) => sessions.start(req, staff),
        end: () => sessions.end(req, res),
      };
      const request = readRequest(req, res, csrf, { body, leaving: stream.leaving, ...passed });
      await sendResult(res, await route.handle(request, control), stream);
    };

  const handle =
    (route: OwnRoute, act: Act = runRoute(route)) =>
    (req: Request, res: Response) => {
      answer(route, req, res, act).catch((error: unknown) => {
        log.error({ err: error, route: route.path, method: route.method }, 'an answer could not be given');
        if (res.headersSent) res.destroy();
        else res.status(500).type('text/plain').end('Something went wrong here');
      });
    };

  return {
    /** Puts a route into Express, behind those handlers. */
    mount(app: Express, route: WebRoute | OwnRoute, ...before: RequestHandler[]): void {
      const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
      app[method](route.path, ...before, handle(route as OwnRoute));
    },
    /** Puts somebody else's router behind the sign-in of those roles; it is only looked at, never posted to. */
    guard(
      app: Express,
      path: string,
      roles: NonNullable<WebRoute['roles']>,
      handlers: readonly RequestHandler[],
    ): void {
      const route: OwnRoute = { method: 'GET', path, access: 'staff', roles, handle: () => Promise.reject(notFound()) };
      app.use(
        path,
        handle(route, async (req, res) => {
          if (req.method !== 'GET' && req.method !== 'HEAD') throw notFound();
          for (const handler of handlers) await runMiddleware(handler, req, res);
          throw notFound();
        }),
      );
    },
    /** What nobody else answered: it never existed. */
    mountNotFound(app: Express): void {
      app.use(
        handle({
          method: 'GET',
          path: '*',
          access: 'public',
          handle() {
            throw notFound();
          },
        }),
      );
    },
  };
}
