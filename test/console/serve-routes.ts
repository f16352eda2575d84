/** A small server for tests of pages: mounts WebRoutes over node:http with a strict policy, the way `http` does, without its sessions. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SignedIn, UploadedFile, WebRequest, WebRoute } from '../../src/shared/web-route.ts';

export const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export interface Served {
  url: string;
  close(): Promise<void>;
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
}

/** The route an address leads to, with its parameters; null when there is none. */
export function findRoute(
  routes: readonly WebRoute[],
  method: string,
  pathname: string,
): { route: WebRoute; params: Record<string, string> } | null {
  for (const route of routes) {
    const match = route.method === method ? pattern(route.path).exec(pathname) : null;
    if (match)
      return {
        route,
        params: Object.fromEntries(
          Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
        ),
      };
  }
  return null;
}

async function readForm(incoming: IncomingMessage): Promise<{ form: Record<string, string>; files: UploadedFile[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const form: Record<string, string> = {};
  const files: UploadedFile[] = [];
  if (chunks.length === 0) return { form, files };
  const data = await new Response(Buffer.concat(chunks), {
    headers: { 'content-type': incoming.headers['content-type'] ?? '' },
  }).formData();
  for (const [field, value] of data) {
    if (typeof value === 'string') form[field] = value;
    else files.push({ field, name: value.name, mime: value.type, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { form, files };
}

/** A request as `http` would make it. */
export function webRequest(address: string, options: Partial<WebRequest> = {}): WebRequest {
  return {
    url: new URL(address, 'http://localhost'),
    method: 'GET',
    headers: new Headers(),
    params: {},
    form: {},
    files: [],
    csrfToken: 'token',
    uiLanguage: 'hi',
    signal: new AbortController().signal,
    ...options,
  };
}

/** Serves routes on a free port; `staff` is signed in everywhere. */
export async function serveRoutes(routes: readonly WebRoute[], staff?: SignedIn): Promise<Served> {
  const server: Server = createServer((incoming, outgoing) => {
    const answer = async (): Promise<void> => {
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      const found = findRoute(routes, incoming.method ?? 'GET', url.pathname);
      outgoing.setHeader('content-security-policy', CSP);
      if (found === null) {
        outgoing.writeHead(404).end();
        return;
      }
      const abort = new AbortController();
      outgoing.on('close', () => abort.abort());
      const headers = new Headers(
        Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
      );
      const uiLanguage = /lang=en/.test(headers.get('cookie') ?? '') ? 'en' : 'hi';
      const result = await found.route.handle(
        webRequest(incoming.url ?? '/', {
          url,
          method: found.route.method,
          headers,
          params: found.params,
          uiLanguage,
          signal: abort.signal,
          ...(await readForm(incoming)),
          ...(staff ? { staff } : {}),
        }),
      );
      if (result instanceof Response) {
        for (const [name, value] of result.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
        outgoing.setHeader('set-cookie', result.headers.getSetCookie());
        outgoing.writeHead(result.status).end(Buffer.from(await result.arrayBuffer()));
      } else if ('events' in result) {
        outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
        for await (const { event, data } of result.events)
          outgoing.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        outgoing.end();
      }
    };
    answer().catch((error: unknown) => outgoing.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
