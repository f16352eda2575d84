import { type Act, auditOf, type Outcome, refuse } from './act.ts';
import type { Person } from './person.ts';

/**
 * The person agreed, and is 18 or older: binds on every number and channel. A second yes keeps the first one's time. Whoever
 * was erased and agrees anew starts anew.
 */
export function giveConsent(
  person: Person,
  input: { noticeVersion: string; messageId: string },
  act: Act,
): Outcome<Person> {
  if (person.consent?.noticeVersion === input.noticeVersion) return refuse('unchanged');
  const { refusedAt: _refused, erasedAt: _erased, ...rest } = person;
  const consent = { at: act.at, noticeVersion: input.noticeVersion, messageId: input.messageId, adult: true as const };
  return {
    ok: true,
    record: { ...rest, consent },
    audit: [
      auditOf(
        { ...act, messageId: input.messageId },
        { kind: 'person', id: person.id },
        { field: 'consent', from: person.consent?.noticeVersion, to: input.noticeVersion },
      ),
    ],
    notices: [],
  };
}
