/**
 * A message as the library models it → what intake takes, or nothing: groups, status updates, channels, calls and the notices of
 * WhatsApp itself are ignored and leave no trace. The provider's id is the message's own (`id.id`): the rest of the library's
 * serialized id changes when a chat moves from a phone number to a LID, and the same message would be kept twice.
 */
import { z } from 'zod';
import type { MessageBody } from '../../conversation/message.ts';
import type { Address } from '../../people/person.ts';

const widSchema = z
  .union([z.string(), z.looseObject({ _serialized: z.string() })])
  .transform((wid) => (typeof wid === 'string' ? wid : wid._serialized));
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);
const numeric = z.union([z.number(), z.string().regex(/^\d+(\.\d+)?$/)]).transform(Number);

const rawSchema = z.looseObject({
  id: z.looseObject({ fromMe: z.boolean(), remote: widSchema, id: z.string().min(1) }),
  type: z.string(),
  t: z.number(),
  body: optional(z.string()),
  caption: optional(z.string()),
  directPath: optional(z.string()),
  mimetype: optional(z.string()),
  size: optional(numeric),
  duration: optional(numeric),
  lat: optional(z.number()),
  lng: optional(z.number()),
  loc: optional(z.string()),
  notifyName: optional(z.string()),
  isForwarded: optional(z.boolean()),
  isStatusV3: optional(z.boolean()),
  broadcast: optional(z.boolean()),
  ack: optional(z.number()),
  vcardFormattedName: optional(z.string()),
  vcardList: optional(z.array(z.looseObject({ displayName: optional(z.string()), vcard: optional(z.string()) }))),
  latestEditSenderTimestampMs: optional(numeric),
});

/** A message of a chat with one person, read and checked. */
export type RawMessage = z.output<typeof rawSchema>;

/** A message of a chat with one person; null for every other kind of chat, and for what has not even the form of a message. */
export function readRaw(model: unknown): RawMessage | null {
  const read = rawSchema.safeParse(model);
  if (!read.success) return null;
  const isPerson = /@(c\.us|lid)$/.test(read.data.id.remote);
  return isPerson && !read.data.isStatusV3 ? read.data : null;
}

/** `919800000001@c.us` is a phone number, `55512345678901@lid` a LID. */
export function addressOf(wid: string): Address {
  const [user = '', server] = wid.split('@');
  return { kind: server === 'lid' ? 'lid' : 'phone', value: user.split(':')[0] ?? '' };
}

/** WhatsApp's own notices, calls and what belongs to another message: nothing that a person said. */
const NOTICES: ReadonlySet<string> = new Set([
  'broadcast_notification',
  'call_log',
  'ciphertext',
  'debug',
  'e2e_notification',
  'gp2',
  'newsletter_notification',
  'notification',
  'notification_template',
  'pinned_message',
  'protocol',
  'reaction',
  'revoked',
  'unknown',
]);

function file(kind: 'photo' | 'video' | 'document', raw: RawMessage): MessageBody {
  return {
    kind,
    ...(raw.caption ? { caption: raw.caption } : {}),
    ...(raw.mimetype ? { mime: raw.mimetype } : {}),
    ...(raw.size === undefined ? {} : { bytes: raw.size }),
  };
}

function contact(name: string | undefined): MessageBody {
  return { kind: 'contact', ...(name ? { name } : {}) };
}

/** What was said; null for what is nobody's word. */
export function bodyOf(raw: RawMessage): MessageBody | null {
  if (NOTICES.has(raw.type)) return null;
  switch (raw.type) {
    case 'chat':
      return { kind: 'text', text: raw.body ?? '' };
    case 'image':
      return file('photo', raw);
    case 'video':
      return file('video', raw);
    case 'document':
      return file('document', raw);
    case 'ptt':
    case 'audio':
      return { kind: 'voice', ...(raw.duration === undefined ? {} : { seconds: raw.duration }) };
    case 'location': {
      if (raw.lat === undefined || raw.lng === undefined) return { kind: 'unsupported', type: 'location' };
      const name = raw.loc?.split('\n')[0];
      return { kind: 'pin', lat: raw.lat, lon: raw.lng, ...(name ? { name } : {}) };
    }
    case 'vcard':
      return contact(raw.vcardFormattedName ?? /^FN[^:]*:(.+)$/m.exec(raw.body ?? '')?.[1]?.trim());
    case 'multi_vcard':
      return contact(raw.vcardList?.[0]?.displayName);
    default:
      return { kind: 'unsupported', type: raw.type.slice(0, 40) };
  }
}

/** The provider's ids of what happens to a message later: the same when it is seen again. */
export const editId = (raw: RawMessage, text: string): string =>
  `${raw.id.id}.edit.${raw.latestEditSenderTimestampMs ?? text.length}`;
export const revokeId = (raw: RawMessage): string => `${raw.id.id}.revoked`;
export const unreadableId = (raw: RawMessage): string => `${raw.id.id}.unreadable`;
