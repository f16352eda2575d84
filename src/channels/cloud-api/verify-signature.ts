/**
 * Is it from Meta: `X-Hub-Signature-256` is `sha256=` and the HMAC-SHA256 of the raw body with the app's secret.
 * Source: "Create a webhook endpoint", developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The header for a body: `sha256=…`. */
export function signatureOf(raw: Buffer, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(raw).digest('hex')}`;
}

/** Whether two words are equal, in a time that tells nothing of where they differ. */
export function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Whether the header belongs to the body. */
export function isSigned(raw: Buffer, header: string | null, appSecret: string): boolean {
  return header !== null && isEqual(header, signatureOf(raw, appSecret));
}
