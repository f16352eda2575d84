/** A digest that was made to be sent: which window it covered, so that the next one begins where it ended. */
import type { SentEdition, Tally } from './digest.ts';

/**
 * In place of a unit: the edition's window of that hour, one for all units, so that a state's digest and its districts' agree
 * and a unit that is subscribed later begins where the others do.
 */
export const EVERY_UNIT = '*';

/** `{id: 'JH/Ranchi evening 2026-11-20T15:00:00.000Z', unit: 'JH/Ranchi', edition: 'evening', dueAt, from, to, …}`. */
export interface DigestRecord {
  id: string;
  unit: string;
  edition: SentEdition;
  /** The hour it was due; `to` is the same. Unique with unit and edition. */
  dueAt: Date;
  from: Date;
  to: Date;
  /** When the one before was made: what reached us since belongs here. Absent for the first. */
  seenFrom?: Date;
  /** When this one was made. */
  seenUntil: Date;
  /** What it said, kept as it was said. Absent until it is computed. */
  total?: Tally;
  /** How many got it; absent while it is being sent: whoever finds it so goes on. */
  sentTo?: number;
}

export interface DigestRecordStore {
  /** The unit's latest record of an edition due before or at that moment. */
  latest(unit: string, edition: SentEdition, upTo?: Date): Promise<DigestRecord | null>;
  /** Keeps a new record; the one that is kept already when another process was first. */
  keep(record: DigestRecord): Promise<DigestRecord>;
  /** Notes what was said and to how many it went. */
  finish(id: string, total: Tally, sentTo: number): Promise<void>;
}

/** Who gets which digest: a person, a unit and an edition at most once. */
export interface Subscription {
  id: string;
  person: string;
  unit: string;
  edition: SentEdition;
  /** Absent: the person's own, else Hindi. */
  language?: 'hi' | 'hi-Latn' | 'en';
  demo?: true;
}

export interface SubscriptionStore {
  /** Everybody who gets that edition. */
  of(edition: SentEdition): Promise<Subscription[]>;
  /** Subscribes, or changes the language. */
  add(subscription: Omit<Subscription, 'id'>): Promise<void>;
  remove(person: string, unit: string, edition: SentEdition): Promise<void>;
  ofPerson(person: string): Promise<Subscription[]>;
}
