/** Which office of the organisation's own a complaint is about, read from the complainant's words. */
import type { Role } from '../people/person.ts';
import type { UnitType } from '../people/unit.ts';

/** An office: the role in the directory and the type of unit it leads. `state` offices have no role among those who write. */
export interface Office {
  role?: Role;
  unitType: UnitType;
}

const HEAD =
  '(?:अध्यक्ष|adh?ya?k?sh|adhyax|president|प्रभारी|prabhari|in-?charge|सचिव|sachiv|secretary|संयोजक|sanyojak|convenor|convener)';
/** Higher first: "प्रदेश अध्यक्ष" before "अध्यक्ष" of anything below. */
const OFFICES: readonly { words: RegExp; office: Office }[] = [
  { words: new RegExp(`(?:राष्ट्रीय|rashtriya|national)\\s+${HEAD}`, 'iu'), office: { unitType: 'nation' } },
  { words: new RegExp(`(?:प्रदेश|राज्य|pradesh|rajya|state)\\s+${HEAD}`, 'iu'), office: { unitType: 'state' } },
  {
    words: new RegExp(`(?:ज़िला|जिला|ज़िले के|जिले के|jila|zila|jile ke|zile ke|district)\\s+${HEAD}`, 'iu'),
    office: { role: 'district-president', unitType: 'district' },
  },
  {
    words: new RegExp(`(?:प्रखंड|प्रखण्ड|ब्लॉक|prakhand|prakhanda|block)\\s+${HEAD}`, 'iu'),
    office: { role: 'block-president', unitType: 'block' },
  },
  {
    words: new RegExp(`(?:मंडल|मण्डल|mandal)\\s+${HEAD}`, 'iu'),
    office: { role: 'mandal-president', unitType: 'mandal' },
  },
  {
    words: new RegExp(`(?:पंचायत|panchayat)\\s+${HEAD}`, 'iu'),
    office: { role: 'panchayat-president', unitType: 'panchayat' },
  },
  {
    words: /(?:बूथ|booth|buth)\s+(?:एजेंट|एजेन्ट|agent|अध्यक्ष|adhyaksh|प्रभारी|prabhari)/iu,
    office: { role: 'booth-agent', unitType: 'booth' },
  },
];

/** The office named in a text; null where none is. */
export function officeIn(text: string): Office | null {
  return OFFICES.find((one) => one.words.test(text))?.office ?? null;
}
