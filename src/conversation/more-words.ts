/** Words that belong to a complaint with a number: it was named, or it was filed a moment ago. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Composer } from './composer.ts';
import { answerStatus, namedTicket } from './status.ts';
import { fullNumber, ownComplaint } from './ticket-number.ts';

/** So long after the number was given, more about the same matter joins it without a question. */
const MOMENT_MS = 30 * 60_000;
const RUNNING: ReadonlySet<Complaint['state']> = new Set(['open', 'assigned', 'reopened']);

function add(c: Composer, complaint: Complaint): void {
  c.do({ type: 'complaint.add-words', complaintId: complaint.id, text: c.text, messageId: c.messageId });
  c.say('complaint.added', { number: complaint.ticket });
  c.state.last = { kind: 'complaint', ids: [complaint.id], at: c.input.now };
}

/** More to the complaint whose number is named; false when it is not the person's own, or none is named. */
export function addToFiled(c: Composer): boolean {
  const written = namedTicket(c);
  if (written === undefined) return false;
  const found = ownComplaint(written, c.facts.complaints);
  if (found === null) {
    c.say('status.none', { number: fullNumber(written) });
    return false;
  }
  if (['closed', 'confirmed', 'resolved'].includes(found.state)) {
    answerStatus(c);
    return true;
  }
  add(c, found);
  return true;
}

/** More to the complaint filed a moment ago: the same subject, or none that could be told apart, and no other place. */
export function addToLatest(c: Composer): boolean {
  const { draft, last } = c.state;
  const { category, place } = c.meaning;
  if (
    draft !== undefined ||
    last?.kind !== 'complaint' ||
    c.input.now.getTime() - new Date(last.at).getTime() > MOMENT_MS
  )
    return false;
  const latest = c.facts.complaints.find((one) => last.ids.includes(one.id));
  if (latest === undefined || !RUNNING.has(latest.state)) return false;
  const sameSubject = category === undefined || category === 'other' || category === latest.category;
  if (!sameSubject || (place?.from === 'text' && place.block !== latest.place?.block)) return false;
  add(c, latest);
  return true;
}
