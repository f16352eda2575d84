import { expect, test } from 'vitest';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { canSee, hearingFor, type Judged, type Sight, type Viewer } from '../../src/complaints/visibility.ts';

const units = ['IN', 'JH', 'JH/Pakur', 'JH/Pakur/Littipara'];
const plain: Judged = { person: 'complainant', units, level: 'block' };
const viewers: Record<string, Viewer> = {
  complainant: { personId: 'complainant', role: 'worker', unit: 'JH/Pakur/Littipara', above: ['IN', 'JH', 'JH/Pakur'] },
  worker: { personId: 'w', role: 'worker', unit: 'JH/Pakur/Littipara', above: ['IN', 'JH', 'JH/Pakur'] },
  block: { personId: 'bp', role: 'block-president', unit: 'JH/Pakur/Littipara', above: ['IN', 'JH', 'JH/Pakur'] },
  otherBlock: { personId: 'ob', role: 'block-president', unit: 'JH/Pakur/Hiranpur', above: ['IN', 'JH', 'JH/Pakur'] },
  district: { personId: 'dp', role: 'district-president', unit: 'JH/Pakur', above: ['IN', 'JH'] },
  otherDistrict: { personId: 'od', role: 'district-president', unit: 'JH/Ranchi', above: ['IN', 'JH'] },
  agent: { staffId: 'a', role: 'agent', above: [] },
  pakurAgent: { staffId: 'pa', role: 'agent', unit: 'JH/Pakur', above: ['IN', 'JH'] },
  duty: { staffId: 'd', role: 'duty', above: [] },
  state: { staffId: 's', role: 'state', unit: 'JH', above: ['IN'] },
  national: { staffId: 'n', role: 'national', above: [] },
  admin: { staffId: 'x', role: 'admin', above: [] },
  stranger: { above: [] },
};

const table: [string, Judged, Partial<Record<keyof typeof viewers, Sight>>][] = [
  [
    'an ordinary complaint',
    plain,
    {
      complainant: 'all',
      worker: 'nothing',
      block: 'all',
      otherBlock: 'nothing',
      district: 'all',
      otherDistrict: 'nothing',
      agent: 'all',
      pakurAgent: 'all',
      state: 'all',
      stranger: 'nothing',
    },
  ],
  [
    'a confidential one',
    { ...plain, confidential: true },
    {
      complainant: 'all',
      block: 'substance',
      district: 'substance',
      agent: 'substance',
      state: 'substance',
      national: 'substance',
      admin: 'substance',
      worker: 'nothing',
    },
  ],
  [
    'danger, not released',
    { ...plain, confidential: true, danger: true },
    {
      complainant: 'all',
      duty: 'substance',
      block: 'nothing',
      district: 'nothing',
      agent: 'nothing',
      state: 'nothing',
      national: 'nothing',
      admin: 'nothing',
    },
  ],
  [
    'danger, released',
    { ...plain, confidential: true, danger: true, released: { at: new Date(), by: 'd' } },
    { duty: 'substance', agent: 'substance', district: 'substance', otherDistrict: 'nothing' },
  ],
  [
    'about the block president, matched',
    { ...plain, level: 'district', accused: { person: 'bp', unit: 'JH/Pakur/Littipara', matched: true } },
    {
      complainant: 'all',
      block: 'nothing',
      district: 'all',
      otherBlock: 'nothing',
      agent: 'all',
      pakurAgent: 'all',
      state: 'all',
    },
  ],
  [
    'about the district president, matched',
    { ...plain, level: 'state', accused: { person: 'dp', unit: 'JH/Pakur', matched: true } },
    {
      complainant: 'all',
      block: 'nothing',
      district: 'nothing',
      pakurAgent: 'nothing',
      agent: 'all',
      state: 'all',
      national: 'all',
    },
  ],
  [
    'about somebody of the organisation, not yet matched',
    { ...plain, level: 'state', accused: { unit: 'JH/Pakur', matched: false } },
    {
      complainant: 'all',
      block: 'nothing',
      district: 'nothing',
      agent: 'nothing',
      duty: 'nothing',
      state: 'all',
      national: 'all',
      admin: 'all',
    },
  ],
  [
    'about somebody of the state office',
    { ...plain, level: 'national', accused: { unit: 'JH', matched: false } },
    { complainant: 'all', agent: 'nothing', state: 'nothing', admin: 'nothing', national: 'all', district: 'nothing' },
  ],
  [
    'danger about one of our own',
    { ...plain, level: 'state', confidential: true, danger: true, accused: { unit: 'JH/Pakur', matched: false } },
    { duty: 'substance', state: 'nothing', district: 'nothing', complainant: 'all' },
  ],
  [
    'the accused is on duty',
    { ...plain, level: 'state', danger: true, accused: { person: 'd', unit: 'JH/Pakur', matched: true } },
    { duty: 'nothing' },
  ],
];

for (const [name, complaint, expected] of table) {
  test.each(Object.entries(expected))(`${name}: %s sees %s`, (who, sight) => {
    const viewer = who === 'duty' && complaint.accused?.person === 'd' ? { ...viewers.duty, above: [] } : viewers[who];
    expect(canSee(viewer as Viewer, complaint)).toBe(sight);
  });
}

test('a hearing tells the accused category, month and block, and nobody else anything', () => {
  const complaint: Complaint = {
    ...plain,
    id: 'c',
    ticket: 'JH-PAK-26-000001',
    state: 'open',
    category: 'party',
    place: { state: 'Jharkhand', district: 'Pakur', block: 'Littipara', panchayat: 'Karmatanr' },
    words: [{ messageId: 'm', text: 'words' }],
    evidence: [],
    steps: [],
    reopenings: 0,
    openedAt: new Date('2026-10-31T19:00:00Z'),
    dueAt: new Date(),
    changedAt: new Date(),
    version: 1,
    accused: { person: 'bp', unit: 'JH/Pakur/Littipara', matched: true },
  };
  expect(hearingFor(viewers.block as Viewer, complaint)).toBeNull();
  const opened = { ...complaint, hearing: { at: new Date(), by: 's' } };
  expect(hearingFor(viewers.block as Viewer, opened)).toEqual({
    category: 'party',
    month: '2026-11',
    block: 'Littipara',
  });
  expect(hearingFor(viewers.district as Viewer, opened)).toBeNull();
  expect(canSee(viewers.block as Viewer, opened)).toBe('nothing');
});
