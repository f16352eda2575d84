import { type Act, auditOf, noticeOf, type Outcome, type VerbResult } from '../people/act.ts';
import type { NoticeEvent } from '../people/notice.ts';
import type { Complaint } from './complaint.ts';

/** What a verb changes, beside adding its step to the story. */
export interface Taken {
  verb: string;
  /** Fields to set; `undefined` takes a field away. */
  set?: { [Field in keyof Complaint]?: Complaint[Field] | undefined };
  to?: string;
  note?: string;
  /** What the complainant is told. */
  tell?: NoticeEvent;
  /** What the trail notes; absent: the state if it changes, else the verb. */
  audit?: { field: string; from?: unknown; to?: unknown };
}

/** One step of a complaint's story: the changed record, its entry in the trail and what the complainant is told. */
export function takeStep(complaint: Complaint, act: Act, taken: Taken, result?: VerbResult): Outcome<Complaint> {
  const { verb, set = {}, to, note, tell } = taken;
  const step = {
    verb,
    by: act.by,
    at: act.at,
    ...(to === undefined ? {} : { to }),
    ...(note === undefined ? {} : { note }),
    ...(act.messageId === undefined ? {} : { messageId: act.messageId }),
  };
  const merged: Record<string, unknown> = {
    ...complaint,
    ...set,
    changedAt: act.at,
    steps: [...complaint.steps, step],
  };
  for (const [field, value] of Object.entries(set)) if (value === undefined) delete merged[field];
  const record = merged as unknown as Complaint;
  const change =
    taken.audit ??
    (record.state === complaint.state
      ? { field: verb, to: note ?? to }
      : { field: 'state', from: complaint.state, to: record.state });
  return {
    ok: true,
    record,
    audit: [auditOf(act, { kind: 'complaint', id: complaint.id }, change)],
    notices: tell === undefined ? [] : [noticeOf(act, complaint.person, tell)],
    ...(result === undefined ? {} : { result }),
  };
}

/** "Your complaint moved": nothing of the matter in it. */
export function movedEvent(complaint: Complaint, verb: string, note?: string): NoticeEvent {
  return { type: 'complaint-moved', ticket: complaint.ticket, verb, ...(note === undefined ? {} : { note }) };
}
