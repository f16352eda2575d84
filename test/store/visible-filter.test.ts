import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { LEVELS } from '../../src/complaints/policy.ts';
import { maySeeComplaint, type Viewer, visibleFilter } from '../../src/complaints/visibility.ts';
import { ROLES, STAFF_ROLES } from '../../src/people/person.ts';
import { openDomain } from './domain-bench.ts';

const CHAINS = [
  ['IN', 'JH', 'JH/Pakur', 'JH/Pakur/Littipara'],
  ['IN', 'JH', 'JH/Pakur', 'JH/Pakur/Hiranpur'],
  ['IN', 'JH', 'JH/Ranchi'],
  ['IN', 'JH'],
  ['IN'],
];
const unit = fc.constantFrom(...new Set(CHAINS.flat()));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const person = fc.constantFrom('p1', 'p2', 'p3');

const complaint = fc.record({
  person,
  units: fc.constantFrom(...CHAINS),
  level: fc.constantFrom(...LEVELS),
  accused: optional(fc.record({ person: optional(person), unit: optional(unit), matched: fc.boolean() })),
  danger: optional(fc.constant(true as const)),
  released: optional(fc.constant({ at: new Date(0), by: 'duty' })),
  confidential: optional(fc.constant(true as const)),
});
const viewer = fc
  .record({
    personId: optional(person),
    staffId: optional(person),
    role: optional(fc.constantFrom(...ROLES, ...STAFF_ROLES)),
    chain: optional(fc.constantFrom(...CHAINS)),
  })
  .map(
    ({ personId, staffId, role, chain }): Viewer => ({
      ...(personId === undefined ? {} : { personId }),
      ...(staffId === undefined ? {} : { staffId }),
      ...(role === undefined ? {} : { role }),
      ...(chain === undefined ? {} : { unit: chain.at(-1) ?? '' }),
      above: chain === undefined ? [] : chain.slice(0, -1),
    }),
  );

/** What is undefined is not stored. */
const dense = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

let domain: Awaited<ReturnType<typeof openDomain>>;
let kept: Complaint[];

beforeAll(async () => {
  domain = await openDomain('visible');
  kept = fc
    .sample(complaint, 400)
    .map(
      (one, i) =>
        ({ ...dense(one), id: `c${i}`, ticket: `T${i}`, openedAt: new Date(i), version: 1 }) as unknown as Complaint,
    );
  await domain.stores.complaints.records.insert(
    kept.map((record) => ({ record, applied: [], outbox: { audit: [], notices: [] } })),
  );
});
afterAll(() => domain.close());

test('lists, totals and exports hold exactly what the rule for one record allows', async () => {
  await fc.assert(
    fc.asyncProperty(viewer, async (who) => {
      const listed = await domain.stores.complaints.find(visibleFilter(who), { limit: 1_000 });
      const allowed = kept.filter((one) => maySeeComplaint(who, one)).map((one) => one.id);
      expect(listed.map((one) => one.id).sort()).toEqual(allowed.sort());
    }),
    { numRuns: 120 },
  );
});
