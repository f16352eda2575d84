import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const guardFile = join(dirname(fileURLToPath(import.meta.url)), 'guard.mjs');

/**
 * Starts a program behind a guard (see guard.mjs): it ends when this process ends, by whatever cause.
 *
 * - `log`: file that takes its output, or `'pipe'` for `{ stdout, stderr }` on the returned object.
 * - `graceMs`: time from the request to end until SIGKILL.
 * - `onMessage`: the program is started with a message channel, and what it sends by process.send arrives here.
 *
 * Resolves when the program has a process: `{ pid, guardPid, exited, stop, kill }`. `exited` resolves with
 * `{ code, signal }`; `stop(signal = 'SIGTERM')` and `kill()` resolve when the program has ended. Rejects with
 * `{ code: 'ENOENT' }` and the like if it cannot be started.
 */
export function spawnGuarded({ command, args = [], env = {}, cwd, log, graceMs = 20_000, onMessage }) {
  let logFd = 'pipe';
  if (log !== 'pipe') {
    mkdirSync(dirname(log), { recursive: true, mode: 0o700 });
    logFd = openSync(log, 'a', 0o600);
  }
  const order = JSON.stringify({ command, args, graceMs, messages: Boolean(onMessage) });
  const guard = spawn(process.execPath, [guardFile, order], {
    cwd,
    env: { ...process.env, ...env },
    // A session of its own: Ctrl-C in the terminal reaches only the parent, which ends the servers in order.
    detached: true,
    stdio: ['ignore', logFd, logFd, 'ipc'],
  });
  if (typeof logFd === 'number') closeSync(logFd);

  let ended = null;
  const exited = new Promise((resolve) => {
    guard.once('exit', (code, signal) => resolve(ended ?? { code, signal }));
  });
  return new Promise((resolve, reject) => {
    guard.once('error', reject);
    guard.once('exit', (code) => reject(Object.assign(new Error(`${command} ended at once`), { code: `EXIT${code}` })));
    guard.on('message', (told) => {
      if (told.exited) ended = told.exited;
      if (told.fault) reject(Object.assign(new Error(`${command}: ${told.fault}`), { code: told.fault }));
      if (told.message !== undefined) onMessage?.(told.message);
      if (told.pid) {
        const stop = (signal = 'SIGTERM') => {
          if (guard.connected) guard.send({ stop: signal }, () => {});
          return exited;
        };
        resolve({
          pid: told.pid,
          guardPid: guard.pid,
          stdout: guard.stdout,
          stderr: guard.stderr,
          exited,
          stop,
          kill: () => stop('SIGKILL'),
        });
      }
    });
  });
}
