/** One-time sign-in links. Only a hash of the token is kept: who reads the database cannot sign in by it. */
import { Schema } from 'mongoose';
import type { Connection } from './connect.ts';

const schema = new Schema(
  {
    _id: String,
    staff: { type: String, required: true },
    by: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    usedAt: Date,
  },
  { collection: 'sign-in-links', versionKey: false },
);
// Kept a week longer, so that "who made a link for whom" can be answered.
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 7 * 86_400 });

/** `{hash, staff: 'id', by: 'id of who made it, or system', createdAt, expiresAt}`. */
export interface SignInLink {
  hash: string;
  staff: string;
  by: string;
  createdAt: Date;
  expiresAt: Date;
}

export type SignInLinkStore = ReturnType<typeof createSignInLinkStore>;

/** The store of sign-in links over one connection. */
export function createSignInLinkStore(connection: Connection) {
  const collection = connection.model('SignInLink', schema).collection;
  const usable = (hash: string, at: Date) => ({
    _id: hash as never,
    usedAt: { $exists: false },
    expiresAt: { $gt: at },
  });
  return {
    /** Keeps a new link. */
    async keep({ hash, ...rest }: SignInLink): Promise<void> {
      await collection.insertOne({ _id: hash as never, ...rest });
    },
    /** Whether it could still be used; uses nothing up. */
    async isUsable(hash: string, at: Date): Promise<boolean> {
      return (await collection.findOne(usable(hash, at), { projection: { _id: 1 } })) !== null;
    },
    /** Uses a link up: whose it was, or null when it was used, is too old or never existed. Two at once: one gets it. */
    async consume(hash: string, at: Date): Promise<string | null> {
      const doc = await collection.findOneAndUpdate(usable(hash, at), { $set: { usedAt: at } });
      return doc === null ? null : String(doc.staff);
    },
    /** Makes all unused links of somebody worthless. */
    async revokeOf(staff: string, at: Date): Promise<void> {
      await collection.updateMany({ staff, usedAt: { $exists: false } }, { $set: { usedAt: at } });
    },
  };
}
