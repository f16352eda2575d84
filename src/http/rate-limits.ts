/** How often somebody may ask. Counted in this process: with several web processes each counts for itself. */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit';
import { HttpFault } from './http-fault.ts';

/** Requests a minute from one address; IPv6 by its /56. */
export interface RateNumbers {
  /** Pages, scripts, the simulator. */
  pages: number;
  /** Opening sign-in links. */
  signIn: number;
  /** API calls without a valid key. */
  badKeys: number;
}

const USUAL: RateNumbers = { pages: 1_200, signIn: 20, badKeys: 60 };

export interface RateLimits {
  pages: RequestHandler;
  signIn: RequestHandler;
  badKeys: RequestHandler;
  /** By API key: `res.locals.apiKey` says which and how many. */
  keys: RequestHandler;
}

/** The limits of one app. */
export function createRateLimits(numbers: Partial<RateNumbers> = {}): RateLimits {
  const { pages, signIn, badKeys } = { ...USUAL, ...numbers };
  const shared: Partial<Options> = {
    windowMs: 60_000,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Whether a proxy is to be believed is said by TRUST_PROXY alone.
    validate: { xForwardedForHeader: false, default: true },
    keyGenerator: (req: Request) => ipKeyGenerator(req.ip ?? ''),
    handler: (_req, _res, next) =>
      next(new HttpFault({ status: 429, type: 'too-many', title: 'Too many requests: wait a minute' })),
  };
  return {
    pages: rateLimit({ ...shared, limit: pages, identifier: 'pages' }),
    signIn: rateLimit({ ...shared, limit: signIn, identifier: 'sign-in' }),
    badKeys: rateLimit({ ...shared, limit: badKeys, identifier: 'bad-keys' }),
    keys: rateLimit({
      ...shared,
      identifier: 'key',
      limit: (_req, res) => (res.locals.apiKey as { perMinute: number }).perMinute,
      keyGenerator: (_req, res) => (res.locals.apiKey as { id: string }).id,
    }),
  };
}
