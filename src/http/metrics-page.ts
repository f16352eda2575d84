/** `/metrics` for Prometheus: from this machine, or with the token of METRICS_TOKEN. For anybody else there is no such page. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Express, Request } from 'express';
import { isFromThisMachine } from './is-from-this-machine.ts';

/** What prom-client's `Registry` offers, as far as it is needed. */
export interface MetricsSource {
  contentType: string;
  metrics(): Promise<string>;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Puts it into Express. */
export function mountMetrics(app: Express, source: MetricsSource, token: string | undefined): void {
  const allowed = (req: Request): boolean => {
    const sent = /^Bearer\s+(.+)$/i.exec(req.headers.authorization ?? '')?.[1];
    if (token !== undefined && sent !== undefined) return timingSafeEqual(digest(sent), digest(token));
    return sent === undefined && isFromThisMachine(req);
  };
  app.get('/metrics', async (req, res, next) => {
    if (!allowed(req)) return next();
    res
      .set('cache-control', 'no-store')
      .type(source.contentType)
      .send(await source.metrics());
  });
}
