import { describe, expect, it } from 'vitest';
import { bareNumber } from '../../src/conversation/choice.ts';
import { requestedLanguage } from '../../src/conversation/language-request.ts';
import { nameDate, nameNumber } from '../../src/conversation/name-value.ts';
import { says } from '../../src/conversation/phrases.ts';
import { introducedName, introducedRole, roleIn } from '../../src/conversation/read-self.ts';
import { fullNumber, numberIn, serialIn } from '../../src/conversation/ticket-number.ts';
import { topicAlone } from '../../src/conversation/topic.ts';
import { namedNumber } from '../../src/conversation/which-event.ts';
import { impossibleDate } from '../../src/conversation/wrong-date.ts';
import { gazetteer, texts } from './talk.ts';

/** Value first, phrases beneath. */
function table<T>(title: string, read: (text: string) => T, rows: readonly (readonly [T, ...string[]])[]): void {
  describe(title, () => {
    for (const [value, ...phrases] of rows)
      for (const phrase of phrases)
        it(`${phrase} → ${JSON.stringify(value)}`, () => expect(read(phrase)).toEqual(value));
  });
}

table('a number alone', bareNumber, [
  [1, '1', '1.', '1)', '(1)', '१', '१.', ' 1 '],
  [10, '10', '१०'],
  [null, '1 no', 'ek', '2 log', '', '🙏', '12345678901'],
]);
table('a complaint’s number', fullNumber, [
  ['JH-RAN-26-000123', 'JH-RAN-26-000123', 'jh ran 26 123', 'JH RAN 26 000123', 'jh-ran-26-123', 'JH-RAN-26-१२३'],
  ['4512', '4512'],
]);
table('a number within a text', numberIn, [
  ['jh ran 26 123', 'jh ran 26 123 ka kya hua'],
  ['JH-RAN-26-000123', 'मेरी शिकायत JH-RAN-26-000123 का क्या हुआ'],
  [undefined, 'mera kaam nahi hua', 'ward 26 123'],
]);
table('the last digits', serialIn, [
  ['777', '777 wapas lo', 'shikayat 777'],
  [undefined, 'wapas lo', '2 wapas lo'],
]);
table('an impossible day', (text) => impossibleDate(text, new Date('2026-11-20T11:00:00+05:30')), [
  ['31 फरवरी', '31 फरवरी को बैठक हुई'],
  ['30 feb', '30 feb ko rally hui'],
  ['31/2/2026', 'baithak 31/2/2026'],
  ['31 जून', '31 जून को'],
  ['29 February', 'meeting on 29 February'],
  [null, '28 फरवरी को बैठक हुई', '31 December', '30/11/2026', '31 log aaye', 'booth 31 april me', 'aaj 45 sadasya'],
]);
table('one of three', (text) => namedNumber(text, 3), [
  [
    1,
    '2 galat hai, 25 log the',
    'dusra galat hai',
    '2 में 25 लोग थे',
    'number 2',
    'kaam 2 me',
    'second one is wrong',
    '२ ग़लत है',
    '2',
  ],
  [0, 'pehla galat hai', '1 no wala'],
  [undefined, '25 log the', '7 galat hai', 'galat hai', '2 log aaye'],
]);
table('what somebody wants to tell', topicAlone, [
  [
    'complaint',
    'शिकायत करनी है',
    'mujhe shikayat darj karni hai',
    'I want to file a complaint',
    'complaint',
    'मेरी एक शिकायत है',
  ],
  ['report', 'report deni hai', 'रिपोर्ट भेजनी है'],
  ['suggestion', 'सुझाव', 'mujhe ek sujhav dena hai'],
  [undefined, 'मेरी शिकायत का क्या हुआ', 'paani ki shikayat hai', 'haan', '', 'aaj baithak hui'],
]);
table('a role', roleIn, [
  ['block-president', 'प्रखंड अध्यक्ष', 'prakhand adhyaksh', 'Block President'],
  ['panchayat-president', 'पंचायत अध्यक्ष'],
  ['booth-agent', 'booth agent', 'बूथ एजेंट', 'BLA'],
  ['resident', 'main kisan hu', 'ग्रामीण', 'a villager'],
  ['worker', 'karyakarta', 'कार्यकर्ता'],
  [undefined, 'haan', 'kanke'],
]);
table('a role introduced', introducedRole, [
  ['booth-agent', 'मैं बूथ एजेंट हूँ, बूथ 17'],
  ['block-president', 'main kanke ka prakhand adhyaksh hu'],
  [undefined, 'prakhand adhyaksh meeting me nahi aate', 'हमारे पंचायत अध्यक्ष पैसे मांगते हैं'],
]);
table('a name introduced', introducedName, [
  ['सीता देवी', 'मेरा नाम सीता देवी है'],
  ['Ravi Kumar', 'Hello, my name is Ravi Kumar. I live here'],
  [undefined, 'mera naam gupt rahe', 'मेरा नाम राशन कार्ड से काट दिया', 'mera naam list me nahi hai'],
]);
table('a language asked for', requestedLanguage, [
  ['en', 'Please reply in English', 'अंग्रेज़ी में लिखिए', 'english me jawab dijiye'],
  ['hi', 'Hindi me likhiye', 'कृपया हिंदी में जवाब दें'],
  [undefined, 'English teacher nahi hai school me', 'hindi', 'please reply'],
]);
table('not known', (text) => says(text, 'not-known'), [
  [true, 'pata nahi', 'नाम नहीं मालूम', "I don't know his name", 'पता नहीं है', 'skip'],
  [false, 'nahi', 'patna', 'haan'],
]);
table('disputed', (text) => says(text, 'dispute'), [
  [true, 'मेरा काम नहीं हुआ', 'phir kholiye', 'फिर खोलिए', 'please reopen it', 'abhi tak kuch nahi mila'],
  [false, 'kya hua', 'status batao'],
]);

describe('values as people read them', () => {
  it('lakh commas', () =>
    expect([0, 150, 1500, 15000, 150000, 12345678].map(nameNumber)).toEqual([
      '0',
      '150',
      '1,500',
      '15,000',
      '1,50,000',
      '1,23,45,678',
    ]));
  it('days in three languages', () => {
    const names = (['hi', 'hi-Latn', 'en'] as const).map((language) =>
      nameDate({ language, texts, gazetteer, today: '2026-11-20' }, '2026-11-19'),
    );
    expect(names).toEqual(['गुरुवार 19 नवंबर', 'Guruwar 19 November', 'Thursday 19 November']);
    expect(nameDate({ language: 'en', texts, gazetteer, today: '2026-11-20' }, '2025-12-25')).toBe(
      'Thursday 25 December 2025',
    );
  });
});
