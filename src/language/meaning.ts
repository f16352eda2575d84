/**
 * What the system says it understood: the public contract of the understanding core. The command `npm run understand`,
 * the HTTP API, the stored records and the evaluation all use these names and codes.
 * Over 250 lines: the whole contract in one place.
 */
import { z } from 'zod';

/** The language of the text, and so of the reply: `hi` Devanagari, `hi-Latn` romanised Hindi (also mixed), `en` English. */
export const LANGUAGES = ['hi', 'hi-Latn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const INTENTS = [
  'report',
  'complaint',
  'suggestion',
  'status',
  'correction',
  'affirm',
  'deny',
  'greeting',
  'thanks',
  'help',
  'human',
  'stop',
  'start',
  'other',
] as const;
export type Intent = (typeof INTENTS)[number];

export const ACTIVITIES = [
  'meeting',
  'training',
  'door-to-door',
  'membership',
  'rally',
  'protest',
  'memorandum',
  'public-hearing',
  'committee',
  'booth-work',
  'social-media',
  'relief',
  'commemoration',
  'visit',
  'press',
  'other',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

export const CATEGORIES = [
  'ration',
  'pension',
  'employment',
  'housing',
  'electricity',
  'water',
  'road',
  'land',
  'certificate',
  'education',
  'nutrition',
  'health',
  'police',
  'agriculture',
  'sanitation',
  'scheme',
  'bank',
  'forest',
  'party',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Gravest first: of several said, the first of this list is the one kept. */
export const MISCONDUCTS = [
  'bribe',
  'embezzlement',
  'abuse',
  'discrimination',
  'refusal',
  'shoddy-work',
  'absence',
  'delay',
] as const;
export type Misconduct = (typeof MISCONDUCTS)[number];

export const POSTS = [
  'bdo',
  'co',
  'dc',
  'sdo',
  'sp',
  'police',
  'mukhiya',
  'ward-member',
  'panchayat-secretary',
  'rozgar-sevak',
  'ration-dealer',
  'supply-officer',
  'electricity-staff',
  'engineer',
  'contractor',
  'teacher',
  'education-officer',
  'doctor',
  'anganwadi-worker',
  'cdpo',
  'revenue-clerk',
  'surveyor',
  'agriculture-officer',
  'forest-officer',
  'bank-staff',
  'middleman',
  'mla',
  'mp',
  'party-office-bearer',
  'other',
] as const;
export type Post = (typeof POSTS)[number];

export const SIGNALS = ['danger', 'confidential', 'minor', 'withdraw', 'erase', 'forwarded'] as const;
export type Signal = (typeof SIGNALS)[number];

const count = z.number().int().nonnegative();
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const rangeSchema = z.strictObject({ min: count, max: count });
/** Attendance. "सौ से डेढ़ सौ" is `{min: 100, max: 150}`; "लगभग 50" is `{min: 50, max: 50}`. */
export type Range = z.infer<typeof rangeSchema>;

export const inclusionSchema = z.strictObject({
  women: count.optional(),
  youth: count.optional(),
  sc: count.optional(),
  st: count.optional(),
  obc: count.optional(),
  minority: count.optional(),
});
export type Inclusion = z.infer<typeof inclusionSchema>;

const namedPlace = {
  state: z.string().optional(),
  district: z.string().optional(),
  block: z.string().optional(),
  panchayat: z.string().optional(),
  village: z.string().optional(),
  ward: z.string().optional(),
  booth: z.string().optional(),
  urbanBody: z.string().optional(),
  assembly: z.string().optional(),
};
export const placeSchema = z.strictObject({
  ...namedPlace,
  from: z.enum(['text', 'home']).optional(),
  candidates: z
    .array(z.strictObject({ state: z.string(), district: z.string(), block: z.string().optional() }))
    .optional(),
});
/**
 * `{state: 'Jharkhand', district: 'Ranchi', block: 'Kanke', from: 'text'}`. State, district and block as the Local
 * Government Directory spells them in English; panchayat and village as written; ward and booth as ASCII digits.
 */
export type MeantPlace = z.infer<typeof placeSchema>;

export const homeSchema = z.object({
  state: z.string().optional(),
  district: z.string().optional(),
  block: z.string().optional(),
  panchayat: z.string().optional(),
  village: z.string().optional(),
  ward: z.string().optional(),
  booth: z.string().optional(),
  assembly: z.string().optional(),
});
/** The sender's registered place: it disambiguates a place named in the text, and stands in when none is named. */
export type Home = z.infer<typeof homeSchema>;

export const officialSchema = z.strictObject({ post: z.enum(POSTS), name: z.string().optional() });
export type Official = z.infer<typeof officialSchema>;

export const sinceSchema = z.union([
  z.strictObject({ days: count }),
  z.strictObject({ weeks: count }),
  z.strictObject({ months: count }),
  z.strictObject({ years: count }),
  z.strictObject({ date: isoDay }),
]);
export type Since = z.infer<typeof sinceSchema>;

export const eventSchema = z.strictObject({
  activities: z.array(z.enum(ACTIVITIES)).optional(),
  date: isoDay.optional(),
  people: rangeSchema.optional(),
  households: count.optional(),
  enrolled: count.optional(),
  inclusion: inclusionSchema.optional(),
  place: placeSchema.optional(),
});
/** One of several events told in one message, each with its own place, date or count. */
export type MeantEvent = z.infer<typeof eventSchema>;

const span = z.tuple([z.number().int(), z.number().int()]);

export const meaningSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  intent: z.enum(INTENTS),
  confidence: z.number().min(0).max(1),
  /** For every field the span of the text it was read from, `[start, end)` in UTF-16 units. Absent for what is implied. */
  evidence: z.record(z.string(), span),
  activities: z.array(z.enum(ACTIVITIES)).optional(),
  date: isoDay.optional(),
  people: rangeSchema.optional(),
  households: count.optional(),
  enrolled: count.optional(),
  inclusion: inclusionSchema.optional(),
  category: z.enum(CATEGORIES).optional(),
  misconduct: z.enum(MISCONDUCTS).optional(),
  officials: z.array(officialSchema).optional(),
  amountInr: z.number().nonnegative().optional(),
  since: sinceSchema.optional(),
  place: placeSchema.optional(),
  ticket: z.string().optional(),
  events: z.array(eventSchema).optional(),
  about: z.enum(['office-bearer', 'official']).optional(),
  replaces: z.strictObject({ from: z.number(), to: z.number() }).optional(),
  signals: z.array(z.enum(SIGNALS)).optional(),
  /** The option of the menu last asked that a short answer chose: its code, as it stood in `asked.menu`. */
  choice: z.string().optional(),
});
export type Meaning = z.infer<typeof meaningSchema>;

export const askedSchema = z.object({
  /** What was asked last: a field of this contract, a part of the place, `confirm`, `name`, `role`, … */
  field: z.string().optional(),
  /** The codes of the numbered menu last shown, first option first; 0 is always a person and is not listed. */
  menu: z.array(z.string()).optional(),
  /** What is already known of the record under way, in the names of this contract. */
  draft: z.record(z.string(), z.unknown()).optional(),
});
export type Asked = z.infer<typeof askedSchema>;

export const understandInputSchema = z.object({
  id: z.string().optional(),
  text: z.string(),
  sentAt: z.string(),
  asked: askedSchema.optional(),
  home: homeSchema.optional(),
});
/**
 * One message to understand: `{id: 'm1', text: 'कल कांके में बैठक हुई', sentAt: '2026-11-20T20:15:00+05:30',
 * home: {district: 'Ranchi', block: 'Namkum'}}`. `sentAt` is ISO 8601 with offset; dates are read in Asia/Kolkata.
 */
export type UnderstandInput = z.infer<typeof understandInputSchema>;
