import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from './command.mjs';
import { dataDir, findOnPath, rootDir, searchPath } from './paths.mjs';
import { readRunFile, takeRunFile } from './run-file.mjs';
import { diskFull, speaksOfFullDisk, Trouble } from './trouble.mjs';

const lockFile = join(rootDir, 'package-lock.json');
const modules = join(rootDir, 'node_modules');
// Inside node_modules: whoever removes that folder removes the stamp with it.
const stampFile = join(modules, '.connect-centre-stamp');

/** Do the installed packages fit package-lock.json? Costs a millisecond when a stamp says so. */
export function dependenciesFit() {
  if (!existsSync(modules)) return false;
  const stamp = stampOf(readFileSync(lockFile));
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  if (!sameVersions()) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

/** Installs the packages by `npm ci` unless they fit. Returns what to show, e.g. `475 packages by npm ci`. */
export async function ensureDependencies(note = () => {}) {
  if (dependenciesFit()) return 'as package-lock.json has them';
  const npm = findOnPath('npm');
  if (!npm) throw new Trouble('npm is missing: install Node with npm from https://nodejs.org and start again.');
  const turn = await waitForTurn(note);
  try {
    if (dependenciesFit()) return 'as package-lock.json has them';
    const running = readRunFile();
    if (running && running.pid !== process.pid) {
      throw new Trouble(
        `The packages must be renewed, but process ${running.pid} uses them: end it (kill ${running.pid}) and start again.`,
      );
    }
    note('npm ci (half a minute the first time)');
    const result = await runCommand(npm, ['ci', '--no-audit', '--no-fund', '--loglevel', 'warn'], {
      cwd: rootDir,
      timeoutMs: 1_200_000,
      // npm puts node_modules/.bin before everything, and with it a node that this very command replaces. The second
      // variable keeps a package's install script from reporting the installation to its maker, the third from fetching a
      // browser of its own.
      env: { PATH: searchPath().join(delimiter), SCARF_ANALYTICS: 'false', PUPPETEER_SKIP_DOWNLOAD: '1' },
    });
    if (!result.ok) throw npmTrouble(result);
    writeFileSync(stampFile, stampOf(readFileSync(lockFile)));
    return `${/added (\d+) packages/.exec(result.output)?.[1] ?? 'all'} packages by npm ci`;
  } finally {
    turn.release();
  }
}

/** Two `npm ci` in one folder would undo one another: the second one waits for the first. */
async function waitForTurn(note) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  for (let waited = 0; ; waited += 1) {
    const turn = takeRunFile({ kind: 'npm ci' }, join(dataDir, 'npm-ci.json'));
    if (turn.taken) return turn;
    if (waited === 0) note(`waiting for npm ci of process ${turn.by.pid}`);
    await sleep(300);
  }
}

/**
 * Packages that a person installed by npm carry no stamp: npm's own list of what lies in node_modules is compared then.
 * Optional packages may be missing, they are for other machines.
 */
function sameVersions() {
  const installed = readPackages(join(modules, '.package-lock.json'));
  const wanted = readPackages(lockFile);
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const there = installed[path];
    return there ? there.version === entry.version : Boolean(entry.optional);
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

function stampOf(lock) {
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

function npmTrouble({ output, timedOut }) {
  if (speaksOfFullDisk(output)) return diskFull('node_modules');
  if (timedOut)
    return new Trouble(
      'npm ci took longer than 20 minutes: look at the network and start again; what it fetched is kept.',
    );
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return new Trouble(
      'The packages cannot be fetched because there is no way to the npm registry: connect to the network (or set a proxy for npm) and start again.',
    );
  }
  const last = output
    .split('\n')
    .filter((line) => /npm error/.test(line) && !/complete log/.test(line))
    .slice(0, 3)
    .join(' ');
  return new Trouble(
    `npm ci failed (${last || 'without a word'}): .data/log/set-up.log has its output; mend that and start again.`,
  );
}
