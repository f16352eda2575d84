/**
 * Every variable of the environment that the centre reads: how it is checked, its default, what it is for. Docker's, compose's
 * and the operating guide's variables are held against this list by a test.
 */
import { z } from 'zod';

/** What a process does; several processes share the work over MongoDB and Redis. */
export const PROCESS_ROLES = ['channel', 'worker', 'web'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

const wholeNumber = (least: number, most: number, say: string) =>
  z.string().transform((text, context) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    context.addIssue({ code: 'custom', message: `must be ${say}, a whole number from ${least} to ${most}` });
    return z.NEVER;
  });
const onOff = z.enum(['on', 'off'], { error: 'must be on or off' }).transform((text) => text === 'on');
const matching = (pattern: RegExp, say: string) => z.string().regex(pattern, `must be ${say}`);
const TIME = '([01]\\d|2[0-3]):[0-5]\\d';
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** When somebody sits at the desk: days 0 Sunday to 6 Saturday, minutes after midnight in India. */
export interface DeskHours {
  days: number[];
  fromMinute: number;
  toMinute: number;
}

function minutes(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}

const deskHours = matching(
  new RegExp(`^[a-z]{3}-[a-z]{3} ${TIME}-${TIME}$`, 'i'),
  'like "Mon-Sat 10:00-18:00"',
).transform((text, context): DeskHours => {
  const [from = -1, to = -1] = text
    .toLowerCase()
    .slice(0, 7)
    .split('-')
    .map((day) => DAYS.indexOf(day));
  const [fromMinute, toMinute] = [minutes(text.slice(8, 13)), minutes(text.slice(14, 19))];
  if (from < 0 || to < 0 || fromMinute >= toMinute) {
    context.addIssue({
      code: 'custom',
      message: 'must be like "Mon-Sat 10:00-18:00", with English days and an end after its beginning',
    });
    return z.NEVER;
  }
  return { days: Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7), fromMinute, toMinute };
});

const quietHours = matching(new RegExp(`^${TIME}-${TIME}$`), 'like "21:30-07:00"; two equal times are none').transform(
  (text) => ({ fromMinute: minutes(text.slice(0, 5)), toMinute: minutes(text.slice(6, 11)) }),
);

const digestTimes = matching(
  new RegExp(`^${TIME},${TIME}$`),
  'two times of day like "20:30,09:45": for everybody, then for the desk',
).transform((text) => ({
  everybody: text.slice(0, 5),
  desk: text.slice(6, 11),
}));

const roles = z.string().transform((text, context): ProcessRole[] => {
  const named = text.split(',').map((one) => one.trim());
  if (named.length === 1 && named[0] === 'all') return [...PROCESS_ROLES];
  const known = PROCESS_ROLES.filter((role) => named.includes(role));
  if (known.length === named.length) return known;
  context.addIssue({ code: 'custom', message: `must be all, or some of ${PROCESS_ROLES.join(',')}` });
  return z.NEVER;
});

const address = (protocols: RegExp, say: string) =>
  z
    .string()
    .refine(
      (text) =>
        protocols.test(text) && URL.canParse(text.replace(/^mongodb(\+srv)?:\/\/(?:[^@/]*@)?[^/?]*/, 'http://x')),
      `must be ${say}`,
    );

/** Every variable, with what it is for. The order is that of docs/operating.md. */
export const SETTINGS = {
  PORT: wholeNumber(0, 65_535, 'the port to listen on (0: any free one)')
    .default(8040)
    .meta({ description: 'Port of the console, the API and the health pages.' }),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .meta({ description: 'Address to listen on; 0.0.0.0 lets other machines in.' }),
  PUBLIC_URL: address(
    /^https?:\/\/[^/?#]+\/?$/,
    'the address people open, like https://centre.example.org, without a path',
  )
    .transform((text) => text.replace(/\/$/, ''))
    .optional()
    .meta({ description: 'The address people open; https turns on secure cookies and turns the simulator off.' }),
  MONGODB_URI: address(
    /^mongodb(\+srv)?:\/\/[^/?]+/,
    'a MongoDB address like mongodb://127.0.0.1:27017/?replicaSet=rs0',
  ).meta({ description: 'MongoDB, as a replica set (one member is enough).' }),
  MONGODB_DB: matching(/^[\w-]{1,60}$/, 'a name of letters, digits, - and _')
    .optional()
    .meta({ description: 'The database; absent: connect-centre, whatever MONGODB_URI says.' }),
  REDIS_URL: address(/^rediss?:\/\/[^/?]+/, 'a Redis address like redis://127.0.0.1:6379').meta({
    description: 'Redis 6.2 or later, appendonly, maxmemory-policy noeviction.',
  }),
  REDIS_PREFIX: matching(/^[\w-]{1,40}$/, 'a name of letters, digits, - and _')
    .default('centre')
    .meta({ description: 'Keeps several centres on one Redis apart.' }),
  ROLES: roles
    .default([...PROCESS_ROLES])
    .meta({ description: 'What this process does: all, or some of channel, worker, web.' }),
  CENTRE_SECRET: z.string().min(32, 'must be at least 32 characters, made by "openssl rand -base64 32"').meta({
    description:
      'Signs sessions and permutes ticket numbers: the same on every machine, for ever. npm start makes its own.',
  }),
  CENTRE_DATA_DIR: z
    .string()
    .min(1)
    .default('.data')
    .meta({ description: 'Folder for files people sent and for what the embedded servers keep.' }),
  CENTRE_EMBEDDED: z
    .enum(['0', '1'], { error: 'must be 0 or 1' })
    .default('0')
    .transform((text) => text === '1')
    .meta({ description: 'Set by npm start: the servers are its own.' }),
  CENTRE_MONGO_SERVER: z
    .string()
    .optional()
    .meta({ description: 'Set by npm start: which server it started, to be shown.' }),
  ORGANISATION: z
    .string()
    .trim()
    .min(1, 'must be a name')
    .max(80, 'must be at most 80 characters')
    .default('Connect Centre')
    .meta({ description: 'Who runs this, as people are told at first contact.' }),
  STATE: z
    .string()
    .trim()
    .min(1, 'must be the name of a state')
    .default('Jharkhand')
    .meta({ description: 'The state whose places are meant when none is said.' }),
  SECOND_NUMBER: matching(/^\+?[\d ]{8,18}$/, 'a phone number like +91 98000 00001')
    .optional()
    .meta({ description: 'The number given to people in case the first one is lost.' }),
  REPLY_QUIET_MS: wholeNumber(0, 60_000, 'milliseconds')
    .default(2_000)
    .meta({ description: 'An answer waits until the person has been quiet so long.' }),
  DIGEST_TIMES: digestTimes
    .default({ everybody: '20:30', desk: '09:45' })
    .meta({ description: 'When digests are sent, Asia/Kolkata: for everybody, then for the desk.' }),
  DESK_HOURS: deskHours
    .default({ days: [1, 2, 3, 4, 5, 6], fromMinute: 600, toMinute: 1_080 })
    .meta({ description: 'When people sit at the desk, Asia/Kolkata.' }),
  SIMULATOR: onOff
    .optional()
    .meta({ description: 'The phone simulator; absent: on, but off where PUBLIC_URL is https.' }),
  WHATSAPP_APP_SECRET: z
    .string()
    .min(16, "must be the Meta app's secret, at least 16 characters")
    .optional()
    .meta({ description: "The Meta app's secret, which signs the Cloud API's webhooks; absent: none is taken." }),
  GRAPH_URL: address(
    /^https?:\/\/[^?#]+\/v\d+\.\d+\/?$/,
    "Meta's address with its version, like https://graph.facebook.com/v26.0",
  )
    .transform((text) => text.replace(/\/$/, ''))
    .default('https://graph.facebook.com/v26.0')
    .meta({ description: "Meta's Graph API with its version, for numbers of the Cloud API." }),
  CHROMIUM_PATH: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'A Chromium or Chrome, for what needs a browser; the centre runs without.' }),
  CHROMIUM_ARGS: z
    .string()
    .default('')
    .transform((text) => text.split(/\s+(?=--)/).filter((one) => one !== ''))
    .meta({ description: 'Further arguments for the Chromium of linked phones, like --no-sandbox in a container.' }),
  WHATSAPP_WEB_PER_MINUTE: wholeNumber(1, 60_000, 'messages')
    .default(20)
    .meta({ description: 'The most messages a linked phone sends in a minute.' }),
  WHATSAPP_WEB_CHAT_GAP_MS: wholeNumber(0, 60_000, 'milliseconds').default(2_500).meta({
    description: 'The least time between two messages of one chat on a linked phone; typing is shown meanwhile.',
  }),
  WHATSAPP_WEB_PER_DAY: wholeNumber(20, 100_000, 'messages')
    .default(2_000)
    .meta({ description: 'The most messages a linked phone sends in a day.' }),
  WHATSAPP_WEB_STARTED_PER_DAY: wholeNumber(0, 100_000, 'messages')
    .default(300)
    .meta({ description: 'Of these, how many that answer nobody: digests, reminders, news of a complaint.' }),
  WHATSAPP_WEB_WARM_UP_DAYS: wholeNumber(0, 90, 'days')
    .default(14)
    .meta({ description: 'A newly linked phone reaches both ceilings after so many days.' }),
  QUIET_HOURS: quietHours
    .default({ fromMinute: 1_290, toMinute: 420 })
    .meta({ description: 'When a linked phone begins nothing, Asia/Kolkata; answers go at any hour.' }),
  FILE_MAX_MB: wholeNumber(1, 100, 'megabytes')
    .default(16)
    .meta({ description: 'The largest photo, voice note or document taken.' }),
  TRUST_PROXY: wholeNumber(0, 10, 'how many proxies stand in front').optional().meta({
    description:
      'How many reverse proxies stand in front: their X-Forwarded-* headers are believed. Absent: 1 where PUBLIC_URL is https, else 0.',
  }),
  SESSION_IDLE_MINUTES: wholeNumber(5, 10_080, 'minutes')
    .default(480)
    .meta({ description: 'A session ends when nothing was done for so long.' }),
  METRICS_TOKEN: z
    .string()
    .min(16, 'must be at least 16 characters')
    .optional()
    .meta({ description: 'Bearer token for /metrics from other machines; absent: only from this one.' }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info')
    .meta({ description: 'How much is logged.' }),
} as const;
