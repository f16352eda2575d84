/**
 * The log: JSON lines by pino. It never holds a phone number, a name or a text. Callers log ids and counts; two guards stand
 * behind them: errors are written as class, code and stack frames only (a message may quote what somebody wrote, and MongoDB's
 * duplicate-key errors do), and as a last line every written value is masked where it could be a number or Hindi.
 */
import { type Bindings, type ChildLoggerOptions, type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

const SENSITIVE = [
  'name',
  'text',
  'caption',
  'transcript',
  'phone',
  'address',
  'addresses',
  'body',
  'pushName',
  'words',
  'note',
  'token',
  'cookie',
  'authorization',
  'password',
  'secret',
  'keyValue',
  'providerId',
];
/** Ten digits and more, also with spaces, dots, dashes or brackets among them: a phone number, or a provider's id that contains one. */
const NUMBER_RUN = /(?<![\w.])\+?\d(?:[ ().-]{0,2}\d){9,}/g;
const LONG_DIGITS = /\d{10,}/g;
const DEVANAGARI = /[\u0900-\u097F\uA8E0-\uA8FF](?:[\u0900-\u097F\uA8E0-\uA8FF\s]|\u200C|\u200D)*/g;
const ISO_TIME = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

/** `maskText('call 98000 00001')` is `call [number]`; Devanagari becomes `[text]`. */
export function maskText(text: string): string {
  if (ISO_TIME.test(text)) return text;
  return text.replace(LONG_DIGITS, '[number]').replace(NUMBER_RUN, '[number]').replace(DEVANAGARI, '[text]');
}

/** What of an error may be written: its class, code and where it was thrown, never its message; likewise its cause. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : undefined;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
  return {
    type: error.constructor.name,
    ...(code === undefined ? {} : { code }),
    stack: frames.slice(0, 12),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

function masked(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'number' || typeof value === 'bigint')
    return Math.abs(Number(value)) >= 1e9 ? '[number]' : value;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) return describeError(value);
  if (depth === 0) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, 100).map((one) => masked(one, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      maskText(key),
      SENSITIVE.includes(key) ? '[kept out]' : masked(one, depth - 1),
    ]),
  );
}

/** The log of a process: `createLog({logLevel: 'info'}).info({count: 3}, 'relayed')`. `destination` is standard output unless given. */
export function createLog(config: { logLevel: string }, destination?: DestinationStream): Log {
  const options = {
    level: config.logLevel,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => error, error: (error: unknown) => error },
    formatters: {
      level: (label: string) => ({ level: label }),
      bindings: (bindings: Record<string, unknown>) => masked(bindings, 4) as Record<string, unknown>,
      log: (line: Record<string, unknown>) => masked(line, 6) as Record<string, unknown>,
    },
    hooks: {
      logMethod(this: Logger, args: unknown[], method: (...args: never[]) => void) {
        // Without words of the caller pino would write the error's own message; and %s takes values past the formatter.
        const plain = args[0] instanceof Error ? [{ err: args[0] }, ...args.slice(1)] : args;
        if (plain.length === 1 && typeof plain[0] === 'object') plain.push('');
        method.apply(
          this,
          plain.map((one) =>
            typeof one === 'string' ? maskText(one) : typeof one === 'object' ? one : masked(one, 2),
          ) as never[],
        );
      },
    },
  };
  const log: Log = destination ? pino(options, destination) : pino(options);
  // pino does not ask the formatter for what children are bound to; children inherit this method.
  const { child } = log;
  function maskedChild(this: Log, bindings: Bindings, more?: ChildLoggerOptions): unknown {
    return Reflect.apply(child, this, [masked(bindings, 4), more]);
  }
  log.child = maskedChild as Log['child'];
  return log;
}
