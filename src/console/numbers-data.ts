/** What the page of the numbers asks of the house. */
import type { SignedIn } from '../shared/web-route.ts';

/** A number as it is shown. */
export interface NumberView {
  name: string;
  kind: 'cloud-api' | 'whatsapp-web';
  label: string;
  /** The phone number, where known. */
  display?: string;
  /** `ok`, what is wrong (`token`, `blocked`, …), `taken-over` or `removed`. */
  standing: string;
  since?: Date;
  /** How many answers wait to be sent on it. */
  waiting: number;
  quality?: string;
  perSecond?: number;
  limit?: number;
  unlimited?: boolean;
  templates: { name: string; language: string; status: string }[];
  takenOverBy?: string;
}

/** Everything the page asks for, and what it does. */
export interface NumbersData {
  list(): Promise<NumberView[]>;
  /** How many are in trouble and were not taken over. */
  inTrouble(): Promise<number>;
  /** What Meta is told: the address of the webhook and the verify token. */
  webhook(): { url: string; verifyToken: string; hasSecret: boolean };
  /** Webhooks, or parts of them, that were not understood. */
  unknown(): Promise<{ field: string; count: number }[]>;
  add(
    staff: SignedIn,
    number: { phoneNumberId: string; accountId: string; token: string; label: string },
  ): Promise<'added' | 'refused' | 'unreachable'>;
  takeOver(staff: SignedIn, from: string, to: string): Promise<boolean>;
  remove(staff: SignedIn, name: string): Promise<void>;
  submitTemplates(staff: SignedIn, name: string): Promise<number>;
}
