/**
 * `npm test`: set-up, then formatting, lint, types and import boundaries, then all tests against the real servers.
 * `npm test -- test/places` runs only those tests, with nothing before them but set-up.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './setup/checks.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { checkDataFolder } from './setup/disk.mjs';
import { runInForeground } from './setup/foreground.mjs';
import { findNode, versionOf } from './setup/node.mjs';
import { dataDir, rootDir } from './setup/paths.mjs';
import { createProgress, seconds } from './setup/progress.mjs';
import { startServices } from './setup/services.mjs';
import { countTests, sum, summaryLine } from './setup/test-count.mjs';
import { endWith } from './setup/trouble.mjs';

const AT_ONCE = 2;
const progress = createProgress();
const folder = mkdtempSync(join(tmpdir(), 'connect-centre-test-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// Ends by way of the exit handlers; the servers' guards end the servers.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
const leave = () => process.exit(130);
process.on('SIGINT', leave);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  endWith(error);
}

async function main(args) {
  const startedAt = performance.now();
  progress.line('Set-up');
  const { node, services } = await setUp();
  const counts = [];
  if (args.length === 0) {
    progress.line('\nChecks');
    counts.push(...(await runChecks(node)));
  }
  progress.line('\nTests');
  counts.push(await runTests(node, services.env, args));
  await services.stop();

  const total = sum(counts);
  progress.line(`\n${seconds(startedAt)} in all.`);
  progress.line(summaryLine(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

async function setUp() {
  process.chdir(rootDir);
  checkDataFolder(dataDir);
  checkDataFolder(folder);
  await progress.step('Packages', ensureDependencies);
  let node;
  await progress.step('Node', async () => {
    node = findNode();
    return versionOf(node);
  });
  await progress.step('Chromium', async (note) => {
    const { path, version } = await ensureChromium(note);
    return `${version} (${path})`;
  });
  const services = await startServices({ progress, dataDir: folder, external: false });
  return { node, services };
}

async function runChecks(node) {
  const waiting = [...checks];
  const counts = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const startedAt = performance.now();
      const { ok, text, said } = await check.run(node);
      progress.line(`${ok ? '✓' : '✗'} ${check.name}${text && `: ${text}`} (${seconds(startedAt)})`);
      if (!ok) progress.line(`${said}\n`);
      counts.push(ok ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return counts;
}

async function runTests(node, env, args) {
  const report = join(folder, 'vitest.json');
  const vitest = join(rootDir, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // vitest answers Ctrl-C itself and comes back here.
  process.off('SIGINT', leave);
  const exitCode = await runInForeground(node, [vitest, 'run', ...reporters, ...args], { env, cwd: rootDir });
  let text = '';
  try {
    text = readFileSync(report, 'utf8');
  } catch {
    // It ended before it could write one: counted as a failure.
  }
  return countTests(text, exitCode);
}
