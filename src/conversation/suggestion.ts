/** A suggestion is recorded at once, with thanks. */
import type { Composer } from './composer.ts';
import { resume } from './resume.ts';
import { reportFieldsOf } from './said-fields.ts';

/** Records the suggestion; an open draft goes on. */
export function recordSuggestion(c: Composer): void {
  c.do({
    type: 'suggestion.record',
    suggestionId: c.newId('suggestion'),
    text: c.text,
    fields: reportFieldsOf(c.meaning),
    messageId: c.messageId,
  });
  c.say('suggestion.recorded');
  if (c.state.draft !== undefined) resume(c);
}
