import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const endWithParent = pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), 'end-with-parent.mjs')).href;

/**
 * Runs a program of Node in the foreground, with this terminal's input and output, and resolves with its exit code
 * (128 + number for a signal). Ctrl-C reaches it through the terminal; other signals are passed on. While it runs, this
 * process lives on to clean up afterwards. `watched` makes it end when this process is killed.
 */
export function runInForeground(node, args, { env = {}, cwd, watched = true } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [...(watched ? ['--import', endWithParent] : []), ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: watched ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    });
    const ignore = () => {};
    const passOn = (signal) => child.kill(signal);
    process.on('SIGINT', ignore).on('SIGTERM', passOn).on('SIGHUP', passOn);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', ignore).off('SIGTERM', passOn).off('SIGHUP', passOn);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
