/** The pages and the API of a process that has the role `web`, over a centre; of any other process, health and metrics. */
import { type AppChannelOptions, createAppChannel } from '../channels/app/app-channel.ts';
import type { Channel } from '../channels/channel.ts';
import { createSimulatorChannel } from '../channels/simulator/simulator-channel.ts';
import { createConsole } from '../console/console.ts';
import { type AppOptions, createApp } from '../http/app.ts';
import { createHealthApp } from '../http/health-app.ts';
import { type ListeningServer, listen } from '../http/server.ts';
import { createSignInLinks, type SignInLinks } from '../http/sign-in-links.ts';
import { createApiKeyStore } from '../store/api-keys.ts';
import { createSessionStore } from '../store/sessions.ts';
import { createSignInLinkStore } from '../store/sign-in-links.ts';
import { createStaffStore } from '../store/staff.ts';
import { appPort } from './app-port.ts';
import type { Centre, CentreParts } from './centre.ts';
import { type CloudNumbers, createCloudNumbers } from './cloud-numbers.ts';
import { consoleData } from './console-data.ts';
import { createLinkedPhones, type LinkedPhones } from './linked-phones.ts';
import { createNumbers, type Numbers } from './numbers.ts';
import { numbersData } from './numbers-data.ts';
import { simulatorPort } from './simulator-port.ts';

const VERSION = '0.1.0';
/** Older than this, waiting messages make a process not ready: the workers are not keeping up or are gone. */
const OLDEST_WAIT_MS = 120_000;

/** What the pages are made of: channels to give to the centre, routes to mount. */
export interface Pages {
  channels: Channel[];
  mount(centre: Centre): Promise<
    ListeningServer & {
      links: SignInLinks;
      numbers: Numbers;
      cloud: CloudNumbers;
      phones: LinkedPhones;
      stop(): Promise<void>;
    }
  >;
}

/** What a monitor is told of a process. */
function watch(parts: CentreParts, centre: Centre): Pick<AppOptions, 'health' | 'metrics'> {
  return {
    health: {
      mongodb: async () => {
        await parts.connection.db?.command({ ping: 1 });
        return { ok: true };
      },
      redis: async () => {
        await parts.inbound.queue.getJobCounts('waiting');
        return { ok: true };
      },
      queue: async () => {
        const oldestMs = await centre.oldestUnhandledMs();
        return oldestMs > OLDEST_WAIT_MS
          ? { ok: false, reason: `the oldest unanswered message waits ${Math.round(oldestMs / 1_000)} s` }
          : { ok: true };
      },
    },
    metrics: {
      contentType: parts.metrics.registry.contentType,
      async metrics() {
        const counts = await parts.inbound.queue.getJobCounts('waiting', 'delayed');
        parts.metrics.queueDepth(
          'inbound',
          Object.values(counts).reduce((sum, one) => sum + one, 0),
        );
        return parts.metrics.registry.metrics();
      },
    },
  };
}

/** Makes the channels that are called by HTTP, and the pages around them. */
export function createPages(parts: CentreParts): Pages {
  const { config, connection, clock, log, texts, gazetteer } = parts;
  const staff = createStaffStore(connection);
  let base = config.publicUrl ?? '';
  // All made here, before the indexes are.
  const keys = createApiKeyStore(connection);
  const sessions = createSessionStore(connection).connect;
  const links = createSignInLinks({ links: createSignInLinkStore(connection), clock, baseUrl: () => base });
  const cloud = createCloudNumbers(parts);
  const phones = createLinkedPhones(parts);
  let numbers: Numbers | undefined;
  const pages = createConsole({
    texts,
    numbers: numbersData(parts, { cloud, phones, numbers: () => numbers, baseUrl: () => base }),
    data: consoleData(parts, { staff, links }),
    namePlace: (place, level, language) => gazetteer.display(place, level, language),
    now: () => clock.now(),
    simulator: config.simulator,
    links: [
      ['/queues', 'board'],
      ['/api/docs', 'api'],
    ],
  });
  const about: AppChannelOptions['about'] = { name: config.organisation, version: VERSION };
  const app = createAppChannel({
    port: appPort(parts),
    clock,
    secret: config.secret,
    maxFileBytes: config.fileMaxBytes,
    about,
    page: pages.page,
  });
  const simulator = config.simulator
    ? createSimulatorChannel({
        port: simulatorPort(parts),
        texts,
        page: pages.page,
        meaning: pages.meaning,
        frameAssets: pages.assets,
      })
    : null;

  return {
    channels: [app.channel, ...(simulator ? [simulator.channel] : [])],
    async mount(centre) {
      const closing = new AbortController();
      const watched = watch(parts, centre);
      const { metricsToken } = config;
      const web = config.roles.includes('web')
        ? createApp({
            config,
            log,
            clock,
            routes: [...pages.routes, ...(simulator?.routes ?? []), ...app.routes, ...cloud.api.routes],
            sessions,
            staff,
            links,
            keys,
            notices: pages.notices,
            ...watched,
            queues: [
              parts.inbound.queue,
              ...[app.channel, ...(simulator ? [simulator.channel] : [])].map(
                (channel) => parts.outboundOf(channel.name).queue,
              ),
            ],
            home: '/digest',
            closing: closing.signal,
          })
        : createHealthApp({ ...watched, ...(metricsToken === undefined ? {} : { metricsToken }) });
      const server = await listen(web, config);
      base ||= server.localUrl;
      numbers = createNumbers({ centre, makers: { 'cloud-api': cloud.make, 'whatsapp-web': phones.make } });
      await numbers.start();
      return {
        ...server,
        links,
        numbers,
        cloud,
        phones,
        async stop() {
          closing.abort();
          await server.close();
          await numbers?.stop();
        },
      };
    },
  };
}
