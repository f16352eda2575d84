import { describe, expect, test } from 'vitest';
import { say } from './say.ts';

const table: [string, string[]][] = [
  ['greeting', ['जोहार', 'joharrr dada', 'Good morning sir', 'namaste ji', 'hi']],
  ['thanks', ['धन्यवाद भैया', 'thank u', 'ok sir thanks', 'bahut bahut dhanyavad']],
  ['affirm', ['हाँ सही है', 'haaan ji shi h', 'hn', 'ok', '👍', 'Yes yes, all details are correct, pls go ahead', 'हओ']],
  ['deny', ['ना जी, ऐसा नहीं है', 'nahi sir ye galat hai', 'no', 'bilkul nahi']],
  ['help', ['kaise report bhejna hai?', 'मदद चाहिए, कैसे लिखें', 'how do I send a report']],
  [
    'human',
    [
      'kisi aadmi se baat karwa do',
      'please call me back',
      "I don't want to talk to a machine, pls connect me to some senior person",
    ],
  ],
  [
    'stop',
    [
      'stop',
      'Stop.',
      'STOP',
      'बंद करो',
      'msg band karo',
      'msg mat bhejo',
      'unsubscribe',
      'mujhe hatao',
      'मैसेज भेजना बंद करें',
    ],
  ],
  ['start', ['start', 'chalu kar do', 'message phir se chalu karo']],
  [
    'status',
    [
      'मेरी शिकायत का क्या हुआ',
      'js-2210 में अभी तक कुछ नहीं हुआ क्या?',
      'JH-DHN-26-000011 band kar diya par mera kaam nahi hua, phir se kholiye',
      'meri complaint 4512 ka kya hua',
    ],
  ],
  [
    'correction',
    [
      '25 nahi 52 log the',
      'kaanke nahi ratu likhna tha',
      'sorry date galat ho gaya 18 tarikh likhna tha',
      'correction: attendance was 85 not 58',
    ],
  ],
  [
    'suggestion',
    [
      'मेरा सुझाव है कि हर पंचायत में एक कार्यालय खुले',
      'party ko chahiye ki yuvao par dhyan de',
      'I suggest that we start a helpline for farmers',
      'क्यों न हम हर रविवार को चौपाल लगाएं',
    ],
  ],
  [
    'other',
    [
      'इस संदेश को 11 लोगों को भेजें',
      'आज बहुत गर्मी है',
      'India match jeet gaya aaj',
      'kaun jitega is baar chunav me bhaiya',
      'Please reply in English',
    ],
  ],
  [
    'complaint',
    [
      'bijli band hai do din se',
      'dukan band karke gaya dealer',
      'सड़क कब बनेगी?',
      'बहुत-बहुत धन्यवाद बिजली विभाग को! ट्रांसफार्मर 10 दिन से जला है',
    ],
  ],
  [
    'report',
    [
      'aaj baithak hui 20 log aaye',
      'चौपाल में 40 लोग थे',
      'kal jharkhand bandh safal raha',
      'DC ko gyapan saunpa rashan ki samasya ko lekar',
    ],
  ],
];

describe('intent', () => {
  for (const [intent, phrases] of table)
    for (const phrase of phrases) test(`${phrase} → ${intent}`, () => expect(say(phrase).intent).toBe(intent));
  for (const phrase of [
    'bijli band hai do din se',
    'dukan band karke gaya dealer',
    'chakka jam stop ho gaya',
    'कल झारखंड बंद रहेगा',
    'school band kar diya master ne',
  ])
    test(`no opt-out: ${phrase}`, () => expect(say(phrase).intent).not.toBe('stop'));
});

describe('signals', () => {
  for (const phrase of [
    'मेरी जान को खतरा है',
    'mukhiya ke aadmi jaan se marne ki dhamki de rahe hai',
    'They threatened to kill my brother',
    'हमको मारलक दबंग लोग',
    'dar lag raha hai ghar se nikalne me',
  ])
    test(`danger: ${phrase}`, () => expect(say(phrase).signals).toContain('danger'));
  for (const phrase of ['mera naam mat batana, dealer ration bechta hai', 'मेरा नाम गुप्त रहे, मुखिया पैसा मांगता है'])
    test(`confidential: ${phrase}`, () => expect(say(phrase).signals).toContain('confidential'));
  test('a forward', () => expect(say('Fwd: register today to get free laptop').signals).toContain('forwarded'));
});
