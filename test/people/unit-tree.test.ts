import { expect, test } from 'vitest';
import { NATION, unitsOfState, unitUnder } from '../../src/people/ensure-units.ts';
import { createUnitTree, type TreePlace } from '../../src/people/unit-tree.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';

const units = unitsOfState(loadGazetteer({ extraFiles: [] }));
const kanke = units.find((unit) => unit.id === 'JH/Ranchi/Kanke') ?? NATION;
const place = { state: 'Jharkhand', district: 'Ranchi', block: 'Kanke' };
const mandal = unitUnder(kanke, { id: 'M', type: 'mandal', name: 'Kanke North', place });
const panchayat = unitUnder(mandal, {
  id: 'P',
  type: 'panchayat',
  name: 'Hochar',
  place: { ...place, panchayat: 'Hochar' },
});
const booth = unitUnder(panchayat, { id: 'B', type: 'booth', name: '17', place: { ...place, booth: '17' } });
const tree = createUnitTree([...units, mandal, panchayat, booth]);
const ABOVE = ['IN', 'JH', 'JH/~South-Chotanagpur', 'JH/Ranchi', 'JH/Ranchi/Kanke'];

test('Jharkhand has 24 districts in five divisions, and 264 blocks', () => {
  const count = (type: string) => units.filter((unit) => unit.type === type).length;
  expect([count('nation'), count('state'), count('division'), count('district'), count('block')]).toEqual([
    1, 1, 5, 24, 264,
  ]);
  expect(units.filter((unit) => unit.type === 'district' && unit.parent === 'JH')).toEqual([]);
});

test.each<[string, TreePlace | undefined, { home?: TreePlace; unit?: string } | undefined, string[]]>([
  ['a block', place, undefined, ABOVE],
  ['a panchayat, in the other script', { ...place, panchayat: 'होचर' }, undefined, [...ABOVE, 'M', 'P']],
  ['an unknown panchayat', { ...place, panchayat: 'Nowhere' }, undefined, ABOVE],
  ['a booth', { ...place, booth: '17' }, undefined, [...ABOVE, 'M', 'P', 'B']],
  ['nowhere said: the writer’s own', undefined, { home: place, unit: 'M' }, [...ABOVE, 'M']],
  ['the writer’s own block', place, { home: place, unit: 'M' }, [...ABOVE, 'M']],
  [
    'another block',
    { ...place, block: 'Namkum' },
    { home: place, unit: 'M' },
    [...ABOVE.slice(0, 4), 'JH/Ranchi/Namkum'],
  ],
  [
    'another panchayat of the same block',
    { ...place, panchayat: 'Tati' },
    { home: { ...place, panchayat: 'Hochar' }, unit: 'P' },
    ABOVE,
  ],
  ['another state', { state: 'Bihar', district: 'Patna' }, undefined, ['IN']],
  ['nothing at all', undefined, undefined, ['IN']],
])('%s', (_name, where, writer, expected) => {
  expect(tree.unitsOf(where, writer)).toEqual(expected);
});
