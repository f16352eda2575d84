/**
 * `npm run NAME -- …`: runs scripts/NAME.ts, with the services it needs. What set-up says goes to stderr: stdout belongs
 * to the command.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dependenciesFit, ensureDependencies } from './setup/dependencies.mjs';
import { checkDataFolder } from './setup/disk.mjs';
import { runInForeground } from './setup/foreground.mjs';
import { findNode } from './setup/node.mjs';
import { dataDir, rootDir, shownPath } from './setup/paths.mjs';
import { createProgress } from './setup/progress.mjs';
import { readRunFile, takeRunFile } from './setup/run-file.mjs';
import { startServices } from './setup/services.mjs';
import { endWith, Trouble } from './setup/trouble.mjs';

/**
 * - `none`: no services; starts at once.
 * - `shared`: those of the running centre, else started for the time of the command.
 * - `fresh`: of its own, on a folder that is removed afterwards.
 * - `folder`: only that folder (CENTRE_DATA_DIR); the command starts and breaks its servers itself.
 */
const needs = {
  understand: 'none',
  evaluate: 'none',
  learn: 'none',
  chat: 'shared',
  dialogue: 'shared',
  digest: 'shared',
  demo: 'shared',
  'import-people': 'shared',
  'import-places': 'shared',
  chaos: 'folder',
  bench: 'fresh',
  'api-key': 'shared',
  'sign-in-link': 'shared',
};

const [name, ...args] = process.argv.slice(2);
const progress = createProgress(process.stderr);

try {
  process.exitCode = await run();
} catch (error) {
  endWith(error);
}

async function run() {
  const script = join('scripts', `${name}.ts`);
  const need = needs[name];
  if (!need)
    throw new Trouble(`There is no command “${name ?? ''}”: the commands are ${Object.keys(needs).join(', ')}.`);
  if (!existsSync(join(rootDir, script))) throw new Trouble(`${script} is missing: is this checkout complete?`);
  if (!dependenciesFit()) await progress.step('Packages', ensureDependencies);
  const start = (env, watched = true) => {
    const file = join(rootDir, script);
    return runInForeground(findNode(), ['--disable-warning=ExperimentalWarning', file, ...args], { env, watched });
  };
  if (need === 'none') return start({}, false);
  if (need === 'shared') return withSharedServices(start);
  return withFolder(need, start);
}

async function withSharedServices(start) {
  const centre = readRunFile();
  if (centre?.kind === 'centre' && centre.mongodbUri) {
    progress.skip('Services', `those of the centre on ${centre.url}`);
    return start({
      MONGODB_URI: centre.mongodbUri,
      REDIS_URL: centre.redisUrl,
      CENTRE_MONGO_SERVER: centre.mongoServer,
      CENTRE_DATA_DIR: dataDir,
      CENTRE_EMBEDDED: '1',
      CENTRE_URL: centre.url,
    });
  }
  checkDataFolder(dataDir);
  const turn = takeRunFile({ kind: 'command', name });
  if (!turn.taken) {
    const who = turn.by.kind === 'command' ? `“npm run ${turn.by.name}”` : 'a centre that is being started';
    throw new Trouble(
      `The data in ${shownPath(dataDir)} is used by ${who} (process ${turn.by.pid}): wait a moment, or start the centre (npm start), whose services several commands can share.`,
    );
  }
  return withServices({ dataDir }, start, () => turn.release());
}

async function withFolder(need, start) {
  const folder = mkdtempSync(join(tmpdir(), `connect-centre-${name}-`));
  const clean = () => rmSync(folder, { recursive: true, force: true });
  if (need === 'fresh') {
    process.env.CENTRE_BENCH_DB = '1';
    return withServices({ dataDir: folder, external: false }, start, clean);
  }
  try {
    return await start({ CENTRE_DATA_DIR: folder });
  } finally {
    clean();
  }
}

async function withServices(options, start, clean) {
  // An end that is asked for while the servers come up: without this the folder would stay behind.
  const leave = () => {
    clean();
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);
  let services;
  try {
    services = await startServices({ progress, ...options });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, leave);
    return await start(services.env);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
    await services?.stop();
    clean();
  }
}
