/** The worker of the pipeline benchmark, a process of its own: understands, answers, sends, and tells its parent what was sent. */
import type { Channel } from '../../src/channels/channel.ts';
import { readConfig } from '../../src/config.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { createLog } from '../../src/shared/log.ts';
import { createMetrics } from '../../src/shared/metrics.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import { connectStore } from '../../src/store/connect.ts';
import { createCentre } from '../../src/wiring/centre.ts';

const config = readConfig(process.env);
const connection = await connectStore(config.mongodb.uri, { dbName: config.mongodb.dbName ?? 'bench' });
const channel: Channel = {
  name: 'app',
  kind: 'app',
  repeatable: true,
  addressKinds: ['app'],
  send(messages) {
    process.send?.(messages.map((one) => one.to.value));
    return Promise.resolve(messages.map(() => ({ status: 'sent' as const })));
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
process.on('message', (word) => {
  if (word === 'cpu') process.send?.({ cpu: process.cpuUsage() });
});
process.on('disconnect', () => process.exit(0));
