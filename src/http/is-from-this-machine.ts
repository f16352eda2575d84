/** Whether a request was made on this very machine. */
import type { Request } from 'express';

/** True for loopback without a proxy in between: one that stands here speaks for somebody elsewhere. */
export function isFromThisMachine(req: Request): boolean {
  if (req.headers['x-forwarded-for'] !== undefined || req.headers.forwarded !== undefined) return false;
  const from = (req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return from === '::1' || /^127\./.test(from);
}
