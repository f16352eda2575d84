/** One turn of a conversation: what was read leads to a new state, effects and replies, all data, written in one document. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Category, Language, Meaning, MeantPlace } from '../language/meaning.ts';
import type { Person } from '../people/person.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Report } from '../reports/report.ts';
import type { Effect } from './effect.ts';
import type { Message } from './message.ts';
import type { Asks, Reply } from './reply.ts';
import type { ConversationState, Draft } from './state.ts';

export type { Asks, ConversationState, Draft, Effect, Message, Reply };

/** What the domain knows of the matter, loaded before the step. */
export interface Facts {
  person: Person;
  /** The person's own, newest first, at most 20; loaded only when `factsNeeded` says so. */
  reports: Report[];
  /** The person's own, newest first, at most 20; another's complaint is never among them. */
  complaints: Complaint[];
  /** The handover that is open for this person, with whether somebody has taken it. */
  handover: 'open' | 'urgent' | 'none';
  /** Somebody of the desk has taken it: the bot is silent also out of hours. */
  handoverTaken?: true;
  gazetteer: Gazetteer;
  /** Whether people are on duty now (10:00–18:00, Monday to Saturday). */
  deskOpen: boolean;
  /** Who runs this and how else it is reached, for the notice. */
  centre: { organisation: string; secondNumber?: string };
  /** Own complaints or others' that a new draft repeats: same place and category, still open. */
  similar?: { ticket: string; own: boolean; confidential: boolean }[];
}

/** Which facts a step will look at, so that others are not loaded. */
export interface FactsNeeded {
  reports: boolean;
  complaints: boolean;
  /** A complaint about to be filed: others like it are looked for and come as `facts.similar`. */
  similar?: { category?: Category; place?: MeantPlace };
}

export interface StepInput {
  state: ConversationState;
  message: Message;
  /** What was understood; null for what has no words (photo without caption, pin, event, delete). */
  meaning: Meaning | null;
  facts: Facts;
  /** The id of the turn being made: record ids derive from it. */
  turnId: string;
  /** When the message was sent. */
  now: Date;
}

export interface StepResult {
  state: ConversationState;
  effects: Effect[];
  replies: Reply[];
}

/** What a conversation looked at last asked: passed to `understand` with the next message. */
export interface AskedContext {
  asks: Asks;
  options?: string[];
  language: Language;
}
