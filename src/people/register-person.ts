import type { Home } from '../language/meaning.ts';
import { type Act, auditOf, type Outcome, refuse } from './act.ts';
import type { Person, Role } from './person.ts';

/**
 * Who somebody is and where they live, as far as they said it. A given home replaces the one before; `unit` is the unit that
 * owns it. What the imported directory says of a known person's role and name is not changed by their word.
 */
export function registerPerson(
  person: Person,
  input: { role?: Role; name?: string; home?: Home; unit?: string },
  act: Act,
): Outcome<Person> {
  const changes: Partial<Pick<Person, 'role' | 'name' | 'home' | 'unit'>> = {};
  if (input.role !== undefined && !(person.known && person.role !== undefined)) changes.role = input.role;
  if (input.name !== undefined && !(person.known && person.name !== undefined)) changes.name = input.name;
  if (input.home !== undefined) changes.home = input.home;
  if (input.unit !== undefined && !(person.known && person.unit !== undefined)) changes.unit = input.unit;
  const fields = (Object.keys(changes) as (keyof typeof changes)[]).filter(
    (field) => JSON.stringify(person[field]) !== JSON.stringify(changes[field]),
  );
  if (fields.length === 0) return refuse('unchanged');
  return {
    ok: true,
    record: { ...person, ...changes },
    // name and home are not repeated in the trail: they must vanish when the person is erased
    audit: fields.map((field, n) =>
      auditOf(
        act,
        { kind: 'person', id: person.id },
        field === 'name' || field === 'home' || field === 'unit'
          ? { field }
          : { field, from: person[field], to: changes[field] },
        n,
      ),
    ),
    notices: [],
  };
}
