/** Corrections after the yes: applied at once to the record meant, and the reply names the old and the new. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Report } from '../reports/report.ts';
import { dayOf } from '../shared/kolkata.ts';
import type { Composer } from './composer.ts';
import { beginDraft, endDraft } from './draft-store.ts';
import { askNamedField } from './named-field.ts';
import { askCorrection, resume } from './resume.ts';
import { asItsCount, changesOf, pairsOf } from './said-fields.ts';
import { namedTicket } from './status.ts';
import { fullNumber, ownComplaint } from './ticket-number.ts';
import { voiceHeard } from './voice-heard.ts';
import { namedNumber, numberedCount, whichEvent } from './which-event.ts';

type Target = { kind: 'report'; record: Report } | { kind: 'complaint'; record: Complaint };

/** The reports last made, in the order they were told; else the newest. */
export function recentReports(c: Composer): Report[] {
  const ids = c.state.last?.kind === 'report' ? c.state.last.ids : [];
  const living = c.facts.reports.filter((report) => report.status !== 'withdrawn');
  const last = ids.map((id) => living.find((report) => report.id === id)).filter((report) => report !== undefined);
  return last.length > 0 ? last : living.slice(0, 1);
}

function latestComplaint(c: Composer): Complaint | undefined {
  const ids = c.state.last?.kind === 'complaint' ? c.state.last.ids : [];
  const living = c.facts.complaints.filter((complaint) => complaint.state !== 'withdrawn');
  return living.find((complaint) => ids.includes(complaint.id)) ?? living[0];
}

/** Which record a correction is about: a ticket named, the record last made, else the kind its fields belong to. */
function targetOf(c: Composer): Target | null {
  const { meaning } = c;
  const written = namedTicket(c);
  if (written !== undefined) {
    const record = ownComplaint(written, c.facts.complaints);
    return record === null ? null : { kind: 'complaint', record };
  }
  const reports = recentReports(c);
  const complaint = latestComplaint(c);
  const ofComplaint =
    meaning.category !== undefined ||
    meaning.officials !== undefined ||
    meaning.amountInr !== undefined ||
    meaning.since !== undefined ||
    meaning.misconduct !== undefined;
  const ofReport =
    meaning.people !== undefined ||
    meaning.enrolled !== undefined ||
    meaning.inclusion !== undefined ||
    meaning.activities !== undefined;
  const wantsComplaint = ofComplaint && !ofReport ? true : ofReport ? false : c.state.last?.kind === 'complaint';
  if (wantsComplaint && complaint !== undefined) return { kind: 'complaint', record: complaint };
  const older =
    meaning.activities === undefined
      ? undefined
      : c.facts.reports.find(
          (one) =>
            one.status !== 'withdrawn' && meaning.activities?.some((activity) => one.activities?.includes(activity)),
        );
  const fits = reports.some((one) => meaning.activities?.some((activity) => one.activities?.includes(activity)));
  const report =
    older !== undefined && !fits && reports.length === 1 && meaning.replaces === undefined && c.state.last === undefined
      ? older
      : reports[whichEvent(c.text, meaning, reports)];
  if (report !== undefined) return { kind: 'report', record: report };
  return complaint === undefined ? null : { kind: 'complaint', record: complaint };
}

/** Corrects a record, or says that there is none, or asks what is wrong with it. */
export function correctRecord(c: Composer): void {
  const target = targetOf(c);
  if (target === null) {
    const written = namedTicket(c);
    if (written === undefined)
      c.ask('menu', [{ key: 'correction.nothing' }], { options: ['report', 'complaint', 'status', 'suggestion'] });
    else c.say('status.none', { number: fullNumber(written) });
    return;
  }
  applyChanges(c, target);
  if (!c.asks && c.state.draft !== undefined) resume(c);
}

function applyChanges(c: Composer, target: Target): void {
  const { meaning } = c;
  const { kind, record } = target;
  const numbered = kind === 'report' ? numberedCount(c.text, recentReports(c)) : null;
  const changes =
    numbered !== null && meaning.people === undefined
      ? numbered.changes
      : asItsCount(record, changesOf(meaning, record, kind, c.facts.person.home), c.text);
  if (kind === 'report' && recentReports(c).length > 1 && meaning.replaces === undefined) delete changes.activities;
  if (Object.keys(changes).length === 0) {
    if (askNamedField(c, 'record')) return;
    if (kind === 'report') askWhatIsWrong(c);
    else c.ask('which', [{ key: 'correction.whatFiled' }], { about: 'record' });
    return;
  }
  const pairs = pairsOf(record, changes);
  if (c.input.message.body.kind === 'voice') {
    const draft = beginDraft(c, 'correction');
    draft.correction = { recordId: record.id, kind, changes, pairs };
    askCorrection(c, voiceHeard(c));
    return;
  }
  c.answered();
  if (kind === 'report') c.do({ type: 'report.correct', reportId: record.id, changes, messageId: c.messageId });
  else c.do({ type: 'complaint.correct', complaintId: record.id, changes, messageId: c.messageId });
  sayCorrected(c, target, pairs);
}

function sayCorrected(c: Composer, target: Target, pairs: ReturnType<typeof pairsOf>): void {
  const { kind, record } = target;
  c.say(kind === 'report' ? 'correction.done' : 'correction.doneComplaint');
  c.say('correction.pairs', { pairs });
  if (kind === 'report' && dayOf(record.confirmedAt) !== dayOf(c.input.now)) c.say('correction.late');
  c.state.last = { kind, ids: c.state.last?.ids.includes(record.id) ? c.state.last.ids : [record.id], at: c.input.now };
}

function askWhatIsWrong(c: Composer): void {
  c.ask('which', [{ key: 'correction.whatRecord' }], { about: 'record' });
}

/** The yes to a pending correction. */
export function confirmCorrection(c: Composer): void {
  const { correction } = c.state.draft ?? {};
  if (correction === undefined) return;
  const { kind, recordId, changes, pairs = [] } = correction;
  if (kind === 'report') c.do({ type: 'report.correct', reportId: recordId, changes, messageId: c.messageId });
  else c.do({ type: 'complaint.correct', complaintId: recordId, changes, messageId: c.messageId });
  c.say(kind === 'report' ? 'correction.done' : 'correction.doneComplaint');
  c.say('correction.pairs', { pairs });
  c.state.last = { kind, ids: [recordId], at: c.input.now };
  if (endDraft(c)) resume(c);
}

/** "2 में 250", soon after several events were counted together. */
export function correctsByNumber(c: Composer): boolean {
  const count = c.state.last?.ids.length ?? 0;
  return count > 1 && namedNumber(c.text, count) !== undefined && numberedCount(c.text, recentReports(c)) !== null;
}
