/**
 * Files from and to Meta. Source: "Media", developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media:
 * an id gives an address that is good for five minutes and wants the token; ids of received files are good for seven days.
 */
import { z } from 'zod';
import type { GraphClient } from './graph-client.ts';

const mediaSchema = z.looseObject({ url: z.url(), file_size: z.coerce.number().optional() });
const uploadedSchema = z.looseObject({ id: z.string() });

/** The bytes of a file somebody sent; null when it is too large or no longer there. Throws when it cannot be had now. */
export async function downloadMedia(graph: GraphClient, id: string, maxBytes: number): Promise<Buffer | null> {
  const answer = await graph.get(`/${encodeURIComponent(id)}`);
  if (answer.kind === 'refused') return null;
  if (answer.kind !== 'ok') throw new Error('a file could not be asked for');
  const { url, file_size: size } = mediaSchema.parse(answer.json);
  return size !== undefined && size > maxBytes ? null : graph.bytes(url, maxBytes);
}

/** Puts a file at Meta, to be sent by its id (good for 30 days); null when Meta does not take it. */
export async function uploadMedia(
  graph: GraphClient,
  phoneNumberId: string,
  file: { bytes: Buffer; mime: string; name: string },
): Promise<string | null> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('type', file.mime);
  form.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.mime }), file.name);
  const answer = await graph.upload(`/${phoneNumberId}/media`, form);
  const read = answer.kind === 'ok' ? uploadedSchema.safeParse(answer.json) : undefined;
  return read?.success ? read.data.id : null;
}
