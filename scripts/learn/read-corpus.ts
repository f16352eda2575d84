/** The messages with answers that may be looked at and learnt from: `look*.jsonl`, never the locked parts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { INTENTS, understandInputSchema } from '../../src/language/meaning.ts';

const lineSchema = z.object({
  input: understandInputSchema,
  expected: z.looseObject({ intent: z.enum(INTENTS) }),
});

export type CorpusLine = z.infer<typeof lineSchema> & {
  /** The file it stands in, `look-villages`. */
  part: string;
};

/** All lines of `look*.jsonl` in that folder, file by file. Throws where a line is not in the form. */
export function readCorpus(folder: string): CorpusLine[] {
  return readdirSync(folder)
    .filter((name) => /^look[\w-]*\.jsonl$/.test(name))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => ({ ...lineSchema.parse(JSON.parse(line)), part: name.replace(/\.jsonl$/, '') })),
    );
}
