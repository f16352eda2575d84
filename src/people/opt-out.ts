import { type Act, auditOf, type Outcome, refuse } from './act.ts';
import type { Person } from './person.ts';

/** From here on the system starts nothing. A second "stop" keeps the first one's time. */
export function optOut(person: Person, input: { messageId: string }, act: Act): Outcome<Person> {
  if (person.optedOut !== undefined) return refuse('unchanged');
  return {
    ok: true,
    record: { ...person, optedOut: { at: act.at, messageId: input.messageId } },
    audit: [
      auditOf(
        { ...act, messageId: input.messageId },
        { kind: 'person', id: person.id },
        { field: 'optedOut', from: false, to: true },
      ),
    ],
    notices: [],
  };
}
