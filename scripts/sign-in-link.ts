/**
 * A one-time link to the console, for whoever sits at the centre's own machine: `npm run sign-in-link` (the first admin),
 * `npm run sign-in-link -- --name "Anita" --role agent`. The way back in when every link was used.
 */
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../src/config.ts';
import { createSignInLinks } from '../src/http/sign-in-links.ts';
import { STAFF_ROLES } from '../src/people/person.ts';
import { systemClock } from '../src/shared/clock.ts';
import { keepSecret } from '../src/shared/keep-secret.ts';
import { type Connection, connectStore, ensureIndexes } from '../src/store/connect.ts';
import { createSignInLinkStore } from '../src/store/sign-in-links.ts';
import { createStaffStore } from '../src/store/staff.ts';

/** The account meant: by its name and role, made when there is none. */
async function accountFor(connection: Connection, asked: { name?: string; role?: string }): Promise<string> {
  const staff = createStaffStore(connection);
  const role = STAFF_ROLES.find((one) => one === (asked.role ?? 'admin'));
  if (role === undefined) throw new Error(`There is no role ${asked.role}: use one of ${STAFF_ROLES.join(', ')}.`);
  const open = (await staff.list()).filter((one) => one.disabledAt === undefined && one.role === role);
  const known = asked.name === undefined ? open[0] : open.find((one) => one.name === asked.name);
  return (known ?? (await staff.put({ name: asked.name ?? 'Admin', role }, systemClock.now()))).id;
}

try {
  const { values } = parseArgs({ options: { name: { type: 'string' }, role: { type: 'string' } } });
  const config = readConfig(keepSecret(process.env));
  const connection = await connectStore(config.mongodb.uri, { dbName: config.mongodb.dbName ?? 'connect-centre' });
  try {
    const links = createSignInLinkStore(connection);
    const base = config.publicUrl ?? process.env.CENTRE_URL ?? `http://${config.host}:${config.port}`;
    const id = await accountFor(connection, values);
    await ensureIndexes(connection);
    console.log(await createSignInLinks({ links, clock: systemClock, baseUrl: () => base }).create(id));
    console.error('Good once, for an hour.');
  } finally {
    await connection.close();
  }
} catch (error) {
  const known =
    error instanceof ConfigError ||
    (error instanceof Error && error.constructor === Error) ||
    error instanceof TypeError;
  console.error(
    known ? error.message : 'MongoDB does not answer: check MONGODB_URI, or start the centre first by npm start.',
  );
  process.exitCode = 1;
}
