/**
 * One message read → where the conversation stands now, what is to be done, what is said. Pure: no clock, no store, no texts.
 * Words meet the list of `situations.ts`; what has no words is evidence, an event, an edit or a deletion.
 */
import { Composer } from './composer.ts';
import { onDelete, onEdit } from './edited.ts';
import { onEvent } from './events.ts';
import { keepEvidence, onEvidence, onlyShows } from './evidence.ts';
import { deskSpeaks } from './handover.ts';
import { sayHowToStart } from './opt-out.ts';
import { replyLanguage } from './reply-language.ts';
import { SITUATIONS } from './situations.ts';
import type { StepInput, StepResult } from './turn.ts';

/** Words, typed or spoken. */
function onWords(c: Composer): void {
  const before = c.state.missed;
  if (c.input.message.body.kind === 'text' && c.state.marks?.evidence !== undefined) {
    const { evidence: _row, ...marks } = c.state.marks;
    c.state.marks = marks;
  }
  keepEvidence(c);
  for (const situation of SITUATIONS) if (situation(c)) break;
  if (c.state.missed === before) delete c.state.missed;
}

/** The step: see above. Throws never on what a person wrote. */
export function step(input: StepInput): StepResult {
  const c = new Composer(input);
  const { body } = input.message;
  c.state.language = replyLanguage(c.state, input.message, input.meaning, input.facts.person.language);
  if (body.kind === 'text' && /\p{L}/u.test(body.text)) c.state.marks = { ...c.state.marks, typed: 'yes' };
  if (body.kind === 'event') {
    onEvent(c, body.event);
    return c.finish();
  }
  if (body.kind === 'reaction') return c.finish();
  if (body.kind === 'delete') onDelete(c);
  else if (body.kind === 'edit') {
    if (!deskSpeaks(c)) onEdit(c, onWords);
  } else if (input.meaning !== null && !onlyShows(c)) onWords(c);
  else onEvidence(c);
  sayHowToStart(c);
  return c.finish();
}
