import type { Language } from '../language/meaning.ts';
import { type Act, type Outcome, refuse } from './act.ts';
import type { Person } from './person.ts';

/** The language asked for: of what the system starts. */
export function chooseLanguage(person: Person, input: { language: Language }, _act: Act): Outcome<Person> {
  if (person.language === input.language) return refuse('unchanged');
  return { ok: true, record: { ...person, language: input.language }, audit: [], notices: [] };
}
