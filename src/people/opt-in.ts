import { type Act, auditOf, type Outcome, refuse } from './act.ts';
import type { Person } from './person.ts';

/** The system may start messages again; nothing missed is sent afterwards. */
export function optIn(person: Person, input: { messageId: string }, act: Act): Outcome<Person> {
  const { optedOut, ...rest } = person;
  if (optedOut === undefined) return refuse('unchanged');
  return {
    ok: true,
    record: rest,
    audit: [
      auditOf(
        { ...act, messageId: input.messageId },
        { kind: 'person', id: person.id },
        { field: 'optedOut', from: true, to: false },
      ),
    ],
    notices: [],
  };
}
