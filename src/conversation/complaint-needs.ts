/** What each category of complaint needs before somebody can act on it: a table, read by `ask-complaint.ts`. */
import type { Category, Misconduct } from '../language/meaning.ts';

export interface Needs {
  /** The panchayat or village: without it nobody finds the tap, the shop or the family. */
  local: boolean;
  /** Since when: asked where the length of the wait is the grievance. */
  since: boolean;
}

/** By category; an office, a thana or a bank branch is found by its block. */
export const NEEDS: Readonly<Record<Category, Needs>> = {
  ration: { local: true, since: true },
  pension: { local: true, since: true },
  employment: { local: true, since: false },
  housing: { local: true, since: false },
  electricity: { local: true, since: true },
  water: { local: true, since: true },
  road: { local: true, since: false },
  land: { local: true, since: false },
  certificate: { local: false, since: true },
  education: { local: true, since: false },
  nutrition: { local: true, since: true },
  health: { local: true, since: true },
  police: { local: false, since: false },
  agriculture: { local: true, since: false },
  sanitation: { local: true, since: true },
  scheme: { local: true, since: true },
  bank: { local: false, since: false },
  forest: { local: true, since: false },
  party: { local: false, since: false },
  other: { local: true, since: false },
};

/** Misconduct that somebody did: the post is asked when none was said. */
export const BY_SOMEBODY: ReadonlySet<Misconduct> = new Set([
  'bribe',
  'embezzlement',
  'abuse',
  'discrimination',
  'refusal',
]);

/** Where people serve, absence is somebody's; where a tap or a wire serves, it is nobody's. */
export const SERVED_BY_PEOPLE: ReadonlySet<Category> = new Set([
  'education',
  'health',
  'nutrition',
  'police',
  'certificate',
  'bank',
  'agriculture',
]);

/** Misconduct so grave that a name, if known, is asked once. */
export const NAME_MATTERS: ReadonlySet<Misconduct> = new Set(['bribe', 'embezzlement', 'abuse', 'discrimination']);
