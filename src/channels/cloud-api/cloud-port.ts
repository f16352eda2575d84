/** What the Cloud API channel needs of the house; the wiring gives it. */
import type { Address } from '../../people/person.ts';
import type { Clock } from '../../shared/clock.ts';
import type { NumberTrouble } from './graph-error.ts';
import type { TemplateState } from './template.ts';

/** One number at Meta. */
export interface CloudNumber {
  /** The channel instance's name. */
  name: string;
  phoneNumberId: string;
  /** The WhatsApp Business Account (WABA) it belongs to. */
  accountId: string;
  token: string;
}

/** How a number stands, as Meta says and as sending shows; what is not known is absent. */
export interface CloudState {
  display?: string;
  /** GREEN, YELLOW, RED, UNKNOWN. */
  quality?: string;
  /** Messages a second. */
  perSecond?: number;
  /** People that may be written to first in a moving day, over all numbers of the portfolio; absent also where there is no limit. */
  limit?: number;
  unlimited?: boolean;
  portfolio?: string;
  templates?: TemplateState[];
  trouble?: NumberTrouble | undefined;
  /** When `trouble` began. */
  since?: Date | undefined;
  checkedAt?: Date;
}

/** What a person last sent on a number. */
export interface Heard {
  at: Date;
  /** Meta's id of it. */
  providerId: string;
}

export interface CloudPort {
  clock: Clock;
  webhooks: {
    keep(webhook: { raw: string; at: Date }): Promise<{ id: string; raw: string; tries: number }>;
    take(now: Date, limit: number): Promise<{ id: string; raw: string; tries: number }[]>;
    done(ids: readonly string[]): Promise<void>;
    again(id: string, at: Date): Promise<void>;
    setAside(id: string, unknown: readonly string[], now: Date): Promise<void>;
  };
  openings: {
    note(
      channel: string,
      person: string,
      portfolio: string,
      opening: { templateAt?: Date; waitingAt?: Date; pressedAt?: Date },
      now: Date,
    ): Promise<void>;
    of(
      channel: string,
      persons: readonly string[],
    ): Promise<Map<string, { templateAt?: Date; waitingAt?: Date; pressedAt?: Date }>>;
    reachedSince(portfolio: string, since: Date): Promise<string[]>;
  };
  /** The last message of each of these persons on that number. */
  lastHeard(channel: string, persons: readonly string[]): Promise<Map<string, Heard>>;
  /** These addresses are one person's: whose. */
  personOf(address: Address, also: readonly Address[]): Promise<string>;
  /** Keeps a file; null when its kind is not taken. */
  keepFile(bytes: Buffer): Promise<string | null>;
  maxFileBytes: number;
  /** Somebody (or, without a person, everybody) may be written to again on that number: what waits for them is sent. */
  release(channel: string, person?: string): Promise<void>;
  /** A reply that Meta could not deliver for a passing reason waits until then and goes again; `false` when it was tried enough. */
  sendAgain(replyId: string, until: Date, reason: string): Promise<boolean>;
  /** Keeps how a number stands. */
  report(channel: string, state: Partial<CloudState>): Promise<void>;
  onError(error: unknown): void;
}
