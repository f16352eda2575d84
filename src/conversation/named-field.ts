/** "तारीख ग़लत है": a field that is named as wrong without its right value, so that it is asked. */
import { foldWord } from '../language/fold.ts';
import { cutWords } from '../language/words.ts';
import type { Composer } from './composer.ts';
import { askPlace } from './place-question.ts';

type Field =
  | 'date'
  | 'people'
  | 'place'
  | 'activities'
  | 'enrolled'
  | 'officials'
  | 'amountInr'
  | 'since'
  | 'panchayat';

/** By field what people call it, in all three scripts. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  date: ['तारीख', 'तारीख़', 'दिन', 'दिनांक', 'tarikh', 'tareekh', 'tarik', 'din', 'date', 'day'],
  people: [
    'संख्या',
    'लोग',
    'उपस्थिति',
    'गिनती',
    'sankhya',
    'log',
    'upasthiti',
    'ginti',
    'number',
    'count',
    'people',
    'attendance',
  ],
  place: ['जगह', 'प्रखंड', 'प्रखण्ड', 'स्थान', 'jagah', 'jgh', 'prakhand', 'sthan', 'place', 'block', 'location'],
  activities: ['काम', 'कार्यक्रम', 'kaam', 'karyakram', 'activity', 'work', 'programme', 'program'],
  enrolled: ['सदस्य', 'sadasya', 'members'],
  officials: ['पद', 'नाम', 'अधिकारी', 'pad', 'naam', 'adhikari', 'post', 'name', 'officer'],
  amountInr: ['रकम', 'रुपये', 'रुपया', 'पैसा', 'राशि', 'rakam', 'rupaye', 'rupya', 'paisa', 'rashi', 'amount', 'money'],
  since: ['समय', 'अवधि', 'samay', 'avadhi', 'duration', 'time'],
  panchayat: ['पंचायत', 'गाँव', 'गांव', 'panchayat', 'gaon', 'gao', 'village'],
};
const BY_WORD = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [foldWord(name), field as Field] as const)),
);
const OF_REPORT: readonly Field[] = ['activities', 'date', 'people', 'place', 'enrolled'];
const OF_COMPLAINT: readonly Field[] = ['officials', 'amountInr', 'since', 'place', 'panchayat', 'date'];

/** Asks for the field that the message names as wrong; false when it names none, or says more than that. */
export function askNamedField(c: Composer, about: 'draft' | 'record'): boolean {
  const words = cutWords(c.text);
  if (words.length > 6 || words.some((word) => word.script === 'digit')) return false;
  const complaint = c.state.draft?.kind === 'complaint' || (about === 'record' && c.state.last?.kind === 'complaint');
  const allowed = complaint ? OF_COMPLAINT : OF_REPORT;
  const field = words.map((word) => BY_WORD.get(word.fold)).find((one) => one !== undefined && allowed.includes(one));
  if (field === undefined) return false;
  const asking = { about };
  switch (field) {
    case 'date':
      c.ask('date', [{ key: 'ask.date' }], asking);
      return true;
    case 'people':
      c.ask('people', [{ key: 'ask.people' }], asking);
      return true;
    case 'enrolled':
      c.ask('enrolled', [{ key: 'ask.enrolled' }], asking);
      return true;
    case 'activities':
      c.ask('activities', [{ key: 'ask.activities' }], asking);
      return true;
    case 'officials':
      c.ask('officials', [{ key: 'ask.officials' }], { about: about === 'draft' ? 'officials' : about });
      return true;
    case 'amountInr':
      c.ask('amountInr', [{ key: 'ask.amount' }], { about: about === 'draft' ? 'amountInr' : about });
      return true;
    case 'since':
      c.ask('since', [{ key: 'ask.since' }], { about: about === 'draft' ? 'since' : about });
      return true;
    case 'panchayat':
      c.ask('panchayat', [{ key: 'ask.panchayat' }], asking);
      return true;
    case 'place': {
      const { home } = c.facts.person;
      const district =
        c.state.draft?.events?.[0]?.place?.district ?? c.state.draft?.complaint?.place?.district ?? home?.district;
      if (about === 'draft') askPlace(c, district === undefined ? undefined : { district }, 'block', 'draft');
      else c.ask('block', [{ key: 'ask.block' }], asking);
      return true;
    }
  }
}
