/** Listens, and stops without cutting anybody off. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The address cannot be listened on: `message` is one sentence that says what to do. */
export class ListenError extends Error {
  /** What the process should end with: 3, so that a supervisor can tell it from a fault. */
  readonly exitCode = 3;
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ListenError';
  }
}

export interface ListeningServer {
  server: Server;
  port: number;
  /** `http://127.0.0.1:8040`: how this machine reaches it. */
  localUrl: string;
  /** Takes no more requests, waits for those under way (10 s at most), then closes. Abort the app's `closing` first. */
  close(): Promise<void>;
}

const LAST_REQUESTS_MS = 10_000;

function sentence(code: string | undefined, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program: end that program, or set PORT to another port.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${host} is not an address of this machine: use 127.0.0.1, or 0.0.0.0 to let other machines in.`;
  return `Listening on ${host}:${port} failed (${code ?? 'no reason given'}): check HOST and PORT.`;
}

/** Starts to listen. Throws a `ListenError` when that cannot be. */
export async function listen(app: RequestListener, config: { host: string; port: number }): Promise<ListeningServer> {
  const { host, port } = config;
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ListenError(sentence(error.code, host, port), { cause: error })),
    );
    server.listen(port, host, resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  const reach = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return {
    server,
    port: taken,
    localUrl: `http://${reach}:${taken}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}
