/** Builds the web application: order of checks, routes of all rooms, health, metrics, the queue board. `server.ts` listens. */
import express, { type Express, type RequestHandler } from 'express';
import type { Clock } from '../shared/clock.ts';
import type { Log } from '../shared/log.ts';
import type { WebRoute } from '../shared/web-route.ts';
import { checkHost } from './check-host.ts';
import { createCsrf } from './csrf.ts';
import { createGate } from './gate.ts';
import { mountHealth } from './health.ts';
import { type MetricsSource, mountMetrics } from './metrics-page.ts';
import { createMounting } from './mount-route.ts';
import type { HealthCheck, KeyPort, NoticePort, StaffPort } from './ports.ts';
import { type BoardQueue, createQueueBoard } from './queue-board.ts';
import { createRateLimits, type RateNumbers } from './rate-limits.ts';
import { operationHeaders, securityHeaders } from './security-headers.ts';
import { createSessions, type SessionOptions } from './session.ts';
import { signInRoutes } from './sign-in.ts';
import type { SignInLinks } from './sign-in-links.ts';

/** The settings it needs; `Config` has them all. */
export interface AppConfig {
  host: string;
  publicUrl?: string;
  secure: boolean;
  secret: string;
  simulator: boolean;
  trustProxy: number;
  sessionIdleMs: number;
  metricsToken?: string;
}

export interface AppOptions {
  config: AppConfig;
  log: Log;
  clock: Clock;
  /** Pages and operations of every room. */
  routes: readonly WebRoute[];
  /** `createSessionStore(connection).connect`. */
  sessions: SessionOptions['connect'];
  staff: StaffPort;
  links: SignInLinks;
  keys: KeyPort;
  /** Error and sign-in pages: the console's `notices`. */
  notices: NoticePort;
  health: Readonly<Record<string, HealthCheck>>;
  metrics: MetricsSource;
  /** Shown to admins at `/queues`. */
  queues?: readonly BoardQueue[];
  /** Where one comes to after signing in; `/digest` when absent. */
  home?: string;
  /** Aborted when the server stops: event streams and long polls end. */
  closing?: AbortSignal;
  rates?: Partial<RateNumbers>;
  heartbeatMs?: number;
}

const BOARD = '/queues';
/** The board sets styles inline and its own base; its fonts from elsewhere stay refused, and scripts are its own files only. */
const BOARD_POLICY = { baseUri: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'] };

/** One line a request at level debug: the route, never the address, which may hold a token or a ticket's number. */
function accessLog(log: Log): RequestHandler {
  return (req, res, next) => {
    const since = performance.now();
    res.on('close', () => {
      const route = (req.route as { path?: string } | undefined)?.path ?? '';
      log.debug(
        { method: req.method, route, status: res.statusCode, ms: Math.round(performance.now() - since) },
        'answered',
      );
    });
    next();
  };
}

/** The application, ready to be listened to or to be asked in tests. */
export function createApp(options: AppOptions): Express {
  const { config, log, clock, staff, notices } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  if (log.isLevelEnabled('debug')) app.use(accessLog(log));

  mountHealth(app, options.health);
  app.use(checkHost(config));

  const limits = createRateLimits(options.rates);
  const onError = (error: unknown): void => log.warn({ err: error, part: 'sessions' }, 'part failed');
  const sessions = createSessions({
    connect: options.sessions,
    staff,
    clock,
    secret: config.secret,
    secure: config.secure,
    idleMs: config.sessionIdleMs,
    onError,
  });
  const pass = createGate({ sessions, keys: options.keys, limits, simulator: config.simulator, clock });
  const mounting = createMounting({
    pass,
    sessions,
    csrf: createCsrf(config.secret, config.secure),
    notices,
    log,
    closing: options.closing ?? new AbortController().signal,
    heartbeatMs: options.heartbeatMs ?? 20_000,
  });
  // Programs come far more often than people: their routes stand first, for Express asks one after the other, and carry
  // none of what only browsers look at.
  const [operations, pages] = [
    options.routes.filter((route) => route.access === 'key' || route.access === 'signed'),
    options.routes.filter((route) => route.access !== 'key' && route.access !== 'signed'),
  ];
  const headers = operationHeaders(config.secure);
  for (const route of operations) mounting.mount(app, route, headers);
  app.use(securityHeaders(config.secure));
  mountMetrics(app, options.metrics, config.metricsToken);
  if (options.queues !== undefined) {
    mounting.guard(
      app,
      BOARD,
      ['admin'],
      [securityHeaders(config.secure, BOARD_POLICY), createQueueBoard(BOARD, options.queues)],
    );
  }
  for (const route of signInRoutes({
    links: options.links,
    staff,
    notices,
    home: options.home ?? '/digest',
    limit: limits.signIn,
  }))
    mounting.mount(app, route);
  for (const route of pages) mounting.mount(app, route);
  mounting.mountNotFound(app);
  return app;
}
