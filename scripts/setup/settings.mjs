import { portFault } from './free-port.mjs';
import { Trouble } from './trouble.mjs';

/** Where the centre listens: HOST (127.0.0.1) and PORT (8040). Throws a Trouble if PORT is no port. */
export function readAddress(env = process.env) {
  const port = Number(env.PORT || 8040);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Trouble(`PORT is “${env.PORT}”, but must be a number from 1 to 65535: mend or unset it.`);
  }
  return { host: env.HOST || '127.0.0.1', port };
}

/** Throws a Trouble if another program listens there, or this user may not. */
export async function checkAddressFree({ host, port }) {
  const fault = await portFault(port, host);
  if (fault === null) return;
  if (fault === 'EACCES')
    throw new Trouble(
      `Port ${port} is reserved for the administrator: choose one above 1023, for example PORT=8040 npm start.`,
    );
  if (fault === 'EADDRNOTAVAIL' || fault === 'ENOTFOUND')
    throw new Trouble(`HOST is “${host}”, which is no address of this machine: mend or unset it.`);
  const other = port === 65535 ? 8041 : port + 1;
  throw new Trouble(
    `Port ${port} is used by another program: end that one, or start on another port, for example PORT=${other} npm start.`,
  );
}
