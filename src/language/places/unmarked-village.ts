/**
 * Villages named without a mark: "कांके के बोड़ेया में", "Ambatoli me". A word is taken for one when the gazetteer knows it
 * there, or when it ends as the names of Jharkhand's villages do and stands where a place stands.
 */
import type { Gazetteer } from '../../places/gazetteer.ts';
import { foldWord } from '../fold.ts';
import type { Home } from '../meaning.ts';
import type { Word } from '../words.ts';
import type { FoundName } from './found-name.ts';
import { has, near, parted } from './found-name.ts';
import { know, memoOf } from './known-spelling.ts';
import type { LocalPart } from './local-part.ts';
import { isNameWord, isPersonWord, NAME_PARTICLES } from './name-words.ts';
import { STRONG_POSTPOSITIONS } from './place-words.ts';

/** Ends of folds no ordinary word has: enough where any word could stand. */
const SURE_ENDING = /(?:toli|tola|[aeiou]dih|tand|tanr|hatu|gutu|gadha|lota|bahal|kocha)$/;
/** Ends that count after "<block> के". */
const LIKELY_ENDING =
  /(?:pur|ganj|gaon|ganv|garh|gadh|gada|gora|goda|bera|beda|kera|kela|sol|jor|bad|dag|daga|nagar|para|pada|jhari|pahari|pani|daha|diha|bandh|chak|bigha|basa|sai|eya|aiya|iya|alia|kata|buru|lo|ro)$/;
const LEAST_LETTERS = 5;
/** No report names more that no mark shows. */
const MOST = 4;
/** Postpositions after which a word that is no ordinary one can hardly be anything but a place. */
const WITHIN = new Set(['me', 'mein', 'men']);
/** Places of a village that stand after its name: "लोधमा स्कूल में", "lalpania ground". */
const FACILITIES = new Set(
  'school skul स्कूल विद्यालय vidyalaya college कॉलेज ground maidan मैदान chowk chauk चौक mor मोड़ mod haat hat हाट bazar bajar बाजार girja गिरजा church चर्च mandir मंदिर masjid मस्जिद talab तालाब ghat घाट basti बस्ती side साइड tanr pahar पहाड़ dam डैम station स्टेशन अस्पताल hospital middle high primary उत्क्रमित प्राथमिक मध्य'
    .split(' ')
    .map(foldWord),
);
/** Verbs of going: who "भोगनाडीह गए थे" was there. */
const WENT = new Set(
  'गए गये गया गई gaye gae gya gaya jaenge jayenge jaunga जाएंगे जाऊंगा जायेंगे पहुंचे pahunche pahuche घूमे ghume ghumey'
    .split(' ')
    .map(foldWord),
);
/** English words a place follows: "at Jhantinath", "went to Beldih". */
const ENGLISH_BEFORE = new Set(['at', 'in', 'to', 'from', 'of', 'near']);
/** Kinds of facilities that are said with "of" and capitals but are no village. */
const NO_VILLAGE = new Set([
  'gandhi',
  'ambedkar',
  'birsa',
  'netaji',
  'sidho',
  'shahid',
  'sahid',
  'patel',
  'nehru',
  'indira',
  'rajiv',
  'sarna',
  'durga',
  'shiv',
  'kali',
  'hanuman',
  'ram',
  'govt',
  'government',
  'private',
  'public',
  'dav',
]);

/** The villages of a text that no mark names, in their order. `names` and `parts` are what was found before; home says where to look;
 * with `guess` a word that is none of the lexicon's counts where a place would stand. */
export function findUnmarkedVillages(
  text: string,
  words: readonly Word[],
  names: readonly FoundName[],
  parts: readonly LocalPart[],
  home: Home,
  gazetteer: Gazetteer,
  guess: boolean,
): LocalPart[] {
  const found: LocalPart[] = [];
  const memo = memoOf(gazetteer);
  const imported = gazetteer.size().village > 0;
  const free = (index: number): boolean =>
    !names.some((name) => name.markFrom <= index && index < name.markTo) &&
    !parts.some((part) => part.takenFrom <= index && index < part.takenTo);
  for (const [index, word] of words.entries()) {
    if (word.fold.length < (has(NAME_PARTICLES, word) ? 4 : LEAST_LETTERS) || !isNameWord(word)) continue;
    const after = words[index + 1];
    if (after === undefined) break;
    // "Phatka, Torpa block": an address, village first
    const addressed = after.gap === 'comma' && names.some((name) => name.markFrom === index + 1 && name.exact);
    const within = near(after) && STRONG_POSTPOSITIONS.has(after.fold) && after.fold !== 'main';
    const link = words[index - 1];
    const beforeFacility = near(after) && FACILITIES.has(after.fold) && !NO_VILLAGE.has(word.fold);
    const english =
      word.capital &&
      word.script === 'latn' &&
      near(word) &&
      link !== undefined &&
      !link.capital &&
      ENGLISH_BEFORE.has(link.text.toLowerCase()) &&
      !(near(after) && after.capital);
    const went = near(after) && WENT.has(after.fold) && !/(?:ne|te|kar|ke|ta|ti)$/.test(word.fold);
    if ((!within && !addressed && !beforeFacility && !english && !went) || !free(index)) continue;
    const linked = near(word) && (link?.fold === 'ke' || link?.fold === 'k');
    const owner = linked ? names.find((name) => name.markTo === index - 1 && name.mark !== 'district') : undefined;
    const inPanchayat = linked && parts.some((part) => part.level === 'panchayat' && part.takenTo === index - 1);
    const sure = SURE_ENDING.test(word.fold);
    const ending = sure || LIKELY_ENDING.test(word.fold);
    const address = addressed && (ending || (word.capital && parted(word) && !isPersonWord(word)));
    const district = owner?.matches[0]?.place.district ?? (names.length === 0 ? home.district : undefined);
    const known =
      imported &&
      within &&
      district !== undefined &&
      (owner !== undefined || names.length === 0) &&
      gazetteer
        .lookup(word.text, { levels: ['village', 'panchayat'], district, limit: 4 })
        .some(({ score, place }) => score === 1 && (owner !== undefined || place.block === home.block));
    const likely = within && (owner !== undefined || inPanchayat) && ending;
    const unheard =
      guess &&
      parts.length === 0 &&
      !NO_VILLAGE.has(word.fold) &&
      !know(word.text, gazetteer, memo).exact &&
      !isPersonWord(word) &&
      ((within && WITHIN.has(after.fold)) || english || went || (beforeFacility && !NO_VILLAGE.has(link?.fold ?? '')));
    if (!known && !likely && !address && !(within && sure) && !unheard) continue;
    // "चेपा खुर्द में", "jori kalan me"
    const from = has(NAME_PARTICLES, word) && near(word) && isNameWord(link) && free(index - 1) ? index - 1 : index;
    found.push({
      level: 'village',
      value: text.slice(words[from]?.start ?? word.start, word.end),
      from,
      to: index + 1,
      takenFrom: from,
      takenTo: index + 1,
    });
    if (found.length === MOST) break;
  }
  return found;
}
