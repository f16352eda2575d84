/**
 * The words around the names of places, as data: what marks a block, a village, a ward; what shows that a name is meant
 * as a place; and which names are ordinary words as well. Each spelling once; equal folds need not be listed. Over 150
 * lines because it is a lexicon.
 */
import { foldWord } from '../fold.ts';

const folds = (...lists: string[]): ReadonlySet<string> =>
  new Set(
    lists
      .flatMap((list) => list.split(/[\s,]+/u))
      .map(foldWord)
      .filter((fold) => fold !== ''),
  );

/** Devanagari as written, but for nukta, candrabindu and the length of i and u, which writers mix up. */
export const plainDevanagari = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll('\u093c', '')
    .replaceAll('ँ', 'ं')
    .replaceAll('ी', 'ि')
    .replaceAll('ू', 'ु')
    .replaceAll('\u200d', '')
    .replaceAll('\u200c', '');

/** As written, but for capitals, nukta and candrabindu. */
export const asWritten = (text: string): string =>
  text.normalize('NFKD').toLowerCase().replaceAll('\u093c', '').replaceAll('ँ', 'ं');

/** Words as written, not by fold: `छात्रा` and `chhatra` fold to the name of the district चतरा, and are not it. */
const spelt = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/[\s,]+/u)
      .filter((word) => word !== '')
      .map(asWritten),
  );

export const BLOCK_MARKS = folds(
  'प्रखंड प्रखण्ड परखंड ब्लॉक ब्लाक block blok blocks blk prakhand prkhand prakhnd prkhnd parkhand prakhan pkhand prakahnd अंचल anchal circle',
);
export const DISTRICT_MARKS = folds('जिला जिले ज़िला जिलों zila jila jile zile zilla jilla dist distt district dst जनपद');
export const PANCHAYAT_MARKS = folds(
  'पंचायत panchayat panchyat pnchyt panchayt panchayet pnchayat panchaayat panchyt panchayath पंचायतवा punchayat पंचायात पंचयत panchaet panchait panchayats pancayat pancayt pncayat pnchayt pancaayat pancyat panchayt grampanchayat gp',
);
export const VILLAGE_MARKS = folds(
  'गांव गाँव गॉव गॉंव gao gaon gaav gav gaw ganv gawn gaun goan gaao village vill villg vlg villege ग्राम gram मौजा mauja mouza mouja गाव',
);
/** Quarters of a village: the word itself belongs to the name ("महतो टोला"). */
export const HAMLET_MARKS = folds('टोला tola टोली toli टोले');
export const WARD_MARKS = folds('वार्ड ward वाड vard ward');
export const BOOTH_MARKS = folds('बूथ booth buth bhooth बुथ boot');
export const NUMBER_WORDS = folds('नंबर नम्बर संख्या number no num nmbr nambar sankhya nbr nos नं न. क्रमांक kramank');
export const ASSEMBLY_MARKS = folds('विधानसभा vidhansabha vidhansbha constituency assembly');
/** Shows that a name before it is meant as a place. */
export const STRONG_POSTPOSITIONS = folds('में मे me mein mai main mey m');
export const WEAK_POSTPOSITIONS = folds(
  'से का के की पर तक se ka ke ki k pe par tak s kaa वाला वाले वाली wala wale wali ko को सें',
);
/** Small words that are never the second word of a name. */
export const PARTICLES = folds(
  'ही भी तो ने है हैं h hai hi bhi to ne na ना था थे थी और aur या ya रहे rahe रहा raha लोग log जी ji',
);
export const PREPOSITIONS = folds('in at from of near to visited for on');
/** Posts and houses that stand beside the place they belong to: "गोला थाना", "BDO Gola". */
export const OFFICE_WORDS = folds(
  'थाना थाने thana thane police bdo बीडीओ co सीओ block office कार्यालय karyalay mukhiya मुखिया विधायक vidhayak mla बाजार bazar bazaar हाट अस्पताल hospital chc phc सीएचसी पीएचसी स्टेशन station कॉलेज college court कोर्ट',
);
/** After a name these make it a street or a square, in whatever town. */
export const STREET_WORDS = folds(
  'रोड road chowk चौक मार्ग marg path पथ colony कॉलोनी nagar masjid मस्जिद express एक्सप्रेस',
);
export const NEGATIONS = folds('नहीं नही nahi nahin nhi nai nahee na ना mat गलत galat galt wrong');
/** "कांके की जगह रातू": the name before is the wrong one. */
export const INSTEAD_WORDS = folds('जगह jagah jgah बदले badle बजाय bajay bajae instead स्थान');
/** A person follows or preceded: the name is part of theirs. */
export const SURNAMES = folds(
  `महतो मुंडा सिंह देवी कुमार कुमारी उरांव सोरेन मरांडी हेम्ब्रम टुडू मुर्मू किस्कू हांसदा बास्के राम प्रसाद यादव साव साहू गुप्ता मिश्रा पांडेय पांडे दुबे तिवारी चौबे
  पासवान रविदास दास मंडल अंसारी खान आलम हुसैन एक्का टोप्पो लकड़ा कुजूर तिर्की केरकेट्टा मिंज खलखो बेक होरो तोपनो सिन्हा वर्मा शर्मा झा राय घोष बेदिया करमाली लोहरा नायक
  प्रधान बेगम खातून बीबी रानी mahto mahato munda singh devi kumar kumari oraon soren marandi hembrom tudu murmu hansda prasad yadav saw sahu gupta mishra pandey dubey
  tiwari paswan ravidas das mandal ansari khan alam ekka toppo lakra kujur tirkey kerketta minz xalxo sinha verma sharma jha roy rai nayak khatoon khatun bibi begum hussain ji जी didi दीदी`,
);
export const TITLES = folds('श्री shri sri श्रीमती shrimati smt mr mrs सुश्री मो मोहम्मद स्व');
/** Who left from there or only lives there: the event was elsewhere when another place is named. */
export const MOTION_WORDS = folds(
  'आए आये आया आई aaye aye aaya aya aayi आकर aakar पहुंचे pahunche pahuche लौटे laute लौटकर चलकर chalkar भेजा bheja भेजे हूं hun hu hoon हूँ रहने rahne rehne गए गया gaye gaya निवासी niwasi nivasi रहनेवाला बोल bol लिख likh came',
);
/** Of these, who only says where they live or write from: the place is meant when no other is. */
export const LIVING_WORDS = folds('हूं hun hu hoon हूँ रहने rahne rehne निवासी niwasi nivasi रहनेवाला बोल bol लिख likh');
export const TOWARDS_WORDS = folds('जाना जाने jana jane रेफर refer भेज bhej');
export const SADAR = folds('सदर sadar sader');

/** Names that are also common words or given names: places only beside a mark ("नाला प्रखंड"), in a form, or when asked for. */
export const RARELY_PLACES = spelt(
  `जारी jari jaari नाला nala naala सदर sadar दारू daru daaru daroo दारु dadi daadi दादी rahe raahe रहे जमा किसको बनो teesri तीसरी तीसरा
  gande गंदे गांडे नगरी nagari बरगद mango मानगो bhuli भूली parwa chhatra छात्रा छात्र chhatr पद्मा badhi बढ़ी patna पटना candy daddy kara करो कारो karo करौ surya सूर्या
  विद्यासागर vidyasagar goody cairo deipur hatya हत्या dari दरी parwan sarva सर्व sarv garva भंडारा bhandara जाम मैथन मधुबन sonari बसती east west central north south una mon anand basti बस्ती mandi मंडी sagar सागर gaya गया
  saran शरण puri पूरी पुरी banda बांदा banka kota pali mau salem dang tapi beed rewa guna dhar mansa diu goa hassan nadia krishna कृष्णा bid punch bidar dhalai mulugu siang
  korea sidhi सीधी panna पन्ना surat सूरत पतन theni morena jind nuh leh mahe समबा samba सांबा doda reasi`,
);
/** Names that are also words, but seldom beside में: places with में, से of the own district, an office, or standing alone. */
export const SOMETIMES_PLACES = spelt(
  `गोला gola बरही barhi पदमा padma मनिका manika रनिया rania raniya सरयू saryu sarju सरिया suriya saria sariya रमना ramna ramana पड़वा padwa बसिया basia basiya घाघरा ghaghra ghagra
  गुदड़ी gudri pandu पांडू patan kandi कांडी kuru कुरु gawan gavan tisri राहे angara ranka chinia chatra gandey nagri mandar सारवां sarwan sarath saarath सारठ garu chas बानो
  kunda कुंदा deori करौं karon mandu manatu जामा pipra पिपरा harmu muri kuju isri gua kokar bero simaria semaria barmo kairo chano madhuban sonari`,
);

/** Of these only what stands before में, or is marked: alone or before से they are other words. */
export const ONLY_WITHIN = spelt('jama jamaa kisko bano danda डंडा tisri');

/** Ordinary words that sound like some place misspelt: never a guess at a place. */
export const ORDINARY = folds(
  `मंदिर mandir भंडारा bhandara भंडार अंगारा गावों गांवों gaavon gaon रातों raton किनके kinke किस्कू kisku गड्ढा gaddha gadda दाढ़ी चर्चा charcha बिजली bijli बारे बैठक baithak
  चंदा chanda तमाम tamam कर्मचारी मजदूर महिला mahila mahilao भारत bharat नगर nagar nagri परिवार parivar प्रधान pradhan समाज samaj सरकार sarkar विकास vikas रजिस्टर register हजारी हजार hajar hazar
  बाजार bazar bazaar राजनीति चुनाव chunav पढ़ना padhna padna parhna पढ़ने बरसात barsat बारिश barish परेशान pareshan करना karna करने karne लगाना बनाना banana जानना janna मानना
  कमरा kamra किराया kiraya दवाई dawai सफाई safai पढ़ाई padhai लड़ाई ladai मकान makan दुकान dukan मैदान maidan किसान kisan जवान jawan गोदाम godam गोबर माता mata पिता
  गरीब garib नमस्ते namaste नमस्कार जोहार johar धन्यवाद कार्यक्रम karyakram कार्यकर्ता karyakarta कार्यालय आंगनबाड़ी anganwadi सेविका sevika sewika सहायिका राशन rashan पेंशन pension
  मुखिया mukhiya सचिव sachiv सेवक sevak डीलर dealer doctor डॉक्टर teacher school college hospital station member members sadasya सदस्य meeting party card mobile number road
  chandra chandan चंदन रानी rani राजा raja रमन raman simran kamal kamala kumari garden border order later letter water winter summer market master matter
  पलायन पालन palan दुमदार पाकर pakar pakad पकड़ pakda पकड़ा घर gharwa घड़ा garha gadha गधा chadha चढ़ा bharna भरना bharne bharo भरो खंती khanti kanti khuti rachna रचना
  बेटी beti बेटा beta sister brother mother father दोस्त sarpanch सरपंच panchayat samiti समिति janta जनता jantar pukar पुकार bukhar बुखार bhukhar bekar बेकार bakri
  sarson sarso सरसों सर्वर server सर्वे survey silai सिलाई sinchai सिंचाई bhawan भवन जीवन masala masale मसाला masla मसला मसले shandar शानदार shravan saurya gudiya गुड़िया मंदिरों mandiron imandar ईमानदार beimandar sadharan साधारण dhandha धंधा निराशा nirasha nirash shaili शैली sharad manjari
  madar मदर akarshan fanki phanki karuna करुणा नगरे monika मोनिका monica khiladiyon kharidari खरीदारी angad अंगद badhyata बाध्यता manyata मान्यता padman gawana manjuri मंजूरी manjoori basaya बसाया kande barbadi बर्बादी
  bhandari भंडारी gaudi variation according fancy county crown boundary daria दरिया basin conduit tamara garv गर्व kanth कांति khanti अंधेरे अंधेरा andhere andhera डर दहशत dahshat खतरे khatre संकट sankat बाढ़ सूखे कीचड़ kichad आक्रोश गुस्से खुशी padhaya padhai khandit naukri नौकरी mandal मंडल tajmahal parwah imandari jivan jeevan खिलाड़ी khiladi khilari सिंहभूम singhbhum singhbum sinhbhum savan सावन pawan पवन chawal चावल mahua महुआ mahuaa`,
);
