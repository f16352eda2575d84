/** What browsers are told about every page (nothing from elsewhere, nothing inline, in nobody's frame) and about what is meant for programs. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const DIRECTIVES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  mediaSrc: ["'self'", 'blob:'],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

const strictTransport = (secure: boolean) => (secure ? { maxAge: 31_536_000, includeSubDomains: false } : false);

/** Middleware for answers to programs: data that no browser shows, frames or guesses the type of. */
export function operationHeaders(secure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: strictTransport(secure),
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    originAgentCluster: false,
    referrerPolicy: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
}

/** Middleware for all other answers; `more` widens the policy where a path of its own needs it. `secure`: reached by https only. */
export function securityHeaders(secure: boolean, more: Readonly<Record<string, string[]>> = {}): RequestHandler {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...DIRECTIVES, ...more, ...(secure ? { upgradeInsecureRequests: [] } : {}) },
    },
    strictTransportSecurity: strictTransport(secure),
    // Without an origin in POSTs the check against forged forms would lose one of its legs.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return (req, res, next) => {
    res.setHeader('Permissions-Policy', 'camera=(), geolocation=(self), microphone=(self), payment=(), usb=()');
    headers(req, res, next);
  };
}
