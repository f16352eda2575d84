/** What a linked phone's channel needs of the house; the wiring gives it. */

import type { Clock } from '../../shared/clock.ts';
import type { StatusUpdate } from '../channel.ts';

/** One linked phone. */
export interface LinkedPhone {
  /** The channel instance's name, and the session folder's. */
  name: string;
}

/**
 * Where the session stands. `away`: it was there and is being got back. `unlinked`: a person must link the phone. `ready`: it
 * sends and receives.
 */
export type WebPhase = 'unlinked' | 'starting' | 'qr' | 'catching-up' | 'ready' | 'away' | 'stopped';

/** What a person must look after. `elsewhere`: somebody opened this session at another place. */
export type WebTrouble = 'unlinked' | 'no-chromium' | 'needs-hands' | 'elsewhere';

/** What a person at the console asks for; carried out once, then taken away. */
export type WebWish =
  | { kind: 'link'; at: Date }
  | { kind: 'code'; phone: string; at: Date }
  | { kind: 'unlink'; at: Date };

/** How a linked phone stands, as it is kept; what is not known is absent. */
export interface WebState {
  phase?: WebPhase;
  since?: Date;
  trouble?: WebTrouble | undefined;
  /** Digits, with the country's code. */
  phone?: string | undefined;
  /** Since when it has this session. Absent: it has none. */
  linkedAt?: Date | undefined;
  /** When this phone was first linked: the warm-up counts from there, and nothing older is taken. */
  firstLinkedAt?: Date;
  /** What the phone scans, while somebody links it. */
  qr?: { text: string; at: Date } | undefined;
  /** What is typed on the phone instead. */
  code?: { text: string; at: Date } | undefined;
  catchUp?: { chats: number; done: number; messages: number; since: Date } | undefined;
  /** What last went wrong, in the library's or Chromium's words, without personal data. */
  fault?: { words: string; at: Date } | undefined;
  /** How often in a row it could not be started. */
  failures?: number;
  /** How many were sent on that day of India, and how many of them we began. */
  sent?: { day: string; all: number; started: number };
  wish?: WebWish | undefined;
}

export interface WebPort {
  clock: Clock;
  /** Only one process may run a session: `true` while it is ours. */
  lease(): Promise<boolean>;
  releaseLease(): Promise<void>;
  /** How far everything is kept, in milliseconds since 1970; null before the first link. */
  readMark(): Promise<number | null>;
  setMark(ms: number): Promise<void>;
  /** Which of these provider ids were kept already. */
  known(providerIds: readonly string[]): Promise<Set<string>>;
  /** Which of these provider ids of our own messages stand in the log already. */
  recorded(providerIds: readonly string[]): Promise<Set<string>>;
  /** When each of these persons last wrote on this number. */
  lastHeard(persons: readonly string[]): Promise<Map<string, Date>>;
  /** Keeps a file; null when its kind is not taken. Throws when the store is away. */
  keepFile(bytes: Buffer): Promise<string | null>;
  maxFileBytes: number;
  /** Everything that waits on this number may go now. */
  release(): Promise<void>;
  /** Somebody wrote: what waits for them may go now. */
  heard(person: string): Promise<void>;
  applyStatus(update: StatusUpdate): Promise<void>;
  report(state: Partial<WebState>): Promise<void>;
  /** How it was kept, read now: `wish` is what a person asks for. */
  readState(): Promise<WebState>;
  /** Called when a person has asked for something. */
  onWish(hear: () => void): () => void;
  onError(error: unknown): void;
}

/** How politely is sent. Times are milliseconds. */
export interface WebManners {
  /** All chats together. */
  perMinute: number;
  /** Between two messages of one chat. */
  chatGapMs: number;
  perDay: number;
  /** Of these, how many that nobody asked for. */
  startedPerDay: number;
  /** A new number reaches those ceilings after so many days. */
  warmUpDays: number;
  /** Minutes after midnight in India; nothing we begin goes out between them. */
  quiet: { fromMinute: number; toMinute: number };
}
