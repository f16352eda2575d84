import { describe, expect, test } from 'vitest';
import { say } from './say.ts';

describe('a menu', () => {
  const asked = { menu: ['report', 'complaint', 'status'] };
  const table: [string | undefined, string[]][] = [
    [
      'report',
      [
        '1',
        '1.',
        '1)',
        '(1)',
        '१',
        '१.',
        'ek',
        'एक',
        'first',
        'pehla',
        'पहला',
        '1 no',
        'number 1',
        '1️⃣',
        'रिपोर्ट',
        'riport',
      ],
    ],
    ['complaint', ['2', 'dusra wla', '2 no.', 'doosra', 'do', 'sikayt', 'शिकायत']],
    ['status', ['3', 'teeen', 'तीसरा', 'status']],
    [undefined, ['7', '10', '11', '21', '0']],
  ];
  for (const [choice, phrases] of table)
    for (const phrase of phrases) test(`${phrase} → ${choice}`, () => expect(say(phrase, asked).choice).toBe(choice));
  for (const phrase of ['0', 'शून्य', 'zero', 'vyakti se baat'])
    test(`${phrase} is a person`, () => expect(say(phrase, asked).intent).toBe('human'));
  test('a sentence is read for itself', () =>
    expect(say('kal kanke me baithak hui 40 log aaye', asked)).toMatchObject({
      intent: 'report',
      people: { min: 40, max: 40 },
    }));
});

describe('yes or no', () => {
  for (const phrase of ['hn', 'haaan ji shi h', 'ji', 'ok', 'theek hai', 'sahi', '👍', 'हाँ सही है', 'ha jod do'])
    test(`${phrase} is yes`, () =>
      expect(say(phrase, { field: 'confirm', menu: ['yes', 'no'] })).toMatchObject({
        intent: 'affirm',
        choice: 'yes',
      }));
  for (const phrase of ['ना जी', 'nahi', 'galat hai', 'no'])
    test(`${phrase} is no`, () =>
      expect(say(phrase, { field: 'confirm', menu: ['yes', 'no'] })).toMatchObject({ intent: 'deny', choice: 'no' }));
  for (const phrase of ['nahi 50 log the', 'हाँ लेकिन 50 लोग थे', '2 galat hai, 50 log the'])
    test(`${phrase} corrects`, () =>
      expect(say(phrase, { field: 'confirm' })).toMatchObject({ intent: 'correction', people: { min: 50, max: 50 } }));
});

describe('what was asked', () => {
  for (const [text, min, max] of [
    ['40', 40, 40],
    ['chalis', 40, 40],
    ['koi 40-50 the', 40, 50],
    ['0', 0, 0],
    ['1', 1, 1],
  ] as const)
    test(`people: ${text}`, () => expect(say(text, { field: 'people' }).people).toEqual({ min, max }));
  test('women', () => expect(say('12', { field: 'women' }).inclusion).toEqual({ women: 12 }));
  for (const [text, date] of [
    ['kal', '2026-11-19'],
    ['27', '2026-10-27'],
    ['sombar', '2026-11-16'],
    ['aaj', '2026-11-20'],
  ] as const)
    test(`date: ${text}`, () => expect(say(text, { field: 'date' }).date).toBe(date));
  test('block with slips', () =>
    expect(say('katkamsndi', { field: 'block' }).place).toMatchObject({ block: 'Katkamsandi' }));
  for (const text of ['Badla', 'It is Badla panchayat'])
    test(`panchayat: ${text}`, () =>
      expect(say(text, { field: 'panchayat' }).place).toMatchObject({ panchayat: 'Badla' }));
  test('name', () =>
    expect(
      say('unka naam suresh hai', {
        field: 'name',
        draft: { category: 'ration', officials: [{ post: 'ration-dealer' }] },
      }).officials,
    ).toEqual([{ post: 'ration-dealer', name: 'suresh' }]));
  test('name not known', () => expect(say('nahi malum', { field: 'name' }).intent).toBe('deny'));
  test('post', () => expect(say('bdo sahab', { field: 'post' }).officials).toEqual([{ post: 'bdo' }]));
  test('since', () => expect(say('since last 5 months', { field: 'since' }).since).toEqual({ months: 5 }));
});

describe('corrections', () => {
  const asked = { draft: { people: { min: 150, max: 150 }, inclusion: { women: 40 } } };
  test('डेढ़ सौ नहीं पचास', () =>
    expect(say('गलती हो गई, डेढ़ सौ नहीं पचास लोग थे', asked)).toMatchObject({
      intent: 'correction',
      people: { min: 50, max: 50 },
    }));
  test('the noun is inherited', () =>
    expect(say('और महिलाएँ भी 40 नहीं, 14', asked)).toMatchObject({ intent: 'correction', inclusion: { women: 14 } }));
  test('the draft names the field', () =>
    expect(say('150 nahi 50', asked)).toMatchObject({ intent: 'correction', people: { min: 50, max: 50 } }));
  test('without a draft both values are given', () =>
    expect(say('5000 nahi sir 50000 likhna tha')).toMatchObject({
      intent: 'correction',
      replaces: { from: 5000, to: 50000 },
    }));
});
