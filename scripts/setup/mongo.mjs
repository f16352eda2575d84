import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { findMongoServer, folderOf } from './mongo-program.mjs';
import { becomePrimary, describeServer } from './mongo-replica-set.mjs';
import { startServer } from './server.mjs';
import { Trouble } from './trouble.mjs';

/** The database within the server; a script that wants another one replaces it in the address. */
export const DATABASE = 'connect-centre';

/**
 * A MongoDB server that can do transactions: the first of MONGODB_URI, `mongod` on PATH, the official mongod by
 * download, and SecantusDB, which speaks MongoDB's protocol. With `external: false` MONGODB_URI is not looked at.
 *
 * Returns `{ uri, server, version, pid, port, exited, stop, kill }`, e.g.
 * `mongodb://127.0.0.1:38211/connect-centre?directConnection=true`, `SecantusDB`, `0.7.0b3`. For MONGODB_URI `pid` is
 * null and `stop` does nothing. Its data lies in a folder named after the server below `dataDir`.
 */
export async function startMongo({ dataDir, port, log, note = () => {}, external = true }) {
  if (external && process.env.MONGODB_URI) return useMongodbUri(process.env.MONGODB_URI);
  const program = await findMongoServer(dataDir, note);
  const folder = join(dataDir, folderOf[program.kind]);
  const started = await startServer({
    name: program.kind === 'mongod' ? 'MongoDB' : `MongoDB (${program.server})`,
    key: 'mongo',
    folder,
    dataDir,
    log,
    port,
    commandFor: (chosen) => ({
      command: program.path,
      args: [...program.args, ...argumentsFor(program.kind, { port: chosen, folder, dataDir })],
      env: program.env,
      graceMs: 30_000,
    }),
    isReady: (chosen) => isReady(program.kind, chosen),
  });
  const { server, version } = program;
  const uri = `mongodb://127.0.0.1:${started.port}/${DATABASE}?directConnection=true`;
  return { ...started, uri, server, version };
}

function argumentsFor(kind, { port, folder, dataDir }) {
  if (kind === 'mongod') {
    return ['--port', String(port), '--bind_ip', '127.0.0.1', '--dbpath', folder, '--replSet', 'centre', '--quiet'];
  }
  const common = ['--host', '127.0.0.1', '--port', String(port), '--storage-path', folder];
  // Without it a kill loses writes that this server had acknowledged.
  if (kind === 'secantusd-rs') return [...common, '--sync-on-commit'];
  // An empty settings file of our own: otherwise one in the user's home would change how it runs.
  const settings = join(dataDir, 'secantusd.toml');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(settings, '');
  return ['--config', settings, ...common];
}

async function isReady(kind, port) {
  // A cheap knock first: the driver waits long for a server that is not there.
  if (!(await knock(port))) return false;
  return kind === 'mongod'
    ? becomePrimary(port)
    : Boolean(await describeServer(`mongodb://127.0.0.1:${port}/?directConnection=true`));
}

/** Does something accept connections here? */
function knock(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

async function useMongodbUri(uri) {
  const about = await describeServer(uri);
  if (!about) {
    throw new Trouble(
      'MONGODB_URI names a server that does not answer: start that server, or mend or unset MONGODB_URI.',
    );
  }
  if (!about.replicaSet) {
    throw new Trouble(
      'MONGODB_URI names a MongoDB that is no replica set, which transactions need: start it with --replSet and run rs.initiate() once.',
    );
  }
  const nothing = async () => ({ code: 0, signal: null });
  return {
    uri,
    server: about.server,
    version: about.version,
    pid: null,
    port: null,
    exited: new Promise(() => {}),
    stop: nothing,
    kill: nothing,
  };
}
