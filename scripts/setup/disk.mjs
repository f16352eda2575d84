import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { shownPath } from './paths.mjs';
import { Trouble } from './trouble.mjs';

const NEEDED_MB = 200;

/** Makes the data folder and throws a Trouble if it cannot be written, or if its disk is so full that a database would fail in the middle. */
export function checkDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOTDIR') {
      throw new Trouble(
        `${shownPath(folder)} is a file, but the centre keeps its data in a folder of that name: move the file away and start again.`,
      );
    }
    throw error;
  }
  const left = freeMb(folder);
  if (left < NEEDED_MB) {
    throw new Trouble(
      `The disk that holds ${shownPath(folder)} has only ${left} MB left, and the databases need ${NEEDED_MB}: free at least 1 GB and start again; what was stored is kept.`,
    );
  }
}

/** What this user may still write on the disk that holds `folder`, in MB (1,000,000 bytes). */
export function freeMb(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1e6);
}
