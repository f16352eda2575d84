import { expect, test } from 'vitest';
import { firstLevel, levelAbove, slaDays } from '../../src/complaints/policy.ts';
import { afterWorkingDays, isWorkingDay, workingDaysBetween } from '../../src/complaints/working-days.ts';
import { isDeskOpen, promisedBy } from '../../src/people/desk-hours.ts';

const ist = (text: string) => new Date(`${text}+05:30`);

test.each([
  ['2026-11-14T12:00', 1, '2026-11-16T18:00'], // Saturday → Monday
  ['2026-11-16T23:59', 1, '2026-11-17T18:00'],
  ['2026-11-23T10:00', 1, '2026-11-25T18:00'], // Tuesday 24 is a holiday
  ['2026-11-20T10:00', 7, '2026-11-30T18:00'],
])('%s and %i working days: %s', (from, days, due) => {
  expect(afterWorkingDays(ist(from), days)).toEqual(ist(due));
});

test('working days between', () => {
  expect(isWorkingDay('2026-11-15')).toBe(false);
  expect(workingDaysBetween(ist('2026-11-20T10:00'), ist('2026-11-30T18:00'))).toBe(7);
  expect(workingDaysBetween(ist('2026-11-20T10:00'), ist('2026-11-18T18:00'))).toBe(-2);
  expect(workingDaysBetween(ist('2026-11-14T10:00'), ist('2026-11-15T18:00'))).toBe(0);
});

test.each([
  [{ place: { district: 'Ranchi', block: 'Kanke' } }, 'block'],
  [{ place: { district: 'Ranchi' } }, 'district'],
  [{ place: { block: 'Kanke' }, misconduct: 'bribe' as const }, 'district'],
  [{ place: { block: 'Kanke' }, officials: [{ post: 'bdo' as const }] }, 'district'],
  [{ place: { block: 'Kanke' }, officials: [{ post: 'mla' as const }] }, 'state'],
])('%o goes to the %s level', (fields, level) => {
  expect(firstLevel(fields)).toBe(level);
});

test('levels and deadlines', () => {
  expect([levelAbove('block'), levelAbove('state'), levelAbove('national')]).toEqual([
    'district',
    'national',
    'national',
  ]);
  expect([slaDays({ category: 'water' }), slaDays({ category: 'land', danger: true }), slaDays({})]).toEqual([
    5, 1, 15,
  ]);
});

test.each([
  ['2026-11-16T10:00', true],
  ['2026-11-16T09:59', false],
  ['2026-11-16T18:00', false],
  ['2026-11-15T12:00', false],
])('the desk at %s: %s', (at, open) => {
  expect(isDeskOpen(ist(at))).toBe(open);
});

test.each([
  ['2026-11-16T12:00', false, '2026-11-16T12:30'],
  ['2026-11-16T17:50', false, '2026-11-17T10:20'],
  ['2026-11-14T20:00', false, '2026-11-16T10:30'],
  ['2026-11-15T03:00', true, '2026-11-15T03:10'],
])('wanted at %s (urgent %s): promised by %s', (at, urgent, by) => {
  expect(promisedBy(ist(at), urgent)).toEqual(ist(by));
});
