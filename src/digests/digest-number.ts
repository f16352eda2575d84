/** A number on a digest, as it stands in an address: `people`, `activity:meeting`, `reports@2026-11-19`, `people@earlier`. */
import { z } from 'zod';
import { SLA_WORKING_DAYS } from '../complaints/policy.ts';
import type { Activity, Category } from '../language/meaning.ts';

/** Every code once; the compiler holds the list complete. */
const ACTIVITY_CODES: Readonly<Record<Activity, true>> = {
  meeting: true,
  training: true,
  'door-to-door': true,
  membership: true,
  rally: true,
  protest: true,
  memorandum: true,
  'public-hearing': true,
  committee: true,
  'booth-work': true,
  'social-media': true,
  relief: true,
  commemoration: true,
  visit: true,
  press: true,
  other: true,
};
const isActivity = (code: string | undefined): code is Activity =>
  code !== undefined && Object.hasOwn(ACTIVITY_CODES, code);
const isCategory = (code: string | undefined): code is Category =>
  code !== undefined && Object.hasOwn(SLA_WORKING_DAYS, code);

/** Numbers that are counted over reports. */
export const REPORT_NUMBERS = [
  'reports',
  'people',
  'households',
  'enrolled',
  'women',
  'youth',
  'sc',
  'st',
  'obc',
  'minority',
  'planned',
  'observed',
  'corrections',
] as const;
/** Numbers that are counted over complaints the viewer may know of. */
export const COMPLAINT_NUMBERS = [
  'opened',
  'resolved',
  'saidYes',
  'reopened',
  'unconfirmed',
  'overdue',
  'open',
] as const;
/** What would else vanish. */
export const UNFINISHED_NUMBERS = ['drafts', 'notUnderstood', 'waiting'] as const;

export type ReportNumber = (typeof REPORT_NUMBERS)[number];
export type ComplaintNumber = (typeof COMPLAINT_NUMBERS)[number];
export type UnfinishedNumber = (typeof UNFINISHED_NUMBERS)[number];

/** `{over: 'reports', number: 'people', day: '2026-11-19'}`. `day` limits it to activities of that day; `earlier`: before the digest's. */
export type DigestNumber =
  | { over: 'reports'; number: ReportNumber; activity?: Activity; day?: string }
  | { over: 'complaints'; number: ComplaintNumber; category?: Category }
  | { over: 'unfinished'; number: UnfinishedNumber }
  | { over: 'units'; number: 'silent' };

const daySchema = z.union([z.literal('earlier'), z.literal('today'), z.string().regex(/^\d{4}-\d{2}-\d{2}$/)]);

/** The number that an address names; null when there is none of that name. */
export function parseDigestNumber(text: string): DigestNumber | null {
  const [head = '', dayText] = text.split('@');
  const [name = '', code] = head.split(':');
  const day = dayText === undefined ? undefined : daySchema.safeParse(dayText).data;
  if (dayText !== undefined && day === undefined) return null;
  const withDay = day === undefined ? {} : { day };
  if (name === 'activity') {
    return isActivity(code) ? { over: 'reports', number: 'reports', activity: code, ...withDay } : null;
  }
  if (name === 'category') {
    return isCategory(code) ? { over: 'complaints', number: 'opened', category: code } : null;
  }
  if (code !== undefined) return null;
  const report = REPORT_NUMBERS.find((one) => one === name);
  if (report) return { over: 'reports', number: report, ...withDay };
  if (day !== undefined) return null;
  const complaint = COMPLAINT_NUMBERS.find((one) => one === name);
  if (complaint) return { over: 'complaints', number: complaint };
  const unfinished = UNFINISHED_NUMBERS.find((one) => one === name);
  if (unfinished) return { over: 'unfinished', number: unfinished };
  return name === 'silent' ? { over: 'units', number: 'silent' } : null;
}

/** The address of a number: the inverse of `parseDigestNumber`. */
export function formatDigestNumber(number: DigestNumber): string {
  if (number.over === 'complaints' && number.category) return `category:${number.category}`;
  if (number.over !== 'reports') return number.number;
  const head = number.activity ? `activity:${number.activity}` : number.number;
  return number.day === undefined ? head : `${head}@${number.day}`;
}
