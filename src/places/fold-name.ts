/**
 * A place's name made comparable across scripts, twice: `foldName` is what writers mean to be the same spelling,
 * `soundKey` what sounds nearly the same. The names of places keep more apart than ordinary words do (Dandai, Danda), so
 * this is not the fold of the language room, which may not be imported here.
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
  फ: 'ph',
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

interface Syllable {
  onset: string;
  vowel: string;
  schwa: boolean;
  nasal: boolean;
}

/** One Devanagari word in Latin letters, without the अ that is written but not spoken: `कटकमसांडी` → `katkamsandi`. */
function romanise(word: string): string {
  const syllables: Syllable[] = [];
  for (const letter of word) {
    const last = syllables.at(-1);
    const consonant = CONSONANTS[letter];
    const vowel = VOWELS[letter];
    const sign = SIGNS[letter];
    if (consonant !== undefined) {
      // after a virama the consonant joins the cluster before it
      if (last !== undefined && last.vowel === '') {
        last.onset += consonant;
        last.vowel = 'a';
        last.schwa = true;
      } else syllables.push({ onset: consonant, vowel: 'a', schwa: true, nasal: false });
    } else if (vowel !== undefined) syllables.push({ onset: '', vowel, schwa: false, nasal: false });
    else if (last === undefined) continue;
    else if (sign !== undefined) {
      last.vowel = sign;
      last.schwa = false;
    } else if (letter === '्') {
      last.vowel = '';
      last.schwa = false;
    } else if (letter === 'ं' || letter === 'ँ') last.nasal = true;
  }
  const end = syllables.length - 1;
  for (let index = end; index > 0; index--) {
    const syllable = syllables[index];
    if (syllable === undefined || !syllable.schwa || syllable.nasal) continue;
    const spokenBefore = (syllables[index - 1]?.vowel ?? '') !== '';
    const after = syllables[index + 1];
    if (index === end || (spokenBefore && after !== undefined && after.vowel !== '' && after.onset !== ''))
      syllable.vowel = '';
  }
  let out = '';
  for (const [index, { onset, vowel, nasal }] of syllables.entries()) {
    // चंपा is written Champa, not Chanpa
    const labial = /^[pbm]/.test(syllables[index + 1]?.onset ?? '');
    out += onset + vowel + (nasal ? (labial ? 'm' : 'n') : '');
  }
  return out;
}

/** What writers of Latin letters use for one another, made one: ee and i, oo and u, w and v, sh and s, z and j, double letters. */
function level(name: string): string {
  const text = name.replace(/a+n?[vw]n?$/, 'aon');
  let out = '';
  for (let index = 0; index < text.length; index++) {
    let letter = text.charAt(index);
    let run = 1;
    while (text.charAt(index + run) === letter) run++;
    index += run - 1;
    const next = text.charAt(index + 1);
    if (letter === 'e' && run > 1) letter = 'i';
    else if (letter === 'o' && run > 1) letter = 'u';
    else if (letter === 'c') {
      if (next === 'h') {
        letter = 'ch';
        while (text.charAt(index + 1) === 'h') index++;
      } else if (next === 'k') continue;
      else letter = next === 'e' || next === 'i' ? 's' : 'k';
    } else if (letter === 's' && next === 'h') {
      letter = 's';
      index++;
    } else if (letter === 'w') letter = 'v';
    else if (letter === 'z') letter = 'j';
    else if (letter === 'q') letter = 'k';
    else if (letter === 'x' && next === 'm') letter = 'ks';
    else if (letter === 'f') letter = 'ph';
    else if (letter === 'y' && out !== '') letter = 'i';
    const before = out.charAt(out.length - 1);
    if (letter === 'v' && before === 'u' && next === 'a') continue;
    if (letter === 'v' && (before === 'a' || before === 'o') && next !== '' && !'aeiouyh'.includes(next)) letter = 'u';
    if (letter === before) continue;
    if (letter === 'u' && before === 'o') out = `${out.slice(0, -1)}a`;
    out += letter;
  }
  return out;
}

/**
 * The close key of a name, without spaces: `कांके`, `Kaanke` and `KANKE` are `kanke`; `Nagar Untari` is `nagaruntari`.
 * Empty for what holds no letter of Devanagari or Latin.
 */
export function foldName(name: string): string {
  let out = '';
  for (const part of name
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s\-–.,()/'’]+/u)) {
    let latin = '';
    let devanagari = '';
    for (const letter of part) {
      const code = letter.charCodeAt(0);
      if (code >= 0x61 && code <= 0x7a) latin += letter;
      else if (code >= 0x30 && code <= 0x39) latin += letter;
      else if (code >= 0x900 && code <= 0x963 && code !== 0x93c) devanagari += letter;
    }
    out += devanagari === '' ? latin : romanise(devanagari);
  }
  return level(out);
}

/**
 * The far key of a close key: no inner `a`, no aspiration, i for e and u for o, b for v. `kanke` → `knki`. Names with far
 * keys at most one letter apart may be the same; the distance decides.
 */
export function soundKey(fold: string): string {
  let out = '';
  let soundOfBefore = '';
  for (let index = 0; index < fold.length; index++) {
    let letter = fold.charAt(index);
    if (index > 0 && letter === 'h') continue;
    if (index > 0 && letter === 'a') {
      // an अ between two equal letters keeps them two: Katkamsandi with its t forgotten is still near
      soundOfBefore = '';
      continue;
    }
    if (letter === 'e') letter = 'i';
    else if (letter === 'o') letter = 'u';
    else if (letter === 'v') letter = 'b';
    else if (letter === 'm' && 'bp'.includes(fold.charAt(index + 1))) letter = 'n';
    if (index === 0 || letter !== soundOfBefore) out += letter;
    soundOfBefore = letter;
  }
  return out;
}

/** Of short names, whose sound keys say too little: the close key without inner h, with i for e and u for o. `ara` → `ara`. */
export function shortKey(fold: string): string {
  let out = '';
  for (let index = 0; index < fold.length; index++) {
    const letter = fold.charAt(index);
    if (letter === 'h' && index > 0) continue;
    out += letter === 'e' ? 'i' : letter === 'o' ? 'u' : letter === 'v' ? 'b' : letter;
  }
  return out;
}
