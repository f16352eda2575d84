/** `GET /api/v1/replies` waits for replies, `GET /api/v1/replies/stream` sends them as they come. */
import { z } from 'zod';
import { type FollowOptions, followReplies } from './follow-replies.ts';
import { userSchema } from './message-schema.ts';
import { type AppOperation, jsonAnswer, operation } from './operation.ts';
import { readCursor } from './replies-after.ts';
import { type AppReply, replySchema } from './reply-schema.ts';

const LONGEST_WAIT_SECONDS = 25;
const START = '0.0';

const after = z
  .string()
  .refine((text) => readCursor(text) !== null, 'must be a cursor that a reply had')
  .optional()
  .meta({ description: 'The `cursor` of the last reply you have; absent: from the beginning.', example: '12.0' });
const begin = (cursor: string | undefined) =>
  cursor === undefined ? { n: 0, index: -1 } : (readCursor(cursor) ?? { n: 0, index: -1 });

const repliesSchema = z
  .object({
    replies: z.array(replySchema),
    cursor: z.string().meta({ description: 'To be sent as `after` next time.' }),
  })
  .meta({ id: 'Replies' });

/** The long poll. */
export function getReplies(options: FollowOptions): AppOperation {
  return operation({
    method: 'GET',
    path: '/api/v1/replies',
    id: 'getReplies',
    scope: 'messages',
    summary: 'Receive replies to one user',
    description:
      'Answers at once when there are replies behind the cursor, else waits for one. Ask again with the `cursor` of the answer. In the order of the conversation; a reply may be given twice when your request broke off, with the same `id`.',
    query: z.object({
      user: userSchema,
      after,
      wait: z.coerce
        .number()
        .int()
        .min(0)
        .max(LONGEST_WAIT_SECONDS)
        .default(0)
        .meta({ description: 'Seconds to wait for a reply when there is none.' }),
    }),
    answers: { '200': jsonAnswer('Replies, oldest first; none when none came in time.', repliesSchema) },
    async handle(request, { query }) {
      let replies: AppReply[] = [];
      for await (const batch of followReplies(
        query.user,
        begin(query.after),
        options,
        request.signal,
        query.wait * 1_000,
      )) {
        replies = batch;
        break;
      }
      return Response.json({ replies, cursor: replies.at(-1)?.cursor ?? query.after ?? START });
    },
  });
}

/** The stream of server-sent events. */
export function streamReplies(options: FollowOptions): AppOperation {
  return operation({
    method: 'GET',
    path: '/api/v1/replies/stream',
    id: 'streamReplies',
    scope: 'messages',
    summary: 'Receive replies to one user as they come',
    description:
      'Server-sent events of the type `reply`, each with the reply as JSON and its cursor as the event’s id. When the connection breaks, connect again with the header `Last-Event-ID` (browsers do so themselves) or with `after`. Comments every 20 seconds keep it open.',
    query: z.object({ user: userSchema, after }),
    answers: { '200': { description: 'The stream.', content: { 'text/event-stream': { schema: z.string() } } } },
    handle(request, { query }) {
      const last = request.headers.get('last-event-id');
      const from = begin(last !== null && readCursor(last) !== null ? last : query.after);
      async function* events() {
        for await (const batch of followReplies(query.user, from, options, request.signal)) {
          for (const reply of batch) yield { event: 'reply', id: reply.cursor, data: reply };
        }
      }
      return { events: events() };
    },
  });
}
