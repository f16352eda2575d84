import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { spawnGuarded } from './guarded.mjs';
import { rootDir, shownPath } from './paths.mjs';
import { Trouble } from './trouble.mjs';

const WARNING = 40;
const LOG_KEPT_BYTES = 20_000_000;

/**
 * Starts `src/main.ts`. Returns `{ pid, exited, stop, ready }`, where `ready` resolves with the message
 * `{ ready: true, port, lines }` that it sends when it listens, and rejects with a Trouble if it ends before. What it logs (pino's JSON lines on stdout) goes to `logFile`; `warn(text)` gets each
 * line of level warn or worse. What it writes on stderr is for people and goes to the terminal as it is.
 */
export async function startCentre({ node, env, logFile, warn }) {
  const log = openLog(logFile, warn);
  let tellReady;
  const told = new Promise((resolve) => {
    tellReady = resolve;
  });
  const centre = await spawnGuarded({
    command: node,
    args: ['--disable-warning=ExperimentalWarning', join(rootDir, 'src', 'main.ts')],
    cwd: rootDir,
    env,
    log: 'pipe',
    graceMs: 20_000,
    onMessage: (message) => {
      if (message?.ready === true) tellReady(message);
    },
  });
  let toldPeople = false;
  createInterface({ input: centre.stdout }).on('line', (line) => {
    log.write(`${line}\n`);
    const text = warningIn(line);
    if (text) warn(text);
  });
  createInterface({ input: centre.stderr }).on('line', (line) => {
    toldPeople = true;
    log.write(`${line}\n`);
    process.stderr.write(`${line}\n`);
  });

  const ready = Promise.race([told, centre.exited.then((end) => endedEarly(end, () => toldPeople, logFile))]);
  return { ...centre, ready };
}

async function endedEarly({ code, signal }, toldPeople, logFile) {
  // The last lines may still be on their way through the pipe.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const how = signal ? `ended by ${signal}` : `exit code ${code}`;
  const why = toldPeople() ? 'the lines above say why' : `see the end of ${shownPath(logFile)}`;
  throw new Trouble(`The centre did not start (${how}): ${why}; mend that and start again, the data is kept.`);
}

/** The text of a log line of level warn or worse, else null. A line that is no JSON is for the log alone. */
function warningIn(line) {
  try {
    const entry = JSON.parse(line);
    if (!(entry.level >= WARNING)) return null;
    return [entry.msg, entry.err?.message].filter(Boolean).join(': ') || 'see the log';
  } catch {
    return null;
  }
}

function openLog(file, warn) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > LOG_KEPT_BYTES) renameSync(file, `${file}.1`);
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  stream.once('error', (error) => {
    // The centre goes on without its log; every further write would fail the same way.
    stream.on('error', () => {});
    warn(`${shownPath(file)} cannot be written (${error.code}): is the disk full?`);
  });
  return stream;
}
