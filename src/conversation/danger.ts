/**
 * Violence, threat or fear: 112 and a person come first, a duty person is alerted at any hour, and the matter is confidential
 * without being asked. A sexual offence against a child goes to the duty person at once, with the duty to report it said.
 */
import type { Composer } from './composer.ts';
import { wantPerson } from './handover.ts';
import { says } from './phrases.ts';

const MINOR_WORDS =
  /बच्च|नाबालिग|नाबालिक|लड़की|लड़का|बेटी|बेटा|छात्रा|बच्ची|bachch|bacch|nabalig|nabalik|ladki|larki|beti|chhatra|minor|child|girl|daughter|student/iu;

export function isDanger(c: Composer): boolean {
  return c.meaning.signals?.includes('danger') ?? false;
}

/** A sexual offence against a child, told by anybody. */
export function isChildOffence(c: Composer): boolean {
  const minor = c.meaning.signals?.includes('minor') === true || MINOR_WORDS.test(c.text);
  return (
    minor &&
    says(c.text, 'child-offence') &&
    (isDanger(c) || c.meaning.signals?.includes('minor') === true || c.meaning.intent === 'complaint')
  );
}

/** Says where help is at once. */
export function sayHelpFirst(c: Composer): void {
  c.say('danger.first');
}

/** Alerts the duty person, once for a matter. */
export function alertDuty(c: Composer, signal: 'danger' | 'minor', complaintId?: string): void {
  const marks = c.state.marks ?? {};
  // a message that waited for the consent was told to the duty person when it came
  if (marks.alertedBy === c.messageId || (complaintId !== undefined && marks.alerted === complaintId)) return;
  c.do({ type: 'alert.raise', messageId: c.messageId, signal, ...(complaintId ? { complaintId } : {}) });
  c.state.marks = { ...marks, alertedBy: c.messageId, ...(complaintId ? { alerted: complaintId } : {}) };
}

/** A sexual offence against a child: nothing is asked and no draft is made of it. */
export function childOffence(c: Composer): void {
  sayHelpFirst(c);
  c.say('danger.child');
  c.do({ type: 'alert.raise', messageId: c.messageId, signal: 'minor' });
  wantPerson(c, 'minor', true);
}

/** The writer says they are under 18: an adult writes for them, and nothing of it is kept. */
export function underAge(c: Composer): void {
  const waiting = c.state.waiting ?? [];
  c.answered();
  c.do({ type: 'messages.erase', messageIds: [...waiting.map((one) => one.messageId), c.messageId] });
  delete c.state.waiting;
  c.say('consent.underAge');
}
