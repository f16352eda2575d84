/** The one connection to MongoDB. Every store is made from it: `createReportStore(connection)`. Plain objects leave a store, never documents. */
import mongoose from 'mongoose';

export type Connection = mongoose.Connection;

/** A wire that was cut without a word would keep its question, and all that stand behind it, waiting for ever. */
const ANSWER_MS = 60_000;

/**
 * Opens a connection of its own (not mongoose's global one), so that several centres can live in one process.
 * `uri` as MongoDB's connection string; `dbName` overrides the database in it. Throws when the server does not answer in
 * `timeoutMs`; what is asked later and not answered within `answerMs` fails too.
 */
export async function connectStore(
  uri: string,
  options: { dbName?: string; timeoutMs?: number; answerMs?: number } = {},
): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    ...(options.dbName === undefined ? {} : { dbName: options.dbName }),
    serverSelectionTimeoutMS: options.timeoutMs ?? 10_000,
    socketTimeoutMS: options.answerMs ?? ANSWER_MS,
    autoIndex: false,
    autoCreate: false,
    minPoolSize: 2,
    maxPoolSize: 20,
    writeConcern: { w: 'majority', j: true },
  });
  await connection.asPromise();
  return connection;
}

/** Makes the collections and indexes that every model on this connection declares. Safe to repeat. */
export async function ensureIndexes(connection: Connection): Promise<void> {
  for (const name of connection.modelNames()) {
    const model = connection.model(name);
    await model.createCollection();
    await model.createIndexes();
  }
}
