/** A worker to be killed: what it sends is written down elsewhere, as a provider would. */
import { newId } from '../../src/shared/ids.ts';
import { startWorkerProcess } from '../worker-process.ts';

await startWorkerProcess((connection) => ({
  name: 'simulator',
  kind: 'simulator',
  // A second send would show the person a second message.
  repeatable: false,
  addressKinds: ['simulator'],
  async send(messages) {
    const docs = messages.map((one) => ({ _id: newId() as never, reply: one.id, person: one.person }));
    await connection.collection('provider').insertMany(docs);
    return docs.map((doc) => ({ status: 'sent', providerId: String(doc._id) }));
  },
}));
