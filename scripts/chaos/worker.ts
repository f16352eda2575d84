/** A worker to be killed: understands, answers and sends; what it sends is written down elsewhere, as a provider would. */
import type { Channel, SendReceipt } from '../../src/channels/channel.ts';
import { readConfig } from '../../src/config.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { newId } from '../../src/shared/ids.ts';
import { createLog } from '../../src/shared/log.ts';
import { createMetrics } from '../../src/shared/metrics.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import { connectStore } from '../../src/store/connect.ts';
import { createCentre } from '../../src/wiring/centre.ts';

const config = readConfig(process.env);
const connection = await connectStore(config.mongodb.uri, { dbName: config.mongodb.dbName ?? 'chaos', timeoutMs: 60_000 });
const provider = connection.collection('provider');

/** Not repeatable: a second send would show the person a second message. */
const channel: Channel = {
  name: 'simulator',
  kind: 'simulator',
  repeatable: false,
  addressKinds: ['simulator'],
  async send(messages): Promise<SendReceipt[]> {
    const docs = messages.map((one) => ({ _id: newId() as never, reply: one.id, person: one.person }));
    await provider.insertMany(docs);
    return docs.map((doc) => ({ status: 'sent', providerId: String(doc._id) }));
  },
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  health: () => ({ ok: true }),
};

await createCentre({
  config: { ...config, roles: ['worker', 'channel'] },
  connection,
  clock: systemClock,
  log: createLog(config),
  gazetteer: loadGazetteer(),
  texts: loadTexts(),
  metrics: createMetrics(),
  channels: () => [channel],
  runSchedules: false,
});
process.send?.('ready');
// The parent is gone: nobody would end this one.
process.on('disconnect', () => process.exit(0));
