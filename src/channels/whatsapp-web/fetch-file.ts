/** A photo, voice note or document, fetched once; its size is looked at before and after. */
import type { Client, Message } from 'whatsapp-web.js';
import whatsapp from 'whatsapp-web.js';
import type { RawMessage } from './read-message.ts';
import type { WebPort } from './web-port.ts';

/** The phone must hand it over again when the page no longer has it: that takes a while, or never comes. */
const PAUSES_MS = [1_000, 4_000];
const TIMEOUT_MS = 45_000;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The library's message over what it was modelled from: in its types there is no such class. */
const { Message: MessageOf } = whatsapp as unknown as { Message: new (client: Client, model: unknown) => Message };

/** Its bytes; null when it is too large or no longer to be had. The message stays. */
export async function fetchFile(
  client: Client,
  raw: RawMessage,
  port: Pick<WebPort, 'maxFileBytes' | 'onError'>,
): Promise<Buffer | null> {
  if (raw.size !== undefined && raw.size > port.maxFileBytes) return null;
  for (const pauseMs of [0, ...PAUSES_MS]) {
    if (pauseMs > 0) await sleep(pauseMs);
    try {
      const late = new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error('the file did not come')), TIMEOUT_MS).unref();
      });
      const media = await Promise.race([new MessageOf(client, raw).downloadMedia(), late]);
      if (!media) return null;
      const bytes = Buffer.from(media.data, 'base64');
      return bytes.length > port.maxFileBytes ? null : bytes;
    } catch (error) {
      port.onError(error);
    }
  }
  return null;
}
