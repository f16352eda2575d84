/** "What became of it?": by number, or of the only one; a number that is not the person's own has no answer but that. */
import type { Complaint } from '../complaints/complaint.ts';
import { dayOf } from '../shared/kolkata.ts';
import { bareNumber, COUNT_FIELDS } from './choice.ts';
import type { Composer } from './composer.ts';
import { dispute, mayDispute } from './dispute.ts';
import { says } from './phrases.ts';
import { resume } from './resume.ts';
import { fullNumber, numberIn, ownComplaint } from './ticket-number.ts';

/** Complaints of which something may still be expected. */
const RUNNING: ReadonlySet<Complaint['state']> = new Set(['open', 'assigned', 'resolved', 'reopened']);

/** Says where a complaint stands; one that was just solved is asked about. */
export function tellStatus(c: Composer, complaint: Complaint): void {
  c.say(`status.${complaint.state}`, {
    number: complaint.ticket,
    day: dayOf(complaint.openedAt),
    until: dayOf(complaint.dueAt),
  });
  if (complaint.state === 'resolved')
    c.ask('satisfied', [{ key: 'ask.satisfied' }], { options: ['yes', 'no'], about: complaint.id });
}

/** The number named in the message, as written. */
export function namedTicket(c: Composer): string | undefined {
  return c.meaning.ticket ?? numberIn(c.text);
}

/** Answers a question about a complaint, or takes up that its closing is disputed. */
export function answerStatus(c: Composer): void {
  const { complaints } = c.facts;
  const disputes = says(c.text, 'dispute');
  const written = namedTicket(c);
  if (written !== undefined) {
    const found = ownComplaint(written, complaints);
    if (found === null) c.say('status.none', { number: fullNumber(written) });
    else if (disputes && mayDispute(found)) dispute(c, found);
    else tellStatus(c, found);
  } else {
    const closed = disputes ? complaints.filter(mayDispute) : [];
    const running = complaints.filter((complaint) => RUNNING.has(complaint.state));
    const pool = closed.length > 0 ? closed : running.length > 0 ? running : complaints;
    const [only] = pool;
    if (only === undefined) c.say('status.noneAtAll');
    else if (pool.length === 1) {
      if (closed.length > 0) dispute(c, only);
      else tellStatus(c, only);
    } else {
      const options = pool.slice(0, 5).map((complaint) => complaint.ticket);
      c.ask('which', [{ key: 'status.which' }], { options, about: closed.length > 0 ? 'dispute' : 'status' });
      return;
    }
  }
  if (!c.asks && c.state.draft !== undefined) resume(c);
}

/** A number alone, three digits or more, that is the end of one of the person's own: its status. False for any other. */
export function statusOfSerial(c: Composer): boolean {
  const number = bareNumber(c.text);
  if (number === null || number < 100 || COUNT_FIELDS.has(c.state.asked?.asks ?? '')) return false;
  const found = ownComplaint(String(number), c.facts.complaints);
  if (found === null) return false;
  tellStatus(c, found);
  if (!c.asks && c.state.draft !== undefined) resume(c);
  return true;
}
