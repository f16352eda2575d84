import { type Act, auditOf, type Outcome, refuse } from './act.ts';
import type { Person } from './person.ts';

/** So long the address is kept after an erasure, for the answer to reach the person; then it goes too. */
export const ERASURE_GRACE_MS = 24 * 3_600_000;

/**
 * "Delete my data": name, role and home below the district vanish at once, and the consent with them. Records keep the
 * person's id, which leads to nobody: the counts stay. The address follows after `ERASURE_GRACE_MS`.
 */
export function erasePerson(person: Person, input: { messageId: string }, act: Act): Outcome<Person> {
  if (person.erasedAt !== undefined) return refuse('unchanged');
  const { id, addresses, createdAt, version, home, optedOut, demo } = person;
  const { state, district } = home ?? {};
  return {
    ok: true,
    record: {
      id,
      addresses,
      known: false,
      ...(district === undefined ? {} : { home: { ...(state === undefined ? {} : { state }), district } }),
      ...(optedOut === undefined ? {} : { optedOut }),
      ...(demo === undefined ? {} : { demo }),
      erasedAt: act.at,
      createdAt,
      version,
    },
    audit: [auditOf({ ...act, messageId: input.messageId }, { kind: 'person', id }, { field: 'erase' })],
    notices: [],
  };
}

/** The last of an erasure: no address leads to the person any more. Refused before the grace is over. */
export function forgetAddresses(person: Person, act: Act): Outcome<Person> {
  const due = person.erasedAt !== undefined && act.at.getTime() - person.erasedAt.getTime() >= ERASURE_GRACE_MS;
  if (!due || person.addresses.length === 0) return refuse('wrong-state');
  return {
    ok: true,
    record: { ...person, addresses: [] },
    audit: [auditOf(act, { kind: 'person', id: person.id }, { field: 'forget' })],
    notices: [],
  };
}
