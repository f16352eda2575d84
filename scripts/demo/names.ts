/** Invented people: first and family names that are common in Jharkhand, put together by chance, and marked as samples. */
import type { Chance } from './chance.ts';

type Both = readonly [latin: string, deva: string];
const FIRST: readonly Both[] = [
  ['Sunita', 'सुनीता'],
  ['Birsa', 'बिरसा'],
  ['Anita', 'अनीता'],
  ['Ramesh', 'रमेश'],
  ['Phulmani', 'फूलमनी'],
  ['Mangal', 'मंगल'],
  ['Sushila', 'सुशीला'],
  ['Rajendra', 'राजेंद्र'],
  ['Salomi', 'सलोमी'],
  ['Imran', 'इमरान'],
  ['Kiran', 'किरण'],
  ['Dinesh', 'दिनेश'],
  ['Basanti', 'बसंती'],
  ['Manoj', 'मनोज'],
  ['Nasima', 'नसीमा'],
  ['Lakhan', 'लखन'],
  ['Rekha', 'रेखा'],
  ['Jitendra', 'जितेंद्र'],
  ['Sanjay', 'संजय'],
  ['Malti', 'मालती'],
  ['Suresh', 'सुरेश'],
  ['Elizabeth', 'एलिज़ाबेथ'],
  ['Ashok', 'अशोक'],
  ['Champa', 'चंपा'],
  ['Pradeep', 'प्रदीप'],
  ['Gita', 'गीता'],
  ['Rajesh', 'राजेश'],
  ['Munni', 'मुन्नी'],
  ['Vijay', 'विजय'],
  ['Sarita', 'सरिता'],
  ['Karma', 'करमा'],
  ['Tara', 'तारा'],
];
const FAMILY: readonly Both[] = [
  ['Murmu', 'मुर्मू'],
  ['Oraon', 'उरांव'],
  ['Mahto', 'महतो'],
  ['Munda', 'मुंडा'],
  ['Kumari', 'कुमारी'],
  ['Ansari', 'अंसारी'],
  ['Soren', 'सोरेन'],
  ['Yadav', 'यादव'],
  ['Tirkey', 'तिर्की'],
  ['Hembrom', 'हेम्ब्रम'],
  ['Paswan', 'पासवान'],
  ['Lakra', 'लकड़ा'],
  ['Singh', 'सिंह'],
  ['Devi', 'देवी'],
  ['Marandi', 'मरांडी'],
  ['Ekka', 'एक्का'],
  ['Kerketta', 'केरकेट्टा'],
  ['Tudu', 'टुडू'],
  ['Ram', 'राम'],
  ['Sahu', 'साहू'],
  ['Khatun', 'खातून'],
  ['Mehta', 'मेहता'],
  ['Besra', 'बेसरा'],
  ['Topno', 'टोपनो'],
];

/** `Sunita Murmu (sample)` or `सुनीता मुर्मू (नमूना)`. */
export function inventName(chance: Chance, script: 'hi' | 'en'): string {
  const [first, family] = [chance.pick(FIRST), chance.pick(FAMILY)];
  return script === 'hi' ? `${first[1]} ${family[1]} (नमूना)` : `${first[0]} ${family[0]} (sample)`;
}

/** A name as somebody writes it of another: without the mark. */
export function inventOther(chance: Chance, script: 'hi' | 'en'): string {
  const i = script === 'hi' ? 1 : 0;
  return `${chance.pick(FIRST)[i]} ${chance.pick(FAMILY)[i]}`;
}

const HAMLETS: readonly Both[] = [
  ['Baratoli', 'बड़ाटोली'],
  ['Nawadih', 'नवाडीह'],
  ['Kusumtola', 'कुसुमटोला'],
  ['Harinbera', 'हरिनबेड़ा'],
  ['Karamtoli', 'करमटोली'],
  ['Simaldih', 'सिमलडीह'],
  ['Paharpur', 'पहाड़पुर'],
  ['Jamuntola', 'जामुनटोला'],
  ['Bandhdih', 'बांधडीह'],
  ['Mahuatanr', 'महुआटांड़'],
  ['Saraitoli', 'सरईटोली'],
  ['Dumarbera', 'डुमरबेड़ा'],
  ['Patratoli', 'पतराटोली'],
  ['Lohardih', 'लोहारडीह'],
];

/** A panchayat that is on no map. */
export function inventPanchayat(chance: Chance): { latin: string; deva: string } {
  const [latin, deva] = chance.pick(HAMLETS);
  return { latin, deva };
}
