/** What people tell without naming it: the work, the village, who came, the day. Sent on Friday 20 November 2026. */
import { describe, expect, test } from 'vitest';
import { say } from './say.ts';

describe('a village no mark names', () => {
  const villages: [string, string[]][] = [
    ['बरटोली', ['आज बरटोली स्कूल में बैठक हुई, 20 लोग आए']],
    ['lupungdih', ['kal lupungdih me baithak hui 30 log the']],
    ['चितरू खुर्द', ['चितरू खुर्द में कल बैठक हुई, 15 लोग थे']],
    ['Parsabad', ['Meeting held today at Parsabad, 22 people present']],
  ];
  for (const [village, phrases] of villages)
    for (const phrase of phrases)
      test(phrase, () => expect(say(phrase).place).toMatchObject({ village, from: 'text' }));
  const none = [
    'आज बरामदे में बैठक हुई, 20 लोग आए',
    'बारिश में भी बैठक हुई, 20 लोग आए',
    'meeting held at office today, 20 present',
    'गांधी चौक पर धरना दिया, 40 लोग थे',
    'भाई गुजरात में मजदूरी करता है, आज बैठक हुई',
    // where somebody was wronged is asked, not guessed
    'लाचारी में 2000 दे दिए, डॉक्टर ने मांगा था',
  ];
  for (const phrase of none) test(`no village: ${phrase}`, () => expect(say(phrase).place?.village).toBeUndefined());
});

describe('work that is not named', () => {
  const works: [string, string[]][] = [
    ['meeting', ['आज हमारे आंगन में बारह लोग बैठे थे पार्टी की बात के लिए', 'aaj 25 log jute the bargad ke niche']],
    ['membership', ['aaj 14 log ko member banaya']],
    ['other', ['आज 30 साथी मिलकर तालाब की सफाई में लगे']],
  ];
  for (const [activity, phrases] of works)
    for (const phrase of phrases)
      test(phrase, () => expect(say(phrase)).toMatchObject({ intent: 'report', activities: [activity] }));
  test('an answer gets no work of its own', () => expect(say('20', { field: 'people' }).activities).toBeUndefined());
});

describe('who came', () => {
  test('a part of a whole', () => {
    expect(say('बूथ समिति की बैठक, 20 सदस्य में 13 हाजिर').people).toEqual({ min: 13, max: 13 });
    expect(say('38 booth adhyaksh me se 26 ki baithak hui').people).toEqual({ min: 26, max: 26 });
  });
  test('women alone are all who came', () =>
    expect(say('आज 35 बहनें शामिल हुईं महिला बैठक में')).toMatchObject({
      people: { min: 35, max: 35 },
      inclusion: { women: 35 },
    }));
  test('nobody', () => expect(say('बैठक रखे थे पर एक आदमी नहीं आया').people).toBeUndefined());
  test('members of a drive are new members, not attendance', () => {
    const meaning = say('सदस्यता शिविर लगाया, 2 दिन में 64 सदस्य');
    expect(meaning.enrolled).toBe(64);
    expect(meaning.people).toBeUndefined();
  });
});

describe('which day', () => {
  const days: [string | undefined, string[]][] = [
    ['2026-11-20', ['कल मेला है, आज घाट की सफाई किए 12 लोग', 'छठ के बाद आज पहली बैठक हुई, 20 लोग आए']],
    ['2026-11-21', ['कल से सदस्यता अभियान शुरू कर रहे हैं', 'kal sham 5 baje chaupal h']],
    [undefined, ['होली मुबारक हो, बैठक हुई 12 लोग आए', 'धरना दिए, अगर बात नहीं बनी तो 5 दिसंबर से चक्का जाम']],
  ];
  for (const [day, phrases] of days)
    for (const phrase of phrases) test(phrase, () => expect(say(phrase).date).toBe(day));
  test('a correction names the wrong day first', () =>
    expect(say('report me 12 nov likha tha wo galat hai, 14 nov ko hua tha')).toMatchObject({
      intent: 'correction',
      date: '2026-11-14',
    }));
  test('a day of the coming weeks is nearer than one of last year', () =>
    expect(say('24 december ko hamare yaha sammelan h, sab aaiye').date).toBe('2026-12-24'));
});
