/**
 * Which words can be the name of a village or panchayat that no list knows. A name is a word that is none of the words
 * sentences are built of; these are listed here, as data, over 100 lines of them.
 */
import { foldWord } from '../fold.ts';
import { KNOWN_WORDS } from '../known-words.ts';
import { NAME_WORDS } from '../lexicon/names.ts';
import type { Word } from '../words.ts';
import {
  BLOCK_MARKS,
  BOOTH_MARKS,
  DISTRICT_MARKS,
  NUMBER_WORDS,
  OFFICE_WORDS,
  ORDINARY,
  PANCHAYAT_MARKS,
  SADAR,
  STRONG_POSTPOSITIONS,
  SURNAMES,
  VILLAGE_MARKS,
  WARD_MARKS,
  WEAK_POSTPOSITIONS,
} from './place-words.ts';

const folds = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/[\s,]+/u)
      .map(foldWord)
      .filter((fold) => fold !== ''),
  );

/** Parts of a village's name that never stand alone: "जोरी खुर्द", "Baralota North", "पुराना दुमका". */
export const NAME_PARTICLES = folds(
  'upper lower ऊपरी निचली खुर्द कला कलां कलाँ khurd kala kalan north south east west उत्तरी दक्षिणी पूर्वी पश्चिमी uttari dakshini purvi pashchimi पुराना purana नया naya नवा nawa new old बड़ा bada छोटा chota chhota बड़की badki barki छोटकी chotki ऊपर नीचे bara',
);

/** After a number these show a count: "बूथ 10 लोग". */
export const PERSON_WORDS = folds(
  'लोग log logo लोगों कार्यकर्ता karyakarta महिला mahila सदस्य sadasya member members people workers घर ghar परिवार parivar बजे baje din दिन फॉर्म form नाम naam नए naye agent एजेंट bla',
);

/** Words no village is called by, that stand before or after गाँव and पंचायत in sentences. */
const SENTENCE_WORDS = folds(
  `मुख्यमंत्री प्रधानमंत्री mukhyamantri pradhanmantri ने ne शादी कभी हमेशा खूबसूरत सुंदर किरदार shadi kabhi hamesha sundar हमर मोर तोर हमनी हमनिक ओकर हामर हमन hamar mor tor hamni hamnik okar जाकर jakar jaakar घूमकर ghumkar आकर aakar हम हमरा हमारा हमारे हमारी हमलोग मैं मेरा मेरे मेरी मुझे अपना अपने अपनी आप आपका आपके तुम इस उस यह वह ये वो यहां यहाँ वहां वहाँ जहां कहां किस जिस किसी कोई कुछ सब सभी हर प्रत्येक पूरा पूरे पूरी सारे सारा
  एक दो तीन चार पांच पाँच छह सात आठ नौ दस बारह कई अनेक बहुत ज्यादा कम दूसरा दूसरे दूसरी तीसरा पहला पहले बाकी अन्य अलग वही इसी उसी ऐसे बगल पास पड़ोस पड़ोसी आसपास नजदीक दूर दूरस्थ सुदूर छोटे छोटा बड़े बड़ा
  और या तथा एवं व कि जो तो ही भी न नहीं मत अगर लेकिन मगर क्योंकि इसलिए तक साथ बाद पहले अंदर भीतर बाहर ऊपर नीचे सामने बीच तरफ ओर लिए द्वारा बिना जैसे आज कल परसों अभी अब तब जब फिर रोज
  है हैं था थे थी हूं हो होना हुआ हुई हुए होगा रहा रहे रही गया गए गई किया किए की कर करके करना करें दिया दिए लिया आया आए गये बना बनी बोला बोले कहा जाए चल चला मिला मिली लगा लगी रखा
  गरीब आदिवासी हरिजन दलित पहाड़ी जंगली मुस्लिम हिंदू हिन्दू ग्रामीण लोग लोगों आदमी औरत महिला महिलाएं बच्चे बच्चा बूढ़े परिवार घर सड़क बिजली पानी नल चापाकल कुआं तालाब नदी पुल स्कूल विद्यालय राशन पेंशन आवास
  भवन सचिव सेवक मुखिया समिति स्तर स्तरीय अध्यक्ष प्रतिनिधि सदस्य चुनाव सभा बैठक कमेटी कमिटी प्रमुख प्रभारी उपाध्यक्ष कार्यकर्ता वासी वासियों वाले वाला वाली वालों निवासी नाम विषय दिनांक स्थान तारीख कार्यक्रम
  सर साहब जी भैया भाई दादा दीदी बाबू नेता विधायक सांसद मंत्री बीडीओ सीओ डीलर थाना पुलिस प्रखंड जिला राज्य झारखंड भारत देश नगर शहर मोहल्ला बस्ती क्षेत्र इलाका ग्राम पंचायती राज मुख्य नगर त्रिस्तरीय
  सम्मान जय जोहार नमस्ते प्रणाम धन्यवाद हेलो सुनिए देखिए बताइए कृपया करीब लगभग केवल सिर्फ मात्र कुल तमाम समस्त उक्त संबंधित सम्बंधित अधिकांश आधा आधे ढेर पूरे विभिन्न चयनित मॉडल आदर्श गोद
  pata pta malum maloom janta jante likho likhie likhiye hmre hmra hmar hmare hmari hmara hmr humre humra hamre hamra hamro
  ham hamara hamare hamari hamlog hum humara humare humlog hmlog hmare main mai mera mere meri mujhe apna apne apni aap aapka is us yah vah ye yeh wo woh yahan yaha wahan waha jahan kahan kis jis kisi koi kuch sab sabhi har
  pura pure puri poora poore poori sare sara ek do teen char paanch panch cheh saat aath nau das kai bahut bohot jyada dusra dusre dusri tisra pehla pehle baki baaki anya alag wahi isi usi aise bagal paas pas padosi aaspas door dur
  chota chhota chote bade bada aur or ya tatha evam ki jo to hi bhi na nahi nhi mat agar lekin kyunki isliye tak sath saath baad bad andar bahar upar niche samne bich beech taraf liye aaj kal parso abhi ab tab jab fir phir roj
  hai hain h tha the thi hu hun ho hona hua hui hue hoga raha rahe rahi gaya gaye gayi gai kiya kiye kar karke karna kare diya diye liya aaya aaye bana bani bola bole kaha jaye chal chala mila mili laga lagi rakha
  garib adivasi aadivasi harijan dalit pahadi gramin log logo logon aadmi aurat mahila bachche parivar ghar sadak bijli pani nal chapakal kuan talab nadi pul school rashan ration pension awas
  bhawan bhavan sachiv sevak mukhiya samiti level star adhyaksh pratinidhi sadasya chunav sabha baithak committee pramukh prabhari karyakarta wasi vasi wale wala wali walon niwasi naam vishay dinank sthan tarikh
  sir sahab saheb ji bhaiya bhai dada didi babu neta vidhayak bdo co dealer thana police jila zila district state jharkhand bharat nagar shahar mohalla basti area ilaka gram raj mukhya
  karib lagbhag kewal sirf kul tamam samast ukt sambandhit adhikans vibhinn adarsh model god
  the a an our my your his her their this that these those every each all any some no one two three four five six seven eight nine ten many several few other another same whole entire nearby near next in at on of from to for with and or but
  is are was were has have had do does did be been being will would should can could may must not it its he she they we you i me him us them who which what when where why how there here then now today yesterday tomorrow
  poor small big remote tribal local level secretary president mukhia election office bhawan building head member members people person women men children house houses family families road water electricity ration
  meeting date venue place topic name subject visited held organised organized conducted by about under over after before during till until last since per within`,
);

/** Given names and surnames: villages are called by them, unlike by the other words of the lexicons. */
const PERSONS = folds(Object.values(NAME_WORDS).join(' ').replaceAll(',', ' '));
const SURNAMES_KNOWN = folds((NAME_WORDS['surname'] ?? '').replaceAll(',', ' '));

/** Whether a word is a word of the lexicons, persons' names apart: no misspelt place and no village. */
export const isLexiconWord = (fold: string): boolean => isOrdinary(fold) && !PERSONS.has(fold);

/** Known as it stands, or as the oblique or plural of a known word: बरामदे, खेतों. */
function isOrdinary(fold: string): boolean {
  const { vocabulary } = KNOWN_WORDS;
  if (vocabulary.has(fold)) return true;
  if (fold.length >= 5 && fold.endsWith('e')) return vocabulary.has(`${fold.slice(0, -1)}a`);
  return (
    fold.length >= 6 &&
    fold.endsWith('on') &&
    (vocabulary.has(fold.slice(0, -2)) || vocabulary.has(`${fold.slice(0, -2)}a`))
  );
}

/** Whether a word is a given name or a surname of the lexicon. */
export const isPersonWord = (word: Word): boolean => PERSONS.has(word.fold);

/** Whether a word is a surname or ends a person's name: "Padma Devi". */
export const endsPersonName = (word: Word | undefined): boolean =>
  word !== undefined && (SURNAMES.has(word.fold) || SURNAMES_KNOWN.has(word.fold));

const NO_NAMES: ReadonlySet<string> = new Set(
  [
    SENTENCE_WORDS,
    BLOCK_MARKS,
    DISTRICT_MARKS,
    PANCHAYAT_MARKS,
    VILLAGE_MARKS,
    WARD_MARKS,
    BOOTH_MARKS,
    NUMBER_WORDS,
    STRONG_POSTPOSITIONS,
    WEAK_POSTPOSITIONS,
    SADAR,
    OFFICE_WORDS,
    ORDINARY,
    SURNAMES,
  ].flatMap((set) => [...set]),
);

/** Whether that word could be a village's own name: letters, and none of the words of sentences and of the lexicons. */
export function isNameWord(word: Word | undefined): boolean {
  return isPanchayatWord(word) && (word.capital || !isLexiconWord(word.fold));
}

/** The same for what stands beside "पंचायत", which is called by ordinary words as well: "Badla panchayat". */
export function isPanchayatWord(word: Word | undefined): word is Word {
  if (word === undefined || (word.script !== 'deva' && word.script !== 'latn')) return false;
  if (word.fold.length < 2 || word.text.length > 40) return false;
  // forms of verbs and plurals: जाने, जाते, सीखकर, अध्यक्षों
  if (word.script === 'deva' && word.text.length > 3 && /(?:ने|ते|कर|ों)$/u.test(word.text)) return false;
  return !NO_NAMES.has(word.fold);
}

/** Whether that word could name a quarter of a village: "महतो टोला" is called by a surname. */
export function isHamletWord(word: Word | undefined): boolean {
  return isNameWord(word) || (word !== undefined && SURNAMES.has(word.fold) && word.fold.length > 3);
}
