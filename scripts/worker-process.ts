/** A worker in a process of its own, for scripts that measure or break one: everything by the environment, one channel to send by. */
import type { Channel } from '../src/channels/channel.ts';
import { readConfig } from '../src/config.ts';
import { loadGazetteer } from '../src/places/load-gazetteer.ts';
import { systemClock } from '../src/shared/clock.ts';
import { createLog } from '../src/shared/log.ts';
import { createMetrics } from '../src/shared/metrics.ts';
import { loadTexts } from '../src/shared/texts.ts';
import { type Connection, connectStore } from '../src/store/connect.ts';
import { createCentre } from '../src/wiring/centre.ts';

/** The parts of a channel that differ; it never receives. */
export type SendingChannel = Pick<Channel, 'name' | 'kind' | 'repeatable' | 'addressKinds' | 'send'>;

/** Starts understanding, answering and sending; says `ready` to the parent and ends with it. */
export async function startWorkerProcess(channelOver: (connection: Connection) => SendingChannel): Promise<void> {
  const config = readConfig(process.env);
  const connection = await connectStore(config.mongodb.uri, {
    dbName: config.mongodb.dbName ?? 'connect-centre',
    timeoutMs: 60_000,
  });
  const channel: Channel = {
    ...channelOver(connection),
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
}
