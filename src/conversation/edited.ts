/** An edited message is a correction; a deleted one is hidden at once, and the record made from it stays. */

import { dayOf } from '../shared/kolkata.ts';
import { changesDraft } from './answer-confirm.ts';
import type { Composer } from './composer.ts';
import { endDraft } from './draft-store.ts';
import { addToReport } from './report-draft.ts';
import { resume } from './resume.ts';
import { changesOf, complaintFieldsOf, eventsOf, pairsOf } from './said-fields.ts';
import type { Draft } from './state.ts';

function targetOf(c: Composer): string | undefined {
  const { body, targetId } = c.input.message;
  return targetId ?? (body.kind === 'edit' || body.kind === 'delete' ? body.target : undefined);
}

/** Hides the message. A draft told in nothing but deleted messages goes with it; nothing is said, least of all of a danger. */
export function onDelete(c: Composer): void {
  const target = targetOf(c);
  if (target === undefined) return;
  c.do({ type: 'message.hide', messageId: target });
  if (c.state.waiting !== undefined) {
    c.state.waiting = c.state.waiting.filter((one) => one.messageId !== target);
    if (c.state.waiting.length === 0) delete c.state.waiting;
  }
  if (c.state.held?.messageId === target) delete c.state.held;
  if (c.state.loose !== undefined) c.state.loose = c.state.loose.filter((one) => one.messageId !== target);
  const told = c.facts.complaints.filter((one) => one.danger && one.words.some((words) => words.messageId === target));
  if (told.length > 0) c.state.hushed = [...(c.state.hushed ?? []), ...told.map((one) => one.ticket)].slice(-20);
  const strip = (draft: Draft): void => {
    draft.messageIds = draft.messageIds.filter((id) => id !== target);
    draft.evidence = draft.evidence.filter((one) => one.messageId !== target);
    if (draft.complaint !== undefined)
      draft.complaint.words = draft.complaint.words.filter((one) => one.messageId !== target);
  };
  c.state.aside?.forEach(strip);
  if (c.state.aside !== undefined) {
    c.state.aside = c.state.aside.filter((draft) => draft.messageIds.length > 0);
    if (c.state.aside.length === 0) delete c.state.aside;
  }
  const { draft } = c.state;
  if (draft === undefined || !draft.messageIds.includes(target)) return;
  const first = draft.messageIds[0] === target;
  strip(draft);
  if (first) endDraft(c);
}

function editDraft(c: Composer, draft: Draft, target: string): void {
  const { meaning } = c;
  if (draft.complaint !== undefined) {
    const said = complaintFieldsOf(meaning);
    const changes = changesOf({ ...meaning, intent: 'correction' }, draft.complaint, 'complaint', c.facts.person.home);
    Object.assign(draft.complaint, changes, said.category ? { category: said.category } : {});
    draft.complaint.words = draft.complaint.words.map((one) =>
      one.messageId === target ? { ...one, text: c.text } : one,
    );
    resume(c, null);
  } else if (draft.events !== undefined && draft.messageIds.length === 1) {
    draft.events = eventsOf(meaning).map((event) => ({
      ...event,
      ...(event.place === undefined && c.facts.person.home
        ? { place: { ...c.facts.person.home, from: 'home' as const } }
        : {}),
    }));
    resume(c, null);
  } else if (changesDraft(c)) addToReport(c);
  else resume(c, null);
}

/** Takes the new wording: in what waits, in the open draft, in the record made from it; else as a message of its own. */
export function onEdit(c: Composer, asWords: (c: Composer) => void): void {
  const target = targetOf(c);
  const { waiting, draft } = c.state;
  const { meaning, text } = c;
  const waits = waiting?.findIndex((one) => one.messageId === target) ?? -1;
  if (target !== undefined && waiting !== undefined && waits >= 0) {
    waiting[waits] = { messageId: target, meaning, text };
    return;
  }
  if (target !== undefined && draft?.messageIds.includes(target)) {
    editDraft(c, draft, target);
    return;
  }
  const report = c.facts.reports.find((one) => one.messageId === target && one.status !== 'withdrawn');
  const complaint = c.facts.complaints.find((one) => one.words.some((words) => words.messageId === target));
  const record = report ?? complaint;
  if (record === undefined) {
    asWords(c);
    return;
  }
  const kind = report === undefined ? 'complaint' : 'report';
  const changes = changesOf(meaning, record, kind, c.facts.person.home);
  if (Object.keys(changes).length === 0) return;
  if (kind === 'report') c.do({ type: 'report.correct', reportId: record.id, changes, messageId: c.messageId });
  else c.do({ type: 'complaint.correct', complaintId: record.id, changes, messageId: c.messageId });
  c.say(kind === 'report' ? 'correction.done' : 'correction.doneComplaint');
  c.say('correction.pairs', { pairs: pairsOf(record, changes) });
  if (report !== undefined && dayOf(report.confirmedAt) !== dayOf(c.input.now)) c.say('correction.late');
  if (draft !== undefined) resume(c);
}
