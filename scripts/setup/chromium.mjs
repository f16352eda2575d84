import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canUseApt, installByApt } from './apt.mjs';
import { findOnPath } from './paths.mjs';
import { Trouble } from './trouble.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * The path of a Chromium or Chrome that is there already, or null: CHROMIUM_PATH, on PATH, in the Mac's applications,
 * fetched earlier by puppeteer. Throws a Trouble if CHROMIUM_PATH names nothing.
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named))
    throw new Trouble(`CHROMIUM_PATH names ${named}, which is not there: mend or unset it.`);
  if (named) return named;
  const onPath = names.map(findOnPath).find(Boolean);
  if (onPath) return onPath;
  const onMac = ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    applications.map((app) => join(folder, app)),
  );
  return [...onMac, ...fetchedByPuppeteer()].find((path) => existsSync(path)) ?? null;
}

/** Like findChromium, but installs one where that is possible. Returns `{ path, version }`; throws a Trouble if there is none. */
export async function ensureChromium(note = () => {}) {
  let path = findChromium();
  if (!path && canUseApt()) {
    await installByApt(['chromium'], note);
    path = findChromium();
  }
  if (!path) {
    throw new Trouble(
      'Chromium is missing, and the tests drive one: install it (Debian: sudo apt-get install chromium; others: npx @puppeteer/browsers install chrome), or set CHROMIUM_PATH to one, and start again.',
    );
  }
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 30_000 });
    return { path, version: /\d+(\.\d+)+/.exec(stdout)?.[0] ?? 'of unknown version' };
  } catch {
    throw new Trouble(`${path} does not run on this machine: set CHROMIUM_PATH to a Chromium or Chrome that does.`);
  }
}

/** `~/.cache/puppeteer/chrome/linux-142.0.7444.175/chrome-linux64/chrome` and its like, the newest first. */
function fetchedByPuppeteer() {
  const cache = join(process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer'), 'chrome');
  if (!existsSync(cache)) return [];
  const newestFirst = readdirSync(cache).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  const mac = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  return newestFirst.flatMap((version) => [
    join(cache, version, 'chrome-linux64', 'chrome'),
    join(cache, version, 'chrome-mac-arm64', mac),
    join(cache, version, 'chrome-mac-x64', mac),
  ]);
}
