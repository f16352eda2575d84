import { describe, expect, it } from 'vitest';
import type { Digest, DigestUnit } from '../../src/digests/digest.ts';
import { renderChat } from '../../src/digests/render-chat.ts';
import { ACTIVITIES, CATEGORIES } from '../../src/language/meaning.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import { ist } from './digest-fixture.ts';

const texts = loadTexts();
const unit = (name: string, nameHi: string, type: DigestUnit['type'] = 'district'): DigestUnit => ({
  id: `JH/${name}`,
  type,
  name,
  nameHi,
});
const tally = (reports: number, people: number) => ({
  reports,
  people: { min: people, max: people },
  households: 0,
  enrolled: 0,
  inclusion: {},
});
const child = (of: DigestUnit, reports: number) => ({
  unit: of,
  tally: tally(reports, 0),
  complaintsOpened: 0,
  overdue: 0,
  heard: 0,
  of: 0,
});
const gumla = unit('Gumla', 'गुमला');
const digest: Digest = {
  unit: unit('Jharkhand', 'झारखंड', 'state'),
  above: [],
  edition: 'evening',
  window: { from: ist('2026-11-19 20:30'), to: ist('2026-11-20 20:30') },
  day: '2026-11-20',
  running: false,
  total: {
    reports: 1284,
    people: { min: 131460, max: 132000 },
    households: 310,
    enrolled: 2106,
    inclusion: { women: 9212, st: 40 },
  },
  today: tally(1200, 0),
  earlier: tally(84, 0),
  days: [],
  activities: [
    { activity: 'meeting', reports: 412 },
    { activity: 'door-to-door', reports: 268 },
  ],
  enrolledIn: 191,
  complaints: {
    opened: 61,
    byCategory: [],
    resolved: 48,
    saidYes: 41,
    reopened: 2,
    unconfirmed: 1,
    overdue: 9,
    open: 300,
  },
  children: [child(unit('Ranchi', 'रांची'), 148), child(gumla, 0)],
  silent: [gumla],
  planned: { reports: 5, days: [] },
  observed: 0,
  corrections: [
    {
      reportId: 'r',
      field: 'people',
      from: { min: 150, max: 150 },
      to: { min: 50, max: 50 },
      unit: unit('Littipara', 'लिट्टीपाड़ा', 'block'),
      at: ist('2026-11-20 10:00'),
    },
    {
      reportId: 's',
      field: 'status',
      from: 'counted',
      to: 'withdrawn',
      unit: unit('Sisai', 'सिसई', 'block'),
      at: ist('2026-11-20 10:00'),
    },
    {
      reportId: 't',
      field: 'date',
      from: '2026-11-17',
      to: '2026-11-18',
      unit: unit('Kanke', 'कांके', 'block'),
      at: ist('2026-11-20 10:00'),
    },
    { reportId: 'u', field: 'place', from: {}, to: {}, at: ist('2026-11-20 10:00') },
  ],
  dayChanges: [{ day: '2026-11-19', before: { min: 31902, max: 31902 }, after: { min: 31767, max: 31767 } }],
  unfinished: { drafts: 1, notUnderstood: 12, waiting: 3 },
  series: [],
};

describe('in chat', () => {
  it('Hindi', () => {
    const text = renderChat(digest, texts, 'hi');
    for (const said of [
      '1,284 रिपोर्ट',
      '1,31,460 से 1,32,000 लोग आए',
      'महिलाएँ: 9,212',
      'बैठक 412',
      'चुप रहे: गुमला।',
      '48 में हल दर्ज, 41 ने हाँ कहा',
      '150 → 50',
      '31,902 → 31,767',
      '3 लोग इंतज़ार में',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/[A-Za-z]/u);
  });
  it('romanised Hindi', () => {
    const text = renderChat(digest, texts, 'hi-Latn');
    expect(text).toContain('2 mein se 1 zilon se khabar aayi. Chup rahe: Gumla.');
    expect(text).not.toMatch(/[\u0900-\u097f]/u);
  });
  it('English, one and many', () => {
    const text = renderChat(digest, texts, 'en');
    for (const said of [
      '1,284 reports',
      '1 report without a yes',
      '12 messages not understood',
      'Sisai: report taken back',
      'Kanke: day Tue 17 Nov → Wed 18 Nov',
    ])
      expect(text).toContain(said);
  });
  it('says so when nothing came', () => {
    const none: Digest = {
      ...digest,
      total: tally(0, 0),
      activities: [],
      corrections: [],
      dayChanges: [],
      unfinished: { drafts: 0, notUnderstood: 0, waiting: 0 },
    };
    expect(renderChat(none, texts, 'en')).toContain('No report was confirmed.');
  });
  for (const language of ['hi', 'hi-Latn', 'en'] as const) {
    it(`${language}: never a code, a raw key or more than 1,200 characters`, () => {
      const many: Digest = {
        ...digest,
        activities: ACTIVITIES.map((activity) => ({ activity, reports: 9 })),
        corrections: Array.from({ length: 60 }, () => digest.corrections).flat(),
        silent: Array.from({ length: 260 }, (_, i) => unit(`Silentplace${i}`, `चुपवालीजगह${i}`, 'block')),
        children: Array.from({ length: 264 }, () => child(gumla, 0)),
      };
      const text = renderChat(many, texts, language);
      expect(text.length).toBeLessThanOrEqual(1_200);
      expect(text).not.toMatch(
        /\{\{|undefined|NaN|\[object|digest:|_one|_other|door-to-door|public-hearing|booth-work/u,
      );
      for (const code of ACTIVITIES) expect(texts.has(language, `digest:activity.${code}`), code).toBe(true);
      for (const code of CATEGORIES) expect(texts.has(language, `digest:category.${code}`), code).toBe(true);
    });
  }
});
