import { type Act, auditOf, type Outcome } from './act.ts';
import type { Person } from './person.ts';

/** The person did not agree, or took their consent back: nothing is started, nothing more is kept. */
export function refuseConsent(person: Person, input: { messageId: string }, act: Act): Outcome<Person> {
  const { consent, ...rest } = person;
  return {
    ok: true,
    record: { ...rest, refusedAt: act.at },
    audit: [
      auditOf(
        { ...act, messageId: input.messageId },
        { kind: 'person', id: person.id },
        { field: 'consent', from: consent?.noticeVersion, to: 'refused' },
      ),
    ],
    notices: [],
  };
}
