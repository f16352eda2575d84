import { describe, expect, test } from 'vitest';
import { say } from './say.ts';

const categories: [string, string[]][] = [
  ['ration', ['डीलर 5 किलो में 4 किलो देता है', 'ration card me naam nahi juda', 'pds dealer gives less rice']],
  ['pension', ['वृद्धा पेंशन नहीं मिल रहा', 'bank jate hai to bolta hai pension nahi aaya']],
  [
    'employment',
    ['मनरेगा का मजदूरी नहीं मिला', 'job card bana hai par kaam nahi milta', 'VB-G RAM G wages pending since 2 months'],
  ],
  ['housing', ['BDO sahab abua awas k liye 20 hazar riswat mang rhe h', 'पीएम आवास की किस्त नहीं आई']],
  ['electricity', ['transformer jal gaya hai', 'bijli band hai do din se', 'लाइनमैन पैसा मांगता है']],
  ['water', ['चापाकल खराब है', 'jalminar ka motor kharab hai']],
  ['road', ['सड़क टूटी है', 'pulia bah gaya']],
  ['land', ['दाखिल खारिज के लिए पैसा मांगता है', 'online rasid nahi kat raha']],
  ['certificate', ['जाति प्रमाण पत्र नहीं बन रहा', 'income certificate pending since 1 month']],
  ['nutrition', ['आंगनबाड़ी सेविका पोषाहार नहीं देती', 'school me midday meal me keeda nikla']],
  ['scheme', ['मंईयां सम्मान का पैसा नहीं आया', 'maiya samman ka paisa nahi mila']],
  ['party', ['प्रखंड अध्यक्ष मीटिंग में नहीं आता', 'jila sachiv ticket ke liye paisa mang raha hai']],
];
describe('category', () => {
  for (const [category, phrases] of categories)
    for (const phrase of phrases)
      test(`${phrase} → ${category}`, () => expect(say(phrase)).toMatchObject({ intent: 'complaint', category }));
});

const misconducts: [string | undefined, string[]][] = [
  [
    'bribe',
    [
      'मुखिया आवास के लिए 15 हजार मांगता है',
      'karmchari paisa do tab kaam hoga bolta hai',
      'lineman 2000 le liya',
      'नजराना ५००/- फिक्स है कर्मचारी का',
    ],
  ],
  [
    'embezzlement',
    [
      'रोजगार सेवक ने फर्जी हाजिरी बनाकर पैसा निकाल लिया',
      'dealer ration black me bech deta hai',
      'मुखिया शौचालय का पैसा खा गया',
    ],
  ],
  ['abuse', ['डीलर गाली देता है', 'headmaster ne bachche ko pitai ki', 'दरोगा ने थप्पड़ मारा']],
  ['discrimination', ['मुखिया अपने लोगों को आवास देता है', 'sevika ne form nahi liya kyunki hum dusri jaati ke hain']],
  ['refusal', ['थाना में एफआईआर नहीं लिख रहा', 'BDO sahab ne bhaga diya pension ke liye']],
  ['shoddy-work', ['ठेकेदार ने घटिया सड़क बनाया', 'naya pulia me darar aa gaya']],
  ['absence', ['डॉक्टर अस्पताल में नहीं रहता', 'teacher school nahi aata', 'एएनएम हफ़्ते में एक ही दिन आती हैं']],
  ['delay', ['चार महीने से पेंशन नहीं मिली', 'मंईयां सम्मान का पैसा नहीं आ रहा']],
  [undefined, ['चापाकल खराब है', 'गांव में 3 दिन से बिजली नहीं है']],
];
describe('misconduct', () => {
  for (const [misconduct, phrases] of misconducts)
    for (const phrase of phrases)
      test(`${phrase} → ${misconduct}`, () => expect(say(phrase).misconduct).toBe(misconduct));
  test('denied money is no bribe', () => expect(say('मुखिया जी पैसा नहीं मांगे बहुत अच्छे आदमी हैं').misconduct).toBeUndefined());
});

describe('officials', () => {
  const table: [string, object[]][] = [
    ['mukhiya suresh oraon ne awas ka paisa kha liya', [{ post: 'mukhiya', name: 'suresh oraon' }]],
    ['राम प्रसाद डीलर राशन नहीं देता है', [{ post: 'ration-dealer', name: 'राम प्रसाद' }]],
    ['Halka karmchari Md. Aslam demands 8000 for mutation', [{ post: 'revenue-clerk', name: 'Md. Aslam' }]],
    ['रोजगार सेवक का नाम राजेश महतो है वो फर्जी हाजिरी बनाता है', [{ post: 'rozgar-sevak', name: 'राजेश महतो' }]],
    ['BDO aur mukhiya milkar awas ka paisa kha rahe hai', [{ post: 'bdo' }, { post: 'mukhiya' }]],
    [
      'DC साहब, निवेदन है कि BDO विजय कुमार पर कार्रवाई करें, आवास के लिए 15 हजार मांग रहे हैं',
      [{ post: 'bdo', name: 'विजय कुमार' }],
    ],
    [
      'vidhayak ji se nivedan hai ki rojgar sewak Santosh par karwai ho wo majduri me paisa kat leta hai',
      [{ post: 'rozgar-sevak', name: 'Santosh' }],
    ],
    ['School me midday meal me keeda nikla, headmaster ko bole to dant diya', [{ post: 'teacher' }]],
  ];
  for (const [text, officials] of table) test(text, () => expect(say(text).officials).toEqual(officials));
  test('nobody is accused of a broken pump', () =>
    expect(
      say('BDO madam se nivedan hai ki hamare gaon ka chapakal banwa dijiye, kharab hai').officials,
    ).toBeUndefined());
});

describe('money', () => {
  const table: [number, string[]][] = [
    [
      5000,
      [
        'karmchari mutation ke liye 5 hajar mang raha hai',
        'कर्मचारी ने दाखिल खारिज के लिए ₹5,000 मांगा',
        'clerk demanded Rs 5000 for caste certificate',
      ],
    ],
    [150000, ['जिला सचिव टिकट के लिए डेढ़ लाख मांगता है', 'jila sachiv ticket ke liye 1.5 lakh mang raha hai']],
  ];
  for (const [amount, phrases] of table)
    for (const phrase of phrases) test(phrase, () => expect(say(phrase).amountInr).toBe(amount));
  test('plot and khata are no money', () =>
    expect(say('खाता 41 प्लाट 612 का दाखिल खारिज नहीं हो रहा').amountInr).toBeUndefined());
});
