import { connect, createServer } from 'node:net';

/** Can a server listen here? Returns null if so, else the system's code, e.g. `EADDRINUSE`, `EACCES`. */
export function portFault(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code ?? 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** `preferred` if it is free, else one the system gives. */
export async function pickPort(preferred, host = '127.0.0.1') {
  if (preferred && (await portFault(preferred, host)) === null) return preferred;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Sends `text` to a port and resolves with the first bytes of the answer, or null after `timeoutMs` or a refusal. */
export function askPort({ port, host = '127.0.0.1', text = '', timeoutMs = 1000 }) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeoutMs, () => end(null));
    socket.once('error', () => end(null));
    socket.once('close', () => end(null));
    socket.once('data', (bytes) => end(bytes.toString('latin1')));
    socket.once('connect', () => socket.write(text));
  });
}
