/** What the page of the numbers asks of the house. */
import type { SignedIn } from '../shared/web-route.ts';

/** A number as it is shown. */
export interface NumberView {
  name: string;
  kind: 'cloud-api' | 'whatsapp-web';
  label: string;
  /** The phone number, where known. */
  display?: string;
  /** `ok`, what is wrong (`token`, `blocked`, …), `taken-over` or `removed`; a linked phone's also `new`, `starting`, `qr`, `catching-up`. */
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
  /** Of a linked phone. */
  link?: PhoneLink;
}

/** How the linking of a phone stands. */
export interface PhoneLink {
  /** It was scanned: there is something to end. */
  hasSession: boolean;
  /** What the phone scans. */
  qr?: string;
  /** What is typed on the phone instead. */
  code?: string;
  catchUp?: { chats: number; done: number; messages: number };
  /** What last went wrong, in the library's words. */
  fault?: string;
  sentToday: number;
}

/** What somebody wants of a linked phone; `code` needs its number in digits. */
export type PhoneWish = { kind: 'link' } | { kind: 'code'; phone: string } | { kind: 'unlink' };

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
  /** Gives the new phone's name. */
  addPhone(staff: SignedIn, label: string): Promise<string>;
  /** `false` where there is no such phone. */
  wish(staff: SignedIn, name: string, wish: PhoneWish): Promise<boolean>;
  takeOver(staff: SignedIn, from: string, to: string): Promise<boolean>;
  remove(staff: SignedIn, name: string): Promise<void>;
  submitTemplates(staff: SignedIn, name: string): Promise<number>;
}
