/**
 * Counts in vitest's JSON report: `{ passed, failed, skipped }`. A test file that could not even be loaded counts as one
 * that failed; so does an end with an error that belongs to no test, a missing report, and a run without any test.
 */
export function countTests(report, exitCode) {
  let data;
  try {
    data = JSON.parse(report);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const notLoaded = (data.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults?.some((one) => one.status === 'failed'),
  ).length;
  const passed = data.numPassedTests ?? 0;
  const failed = (data.numFailedTests ?? 0) + notLoaded;
  const skipped = (data.numPendingTests ?? 0) + (data.numTodoTests ?? 0);
  const nothingToBlame = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: nothingToBlame ? 1 : failed, skipped };
}

/** Adds up counts. */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) for (const key of Object.keys(total)) total[key] += count[key];
  return total;
}

/** The last line of `npm test`: `412 passed, 0 failed` or `412 passed, 0 failed, 3 skipped`. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
