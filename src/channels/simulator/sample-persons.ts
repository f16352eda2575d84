/** The three persons whose phones lie on the table when nobody has written yet: invented, visibly so, one a script. */
import type { Language } from '../../language/meaning.ts';
import type { SimulatorPerson } from './simulator-port.ts';

/** Shown first on an empty simulator; each is unknown to the directory until they register. */
export const SAMPLE_PERSONS: readonly (SimulatorPerson & { name: string; language: Language })[] = [
  { key: 'sunita', name: 'सुनीता टोप्पो (नमूना)', language: 'hi' },
  { key: 'ramesh', name: 'Ramesh Mahto (namuna)', language: 'hi-Latn' },
  { key: 'asha', name: 'Asha Kujur (sample)', language: 'en' },
];

/** Sentences to tap when a phone is empty: a report, a complaint, a question. The first two greet, so that consent comes in any order. */
export const SAMPLE_SENTENCES: Readonly<Record<Language, readonly string[]>> = {
  hi: [
    'नमस्ते',
    'कल कांके प्रखंड में बैठक हुई, सवा सौ लोग आए जिनमें 40 महिलाएँ थीं',
    'बोड़ेया पंचायत का राशन डीलर तीन महीने से कम अनाज देता है',
  ],
  'hi-Latn': [
    'namaste',
    'aaj Gomia me membership campaign chalaya, 45 naye sadasya bane',
    'hamare gaon me chapakal 20 din se kharab hai',
  ],
  en: [
    'Hello',
    'We held a meeting in Namkum block yesterday, 60 people came',
    'The hand pump in our village has been broken for 20 days, 60 houses have no water',
  ],
};

/** Places a pin can be dropped on without a map: `lat,lon,name`. */
export const SAMPLE_PINS: readonly { name: string; lat: number; lon: number }[] = [
  { name: 'Kanke, Ranchi', lat: 23.4353, lon: 85.3211 },
  { name: 'Gomia, Bokaro', lat: 23.7937, lon: 85.8266 },
  { name: 'Littipara, Pakur', lat: 24.6866, lon: 87.6358 },
];

/** A key for a person not met before: `p-x7k2m9`. */
export const PERSON_KEY = /^[a-z0-9][a-z0-9_-]{0,39}$/;
