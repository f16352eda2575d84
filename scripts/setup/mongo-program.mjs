import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runCommand } from './command.mjs';
import { findOnPath, rootDir, shownPath, toolsDir } from './paths.mjs';
import { installPythonTool } from './python-tool.mjs';
import { Trouble } from './trouble.mjs';

const SECANTUS = '0.7.0b3';
const DOWNLOAD_AGAIN_AFTER_MS = 24 * 3_600_000;
const failedFile = join(toolsDir, 'mongod-download-failed.json');

/** Each server's data has a form of its own, so each has a folder of its own below the data folder. */
export const folderOf = { mongod: 'mongod', secantusdb: 'secantusdb', 'secantusd-rs': 'secantusd-rs' };

/**
 * Which MongoDB server to run on `dataDir`: `{ kind, path, args, env, server, version }`. Data that is there decides:
 * a folder that SecantusDB wrote stays with SecantusDB, also when mongod was installed since.
 */
export async function findMongoServer(dataDir, note = () => {}) {
  const written = writtenBy(dataDir);
  const rust = await forBenchmarks(dataDir);
  if (rust) return rust;
  if (written === 'secantusdb') {
    const secantus = await installSecantus(note);
    if (secantus.ok) return secantus;
    throw new Trouble(
      `The data in ${shownPath(join(dataDir, folderOf.secantusdb))} needs SecantusDB ${SECANTUS}, but ${secantus.because}: mend that and start again; the data is kept.`,
    );
  }

  const reasons = [];
  const onPath = findOnPath('mongod');
  const version = onPath && (await versionOf(onPath));
  if (version) return mongod(onPath, version);
  if (onPath) reasons.push('mongod on PATH does not run');

  const official = await downloadMongod(note);
  if (official.ok) return official;
  reasons.push(official.because);
  if (written === 'mongod') {
    throw new Trouble(
      `The data in ${shownPath(join(dataDir, folderOf.mongod))} needs mongod, but ${reasons.join(' and ')}: install MongoDB, or connect to the network, and start again; the data is kept.`,
    );
  }
  const secantus = await installSecantus(note);
  if (secantus.ok) return secantus;
  throw new Trouble(
    `MongoDB cannot be set up (${[...reasons, secantus.because].join('; ')}): install MongoDB 7 or newer, or python3 with pip for its stand-in, or set MONGODB_URI to a replica set that runs, and start again.`,
  );
}

const mongod = (path, version) => ({ ok: true, kind: 'mongod', path, args: [], env: {}, server: 'mongod', version });

/**
 * SecantusDB's faster server, for throw-away data only: the one SECANTUSD_RS names, or `secantusd-rs` on PATH with
 * CENTRE_BENCH_DB=1 where no mongod is. Never for the checkout's own data.
 */
async function forBenchmarks(dataDir) {
  if (dataDir === join(rootDir, '.data')) return null;
  const wanted = process.env.CENTRE_BENCH_DB === '1' && !findOnPath('mongod') ? findOnPath('secantusd-rs') : null;
  const path = process.env.SECANTUSD_RS || wanted;
  if (!path) return null;
  const version = (await versionOf(path)) ?? 'of unknown version';
  return { ok: true, kind: 'secantusd-rs', path, args: [], env: {}, server: 'SecantusDB (Rust)', version };
}

function writtenBy(dataDir) {
  for (const kind of ['mongod', 'secantusdb']) {
    const folder = join(dataDir, folderOf[kind]);
    if (existsSync(folder) && readdirSync(folder).length > 0) return kind;
  }
  return null;
}

async function installSecantus(note) {
  const tool = await installPythonTool({ folder: `secantusdb-${SECANTUS}`, spec: `SecantusDB==${SECANTUS}`, note });
  if (!tool.ok) return tool;
  // By its module, not by its script: a script holds the path of the folder it was installed in.
  const start = 'import sys; from secantus.cli import main; sys.argv[0] = "secantusd-py"; sys.exit(main())';
  return {
    ok: true,
    kind: 'secantusdb',
    path: tool.python,
    args: ['-c', start],
    env: { ...tool.env, PYTHONUNBUFFERED: '1' },
    server: 'SecantusDB',
    version: SECANTUS,
  };
}

/**
 * The official mongod, fetched once into `.data/tools/mongod`. A failure is remembered for a day: on a machine
 * whose network does not let it through, each start would wait for it again.
 */
async function downloadMongod(note) {
  const failed = readJson(failedFile);
  if (failed && Date.now() - Date.parse(failed.at) < DOWNLOAD_AGAIN_AFTER_MS) {
    return { ok: false, because: 'the official mongod could not be downloaded today' };
  }
  const folder = join(toolsDir, 'mongod');
  const known = readJson(join(folder, 'program.json'));
  if (known && existsSync(known.path)) return mongod(known.path, known.version);

  note('fetching the official mongod (about 100 MB, once)');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const program = `
    const { MongoBinary } = await import('mongodb-memory-server-core');
    const path = await MongoBinary.getPath({ downloadDir: ${JSON.stringify(folder)}, systemBinary: '' });
    console.log('mongod=' + path);`;
  const fetched = await runCommand(process.execPath, ['--input-type=module', '-e', program], {
    cwd: rootDir,
    timeoutMs: 900_000,
    env: { MONGOMS_PREFER_GLOBAL_PATH: 'false', MONGOMS_DOWNLOAD_DIR: folder },
  });
  const path = /^mongod=(.+)$/m.exec(fetched.output)?.[1];
  const version = path && (await versionOf(path));
  if (version) {
    writeFileSync(join(folder, 'program.json'), JSON.stringify({ path, version }));
    rmSync(failedFile, { force: true });
    return mongod(path, version);
  }
  writeFileSync(failedFile, JSON.stringify({ at: new Date().toISOString() }));
  return {
    ok: false,
    because: path ? 'the official mongod does not run here' : 'the official mongod could not be downloaded',
  };
}

/** `8.2.1` from “db version v8.2.1”, or null if the program does not run (e.g. a processor without AVX). */
async function versionOf(path) {
  try {
    const { stdout, stderr } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
    return /v?(\d+\.\d+\.\S+)/.exec(stdout + stderr)?.[1] ?? null;
  } catch {
    return null;
  }
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
