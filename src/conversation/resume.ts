/** Going on with the open draft: its next question again, after something else came between. */
import { askComplaint } from './ask-complaint.ts';
import { askReport } from './ask-report.ts';
import type { Composer } from './composer.ts';
import { reopenQuestion } from './draft-store.ts';
import type { ReplyPart } from './reply.ts';

/** Asks the open draft's next question; `key` says why it comes now. Nothing when no draft is open. */
export function resume(c: Composer, key: string | null = 'resume.back'): void {
  const { draft } = c.state;
  if (draft === undefined) return;
  const lead: ReplyPart[] = key === null ? [] : [{ key }];
  // what is asked only once may be asked again where the answer was another matter
  reopenQuestion(draft, c.state.asked);
  if (draft.kind === 'report') askReport(c, lead);
  else if (draft.kind === 'complaint') askComplaint(c, lead);
  else if (draft.kind === 'correction') askCorrection(c, lead);
}

/** Asks whether a pending correction is to be made. */
export function askCorrection(c: Composer, lead: readonly ReplyPart[] = []): void {
  const { correction } = c.state.draft ?? {};
  if (correction === undefined) return;
  const heading = correction.kind === 'complaint' ? 'correction.askComplaint' : 'correction.ask';
  c.ask(
    'confirm',
    [
      { key: heading },
      ...lead,
      { key: 'correction.pairs', params: { pairs: correction.pairs ?? [] } },
      { key: 'ask.confirm' },
    ],
    { options: ['yes', 'no'], about: 'draft' },
  );
}
