/** How people tell of their work: pieces of sentences by activity and script, put together by chance. */
import type { Activity, Language } from '../../src/language/meaning.ts';

type Phrases = Readonly<Record<Language, readonly string[]>>;
/** What was done. */
export const DID: Readonly<Partial<Record<Activity, Phrases>>> = {
  meeting: {
    hi: ['कार्यकर्ताओं की बैठक हुई', 'मासिक बैठक की गई', 'बूथ समिति की बैठक रखी', 'बैठक संपन्न हुई'],
    'hi-Latn': ['karyakartaon ki baithak hui', 'masik baithak ki gayi', 'baithak rakhi thi', 'mtg hui'],
    en: ['workers meeting was held', 'we held the monthly meeting', 'meeting done'],
  },
  training: {
    hi: ['बूथ कार्यकर्ताओं का प्रशिक्षण हुआ', 'प्रशिक्षण शिविर लगाया'],
    'hi-Latn': ['booth karyakartaon ka prashikshan hua', 'training rakhi gayi'],
    en: ['training of booth workers was conducted', 'a training camp was held'],
  },
  'door-to-door': {
    hi: ['घर-घर जाकर संपर्क किया', 'डोर टू डोर अभियान चलाया'],
    'hi-Latn': ['ghar ghar jakar sampark kiya', 'door to door kiya'],
    en: ['did door to door contact', 'door-to-door campaign done'],
  },
  membership: {
    hi: ['सदस्यता अभियान चलाया', 'सदस्यता कैंप लगाया'],
    'hi-Latn': ['sadasyata abhiyan chalaya', 'membership camp lagaya'],
    en: ['membership drive was held', 'we ran a membership camp'],
  },
  rally: {
    hi: ['पदयात्रा निकाली', 'रैली निकाली गई'],
    'hi-Latn': ['padyatra nikali', 'rally nikali gayi'],
    en: ['a rally was taken out', 'padyatra was held'],
  },
  protest: {
    hi: ['धरना दिया गया', 'धरना प्रदर्शन हुआ'],
    'hi-Latn': ['dharna diya gaya', 'dharna pradarshan hua'],
    en: ['dharna was held', 'we sat on dharna'],
  },
  memorandum: {
    hi: ['बीडीओ को ज्ञापन सौंपा', 'अंचल कार्यालय में ज्ञापन दिया'],
    'hi-Latn': ['BDO ko gyapan saunpa', 'gyapan diya gaya'],
    en: ['memorandum was submitted to the BDO'],
  },
  'public-hearing': {
    hi: ['जनसुनवाई लगाई', 'चौपाल लगाई गई'],
    'hi-Latn': ['jansunwai lagayi', 'chaupal lagayi gayi'],
    en: ['public hearing was held', 'jansunwai conducted'],
  },
  committee: {
    hi: ['पंचायत समिति का गठन किया', 'समिति का विस्तार किया'],
    'hi-Latn': ['panchayat samiti ka gathan kiya', 'nayi committee banayi'],
    en: ['panchayat committee was formed'],
  },
  'booth-work': {
    hi: ['बूथ पर मतदाता सूची का मिलान किया', 'वोटर लिस्ट में नाम जोड़वाए'],
    'hi-Latn': ['booth par voter list milayi', 'voter list ka milan kiya'],
    en: ['voter list was checked at the booth'],
  },
  relief: {
    hi: ['रक्तदान शिविर लगाया', 'कंबल वितरण किया', 'स्वास्थ्य शिविर लगाया'],
    'hi-Latn': ['blood donation camp lagaya', 'kambal vitran kiya'],
    en: ['health camp was organised', 'blankets were distributed'],
  },
  commemoration: {
    hi: ['बिरसा मुंडा जयंती मनाई', 'शहीद दिवस मनाया गया'],
    'hi-Latn': ['birsa munda jayanti manayi', 'shahid diwas manaya gaya'],
    en: ['Birsa Munda Jayanti was celebrated'],
  },
  visit: {
    hi: ['गाँवों का दौरा किया', 'पंचायत का भ्रमण किया'],
    'hi-Latn': ['gaon ka daura kiya', 'panchayat ka daura kiya'],
    en: ['visited the villages'],
  },
  press: { hi: ['प्रेस वार्ता की'], 'hi-Latn': ['press conference ki'], en: ['press conference was held'] },
};

/** How many came; `{n}` is a number or its words. */
export const CAME: Phrases = {
  hi: ['{n} लोग आए', '{n} लोग शामिल हुए', 'करीब {n} लोग थे', 'उपस्थिति {n}'],
  'hi-Latn': ['{n} log aaye', '{n} log the', 'lagbhag {n} log shamil hue', 'total {n} log'],
  en: ['{n} people came', '{n} people attended', 'around {n} people were present'],
};
export const WOMEN: Phrases = {
  hi: ['जिनमें {n} महिलाएँ थीं', '{n} महिला'],
  'hi-Latn': ['jisme {n} mahila thi', '{n} mahilayen'],
  en: ['including {n} women', '{n} women'],
};
export const ENROLLED: Phrases = {
  hi: ['{n} नए सदस्य बने', '{n} लोगों को सदस्य बनाया'],
  'hi-Latn': ['{n} naye sadasya bane', '{n} new member bane'],
  en: ['{n} new members joined', '{n} new members made'],
};
export const HOUSES: Phrases = {
  hi: ['{n} घरों में गए', '{n} परिवारों से मिले'],
  'hi-Latn': ['{n} ghar gaye', '{n} gharon me gaye'],
  en: ['{n} houses covered', 'met {n} families'],
};
/** When: `today`, `yesterday`, `before` (the day before), `tomorrow`. */
export const WHEN: Readonly<Record<'today' | 'yesterday' | 'before' | 'tomorrow', Phrases>> = {
  today: { hi: ['आज'], 'hi-Latn': ['aaj', 'aj', 'aaj'], en: ['today', 'Today'] },
  yesterday: { hi: ['कल'], 'hi-Latn': ['kal'], en: ['yesterday'] },
  before: { hi: ['परसों'], 'hi-Latn': ['parso'], en: ['day before yesterday'] },
  tomorrow: { hi: ['कल'], 'hi-Latn': ['kal'], en: ['tomorrow'] },
};
export const WILL: Phrases = {
  hi: ['कार्यकर्ताओं की बैठक होगी', 'सदस्यता अभियान चलाएँगे'],
  'hi-Latn': ['baithak hogi', 'sadasyata abhiyan chalayenge'],
  en: ['we will hold a meeting', 'a membership drive will be held'],
};
/** Where: `{b}` a block, `{d}` a district, `{p}` a panchayat. */
export const WHERE: Readonly<Record<'block' | 'panchayat' | 'district', Phrases>> = {
  block: {
    hi: ['{b} प्रखंड में', '{b} में'],
    'hi-Latn': ['{b} prakhand me', '{b} block me', '{b} me'],
    en: ['in {b} block', 'at {b}'],
  },
  panchayat: {
    hi: ['{p} पंचायत में', '{b} के {p} पंचायत में'],
    'hi-Latn': ['{p} panchayat me', '{b} ke {p} panchayat me'],
    en: ['in {p} panchayat', 'in {p} panchayat of {b}'],
  },
  district: { hi: ['{d} में'], 'hi-Latn': ['{d} me'], en: ['in {d}'] },
};
export const GREETINGS: Phrases = {
  hi: ['जोहार', 'नमस्ते', 'प्रणाम'],
  'hi-Latn': ['johar', 'namaste ji', 'pranam'],
  en: ['Hello', 'Namaste', 'Johar'],
};
/** Numbers as they are said. */
export const SAID_NUMBERS: Readonly<Record<number, Readonly<Record<'hi' | 'hi-Latn', string>>>> = {
  25: { hi: 'पच्चीस', 'hi-Latn': 'pachis' },
  40: { hi: 'चालीस', 'hi-Latn': 'chalis' },
  50: { hi: 'पचास', 'hi-Latn': 'pachas' },
  100: { hi: 'सौ', 'hi-Latn': 'sau' },
  150: { hi: 'डेढ़ सौ', 'hi-Latn': 'dedh sau' },
  200: { hi: 'दो सौ', 'hi-Latn': 'do sau' },
  250: { hi: 'ढाई सौ', 'hi-Latn': 'dhai sau' },
};
