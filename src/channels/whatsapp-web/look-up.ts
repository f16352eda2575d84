/**
 * Whether something that was being sent when everything ended did go out: it is looked for in the chat, by its words and its
 * time. The page keeps what it is given before it sends it, so what is not there was not sent.
 */
import type { Client } from 'whatsapp-web.js';
import type { Found, Sought } from '../channel.ts';
import { messagesSince } from './in-page.ts';
import { type RawMessage, readRaw } from './read-message.ts';

/** The page's clock is another than ours. */
const EARLIER_S = 120;

const same = (a: string, b: string): boolean => a.trim() === b.trim();

/** `recorded`: which provider ids are another message's already, for equal words are said more than once. */
export async function lookUpIn(
  client: Client,
  chatId: string,
  sought: Sought,
  recorded: (providerIds: readonly string[]) => Promise<Set<string>>,
): Promise<Found> {
  const since = Math.floor(sought.at.getTime() / 1_000) - EARLIER_S;
  const models = await messagesSince(client, chatId, since);
  const own = models
    .flatMap((model) => readRaw(model) ?? [])
    .filter((raw: RawMessage) => raw.id.fromMe && same(raw.body ?? '', sought.text));
  const others = await recorded(own.map((raw) => raw.id.id));
  const found = own.find((raw) => !others.has(raw.id.id));
  if (found === undefined) return { kind: 'absent' };
  if ((found.ack ?? 0) < 0) return { kind: 'absent' };
  return { kind: 'found', providerId: found.id.id, status: statusOf(found.ack ?? 0) };
}

/** WhatsApp's ticks: 0 waits at the page, 1 at the server, 2 on the phone, 3 read, 4 played. */
export function statusOf(ack: number): 'sent' | 'delivered' | 'read' {
  return ack >= 3 ? 'read' : ack === 2 ? 'delivered' : 'sent';
}
