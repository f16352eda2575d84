/** A database of a test's own on the real server, dropped afterwards. */
import { type Connection, connectStore, ensureIndexes } from '../../src/store/connect.ts';

/** Opens it; `make` declares the stores whose indexes are wanted. */
export async function openTestStore<T>(
  name: string,
  make: (connection: Connection) => T,
): Promise<{ connection: Connection; stores: T; drop(): Promise<void> }> {
  const uri = process.env.MONGODB_URI;
  if (!uri) throw new Error('MONGODB_URI is not set: run the tests by npm test');
  const connection = await connectStore(uri, { dbName: `test-${name}-${process.pid}` });
  const stores = make(connection);
  await ensureIndexes(connection);
  return {
    connection,
    stores,
    async drop() {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}
