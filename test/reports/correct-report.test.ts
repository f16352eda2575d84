import { expect, test } from 'vitest';
import { addReportEvidence } from '../../src/reports/add-report-evidence.ts';
import { correctReport } from '../../src/reports/correct-report.ts';
import { recordReport } from '../../src/reports/record-report.ts';
import type { Report, ReportFields } from '../../src/reports/report.ts';
import { withdrawReport } from '../../src/reports/withdraw-report.ts';

const ist = (text: string) => new Date(`${text}+05:30`);
const people = (count: number) => ({ min: count, max: count });
const base = (more: Partial<Report> = {}): Report => ({
  ...recordReport({
    id: 'r1',
    person: 'p1',
    status: 'counted',
    fields: { activities: ['meeting'], date: '2026-11-11', people: people(150), inclusion: { women: 40 } },
    evidence: [],
    messageId: 'm1',
    units: ['IN'],
    at: ist('2026-11-12T19:41'),
  }),
  ...more,
});
const act = (at: string) => ({ id: 'act', by: 'p1', at: ist(at), messageId: 'm2' });

const cases: [string, Partial<Report>, Partial<ReportFields>, string, Partial<Report>, unknown[]][] = [
  [
    'the same evening: free',
    {},
    { people: people(50) },
    '2026-11-12T22:50',
    { people: people(50) },
    [['people', people(150), people(50)]],
  ],
  [
    'after midnight in India: late',
    {},
    { people: people(50) },
    '2026-11-13T00:01',
    { people: people(50), late: true },
    [['people', people(150), people(50)]],
  ],
  [
    'one group of inclusion',
    { inclusion: { women: 40, st: 9 } },
    { inclusion: { women: 14 } },
    '2026-11-12T22:51',
    { inclusion: { women: 14, st: 9 } },
    [['inclusion', { women: 40, st: 9 }, { women: 14, st: 9 }]],
  ],
  [
    'what was not said before',
    {},
    { households: 30 },
    '2026-11-12T22:51',
    { households: 30 },
    [['households', undefined, 30]],
  ],
  [
    'several at once, only what differs is noted',
    {},
    { people: people(150), date: '2026-11-10' },
    '2026-11-12T22:51',
    { date: '2026-11-10' },
    [['date', '2026-11-11', '2026-11-10']],
  ],
  [
    'a plan whose day has come, with a count: done',
    { status: 'planned', date: '2026-11-15' },
    { people: people(60) },
    '2026-11-15T18:00',
    { status: 'counted', people: people(60), countedAt: ist('2026-11-15T18:00') },
    [
      ['people', people(150), people(60)],
      ['status', 'planned', 'counted'],
    ],
  ],
  [
    'a plan before its day stays one',
    { status: 'planned', date: '2026-11-15' },
    { people: people(60) },
    '2026-11-12T20:00',
    { status: 'planned' },
    [['people', people(150), people(60)]],
  ],
  [
    'a plan put off stays one',
    { status: 'planned', date: '2026-11-13' },
    { date: '2026-11-20' },
    '2026-11-14T20:00',
    { status: 'planned', late: true },
    [['date', '2026-11-13', '2026-11-20']],
  ],
];
test.each(cases)('%s', (_name, before, changes, at, after, trail) => {
  const outcome = correctReport(base(before), { changes }, act(at));
  if (!outcome.ok) throw new Error(outcome.refused);
  expect(outcome.record).toMatchObject(after);
  if (after.late === undefined) expect(outcome.record).not.toHaveProperty('late');
  expect(outcome.audit.map(({ field, from, to }) => [field, from, to])).toEqual(trail);
  expect(new Set(outcome.audit.map((entry) => entry.id)).size).toBe(outcome.audit.length);
  expect(outcome.audit[0]).toMatchObject({ by: 'p1', messageId: 'm2', recordKind: 'report', recordId: 'r1' });
});

test('the same value again, or of a withdrawn report: refused', () => {
  expect(correctReport(base(), { changes: { people: people(150) } }, act('2026-11-12T20:00'))).toEqual({
    ok: false,
    refused: 'unchanged',
  });
  expect(
    correctReport(base({ status: 'withdrawn' }), { changes: { people: people(1) } }, act('2026-11-12T20:00')),
  ).toEqual({ ok: false, refused: 'wrong-state' });
});

test('withdrawn: in the trail, in no count', () => {
  const outcome = withdrawReport(base(), {}, act('2026-11-12T20:00'));
  expect(outcome).toMatchObject({
    ok: true,
    record: { status: 'withdrawn' },
    audit: [{ field: 'status', from: 'counted', to: 'withdrawn' }],
  });
});

test('the same photo is kept once', () => {
  const photo = { kind: 'photo' as const, messageId: 'm3' };
  const outcome = addReportEvidence(
    base({ evidence: [photo] }),
    { evidence: [photo, { kind: 'pin', messageId: 'm3', lat: 23, lon: 85 }] },
    act('2026-11-12T20:00'),
  );
  expect(outcome.ok && outcome.record.evidence).toHaveLength(2);
});
