/**
 * A small process between the centre and one of its servers. It ends the server when the one who started it goes away,
 * however that happens: the message channel to the parent closes by itself when the parent is killed.
 *
 * Started by guarded.mjs with one argument, JSON: `{ command, args, graceMs, messages }`.
 * Tells the parent `{ pid }` once, `{ fault }` if the program cannot be started, `{ message }` for what it sends.
 * Understands `{ stop: 'SIGTERM' }`.
 */
import { spawn, spawnSync } from 'node:child_process';

const { command, args, graceMs, messages } = JSON.parse(process.argv[2]);
const [program, ...parameters] = dieWithGuard([command, ...args]);

let stopping = false;
const child = spawn(program, parameters, {
  stdio: ['ignore', 'inherit', 'inherit', ...(messages ? ['ipc'] : [])],
});
child.once('error', (error) => {
  tell({ fault: error.code ?? String(error) });
  process.exitCode = 127;
  process.disconnect?.();
});
child.once('exit', (code, signal) => {
  const leave = () => process.exit(code ?? 1);
  if (!process.connected) leave();
  process.send({ exited: { code, signal } }, leave);
});
child.on('message', (message) => tell({ message }));
if (child.pid) tell({ pid: child.pid });

process.on('message', (order) => stop(order.stop));
process.on('disconnect', () => stop('SIGTERM'));
process.on('SIGTERM', () => stop('SIGTERM'));
// Ctrl-C and a closed terminal are the parent's to answer: it ends the servers in the right order.
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {});
if (!process.connected) stop('SIGTERM');

function stop(signal) {
  child.kill(signal);
  if (stopping || signal === 'SIGKILL') return;
  stopping = true;
  setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
}

function tell(message) {
  if (process.connected) process.send(message, () => {});
}

/** On Linux the kernel can end the server when this guard itself is killed. Elsewhere the guard is the only watcher. */
function dieWithGuard(commandLine) {
  if (process.platform !== 'linux') return commandLine;
  const prefix = ['setpriv', '--pdeathsig', 'TERM', '--'];
  return spawnSync(prefix[0], [...prefix.slice(1), 'true']).status === 0 ? [...prefix, ...commandLine] : commandLine;
}
