import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runChaos } from '../../scripts/chaos/run-chaos.ts';

test('one of each: a killed worker, a wiped Redis, an absent MongoDB, everything delivered twice', {
  timeout: 240_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'centre-chaos-'));
  try {
    const { faults, figures } = await runChaos({
      dataDir,
      persons: 20,
      kills: 1,
      wipes: 1,
      mongoAwayMs: 3_000,
      say: () => undefined,
    });
    expect(faults).toEqual([]);
    expect(figures.reports).toBeGreaterThan(20);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
