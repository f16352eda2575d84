/** What the centre starts: said in one line, never the accusation, and not at all to whoever has opted out. */
import type { Composer } from './composer.ts';
import { eraseWaiting, hasConsent } from './consent.ts';
import { endDraft } from './draft-store.ts';
import type { ConversationEvent } from './message.ts';
import type { Reply } from './reply.ts';
import { resume } from './resume.ts';

/** Verbs of the domain that have a line of their own; others are "moved". */
const MOVES: ReadonlySet<string> = new Set([
  'assign',
  'escalate',
  'refer',
  'reopen',
  'withdraw',
  'link',
  'close',
  'confirm',
]);

function skip(c: Composer, anyway = false): Reply['skipped'] {
  const { person, handover } = c.facts;
  if (person.optedOut !== undefined && !anyway) return 'opted-out';
  if (!hasConsent(c) && !anyway) return 'no-consent';
  return handover === 'none' || anyway ? undefined : 'handover';
}

/** Complaint news goes out also while the desk talks with the person; it is no question of the bot's own. */
function news(c: Composer): Reply['skipped'] {
  const { person } = c.facts;
  return person.optedOut !== undefined ? 'opted-out' : hasConsent(c) ? undefined : 'no-consent';
}

function asksSatisfied(c: Composer, event: Extract<ConversationEvent, { type: 'complaint-resolved' }>): void {
  const complaint = c.facts.complaints.find((one) => one.ticket === event.ticket);
  const parts = [
    { key: 'event.resolved', params: { number: event.ticket } },
    ...(event.note ? [{ key: 'event.note', params: { text: event.note } }] : []),
    { key: 'ask.satisfied' },
  ];
  const skipped = news(c);
  const before = c.state.asked;
  c.ask('satisfied', parts, { options: ['yes', 'no'], about: complaint?.id ?? event.ticket });
  if (skipped !== undefined) c.putBack(before);
  c.start(skipped);
}

function remindOfDraft(c: Composer, draftId: string): void {
  const { draft } = c.state;
  if (draft === undefined || draft.id !== draftId || draft.reminded || draft.complaint?.danger) return;
  const skipped = skip(c);
  draft.reminded = true;
  const { language } = c.state;
  const before = c.state.asked;
  c.say(draft.kind === 'complaint' ? 'event.draftReminderComplaint' : 'event.draftReminder');
  resume(c, null);
  if (skipped !== undefined) c.putBack(before);
  c.state.language = language;
  c.start(skipped);
}

function expireDraft(c: Composer, draftId: string): void {
  const { draft, aside = [] } = c.state;
  if (draft?.id === draftId) {
    endDraft(c);
    return;
  }
  const left = aside.filter((one) => one.id !== draftId);
  if (left.length > 0) c.state.aside = left;
  else delete c.state.aside;
}

function askForReport(c: Composer): void {
  const skipped = skip(c);
  c.start(skipped);
  if (skipped !== undefined) {
    c.say('event.daily');
  } else if (c.state.draft !== undefined) {
    c.say('event.draftReminder');
    resume(c, null);
  } else c.say('event.daily');
}

/** Takes an event: what is said of it, and what of the conversation it ends. */
export function onEvent(c: Composer, event: ConversationEvent): void {
  if ('ticket' in event && event.ticket !== undefined && c.state.hushed?.includes(event.ticket)) return;
  switch (event.type) {
    case 'complaint-moved':
      c.say(MOVES.has(event.verb) ? `event.moved.${event.verb}` : 'event.moved.other', { number: event.ticket });
      c.start(news(c));
      return;
    case 'complaint-resolved':
      asksSatisfied(c, event);
      return;
    case 'complaint-closed-unconfirmed':
      if (c.state.asked?.asks === 'satisfied') c.answered();
      c.say('event.closedUnconfirmed', { number: event.ticket });
      c.start(news(c));
      return;
    case 'staff-message': {
      const { by, text, ticket } = event;
      if (ticket === undefined) c.say('event.staff', { by, text });
      else {
        c.say('event.staffOnComplaint', { by, text, number: ticket });
        c.state.marks = { ...c.state.marks, wrote: ticket };
      }
      // an answer to somebody who asked for a person is no message of the system's own
      c.start(c.facts.handover === 'none' ? news(c) : undefined);
      return;
    }
    case 'staff-question': {
      const { by, text, ticket } = event;
      const skipped = news(c);
      const before = c.state.asked;
      c.ask('evidence', [{ key: 'event.staffAsks', params: { by, text, number: ticket } }], {
        about: `staff:${ticket}`,
      });
      if (skipped !== undefined) c.putBack(before);
      c.start(skipped);
      return;
    }
    case 'handover-ended': {
      const { desk: _desk, ...marks } = c.state.marks ?? {};
      c.state.marks = marks;
      c.say('event.handoverEnded');
      if (c.state.asked?.asks === 'satisfied') c.repeat('resume.back');
      else if (c.state.draft !== undefined) resume(c);
      c.start(news(c));
      return;
    }
    case 'handover-late':
      c.state.marks = { ...c.state.marks, desk: 'late' };
      c.say('event.handoverLate');
      c.start(news(c));
      return;
    case 'draft-reminder':
      remindOfDraft(c, event.draftId);
      return;
    case 'draft-expired':
      expireDraft(c, event.draftId);
      return;
    case 'consent-expired':
      if (hasConsent(c)) return;
      eraseWaiting(c);
      c.answered();
      return;
    case 'daily-reminder':
      askForReport(c);
      return;
    case 'digest':
      c.say('event.digest', { text: event.text });
      c.start(skip(c));
      return;
  }
}
