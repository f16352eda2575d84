/** How people tell of what is wrong: sentences by category and script. `{p}` panchayat, `{b}` block, `{m}` months, `{a}` rupees, `{x}` a name. */
import type { Category, Language } from '../../src/language/meaning.ts';

/** What each sentence tells beside its category is asked for by the centre, and answered by `answer.ts`. */
export const COMPLAINTS: Readonly<Partial<Record<Category, Readonly<Record<Language, readonly string[]>>>>> = {
  ration: {
    hi: [
      '{m} महीने से राशन नहीं मिला',
      'डीलर {x} हर बार 5 किलो कम राशन देता है',
      '{p} पंचायत में राशन डीलर अंगूठा लगवाकर राशन नहीं देता',
    ],
    'hi-Latn': [
      '{m} mahine se ration nahi mila',
      'dealer har bar kam ration deta hai',
      '{p} panchayat me dealer angutha lagwa leta hai ration nahi deta',
    ],
    en: ['We have not got ration for {m} months', 'The ration dealer gives 3 kg less every month'],
  },
  pension: {
    hi: ['माँ की वृद्धा पेंशन {m} महीने से बंद है', 'विधवा पेंशन का पैसा {m} महीने से नहीं आया'],
    'hi-Latn': ['maa ka vridha pension {m} mahine se band hai', 'vidhwa pension ka paisa nahi aa raha hai'],
    en: ['My mother has not received old age pension for {m} months'],
  },
  employment: {
    hi: ['मनरेगा में काम किया, {m} महीने से मज़दूरी नहीं मिली', 'जॉब कार्ड रोज़गार सेवक अपने पास रखे हुए है'],
    'hi-Latn': ['manrega ka paisa {m} mahine se nahi mila', 'job card rozgar sevak apne paas rakhe hai'],
    en: ['MGNREGA wages not paid for {m} months'],
  },
  housing: {
    hi: ['अबुआ आवास के लिए पंचायत सचिव {a} रुपये माँग रहा है', 'आवास की दूसरी किस्त {m} महीने से नहीं आई'],
    'hi-Latn': [
      'abua awas ke liye panchayat sevak {a} rupaye mang raha hai',
      'awas ki dusri kist nahi aayi {m} mahine se',
    ],
    en: ['Panchayat secretary is asking {a} rupees for Abua Awas'],
  },
  electricity: {
    hi: ['ट्रांसफार्मर {m} महीने से जला हुआ है, बिजली नहीं है', 'गाँव में बिजली का तार टूटा पड़ा है'],
    'hi-Latn': ['transformer jal gaya hai {m} mahine se bijli nahi hai', 'bijli bill galat aa raha hai'],
    en: ['Transformer is burnt, no electricity for {m} months'],
  },
  water: {
    hi: ['चापाकल {m} महीने से ख़राब है', 'नल जल योजना का पानी नहीं आ रहा, {p}'],
    'hi-Latn': ['chapakal {m} mahine se kharab hai', 'nal jal ka pani nahi aa raha hai'],
    en: ['The hand pump is broken for {m} months', 'No water in the tap'],
  },
  road: {
    hi: ['सड़क पूरी टूटी हुई है, गाड़ी नहीं चल पाती', '{p} की सड़क छह महीने में उखड़ गई'],
    'hi-Latn': ['sadak puri tuti hui hai', '{p} ki road 6 mahine me ukhad gayi'],
    en: ['Road to {p} is broken and ambulance cannot come'],
  },
  land: {
    hi: ['दाखिल ख़ारिज के लिए कर्मचारी {a} रुपये माँगता है', 'रसीद नहीं कट रही, {m} महीने से अंचल दौड़ रहे हैं'],
    'hi-Latn': ['dakhil kharij ke liye karmchari {a} rupaye mangta hai', 'jameen ki rasid nahi kat rahi hai'],
    en: ['Karmchari is asking {a} rupees for mutation of my land'],
  },
  certificate: {
    hi: ['जाति प्रमाण पत्र {m} महीने से नहीं बना', 'आय प्रमाण पत्र के लिए बार-बार लौटा देते हैं'],
    'hi-Latn': ['jati praman patra {m} mahine se nahi bana', 'aay praman patra nahi ban raha hai'],
    en: ['Caste certificate pending for {m} months'],
  },
  education: {
    hi: ['स्कूल में मास्टर हफ़्ते में दो दिन ही आते हैं'],
    'hi-Latn': ['school me teacher aate hi nahi hai'],
    en: ['The teacher does not come to the school'],
  },
  nutrition: {
    hi: ['आंगनबाड़ी {m} महीने से बंद रहती है', 'सेविका पोषाहार नहीं देती'],
    'hi-Latn': ['anganwadi {m} mahine se band hai', 'sevika poshahar nahi deti hai'],
    en: ['Anganwadi is closed for {m} months'],
  },
  health: {
    hi: ['स्वास्थ्य केंद्र में डॉक्टर नहीं रहते', 'उप स्वास्थ्य केंद्र {m} महीने से बंद है'],
    'hi-Latn': ['hospital me doctor nahi rehte hai', 'sub center {m} mahine se band hai'],
    en: ['No doctor at the health centre'],
  },
  police: {
    hi: ['थाना में मेरी शिकायत नहीं लिखी गई'],
    'hi-Latn': ['thana me FIR nahi likh raha hai'],
    en: ['The police station refused to register my FIR'],
  },
  agriculture: {
    hi: ['धान ख़रीद का पैसा {m} महीने से नहीं मिला'],
    'hi-Latn': ['dhan kharid ka paisa nahi mila {m} mahine se'],
    en: ['Payment for paddy not received for {m} months'],
  },
  sanitation: {
    hi: ['नाली जाम है, गंदा पानी सड़क पर बह रहा है'],
    'hi-Latn': ['nali jam hai ganda pani sadak par hai'],
    en: ['The drain is blocked and dirty water is on the road'],
  },
  scheme: {
    hi: ['मंईयां सम्मान का पैसा {m} महीने से नहीं आया'],
    'hi-Latn': ['maiya samman ka paisa {m} mahine se nahi aaya'],
    en: ['Maiya Samman money has not come for {m} months'],
  },
  bank: {
    hi: ['बैंक में खाते से पैसा कट गया, मैनेजर सुनता नहीं'],
    'hi-Latn': ['bank wala paisa nahi de raha hai, khata band kar diya'],
    en: ['The bank is refusing to open my account'],
  },
  forest: {
    hi: ['वन पट्टा का आवेदन {m} महीने से लंबित है'],
    'hi-Latn': ['van patta nahi mil raha hai {m} mahine se'],
    en: ['Our forest rights claim is pending for {m} months'],
  },
  party: {
    hi: ['प्रखंड अध्यक्ष {x} पद देने के लिए {a} रुपये माँग रहे हैं, मेरा नाम गुप्त रखें'],
    'hi-Latn': ['prakhand adhyaksh {x} pad ke liye {a} rupaye mang rahe hai'],
    en: ['Block president {x} is asking {a} rupees for a post'],
  },
};
/** Fear and threat. */
export const DANGERS: Readonly<Record<Language, readonly string[]>> = {
  hi: ['शिकायत करने पर ठेकेदार ने जान से मारने की धमकी दी है, डर लग रहा है'],
  'hi-Latn': ['thekedar ne jaan se marne ki dhamki di hai, dar lag raha hai'],
  en: ['The contractor has threatened to kill us for complaining'],
};
