/** A turn as it is kept: what was read, where the conversation stands after it, what it wanted done, what was said and what became of that. */
import type { Meaning } from '../language/meaning.ts';
import type { Effect } from './effect.ts';
import type { Reply, ReplyPart } from './reply.ts';
import type { ConversationState } from './state.ts';

/**
 * Never backwards: queued → sending → sent → delivered → read; failed, unknown and skipped are ends. One step back there is:
 * what a provider says it has certainly not sent is `queued` again (`hold` of the store).
 */
export const DELIVERY_STATUSES = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'read',
  'failed',
  'unknown',
  'skipped',
] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** The statuses a status may follow: a read receipt that overtakes the delivered one is not undone by it. */
export const MAY_FOLLOW: Readonly<Record<DeliveryStatus, readonly DeliveryStatus[]>> = {
  queued: [],
  sending: ['queued'],
  sent: ['queued', 'sending', 'unknown'],
  delivered: ['queued', 'sending', 'sent', 'unknown'],
  read: ['queued', 'sending', 'sent', 'delivered', 'unknown'],
  failed: ['queued', 'sending', 'sent', 'unknown'],
  unknown: ['sending'],
  skipped: ['queued'],
};

/** One outbound message in the log. `id` is the turn's id and its place: `01J….0`. */
export interface KeptReply extends Omit<Reply, 'parts'> {
  id: string;
  /** The keys of its parts in `locales/`, in their order. */
  keys: string[];
  /** The member of the staff whose words they are. */
  by?: string;
  /** What its words are made of, until they are made. */
  parts?: ReplyPart[];
  status: DeliveryStatus;
  /** What is said, word for word. Absent only while a ticket number is still to be issued. */
  text?: string;
  /** The options' names in the language of the text, in their order. */
  optionNames?: string[];
  /** The ticket number given in it. */
  ticket?: string;
  /** The provider's own id, where it has one. */
  providerId?: string;
  reason?: string;
  /** The number it was begun on: only there can be looked whether it went out, and only that one's statuses are its own. */
  via?: string;
  /** When it took each status. */
  log: { status: DeliveryStatus; at: Date }[];
}

/** What was understood of one message of the turn; `null` for what has no words. */
export interface ReadMessage {
  messageId: string;
  meaning: Meaning | null;
}

export interface TurnRecord {
  /** The id of the first message it handled. */
  id: string;
  person: string;
  /** 1, 2, 3 … a person. */
  n: number;
  channel: string;
  /** When the last of its messages was sent. */
  at: Date;
  messages: string[];
  read: ReadMessage[];
  state: ConversationState;
  effects: Effect[];
  replies: KeptReply[];
  /** Something is still to be done: effects to carry out or replies to send. Absent when all is done. */
  open?: 'effects' | 'replies';
  /** The step itself failed: the message waits for staff, who can replay it. */
  fault?: { name: string; at: Date; replayed?: true };
}

/** The part of a turn that the sender looks at. */
export type Outbox = Pick<TurnRecord, 'id' | 'person' | 'at' | 'replies'>;
