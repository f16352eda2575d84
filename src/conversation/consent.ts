/** Consent: asked by the notice, given with a declaration of 18 or older, and what was said meanwhile waits. */
import { chosen, outsideMenu, saidNo, saidYes } from './choice.ts';
import type { Composer } from './composer.ts';
import { offerMenu } from './menu.ts';
import { introducedName, introducedRole } from './read-self.ts';
import { afterConsent } from './registration.ts';
import type { ReplyPart } from './reply.ts';

/** The wording of the notice; a new wording takes a new version. */
export const NOTICE_VERSION = '2026-11';

/** Whether the person may be served: consent given, and not erased since. */
export function hasConsent(c: Composer): boolean {
  const { consent, erasedAt } = c.facts.person;
  return consent !== undefined && (erasedAt === undefined || consent.at > erasedAt);
}

/** Asks for consent: the whole notice the first time, its question alone afterwards. */
export function askConsent(c: Composer): void {
  const { person, centre } = c.facts;
  const again = c.state.asked?.asks === 'consent';
  const greeting =
    person.known && person.name !== undefined
      ? [{ key: 'consent.greetKnown', params: { name: person.name } }]
      : [{ key: 'consent.greet' }];
  const notice: ReplyPart[] = [...greeting, { key: 'consent.notice', params: { organisation: centre.organisation } }];
  if (centre.secondNumber !== undefined)
    notice.push({ key: 'consent.secondNumber', params: { secondNumber: centre.secondNumber } });
  const parts = again ? [{ key: 'consent.again' }] : [...notice, { key: 'consent.ask' }];
  c.ask('consent', parts, { options: ['yes', 'no'] });
}

/** Keeps what was said until the consent: only what tells something. */
export function keepWaiting(c: Composer): void {
  const { meaning, text } = c;
  const nothing =
    c.input.meaning === null ||
    ['greeting', 'thanks', 'affirm', 'deny', 'help', 'start', 'stop', 'human'].includes(meaning.intent);
  const waiting = c.state.waiting ?? [];
  const ofSelf = introducedRole(text) !== undefined || introducedName(text) !== undefined;
  if ((nothing && !ofSelf) || chosen(c) !== undefined) return;
  c.state.waiting = [...waiting, { messageId: c.messageId, meaning, text }].slice(-10);
}

function refuse(c: Composer): void {
  c.answered();
  eraseWaiting(c);
  c.do({ type: 'person.refuse', messageId: c.messageId });
  c.say('consent.refused');
}

/** What waited for a consent that was refused or never came is not kept: words, pictures and voice notes. */
export function eraseWaiting(c: Composer): void {
  const { waiting = [], loose = [] } = c.state;
  const messageIds = [...new Set([...waiting.map((one) => one.messageId), ...loose.map((one) => one.messageId)])];
  if (messageIds.length > 0) c.do({ type: 'messages.erase', messageIds });
  delete c.state.waiting;
  delete c.state.loose;
  delete c.state.held;
}

/** Everything before the consent is given. */
export function beforeConsent(c: Composer): void {
  if (c.state.asked?.asks === 'consent') {
    const option = chosen(c);
    if (option === 'yes' || (option === undefined && saidYes(c))) {
      c.answered();
      c.do({ type: 'person.consent', noticeVersion: NOTICE_VERSION, messageId: c.messageId });
      c.say('consent.given');
      afterConsent(c);
      if (!c.asks && c.state.draft === undefined) offerMenu(c);
      return;
    }
    if (option === 'no' || (option === undefined && saidNo(c))) {
      refuse(c);
      return;
    }
    if (!outsideMenu(c)) keepWaiting(c);
    askConsent(c);
    return;
  }
  keepWaiting(c);
  askConsent(c);
}
