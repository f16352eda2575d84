import { describe, expect, test } from 'vitest';
import { say } from './say.ts';

describe('attendance', () => {
  const table: [number, string[]][] = [
    [
      50,
      [
        'बैठक में पचास लोग आए',
        'baithak me 50 log the',
        'Meeting done. 50 present',
        'बैठक हुई, उपस्थिति- 50',
        'meeting at block office total 50',
        'बैठक हुई भीड़ पचास',
        'आज बैठक में लगभग 50 कार्यकर्ता शामिल हुए',
      ],
    ],
    [200, ['पदयात्रा में दू सौ आदमी जुटल', 'around 200 people joined our padyatra']],
  ];
  for (const [count, phrases] of table)
    for (const phrase of phrases) test(phrase, () => expect(say(phrase).people).toEqual({ min: count, max: count }));
  const none = [
    'कंबल 150 लोगों को बांटे',
    'facebook live kiya 1200 views aaye',
    'आज बैठक 11 बजे हुई',
    'बूथ 123 पर वोटर लिस्ट का काम, 46 फॉर्म भराया',
    'booth committee banayi, har booth me 10 sadasya',
    'baithak hui, 9876543210',
    'रक्तदान शिविर में 48 यूनिट रक्त जमा हुआ',
    'aaj 45 naye sadasya bane',
  ];
  for (const phrase of none) test(`no attendance: ${phrase}`, () => expect(say(phrase).people).toBeUndefined());
});

describe('others counted', () => {
  test('women inside a total', () =>
    expect(say('डेढ़ सौ लोग आए बैठक में, जिनमें 40 महिलाएँ थीं')).toMatchObject({
      people: { min: 150, max: 150 },
      inclusion: { women: 40 },
    }));
  test('labels before numbers', () =>
    expect(say('बैठक हुई उपस्थिति 45 महिला 12 युवा 20')).toMatchObject({
      people: { min: 45, max: 45 },
      inclusion: { women: 12, youth: 20 },
    }));
  for (const phrase of [
    '45 naye sadasya bane',
    'सदस्यता अभियान में 45 लोग जुड़े',
    'membership drive today, 45 new members',
    '45 लोगों ने सदस्यता ली',
  ])
    test(`enrolled: ${phrase}`, () => expect(say(phrase).enrolled).toBe(45));
  for (const phrase of [
    '18 families given tarpaulin today',
    'तिरासी में से 18 परिवार को कंबल बांटे',
    'घर घर जाकर 18 घरों से मिले',
  ])
    test(`households: ${phrase}`, () => expect(say(phrase).households).toBe(18));
});
