/** What people write into the columns for role, unit type and language. */
import type { Language } from '../../language/meaning.ts';
import type { ROLES, Role } from '../person.ts';
import type { UnitType } from '../unit.ts';
import { foldHeading } from './columns.ts';

type PlainRole = (typeof ROLES)[number];

const ROLE_WORDS: Readonly<Record<PlainRole, readonly string[]>> = {
  resident: ['resident', 'citizen', 'public', 'नागरिक', 'निवासी', 'आम नागरिक'],
  worker: ['worker', 'member', 'volunteer', 'karyakarta', 'कार्यकर्ता', 'सदस्य', 'स्वयंसेवक'],
  'booth-agent': [
    'booth agent',
    'booth worker',
    'booth president',
    'bla',
    'बूथ एजेंट',
    'बूथ कार्यकर्ता',
    'बूथ अध्यक्ष',
    'बूथ प्रभारी',
  ],
  'youth-worker': ['youth worker', 'youth', 'युवा कार्यकर्ता', 'युवा'],
  'panchayat-president': ['panchayat president', 'panchayat adhyaksh', 'पंचायत अध्यक्ष', 'पंचायत प्रभारी'],
  'mandal-president': [
    'mandal president',
    'mandal adhyaksh',
    'nagar president',
    'nagar adhyaksh',
    'मंडल अध्यक्ष',
    'मण्डल अध्यक्ष',
    'नगर अध्यक्ष',
  ],
  'block-president': [
    'block president',
    'prakhand adhyaksh',
    'block adhyaksh',
    'प्रखंड अध्यक्ष',
    'प्रखण्ड अध्यक्ष',
    'ब्लॉक अध्यक्ष',
  ],
  'district-president': [
    'district president',
    'zila adhyaksh',
    'jila adhyaksh',
    'जिला अध्यक्ष',
    'ज़िला अध्यक्ष',
    'जिलाध्यक्ष',
    'ज़िलाध्यक्ष',
  ],
  observer: ['observer', 'पर्यवेक्षक', 'प्रेक्षक'],
};
const UNIT_WORDS: Readonly<Record<UnitType, readonly string[]>> = {
  panchayat: ['panchayat', 'पंचायत'],
  booth: ['booth', 'बूथ'],
  mandal: ['mandal', 'मंडल', 'मण्डल'],
  block: ['block', 'प्रखंड', 'प्रखण्ड', 'ब्लॉक'],
  nagar: ['nagar', 'नगर'],
  district: ['district', 'जिला', 'ज़िला', 'zila', 'jila'],
  division: ['division', 'प्रमंडल', 'प्रमण्डल'],
  state: ['state', 'राज्य', 'प्रदेश'],
  nation: ['nation', 'national', 'राष्ट्र', 'राष्ट्रीय'],
};
const LANGUAGE_WORDS: Readonly<Record<Language, readonly string[]>> = {
  hi: ['hi', 'hindi', 'हिंदी', 'हिन्दी'],
  'hi-Latn': ['hi latn', 'hinglish', 'roman hindi', 'romanised hindi', 'रोमन हिंदी'],
  en: ['en', 'english', 'अंग्रेज़ी', 'अंग्रेजी'],
};

function reader<Code extends string>(
  words: Readonly<Record<Code, readonly string[]>>,
): (written: string) => Code | null {
  const byWord = new Map<string, Code>();
  for (const [code, list] of Object.entries(words) as [Code, readonly string[]][])
    for (const word of [code, ...list]) byWord.set(foldHeading(word), code);
  return (written) => byWord.get(foldHeading(written)) ?? null;
}

/** `ज़िला अध्यक्ष`, `Zila Adhyaksh`, `district-president` → `district-president`; null for what is no role, or one of the staff. */
export const readRole: (written: string) => Role | null = reader(ROLE_WORDS);
/** `प्रखंड` → `block`; null for what is none. */
export const readUnitType: (written: string) => UnitType | null = reader(UNIT_WORDS);
/** `हिंदी` → `hi`; null for what is none. */
export const readLanguage: (written: string) => Language | null = reader(LANGUAGE_WORDS);
