/** Server-sent events: one a line of the source, a heartbeat in between, ended when the browser leaves or may look no longer. */
import { once } from 'node:events';
import type { Response } from 'express';

export interface StreamOptions {
  /** Aborted when the browser goes away or the server stops; the stream aborts it when it ends for another reason. */
  leaving: () => AbortController;
  heartbeatMs: number;
  /** Asked at each heartbeat: false ends the stream. */
  stillAllowed(): Promise<boolean>;
}

type ServerEvent = { event?: string; id?: string; data: unknown };

function line(field: string, value: string): string {
  return `${field}: ${value.replace(/[\r\n]/g, ' ')}\n`;
}

/** Writes the events of a source until it ends; then the source is closed, whatever happened. */
export async function streamEvents(
  res: Response,
  events: AsyncIterable<ServerEvent>,
  options: StreamOptions,
): Promise<void> {
  const leaving = options.leaving();
  const source = events[Symbol.asyncIterator]();
  const left = new Promise<'left'>((resolve) => {
    leaving.signal.addEventListener('abort', () => resolve('left'), { once: true });
    if (leaving.signal.aborted) resolve('left');
  });
  res.status(200);
  res.setHeader('content-type', 'text/event-stream; charset=utf-8');
  res.setHeader('cache-control', 'no-store, no-transform');
  // nginx would collect the events otherwise.
  res.setHeader('x-accel-buffering', 'no');
  res.flushHeaders();
  res.write('retry: 3000\n\n');
  const beat = async (): Promise<void> => {
    if (await options.stillAllowed()) res.write(': still here\n\n');
    else leaving.abort();
  };
  const timer = setInterval(() => void beat().catch(() => leaving.abort()), options.heartbeatMs);
  try {
    for (;;) {
      const next = await Promise.race([source.next(), left]);
      if (next === 'left' || next.done === true) return;
      const { event, id, data } = next.value;
      const room = res.write(
        `${id === undefined ? '' : line('id', id)}${event === undefined ? '' : line('event', event)}data: ${JSON.stringify(data)}\n\n`,
      );
      if (!room) await Promise.race([once(res, 'drain'), left]);
    }
  } finally {
    clearInterval(timer);
    // Not awaited: a source that waits for news ends by the request's signal, whenever that is.
    leaving.abort();
    void Promise.resolve(source.return?.()).catch(() => undefined);
    res.end();
  }
}
