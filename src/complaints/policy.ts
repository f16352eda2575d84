/** Who gets a complaint first and by when it should be solved: data, to be changed by those who answer for it. */
import type { Category } from '../language/meaning.ts';
import type { Complaint, ComplaintFields } from './complaint.ts';

export const LEVELS = ['block', 'district', 'state', 'national'] as const satisfies readonly Complaint['level'][];
export type Level = Complaint['level'];

/** Working days (Monday to Saturday, without holidays) in which a complaint of that category should be solved. */
export const SLA_WORKING_DAYS: Readonly<Record<Category, number>> = {
  ration: 7,
  pension: 15,
  employment: 15,
  housing: 21,
  electricity: 5,
  water: 5,
  road: 21,
  land: 30,
  certificate: 10,
  education: 15,
  nutrition: 7,
  health: 5,
  police: 5,
  agriculture: 15,
  sanitation: 7,
  scheme: 15,
  bank: 15,
  forest: 21,
  party: 15,
  other: 15,
};
/** Danger is looked at on the same day, a reopened complaint within three. */
export const DANGER_WORKING_DAYS = 1;
export const REOPENED_WORKING_DAYS = 3;
/** After "solved" the person is asked; without an answer it is closed unconfirmed, and for as long after closing it can be reopened. */
export const UNCONFIRMED_AFTER_MS = 72 * 3_600_000;
export const REOPEN_WITHIN_MS = 72 * 3_600_000;
/** Complaints of the same category and village told within so many days of one another are one problem. */
export const SAME_PROBLEM_DAYS = 60;

/** Posts that a block's desk cannot call to account. */
const DISTRICT_POSTS = new Set([
  'bdo',
  'co',
  'supply-officer',
  'education-officer',
  'cdpo',
  'police',
  'forest-officer',
]);
const STATE_POSTS = new Set(['dc', 'sp', 'sdo', 'mla', 'mp']);

/** The level that holds a complaint first. One about the organisation's own is placed by `accused-of.ts` instead. */
export function firstLevel(fields: ComplaintFields): Level {
  const posts = (fields.officials ?? []).map((official) => official.post);
  if (posts.some((post) => STATE_POSTS.has(post))) return 'state';
  if (
    posts.some((post) => DISTRICT_POSTS.has(post)) ||
    fields.misconduct === 'bribe' ||
    fields.misconduct === 'embezzlement'
  )
    return 'district';
  return fields.place?.block === undefined ? 'district' : 'block';
}

/** One level up; the national level has none above. */
export function levelAbove(level: Level): Level {
  return LEVELS[Math.min(LEVELS.indexOf(level) + 1, LEVELS.length - 1)] ?? level;
}

/** Working days for a complaint. */
export function slaDays(complaint: { category?: Category; danger?: true }): number {
  return complaint.danger === true ? DANGER_WORKING_DAYS : SLA_WORKING_DAYS[complaint.category ?? 'other'];
}

/** Whether somebody still has to do something about it. */
export function isPending(complaint: Pick<Complaint, 'state'>): boolean {
  return complaint.state === 'open' || complaint.state === 'assigned' || complaint.state === 'reopened';
}

/** Whether its time has run out at that moment. */
export function isOverdue(complaint: Pick<Complaint, 'state' | 'dueAt'>, at: Date): boolean {
  return isPending(complaint) && complaint.dueAt < at;
}
