import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataDir } from './paths.mjs';

const OUTPUT_KEPT = 20_000_000;
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

/**
 * Runs a program to its end. Returns `{ ok, code, output, timedOut }`; `output` is stdout and stderr together and is
 * also kept in `.data/log/set-up.log` unless `quiet`. Never throws: a missing program is `{ ok: false, code: 'ENOENT' }`.
 */
export function runCommand(command, args, { timeoutMs = 600_000, env = {}, cwd, quiet = false } = {}) {
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGTERM');
    }, timeoutMs);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-OUTPUT_KEPT);
      });
    }
    const end = (code) => {
      clearTimeout(timer);
      running.delete(child);
      if (!quiet) keep(`$ ${[command, ...args].join(' ')}\n${output}\n(ended with ${code})\n`);
      resolve({ ok: code === 0, code, output, timedOut });
    };
    child.once('error', (error) => end(error.code ?? 'EFAULT'));
    child.once('close', (code, signal) => end(code ?? signal));
  });
}

function keep(text) {
  try {
    const file = join(dataDir, 'log', 'set-up.log');
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    appendFileSync(file, text, { mode: 0o600 });
  } catch {
    // The log is a convenience: what called us reports the fault itself.
  }
}
