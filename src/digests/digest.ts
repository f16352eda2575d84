/**
 * What was confirmed in a unit since its last digest. Plain data: the console draws it, `render-chat.ts` says it in a few
 * lines, `npm run digest` prints it. `docs/digest.md` says what each number counts; `digest-number.ts` leads from it to its rows.
 */
import type { Activity, Category, Inclusion, Range } from '../language/meaning.ts';
import type { UnitType } from '../people/unit.ts';

/** `evening` closes the day for the units, `desk` opens it for the staff; `now` is a look at a running day and is never sent. */
export const EDITIONS = ['evening', 'desk', 'now'] as const;
export type Edition = (typeof EDITIONS)[number];
/** The editions that are sent and recorded. */
export type SentEdition = Exclude<Edition, 'now'>;

/**
 * From, including, to, excluding; by the moment of the yes (the sender's clock). A yes that reached us only after its own
 * digest was made belongs to the next one: `seenFrom` and `seenUntil` are when the one before and this one were made.
 */
export interface DigestWindow {
  from: Date;
  to: Date;
  seenFrom?: Date;
  seenUntil?: Date;
}

/** A unit as far as a digest names it. */
export interface DigestUnit {
  id: string;
  type: UnitType;
  name: string;
  nameHi?: string;
}

/**
 * Sums over counted reports of one's own work. `people` is the sum of the least and of the most that was said; what nobody
 * said adds nothing, and `inclusion` has only the groups that somebody said.
 */
export interface Tally {
  reports: number;
  people: Range;
  households: number;
  enrolled: number;
  inclusion: Inclusion;
}

/** One day on which things happened, told in this digest. */
export interface DayTally extends Tally {
  day: string;
}

/** One unit below, with how many of its own parts (a district's blocks) were heard; `of: 0` when it has none in the tree. */
export interface ChildRow {
  unit: DigestUnit;
  tally: Tally;
  complaintsOpened: number;
  overdue: number;
  heard: number;
  of: number;
}

/** One field of a report that stood in an earlier digest and was changed since: `people` 150 → 50. */
export interface Correction {
  reportId: string;
  /** The day of the activity, as it is now; absent when the report has none. */
  day?: string;
  /** The lowest unit of the report. */
  unit?: DigestUnit;
  /** A field of the understanding contract, or `status` for a report taken back. */
  field: string;
  from?: unknown;
  to?: unknown;
  at: Date;
}

/** How a day's attendance changed by corrections alone; `before` + change = `after`, the total as it is now. */
export interface DayChange {
  day: string;
  before: Range;
  after: Range;
}

/** Complaints that this viewer may know of. `resolved` is what handlers say, `saidYes` what complainants say. */
export interface ComplaintNumbers {
  opened: number;
  byCategory: { category: Category; opened: number }[];
  resolved: number;
  saidYes: number;
  /** Complainants who said it is not solved. */
  reopened: number;
  /** Nobody answered in 72 hours: not solved. */
  unconfirmed: number;
  /** The promised time had run out when the window ended, and nobody had resolved it. */
  overdue: number;
  /** Not resolved, withdrawn or closed when the window ended. */
  open: number;
}

/** What would else vanish: nobody's number grows by it, so it is said. */
export interface Unfinished {
  /** Told and read back in this window, no yes yet. */
  drafts: number;
  /** Messages of this window that neither rule nor person has understood yet. */
  notUnderstood: number;
  /** People who wait for somebody of the desk. */
  waiting: number;
}

export interface Digest {
  /** The recorded digest's id; absent when it is a look that was never sent. */
  id?: string;
  unit: DigestUnit;
  /** The units above, highest first: the path on the page. */
  above: DigestUnit[];
  edition: Edition;
  window: DigestWindow;
  /** The day it is about: the day in India on which the window ends. */
  day: string;
  /** The window ends before its hour: "day running, until 19:40". */
  running: boolean;
  /** Everything counted in the window, whatever day it happened. */
  total: Tally;
  /** Of `total`: what happened on `day` itself. */
  today: Tally;
  /** Of `total`: what happened before. */
  earlier: Tally;
  /** Of `total`: day by day, newest first; reports without a day are in none. */
  days: DayTally[];
  /** Most frequent first. A report with two kinds counts for both, so the sum may exceed `total.reports`. */
  activities: { activity: Activity; reports: number }[];
  /** Reports that said a number of new members: "2,106 in 191 drives". */
  enrolledIn: number;
  complaints: ComplaintNumbers;
  /** The units below, in the tree's order; empty for a unit without any. */
  children: ChildRow[];
  /** Children nothing came from. Named, never 0. */
  silent: DigestUnit[];
  /** Parts of the children (for a state: its blocks) heard, of how many; absent where the tree has none. */
  parts?: { types: UnitType[]; heard: number; of: number };
  /** Planned activities told in this window: in no total. */
  planned: { reports: number; days: { day: string; reports: number }[] };
  /** What others were said to have done (`about`): in no total. */
  observed: number;
  corrections: Correction[];
  dayChanges: DayChange[];
  unfinished: Unfinished;
  /** Reports in 14 windows of a day each, oldest first; the last is this one's `total.reports`. */
  series: { day: string; reports: number }[];
}
