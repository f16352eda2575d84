/** A person as the viewer may know them: a name, or that it is withheld, and nothing that is derived from a withheld one. */
import { type Html, html } from '../shared/html.ts';
import type { SeenPerson } from './desk-data.ts';
import { firstSign } from './frame.ts';
import type { Names } from './names.ts';

/** The name, `नाम गोपनीय`, or `अनजान व्यक्ति`. */
export function personName(person: SeenPerson, names: Names): string {
  if (person.withheld) return names.t('inbox.withheld');
  return person.name ?? names.t('inbox.unknown');
}

/** Role and home; of a withheld person the district alone. */
export function personAbout(person: SeenPerson, names: Names): string {
  const { home, role } = person;
  if (person.withheld) return home?.district ? names.place({ district: home.district }) : '';
  return [role && names.code('role', role), home && names.place(home)].filter((part) => part).join(' · ');
}

/** The first written sign of a name; a shield's sign for whom nothing may be told. */
export function personAvatar(person: SeenPerson, names: Names): Html {
  return html`<span class="avatar" aria-hidden="true">${person.withheld || !person.name ? '–' : firstSign(person.name, names.language)}</span>`;
}
