/**
 * `npm start`: does what set-up is still missing, starts MongoDB and Redis, runs the centre (src/main.ts) and ends them
 * all together. Plain JavaScript on Node's own modules: it runs before anything is installed.
 */
import { join } from 'node:path';
import { startCentre } from './setup/centre-process.mjs';
import { findChromium } from './setup/chromium.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { checkDataFolder } from './setup/disk.mjs';
import { findNode, versionOf } from './setup/node.mjs';
import { dataDir, rootDir, shownPath } from './setup/paths.mjs';
import { parentOf } from './setup/process-identity.mjs';
import { createProgress } from './setup/progress.mjs';
import { takeRunFile } from './setup/run-file.mjs';
import { serviceEnv, startMongo, startRedis, startServices } from './setup/services.mjs';
import { checkAddressFree, readAddress } from './setup/settings.mjs';
import { endWith, sentenceFor, Trouble } from './setup/trouble.mjs';

const RESTARTS_ALLOWED = 3;
const PARENT_LOOKED_AT_EVERY_MS = 2000;
const progress = createProgress();
const running = { file: null, services: null, centre: null };
let stopping = null;
let stopAskedAt = 0;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// A terminal that was closed is no reason to end in the middle of a write.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
endWithNpm();

await main().catch(fail);

async function main() {
  const startedAt = performance.now();
  process.chdir(rootDir);
  checkDataFolder(dataDir);
  running.file = takeTurn();
  const address = readAddress();
  await checkAddressFree(address);

  await progress.step('Packages', ensureDependencies);
  let node;
  await progress.step('Node', async () => {
    node = findNode();
    return versionOf(node);
  });
  running.services = await startServices({ progress });
  if (stopping) return;
  const { mongo, redis } = running.services;
  keepAlive('MongoDB', mongo, startMongo);
  keepAlive('Redis', redis, startRedis);
  const chromium = findChromium();
  if (chromium) progress.skip('Chromium', chromium);
  else
    progress.skip(
      'Chromium',
      'missing: no WhatsApp by browser and no PDF until it is installed (or CHROMIUM_PATH names one)',
    );

  let ready;
  await progress.step('Centre', async () => {
    const env = { ...serviceEnv({ dataDir, mongo, redis }), HOST: address.host, PORT: String(address.port) };
    const logFile = join(dataDir, 'log', 'centre.log');
    running.centre = await startCentre({ node, env, logFile, warn: (text) => progress.warn('Centre', text) });
    ready = await running.centre.ready;
    running.centre.exited.then(({ code, signal }) => {
      if (!stopping)
        fail(
          new Trouble(
            `The centre ended by itself (${signal ?? `exit code ${code}`}): ${shownPath(logFile)} says why; npm start starts it again, nothing that it acknowledged is lost.`,
          ),
        );
    });
    return `ready on http://${address.host}:${ready.port ?? address.port}, log in ${shownPath(logFile)}`;
  });
  const port = ready.port ?? address.port;
  running.file.update({
    url: `http://${address.host}:${port}`,
    port,
    mongodbUri: mongo.uri,
    redisUrl: redis.uri,
    mongoServer: `${mongo.server} ${mongo.version}`,
  });

  progress.line(`\nReady after ${((performance.now() - startedAt) / 1000).toFixed(1)} s. Ctrl-C ends everything.\n`);
  for (const line of ready.lines ?? []) progress.line(line);
}

/** One centre a data folder: a second one is told where the first one is. */
function takeTurn() {
  const turn = takeRunFile({ kind: 'centre' });
  if (turn.taken) return turn;
  const { by } = turn;
  const stopIt = `stop it with Ctrl-C in its window, or with: kill ${by.pid}`;
  if (by.kind === 'command')
    throw new Trouble(
      `“npm run ${by.name}” uses the data in ${shownPath(dataDir)} at the moment: wait until it ends, or end it with: kill ${by.pid}`,
    );
  if (!by.url) throw new Trouble(`The centre is being started already by process ${by.pid}: wait for it, or ${stopIt}`);
  throw new Trouble(`The centre runs already on ${by.url} (process ${by.pid}): open that address, or ${stopIt}`);
}

/** A server that ends by itself (killed by the system for memory, say) is started again on its port; its users reconnect. */
function keepAlive(name, server, start) {
  let restarts = 0;
  const watch = (current) =>
    current.exited.then(async ({ code, signal }) => {
      if (stopping) return;
      restarts += 1;
      if (restarts > RESTARTS_ALLOWED) {
        fail(
          new Trouble(
            `${name} ended by itself ${restarts} times: see the end of ${shownPath(join(dataDir, 'log'))}/${name === 'Redis' ? 'redis' : 'mongo'}.log, mend that and start again; the data is kept.`,
          ),
        );
        return;
      }
      progress.warn(name, `ended by itself (${signal ?? `exit code ${code}`}), is started again`);
      const again = await start({ dataDir, port: current.port });
      Object.assign(server, again);
      if (stopping) return void again.stop();
      void watch(again);
    }, fail);
  void watch({ ...server }).catch(fail);
}

function fail(error) {
  if (stopping) return;
  process.stderr.write(`\n✗ ${sentenceFor(error)}\n`);
  void stop(1);
}

/** Ends the centre first, then its servers, each with the time it needs to finish writing. */
function stop(exitCode) {
  if (stopping) {
    // npm passes a Ctrl-C on that has arrived here already: the same one twice is not impatience.
    if (performance.now() - stopAskedAt > 1000)
      progress.line('Still finishing what is being written; this takes at most half a minute.');
    return stopping;
  }
  stopAskedAt = performance.now();
  stopping = (async () => {
    if (running.centre || running.services) progress.line('\nStopping: the centre, then MongoDB and Redis …');
    await running.centre?.stop();
    await running.services?.stop();
    running.file?.release();
    if (running.services) progress.line('Stopped. Everything is kept.');
    process.exit(exitCode);
  })().catch(endWith);
  return stopping;
}

/** npm that is killed cannot pass it on: this process sees that its parent, or the shell's between them, has changed. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const forebears = () => [process.ppid, parentOf(process.ppid)].join();
  const atStart = forebears();
  setInterval(() => {
    if (!stopping && forebears() !== atStart) void stop(1);
  }, PARENT_LOOKED_AT_EVERY_MS).unref();
}
