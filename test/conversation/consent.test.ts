import { describe } from 'vitest';
import { dialogue } from './play.ts';

const STRANGER = { person: { known: false } };
const KNOWN = {
  person: { known: true, name: 'Budhni Murmu', role: 'block-president' as const, consent: undefined as never },
  district: 'Pakur',
  block: 'Littipara',
  before: (t: import('./talk.ts').Talk) => {
    const { consent: _none, ...person } = t.person;
    t.person = person;
  },
};

describe('first contact', () => {
  dialogue('the notice, then role and place, one question at a time; what was said waits and is taken up', STRANGER, [
    [
      'hamare gaon me chapakal 3 mahine se kharab hai',
      {
        asks: 'consent',
        options: ['yes', 'no'],
        says: ['18', 'band karo', 'parikshan|परीक्षण'],
        effects: [],
        draft: null,
      },
    ],
    ['1', { asks: 'role', effects: ['person.consent'] }],
    ['main kisan hu', { asks: 'block', effects: ['person.register'] }],
    [
      'kanke',
      {
        asks: 'panchayat',
        effects: ['person.register'],
        draft: {
          kind: 'complaint',
          category: 'water',
          since: { months: 3 },
          place: { district: 'Ranchi', block: 'Kanke' },
        },
      },
    ],
    ['Sukurhutu', { asks: 'confirm' }],
    ['haan', { complaints: [{ category: 'water' }] }],
  ]);
  dialogue('what was said once is not asked: role and place in the first message', STRANGER, [
    ['मैं कांके का प्रखंड अध्यक्ष हूँ, आज कांके में बैठक हुई, 40 लोग आए', { asks: 'consent', script: 'hi' }],
    [{ choose: 'yes' }, { asks: 'confirm', says: ['40'], effects: ['person.consent', 'person.register'] }],
    ['हाँ', { reports: [{ people: { min: 40, max: 40 } }] }],
  ]);
  dialogue('no: what waited is erased, nothing is kept', STRANGER, [
    ['hamara ration nahi mil raha hai', { asks: 'consent' }],
    ['nahi', { asks: 'none', effects: ['messages.erase', 'person.refuse'], draft: null, complaints: [] }],
    ['hello', { asks: 'consent' }],
  ]);
  dialogue('seven days of silence erase it', STRANGER, [
    ['hamara ration nahi mil raha hai', { asks: 'consent' }],
    [{ event: { type: 'consent-expired' } }, { silent: true, effects: ['messages.erase'] }, 7 * 86_400],
  ]);
  dialogue('a second message waits as well, the question is short', STRANGER, [
    ['namaste', { asks: 'consent' }],
    ['ration nahi mil raha hai 2 mahine se', { asks: 'consent', options: ['yes', 'no'] }],
    ['5', { asks: 'consent' }],
    ['haan', { asks: 'role' }],
    ['1', { asks: 'block' }],
    ['Chas', { asks: 'panchayat', draft: { category: 'ration' } }],
  ]);
  dialogue('a photo before the consent waits with the words', STRANGER, [
    [{ photo: true }, { asks: 'consent' }],
    [{ photo: true }, { silent: true }],
    ['hamare gaon me chapakal 3 mahine se kharab hai', { asks: 'consent' }],
    ['haan', { asks: 'role' }],
    ['1', { asks: 'block' }],
    ['kanke', { asks: 'panchayat', draft: { category: 'water', evidence: 2 } }],
  ]);
  dialogue('and goes with them when it is refused', STRANGER, [
    [{ photo: true }, { asks: 'consent' }],
    ['nahi', { effects: ['messages.erase', 'person.refuse'] }],
  ]);
  dialogue('a known worker is greeted by name and asked only for consent', KNOWN, [
    ['aaj baithak hui 20 log aaye', { asks: 'consent', says: ['Budhni Murmu'] }],
    ['haan', { asks: 'confirm', effects: ['person.consent'], draft: { people: { min: 20, max: 20 } } }],
  ]);
  dialogue('a child writes through an adult, nothing is kept', STRANGER, [
    [
      'मैं 15 साल का हूँ, हमारे स्कूल में खाना नहीं मिलता',
      { asks: 'none', says: ['1098', 'बड़ा'], effects: ['messages.erase'], draft: null },
    ],
  ]);
  dialogue('a person is reached before consent too', STRANGER, [
    ['namaste', { asks: 'consent' }],
    ['0', { effects: ['handover.open'] }],
  ]);
  dialogue('stop before consent', STRANGER, [['stop', { asks: 'none', effects: ['person.opt-out'] }]]);
  dialogue('a misspelt block is asked', STRANGER, [
    ['namaste', {}],
    ['haan', { asks: 'role' }],
    ['booth agent', { asks: 'block' }],
    ['katkamsndi hazaribagh', { asks: 'block', says: ['Katkamsandi'] }],
    ['haan', { asks: 'menu' }],
  ]);
  dialogue('a district is not enough', STRANGER, [
    ['नमस्ते', { script: 'hi' }],
    ['हाँ', { asks: 'role' }],
    ['२', { asks: 'block' }],
    ['पलामू', { asks: 'block', says: ['पलामू'] }],
    ['पाटन', { asks: 'menu', options: ['report', 'complaint', 'status', 'suggestion'] }],
  ]);
  dialogue('role, name and block in one answer', STRANGER, [
    ['namaste', { asks: 'consent' }],
    ['haan', { asks: 'role' }],
    ['karyakarta hu, naam Sukhdeo Oraon, block kuru', { asks: 'menu', effects: ['person.register'] }],
  ]);
  dialogue('a role said at the first word is not asked', STRANGER, [
    ['johar dada, hm party ka karyakarta hai, report dena h', { asks: 'consent' }],
    ['haan', { asks: 'block', effects: ['person.consent', 'person.register'] }],
  ]);
  dialogue('who complains and says where is served first', STRANGER, [
    ['hamko 2 mahine se ration nahi mila, silli block se bol rahe hain', { asks: 'consent' }],
    ['haan', { asks: 'panchayat', draft: { category: 'ration', place: { block: 'Silli' } } }],
    ['Lota panchayat', { asks: 'confirm' }],
    ['haan', { complaints: [{ category: 'ration' }] }],
  ]);
});
