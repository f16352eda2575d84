/**
 * Photos, voice notes and documents. Their bytes lie outside the database, in a folder by content hash (one copy of equal
 * files); the database holds what they are.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Schema } from 'mongoose';
import { newId } from '../shared/ids.ts';
import type { Connection } from './connect.ts';

const schema = new Schema(
  {
    _id: String,
    person: { type: String, required: true },
    sha256: { type: String, required: true },
    mime: { type: String, required: true },
    bytes: { type: Number, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'files', versionKey: false },
);
schema.index({ sha256: 1 });
schema.index({ person: 1 });

export interface KeptFile {
  id: string;
  person: string;
  sha256: string;
  mime: string;
  bytes: number;
  at: Date;
}

export type FileStore = ReturnType<typeof createFileStore>;

/** The store of files over one connection and one folder. */
export function createFileStore(connection: Connection, folder: string) {
  const collection = connection.model('File', schema).collection;
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    /** Keeps a file; gives its id. Equal bytes are kept once. */
    async keep(file: { person: string; mime: string; content: Buffer; at: Date }): Promise<string> {
      const sha256 = createHash('sha256').update(file.content).digest('hex');
      const path = pathOf(sha256);
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
      // Written beside and renamed, so that a full disk leaves no half of a file under its name.
      const beside = `${path}.${newId()}`;
      await writeFile(beside, file.content);
      await rename(beside, path);
      const id = newId();
      await collection.insertOne({ _id: id as never, person: file.person, sha256, mime: file.mime, bytes: file.content.length, at: file.at });
      return id;
    },
    /** What a file is, or null. */
    async find(id: string): Promise<KeptFile | null> {
      const doc = await collection.findOne({ _id: id as never });
      if (doc === null) return null;
      const { _id, ...rest } = doc as unknown as Omit<KeptFile, 'id'> & { _id: string };
      return { id: _id, ...rest };
    },
    /** A file's bytes. */
    open(file: KeptFile): NodeJS.ReadableStream {
      return createReadStream(pathOf(file.sha256));
    },
    /** Removes all files of a person; bytes that another's file shares stay. */
    async removeOf(person: string): Promise<void> {
      const own = await collection.find({ person }).toArray();
      await collection.deleteMany({ person });
      for (const doc of own) {
        if ((await collection.countDocuments({ sha256: doc.sha256 })) === 0) await rm(pathOf(String(doc.sha256)), { force: true });
      }
    },
  };
}
