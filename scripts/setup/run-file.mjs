import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataDir } from './paths.mjs';
import { identityOf, isAlive } from './process-identity.mjs';

/**
 * `.data/run.json` says who uses the data folder: one process at a time. For example
 *
 *     { "kind": "centre", "pid": 4711, "identity": "linux:…", "startedAt": "2026-11-21T08:00:00.000Z",
 *       "url": "http://127.0.0.1:8040", "mongodbUri": "mongodb://…", "redisUrl": "redis://…" }
 *
 * `kind` is `centre`, or `command` for a command that started the services for itself. `url` and the addresses are
 * absent until they are known. Only its owner may read it: an address can hold a password.
 */
export const runFile = join(dataDir, 'run.json');

/** What a living process wrote into the file, or null: none there, or a stale one. */
export function readRunFile(file = runFile) {
  const content = read(file);
  return content && isAlive(content.pid, content.identity) ? content : null;
}

/**
 * Takes the file for this process. Returns `{ taken: true, update, release }`, or `{ taken: false, by }` with the
 * content of the one who has it.
 */
export function takeRunFile(content, file = runFile) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let mine = { ...content, pid: process.pid, identity: identityOf(process.pid), startedAt: new Date().toISOString() };
  const draft = `${file}.${process.pid}`;
  const write = () => writeFileSync(draft, `${JSON.stringify(mine, null, 2)}\n`, { mode: 0o600 });

  for (let attempt = 0; attempt < 5; attempt += 1) {
    write();
    try {
      // link() is atomic and refuses an existing name: the file appears complete or not at all.
      linkSync(draft, file);
      rmSync(draft);
      return {
        taken: true,
        update(changes) {
          mine = { ...mine, ...changes };
          write();
          renameSync(draft, file);
        },
        release() {
          if (read(file)?.identity === mine.identity && read(file)?.pid === process.pid) rmSync(file, { force: true });
        },
      };
    } catch (error) {
      rmSync(draft, { force: true });
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = readRunFile(file);
    if (holder) return { taken: false, by: holder };
    moveStaleAway(file);
  }
  return { taken: false, by: readRunFile(file) ?? { kind: 'centre', pid: 0 } };
}

/** Of two that find the same stale file only one may remove it: the other would remove the first one's new file. */
function moveStaleAway(file) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved && isAlive(moved.pid, moved.identity)) {
    try {
      linkSync(aside, file);
    } catch {
      // A third one has taken the name meanwhile: it has the right to it.
    }
  }
  rmSync(aside, { force: true });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
