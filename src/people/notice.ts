/** What a verb wants the centre to tell somebody. Kept in the record's own document until it was handed on, so that a crash loses none. */

/** Of the conversation's events those that the domain starts. `by` is the name shown; a note is staff's own words. */
export type NoticeEvent =
  | { type: 'complaint-moved'; ticket: string; verb: string; note?: string }
  | { type: 'complaint-resolved'; ticket: string; note?: string }
  | { type: 'complaint-closed-unconfirmed'; ticket: string }
  | { type: 'staff-message'; text: string; by: string; ticket?: string }
  | { type: 'staff-question'; text: string; by: string; ticket: string }
  | { type: 'handover-ended' }
  | { type: 'handover-late' };

/** `id` derives from the act that caused it: handing the same notice on twice changes nothing. */
export interface Notice {
  id: string;
  personId: string;
  event: NoticeEvent;
  at: Date;
}
