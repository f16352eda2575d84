/** What a machine made of a voice note is marked as such and read back. */
import type { Composer } from './composer.ts';
import type { ReplyPart } from './reply.ts';

/**
 * The transcript in quotation marks, or only that it was heard: a transcript in another script than the reply's would leave
 * half of the reply unreadable to somebody who writes the other. Empty when the message was typed.
 */
export function voiceHeard(c: Composer): ReplyPart[] {
  if (c.input.message.body.kind !== 'voice') return [];
  const sameScript = /[\u0900-\u097F]/u.test(c.text) === (c.state.language === 'hi');
  return [sameScript ? { key: 'voice.heard', params: { text: c.text } } : { key: 'voice.byMachine' }];
}
