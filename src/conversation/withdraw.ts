/** "वापस लो", "रहने दो": the draft is dropped, or the record last made is withdrawn. */
import type { Composer } from './composer.ts';
import { recentReports } from './correction.ts';
import { endDraft } from './draft-store.ts';
import { without } from './part-events.ts';
import { says, wordCount } from './phrases.ts';
import { resume } from './resume.ts';
import { namedTicket, tellStatus } from './status.ts';
import { fullNumber, ownComplaint, serialIn } from './ticket-number.ts';
import { namedNumber } from './which-event.ts';

/** Drops the open draft: nothing of it was recorded. */
export function dropDraft(c: Composer): void {
  const { draft } = c.state;
  const left = draft?.events === undefined ? null : without(draft.events, c.text, c.meaning);
  if (draft !== undefined && left !== null) {
    draft.events = left;
    resume(c, null);
    return;
  }
  const complaint = c.state.draft?.kind === 'complaint';
  const next = endDraft(c);
  c.say(complaint ? 'withdraw.draftComplaint' : 'withdraw.draft');
  if (next) resume(c);
}

/** Withdraws what the message means: a number named, the open draft, else the record last made. */
export function withdraw(c: Composer): void {
  const written = namedTicket(c);
  const living = c.facts.complaints.filter((complaint) => complaint.state !== 'withdrawn');
  const digits = written === undefined && c.state.last?.kind !== 'report' ? serialIn(c.text) : undefined;
  const found = digits === undefined ? null : ownComplaint(digits, c.facts.complaints);
  const serial = found === null && (digits?.length ?? 0) < 3 ? undefined : digits;
  if (serial !== undefined) {
    if (found === null) c.say('status.none', { number: serial });
    else if (found.state === 'withdrawn') tellStatus(c, found);
    else {
      c.do({ type: 'complaint.withdraw', complaintId: found.id, messageId: c.messageId });
      c.say('withdraw.complaint', { number: found.ticket });
    }
  } else if (written !== undefined) {
    const found = ownComplaint(written, living);
    if (found === null) c.say('status.none', { number: fullNumber(written) });
    else {
      c.do({ type: 'complaint.withdraw', complaintId: found.id, messageId: c.messageId });
      c.say('withdraw.complaint', { number: found.ticket });
    }
  } else if (c.state.draft !== undefined) {
    dropDraft(c);
    return;
  } else {
    const last =
      c.state.last?.kind ?? (c.meaning.category === undefined && c.facts.reports.length > 0 ? 'report' : 'complaint');
    const reports = recentReports(c);
    const number = namedNumber(c.text, reports.length);
    const meant = number === undefined ? reports : reports.slice(number, number + 1);
    const complaint =
      living.find((one) => c.state.last?.ids.includes(one.id)) ?? (living.length === 1 ? living[0] : undefined);
    if (last === 'report' && meant.length > 0) {
      for (const report of meant) {
        c.do({ type: 'report.withdraw', reportId: report.id, messageId: c.messageId });
        const { activities, date, people, enrolled, place } = report;
        const event = {
          ...(activities ? { activities } : {}),
          ...(date ? { date } : {}),
          ...(people ? { people } : {}),
          ...(enrolled === undefined ? {} : { enrolled }),
          ...(place ? { place } : {}),
        };
        c.say('withdraw.report', { event });
      }
    } else if (complaint !== undefined) {
      c.do({ type: 'complaint.withdraw', complaintId: complaint.id, messageId: c.messageId });
      c.say('withdraw.complaint', { number: complaint.ticket });
    } else if (living.length > 1) {
      c.ask('which', [{ key: 'status.which' }], {
        options: living.slice(0, 5).map((one) => one.ticket),
        about: 'withdraw',
      });
    } else c.say('withdraw.nothing');
  }
  if (!c.asks && c.state.draft !== undefined) resume(c);
}

/** "मीटिंग रद्द हो गई": a plan that was called off is withdrawn. False when no plan of that work stands. */
export function callOff(c: Composer): boolean {
  const { planned = [], draft } = c.state;
  if (draft !== undefined || !says(c.text, 'called-off')) return false;
  const { activities } = c.meaning;
  const short = activities === undefined && wordCount(c.text) <= 3;
  const plan = planned.findLast(
    (one) => short || one.activities.some((activity) => activities?.some((said) => said === activity)),
  );
  if (plan === undefined) return false;
  c.do({ type: 'report.withdraw', reportId: plan.id, messageId: c.messageId });
  c.state.planned = planned.filter((one) => one !== plan);
  c.say('withdraw.plan');
  return true;
}
