/**
 * What is said back, as data: rendered from `locales/` by the outbound worker. Beside its words it carries the machine's own
 * account of what it asks and which options it offers: the runner, the console and the app read these, nobody parses prose.
 */
import type { Language } from '../language/meaning.ts';

/** The one thing asked: a field of the understanding contract, a part of a place, or one of the conversation's own. */
export type Asks =
  | 'activities'
  | 'date'
  | 'people'
  | 'households'
  | 'enrolled'
  | 'inclusion'
  | 'women'
  | 'category'
  | 'misconduct'
  | 'officials'
  | 'amountInr'
  | 'since'
  | 'place'
  | 'district'
  | 'block'
  | 'panchayat'
  | 'village'
  | 'ward'
  | 'booth'
  | 'ticket'
  | 'consent'
  | 'age'
  | 'role'
  | 'name'
  | 'confirm'
  | 'menu'
  | 'evidence'
  | 'which'
  | 'satisfied';

/** One line or passage: a key of `locales/*.json` and what goes into it (codes and plain values; the renderer names them). */
export interface ReplyPart {
  /** `report.counted`, in the namespace `reply`. */
  key: string;
  /** Belongs to the question asked, and goes when another message has overtaken it. */
  question?: true;
  params?: Readonly<Record<string, unknown>>;
}

/**
 * `{language: 'hi', parts: [{key: 'report.readBack', params: {…}}, {key: 'ask.confirm'}], asks: 'confirm', options: ['yes', 'no']}`.
 * Options are numbered from 1 in their order; 0 is always a person and is not listed.
 */
export interface Reply {
  language: Language;
  parts: ReplyPart[];
  asks?: Asks;
  options?: string[];
  /** The place in the turn's effects of the verb whose result (`{ticket}`) completes `params` of the parts. */
  completedBy?: number;
  /** Started by the system, not an answer: opted-out people do not get it. */
  started?: true;
  /** Not to be sent, with the reason that the outbound log shows. */
  skipped?: 'opted-out' | 'no-consent' | 'handover';
}
