import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Checkout, makeCheckout } from './checkout.ts';

let checkout: Checkout;

beforeAll(() => {
  checkout = makeCheckout();
});
afterAll(() => checkout.remove());

describe('the counts of npm test', () => {
  const count = (report: unknown, exitCode: number) =>
    checkout.ask(
      'test-count.mjs',
      `it.countTests(${JSON.stringify(typeof report === 'string' ? report : JSON.stringify(report))}, ${exitCode})`,
    );

  test.each([
    [
      'all is well',
      { numPassedTests: 4, numPendingTests: 1, testResults: [] },
      0,
      { passed: 4, failed: 0, skipped: 1 },
    ],
    [
      'a test fails',
      {
        numPassedTests: 4,
        numFailedTests: 2,
        testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
      },
      1,
      { passed: 4, failed: 2, skipped: 0 },
    ],
    [
      'a file cannot be loaded',
      { numPassedTests: 4, testResults: [{ status: 'failed', assertionResults: [] }] },
      1,
      { passed: 4, failed: 1, skipped: 0 },
    ],
    ['an error belongs to no test', { numPassedTests: 4, testResults: [] }, 1, { passed: 4, failed: 1, skipped: 0 }],
    ['no test ran', { numPassedTests: 0, testResults: [] }, 0, { passed: 0, failed: 1, skipped: 0 }],
    ['there is no report', '', 137, { passed: 0, failed: 1, skipped: 0 }],
  ])('when %s', async (_what, report, exitCode, expected) => {
    expect(await count(report, exitCode)).toEqual(expected);
  });
});

describe('the import boundaries', () => {
  const judge = (report: unknown) =>
    checkout.ask(
      'checks.mjs',
      `it.judgeImports(${JSON.stringify(JSON.stringify(report))}, [{ name: 'a-rule', comment: 'Do this instead.' }])`,
    );

  test('are not content with a tree in which no module is seen', async () => {
    expect(await judge({ summary: { totalCruised: 0, totalDependenciesCruised: 0, violations: [] } })).toMatchObject({
      ok: false,
    });
  });

  test('say what to do instead', async () => {
    const violations = [{ from: 'src/store/a.ts', to: 'src/queue/b.ts', rule: { name: 'a-rule', severity: 'error' } }];
    expect(await judge({ summary: { totalCruised: 2, totalDependenciesCruised: 1, violations } })).toEqual({
      ok: false,
      text: '2 modules',
      said: 'src/store/a.ts → src/queue/b.ts\n    a-rule: Do this instead.',
    });
  });
});
