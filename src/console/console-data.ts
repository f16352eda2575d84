/** What the console's pages ask of the house, and the verbs they call. The console knows no store; `main` gives it this. */
import type { Digest, DigestUnit } from '../digests/digest.ts';
import type { DigestNumber } from '../digests/digest-number.ts';
import type { Home, Language, Meaning } from '../language/meaning.ts';
import type { SignedIn } from '../shared/web-route.ts';

/** One row behind a number of a digest. */
export interface DigestRowView {
  id: string;
  /** When it happened or was said. */
  at?: Date;
  day?: string;
  unit?: DigestUnit;
  /** Its words on the page: kinds of work, the matter, a unit's name. */
  what: string;
  /** What it adds to the number, where that is not 1. */
  value?: string;
  /** Where it leads, if anywhere. */
  href?: string;
}

/** A sentence tried out: what would be understood and said. Nothing is kept. */
export interface TriedOut {
  meaning: Meaning;
  /** The bot's answer, rendered; empty when it would say nothing. */
  replies: { language: Language; text: string }[];
  micros: number;
}

export interface ConsoleData {
  /** There are invented people among the data. */
  sample(): Promise<boolean>;
  /** How many people wait for the desk, how many complaints are past their time, as far as this person may know. */
  counts(staff: SignedIn): Promise<{ waiting: number; late: number }>;
  /** The topmost unit the person may see. */
  startUnit(staff: SignedIn): Promise<string | null>;
  /** The running or the sent digest of that day; null when there is no such unit, or none they may see. */
  digest(unit: string, day: string | undefined, staff: SignedIn): Promise<Digest | null>;
  /** The rows of one of its numbers; `total` is that number again. */
  digestRows(digest: Digest, number: DigestNumber, staff: SignedIn, page: { after?: string; limit: number }, language: 'hi' | 'en'): Promise<{ rows: DigestRowView[]; total: number; next?: string }>;
  /** Pure: reads a sentence as if that person had sent it then. */
  tryOut(text: string, home: Home | undefined, sentAt: Date): TriedOut;
  /** Districts with their blocks, for the choice of a home: English names as values. */
  districts(language: 'hi' | 'en'): { value: string; name: string; blocks: { value: string; name: string }[] }[];
}
