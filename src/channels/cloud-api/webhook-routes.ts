/**
 * The address that Meta calls: `GET` answers the challenge, `POST` keeps what was posted (one durable write) and says 200.
 * Nothing is looked at before that but the signature. Where it cannot be kept the answer is 503, and Meta sends it again for
 * seven days. Source: "Create a webhook endpoint",
 * developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint.
 */
import type { Clock } from '../../shared/clock.ts';
import type { WebRequest, WebRoute } from '../../shared/web-route.ts';
import { isEqual, isSigned } from './verify-signature.ts';

/** Where Meta posts to, behind the centre's own address. */
export const WEBHOOK_PATH = '/webhooks/whatsapp';
/** More than these waiting to be kept, and the store is not keeping up. */
const MOST_WAITING = 2_000;
/** Meta waits longer, but then takes it as failed all the same. */
const KEEP_MS = 4_000;

export interface WebhookOptions {
  clock: Clock;
  /** Absent: nothing is taken. */
  appSecret?: string;
  verifyToken: string;
  keep(webhook: { raw: string; at: Date }): Promise<{ id: string; raw: string; tries: number }>;
  /** Kept: now work on it. Must not throw. */
  onKept(webhook: { id: string; raw: string; tries: number }): void;
  onError(error: unknown): void;
}

const plain = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } });

/** The two routes. */
export function webhookRoutes(options: WebhookOptions): WebRoute[] {
  let waiting = 0;

  async function keep(raw: string): Promise<boolean> {
    waiting++;
    let timer: NodeJS.Timeout | undefined;
    const kept = options
      .keep({ raw, at: options.clock.now() })
      // Kept after we gave up waiting: it is worked on all the same, and what Meta sends again changes nothing.
      .then((webhook) => {
        options.onKept(webhook);
        return true;
      })
      .catch((error: unknown) => {
        options.onError(error);
        return false;
      })
      .finally(() => waiting--);
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), KEEP_MS);
    });
    const done = await Promise.race([kept, late]);
    clearTimeout(timer);
    return done;
  }

  function challenge(request: WebRequest): Response {
    const asked = request.url.searchParams;
    const isOurs =
      asked.get('hub.mode') === 'subscribe' && isEqual(asked.get('hub.verify_token') ?? '', options.verifyToken);
    return isOurs ? plain(200, asked.get('hub.challenge') ?? '') : plain(403, 'The verify token is another one.');
  }

  async function take(request: WebRequest): Promise<Response> {
    const raw = request.raw ?? Buffer.alloc(0);
    if (options.appSecret === undefined) return plain(503, 'WHATSAPP_APP_SECRET is not set.', { 'retry-after': '60' });
    if (!isSigned(raw, request.headers.get('x-hub-signature-256'), options.appSecret))
      return plain(401, 'The signature does not belong to the body.');
    if (waiting >= MOST_WAITING || !(await keep(raw.toString('utf8'))))
      return plain(503, 'It could not be kept: send it again.', { 'retry-after': '5' });
    return plain(200, 'kept');
  }

  return [
    { method: 'GET', path: WEBHOOK_PATH, access: 'signed', handle: challenge },
    { method: 'POST', path: WEBHOOK_PATH, access: 'signed', handle: take },
  ];
}
