/** How errors of the API look (RFC 9457), for its documentation. */
import { z } from 'zod';

/** `{type: 'urn:connect-centre:problem:invalid', status: 422, title: '…', errors: [{field: 'from', message: '…'}]}`. */
export const problemSchema = z
  .object({
    type: z.string().meta({
      description: 'What kind of error, for programs; never changes.',
      example: 'urn:connect-centre:problem:invalid',
    }),
    status: z.int().meta({ description: 'The HTTP status again.' }),
    title: z.string().meta({ description: 'One sentence, always the same for a type.' }),
    detail: z.string().optional().meta({ description: 'What was wrong this time.' }),
    errors: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'What was wrong, field by field.' }),
  })
  .meta({ id: 'Problem', description: 'An error, as RFC 9457 has it.' });
