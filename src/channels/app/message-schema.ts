/** What the app sends: a message of one of its users. */
import { z } from 'zod';
import type { MessageBody } from '../../conversation/message.ts';

/** The longest text taken in one message. */
const LONGEST_TEXT = 10_000;
/** A clock may be ahead by so much. */
export const AHEAD_MS = 5 * 60_000;

/** The id the app gives its user: never changes, and is nobody else's. */
export const userSchema = z
  .string()
  .regex(/^[\w.:@-]{1,128}$/, 'must be 1 to 128 of letters, digits and . _ : @ -')
  .meta({
    id: 'User',
    description: 'The id your app gives this user: it never changes and is never given to somebody else.',
    example: 'u-20417',
  });

/** The id the app gives a message. */
export const messageIdSchema = z
  .string()
  .regex(/^[\w.:-]{8,100}$/, 'must be 8 to 100 of letters, digits and . _ : -')
  .meta({
    id: 'MessageId',
    description:
      'The id your app gives this message, unique for ever (a UUID). Sending it again changes nothing and gives the same answer.',
    example: '5b1f0c1e-6f0a-4a59-9d0e-3a5f4c1b2d10',
  });

const file = z
  .string()
  .regex(/^[\w-]{26}\.[\w-]{22}$/, 'must be an id that POST /files gave')
  .meta({ id: 'FileId', description: 'What `POST /files` gave.' });
const text = z
  .string()
  .min(1)
  .max(LONGEST_TEXT)
  .refine((value) => value.trim() !== '', 'must not be empty');
const caption = z.string().max(LONGEST_TEXT).optional().meta({ description: 'What was written beneath it.' });

const common = {
  messageId: messageIdSchema,
  from: userSchema,
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .optional()
    .meta({ description: 'The name the user gave themselves in your app.' }),
  sentAt: z.iso.datetime({ offset: true }).optional().meta({
    description: 'When the user sent it; absent: now. Matters for "today" and "yesterday" in it.',
    example: '2026-11-20T20:15:00+05:30',
  }),
  forwarded: z.boolean().optional().meta({ description: 'Forwarded, not their own words.' }),
};

/** `{type: 'text', messageId: '5b1f…', from: 'u-20417', text: 'आज नामकुम में बैठक हुई, 45 लोग आए'}`. */
export const messageSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), ...common, text }),
    z.strictObject({ type: z.enum(['photo', 'video', 'document']), ...common, file, caption }),
    z.strictObject({ type: z.literal('voice'), ...common, file, seconds: z.int().min(0).max(3_600).optional() }),
    z.strictObject({
      type: z.literal('pin'),
      ...common,
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      place: z.string().max(200).optional(),
    }),
    z.strictObject({ type: z.literal('edit'), ...common, target: messageIdSchema, text }),
    z.strictObject({ type: z.literal('delete'), ...common, target: messageIdSchema }),
    z.strictObject({
      type: z.literal('reaction'),
      ...common,
      target: messageIdSchema,
      emoji: z.string().min(1).max(16),
    }),
  ])
  .meta({ id: 'Message', description: 'A message of one of your users.' });

export type AppMessage = z.output<typeof messageSchema>;

/** The body as the house has it; `media` is the file that the message names. */
export function bodyOf(message: AppMessage, media: { id: string; mime: string; bytes: number } | null): MessageBody {
  switch (message.type) {
    case 'text':
      return { kind: 'text', text: message.text };
    case 'photo':
    case 'video':
    case 'document':
      return {
        kind: message.type,
        ...(media ? { file: media.id, mime: media.mime, bytes: media.bytes } : {}),
        ...(message.caption ? { caption: message.caption } : {}),
      };
    case 'voice':
      return {
        kind: 'voice',
        ...(media ? { file: media.id } : {}),
        ...(message.seconds === undefined ? {} : { seconds: message.seconds }),
      };
    case 'pin':
      return { kind: 'pin', lat: message.lat, lon: message.lon, ...(message.place ? { name: message.place } : {}) };
    case 'edit':
      return { kind: 'edit', target: message.target, text: message.text };
    case 'delete':
      return { kind: 'delete', target: message.target };
    case 'reaction':
      return { kind: 'reaction', target: message.target, emoji: message.emoji };
  }
}

/** Whether a kept body is what was sent again. What was erased since is taken for it; a kept target is our own id and is not compared. */
export function isSameBody(kept: MessageBody, sent: MessageBody): boolean {
  if (kept.kind === 'unsupported' && kept.type === 'erased') return true;
  const comparable = (body: MessageBody): string => {
    const fields = Object.entries(body).filter(
      ([name, value]) => name !== 'target' && name !== 'transcript' && value !== undefined,
    );
    return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return comparable(kept) === comparable(sent);
}
