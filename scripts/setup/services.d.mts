/** What starts and stops the real servers, for scripts and tests written in TypeScript. See services.mjs. */

/** A running MongoDB or Redis. `pid` and `port` are null for one that MONGODB_URI or REDIS_URL names. */
export interface Server {
  /** e.g. `mongodb://127.0.0.1:38211/connect-centre?directConnection=true`, `redis://127.0.0.1:41873` */
  uri: string;
  /** e.g. `mongod`, `SecantusDB`, `SecantusDB (Rust)`, `redis-server`, `valkey-server`, `MongoDB`, `REDIS_URL` */
  server: string;
  /** e.g. `0.7.0b3` */
  version: string;
  pid: number | null;
  port: number | null;
  /** Resolves when it has ended, by whatever cause. */
  exited: Promise<ServerEnd>;
  /** Asks it to end (SIGTERM unless told otherwise) and resolves when it has; SIGKILL follows after 20 to 30 s. */
  stop(signal?: NodeJS.Signals): Promise<ServerEnd>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<ServerEnd>;
}

export interface ServerEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface ServerOptions {
  /** The folder that holds `secantusdb/` or `mongod/`, `redis/` and `log/`; starting again on it finds the data again. */
  dataDir: string;
  /** Exactly this port; absent: the last one used on `dataDir` if free, else any. */
  port?: number | undefined;
  /** Where its output goes; absent: `log/mongo.log`, `log/redis.log` below `dataDir`. */
  log?: string | undefined;
  /** Told what takes long, e.g. `installing SecantusDB==0.7.0b3 (pip)`. */
  note?: ((text: string) => void) | undefined;
  /** false: a server of its own, whatever MONGODB_URI or REDIS_URL say. */
  external?: boolean | undefined;
}

/** The database's name in the addresses that startMongo gives. */
export const DATABASE: string;
export function startMongo(options: ServerOptions): Promise<Server>;
export function startRedis(options: ServerOptions): Promise<Server>;

/** Path of a Chromium or Chrome that is there, or null. */
export function findChromium(): string | null;
/** Installs one where that is possible; throws if there is none. */
export function ensureChromium(note?: (text: string) => void): Promise<{ path: string; version: string }>;

export interface Services {
  mongo: Server;
  redis: Server;
  /** MONGODB_URI, REDIS_URL, CENTRE_MONGO_SERVER, CENTRE_DATA_DIR, CENTRE_EMBEDDED, and CHROMIUM_PATH if found. */
  env: Record<string, string>;
  stop(): Promise<unknown>;
}

export interface Progress {
  step(name: string, run: (note: (text: string) => void) => Promise<string>): Promise<void>;
  skip(name: string, text: string): void;
  warn(name: string, text: string): void;
  line(text?: string): void;
}

/** MongoDB and Redis together, shown as they start. */
export function startServices(options: {
  progress: Progress;
  dataDir?: string | undefined;
  external?: boolean | undefined;
}): Promise<Services>;
