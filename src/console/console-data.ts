/** What the console's pages ask of the house, and the verbs they call. The console knows no store; `main` gives it this. */
import type { Digest } from '../digests/digest.ts';
import type { DigestNumber } from '../digests/digest-number.ts';
import type { RowPage } from '../digests/digests.ts';
import type { Home, Language, Meaning } from '../language/meaning.ts';
import type { SignedIn } from '../shared/web-route.ts';
import type { DeskData } from './desk-data.ts';

/** A sentence tried out: what would be understood and said. Nothing is kept. */
export interface TriedOut {
  meaning: Meaning;
  /** The bot's answer, rendered; empty when it would say nothing. */
  replies: { language: Language; text: string }[];
  micros: number;
}

/** Everything the pages ask for: this and what the desk asks (`desk-data.ts`). */
export interface ConsoleData extends DeskData {
  /** There are invented people among the data. */
  sample(): Promise<boolean>;
  /** How many people wait for the desk, how many complaints are past their time, as far as this person may know. */
  counts(staff: SignedIn): Promise<{ waiting: number; late: number }>;
  /** The topmost unit the person may see. */
  startUnit(staff: SignedIn): Promise<string | null>;
  /** That day's digest (absent: today's; `now`: since the last one); null when there is no such unit, or none they may see. */
  digest(unit: string, day: string | undefined, staff: SignedIn): Promise<Digest | null>;
  /** The rows of one of its numbers, for the same reader. */
  digestRows(
    digest: Digest,
    number: DigestNumber,
    staff: SignedIn,
    page: { offset: number; limit: number },
  ): Promise<RowPage>;
  /** Pure: reads a sentence as if that person had sent it then. */
  tryOut(text: string, home: Home | undefined, sentAt: Date): TriedOut;
  /** Districts with their blocks, for the choice of a home: English names as values. */
  districts(language: 'hi' | 'en'): { value: string; name: string; blocks: { value: string; name: string }[] }[];
}
