/** A web application over a database of its own, for tests: `const t = await openTestApp({routes})`, `await t.close()`. */
import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import { Registry } from 'prom-client';
import { type AppOptions, createApp } from '../../src/http/app.ts';
import type { NoticePort } from '../../src/http/ports.ts';
import { createSignInLinks, type SignInLinks } from '../../src/http/sign-in-links.ts';
import { setClock } from '../../src/shared/clock.ts';
import { hiddenFields } from '../../src/shared/forms.ts';
import { html } from '../../src/shared/html.ts';
import { createLog } from '../../src/shared/log.ts';
import { createApiKeyStore } from '../../src/store/api-keys.ts';
import { connectStore, ensureIndexes } from '../../src/store/connect.ts';
import { createSessionStore } from '../../src/store/sessions.ts';
import { createSignInLinkStore } from '../../src/store/sign-in-links.ts';
import { createStaffStore } from '../../src/store/staff.ts';

const URI = process.env.MONGODB_URI ?? 'mongodb://127.0.0.1:27117/?directConnection=true';

/** Pages with nothing but their form: what the console makes, without its frame. */
const notices: NoticePort = {
  error: async (status, request) =>
    new Response(html`<h1>error ${status}</h1>${hiddenFields(request)}`.text, {
      status,
      headers: { 'content-type': 'text/html' },
    }),
  signIn: async (state, request, options) =>
    new Response(
      html`<h1>${state}</h1><form method="post" action="${options?.action}">${hiddenFields(request, options?.next ?? '/')}</form>`
        .text,
      {
        status: state === 'confirm' ? 200 : 401,
        headers: { 'content-type': 'text/html' },
      },
    ),
};

export interface TestApp {
  app: Express;
  links: SignInLinks;
  staff: ReturnType<typeof createStaffStore>;
  keys: ReturnType<typeof createApiKeyStore>;
  sessions: ReturnType<typeof createSessionStore>;
  clock: ReturnType<typeof setClock>;
  /** Every line of the log. */
  logged: string[];
  close(): Promise<void>;
}

/** Starts it. */
export async function openTestApp(
  options: Partial<Omit<AppOptions, 'config'>> & { config?: Partial<AppOptions['config']> } = {},
): Promise<TestApp> {
  const connection = await connectStore(URI, { dbName: `http-${randomUUID().slice(0, 8)}` });
  const staff = createStaffStore(connection);
  const linkStore = createSignInLinkStore(connection);
  const keys = createApiKeyStore(connection);
  const sessions = createSessionStore(connection);
  await ensureIndexes(connection);
  const clock = setClock(new Date());
  const logged: string[] = [];
  const log = createLog({ logLevel: 'debug' }, { write: (line) => void logged.push(line) });
  const links = createSignInLinks({ links: linkStore, clock, baseUrl: () => 'http://127.0.0.1:8040' });
  const app = createApp({
    log,
    clock,
    staff,
    links,
    keys,
    notices,
    sessions: sessions.connect,
    routes: [],
    health: {},
    metrics: new Registry(),
    ...options,
    config: {
      host: '127.0.0.1',
      secure: false,
      secret: 'x'.repeat(32),
      simulator: true,
      trustProxy: 0,
      sessionIdleMs: 60_000,
      ...options.config,
    },
  });
  return {
    app,
    links,
    staff,
    keys,
    sessions,
    clock,
    logged,
    async close() {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}

/** The token against forged forms in a page. */
export function csrfIn(page: string): string {
  return /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
}
