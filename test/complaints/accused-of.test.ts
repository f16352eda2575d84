import { expect, test } from 'vitest';
import { accusedOf, accusedQuery, isAboutOwn, samePersonName } from '../../src/complaints/accused-of.ts';
import { officeIn } from '../../src/complaints/accused-role.ts';
import { unitsOfState } from '../../src/people/ensure-units.ts';
import type { Person } from '../../src/people/person.ts';
import { createUnitTree } from '../../src/people/unit-tree.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';

const tree = createUnitTree(unitsOfState(loadGazetteer({ extraFiles: [] })));
const bearer = (id: string, name: string, role: Person['role'], unit: string, home: Person['home']): Person => ({
  id,
  name,
  unit,
  known: true,
  addresses: [],
  createdAt: new Date(0),
  version: 1,
  ...(role ? { role } : {}),
  ...(home ? { home } : {}),
});
const pakur = { state: 'Jharkhand', district: 'Pakur' };
const people = [
  bearer('bp', 'Budhni Example Murmu', 'block-president', 'JH/Pakur/Littipara', { ...pakur, block: 'Littipara' }),
  bearer('ob', 'Other Example Hembram', 'block-president', 'JH/Pakur/Hiranpur', { ...pakur, block: 'Hiranpur' }),
  bearer('dp', 'सोमा उदाहरण मुर्मू', 'district-president', 'JH/Pakur', pakur),
];
const own = { category: 'party' as const };

test.each([
  ['प्रखंड अध्यक्ष पैसा माँगते हैं', 'block'],
  ['zila adhyaksh ne paise liye', 'district'],
  ['हमारे जिला अध्यक्ष', 'district'],
  ['pradesh adhyaksh', 'state'],
  ['पंचायत अध्यक्ष', 'panchayat'],
  ['booth agent', 'booth'],
])('%s names an office of the %s', (text, type) => {
  expect(officeIn(text)?.unitType).toBe(type);
});
test.each(['मुखिया', 'मंडल मुर्मू', 'बीडीओ साहब', 'प्रखंड कार्यालय', 'अध्यक्ष'])('%s names none', (text) => {
  expect(officeIn(text)).toBeNull();
});

test('one of the same office whose unit owns the place is matched; the level is above it', () => {
  expect(accusedOf({ ...own, place: { ...pakur, block: 'Littipara' } }, 'प्रखंड अध्यक्ष पैसा माँगते हैं', people, tree)).toEqual(
    {
      accused: { person: 'bp', unit: 'JH/Pakur/Littipara', matched: true },
      level: 'district',
    },
  );
  expect(accusedOf({ ...own, place: { ...pakur, block: 'Littipara' } }, 'zila adhyaksh', people, tree)).toEqual({
    accused: { person: 'dp', unit: 'JH/Pakur', matched: true },
    level: 'state',
  });
});

test('two who may be meant, another name, or nothing said: not matched, hidden from the whole district', () => {
  const unmatched = { accused: { unit: 'JH/Pakur', matched: false }, level: 'state' };
  expect(accusedOf({ ...own, place: pakur }, 'block adhyaksh', people, tree)).toEqual(unmatched);
  const named = {
    ...own,
    place: { ...pakur, block: 'Littipara' },
    officials: [{ post: 'party-office-bearer' as const, name: 'Ramesh' }],
  };
  expect(accusedOf(named, 'block adhyaksh Ramesh', people, tree)).toEqual(unmatched);
  expect(accusedOf({ ...own, place: pakur }, 'कोई', people, tree)).toEqual(unmatched);
});

test('a name decides between two of one office', () => {
  const fields = { ...own, place: pakur, officials: [{ post: 'party-office-bearer' as const, name: 'हेम्ब्रम' }] };
  expect(accusedOf(fields, 'block adhyaksh', people, tree).accused).toMatchObject({ person: 'ob', matched: true });
});

test('an office of the state goes to the national level, hidden from the whole state', () => {
  expect(accusedOf({ ...own, place: pakur }, 'प्रदेश अध्यक्ष', people, tree)).toEqual({
    accused: { unit: 'JH', matched: false },
    level: 'national',
  });
});

test('what is about our own', () => {
  expect(isAboutOwn({ category: 'party' })).toBe(true);
  expect(isAboutOwn({ category: 'ration', officials: [{ post: 'party-office-bearer' }] })).toBe(true);
  expect(isAboutOwn({ about: 'office-bearer' })).toBe(true);
  expect(isAboutOwn({ category: 'ration', officials: [{ post: 'mukhiya' }] })).toBe(false);
  expect(accusedQuery(own, 'कोई')).toBeNull();
});

test.each([
  ['Budhni Murmu', 'बुधनी मुर्मू', true],
  ['Murmu', 'Budhni Example Murmu', true],
  ['सोम हेम्ब्रम', 'Som Hembrom', true],
  ['Ram Singh', 'Shyam Singh', false],
  ['Ramesh', 'Rajesh', false],
  ['Sita Devi', 'Gita Devi', false],
])('%s and %s: %s', (a, b, same) => {
  expect(samePersonName(a, b)).toBe(same);
});
