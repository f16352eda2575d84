/** `POST /api/v1/receipts`: what became of replies on the user's phone. A status never goes backwards. */
import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import type { StatusUpdate } from '../channel.ts';
import { type AppOperation, jsonAnswer, operation } from './operation.ts';

const receiptsSchema = z
  .strictObject({
    receipts: z
      .array(
        z.strictObject({
          reply: z
            .string()
            .regex(/^[\w-]{10,64}\.\d{1,3}$/, 'must be the id of a reply')
            .meta({ description: 'The `id` of the reply.' }),
          status: z.enum(['delivered', 'read']),
          at: z.iso.datetime({ offset: true }).optional().meta({ description: 'Absent: now.' }),
        }),
      )
      .min(1)
      .max(100),
  })
  .meta({ id: 'Receipts' });

/** The operation. */
export function postReceipts(options: {
  channel: string;
  clock: Clock;
  onStatus(): ((update: StatusUpdate) => void) | null;
}): AppOperation {
  return operation({
    method: 'POST',
    path: '/api/v1/receipts',
    id: 'sendReceipts',
    scope: 'messages',
    summary: 'Say that replies were delivered or read',
    description:
      'Up to 100 at once. Repeats, and `delivered` after `read`, change nothing; unknown replies are passed over.',
    body: receiptsSchema,
    answers: { '202': jsonAnswer('Taken.', z.object({ taken: z.int() })) },
    handle(_request, { body }) {
      const now = options.clock.now();
      const tell = options.onStatus();
      for (const { reply, status, at } of body.receipts) {
        const said = at === undefined ? now : new Date(Math.min(Date.parse(at), now.getTime()));
        tell?.({ channel: options.channel, providerId: reply, status, at: said });
      }
      return Response.json({ taken: tell === null ? 0 : body.receipts.length }, { status: 202 });
    },
  });
}
