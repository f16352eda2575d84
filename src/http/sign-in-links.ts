/** One-time links: the only way in. Whoever is given one signs in once with it, on the device that opens it. */
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../shared/clock.ts';
import type { LinkPort } from './ports.ts';

const TOKEN = /^[\w-]{43}$/;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

export interface SignInLinks {
  /**
   * Makes a link for an account: `https://centre.example.org/sign-in/…`, good once, for `validMinutes` (60). `by` is the id of
   * who made it. To be shown to that person only, and never logged.
   */
  create(staffId: string, options?: { validMinutes?: number; by?: string }): Promise<string>;
  /** Whether a token could still be used; uses nothing up. */
  isUsable(token: string): Promise<boolean>;
  /** Uses a token up: whose it is, or null. */
  consume(token: string): Promise<string | null>;
}

/** `baseUrl` is asked at each link: without PUBLIC_URL it is known only once the server listens. */
export function createSignInLinks(options: { links: LinkPort; clock: Clock; baseUrl: () => string }): SignInLinks {
  const { links, clock, baseUrl } = options;
  return {
    async create(staffId, { validMinutes = 60, by = 'system' } = {}) {
      const token = randomBytes(32).toString('base64url');
      const createdAt = clock.now();
      const expiresAt = new Date(createdAt.getTime() + validMinutes * 60_000);
      await links.keep({ hash: hashOf(token), staff: staffId, by, createdAt, expiresAt });
      return `${baseUrl()}/sign-in/${token}`;
    },
    isUsable: async (token) => TOKEN.test(token) && links.isUsable(hashOf(token), clock.now()),
    consume: async (token) => (TOKEN.test(token) ? links.consume(hashOf(token), clock.now()) : null),
  };
}
