import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A text that names one process and no later one with the same number, e.g. `linux:1f0c…:238114` (boot, start time),
 * or null if no such process lives. A zombie counts as dead.
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') return linuxIdentity(pid);
  const ps = spawnSync('ps', ['-p', String(pid), '-o', 'state=,lstart='], { encoding: 'utf8' });
  const text = ps.stdout?.trim();
  if (!text || text.startsWith('Z')) return null;
  return `ps:${text.replace(/^\S+\s+/, '').replace(/\s+/g, ' ')}`;
}

function linuxIdentity(pid) {
  const fields = statOf(pid);
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return null;
  return `linux:${bootId()}:${fields[19]}`;
}

/** The fields of /proc/PID/stat from the third on (state, parent, …), or null if there is no such process. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold spaces: count from behind it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown';
  }
}

/** The number of a process's parent, or null if there is no such process. */
export function parentOf(pid) {
  if (process.platform === 'linux') return Number(statOf(pid)?.[1]) || null;
  return Number(spawnSync('ps', ['-p', String(pid), '-o', 'ppid='], { encoding: 'utf8' }).stdout) || null;
}

/** Is this very process, written down earlier with its identity, still alive? */
export function isAlive(pid, identity) {
  const now = identityOf(pid);
  return now !== null && now === identity;
}
