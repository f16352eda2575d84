/** Keys of the organisation's own apps. Only a hash is kept; the key itself is shown once, when it is made. */
import { hash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Schema } from 'mongoose';
import { newId } from '../shared/ids.ts';
import type { Connection } from './connect.ts';

const schema = new Schema(
  {
    _id: String,
    hash: { type: String, required: true },
    name: { type: String, required: true },
    scopes: { type: [String], required: true },
    perMinute: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    lastUsedAt: Date,
    revokedAt: Date,
  },
  { collection: 'api-keys', versionKey: false },
);
schema.index({ hash: 1 }, { unique: true });

/** `{id, name: 'Sangathan app', scopes: ['messages'], perMinute: 6000, createdAt}`. */
export interface ApiKey {
  id: string;
  name: string;
  scopes: string[];
  /** Requests allowed a minute in one process. */
  perMinute: number;
  createdAt: Date;
  /** To within an hour. */
  lastUsedAt?: Date;
  revokedAt?: Date;
}

interface ApiKeyDoc extends Omit<ApiKey, 'id'> {
  _id: string;
  hash: string;
}

const USED_EVERY_MS = 3_600_000;
/** A key is read anew so often: a revocation reaches other processes within this time. */
const CACHED_MS = 10_000;
const hashOf = (key: string): string => hash('sha256', key, 'base64url');

export type ApiKeyStore = ReturnType<typeof createApiKeyStore>;

/** The store of API keys over one connection. */
export function createApiKeyStore(connection: Connection) {
  const collection = connection.model('ApiKey', schema).collection;
  const plain = ({ _id, hash: _hash, ...rest }: ApiKeyDoc): ApiKey => ({ id: _id, ...rest });
  // Many requests at once with a key that is not known yet make one look.
  const verified = new LRUCache<string, ApiKey, Date>({
    max: 1_000,
    ttl: CACHED_MS,
    async fetchMethod(hash, _stale, { context: at }) {
      const doc = (await collection.findOne({ hash, revokedAt: { $exists: false } })) as unknown as ApiKeyDoc | null;
      if (doc === null) return undefined;
      if (doc.lastUsedAt === undefined || at.getTime() - doc.lastUsedAt.getTime() > USED_EVERY_MS) {
        await collection.updateOne({ _id: doc._id as never }, { $set: { lastUsedAt: at } });
      }
      return plain(doc);
    },
  });
  return {
    /** Makes a key, `cck_` and 43 characters of chance; it cannot be read again. */
    async create(options: {
      name: string;
      scopes: readonly string[];
      perMinute?: number;
      at: Date;
    }): Promise<{ id: string; key: string }> {
      const key = `cck_${randomBytes(32).toString('base64url')}`;
      const id = newId();
      const { name, scopes, perMinute = 6_000, at } = options;
      await collection.insertOne({
        _id: id as never,
        hash: hashOf(key),
        name,
        scopes: [...scopes],
        perMinute,
        createdAt: at,
      });
      return { id, key };
    },
    /** Whose key it is; null for one that was revoked or never existed. */
    async verify(key: string, at: Date): Promise<ApiKey | null> {
      return (await verified.fetch(hashOf(key), { context: at })) ?? null;
    },
    /** Every key, oldest first, revoked ones too. */
    async list(): Promise<ApiKey[]> {
      const docs = await collection.find({}).sort({ _id: 1 }).toArray();
      return (docs as unknown as ApiKeyDoc[]).map(plain);
    },
    /** Makes a key worthless, in other processes within 10 s: `false` when there was no such key in use. */
    async revoke(id: string, at: Date): Promise<boolean> {
      verified.clear();
      const result = await collection.updateOne(
        { _id: id as never, revokedAt: { $exists: false } },
        { $set: { revokedAt: at } },
      );
      return result.modifiedCount > 0;
    },
  };
}
