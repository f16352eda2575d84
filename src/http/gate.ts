/** Who may pass: at every route before anything of the body is read. */
import type { Request, Response } from 'express';
import type { Clock } from '../shared/clock.ts';
import type { SignedIn, WebRoute } from '../shared/web-route.ts';
import { HttpFault, notFound } from './http-fault.ts';
import { isFromThisMachine } from './is-from-this-machine.ts';
import type { KeyPort } from './ports.ts';
import type { RateLimits } from './rate-limits.ts';
import { runMiddleware } from './run-middleware.ts';
import type { Sessions } from './session.ts';

export interface GateOptions {
  sessions: Sessions;
  keys: KeyPort;
  limits: RateLimits;
  simulator: boolean;
  clock: Clock;
}

/** Who passed. */
export interface Passed {
  staff?: SignedIn;
  apiKey?: { id: string; scopes: readonly string[] };
}

/** Nobody is signed in, where somebody must be. The answer is the way to the sign-in page. */
export class SignInNeeded extends HttpFault {
  constructor() {
    super({ status: 401, type: 'sign-in-needed', title: 'Nobody is signed in' });
    this.name = 'SignInNeeded';
  }
}

/** `pass(req, res, route)`; throws a fault for whom it does not let through. */
export function createGate(options: GateOptions) {
  const { sessions, keys, limits, clock } = options;

  async function passKey(req: Request, res: Response): Promise<Passed> {
    const sent = /^Bearer\s+([\w-]{20,100})$/i.exec(req.headers.authorization ?? '')?.[1];
    const key = sent === undefined ? null : await keys.verify(sent, clock.now());
    if (key === null) {
      await runMiddleware(limits.badKeys, req, res);
      const detail = 'Send the header "Authorization: Bearer <key>".';
      throw new HttpFault(
        { status: 401, type: 'no-key', title: 'A valid API key is needed', detail },
        { 'www-authenticate': 'Bearer' },
      );
    }
    res.locals.apiKey = key;
    await runMiddleware(limits.keys, req, res);
    return { apiKey: { id: key.id, scopes: key.scopes } };
  }

  return async function pass(
    req: Request,
    res: Response,
    route: Pick<WebRoute, 'access' | 'roles' | 'path' | 'method'>,
  ): Promise<Passed> {
    if (route.access === 'key') return passKey(req, res);
    // Thousands come from a few addresses of one provider: whoever cannot sign is turned away by the handler.
    if (route.access === 'signed') return {};
    await runMiddleware(limits.pages, req, res);
    // Style sheets and fonts are the same for everybody and are kept by whoever carries them: they touch no session.
    if (route.access === 'public' && route.method === 'GET' && route.path.startsWith('/assets/')) return {};
    if (route.access === 'simulator' && !options.simulator) throw notFound();
    const staff = await sessions.open(req, res);
    if (route.access === 'staff' && staff === undefined) throw new SignInNeeded();
    // With the simulator one writes as anybody: from elsewhere only the staff may.
    if (route.access === 'simulator' && staff === undefined && !isFromThisMachine(req)) throw new SignInNeeded();
    if (route.roles !== undefined && (staff === undefined || !route.roles.includes(staff.role))) throw notFound();
    return staff === undefined ? {} : { staff };
  };
}
