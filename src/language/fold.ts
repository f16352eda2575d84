/**
 * One comparable key for a word across scripts: बैठक, baithak and Baithakk are all `baithak`.
 *
 * Two keys are made. `foldWord` is the close one: it keeps vowels and aspirates, and differs only where writers do not
 * distinguish (long and short vowels, श/ष/स, व/w, ज़/z, doubled letters, ड़/ड). `soundOf` is the far one: consonants
 * only, for finding what a misspelt word may have meant; what it finds has to be checked by distance.
 * Over 250 lines: two scripts, one key: the tables and the order of their steps must be read together.
 */

const CONSONANTS: Readonly<Record<string, string>> = {
  क: 'k',
  ख: 'kh',
  ग: 'g',
  घ: 'gh',
  ङ: 'n',
  च: 'ch',
  छ: 'ch',
  ज: 'j',
  झ: 'jh',
  ञ: 'n',
  ट: 't',
  ठ: 'th',
  ड: 'd',
  ढ: 'dh',
  ण: 'n',
  त: 't',
  थ: 'th',
  द: 'd',
  ध: 'dh',
  न: 'n',
  प: 'p',
  फ: 'f',
  ब: 'b',
  भ: 'bh',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  व: 'v',
  श: 's',
  ष: 's',
  स: 's',
  ह: 'h',
  ळ: 'l',
};
const VOWELS: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'a',
  इ: 'i',
  ई: 'i',
  उ: 'u',
  ऊ: 'u',
  ऋ: 'ri',
  ए: 'e',
  ऐ: 'ai',
  ओ: 'o',
  औ: 'au',
  ऍ: 'e',
  ऑ: 'o',
  ॐ: 'om',
};
const SIGNS: Readonly<Record<string, string>> = {
  'ा': 'a',
  'ि': 'i',
  'ी': 'i',
  'ु': 'u',
  'ू': 'u',
  'ृ': 'ri',
  'े': 'e',
  'ै': 'ai',
  'ो': 'o',
  'ौ': 'au',
  'ॅ': 'e',
  'ॉ': 'o',
};
/** Letters of other alphabets that look like Latin ones, as spammers and odd keyboards write them. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  α: 'a',
  ο: 'o',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  τ: 't',
  υ: 'u',
  ρ: 'p',
  ε: 'e',
  ı: 'i',
};

/** Words that would fold onto a common other one: the circle officer onto को, a call onto कल, पीटा (beaten) onto पिता (father). */
const OWN_KEYS: ReadonlyMap<string, string> = new Map([
  ['co', 'co'],
  ['call', 'kol'],
  ['our', 'owr'],
  ['oc', 'ocp'],
  ['sho', 'shoo'],
  ['she', 'shee'],
  ['kcc', 'kesisi'],
  ['मई', 'maii'],
  ['may', 'maii'],
  ['पीटा', 'peeta'],
  ['peeta', 'peeta'],
  ['पीटे', 'peete'],
  ['मानना', 'maanna'],
  ['manna', 'maanna'],
  ['डॉ', 'doktar'],
  ['घुस', 'ghusna'],
  ['जेई', 'jeei'],
]);

/** One syllable under work: consonant letters, then a vowel; `schwa` when the vowel is only the inherent अ. */
interface Syllable {
  onset: string;
  vowel: string;
  schwa: boolean;
}

/** The romanised form of a Devanagari word without the अ that is written but not spoken: `लड़का` → `ladka`. */
function romanise(word: string): string {
  const syllables: Syllable[] = [];
  let nasalAt: number[] = [];
  for (const letter of word) {
    const consonant = CONSONANTS[letter];
    const last = syllables.at(-1);
    if (consonant !== undefined) {
      // a virama left the last syllable without a vowel: this consonant joins its cluster
      if (last !== undefined && last.vowel === '') last.onset += consonant === last.onset ? '' : consonant;
      else {
        syllables.push({ onset: consonant, vowel: '', schwa: false });
      }
      const now = syllables.at(-1);
      if (now !== undefined) {
        now.vowel = 'a';
        now.schwa = true;
      }
    } else if (SIGNS[letter] !== undefined && last !== undefined) {
      last.vowel = SIGNS[letter] ?? '';
      last.schwa = false;
    } else if (letter === '्' && last !== undefined) {
      last.vowel = '';
      last.schwa = false;
    } else if (VOWELS[letter] !== undefined) syllables.push({ onset: '', vowel: VOWELS[letter] ?? '', schwa: false });
    else if (letter === 'ं' || letter === 'ँ') nasalAt.push(syllables.length - 1);
    else if (letter >= 'a' && letter <= 'z') syllables.push({ onset: letter, vowel: '', schwa: false });
  }
  const end = syllables.length - 1;
  for (let index = end; index > 0; index--) {
    const syllable = syllables[index];
    if (syllable === undefined || !syllable.schwa) continue;
    const before = syllables[index - 1];
    const after = syllables[index + 1];
    const plainOnset = syllable.onset.replaceAll('h', '');
    // केंद्र, कार्य, तत्व: the last अ is spoken after such a cluster, and everybody writes it in Latin letters
    const spokenEnd = index === end && plainOnset.length > 1 && /[yrv]$/.test(plainOnset);
    const silent =
      (index === end && !spokenEnd) ||
      (before !== undefined &&
        before.vowel !== '' &&
        after !== undefined &&
        after.vowel !== '' &&
        after.onset.replace('h', '').length === 1);
    // a cluster is kept audible inside the word (पुस्तक), and a nasal counts as a vowel sound
    if (silent && !nasalAt.includes(index) && (index === end || plainOnset.length <= 1)) syllable.vowel = '';
  }
  let out = '';
  nasalAt = nasalAt.filter((index) => index < end);
  for (const [index, syllable] of syllables.entries()) {
    out += syllable.onset + syllable.vowel;
    if (nasalAt.includes(index)) out += 'n';
  }
  return out;
}

/** What writers of Latin letters do not distinguish, made one. Works on lower-case ASCII. */
function levelLatin(word: string): string {
  let out = '';
  const { length } = word;
  for (let index = 0; index < length; index++) {
    const letter = word.charAt(index);
    let run = 1;
    while (index + run < length && word.charAt(index + run) === letter) run++;
    const next = word.charAt(index + run);
    index += run - 1;
    if (letter === 'e' && run > 1) out += 'i';
    else if (letter === 'o' && run > 1) out += 'u';
    else if (letter === 'c') {
      if (next === 'h') {
        out += 'ch';
        index++;
        while (word.charAt(index + 1) === 'h') index++;
      } else if (next === 'k') continue;
      else out += next === 'e' || next === 'i' || next === 'y' ? 's' : 'k';
    } else if (letter === 's' && next === 'h') {
      out += 's';
      index++;
    } else if (letter === 'p' && next === 'h') {
      out += 'f';
      index++;
    } else if (letter === 'w') out += 'v';
    else if (letter === 'z') out += 'j';
    else if (letter === 'q') out += 'k';
    else if (letter === 'x') out += 'ks';
    else out += letter;
  }
  return out;
}

const isVowel = (letter: string): boolean =>
  letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u';

/** Glides and nasals that are written or left out at will: `diya` → `dia`, `huwa` → `hua`, `sanpark` → `sampark`. */
function levelGlides(word: string): string {
  let out = '';
  for (let index = 0; index < word.length; index++) {
    const letter = word.charAt(index);
    const before = out.charAt(out.length - 1);
    const next = word.charAt(index + 1);
    if (letter === 'y' && index > 0) {
      if (before === 'i' && isVowel(next)) continue;
      if (before === 'a' && (next === 'e' || next === 'i')) continue;
      out += next === '' || (isVowel(before) && next !== '' && !isVowel(next)) ? (before === 'i' ? '' : 'i') : 'y';
    } else if (letter === 'v' && before === 'u' && next === 'a') continue;
    else if (letter === 'n' && (next === 'b' || next === 'p')) out += 'm';
    else if (letter === 'i' && before === 'e') out = `${out.slice(0, -1)}ai`;
    else if (letter === 'u' && before === 'o') out = `${out.slice(0, -1)}au`;
    else if (letter === before && !isVowel(letter)) continue;
    else out += letter;
  }
  return out;
}

/** The one copy of a string that the engine keeps for names of properties: two such are equal when they are the same. */
function theOne(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}

/**
 * The close key of one word in any script: `बैठक` and `Baithakk` → `baithak`, `१५०` → `150`. Empty for what holds no
 * letter or digit of Devanagari or Latin. Rules compare keys many times a word, so that each key is given as one string only.
 */
export function foldWord(word: string): string {
  return theOne(keyOf(word));
}

function keyOf(word: string): string {
  if (word === 'FIR') return 'efaaiar';
  if (word === 'JE') return 'jeei';
  if (word === 'SI') return 'daroga';
  const own = OWN_KEYS.get(word.length <= 5 ? word.toLowerCase() : '');
  if (own !== undefined) return own;
  let plain = '';
  let devanagari = false;
  let digits = true;
  for (const letter of word.normalize('NFKD').toLowerCase()) {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 0x61 && code <= 0x7a) {
      plain += letter;
      digits = false;
    } else if (code >= 0x30 && code <= 0x39) plain += letter;
    else if (code >= 0x966 && code <= 0x96f) plain += String.fromCharCode(code - 0x966 + 48);
    else if (code >= 0x900 && code <= 0x97f) {
      if (code === 0x93c) continue;
      devanagari = true;
      plain += letter;
    } else {
      const alike = LOOKALIKES[letter];
      if (alike === undefined) continue;
      plain += alike;
      digits = false;
    }
  }
  if (devanagari) return levelGlides(romanise(plain.replaceAll('ज्ञ', 'ग्य')));
  if (digits) return plain;
  return levelGlides(levelLatin(plain));
}

/**
 * The far key of a close key: consonants without aspiration, an opening vowel as `a`: `baithak` → `btk`. Equal far keys
 * mean "perhaps the same word", no more.
 */
export function soundOf(fold: string): string {
  let out = '';
  for (let index = 0; index < fold.length; index++) {
    const letter = fold.charAt(index);
    if (isVowel(letter)) {
      if (index === 0) out = 'a';
      continue;
    }
    const before = fold.charAt(index - 1);
    if (letter === 'h' && index > 0 && !isVowel(before)) continue;
    if (letter === 'y' && index > 0) continue;
    const next = fold.charAt(index + 1);
    if ((letter === 'n' || letter === 'm') && next !== '' && !isVowel(next) && next !== 'h' && index > 0) continue;
    const plain = letter === 'v' ? 'b' : letter;
    if (out.charAt(out.length - 1) !== plain) out += plain;
  }
  return out;
}
