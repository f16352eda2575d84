/** Words that belong to a complaint with a number: it was named, or it was filed a moment ago. */
import type { Complaint, ComplaintFields } from '../complaints/complaint.ts';
import type { Composer } from './composer.ts';
import { says, wordCount } from './phrases.ts';
import { changesOf } from './said-fields.ts';
import { answerStatus, namedTicket } from './status.ts';
import { fullNumber, ownComplaint } from './ticket-number.ts';

/** So long after the number was given, more about the same matter joins it without a question. */
const MOMENT_MS = 30 * 60_000;
const RUNNING: ReadonlySet<Complaint['state']> = new Set(['open', 'assigned', 'reopened']);

/** What the words tell that was not known yet: it joins the record's facts. What was known is not changed by the way. */
function newFacts(c: Composer, complaint: Complaint): Partial<ComplaintFields> {
  const { officials, amountInr, since, households, place } = changesOf(
    c.meaning,
    complaint,
    'complaint',
    c.facts.person.home,
  );
  const named =
    complaint.officials?.length === 1 &&
    complaint.officials[0]?.name === undefined &&
    officials?.[0]?.post === complaint.officials[0]?.post;
  const local =
    place?.block === complaint.place?.block &&
    complaint.place?.panchayat === undefined &&
    complaint.place?.village === undefined;
  return {
    ...(officials && (complaint.officials === undefined || named) ? { officials } : {}),
    ...(amountInr !== undefined && complaint.amountInr === undefined ? { amountInr } : {}),
    ...(since && complaint.since === undefined ? { since } : {}),
    ...(households !== undefined && complaint.households === undefined ? { households } : {}),
    ...(place && local ? { place } : {}),
  };
}

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
  const changes = newFacts(c, latest);
  if (Object.keys(changes).length > 0)
    c.do({ type: 'complaint.correct', complaintId: latest.id, changes, messageId: c.messageId });
  add(c, latest);
  return true;
}

/** "मेरा काम हो गया": of a complaint being asked about it is the answer, to any other that runs it is news for whoever has it. */
export function saysSolved(c: Composer): boolean {
  if (wordCount(c.text) > 10 || !says(c.text, 'solved') || says(c.text, 'dispute') || c.state.draft !== undefined)
    return false;
  const resolved = c.facts.complaints.filter((one) => one.state === 'resolved');
  const running = c.facts.complaints.filter((one) => RUNNING.has(one.state));
  const [asked] = resolved;
  const [only] = running;
  if (asked !== undefined && resolved.length === 1) {
    c.do({ type: 'complaint.confirm', complaintId: asked.id, messageId: c.messageId });
    c.say('closing.confirmed');
    if (c.state.asked?.asks === 'satisfied') c.answered();
  } else if (only !== undefined && running.length === 1) add(c, only);
  else return false;
  return true;
}
