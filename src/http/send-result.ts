/** What a handler gave, as Express's answer. */
import { pipeline } from 'node:stream/promises';
import type { Response as ExpressResponse } from 'express';
import type { WebResult } from '../shared/web-route.ts';
import { type StreamOptions, streamEvents } from './stream-events.ts';

async function sendResponse(res: ExpressResponse, response: Response): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value);
  for (const cookie of response.headers.getSetCookie()) res.append('set-cookie', cookie);
  if (!response.headers.has('cache-control')) res.setHeader('cache-control', 'no-store');
  const body = response.body === null ? undefined : Buffer.from(await response.arrayBuffer());
  if (body !== undefined) res.setHeader('content-length', body.length);
  res.end(body);
}

/** Sends it whole, as a stream or as events; resolves when all of it is out. */
export async function sendResult(res: ExpressResponse, result: WebResult, options: StreamOptions): Promise<void> {
  if (result instanceof Response) return sendResponse(res, result);
  if ('json' in result) {
    res.status(result.status ?? 200);
    for (const [name, value] of Object.entries(result.headers ?? {})) res.setHeader(name, value);
    if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'no-store');
    const body = Buffer.from(JSON.stringify(result.json));
    res.setHeader('content-type', 'application/json');
    res.setHeader('content-length', body.length);
    res.end(body);
    return;
  }
  if ('events' in result) return streamEvents(res, result.events, options);
  res.setHeader('content-type', result.mime);
  res.setHeader('cache-control', 'private, no-store');
  await pipeline(result.stream, res, { signal: options.leaving().signal });
}
