/** What arrives in a conversation, whoever carried it: a person's message, or something the centre itself has to tell them. */

/** What a person sent. A deleted or edited message is itself a message that names its target. */
export type MessageBody =
  | { kind: 'text'; text: string }
  | { kind: 'photo' | 'video' | 'document'; file?: string; caption?: string; mime?: string; bytes?: number }
  | { kind: 'voice'; file?: string; seconds?: number; transcript?: string }
  | { kind: 'pin'; lat: number; lon: number; name?: string }
  | { kind: 'edit'; target: string; text: string }
  | { kind: 'delete'; target: string }
  | { kind: 'reaction'; target: string; emoji: string }
  | { kind: 'contact'; name?: string }
  | { kind: 'unsupported'; type: string }
  | { kind: 'event'; event: ConversationEvent };

/**
 * What the centre starts: it goes through the same inbox, in the same order, as what the person writes, so that it cannot race
 * with them. The step decides what is said, or that the person has opted out and nothing is.
 */
export type ConversationEvent =
  /** A complaint of theirs moved: said in one line, never the accusation. */
  | { type: 'complaint-moved'; ticket: string; verb: string; note?: string }
  /** The handler says it is solved: the person is asked. */
  | { type: 'complaint-resolved'; ticket: string; note?: string }
  /** 72 hours without an answer. */
  | { type: 'complaint-closed-unconfirmed'; ticket: string }
  /** Staff ask something about a complaint, or write freely. `by` is the name shown. */
  | { type: 'staff-message'; text: string; by: string; ticket?: string }
  | { type: 'staff-question'; text: string; by: string; ticket: string }
  /** The desk hands the conversation back to the bot. */
  | { type: 'handover-ended' }
  /** Nobody of the desk answered in the promised time. */
  | { type: 'handover-late' }
  /** A draft has waited: one reminder at most. */
  | { type: 'draft-reminder'; draftId: string }
  /** A draft is seven days old, or consent was not answered for seven days: what waited is erased. */
  | { type: 'draft-expired'; draftId: string }
  | { type: 'consent-expired' }
  /** The evening's question to a worker who has not reported. */
  | { type: 'daily-reminder' }
  /** A digest that is ready: `lines` are rendered texts in the person's language. */
  | { type: 'digest'; digestId: string; text: string };

/**
 * One inbound message as it is kept. `_id`-like `id` is ours and sorts by arrival; the provider's id stays in the store.
 * `at` is when the person sent it, `arrivedAt` when we kept it.
 */
export interface Message {
  id: string;
  person: string;
  /** The channel instance it came by, and by which the answer goes: `simulator`, `app`, `wa-1`, … */
  channel: string;
  at: Date;
  arrivedAt: Date;
  body: MessageBody;
  forwarded?: true;
  /** Our id of the message that an edit, delete or reaction is about, where we have it. */
  targetId?: string;
}
