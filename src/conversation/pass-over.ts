/** What was no answer to a question that may stay open. */
import type { Composer } from './composer.ts';
import { decline, noteMessage } from './draft-store.ts';
import { resume } from './resume.ts';

/** Fields that are only useful: what was no answer to them is taken as "not known", and the draft goes on. */
const USEFUL: ReadonlySet<string> = new Set(['officials', 'amountInr', 'since', 'people', 'category']);

/** Goes on without the answer: the words are kept with a complaint, and the next thing is asked. */
export function passOver(c: Composer): boolean {
  const { asked, draft } = c.state;
  if (draft === undefined || asked === undefined || !USEFUL.has(asked.asks) || asked.about === 'record') return false;
  if (
    !['affirm', 'other', 'suggestion'].includes(c.meaning.intent) &&
    !(c.meaning.intent === 'complaint' && draft.kind === 'complaint' && c.meaning.category === 'other')
  )
    return false;
  decline(draft, asked.about === 'draft' || asked.about === undefined ? asked.asks : asked.about);
  if (draft.complaint !== undefined && c.meaning.intent !== 'affirm')
    draft.complaint.words.push({ messageId: c.messageId, text: c.text });
  noteMessage(c, draft);
  c.answered();
  resume(c, null);
  return true;
}
