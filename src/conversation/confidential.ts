/** "Mera naam gupt rahe", said after the complaint has its number. */
import { saidYes } from './choice.ts';
import { fileComplaint } from './complaint-draft.ts';
import type { Composer } from './composer.ts';
import { wordCount } from './phrases.ts';
import { resume } from './resume.ts';

/** Only that the name be kept secret, nothing else told. */
export function confidentialAlone(c: Composer): boolean {
  const { meaning } = c;
  if (!meaning.signals?.includes('confidential') || meaning.signals.includes('danger')) return false;
  const tells =
    (meaning.category !== undefined && meaning.category !== 'other') ||
    meaning.misconduct !== undefined ||
    meaning.officials !== undefined ||
    meaning.amountInr !== undefined ||
    meaning.since !== undefined ||
    meaning.place?.from === 'text';
  return !tells && wordCount(c.text) <= 12;
}

/** Withholds the name from handlers, presidents, exports, digests and search, from now on. */
export function makeConfidential(c: Composer): void {
  const { complaints } = c.facts;
  const ids = c.state.last?.kind === 'complaint' ? c.state.last.ids : [];
  const complaint = complaints.find((one) => ids.includes(one.id)) ?? complaints[0];
  const complaintId = complaint?.id ?? ids[0];
  if (c.state.draft?.complaint !== undefined) {
    c.state.draft.complaint.confidential = true;
    if (c.state.asked?.asks === 'confirm' && saidYes(c)) {
      fileComplaint(c);
      return;
    }
    c.say('complaint.nameKept');
    resume(c, null);
    return;
  }
  if (complaintId === undefined) {
    c.say('complaint.nameWillBeKept');
    return;
  }
  c.do({ type: 'complaint.make-confidential', complaintId, messageId: c.messageId });
  c.say('complaint.nameKept');
}
