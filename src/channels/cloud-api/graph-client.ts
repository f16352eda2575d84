/**
 * Meta's Graph API by HTTP. Its address carries its version: `https://graph.facebook.com/v26.0`.
 * Sources: "Send messages", "Media", "Business phone numbers", "Templates" under
 * developers.facebook.com/documentation/business-messaging/whatsapp/.
 */
import { z } from 'zod';

/**
 * `ok`: what it answered. `refused`: it said no, and nothing was done. `unreachable`: the request never got there. `unsure`: it
 * may have been done, nobody knows.
 */
export type GraphAnswer =
  | { kind: 'ok'; json: unknown }
  | { kind: 'refused'; code: number; retryAfterMs?: number }
  | { kind: 'unreachable' }
  | { kind: 'unsure' };

const faultSchema = z.looseObject({ error: z.looseObject({ code: z.number() }) });
/** No connection was made: nothing can have arrived. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function causeOf(error: unknown): string | undefined {
  const cause =
    error instanceof Error ? (error.cause as { code?: unknown; errors?: { code?: unknown }[] } | undefined) : undefined;
  const code = cause?.code ?? cause?.errors?.[0]?.code;
  return typeof code === 'string' ? code : undefined;
}

export interface GraphClientOptions {
  /** With its version, without a slash at its end. */
  url: string;
  token: string;
  timeoutMs: number;
}

export type GraphClient = ReturnType<typeof createGraphClient>;

/** `const graph = createGraphClient({url, token, timeoutMs}); await graph.post('/1234/messages', {…})`. */
export function createGraphClient({ url, token, timeoutMs }: GraphClientOptions) {
  async function ask(path: string, init: RequestInit): Promise<GraphAnswer> {
    let response: Response;
    try {
      response = await fetch(`${url}${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${token}` },
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch (error) {
      return { kind: NEVER_SENT.has(causeOf(error) ?? '') ? 'unreachable' : 'unsure' };
    }
    const json: unknown = await response.json().catch(() => undefined);
    if (response.ok) return json === undefined ? { kind: 'unsure' } : { kind: 'ok', json };
    const fault = faultSchema.safeParse(json);
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    if (fault.success)
      return {
        kind: 'refused',
        code: fault.data.error.code,
        ...(Number.isFinite(seconds) ? { retryAfterMs: seconds * 1_000 } : {}),
      };
    return response.status === 429 ? { kind: 'refused', code: 4 } : { kind: 'unsure' };
  }

  return {
    get: (path: string) => ask(path, {}),
    post: (path: string, body: object) =>
      ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    upload: (path: string, form: FormData) => ask(path, { method: 'POST', body: form }),
    /** A file's bytes from the address Meta gave for it; null when it is larger than `maxBytes`. Throws when it cannot be had now. */
    async bytes(address: string, maxBytes: number): Promise<Buffer | null> {
      const response = await fetch(address, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(timeoutMs * 3),
      });
      if (!response.ok || response.body === null)
        throw new Error(`a file could not be fetched: status ${response.status}`);
      const parts: Uint8Array[] = [];
      let size = 0;
      for await (const part of response.body) {
        size += part.length;
        if (size > maxBytes) return null;
        parts.push(part);
      }
      return Buffer.concat(parts);
    },
  };
}
