/** `/health/live`: the process answers. `/health/ready`: what it needs answers too, else 503; for load balancers and monitors. */
import type { Express } from 'express';
import type { HealthCheck } from './ports.ts';

const PATIENCE_MS = 2_000;

async function ask(check: HealthCheck): Promise<{ ok: boolean; reason?: string; ms: number }> {
  const since = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ ok: false; reason: string }>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, reason: `no answer within ${PATIENCE_MS} ms` }), PATIENCE_MS);
  });
  try {
    const result = await Promise.race([check().catch(() => ({ ok: false, reason: 'not reachable' })), late]);
    return { ...result, ms: Math.round(performance.now() - since) };
  } finally {
    clearTimeout(timer);
  }
}

/** `mountHealth(app, {mongodb: async () => ({ok: true}), redis: …, queue: …})`. */
export function mountHealth(app: Express, checks: Readonly<Record<string, HealthCheck>>): void {
  app.get('/health/live', (_req, res) => {
    res.set('cache-control', 'no-store').json({ status: 'ok' });
  });
  app.get('/health/ready', async (_req, res) => {
    const parts = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await ask(check)] as const),
    );
    const ok = parts.every(([, part]) => part.ok);
    res
      .set('cache-control', 'no-store')
      .status(ok ? 200 : 503)
      .json({ status: ok ? 'ok' : 'unavailable', checks: Object.fromEntries(parts) });
  });
}
