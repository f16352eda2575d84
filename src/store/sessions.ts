/** The collection that connect-mongo keeps sessions in: what the house itself does with it. */
import { Schema } from 'mongoose';
import type { Connection } from './connect.ts';

const SESSIONS = 'sessions';

const schema = new Schema(
  { _id: String, expires: Date, session: Schema.Types.Mixed },
  { collection: SESSIONS, versionKey: false },
);
schema.index({ expires: 1 }, { expireAfterSeconds: 0 });
schema.index({ 'session.staff': 1 });

export type SessionStore = ReturnType<typeof createSessionStore>;

/** Sessions over one connection. */
export function createSessionStore(connection: Connection) {
  const collection = connection.model('Session', schema).collection;
  return {
    /** What connect-mongo needs to keep sessions over the same connection. */
    connect: { client: connection.getClient(), dbName: connection.name, collectionName: SESSIONS },
    /** Ends every session of somebody: how many. */
    async endOf(staff: string): Promise<number> {
      return (await collection.deleteMany({ 'session.staff': staff })).deletedCount;
    },
  };
}
