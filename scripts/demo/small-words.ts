/** The rest of what is written in a day: answers, thanks, forwards, questions, wishes. */
import type { Language } from '../../src/language/meaning.ts';

type Phrases = Readonly<Record<Language, readonly string[]>>;
export const YES: Phrases = {
  hi: ['हाँ', 'हां सही है', 'जी हाँ', 'सही है', '1', '१', 'हाँ जी'],
  'hi-Latn': ['haan', 'ha sahi hai', 'ji haan', 'sahi h', '1', 'haan ji', 'hn'],
  en: ['yes', 'Yes correct', '1', 'ok yes', 'right'],
};
export const NO: Phrases = {
  hi: ['नहीं', 'नहीं, काम नहीं हुआ', '2'],
  'hi-Latn': ['nahi', 'nhi hua', '2'],
  en: ['no', 'No, not done', '2'],
};
export const UNKNOWN: Phrases = {
  hi: ['पता नहीं', 'मालूम नहीं'],
  'hi-Latn': ['pata nahi', 'malum nahi'],
  en: ['I do not know', "don't know"],
};
export const THANKS: Phrases = {
  hi: ['धन्यवाद', 'बहुत धन्यवाद 🙏'],
  'hi-Latn': ['dhanyawad', 'shukriya bhai'],
  en: ['thank you', 'Thanks'],
};
export const STOP: Phrases = { hi: ['बंद करो'], 'hi-Latn': ['msg mat bhejo'], en: ['STOP'] };
export const START: Phrases = { hi: ['शुरू करो'], 'hi-Latn': ['chalu kar do'], en: ['START'] };
export const HUMAN: Phrases = {
  hi: ['किसी आदमी से बात करनी है'],
  'hi-Latn': ['kisi vyakti se baat karni hai'],
  en: ['I want to talk to a person'],
};
export const GIBBERISH: readonly string[] = ['????', 'hmm', 'asdfgh', '👍👍', 'ओके देखते हैं', 'kya', 'haha', '...'];
export const STATUS: Phrases = {
  hi: ['मेरी शिकायत का क्या हुआ?', '{t} का क्या हुआ'],
  'hi-Latn': ['meri shikayat ka kya hua', '{t} ka kya hua'],
  en: ['What is the status of {t}?', 'status of my complaint'],
};
export const SUGGESTIONS: Phrases = {
  hi: ['मेरा सुझाव है कि हर पंचायत में महीने में एक बार जनसुनवाई हो'],
  'hi-Latn': ['mera sujhav hai ki har booth par do yuva ko training diya jaye'],
  en: ['I suggest that the meeting day is announced a week before'],
};
export const FORWARDS: Phrases = {
  hi: ['यह संदेश 11 लोगों को भेजें, शाम तक अच्छी ख़बर मिलेगी 🙏', 'सुप्रभात। आज का सुविचार: मेहनत ही पूजा है'],
  'hi-Latn': ['ye msg 10 group me bhejo, sabko pata chale', 'good morning ji, aaj ka suvichar'],
  en: ['Forwarded: share this with 10 groups before evening', 'Good morning! Have a nice day'],
};
/** `{o}` the number told before, `{n}` the right one. */
export const CORRECTIONS: Phrases = {
  hi: ['गलती हो गई, {o} नहीं {n} लोग थे', '{o} नहीं {n} लोग'],
  'hi-Latn': ['galti ho gayi, {o} nahi {n} log the', '{o} nhi {n} log the'],
  en: ['Sorry, not {o} but {n} people came', 'correction: {n} people, not {o}'],
};
export const PANCHAYAT: Phrases = {
  hi: ['{p} पंचायत', '{p}'],
  'hi-Latn': ['{p} panchayat', '{p}'],
  en: ['{p} panchayat', '{p}'],
};
export const SINCE: Phrases = {
  hi: ['{m} महीने से'],
  'hi-Latn': ['{m} mahine se'],
  en: ['for {m} months', 'since {m} months'],
};
export const AMOUNT: Phrases = {
  hi: ['{a} रुपये', '{a}'],
  'hi-Latn': ['{a} rupaye', '{a}'],
  en: ['{a} rupees', 'Rs {a}'],
};
export const POSTS: Phrases = {
  hi: ['पंचायत सचिव', 'डीलर', 'मुखिया', 'कर्मचारी'],
  'hi-Latn': ['panchayat sevak', 'dealer', 'mukhiya', 'karmchari'],
  en: ['panchayat secretary', 'ration dealer', 'the mukhiya'],
};
/** Numbers of a menu in every form people use. */
export const NUMBERS: readonly (readonly string[])[] = [
  ['1', '१', 'ek', 'एक', '1.'],
  ['2', '२', 'do', 'दो', '2.'],
  ['3', '३', 'teen', 'तीन'],
  ['4', '४', 'char', 'चार'],
  ['5', '५', 'paanch', 'पाँच'],
];
