/**
 * The channel of the organisation's own app: an HTTP API under /api/v1. Replies are not pushed: the app reads them where they
 * stand, in the turns; to send one is to make it visible.
 */
import { readFileSync } from 'node:fs';
import { createAssets } from '../../shared/assets.ts';
import type { Clock } from '../../shared/clock.ts';
import type { RenderPage } from '../../shared/web-page.ts';
import type { WebRoute } from '../../shared/web-route.ts';
import type { Channel, Intake, StatusUpdate } from '../channel.ts';
import type { AppPort } from './app-port.ts';
import { docsPage } from './docs-page.ts';
import { createFileReference } from './file-reference.ts';
import { getRecords } from './get-records.ts';
import { getReplies, streamReplies } from './get-replies.ts';
import { openApiDocument } from './open-api.ts';
import { postFile } from './post-file.ts';
import { postMessage } from './post-message.ts';
import { postReceipts } from './post-receipts.ts';

/** What it is made of. */
export interface AppChannelOptions {
  port: AppPort;
  clock: Clock;
  /** Signs ids of files. */
  secret: string;
  maxFileBytes: number;
  /** The organisation's name and the centre's version, for the description. */
  about: { name: string; version: string };
  /** The console's frame, for the page to read. */
  page: RenderPage;
}

const NAME = 'app';

/** `const {channel, routes} = createAppChannel({port, clock, secret, maxFileBytes, about, page})`. */
export function createAppChannel(options: AppChannelOptions): { channel: Channel; routes: WebRoute[] } {
  const { port, clock, page } = options;
  let receive: { intake: Intake; onStatus: (update: StatusUpdate) => void } | null = null;
  const references = createFileReference(options.secret);
  const follow = { channel: NAME, port };
  const operations = [
    postMessage({ channel: NAME, port, clock, references, intake: () => receive?.intake ?? null }),
    postFile({ port, references, maxFileBytes: options.maxFileBytes }),
    getReplies(follow),
    streamReplies(follow),
    postReceipts({ channel: NAME, clock, onStatus: () => receive?.onStatus ?? null }),
    ...getRecords(port),
  ];
  const document = openApiDocument(operations, options.about);
  const docsCss = readFileSync(new URL('./assets/docs.css', import.meta.url), 'utf8');
  const assets = createAssets('/assets', new Map([['docs.css', docsCss]]));
  const description: WebRoute[] = [
    ...assets.routes,
    { method: 'GET', path: '/api/openapi.json', access: 'public', handle: () => Response.json(document) },
    {
      method: 'GET',
      path: '/api/docs',
      access: 'public',
      handle: (request) => page(docsPage(document, [assets.href('docs.css')]), request),
    },
  ];

  const channel: Channel = {
    name: NAME,
    kind: 'app',
    repeatable: true,
    addressKinds: ['app'],
    send: async (messages) => messages.map(() => ({ status: 'sent' })),
    async start(intake, onStatus) {
      receive = { intake, onStatus };
    },
    async stop() {
      receive = null;
    },
    health: () => (receive === null ? { ok: false, reason: 'the app channel is not started' } : { ok: true }),
  };
  return { channel, routes: [...operations.map((one) => one.route), ...description] };
}
