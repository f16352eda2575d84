/** Settings from the environment, checked once at start. Everything else is given its settings; nothing else reads the environment. */
import { z } from 'zod';

const minutes = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day like 20:30');
const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
const ROLE_NAMES = ['web', 'worker', 'channel'] as const;
/** What a process does: `web` pages and API, `worker` understanding, verbs and schedules, `channel` sending. */
export type ProcessRole = (typeof ROLE_NAMES)[number];

/** The settings, their defaults and what they mean; `docs/operating.md` shows them. */
export const SETTINGS = z.object({
  /** Where the centre listens. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8040),
  HOST: z.string().default('127.0.0.1'),
  /** How browsers reach it: links in messages and cookies follow it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** MongoDB's connection string; must be a replica set. */
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, 'a connection string that begins with mongodb://'),
  MONGODB_DB: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, 'letters, digits, _ and - only').default('connect-centre'),
  REDIS_URL: z.string().regex(/^rediss?:\/\//, 'an address that begins with redis://'),
  /** Keeps several centres on one Redis apart. */
  REDIS_PREFIX: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, 'letters, digits, _ and - only').default('cc'),
  /** `all`, or some of web, worker, channel, by commas. */
  ROLES: z
    .string()
    .default('all')
    .transform((value, context) => {
      const roles = value === 'all' ? [...ROLE_NAMES] : value.split(',').map((one) => one.trim());
      const wrong = roles.find((one) => !ROLE_NAMES.includes(one as ProcessRole));
      if (wrong !== undefined) context.addIssue({ code: 'custom', message: `“${wrong}” is no role; use all, or some of ${ROLE_NAMES.join(', ')}` });
      return roles as ProcessRole[];
    }),
  /** At least 32 characters: signs sessions and permutes ticket numbers. Changing it changes neither records nor numbers given. */
  CENTRE_SECRET: z.string().min(32, 'at least 32 characters, for example from: openssl rand -hex 32'),
  /** Photos, voice notes and what is imported lie here. */
  CENTRE_DATA_DIR: z.string().default('.data'),
  /** The name people are shown. */
  ORGANISATION: z.string().min(1).default('Connect Centre'),
  /** The state whose districts the map shows. */
  STATE: z.string().default('Jharkhand'),
  /** A second number, told with the consent notice. */
  SECOND_NUMBER: z.string().optional(),
  /** How long a person must have been quiet before they are answered. */
  REPLY_QUIET_MS: z.coerce.number().int().min(0).max(30_000).default(2_000),
  /** When digests go out, Asia/Kolkata. */
  DIGEST_AT: minutes.default('20:30'),
  DESK_DIGEST_AT: minutes.default('09:45'),
  /** The phone simulator: on where nobody else can reach it. */
  SIMULATOR: onOff.optional(),
  /** A browser for PDF and a linked phone; the centre starts without. */
  CHROMIUM_PATH: z.string().optional(),
  FILE_MAX_MB: z.coerce.number().min(1).max(100).default(16),
  /** How many proxies stand in front, so that the visitor's address is read right. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  /** Lets a monitor read /metrics from elsewhere than this machine. */
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

type Settings = z.infer<typeof SETTINGS>;

/** `config.port`, `config.mongodbUri`, … with what follows from others filled in. */
export interface Config {
  port: number;
  host: string;
  publicUrl: string;
  mongodbUri: string;
  mongodbDb: string;
  redisUrl: string;
  redisPrefix: string;
  roles: ReadonlySet<ProcessRole>;
  secret: string;
  dataDir: string;
  organisation: string;
  state: string;
  secondNumber?: string;
  replyQuietMs: number;
  digestAt: string;
  deskDigestAt: string;
  simulator: boolean;
  chromiumPath?: string;
  fileMaxBytes: number;
  trustProxy: number;
  metricsToken?: string;
  logLevel: Settings['LOG_LEVEL'];
}

/** A setting that cannot be used: `message` has a sentence for each fault, naming the variable. */
export class ConfigError extends Error {}

/** Settings of an environment. Empty variables count as absent. Throws `ConfigError`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(SETTINGS.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = SETTINGS.safeParse(given);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? 'environment');
      return given[name] === undefined ? `${name} is not set: it needs ${issue.message}.` : `${name} cannot be used: ${issue.message}.`;
    });
    throw new ConfigError(sentences.join('\n'));
  }
  const s = parsed.data;
  const publicUrl = (s.PUBLIC_URL ?? `http://${s.HOST}:${s.PORT}`).replace(/\/$/, '');
  return {
    port: s.PORT,
    host: s.HOST,
    publicUrl,
    mongodbUri: s.MONGODB_URI,
    mongodbDb: s.MONGODB_DB,
    redisUrl: s.REDIS_URL,
    redisPrefix: s.REDIS_PREFIX,
    roles: new Set(s.ROLES),
    secret: s.CENTRE_SECRET,
    dataDir: s.CENTRE_DATA_DIR,
    organisation: s.ORGANISATION,
    state: s.STATE,
    ...(s.SECOND_NUMBER ? { secondNumber: s.SECOND_NUMBER } : {}),
    replyQuietMs: s.REPLY_QUIET_MS,
    digestAt: s.DIGEST_AT,
    deskDigestAt: s.DESK_DIGEST_AT,
    simulator: s.SIMULATOR ?? !publicUrl.startsWith('https:'),
    ...(s.CHROMIUM_PATH ? { chromiumPath: s.CHROMIUM_PATH } : {}),
    fileMaxBytes: s.FILE_MAX_MB * 1024 * 1024,
    trustProxy: s.TRUST_PROXY,
    ...(s.METRICS_TOKEN ? { metricsToken: s.METRICS_TOKEN } : {}),
    logLevel: s.LOG_LEVEL,
  };
}
