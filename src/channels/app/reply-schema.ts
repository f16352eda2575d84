/** What the app receives: a reply of the centre to one of its users. */
import { z } from 'zod';
import type { KeptReply, TurnRecord } from '../../conversation/turn-record.ts';
import { LANGUAGES } from '../../language/meaning.ts';

/** `{id: '01J….0', cursor: '12.0', text: 'दर्ज हुई…', language: 'hi', asks: 'confirm', options: [{value: 'yes', name: 'हाँ'}], …}`. */
export const replySchema = z
  .object({
    id: z.string().meta({ description: 'Our id of the reply: the same reply always has the same.' }),
    cursor: z.string().meta({ description: 'To be sent as `after` to get what came later.' }),
    text: z.string().meta({ description: 'The words, ready to be shown; options are numbered in it.' }),
    language: z.enum(LANGUAGES).meta({ description: 'hi: Devanagari, hi-Latn: romanised Hindi, en: English.' }),
    asks: z.string().optional().meta({ description: 'What is asked, as a code, when something is.' }),
    options: z
      .array(z.object({ value: z.string(), name: z.string() }))
      .optional()
      .meta({
        description:
          'The answers offered, in order; send the number (1, 2, …) or the name as a text message. 0 is always a person.',
      }),
    answers: z
      .array(z.string())
      .meta({ description: 'Our ids of the messages it answers; empty where the centre began.' }),
    at: z.iso.datetime().meta({ description: 'When it was sent.' }),
    ticket: z
      .string()
      .optional()
      .meta({ description: 'The number given to a complaint.', example: 'JH-RAN-26-000123' }),
    status: z.enum(['sent', 'delivered', 'read']).meta({ description: 'What your receipts said of it.' }),
  })
  .meta({ id: 'Reply' });

export type AppReply = z.output<typeof replySchema>;

function isShown(status: KeptReply['status']): status is AppReply['status'] {
  return status === 'sent' || status === 'delivered' || status === 'read';
}

/** The reply as the app sees it; null for one that was never sent (skipped, failed). */
export function appReply(turn: TurnRecord, index: number): AppReply | null {
  const reply = turn.replies[index];
  if (reply === undefined || !isShown(reply.status)) return null;
  const sent = reply.log.find((one) => one.status === 'sent' || one.status === 'delivered' || one.status === 'read');
  return {
    id: reply.id,
    cursor: `${turn.n}.${index}`,
    text: reply.text ?? '',
    language: reply.language,
    ...(reply.asks === undefined ? {} : { asks: reply.asks }),
    ...(reply.options === undefined
      ? {}
      : { options: reply.options.map((value, i) => ({ value, name: reply.optionNames?.[i] ?? value })) }),
    answers: reply.started ? [] : turn.messages,
    at: (sent?.at ?? turn.at).toISOString(),
    ...(reply.ticket === undefined ? {} : { ticket: reply.ticket }),
    status: reply.status,
  };
}
