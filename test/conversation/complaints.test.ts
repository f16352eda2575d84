import { describe } from 'vitest';
import { dialogue } from './play.ts';

const KANKE = { district: 'Ranchi', block: 'Kanke' };
const RANISHWAR = { district: 'Dumka', block: 'Ranishwar' };

describe('complaints', () => {
  dialogue('one question at a time, read back, filed', KANKE, [
    [
      'hamare gaon me chapakal 3 mahine se kharab hai, koi nahi sunta',
      {
        asks: 'panchayat',
        script: 'hi-Latn',
        never: ['JH-'],
        draft: { kind: 'complaint', category: 'water', since: { months: 3 } },
      },
    ],
    ['Sukurhutu', { asks: 'confirm', lock: ['paani', 'chapakal'], says: ['Sukurhutu', '3 mahine'] }],
    [
      'haan',
      {
        asks: 'none',
        says: ['JH-RAN-26-000123'],
        effects: ['complaint.open'],
        draft: null,
        complaints: [{ category: 'water', place: { panchayat: 'Sukurhutu', block: 'Kanke' }, words: [{}] }],
      },
    ],
  ]);
  dialogue('a bribe: nothing on the lock screen names post, person or matter', RANISHWAR, [
    [
      'रानीश्वर के बीडीओ विजय कुमार अबुआ आवास के लिए 15 हजार मांग रहे हैं',
      {
        asks: 'panchayat',
        lock: ['बीडीओ', 'विजय', 'आवास', 'रिश्वत'],
        draft: { category: 'housing', misconduct: 'bribe', amountInr: 15000 },
      },
    ],
    [
      'पाटजोर पंचायत',
      {
        asks: 'confirm',
        says: ['15,000', 'बीडीओ विजय कुमार'],
        lock: ['बीडीओ', 'विजय', 'आवास', 'रिश्वत', '15,000', '15000'],
      },
    ],
    ['हाँ', { lock: ['बीडीओ', 'विजय', 'आवास'], says: ['JH-RAN-26-'] }],
  ]);
  dialogue('the name is asked once and never again when it is not known', KANKE, [
    ['mukhiya ji awas ke liye 20 hazar mang rahe hain', { asks: 'panchayat' }],
    ['Sukurhutu', { asks: 'officials' }],
    ['naam nahi pata', { asks: 'confirm' }],
    ['haan', { complaints: [{ officials: [{ post: 'mukhiya' }] }] }],
  ]);
  dialogue('a name given', KANKE, [
    ['mukhiya ji awas ke liye 20 hazar mang rahe hain', { asks: 'panchayat' }],
    ['Sukurhutu', { asks: 'officials' }],
    [
      'Ramesh Mahto',
      { asks: 'confirm', says: ['Ramesh Mahto'], draft: { officials: [{ post: 'mukhiya', name: 'Ramesh Mahto' }] } },
    ],
  ]);
  dialogue('the name kept secret, in the draft', KANKE, [
    [
      'mukhiya ji awas ke liye 20 hazar mang rahe hain, mera naam gupt rahe',
      { asks: 'panchayat', says: ['gupt'], draft: { confidential: true } },
    ],
    ['Sukurhutu', {}],
    ['pata nahi', { asks: 'confirm', says: ['adhikrit'] }],
    ['haan', { complaints: [{ confidential: true }] }],
  ]);
  dialogue('yes, and keep my name secret', KANKE, [
    ['hamare gaon me chapakal 3 mahine se kharab hai', {}],
    ['Sukurhutu', { asks: 'confirm' }],
    ['haan, mera naam gupt rakhna', { effects: ['complaint.open'], complaints: [{ confidential: true }] }],
  ]);
  dialogue('the village corrected in the read-back', KANKE, [
    ['Sukurhutu gaon me chapakal 3 mahine se kharab hai', { asks: 'confirm', says: ['Sukurhutu'] }],
    ['gaon galat hai', { asks: 'panchayat' }],
    ['Chandwe', { asks: 'confirm', says: ['Chandwe'], never: ['Sukurhutu'] }],
  ]);
  dialogue('the name kept secret, after the number', KANKE, [
    ['hamare gaon me chapakal 3 mahine se kharab hai', {}],
    ['Sukurhutu', {}],
    ['haan', { complaints: [{ category: 'water' }] }],
    [
      'mera naam gupt rakhna',
      { effects: ['complaint.make-confidential'], asks: 'none', complaints: [{ confidential: true }] },
    ],
  ]);
  dialogue(
    'about an office-bearer of the organisation: care is said, nothing on the lock screen',
    { district: 'Bokaro', block: 'Kasmar' },
    [
      [
        'Prakhand adhyksh Rajendra Mahto kisi mtg me nhi aata, phone bhi nai uthata',
        {
          asks: 'confirm',
          says: ['nahi pahunchegi'],
          lock: ['rajendra', 'adhyaksh', 'padadhikari'],
          draft: { category: 'party' },
        },
      ],
      ['1', { lock: ['rajendra'], says: ['JH-'] }],
    ],
  );
  dialogue('evidence follows the number, and words correct it', KANKE, [
    ['hamare gaon me chapakal 3 mahine se kharab hai', {}],
    ['Sukurhutu', {}],
    ['haan', {}],
    [{ photo: true }, { asks: 'none', effects: ['complaint.add-evidence'] }],
    [{ pin: true }, { effects: ['complaint.add-evidence'] }],
    [{ voice: '' }, { effects: ['complaint.add-evidence'], says: ['suna jayega'] }],
    [
      '3 nahi 5 mahine se kharab hai',
      {
        says: ['3 mahine', '5 mahine'],
        effects: ['complaint.correct'],
        lock: ['chapakal', 'paani'],
        complaints: [{ since: { months: 5 } }],
      },
    ],
  ]);
  dialogue('more about it, a moment after the number, joins it', KANKE, [
    ['hamare gaon me chapakal 3 mahine se kharab hai', {}],
    ['Sukurhutu', {}],
    ['haan', { effects: ['complaint.open'] }],
    [
      'chapakal ke paas ganda paani bhi jama rehta hai, koi nahi sunta',
      { effects: ['complaint.add-words'], says: ['JH-RAN-26-000123'], draft: null },
    ],
    [
      { photo: true, caption: 'ye dekhiye' },
      { effects: ['complaint.add-evidence'], draft: null },
    ],
    ['bijli bhi nahi hai 2 din se', { asks: 'panchayat', draft: { category: 'electricity' } }],
  ]);
  dialogue('a name told after the number', KANKE, [
    ['thana me FIR nahi likh raha hai daroga', { asks: 'confirm' }],
    ['haan', { effects: ['complaint.open'] }],
    [
      'daroga Suresh Singh',
      {
        effects: ['complaint.correct', 'complaint.add-words'],
        lock: ['daroga', 'suresh'],
        complaints: [{ officials: [{ post: 'police', name: 'Suresh Singh' }] }],
      },
    ],
    ['mera kaam ho gaya', { effects: ['complaint.add-words'] }],
  ]);
  dialogue('yes is no village', KANKE, [
    ['bijli nahi hai 2 din se', { asks: 'panchayat' }],
    ['haan', { asks: 'panchayat', draft: { place: { block: 'Kanke' } }, never: ['haan panchayat'] }],
    ['Sukurhutu', { asks: 'confirm' }],
  ]);
  dialogue('declined before the yes', KANKE, [
    ['hamare gaon me chapakal 3 mahine se kharab hai', {}],
    ['Sukurhutu', { asks: 'confirm' }],
    ['nahi', { asks: 'which' }],
    ['rehne do', { asks: 'none', draft: null, complaints: [] }],
  ]);
  dialogue('the amount corrected in the read-back', RANISHWAR, [
    ['बीडीओ विजय कुमार अबुआ आवास के लिए 15 हजार मांग रहे हैं', { asks: 'panchayat' }],
    ['पाटजोर पंचायत', { asks: 'confirm' }],
    ['15 हजार नहीं 12 हजार', { asks: 'confirm', says: ['12,000'], draft: { amountInr: 12000 } }],
    ['हाँ', { complaints: [{ amountInr: 12000 }] }],
  ]);
  dialogue('a report comes between and the complaint comes back', KANKE, [
    ['paani ki samasya hai gaon me', { asks: 'panchayat' }],
    ['aaj baithak hui 30 log aaye', { asks: 'confirm', says: ['30'], draft: { kind: 'report' } }],
    [
      'haan',
      {
        asks: 'panchayat',
        reports: [{ people: { min: 30, max: 30 } }],
        draft: { kind: 'complaint', category: 'water' },
      },
    ],
    ['Sukurhutu panchayat', { asks: 'since' }],
    ['2 mahine se', { asks: 'confirm' }],
    ['haan', { complaints: [{ category: 'water', since: { months: 2 } }] }],
  ]);
  dialogue('a status question comes between', { ...KANKE, before: (t) => t.give({ ticket: 'JH-RAN-26-000777' }) }, [
    ['bijli nahi hai 2 din se', { asks: 'panchayat' }],
    ['JH-RAN-26-000777 ka kya hua', { asks: 'panchayat', says: ['JH-RAN-26-000777', 'saunp'] }],
    ['Sukurhutu', { asks: 'confirm' }],
  ]);
  dialogue(
    'a similar complaint of one’s own is asked about',
    {
      ...KANKE,
      before: (t) => {
        t.give({ ticket: 'JH-RAN-26-000777' });
        t.similar = [{ ticket: 'JH-RAN-26-000777', own: true, confidential: false }];
      },
    },
    [
      ['hamare gaon me chapakal 3 mahine se kharab hai', { asks: 'panchayat' }],
      ['Sukurhutu', { asks: 'which', options: ['same', 'new'], says: ['JH-RAN-26-000777'] }],
      ['1', { asks: 'none', effects: ['complaint.add-words'], draft: null }],
    ],
  );
  dialogue(
    'others complained of the same: said only when they were not confidential, their number never',
    {
      ...KANKE,
      before: (t) => {
        t.similar = [{ ticket: 'JH-RAN-26-000555', own: false, confidential: false }];
      },
    },
    [
      ['hamare gaon me chapakal 3 mahine se kharab hai', {}],
      ['Sukurhutu', { asks: 'confirm' }],
      ['haan', { says: ['kisi aur'], never: ['000555'] }],
    ],
  );
  dialogue(
    'others who were confidential are not mentioned',
    {
      ...KANKE,
      before: (t) => {
        t.similar = [{ ticket: 'JH-RAN-26-000555', own: false, confidential: true }];
      },
    },
    [
      ['hamare gaon me chapakal 3 mahine se kharab hai', {}],
      ['Sukurhutu', {}],
      ['haan', { never: ['kisi aur', '000555'] }],
    ],
  );
  dialogue(
    'a number named in a complaint: it belongs to that one',
    { ...KANKE, before: (t) => t.give({ ticket: 'JH-RAN-26-000087', category: 'housing' }) },
    [
      [
        'Ref JH-RAN-26-000087. The BDO of Kanke again demanded Rs 2,000 yesterday for the same Abua Awas case',
        { effects: ['complaint.add-words'], says: ['JH-RAN-26-000087'], script: 'en' },
      ],
    ],
  );
  dialogue('from home alone', { person: { known: true } }, [
    ['bijli nahi hai 2 din se', { asks: 'block' }],
    ['kanke', { asks: 'panchayat', draft: { place: { district: 'Ranchi', block: 'Kanke' } } }],
    ['Sukurhutu', { asks: 'confirm' }],
  ]);
});

describe('status', () => {
  const two = {
    ...KANKE,
    before: (t: import('./talk.ts').Talk) =>
      t.give({ ticket: 'JH-RAN-26-000777' }).give({ ticket: 'JH-RAN-26-000778', state: 'open' }),
  };
  dialogue('by number, however it is written', two, [
    ['jh ran 26 777', { says: ['JH-RAN-26-000777'], asks: 'none' }],
    ['777', { says: ['JH-RAN-26-000777'], asks: 'none' }],
    ['JH-RAN-26-000778 का क्या हुआ', { says: ['JH-RAN-26-000778'], script: 'hi' }],
  ]);
  dialogue('without a number, several: which', two, [
    ['meri shikayat ka kya hua', { asks: 'which', options: ['JH-RAN-26-000778', 'JH-RAN-26-000777'] }],
    ['2', { says: ['JH-RAN-26-000777'], asks: 'none' }],
  ]);
  dialogue('without a number, none', KANKE, [['meri shikayat ka kya hua', { asks: 'none', script: 'hi-Latn' }]]);
  dialogue('somebody else’s number is a number never given out', KANKE, [
    ['JH-RAN-26-000001 ka kya hua', { says: ['JH-RAN-26-000001'], asks: 'none' }],
  ]);
  dialogue(
    'a closing disputed within 72 hours reopens it',
    {
      ...KANKE,
      before: (t) =>
        t.give({ ticket: 'JH-RAN-26-000888', state: 'closed', closedAt: new Date(t.now.getTime() - 3_600_000 * 48) }),
    },
    [
      [
        'मेरा काम नहीं हुआ, 888 फिर खोलिए',
        { effects: ['complaint.reopen', 'complaint.add-words'], says: ['JH-RAN-26-000888'] },
      ],
    ],
  );
  dialogue(
    'later a new one is opened, linked to the old',
    {
      ...KANKE,
      before: (t) =>
        t.give({ ticket: 'JH-RAN-26-000999', state: 'closed', closedAt: new Date(t.now.getTime() - 3_600_000 * 80) }),
    },
    [
      [
        'mera kaam nahi hua JH-RAN-26-000999 phir kholiye',
        { asks: 'confirm', draft: { linkedTo: 'id-JH-RAN-26-000999', category: 'water' }, lock: ['paani'] },
      ],
      ['haan', { effects: ['complaint.open'] }],
    ],
  );
  dialogue(
    'is it solved: no reopens, yes closes',
    { ...KANKE, before: (t) => t.give({ ticket: 'JH-RAN-26-000888', state: 'resolved', resolvedAt: t.now }) },
    [
      [
        { event: { type: 'complaint-resolved', ticket: 'JH-RAN-26-000888', note: 'पानी का नल ठीक किया' } },
        { asks: 'satisfied', options: ['yes', 'no'], lock: ['पानी', 'नल'] },
      ],
      ['nahi hua', { effects: ['complaint.reopen'] }],
    ],
  );
  dialogue(
    'is it solved: yes',
    { ...KANKE, before: (t) => t.give({ ticket: 'JH-RAN-26-000888', state: 'resolved', resolvedAt: t.now }) },
    [
      [{ event: { type: 'complaint-resolved', ticket: 'JH-RAN-26-000888' } }, { asks: 'satisfied' }],
      ['haan ho gaya', { effects: ['complaint.confirm'], complaints: [{ state: 'confirmed' }] }],
    ],
  );
  dialogue(
    'the question does not swallow a new matter',
    { ...KANKE, before: (t) => t.give({ ticket: 'JH-RAN-26-000888', state: 'resolved', resolvedAt: t.now }) },
    [
      [{ event: { type: 'complaint-resolved', ticket: 'JH-RAN-26-000888' } }, { asks: 'satisfied' }],
      ['aaj baithak hui 20 log aaye', { asks: 'confirm', draft: { kind: 'report' } }],
    ],
  );
  for (const [words, state] of [
    ['nahi bhai abhi tak andhera h', 'reopened'],
    ['अभी तक पानी नहीं आया', 'reopened'],
    ['जी नहीं, कुछ नहीं हुआ', 'reopened'],
    ['हाँ पैसा आ गया, बहुत धन्यवाद', 'confirmed'],
    ['haan bhai ab thik chal raha h', 'confirmed'],
  ] as const)
    dialogue(
      `is it solved, in free words: ${words}`,
      { ...KANKE, before: (t) => t.give({ ticket: 'JH-RAN-26-000888', state: 'resolved', resolvedAt: t.now }) },
      [
        [{ event: { type: 'complaint-resolved', ticket: 'JH-RAN-26-000888' } }, { asks: 'satisfied' }],
        [words, { complaints: [{ state }] }],
      ],
    );
  dialogue('what is not known is not asked, what is marked is the name', KANKE, [
    ['abua awas ke liye panchayat sewak 20 hazar mang raha hai', { asks: 'panchayat' }],
    [
      'gram pancayat raja bhitha, sewak ka nam nhi malum',
      { asks: 'confirm', draft: { place: { block: 'Kanke', panchayat: 'raja bhitha' } } },
    ],
  ]);
  dialogue('the panchayat said with the matter is kept, words around it are not', KANKE, [
    ['hmre gaon ka rasan dealer 4 mahine se rasan nahi deta', { asks: 'panchayat' }],
    ['achha likho pancayat konwai', { draft: { place: { panchayat: 'konwai' } } }],
  ]);
  dialogue('a place written before its matter belongs to it', KANKE, [
    ['पंचायत चोरेया, प्रखंड चान्हो', { asks: 'menu' }],
    [
      'मंइयां सम्मान का पैसा चार महीने से नहीं आ रहा',
      { asks: 'confirm', draft: { category: 'scheme', place: { block: 'Chanho', panchayat: 'चोरेया' } } },
    ],
  ]);
});
