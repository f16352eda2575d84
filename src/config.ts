/**
 * Settings: the environment, read once at start and checked as a whole. What is wrong is said in one sentence a fault, each
 * naming its variable.
 */
import { z } from 'zod';
import { type DeskHours, type ProcessRole, SETTINGS } from './settings.ts';

const schema = z.object(SETTINGS);
type Read = z.output<typeof schema>;

/** The settings in the house's own names. Times are Asia/Kolkata. */
export interface Config {
  port: number;
  host: string;
  /** The address people open, without a slash at its end; absent: it is made of `host` and the port that was taken. */
  publicUrl?: string;
  /** Cookies are for https only. */
  secure: boolean;
  mongodb: { uri: string; dbName?: string; server?: string };
  redis: { url: string; prefix: string };
  roles: readonly ProcessRole[];
  /** Signs sessions and permutes ticket numbers. The embedded mode's own is put in by `keepSecret`. */
  secret: string;
  dataDir: string;
  embedded: boolean;
  organisation: string;
  state: string;
  secondNumber?: string;
  replyQuietMs: number;
  digestTimes: { everybody: string; desk: string };
  deskHours: DeskHours;
  simulator: boolean;
  /** Signs what Meta posts. */
  whatsappAppSecret?: string;
  /** With its version: `https://graph.facebook.com/v26.0`. */
  graphUrl: string;
  chromiumPath?: string;
  /** Further arguments for the Chromium of linked phones. */
  chromiumArgs: readonly string[];
  /** How linked phones send. */
  manners: {
    perMinute: number;
    chatGapMs: number;
    perDay: number;
    startedPerDay: number;
    warmUpDays: number;
    quiet: { fromMinute: number; toMinute: number };
  };
  fileMaxBytes: number;
  trustProxy: number;
  sessionIdleMs: number;
  metricsToken?: string;
  logLevel: Read['LOG_LEVEL'];
}

/** What is wrong with the settings: one sentence each in `faults`, all of them in the message. */
export class ConfigError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

const MISSING: Readonly<Record<string, string>> = {
  MONGODB_URI:
    'MONGODB_URI is missing: set it to a MongoDB address like mongodb://127.0.0.1:27017/?replicaSet=rs0, or use "npm start", which brings its own server.',
  CENTRE_SECRET:
    'CENTRE_SECRET is missing: set it to at least 32 characters of chance, made by "openssl rand -base64 32", the same on every machine.',
  REDIS_URL:
    'REDIS_URL is missing: set it to a Redis address like redis://127.0.0.1:6379, or use "npm start", which brings its own server.',
};

/**
 * Reads and checks the settings. An empty variable counts as absent. Throws a `ConfigError` with a sentence for every fault;
 * no sentence repeats a value, which may be a password.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(SETTINGS).flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  );
  const result = schema.safeParse(given);
  const faults = result.success
    ? []
    : result.error.issues.map(
        ({ path: [name], message }) =>
          (given[String(name)] === undefined ? MISSING[String(name)] : undefined) ??
          `${String(name)} ${message}: change it or take it out.`,
      );
  if (!result.success) throw new ConfigError(faults);
  return named(result.data);
}

function named(read: Read): Config {
  const secure = read.PUBLIC_URL?.startsWith('https:') ?? false;
  return {
    port: read.PORT,
    host: read.HOST,
    ...(read.PUBLIC_URL !== undefined && { publicUrl: read.PUBLIC_URL }),
    secure,
    mongodb: {
      uri: read.MONGODB_URI,
      ...(read.MONGODB_DB !== undefined && { dbName: read.MONGODB_DB }),
      ...(read.CENTRE_MONGO_SERVER !== undefined && { server: read.CENTRE_MONGO_SERVER }),
    },
    redis: { url: read.REDIS_URL, prefix: read.REDIS_PREFIX },
    roles: read.ROLES,
    secret: read.CENTRE_SECRET,
    dataDir: read.CENTRE_DATA_DIR,
    embedded: read.CENTRE_EMBEDDED,
    organisation: read.ORGANISATION,
    state: read.STATE,
    ...(read.SECOND_NUMBER !== undefined && { secondNumber: read.SECOND_NUMBER }),
    replyQuietMs: read.REPLY_QUIET_MS,
    digestTimes: read.DIGEST_TIMES,
    deskHours: read.DESK_HOURS,
    simulator: read.SIMULATOR ?? !secure,
    ...(read.WHATSAPP_APP_SECRET !== undefined && { whatsappAppSecret: read.WHATSAPP_APP_SECRET }),
    graphUrl: read.GRAPH_URL,
    ...(read.CHROMIUM_PATH !== undefined && { chromiumPath: read.CHROMIUM_PATH }),
    chromiumArgs: read.CHROMIUM_ARGS,
    manners: {
      perMinute: read.WHATSAPP_WEB_PER_MINUTE,
      chatGapMs: read.WHATSAPP_WEB_CHAT_GAP_MS,
      perDay: read.WHATSAPP_WEB_PER_DAY,
      startedPerDay: read.WHATSAPP_WEB_STARTED_PER_DAY,
      warmUpDays: read.WHATSAPP_WEB_WARM_UP_DAYS,
      quiet: read.QUIET_HOURS,
    },
    fileMaxBytes: read.FILE_MAX_MB * 1_048_576,
    // The centre speaks no TLS itself: behind https stands a proxy.
    trustProxy: read.TRUST_PROXY ?? (secure ? 1 : 0),
    sessionIdleMs: read.SESSION_IDLE_MINUTES * 60_000,
    ...(read.METRICS_TOKEN !== undefined && { metricsToken: read.METRICS_TOKEN }),
    logLevel: read.LOG_LEVEL,
  };
}
