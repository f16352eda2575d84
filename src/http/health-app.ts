/** For processes without pages (roles worker and channel): health and metrics only, so that every process is watched in the same way. */
import express, { type Express } from 'express';
import { mountHealth } from './health.ts';
import { type MetricsSource, mountMetrics } from './metrics-page.ts';
import type { HealthCheck } from './ports.ts';

/** The application of such a process. */
export function createHealthApp(options: {
  health: Readonly<Record<string, HealthCheck>>;
  metrics: MetricsSource;
  metricsToken?: string;
}): Express {
  const app = express();
  app.disable('x-powered-by');
  mountHealth(app, options.health);
  mountMetrics(app, options.metrics, options.metricsToken);
  app.use((_req, res) => {
    res.status(404).type('text/plain').send('not found');
  });
  return app;
}
