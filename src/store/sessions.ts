/** The collection that connect-mongo keeps sessions in: what the house itself does with it. */
import type { Connection } from './connect.ts';

/** Name of the collection; `http` gives it to its session store. */
export const SESSIONS = 'sessions';

export type SessionStore = ReturnType<typeof createSessionStore>;

/** Sessions over one connection. */
export function createSessionStore(connection: Connection) {
  const collection = connection.collection(SESSIONS);
  return {
    /** What connect-mongo needs to keep sessions over the same connection. */
    connect: { client: connection.getClient(), dbName: connection.name, collectionName: SESSIONS },
    /** Ends every session of somebody: how many. */
    async endOf(staff: string): Promise<number> {
      return (await collection.deleteMany({ 'session.staff': staff })).deletedCount;
    },
  };
}
