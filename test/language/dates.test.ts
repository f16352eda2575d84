import { describe, expect, test } from 'vitest';
import { say } from './say.ts';

/** Sent on Friday 20 November 2026. */
const table: [string, string[]][] = [
  [
    '2026-11-20',
    ['आज बैठक हुई', 'aaj baithak hui', 'meeting held today', 'दिनांक 20/11/26 बैठक हुई', '20 tarikh ko baithak hui'],
  ],
  [
    '2026-11-19',
    ['कल बैठक हुई', 'kal meeting hui thi', 'yesterday we held a meeting', 'बीते कल बैठक हुई', '19 nov ko baithak hui'],
  ],
  ['2026-11-21', ['कल बैठक होगी', 'kal baithak hogi', 'meeting tomorrow at 11 am', 'kal dharna me baithenge']],
  [
    '2026-11-18',
    ['परसों बैठक हुई', 'parso baithak hui', 'meeting was held day before yesterday', '2 din pahle baithak hui thi'],
  ],
  ['2026-11-22', ['परसों ज्ञापन देंगे', 'parson gyapan denge', 'rally on day after tomorrow']],
  [
    '2026-11-15',
    ['पिछले रविवार बैठक हुई', 'last sunday meeting hui', 'इतवार को बैठक हुई', 'birsa jayanti manaya gaya malyarpan hua'],
  ],
  ['2026-11-23', ['अगले सोमवार को बैठक होगी', 'agle somvar ko baithak hogi', 'somwar ko meeting rahegi']],
  ['2026-11-17', ['पिछले मंगलवार को बैठक हुई', 'Meeting held on Tuesday last']],
  ['2026-10-27', ['27 को बैठक हुई थी', '27 tarikh ko baithak hui thi']],
  ['2026-11-27', ['27 को बैठक होगी', '27 ko rally niklegi']],
  ['2026-01-26', ['26 जनवरी को झंडा फहराया गया', '26th Jan flag hoisting done, 40 people came']],
  ['2027-01-05', ['5 जनवरी को सम्मेलन होगा', '5 january ko sammelan hoga']],
  ['2026-11-08', ['दिवाली के दिन कंबल बांटे गए', '8-11-2026 ko kambal bante']],
];
const none = ['बैठक हुई', 'अब तक 46 फॉर्म भराया बूथ 12', 'aaj tak 450 sadasya bane', 'बूथ नंबर 27 पर बैठक हुई'];

describe('dates', () => {
  for (const [day, phrases] of table)
    for (const phrase of phrases) test(`${phrase} → ${day}`, () => expect(say(phrase).date).toBe(day));
  for (const phrase of none) test(`no day in: ${phrase}`, () => expect(say(phrase).date).toBeUndefined());
});

const sinces: [string, object, string[]][] = [
  [
    'months',
    { months: 4 },
    [
      'चार महीने से पेंशन नहीं मिली',
      '4 mahine se pension nahi mila',
      'pension not received since 4 months',
      'पेंशन बंद हुए चार माह हो गया',
    ],
  ],
  ['days', { days: 10 }, ['10 दिन से बिजली नहीं है', 'das din se bijli nahi hai', 'no electricity for the last 10 days']],
  ['years', { years: 2 }, ['दो साल से सड़क टूटी है', '2 saal se sadak kharab hai']],
  ['weeks', { weeks: 2 }, ['पखवाड़े से', 'दो हफ्ते से'].map((one) => `${one} चापाकल खराब है`).slice(1)],
  ['half', { months: 18 }, ['डेढ़ साल से राशन नहीं मिला']],
  ['month', { date: '2026-01-01' }, ['जनवरी से पेंशन नहीं मिली', 'january se pension nahi mila']],
];
describe('since', () => {
  for (const [name, since, phrases] of sinces)
    for (const phrase of phrases) test(`${name}: ${phrase}`, () => expect(say(phrase).since).toEqual(since));
  test('service is no grievance', () =>
    expect(say('मैं 11 साल से पार्टी का झंडा ढो रहा हूं और जिलाध्यक्ष टिकट के लिए सवा लाख मांगता है').since).toBeUndefined());
});
