/**
 * API keys of the organisation's own apps: `npm run api-key -- create "Our app" [--scopes messages,records] [--per-minute 6000]`,
 * `npm run api-key -- list`, `npm run api-key -- revoke <id>`. A key is shown once, here, and nowhere else.
 */
import { parseArgs } from 'node:util';
import { SCOPES } from '../src/channels/app/operation.ts';
import { ConfigError, readConfig } from '../src/config.ts';
import { keepSecret } from '../src/shared/keep-secret.ts';
import { createApiKeyStore } from '../src/store/api-keys.ts';
import { connectStore, ensureIndexes } from '../src/store/connect.ts';

const USAGE =
  'Use: npm run api-key -- create "Our app" [--scopes messages,records] [--per-minute 6000] | list | revoke <id>';

type Keys = ReturnType<typeof createApiKeyStore>;

async function create(keys: Keys, name: string, options: { scopes?: string; 'per-minute'?: string }): Promise<string> {
  const scopes = (options.scopes ?? SCOPES.join(',')).split(',');
  const unknown = scopes.find((scope) => !SCOPES.some((known) => known === scope));
  if (unknown !== undefined) throw new Error(`There is no scope ${unknown}: use some of ${SCOPES.join(',')}.`);
  const perMinute = Number(options['per-minute'] ?? 6_000);
  if (!Number.isInteger(perMinute) || perMinute < 1) throw new Error('--per-minute must be a whole number.');
  const { id, key } = await keys.create({ name, scopes, perMinute, at: new Date() });
  return `${key}\n\nThis key is shown once. Keep it on your app's server. To make it worthless: npm run api-key -- revoke ${id}`;
}

async function list(keys: Keys): Promise<string> {
  const all = await keys.list();
  if (all.length === 0) return 'There are no keys.';
  return all
    .map((one) =>
      [
        one.id,
        one.name,
        one.scopes.join(','),
        `${one.perMinute} a minute`,
        one.revokedAt ? 'revoked' : `last used ${one.lastUsedAt?.toISOString() ?? 'never'}`,
      ].join('  '),
    )
    .join('\n');
}

async function run(keys: Keys): Promise<string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { scopes: { type: 'string' }, 'per-minute': { type: 'string' } },
  });
  const [verb, what] = positionals;
  if (verb === 'create' && what) return create(keys, what, values);
  if (verb === 'list') return list(keys);
  if (verb === 'revoke' && what)
    return (await keys.revoke(what, new Date()))
      ? 'Revoked.'
      : 'There is no key in use with this id: see npm run api-key -- list';
  throw new Error(USAGE);
}

try {
  const config = readConfig(keepSecret(process.env));
  const connection = await connectStore(config.mongodb.uri, { dbName: config.mongodb.dbName ?? 'connect-centre' });
  try {
    const keys = createApiKeyStore(connection);
    await ensureIndexes(connection);
    console.log(await run(keys));
  } finally {
    await connection.close();
  }
} catch (error) {
  const known = error instanceof ConfigError || (error instanceof Error && error.constructor === Error);
  console.error(
    known ? error.message : 'MongoDB does not answer: check MONGODB_URI, or start the centre first by npm start.',
  );
  process.exitCode = 1;
}
