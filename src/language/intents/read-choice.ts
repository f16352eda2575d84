/**
 * Which option of the menu last shown a short answer chooses: `1` `1.` `(1)` `१` `ek` `first` `pehla` `1 no` `number 1`
 * `dusra wla`, or the option's own name with small slips. A long answer chooses nothing.
 */

import { foldWord } from '../fold.ts';
import { distance } from '../lexicon/lexicon.ts';
import type { Message, Span } from '../message.ts';
import { oneOf } from '../one-of.ts';

/** Names people type for an option, by code; a code not listed is known by its own words (`door-to-door`). */
export const OPTION_NAMES: Readonly<Record<string, string>> = {
  yes: 'हाँ, haan, yes, ha, han, hn, ji, sahi, सही, ok, ठीक, thik, agree, sahmat, सहमत, manjur, मंजूर, हूँ',
  no: 'नहीं, nahi, no, na, nhi, nai, asahmat, असहमत, galat, गलत, नामंजूर',
  report: 'रिपोर्ट, report, riport, ripot, कार्यक्रम, karyakram, गतिविधि, gatividhi, activity, काम की रिपोर्ट, repot',
  complaint: 'शिकायत, shikayat, sikayat, complaint, complain, समस्या, samasya, problem',
  suggestion: 'सुझाव, sujhav, suggestion',
  status: 'स्थिति, sthiti, status, स्टेटस, मेरी शिकायत का हाल',
  help: 'मदद, madad, help, सहायता',
  human: 'व्यक्ति, vyakti, आदमी, aadmi, human, person, इंसान',
  correct: 'सुधार, sudhar, correct, बदलना, badalna, galat, गलत',
  cancel: 'रद्द, radd, cancel, छोड़ें, chhod do',
  skip: 'छोड़ें, chhodo, skip, आगे, aage, next, नहीं मालूम',
  file: 'दर्ज, darj, file, submit, भेजें',
  change: 'बदलें, badle, change, बदलना, sudhar',
  withdraw: 'वापस, wapas, withdraw',
  reopen: 'फिर खोलें, reopen, phir kholo',
  other: 'अन्य, anya, other, दूसरा कुछ, kuch aur, aur kuch',
  solved: 'हल, हल हो गया, solved, ho gaya',
  'not-solved': 'हल नहीं, nahi hua, not solved',
  worker: 'कार्यकर्ता, karyakarta, worker',
  citizen: 'नागरिक, आम नागरिक, nagrik, citizen',
  'office-bearer': 'पदाधिकारी, padadhikari, office bearer',
  anonymous: 'गुमनाम, नाम गुप्त, gumnam, anonymous, gupt',
  own: 'हाँ अपनी, अपनी, अपने गांव की, apni, haan apni, apne gaon ki, meri apni, मेरी, meri',
  shared: 'बस भेजा, bas bheja, forward kiya, फॉरवर्ड किया, just shared, shared, sirf bheja, dusre ki',
  same: 'वही, wahi, same, wahi hai, usi ka, पुरानी, purani',
  new: 'नई, नयी, nayi, alag, अलग, new, naya, नया, dusri',
  resident: 'ग्रामीण, gramin, किसान, kisan, निवासी, nivasi, resident, aam aadmi, villager',
  'booth-agent': 'बूथ एजेंट, booth agent, bla, बीएलए',
  'panchayat-president': 'पंचायत अध्यक्ष, panchayat adhyaksh, panchayat president',
  'block-president': 'प्रखंड अध्यक्ष, prakhand adhyaksh, block adhyaksh, block president',
  named: 'नाम के साथ, naam ke sath, with name',
};

const ORDINALS: readonly string[] = [
  '',
  'एक, ek, one, first, पहला, pehla, pahla, पहली, pehli, pahli, पहले वाला, pehle, 1st, fst, pahala, wan, फर्स्ट, अव्वल, पहिला, ak',
  'दो, do, two, second, दूसरा, dusra, doosra, दूसरी, dusri, doosri, 2nd, dusara, tu, दुसरा, सेकंड, दू',
  'तीन, teen, tin, three, third, तीसरा, teesra, tisra, तीसरी, tisri, 3rd, tisara, थर्ड, tiin, teeen',
  'चार, char, chaar, four, fourth, चौथा, chautha, chotha, चौथी, 4th, chauthi',
  'पाँच, पांच, paanch, panch, five, fifth, पाँचवाँ, पांचवा, panchwa, paanchva, 5th, pach',
];
const ZERO = new Set(['shunya', 'sunya', 'zero', 'jiro', 'sifar', 'शून्य', 'jero'].map(foldWord));
const numberOfWord = new Map<string, number>();
for (const [number, words] of ORDINALS.entries())
  for (const word of words.split(',')) if (word.trim() !== '') numberOfWord.set(foldWord(word), number);
const namesOfCode = new Map<string, readonly string[]>();
for (const [code, names] of Object.entries(OPTION_NAMES))
  namesOfCode.set(
    code,
    names.split(',').map((name) => name.trim().split(/\s+/).map(foldWord).join(' ')),
  );

/** Words that may stand around the number: `2 no.`, `dusra wla`, `option 1`, `1 number`, `नंबर १`, `sir 2`. */
const FILLER = oneOf(
  'no|number|nambar|num|nan|nn|vla|vala|vali|vale|val|option|opsan|vikalp|th|st|nd|rd|ji|ko|sir|ser|hi|hai|he|h|the|me|se|chuna|choose|select|dabaya|dabao|press|key|ans|answer|uttar|is|main|vaala|karo|chaiye|chahie|please|pls|plij|plz|ok|sahab|oke|din|dijie|n|o',
);

/** `{kind: 'option', code, span}`, `{kind: 'human'}` for 0 or zero, `{kind: 'none'}` for a number outside; null when the text is no choice. */
export type Choice =
  | { kind: 'option'; code: string; span: Span }
  | { kind: 'human'; span: Span }
  | { kind: 'none'; span: Span };

function namesOf(code: string): readonly string[] {
  const listed = namesOfCode.get(code);
  const own = code
    .split(/[-_.:\s]+/)
    .map(foldWord)
    .join(' ');
  return listed === undefined ? [own] : [own, ...listed];
}

/** Reads a short answer in the light of a menu; null when it is longer or something else. */
export function readChoice(message: Message, menu: readonly string[]): Choice | null {
  const words = message.words.filter((word) => word.script !== 'sign' && word.fold !== '');
  if (words.length === 0) return null;
  // "nahi 50 log the" answers with a value, not with an option
  const valued = message.numbers.length > 0 && words.length > 2;
  const span: Span = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  // the option's own name comes first: "do" in a menu of numbers is two all the same, for no option is called so
  const whole = words.map((word) => word.fold).join(' ');
  let named: { code: string; cost: number } | undefined;
  for (const code of menu) {
    for (const name of namesOf(code)) {
      const limit = name.length >= 6 ? 1.5 : name.length >= 4 ? 0.5 : 0;
      const cost = whole === name ? 0 : limit === 0 ? 9 : distance(whole, name, limit);
      if (cost <= limit && (named === undefined || cost < named.cost)) named = { code, cost };
    }
  }
  if (named !== undefined) return { kind: 'option', code: named.code, span };
  if (words.length > 5) return null;
  let number: number | undefined;
  for (const word of words) {
    if (word.script === 'digit') {
      if (number !== undefined) return null;
      number = Number(word.fold);
      continue;
    }
    if (FILLER.has(word.fold)) continue;
    if (word.fold === 'one' && number !== undefined) continue; // "the second one"
    const value = ZERO.has(word.fold) ? 0 : numberOfWord.get(word.fold);
    if (value === undefined || number !== undefined) {
      // beside a figure only fillers may stand; else this is a sentence
      return valued
        ? null
        : nameWithin(
            words.map((one) => one.fold),
            menu,
            span,
          );
    }
    number = value;
  }
  if (number === undefined)
    return valued
      ? null
      : nameWithin(
          words.map((one) => one.fold),
          menu,
          span,
        );
  if (number === 0) return { kind: 'human', span };
  const code = menu[number - 1];
  return code === undefined ? { kind: 'none', span } : { kind: 'option', code, span };
}

/** "report bhejna hai", "शिकायत करनी है": a short answer with exactly one option's name among a few other words. */
function nameWithin(folds: readonly string[], menu: readonly string[], span: Span): Choice | null {
  if (folds.length > 4) return null;
  const found = new Set<string>();
  for (const code of menu) {
    for (const name of namesOf(code)) {
      if (name.length < 4 || name.includes(' ')) continue;
      if (folds.some((fold) => fold.length >= 4 && distance(fold, name, 1) <= (name.length >= 6 ? 1 : 0.5)))
        found.add(code);
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? { kind: 'option', code: only, span } : null;
}
