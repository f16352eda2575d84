/** What HTTP needs of the house; `main` gives it. Stores in `src/store/` fit these. */
import type { SignedIn, WebRequest } from '../shared/web-route.ts';

/** Staff accounts, as far as signing in needs them. */
export interface StaffPort {
  find(id: string): Promise<(SignedIn & { disabledAt?: Date }) | null>;
  markSeen(id: string, at: Date): Promise<void>;
}

/** One-time links, by the hash of their token. */
export interface LinkPort {
  keep(link: { hash: string; staff: string; by: string; createdAt: Date; expiresAt: Date }): Promise<void>;
  isUsable(hash: string, at: Date): Promise<boolean>;
  consume(hash: string, at: Date): Promise<string | null>;
}

/** API keys. */
export interface KeyPort {
  verify(key: string, at: Date): Promise<{ id: string; scopes: readonly string[]; perMinute: number } | null>;
}

/** Pages that only say something; the console makes them (`createNoticePages`). */
export interface NoticePort {
  error(status: number, request: WebRequest): Promise<Response>;
  signIn(
    state: 'needed' | 'confirm' | 'used',
    request: WebRequest,
    options?: { action?: string; next?: string },
  ): Promise<Response>;
}

/** Whether a part works now; `reason` without addresses and personal data. */
export type HealthCheck = () => Promise<{ ok: boolean; reason?: string }>;
