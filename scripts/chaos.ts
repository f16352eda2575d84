/**
 * `npm run chaos`: breaks the real parts under load and counts afterwards. A worker killed 20 times at random points, Redis
 * killed and wiped, MongoDB away for 30 s, every message delivered twice, pairs 200 ms apart. `--short` is one of each.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChaos } from './chaos/run-chaos.ts';

const { values } = parseArgs({ options: { short: { type: 'boolean' }, persons: { type: 'string', default: '60' } } });
const own = process.env.CENTRE_DATA_DIR === undefined;
const dataDir = process.env.CENTRE_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'centre-chaos-'));
const plan = values.short ? { kills: 1, wipes: 1, mongoAwayMs: 3_000 } : { kills: 20, wipes: 1, mongoAwayMs: 30_000 };
const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  const { faults, figures } = await runChaos({ dataDir, persons: Number(values.persons), ...plan, say });
  for (const [name, value] of Object.entries(figures)) say(`  ${name.padEnd(12)} ${value}`);
  for (const fault of faults) say(`✗ ${fault}`);
  say(faults.length === 0 ? '✓ nothing lost, nothing twice, the totals are what was sent' : `${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  if (own) rmSync(dataDir, { recursive: true, force: true });
}
process.exit();
