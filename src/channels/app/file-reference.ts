/** Ids of uploaded files as the app sees them: signed, so that a key can name only files it uploaded itself. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** `createFileReference(secret)`. */
export function createFileReference(secret: string) {
  const sign = (file: string, key: string): string =>
    createHmac('sha256', secret).update(`app-file\u0000${key}\u0000${file}`).digest('base64url').slice(0, 22);
  return {
    /** What the app is given for a file. */
    write: (file: string, key: string): string => `${file}.${sign(file, key)}`,
    /** The file's own id; null when this key was never given it. */
    read(reference: string, key: string): string | null {
      const [file = '', mark = ''] = reference.split('.');
      const [is, should] = [Buffer.from(mark), Buffer.from(sign(file, key))];
      return is.length === should.length && timingSafeEqual(is, should) ? file : null;
    },
  };
}

export type FileReference = ReturnType<typeof createFileReference>;
