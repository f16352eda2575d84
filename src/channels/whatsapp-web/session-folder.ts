/**
 * The folder in which Chromium keeps a phone's session. A Chromium that outlived its centre holds it, and the lock of another
 * machine (a container that was made anew) refuses it for ever: both are cleared here, by whoever holds the lease of the number.
 */
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const LOCKS = ['SingletonLock', 'SingletonSocket', 'SingletonCookie'];
const GONE_MS = 5_000;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Where the library's LocalAuth keeps the session of that number. */
export function sessionFolder(dataPath: string, name: string): string {
  return join(dataPath, `session-${name}`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether that process is a browser on this very folder; where it cannot be looked up (not Linux), the lock's word is taken. */
function isOn(pid: number, folder: string): boolean {
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return false;
  }
}

/** The process that holds the folder on this machine; null when none does. */
export function holderOf(folder: string): number | null {
  try {
    const [, host, pid] = /^(.*)-(\d+)$/.exec(readlinkSync(join(folder, LOCKS[0] as string))) ?? [];
    const number = Number(pid);
    return host === hostname() && isAlive(number) && isOn(number, folder) ? number : null;
  } catch {
    return null;
  }
}

/** Ends a Chromium that was left behind, and takes away locks that nobody holds. */
export async function freeFolder(folder: string): Promise<void> {
  const holder = holderOf(folder);
  if (holder !== null) {
    process.kill(holder, 'SIGKILL');
    for (let waited = 0; isAlive(holder) && waited < GONE_MS; waited += 50) await sleep(50);
  }
  for (const lock of LOCKS) rmSync(join(folder, lock), { force: true });
}

/** Removes a session: the phone has to be linked anew. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
