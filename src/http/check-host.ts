/** While the centre listens to this machine only, it answers to this machine's names only: a page elsewhere cannot have its own name lead here. */
import type { RequestHandler } from 'express';

const OWN = new Set(['localhost', '127.0.0.1', '[::1]']);
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);

/** Middleware; lets everything pass where other machines may connect anyway. A 421 says so to whoever came by another name. */
export function checkHost(config: { host: string; publicUrl?: string }): RequestHandler {
  if (!isLoopback(config.host)) return (_req, _res, next) => next();
  const own = new Set(OWN);
  if (config.publicUrl !== undefined) own.add(new URL(config.publicUrl).hostname);
  return (req, res, next) => {
    if (own.has(req.hostname ?? '') || /^127\.\d+\.\d+\.\d+$/.test(req.hostname ?? '')) return next();
    res
      .status(421)
      .type('text/plain')
      .send('This address is not known here. Set PUBLIC_URL to the address people open.');
  };
}
