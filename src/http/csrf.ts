/**
 * The check against forged forms. A token is made of the visitor's own cookie and, once signed in, of the session: a page
 * elsewhere can read neither. Beside it stands what the browser says about where the request came from.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { HttpFault } from './http-fault.ts';

export interface Csrf {
  /** The token for forms of this visitor; gives them their cookie when they have none. To be called before the answer begins. */
  token(req: Request, res: Response): string;
  /** Throws a 403 for a request that did not come from a form of ours. `sent` is what the form or the header carried. */
  check(req: Request, sent: string | undefined): void;
}

const refused = (): HttpFault =>
  new HttpFault({
    status: 403,
    type: 'forged',
    title: 'This did not come from a page of ours, or the page was too old: load it again',
  });

/** `createCsrf(config.secret, config.secure)`. */
export function createCsrf(secret: string, secure: boolean): Csrf {
  const name = secure ? '__Host-visit' : 'centre-visit';
  const pattern = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{22})(?:;|$)`);
  const visitorOf = (req: Request): string | undefined => pattern.exec(req.headers.cookie ?? '')?.[1];
  const sign = (req: Request, visitor: string): string =>
    createHmac('sha256', secret)
      .update(`csrf\u0000${visitor}\u0000${req.session?.staff === undefined ? '' : req.sessionID}`)
      .digest('base64url');
  const given = new WeakMap<Request, string>();

  return {
    token(req, res) {
      let visitor = visitorOf(req) ?? given.get(req);
      if (visitor === undefined) {
        visitor = randomBytes(16).toString('base64url');
        given.set(req, visitor);
        res.append(
          'set-cookie',
          `${name}=${visitor}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${secure ? '; Secure' : ''}`,
        );
      }
      return sign(req, visitor);
    },
    check(req, sent) {
      const site = req.headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refused();
      const { origin } = req.headers;
      if (origin !== undefined && origin !== 'null' && URL.parse(origin)?.host !== req.host) throw refused();
      const visitor = visitorOf(req);
      if (visitor === undefined || sent === undefined) throw refused();
      const [is, should] = [Buffer.from(sent), Buffer.from(sign(req, visitor))];
      if (is.length !== should.length || !timingSafeEqual(is, should)) throw refused();
    },
  };
}
