/** In which language and script a message is written, which is the language of the reply. */

import { foldWord } from './fold.ts';
import type { Language } from './meaning.ts';
import { oneOf } from './one-of.ts';
import type { Word } from './words.ts';

const folds = (list: string): Set<string> =>
  new Set(
    list
      .split(/\s+/)
      .filter((one) => one !== '')
      .map(foldWord),
  );

/** Words that only Hindi in Latin letters has. Left out on purpose, because English has them too: to, me, he, is, are, do, the, so, main, par, log, sun. */
const HINDI =
  folds(`prakhand dikhao dikhaiye dikhaye batana bani sadasya adhyaksh karyakarta hatwaya naya naye purana banwaya shri shree ram hmm pranam parnam salaam hindi hisaab kripaya krupya matdan mahoday nivedan sunte karwa karwai raha rahenge jaise mujhe mujhko tumko dijiye hissa gramin jisme usme isme jinme humne hamne unhone karib lagbhag nahi karwaya banaya banayi sunwai hamlog hamaare yahan ya sath bola bolte dikkat hisab kam jyada jada jama subah sham raat hafta pichle pichhle agle mukhya suchna kripya hetu sabhi wahi unko usko isko kisi apne apna apni hue thi aur evam tatha bhaijaan laga lagi lage gaye hain hoon hu hoga tab tha hota hoti karta deta dete deti leta lete jata jate jati hai hain h hei hy ka ki ke ko se mein nahi nhi nai nahin nahii kya kyu kyun kab kaise kaun kahan kaha yaha waha bhi hi tha thi
hua hui hue gaya gayi gaye gya gyi gye raha rahi rahe rha rhi rhe kar karo karke karna kare karte karta krna kro kr krke diya dia diye liya liye lia aaj kal parso parson aur ya ye yeh wo woh
hum ham hamara hamare hamari humare hmare mera meri mere aap apka aapka aapke apke tum unka uska uski unke ab abhi tak tk phir fir bahut bhut bahot
log logo logon gaon gav ganv gaanv sab sabhi koi kuch kuchh nahin haan haa han hn hnn ji jee theek thik thk shi sahi ji paisa paise rupaya mahine mahina saal sal din hafte
baithak sadak pani bijli rasan rashan mang manga mangta riswat ghus gaali gali shikayat aaya aaye aaya aye gaye jayega hoga hogi honge karenge krenge denge jaenge jayenge
namaste pranam johar johaar joharrr namaskar dhanyawad dhanyavad shukriya sahab saheb bhaiya bhai dada didi babu chahiye chaiye wala wale wali likhna likha bhej bheja bhejo dijiye
kijiye kariye karwaye lagaya lagaye nikala nikle bana bane banaye mila mile milta mila nikalenge upasthit  karyakram      
suno batao bataiye bolo band karo chalu mat matlab galat galti sudhar badlo hatao mujhe hame hamko humko hmlog humlog ladki ladka aadmi admi mahila mahilaye ghar
ne na aa ja jaa le de dena lena pe pr wale etna itna kitna kitne aisa waisa jaisa jab tab kyonki isliye lekin magar agar baad pehle pahle
ek dui teen  char paanch panch chhe saat aath nau das bees pachas sau hazar hajar lakh chalis tees  pachis dusra dusri pehla pahla doosra tisra
kaam kam garib gareeb bahan behan  beti naam nam kaha bola bole mukhiya      khet kheti  jamin zameen
ba   hamar hamni rauaa rauwa tohar   moke hamin kahe kaisan kaun bhel bhail  geil aail hoi hoilak naikhe naikhai nakhe achhi ache acha achha accha`);
/** Words that mark English sentences; a Hindi sentence mixes nouns in, seldom these. */
const ENGLISH =
  folds(`the a an of in on at by for and or is are was were be been has have had this that these those it its he she they we you i my our your his her their from with not
please kindly will would should could can there here when where what who how which about during after before under into also only very since last today yesterday tomorrow
done held attended came went gave given took said asked demanded refused submitted visited people yes no thanks thank ok okay but if as so him them us me am do does did don
want talk connect correct wrong help stop start unsubscribe need get got all any some more most other new send`);
/** Of the above those that a Hindi sentence in Latin letters uses every day. */
const BOTH = folds('ok okay me please thanks sir no yes to he do hi so send all new stop start help in is last done');

/**
 * Whether a text says anything about its writer's language: not a number, an emoji, a ticket number, "ok", or a bare
 * place name. The conversation keeps its language when this is false.
 */
export function decidesLanguage(words: readonly Word[], taken: ReadonlySet<number>): boolean {
  return words.some((word, at) => {
    if (word.script === 'deva') return !taken.has(at);
    return (
      word.script === 'latn' && !taken.has(at) && word.fold.length > 1 && !oneOf('ok|oki|okei|k|jh').has(word.fold)
    );
  });
}

/** `hi` when written in Devanagari, `hi-Latn` for Hindi in Latin letters (English words mixed in or not), else `en`. */
export function readLanguage(words: readonly Word[]): Language {
  let devanagari = 0;
  let latin = 0;
  let hindi = 0;
  let english = 0;
  let digits = false;
  for (const [at, word] of words.entries()) {
    if (word.script === 'deva') devanagari++;
    else if (word.script === 'digit') {
      if (/[०-९]/.test(word.text)) digits = true;
    } else if (word.script === 'latn') {
      latin++;
      // थे stands at the end of its clause, the article never does
      const next = words[at + 1];
      const clauseEnd =
        next === undefined ||
        next.gap === 'stop' ||
        next.gap === 'line' ||
        next.gap === 'comma' ||
        HINDI.has(next.fold);
      if (word.fold === 'the' && clauseEnd) hindi++;
      else if (HINDI.has(word.fold) && !(word.text.length === 1 && word.text !== 'h')) hindi++;
      else if (ENGLISH.has(word.fold) && word.text.length > 1) english += BOTH.has(word.fold) ? 0.4 : 1;
    }
  }
  if (devanagari > 0 && devanagari * 3 >= latin) return 'hi';
  if (latin === 0) return devanagari > 0 || digits ? 'hi' : 'en';
  if (hindi === 0) return 'en';
  // a short answer of one Hindi word, or a sentence whose small words are Hindi
  return hindi >= english || (hindi >= 3 && hindi * 2 >= english) ? 'hi-Latn' : 'en';
}
