/** "Delete my data": done at once, with what the law keeps said. */
import type { Composer } from './composer.ts';
import { NEW_STATE } from './state.ts';

/** Whether the message asks for it, and tells nothing else. */
export function wantsErasure(c: Composer): boolean {
  return (
    (c.meaning.signals?.includes('erase') ?? false) && c.meaning.intent !== 'report' && c.meaning.intent !== 'complaint'
  );
}

/** Erases: identity out of the records at once, the conversation forgotten. */
export function eraseData(c: Composer): void {
  const waiting = c.state.waiting ?? [];
  c.do({ type: 'person.erase', messageId: c.messageId });
  if (waiting.length > 0) c.do({ type: 'messages.erase', messageIds: waiting.map((one) => one.messageId) });
  c.state = { ...NEW_STATE, language: c.state.language, marks: { typed: 'yes' } };
  c.say('erase.done');
}
