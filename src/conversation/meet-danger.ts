/** What a message of danger meets before anything else is looked at, and how a person is called in it. */
import type { Composer } from './composer.ts';
import { askConsent, hasConsent, keepWaiting } from './consent.ts';
import { alertDuty, childOffence, isChildOffence, isDanger, sayHelpFirst } from './danger.ts';
import { deskSpeaks, wantPerson } from './handover.ts';
import { saysUnderAge } from './under-age.ts';

/**
 * Says 112 and a person first. True when nothing else is to be done with the message: before consent, while the desk speaks,
 * and where a child writes or is meant; else the matter is taken up, and its one question follows.
 */
export function meetDanger(c: Composer): boolean {
  if (isChildOffence(c)) {
    childOffence(c);
    return true;
  }
  if (!isDanger(c)) return false;
  sayHelpFirst(c);
  if (saysUnderAge(c)) {
    c.say('danger.underAge');
    alertDuty(c, 'minor');
    wantPerson(c, 'minor', true);
    return true;
  }
  if (hasConsent(c) && !deskSpeaks(c)) return false;
  alertDuty(c, 'danger');
  if (deskSpeaks(c)) return true;
  keepWaiting(c);
  askConsent(c);
  return true;
}

/** A person is wanted; in danger at once, at any hour. */
export function callPerson(c: Composer): void {
  const waits = c.state.waiting?.some((one) => one.meaning.signals?.includes('danger')) ?? false;
  const urgent = isDanger(c) || waits || c.state.draft?.complaint?.danger === true;
  if (isDanger(c)) alertDuty(c, 'danger', c.state.draft?.complaint?.danger ? c.state.draft.id : undefined);
  wantPerson(c, urgent ? 'danger' : 'asked', urgent);
}
