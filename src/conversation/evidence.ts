/** Photos, voice notes, documents and pins: within a draft they belong to it, after a record to that, before any words they wait. */
import type { Evidence } from '../reports/report.ts';
import type { Composer } from './composer.ts';
import { askConsent, hasConsent } from './consent.ts';
import { isForwarded } from './forwarded.ts';
import { deskSpeaks } from './handover.ts';
import { resume } from './resume.ts';
import { staffAskedAbout } from './staff-answer.ts';

/** A record takes evidence so long after it was made. */
const TAKES_EVIDENCE_MS = 24 * 3_600_000;

function evidenceOf(c: Composer): Evidence | null {
  const { body, id: messageId } = c.input.message;
  switch (body.kind) {
    case 'photo':
    case 'video':
    case 'document':
    case 'voice':
      return { kind: body.kind, messageId, ...(body.file ? { file: body.file } : {}) };
    case 'pin':
      return { kind: 'pin', messageId, lat: body.lat, lon: body.lon };
    default:
      return null;
  }
}

/** Keeps what came with words (a caption, a transcript) with the matter that the words begin or belong to. */
export function keepEvidence(c: Composer): void {
  const evidence = evidenceOf(c);
  if (evidence === null || deskSpeaks(c)) return;
  // a spoken yes is an answer and proves nothing
  if (
    evidence.kind === 'voice' &&
    !['report', 'complaint', 'correction', 'other', 'suggestion'].includes(c.meaning.intent)
  )
    return;
  if (c.state.draft !== undefined) c.state.draft.evidence.push(evidence);
  else c.state.loose = [...(c.state.loose ?? []), evidence].slice(-10);
}

/** Photos sent in a row are answered once. */
const ROW_MS = 15_000;

function followsAnother(c: Composer): boolean {
  const { now } = c.input;
  const { kind } = c.input.message.body;
  const [before, at = ''] = c.state.marks?.evidence?.split(' ') ?? [];
  c.state.marks = { ...c.state.marks, evidence: `${kind} ${now.toISOString()}` };
  return before === kind && now.getTime() - Date.parse(at) <= ROW_MS;
}

/** "ये देखिए": a caption that tells nothing, beside a matter that is open or was just told. The picture is what counts. */
export function onlyShows(c: Composer): boolean {
  const { kind } = c.input.message.body;
  if (kind !== 'photo' && kind !== 'video' && kind !== 'document') return false;
  const { draft, last } = c.state;
  const told =
    draft !== undefined ||
    (last !== undefined && c.input.now.getTime() - new Date(last.at).getTime() <= TAKES_EVIDENCE_MS);
  return told && hasConsent(c) && ['other', 'thanks', 'greeting'].includes(c.meaning.intent) && !isForwarded(c);
}

/** Something without words. */
export function onEvidence(c: Composer): void {
  const evidence = evidenceOf(c);
  if (deskSpeaks(c)) return;
  if (!hasConsent(c)) {
    keepEvidence(c);
    if (!followsAnother(c)) askConsent(c);
    return;
  }
  if (evidence === null) {
    c.say('evidence.unreadable');
    if (c.state.draft !== undefined) resume(c, null);
    return;
  }
  const unheard = evidence.kind === 'voice';
  const inARow = followsAnother(c);
  const { draft, last } = c.state;
  if (draft !== undefined) {
    draft.evidence.push(evidence);
    if (inARow) return;
    c.say(unheard ? 'voice.kept' : 'evidence.added', unheard ? undefined : { count: 1 });
    resume(c, null);
    return;
  }
  const asked = staffAskedAbout(c);
  if (asked !== undefined) {
    c.answered();
    c.do({ type: 'complaint.add-evidence', complaintId: asked.id, evidence: [evidence] });
    c.state.last = { kind: 'complaint', ids: [asked.id], at: c.input.now };
    c.say(unheard ? 'voice.kept' : 'evidence.added', unheard ? undefined : { count: 1 });
    return;
  }
  const recent =
    last !== undefined && c.input.now.getTime() - new Date(last.at).getTime() <= TAKES_EVIDENCE_MS ? last : undefined;
  const recordId = recent?.ids.at(-1);
  if (recent !== undefined && recordId !== undefined) {
    if (recent.kind === 'report') c.do({ type: 'report.add-evidence', reportId: recordId, evidence: [evidence] });
    else c.do({ type: 'complaint.add-evidence', complaintId: recordId, evidence: [evidence] });
    if (inARow) return;
    c.say(unheard ? 'voice.kept' : 'evidence.added', unheard ? undefined : { count: 1 });
    return;
  }
  c.state.loose = [...(c.state.loose ?? []), evidence].slice(-10);
  if (inARow) return;
  if (unheard) c.say('voice.kept');
  else c.ask('menu', [{ key: 'evidence.whatFor' }], { options: ['report', 'complaint'] });
}
