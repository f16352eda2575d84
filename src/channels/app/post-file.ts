/** `POST /api/v1/files`: a photo, a recording or a document, to be named by a message afterwards. */
import { z } from 'zod';
import { fileKindOfMime } from '../../shared/file-kind.ts';
import type { AppPort } from './app-port.ts';
import type { FileReference } from './file-reference.ts';
import { type AppOperation, invalid, jsonAnswer, operation } from './operation.ts';

const keptFileSchema = z
  .object({
    id: z.string().meta({ description: 'To be sent as `file` of a message.' }),
    type: z
      .enum(['photo', 'voice', 'video', 'document'])
      .meta({ description: 'What it is, by its content: the `type` of the message.' }),
    mime: z.string().meta({ example: 'image/jpeg' }),
    bytes: z.int(),
  })
  .meta({ id: 'KeptFile' });

/** The operation. */
export function postFile(options: { port: AppPort; references: FileReference; maxFileBytes: number }): AppOperation {
  const { port, references, maxFileBytes } = options;
  return operation({
    method: 'POST',
    path: '/api/v1/files',
    id: 'uploadFile',
    scope: 'messages',
    summary: 'Upload a photo, a recording or a document',
    description: `One file, as the form field \`file\`, of at most ${Math.floor(maxFileBytes / 1_048_576)} MB. What it is, is read from its content: photos (JPEG, PNG, WebP, GIF, HEIC, AVIF), sound (Ogg, MP3, M4A, AAC, AMR, WAV, WebM), films (MP4, 3GP, QuickTime), PDF. Only the key that uploaded it can name it.`,
    maxFileBytes,
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            file: z.string().meta({
              description: 'The file.',
              override: { type: 'string', contentMediaType: 'application/octet-stream' },
            }),
          }),
        },
      },
    },
    answers: { '201': jsonAnswer('Kept.', keptFileSchema) },
    faults: {
      '400': 'The form cannot be read.',
      '413': 'The file is too large.',
      '415': 'This kind of file is not taken.',
    },
    async handle(request) {
      const [file, ...more] = request.files.filter((one) => one.field === 'file');
      if (file === undefined || more.length > 0) return invalid([{ path: ['file'], message: 'must be there, once' }]);
      const id = await port.keepFile({ mime: file.mime, bytes: file.bytes });
      const type = fileKindOfMime(file.mime) ?? 'document';
      return Response.json(
        { id: references.write(id, request.apiKey?.id ?? ''), type, mime: file.mime, bytes: file.bytes.length },
        { status: 201 },
      );
    },
  });
}
