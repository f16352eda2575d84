import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTicket } from '../../src/complaints/parse-ticket.ts';
import { districtCode, permute, ticketNumber, ticketSeries } from '../../src/complaints/ticket-number.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';

const KEY = 'a key of thirty-two characters!!';

test('every district of Jharkhand has a code of its own', () => {
  const codes = loadGazetteer({ extraFiles: [] })
    .districtsOf('Jharkhand')
    .map((place) => districtCode('Jharkhand', place.name));
  expect(codes).toHaveLength(24);
  expect(new Set(codes).size).toBe(24);
  expect(codes).toContain('WSB');
});

test.each([
  [{ state: 'Jharkhand', district: 'Ranchi' }, 'JH-RAN-26'],
  [{ district: 'Bokaro' }, 'JH-BOK-26'],
  [{ state: 'Jharkhand', district: 'Giridih' }, 'JH-GIR-26'],
  [{ state: 'Bihar', district: 'Patna' }, 'BR-PAT-26'],
  [{ state: 'Goa', district: 'Up' }, 'GA-UPX-26'],
  [undefined, 'JH-GEN-26'],
])('%o is numbered in %s', (place, series) => {
  expect(ticketSeries(place, new Date('2026-11-16T06:30:00Z'))).toBe(series);
});

test("the year is India's", () => {
  expect(ticketSeries({ district: 'Ranchi' }, new Date('2026-12-31T18:29:59Z'))).toBe('JH-RAN-26');
  expect(ticketSeries({ district: 'Ranchi' }, new Date('2026-12-31T18:30:00Z'))).toBe('JH-RAN-27');
});

test('no two counters lead to one number, and neighbours are far apart', () => {
  const seen = new Set<number>();
  let near = 0;
  for (let counter = 1; counter <= 20_000; counter++) {
    const value = permute(counter, 'JH-RAN-26', KEY);
    seen.add(value);
    if (Math.abs(value - permute(counter + 1, 'JH-RAN-26', KEY)) < 1_000) near++;
  }
  expect(seen.size).toBe(20_000);
  expect(near).toBeLessThan(100);
});

test('every value stays within six digits; another key or series gives other numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (counter) => {
      const value = permute(counter, 'JH-RAN-26', KEY);
      return Number.isInteger(value) && value >= 0 && value < 1_000_000;
    }),
    { numRuns: 200 },
  );
  const of = (series: string, key: string) => Array.from({ length: 8 }, (_, i) => permute(i, series, key)).join();
  expect(new Set([of('JH-RAN-26', KEY), of('JH-BOK-26', KEY), of('JH-RAN-26', 'other')]).size).toBe(3);
  expect(ticketNumber('JH-RAN-26', 1, KEY)).toMatch(/^JH-RAN-26-\d{6}$/);
});

const written: Readonly<Record<string, readonly string[]>> = {
  'JH-RAN-26-000123': [
    'JH-RAN-26-000123',
    'jh ran 26 123',
    'jh-ran-26-123',
    'JHRAN26000123',
    'jh ran २६ १२३',
    'नंबर JH-RAN-26-000123 का क्या हुआ',
    'jh/ran/26/123',
    'Jh. Ran. 26. 0123',
  ],
};
for (const [ticket, list] of Object.entries(written)) {
  test.each(list)(`%s is ${ticket}`, (text) => expect(parseTicket(text)).toBe(ticket));
}
test.each(['', '123', 'ranchi 26 123', 'JH-RAN-26', 'JH-RAN-26-1234567', 'hello there 26 people'])(
  '%s is no number',
  (text) => {
    expect(parseTicket(text)).toBeNull();
  },
);
