import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath, rootDir } from './paths.mjs';
import { Trouble } from './trouble.mjs';

const NEEDED = 24;
const packaged = join(rootDir, 'node_modules', 'node', 'bin', 'node');

/**
 * The path of a Node that runs TypeScript (≥ 24): the one that runs this, else the system's, else the one that the npm
 * package `node` brought. Call it after the packages are installed.
 */
export function findNode() {
  if (major(process.versions.node) >= NEEDED && existsSync(process.execPath)) return process.execPath;
  if (!existsSync(packaged)) finishPackage();
  if (existsSync(packaged)) return packaged;
  const system = findOnPath('node');
  if (system && major(versionOf(system)) >= NEEDED) return system;
  throw new Trouble(
    `Node ${NEEDED} or newer is needed and could not be installed for this machine: install it from https://nodejs.org and start again.`,
  );
}

/** `24.21.0` of the program at `path`. */
export function versionOf(path) {
  if (path === process.execPath) return process.versions.node;
  return execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().replace(/^v/, '');
}

/** Where npm is told not to run install scripts, the package `node` comes without its program: this is that script. */
function finishPackage() {
  const script = join(rootDir, 'node_modules', 'node', 'installArchSpecificPackage.js');
  if (existsSync(script))
    spawnSync(process.execPath, [script], { cwd: join(rootDir, 'node_modules', 'node'), stdio: 'ignore' });
}

function major(version) {
  return Number(version.split('.')[0]);
}
