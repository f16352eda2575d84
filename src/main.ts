/** The process: settings → stores → centre → pages. The only place, with `wiring/`, where parts are put together. */
import { type Config, ConfigError, readConfig } from './config.ts';
import { ListenError } from './http/server.ts';
import { ensureUnits } from './people/ensure-units.ts';
import { loadGazetteer } from './places/load-gazetteer.ts';
import { systemClock } from './shared/clock.ts';
import { keepSecret } from './shared/keep-secret.ts';
import { createLog, type Log } from './shared/log.ts';
import { createMetrics } from './shared/metrics.ts';
import { loadTexts } from './shared/texts.ts';
import { type Connection, connectStore, ensureIndexes } from './store/connect.ts';
import { createStaffStore } from './store/staff.ts';
import { type Centre, createCentre } from './wiring/centre.ts';
import { closingLines } from './wiring/closing-lines.ts';
import { createPages, type Pages } from './wiring/web.ts';

/** How long what is under way may take after a signal. */
const STOP_MS = 18_000;

function fail(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

function settings(): Config {
  try {
    return readConfig(keepSecret(process.env));
  } catch (error) {
    if (error instanceof ConfigError) fail(error.faults.join('\n'), 2);
    throw error;
  }
}

async function store(config: Config): Promise<Connection> {
  try {
    return await connectStore(config.mongodb.uri, { dbName: config.mongodb.dbName ?? 'connect-centre' });
  } catch {
    return fail('MongoDB does not answer: check that it runs and that MONGODB_URI names it.', 4);
  }
}

async function start(config: Config, log: Log): Promise<() => Promise<void>> {
  const connection = await store(config);
  let pages: Pages | undefined;
  const centre: Centre = await createCentre({
    config,
    connection,
    clock: systemClock,
    log,
    gazetteer: loadGazetteer(),
    texts: loadTexts(),
    metrics: createMetrics(),
    channels(parts) {
      pages = createPages(parts);
      return pages.channels;
    },
    async prepare(stores, gazetteer) {
      await ensureIndexes(connection);
      await ensureUnits(stores.units, gazetteer, config.state);
    },
  });
  const isWeb = config.roles.includes('web');
  const server = await pages?.mount(centre).catch((error: unknown) => {
    // Without pages only the monitor misses something: several such processes may stand on one machine.
    if (isWeb || !(error instanceof ListenError)) throw error;
    log.warn({ port: config.port }, 'the port is taken: no health and metrics of this process');
    return undefined;
  });
  log.info({ roles: config.roles, ...(server ? { port: server.port } : {}) }, 'ready');

  if (server && isWeb) {
    const staff = createStaffStore(connection);
    const [first] = await staff.list();
    const admin = first ?? (await staff.put({ name: 'Admin', role: 'admin' }, new Date()));
    const lines = closingLines({
      url: config.publicUrl ?? server.localUrl,
      link: config.embedded || !first ? await server.links.create(admin.id) : undefined,
      simulator: config.simulator,
    });
    if (process.send) process.send({ ready: true, port: server.port, lines });
    else process.stderr.write(`${lines.join('\n')}\n`);
  } else if (process.send) process.send({ ready: true, port: null, lines: [] });

  return async () => {
    await server?.stop();
    await centre.close();
    await connection.close();
  };
}

const config = settings();
const log = createLog(config);
let stopping = false;
let stop: (() => Promise<void>) | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    void (stop?.() ?? Promise.resolve())
      .catch((error: unknown) => log.error({ err: error }, 'stopping failed'))
      .finally(() => process.exit(0));
  });
}

try {
  stop = await start(config, log);
} catch (error) {
  if (error instanceof ListenError) fail(error.message, error.exitCode);
  log.fatal({ err: error }, 'could not start');
  fail('The centre could not start; the log says where.', 1);
}
