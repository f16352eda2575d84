/** The secret of a centre that brings its own servers: made at the first start, kept beside its data, readable by its owner only. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

function kept(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return text === '' ? undefined : text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The environment with `CENTRE_SECRET`: as given, else (embedded mode only) the one kept in `<data folder>/secret`, made there
 * when there is none. Two processes that start at once agree on one.
 */
export function keepSecret(env: Environment): Environment {
  if (env.CENTRE_SECRET?.trim() || env.CENTRE_EMBEDDED !== '1') return env;
  const folder = env.CENTRE_DATA_DIR?.trim() || '.data';
  const file = join(folder, 'secret');
  if (kept(file) === undefined) {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  return { ...env, CENTRE_SECRET: kept(file) };
}
