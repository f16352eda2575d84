import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, e.g. `/home/asha/connect-centre`. */
export const rootDir = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything the centre keeps: databases, logs, tools. `CENTRE_DATA_DIR` (absolute, or from the checkout) moves it. */
export const dataDir = resolve(rootDir, process.env.CENTRE_DATA_DIR || '.data');

/** Programs that set-up fetched (SecantusDB, mongod, redis-server). Always in the checkout: tests with a data folder of their own share them. */
export const toolsDir = join(rootDir, '.data', 'tools');

/** A path as a person would type it: `.data/redis` inside the checkout, absolute elsewhere. */
export function shownPath(path) {
  const full = resolve(path);
  return full.startsWith(`${rootDir}/`) ? full.slice(rootDir.length + 1) : full;
}

/**
 * The full path of a program on PATH, or null. Folders of node_modules are left out: npm puts them first,
 * and what they hold changes while `npm ci` runs.
 */
export function findOnPath(name) {
  for (const folder of searchPath()) {
    const candidate = join(folder, name);
    if (existsSync(candidate)) return candidate;
  }
  return null;
}

/** PATH without the `node_modules/.bin` folders that npm adds, as a list. */
export function searchPath() {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder && !folder.includes('node_modules'));
}
