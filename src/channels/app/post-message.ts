/** `POST /api/v1/messages`: kept durably, then acknowledged; what the centre says to it comes by `/replies`. */
import { z } from 'zod';
import type { Message } from '../../conversation/message.ts';
import type { Clock } from '../../shared/clock.ts';
import { fileKindOfMime } from '../../shared/file-kind.ts';
import { problem } from '../../shared/problem.ts';
import type { IncomingMessage, Intake } from '../channel.ts';
import type { AppPort } from './app-port.ts';
import type { FileReference } from './file-reference.ts';
import { AHEAD_MS, type AppMessage, bodyOf, isSameBody, messageSchema } from './message-schema.ts';
import { type AppOperation, invalid, jsonAnswer, operation } from './operation.ts';

export interface PostMessageOptions {
  channel: string;
  port: AppPort;
  clock: Clock;
  references: FileReference;
  intake(): Intake | null;
}

const acceptedSchema = z
  .object({
    id: z.string().meta({ description: 'Our id of the message.' }),
    messageId: z.string().meta({ description: 'Yours.' }),
    status: z.literal('accepted'),
  })
  .meta({ id: 'Accepted' });

type Media = { id: string; mime: string; bytes: number };

async function mediaOf(
  message: AppMessage,
  key: string,
  options: PostMessageOptions,
): Promise<Media | null | Response> {
  if (!('file' in message)) return null;
  const id = options.references.read(message.file, key);
  const file = id === null ? null : await options.port.file(id);
  if (id === null || file === null)
    return invalid([{ path: ['file'], message: 'is not a file that this key uploaded' }]);
  const kind = fileKindOfMime(file.mime);
  if (kind !== message.type && message.type !== 'document')
    return invalid([{ path: ['type'], message: `is ${message.type}, but the file is a ${kind ?? 'document'}` }]);
  return { id, ...file };
}

/** The operation. */
export function postMessage(options: PostMessageOptions): AppOperation {
  const { channel, port, clock } = options;

  async function isSame(kept: Message, message: AppMessage, incoming: IncomingMessage): Promise<boolean> {
    if (kept.channel !== channel || kept.person !== (await port.personOf(message.from))) return false;
    if (message.sentAt !== undefined && kept.at.getTime() !== incoming.sentAt.getTime()) return false;
    return isSameBody(kept.body, incoming.body);
  }

  return operation({
    method: 'POST',
    path: '/api/v1/messages',
    id: 'sendMessage',
    scope: 'messages',
    summary: 'Send a message of one of your users',
    description:
      'Answered once the message is kept durably: then it will be answered, whatever happens. Send it again with the same `messageId` when no answer came: it is kept once, and the answer is the same.',
    body: messageSchema,
    answers: {
      '202': jsonAnswer('Kept. The header `Idempotent-Replayed: true` says that it was kept before.', acceptedSchema),
    },
    faults: {
      '409': 'The same `messageId` was used for other content.',
      '413': 'The body is larger than 256 KB.',
      '503': 'It could not be kept just now: send it again.',
    },
    async handle(request, { body: message }) {
      const intake = options.intake();
      if (intake === null)
        return problem(
          { status: 503, type: 'starting', title: 'The centre does not take messages just now' },
          { 'retry-after': '5' },
        );
      const now = clock.now();
      const sentAt = message.sentAt === undefined ? now : new Date(message.sentAt);
      if (sentAt.getTime() > now.getTime() + AHEAD_MS)
        return invalid([{ path: ['sentAt'], message: 'lies in the future' }]);
      const media = await mediaOf(message, request.apiKey?.id ?? '', options);
      if (media instanceof Response) return media;
      const incoming: IncomingMessage = {
        channel,
        providerId: message.messageId,
        from: { kind: 'app', value: message.from },
        group: false,
        sentAt,
        body: bodyOf(message, media),
        ...(message.name === undefined ? {} : { pushName: message.name }),
        ...(message.forwarded ? { forwarded: true } : {}),
      };
      const receipt = await intake(incoming);
      const repeated = receipt.status === 'duplicate';
      if (repeated) {
        const kept = await port.message(receipt.id);
        if (kept !== null && !(await isSame(kept, message, incoming))) {
          return problem({
            status: 409,
            type: 'message-id-reused',
            title: 'This messageId was used for other content: give each message its own',
          });
        }
      }
      return {
        json: { id: receipt.id, messageId: message.messageId, status: 'accepted' },
        status: 202,
        ...(repeated ? { headers: { 'idempotent-replayed': 'true' } } : {}),
      };
    },
  });
}
