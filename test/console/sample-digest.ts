/** An invented day of Jharkhand for the tests of the pages: 24 districts of the gazetteer, two of them silent. */
import type { ChildRow, Digest, DigestUnit, Tally } from '../../src/digests/digest.ts';
import type { Gazetteer } from '../../src/places/gazetteer.ts';
import { addDays } from '../../src/shared/kolkata.ts';

export const SAMPLE_DAY = '2026-11-20';

function tally(reports: number): Tally {
  const people = reports * 24;
  return {
    reports,
    people: { min: people, max: people },
    households: reports * 2,
    enrolled: Math.round(reports * 1.6),
    inclusion: reports > 0 ? { women: reports * 7 } : {},
  };
}

const NATION: DigestUnit = { id: 'IN', type: 'nation', name: 'India', nameHi: 'राष्ट्र' };
const STATE: DigestUnit = { id: 'JH', type: 'state', name: 'Jharkhand', nameHi: 'झारखंड' };

function digestOf(unit: DigestUnit, above: DigestUnit[], children: ChildRow[]): Digest {
  const reports = children.reduce((sum, child) => sum + child.tally.reports, 0);
  const total = tally(reports);
  const earlier = tally(Math.round(reports / 9));
  const overdue = children.reduce((sum, child) => sum + child.overdue, 0);
  const from = new Date('2026-11-19T15:00:00Z');
  return {
    id: `${unit.id}-evening`,
    unit,
    above,
    edition: 'evening',
    window: { from, to: new Date('2026-11-20T15:00:00Z') },
    day: SAMPLE_DAY,
    running: false,
    total,
    today: tally(reports - earlier.reports),
    earlier,
    days: [
      { day: SAMPLE_DAY, ...tally(reports - earlier.reports) },
      { day: '2026-11-19', ...earlier },
    ],
    activities: [
      { activity: 'meeting', reports: 412 },
      { activity: 'door-to-door', reports: 268 },
      { activity: 'membership', reports: 191 },
      { activity: 'booth-work', reports: 143 },
      { activity: 'relief', reports: 88 },
      { activity: 'public-hearing', reports: 61 },
      { activity: 'training', reports: 44 },
      { activity: 'visit', reports: 30 },
      { activity: 'press', reports: 12 },
    ],
    enrolledIn: 191,
    complaints: {
      opened: 61,
      byCategory: [
        { category: 'ration', opened: 19 },
        { category: 'housing', opened: 11 },
        { category: 'water', opened: 9 },
      ],
      resolved: 48,
      saidYes: 41,
      reopened: 3,
      unconfirmed: 4,
      overdue,
      open: 133,
    },
    children,
    silent: children.filter((child) => child.tally.reports === 0).map((child) => child.unit),
    parts: {
      types: ['block'],
      heard: children.reduce((sum, child) => sum + child.heard, 0),
      of: children.reduce((sum, child) => sum + child.of, 0),
    },
    planned: { reports: 17, days: [{ day: '2026-11-22', reports: 17 }] },
    observed: 5,
    corrections: [
      {
        reportId: 'r1',
        day: '2026-11-19',
        unit: { id: 'JH/Pakur/Littipara', type: 'block', name: 'Littipara', nameHi: 'लिट्टीपाड़ा' },
        field: 'people',
        from: { min: 150, max: 150 },
        to: { min: 50, max: 50 },
        at: from,
      },
      {
        reportId: 'r2',
        unit: { id: 'JH/Pakur/Maheshpur', type: 'block', name: 'Maheshpur', nameHi: 'महेशपुर' },
        field: 'status',
        from: 'counted',
        to: 'withdrawn',
        at: from,
      },
    ],
    dayChanges: [{ day: '2026-11-19', before: { min: 31_902, max: 31_902 }, after: { min: 31_767, max: 31_767 } }],
    unfinished: { drafts: 38, notUnderstood: 12, waiting: 14 },
    series: Array.from({ length: 14 }, (_, i) => ({
      day: addDays(SAMPLE_DAY, i - 13),
      reports: i === 13 ? reports : 700 + ((i * 137) % 500),
    })),
  };
}

/** The state's digest, or a district's with its blocks; null for another unit. */
export function sampleDigest(unitId: string, gazetteer: Gazetteer): Digest | null {
  if (unitId === 'JH') {
    const children = gazetteer.districtsOf('Jharkhand').map((place, i): ChildRow => {
      const silent = place.name === 'Gumla' || place.name === 'Simdega';
      const of = gazetteer.blocksOf(place.name).length;
      const reports = silent ? 0 : place.name === 'Ranchi' ? 148 : 20 + ((i * 53) % 80);
      return {
        unit: { id: `JH/${place.name}`, type: 'district', name: place.name, nameHi: place.nameHi ?? place.name },
        tally: tally(reports),
        complaintsOpened: silent ? 0 : (i * 7) % 6,
        overdue: [2, 9, 13].includes(i) ? (i % 3) + 1 : 0,
        heard: silent ? 0 : Math.max(1, of - (i % 5)),
        of,
      };
    });
    return digestOf(STATE, [NATION], children);
  }
  const district = gazetteer.district(unitId.split('/')[1] ?? '');
  if (unitId.split('/').length !== 2 || district === null) return null;
  const children = gazetteer.blocksOf(district.name).map(
    (place, i): ChildRow => ({
      unit: { id: `${unitId}/${place.name}`, type: 'block', name: place.name, nameHi: place.nameHi ?? place.name },
      tally: tally(i % 6 === 5 ? 0 : 26 - i),
      complaintsOpened: i % 3,
      overdue: i === 1 ? 1 : 0,
      heard: 0,
      of: 0,
    }),
  );
  const { parts: _parts, ...digest } = digestOf(
    { id: unitId, type: 'district', name: district.name, nameHi: district.nameHi ?? district.name },
    [NATION, STATE],
    children,
  );
  return digest;
}
