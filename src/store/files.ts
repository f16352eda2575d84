/**
 * Photos, voice notes and documents. Their bytes lie outside the database, in a folder by content hash (one copy of equal
 * files); the database holds what they are.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Schema } from 'mongoose';
import { fileKindOf } from '../shared/file-kind.ts';
import { newId } from '../shared/ids.ts';
import type { Connection } from './connect.ts';

const schema = new Schema(
  {
    _id: String,
    sha256: { type: String, required: true },
    mime: { type: String, required: true },
    bytes: { type: Number, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'files', versionKey: false },
);
schema.index({ sha256: 1 });

export interface KeptFile {
  id: string;
  sha256: string;
  mime: string;
  bytes: number;
  at: Date;
}

/** A kind of file that is not taken; the message says which are. */
export class FileRefused extends Error {}

export type FileStore = ReturnType<typeof createFileStore>;

/** The store of files over one connection and one folder. */
export function createFileStore(connection: Connection, folder: string) {
  const collection = connection.model('File', schema).collection;
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    /** Keeps a file; gives its id. Equal bytes are kept once. Throws `FileRefused` for what is no photo, sound, film or document. */
    async keep(file: { content: Buffer; at: Date }): Promise<string> {
      const mime = (await fileKindOf(file.content))?.mime;
      if (mime === undefined)
        throw new FileRefused('this kind of file is not taken: send a photo, a voice note, a film or a PDF');
      const sha256 = createHash('sha256').update(file.content).digest('hex');
      const path = pathOf(sha256);
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
      // Written beside and renamed, so that a full disk leaves no half of a file under its name.
      const beside = `${path}.${newId()}`;
      await writeFile(beside, file.content);
      await rename(beside, path);
      const id = newId();
      await collection.insertOne({ _id: id as never, sha256, mime, bytes: file.content.length, at: file.at });
      return id;
    },
    /** What a file is, or null. */
    async find(id: string): Promise<KeptFile | null> {
      const doc = await collection.findOne({ _id: id as never });
      if (doc === null) return null;
      const { _id, ...rest } = doc as unknown as Omit<KeptFile, 'id'> & { _id: string };
      return { id: _id, ...rest };
    },
    /** A file's bytes. Throws when the folder lost them. */
    read(file: KeptFile): Promise<Buffer> {
      return readFile(pathOf(file.sha256));
    },
    /** Removes files; bytes that another one shares stay. */
    async remove(ids: readonly string[]): Promise<void> {
      const own = await collection.find({ _id: { $in: [...ids] as never[] } }).toArray();
      await collection.deleteMany({ _id: { $in: [...ids] as never[] } });
      for (const doc of own) {
        if ((await collection.countDocuments({ sha256: doc.sha256 })) === 0)
          await rm(pathOf(String(doc.sha256)), { force: true });
      }
    },
  };
}
