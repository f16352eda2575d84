import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';
import { keepSecret } from '../../src/shared/keep-secret.ts';

const LEAST = {
  MONGODB_URI: 'mongodb://127.0.0.1:27017/?replicaSet=rs0',
  REDIS_URL: 'redis://127.0.0.1:6379',
  CENTRE_SECRET: 'x'.repeat(32),
};

/** What is wrong with the least settings changed in one place. */
function faults(change: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig({ ...LEAST, ...change });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('settings', () => {
  it('have defaults for everything but the servers and the secret', () => {
    expect(readConfig(LEAST)).toMatchObject({
      port: 8040,
      host: '127.0.0.1',
      roles: ['channel', 'worker', 'web'],
      replyQuietMs: 2_000,
      digestTimes: { everybody: '20:30', desk: '09:45' },
      deskHours: { days: [1, 2, 3, 4, 5, 6], fromMinute: 600, toMinute: 1_080 },
      organisation: 'Connect Centre',
      simulator: true,
      secure: false,
      trustProxy: 0,
      fileMaxBytes: 16 * 1_048_576,
    });
  });

  it('follow from https: secure cookies, a proxy in front, no simulator unless asked for', () => {
    const PUBLIC_URL = 'https://centre.example.org/';
    expect(readConfig({ ...LEAST, PUBLIC_URL })).toMatchObject({
      publicUrl: 'https://centre.example.org',
      secure: true,
      trustProxy: 1,
      simulator: false,
    });
    expect(readConfig({ ...LEAST, PUBLIC_URL, SIMULATOR: 'on', TRUST_PROXY: '2' })).toMatchObject({
      trustProxy: 2,
      simulator: true,
    });
  });

  it('read lists and times', () => {
    expect(readConfig({ ...LEAST, ROLES: 'web, worker' }).roles).toEqual(['worker', 'web']);
    expect(readConfig({ ...LEAST, DESK_HOURS: 'fri-mon 09:30-14:00' }).deskHours).toEqual({
      days: [5, 6, 0, 1],
      fromMinute: 570,
      toMinute: 840,
    });
    expect(readConfig({ ...LEAST, DIGEST_TIMES: '21:00,08:15' }).digestTimes).toEqual({
      everybody: '21:00',
      desk: '08:15',
    });
    expect(readConfig({ ...LEAST, PORT: '', SECOND_NUMBER: '  ' }).port).toBe(8040);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'centre.example.org'],
    ['PUBLIC_URL', 'https://centre.example.org/path'],
    ['MONGODB_URI', 'localhost:27017'],
    ['MONGODB_DB', 'a b'],
    ['REDIS_URL', 'http://127.0.0.1'],
    ['ROLES', 'web,boss'],
    ['CENTRE_SECRET', 'short'],
    ['DESK_HOURS', 'Mon-Sat 18:00-10:00'],
    ['DESK_HOURS', 'always'],
    ['DIGEST_TIMES', '20:30'],
    ['DIGEST_TIMES', '25:00,09:45'],
    ['SIMULATOR', 'yes'],
    ['FILE_MAX_MB', '0'],
    ['LOG_LEVEL', 'loud'],
    ['SECOND_NUMBER', 'call me'],
    ['METRICS_TOKEN', 'short'],
    ['REPLY_QUIET_MS', '-1'],
  ])('say in one sentence what is wrong with %s=%s', (name, value) => {
    const [sentence, ...more] = faults({ [name]: value });
    expect(more).toEqual([]);
    expect(sentence).toMatch(new RegExp(`^${name} must .+\\.$`));
  });

  it('never repeat a value, which may be a password', () => {
    const secrets = faults({
      MONGODB_URI: 'mongo://user:hunter2@10.0.0.1',
      REDIS_URL: 'hunter2',
      CENTRE_SECRET: 'hunter2',
      METRICS_TOKEN: 'hunter2',
    });
    expect(secrets).toHaveLength(4);
    expect(secrets.join()).not.toContain('hunter2');
  });

  it('name everything that is missing at once, and how to get it', () => {
    const missing = faults({ MONGODB_URI: undefined, REDIS_URL: '', CENTRE_SECRET: undefined });
    expect(missing.map((one) => one.split(' ')[0])).toEqual(['MONGODB_URI', 'REDIS_URL', 'CENTRE_SECRET']);
    expect(missing[0]).toContain('npm start');
    expect(missing[2]).toContain('openssl rand');
  });
});

describe('keepSecret', () => {
  it('makes one in the embedded mode, keeps it, and leaves a given one alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secret-'));
    const env = { CENTRE_EMBEDDED: '1', CENTRE_DATA_DIR: join(folder, 'data') };
    const made = keepSecret(env).CENTRE_SECRET ?? '';
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(keepSecret(env).CENTRE_SECRET).toBe(made);
    expect(readFileSync(join(folder, 'data', 'secret'), 'utf8').trim()).toBe(made);
    expect(statSync(join(folder, 'data', 'secret')).mode & 0o077).toBe(0);
    expect(keepSecret({ ...env, CENTRE_SECRET: 'given' }).CENTRE_SECRET).toBe('given');
    expect(keepSecret({ CENTRE_DATA_DIR: folder }).CENTRE_SECRET).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});
