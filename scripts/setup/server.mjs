import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freeMb } from './disk.mjs';
import { pickPort, portFault } from './free-port.mjs';
import { spawnGuarded } from './guarded.mjs';
import { shownPath } from './paths.mjs';
import { identityOf, isAlive } from './process-identity.mjs';
import { diskFull, speaksOfFullDisk, Trouble } from './trouble.mjs';

const READY_WITHIN_MS = 90_000;
// A server on a full disk often cannot even write down why it ended.
const FULL_BELOW_MB = 20;
const LOG_KEPT_BYTES = 20_000_000;

/**
 * Starts one database server on its folder and waits until it answers.
 *
 * - `name`: for sentences, e.g. `MongoDB`; `key`: for file names, e.g. `mongo`.
 * - `folder`: its data. `dataDir`: where `<key>.json` (last port and process) and `log/<key>.log` are kept.
 * - `commandFor(port)`: `{ command, args, env }`. `isReady(port)`: true when it serves.
 * - `port`: exactly this one; absent: the last one if it is free, else any.
 *
 * Returns `{ port, pid, exited, stop, kill }`. Throws a Trouble whose sentence tells a full disk, a taken port and
 * data that cannot be read from one another; the data stays as it is.
 */
export async function startServer({ name, key, folder, dataDir, commandFor, isReady, port, log }) {
  const noteFile = join(dataDir, `${key}.json`);
  const logFile = log ?? join(dataDir, 'log', `${key}.log`);
  const last = readJson(noteFile);
  await waitForPrevious(last, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  turnLogOver(logFile);
  const hadData = readdirSync(folder).length > 0;

  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await pickPort(attempt === 1 ? last?.port : undefined));
    if (port && (await portFault(port)) !== null) throw takenPort(name, port);
    const logStart = sizeOf(logFile);
    const server = await spawnGuarded({ ...commandFor(chosen), cwd: folder, log: logFile });
    writeFileSync(noteFile, JSON.stringify(noteFor(server, chosen)), { mode: 0o600 });

    const outcome = await waitUntilReady(server, () => isReady(chosen));
    if (outcome === 'ready') return { ...server, port: chosen };
    if (outcome === 'silent') await server.kill();
    const words = readFileSync(logFile, 'utf8').slice(logStart);
    if (speaksOfFullDisk(words) || freeMb(folder) < FULL_BELOW_MB) throw diskFull(shownPath(folder));
    if (/address already in use/i.test(words)) {
      if (port || attempt === 3) throw takenPort(name, chosen);
      continue;
    }
    throw refusal({ name, folder, hadData, outcome, words, logFile });
  }
}

function refusal({ name, folder, hadData, outcome, words, logFile }) {
  const how = outcome === 'silent' ? `does not answer within ${READY_WITHIN_MS / 1000} s` : 'does not start';
  if (!hadData) return new Trouble(`${name} ${how}: see the end of ${shownPath(logFile)} (“${lastWords(words)}”).`);
  return new Trouble(
    `${name} ${how} on its data in ${shownPath(folder)}, which may be damaged (“${lastWords(words)}”): move that ` +
      `folder away (mv ${shownPath(folder)} ${shownPath(folder)}.damaged) and start again, or put a backup in its ` +
      `place; nothing was deleted, and ${shownPath(logFile)} says more.`,
  );
}

const takenPort = (name, port) =>
  new Trouble(`${name} cannot listen on port ${port}: another program uses it; end that one and start again.`);

function noteFor(server, port) {
  const { pid, guardPid } = server;
  return { port, pid, identity: identityOf(pid), guardPid, guardIdentity: identityOf(guardPid) };
}

/** After a crash the last server may still be writing its data down: two on one folder would harm it. */
async function waitForPrevious(last, name) {
  if (!last) return;
  for (let waitedMs = 0; isAlive(last.pid, last.identity); waitedMs += 100) {
    // Without its guard nobody would end it: an earlier SIGKILL took both.
    if (waitedMs === 0 && !isAlive(last.guardPid, last.guardIdentity)) process.kill(last.pid, 'SIGTERM');
    if (waitedMs > 30_000) {
      throw new Trouble(
        `${name} of an earlier start still runs as process ${last.pid}: end it (kill ${last.pid}) and start again.`,
      );
    }
    await sleep(100);
  }
}

async function waitUntilReady(server, isReady) {
  let over = false;
  server.exited.then(() => {
    over = true;
  });
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!over && performance.now() < deadline) {
    if (await isReady()) return over ? 'ended' : 'ready';
    await Promise.race([sleep(30), server.exited]);
  }
  return over ? 'ended' : 'silent';
}

function lastWords(text) {
  const lines = text
    .trim()
    .split('\n')
    .filter((line) => /\S/.test(line));
  const telling = lines.filter((line) => /error|fatal|bad|corrupt|invalid|damaged|fail/i.test(line));
  return (telling.at(-1) ?? lines.at(-1) ?? 'no word in its log').trim().slice(-200);
}

/** One older log is kept beside the current one. */
function turnLogOver(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (sizeOf(file) > LOG_KEPT_BYTES) renameSync(file, `${file}.1`);
}

function sizeOf(file) {
  return existsSync(file) ? statSync(file).size : 0;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
