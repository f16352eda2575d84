/** `stop` is obeyed at once and confirmed once; `start` turns messages on again, and nothing missed is sent. */
import type { Composer } from './composer.ts';

/** Turns off what the system starts. Said a second time it is confirmed shortly and changes nothing. */
export function optOut(c: Composer): void {
  if (c.facts.person.optedOut !== undefined) {
    c.say('optOut.already');
    return;
  }
  c.do({ type: 'person.opt-out', messageId: c.messageId });
  c.say('optOut.done');
}

/** Turns it on again. */
export function optIn(c: Composer): void {
  if (c.facts.person.optedOut === undefined) {
    c.say('optOut.on');
    return;
  }
  c.do({ type: 'person.opt-in', messageId: c.messageId });
  c.say('optOut.started');
}

/** To a person who has opted out every answer says how to start again. */
export function sayHowToStart(c: Composer): void {
  const optedOut =
    c.facts.person.optedOut !== undefined && !c.effects.some((effect) => effect.type === 'person.opt-in');
  if (optedOut && c.speaks && !c.says('danger.first') && !c.says('optOut.already')) c.say('optOut.howToStart');
}
