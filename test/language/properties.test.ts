import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asked } from '../../src/language/meaning.ts';
import { meaningSchema } from '../../src/language/meaning.ts';
import { gazetteer, say } from './say.ts';

const PHRASES = [
  'कल कांके प्रखंड में बैठक हुई',
  'डेढ़ सौ लोग आए',
  'BDO sahab abua awas k liye 20 hazar mang rhe h',
  'Meeting done today. 33 present, youth 12',
  'मुखिया राम प्रसाद',
  '5000 nahi 50000',
  '12/6 ko',
  'js-2210',
  '👍🏽',
  '1️⃣',
  '🙏🙏',
  'क्षत्रिय',
  '\u200bबै\u200dठक',
  'раssport',
  '‏abc‏',
  'ward 5',
  'booth no 214',
  'stop',
  '9876543210',
  'पौने दो लाख',
  'नहीं',
  'हाँ',
  '\n',
  '. ',
  ', ',
  '0',
  'e\u0301',
  'ﷺ',
  '𝓗𝓮𝓵𝓵𝓸',
  '1,2,3,4',
  '5-6-7',
  'सवा',
  'साढ़े',
];
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PHRASES), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 14 })
    .map((parts) => parts.join(' ')),
);
const asks = fc.option(
  fc.record(
    {
      field: fc.option(
        fc.constantFrom(
          'people',
          'women',
          'date',
          'confirm',
          'name',
          'post',
          'since',
          'block',
          'panchayat',
          'booth',
          'role',
        ),
        { nil: undefined },
      ),
      menu: fc.option(fc.constantFrom<string[]>(['yes', 'no'], ['report', 'complaint', 'status'], []), {
        nil: undefined,
      }),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);
const segmenter = new Intl.Segmenter('hi', { granularity: 'grapheme' });
const clean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

describe('any text', () => {
  test('gives a meaning of the contract with spans in the text that split no cluster', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, asks, (text, asked) => {
        const meaning = say(text, asked === undefined ? undefined : (clean(asked) as Asked));
        expect(meaningSchema.safeParse(meaning).error).toBeUndefined();
        const borders = new Set([...segmenter.segment(text)].map((one) => one.index).concat(text.length));
        for (const [start, end] of Object.values(meaning.evidence)) {
          expect(start).toBeLessThanOrEqual(end);
          expect(borders.has(start) && borders.has(end)).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('means the same however it is spaced or composed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'कल',
            'कांके',
            'में',
            'बैठक',
            'हुई',
            'डेढ़',
            'सौ',
            'लोग',
            'आए',
            'मुखिया',
            'राशन',
            'नहीं',
            'मिला',
            'kal',
            'ratu',
            'me',
            '40',
            'log',
          ),
          { minLength: 1, maxLength: 12 },
        ),
        (words) => {
          const plain = { ...say(words.join(' ')), evidence: {} };
          expect({ ...say(words.join(' ').normalize('NFD')), evidence: {} }).toEqual({
            ...plain,
            officials: plain.officials && say(words.join(' ').normalize('NFD')).officials,
          });
          expect({ ...say(`  ${words.join('  ')} `), evidence: {} }).toEqual({
            ...plain,
            officials: plain.officials && say(`  ${words.join('  ')} `).officials,
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('costs time in proportion to its length', { timeout: 30_000 }, () => {
    expect(gazetteer).toBeDefined();
    for (const word of ['बैठक ', 'nahi ', '5 ', 'kal ', 'मुखिया ', 'a', '1.', 'sau ', '₹', 'कांके ', '- ', 'BDO ']) {
      const long = word.repeat(10_000).slice(0, 65_536);
      const started = performance.now();
      say(long);
      expect(performance.now() - started, word).toBeLessThan(3_000);
    }
  });
});
