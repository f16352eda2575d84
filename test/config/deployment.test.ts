import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { SETTINGS } from '../../src/settings.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const NAMES = Object.keys(SETTINGS);
/** Read by Node and Express themselves. */
const NOT_OURS = ['NODE_ENV'];
const PINNED = /^[a-z0-9./-]+:\d+\.\d+\.\d+(-[a-z0-9.]+)?$/;

const serviceSchema = z.looseObject({
  image: z.string(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  healthcheck: z.unknown().optional(),
});
const compose = z
  .looseObject({ services: z.record(z.string(), serviceSchema) })
  .parse(parse(read('docker-compose.yml'), { merge: true }));
const services = Object.entries(compose.services);
const ours = services.filter(([, service]) => service.build !== undefined);

/** A value as compose fills it in: `${NAME:-else}`, `${NAME:?why}`. */
function fill(value: string, env: Record<string, string>): string {
  return value.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_all, name: string, sign: string | undefined, rest: string | undefined) => {
      if (env[name]) return env[name];
      if (sign === '-') return rest ?? '';
      throw new Error(`${name} is missing: ${rest ?? ''}`);
    },
  );
}

describe('docker-compose.yml', () => {
  it('gives the centre only variables that it knows, and all that it needs', () => {
    expect(ours.map(([name]) => name).sort()).toEqual(['channel', 'web', 'worker']);
    for (const [, { environment }] of ours) {
      expect(Object.keys(environment).filter((name) => !NAMES.includes(name))).toEqual([]);
      const dotEnv = { DOMAIN: 'centre.example.org', CENTRE_SECRET: 'x'.repeat(44) };
      const config = readConfig(
        Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value, dotEnv)])),
      );
      expect(config).toMatchObject({
        secure: true,
        simulator: false,
        trustProxy: 1,
        publicUrl: 'https://centre.example.org',
      });
      expect(() => fill(environment.CENTRE_SECRET ?? '', {})).toThrow('CENTRE_SECRET');
      expect(() => fill(environment.PUBLIC_URL ?? '', {})).toThrow('DOMAIN');
    }
    expect(ours.flatMap(([, { environment }]) => environment.ROLES?.split(',') ?? []).sort()).toEqual([
      'channel',
      'web',
      'worker',
    ]);
  });

  it('says the same defaults as the settings', () => {
    const defaults = readConfig({
      MONGODB_URI: 'mongodb://m/?replicaSet=rs0',
      REDIS_URL: 'redis://r',
      CENTRE_SECRET: 'x'.repeat(44),
    });
    const environment = ours[0]?.[1].environment ?? {};
    const given = { DOMAIN: 'centre.example.org', CENTRE_SECRET: 'x'.repeat(44) };
    const filled = readConfig(
      Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value, given)])),
    );
    for (const field of [
      'organisation',
      'state',
      'digestTimes',
      'deskHours',
      'logLevel',
      'metricsToken',
      'secondNumber',
    ] as const) {
      expect(filled[field]).toEqual(defaults[field]);
    }
  });

  it('pins every image, and publishes nothing but the web server', () => {
    for (const [, { image }] of services) expect(image).toMatch(PINNED);
    expect(services.filter(([, { ports }]) => ports.length > 0).map(([name]) => name)).toEqual(['caddy']);
    expect(compose.services.mongo?.command).toContain('--replSet');
    expect(compose.services.redis?.command).toEqual(expect.arrayContaining(['--appendonly', 'yes', 'noeviction']));
    expect(compose.services.mongo?.healthcheck).toBeDefined();
    expect(compose.services.redis?.healthcheck).toBeDefined();
  });
});

describe('Dockerfile and Caddyfile', () => {
  const docker = read('Dockerfile');
  it('build from a pinned Node that runs this code, not as root, with variables that exist', () => {
    const from = /^FROM (\S+)$/m.exec(docker)?.[1] ?? '';
    expect(from).toMatch(PINNED);
    const wanted = (JSON.parse(read('package.json')) as { devDependencies: { node: string } }).devDependencies.node;
    expect(from).toBe(`node:${wanted}-slim`);
    const block = /^ENV ((?:.*\\\n)*.*)$/m.exec(docker)?.[1] ?? '';
    const variables = [...block.matchAll(/([A-Z_]+)=(\S+)/g)];
    expect(variables.length).toBeGreaterThan(2);
    for (const [, name = ''] of variables) expect([...NAMES, ...NOT_OURS]).toContain(name);
    const set = Object.fromEntries(variables.map(([, name = '', value = '']) => [name, value]));
    expect(
      readConfig({ MONGODB_URI: 'mongodb://m', REDIS_URL: 'redis://r', CENTRE_SECRET: 'x'.repeat(44), ...set }),
    ).toMatchObject({ host: '0.0.0.0', dataDir: '/data' });
    expect(docker.lastIndexOf('USER node')).toBeGreaterThan(docker.lastIndexOf('RUN '));
    expect(docker).toContain('HEALTHCHECK');
    expect(docker).toContain(`/health/live`);
  });

  it('lead to the port the image listens on', () => {
    const port = /PORT=(\d+)/.exec(docker)?.[1] ?? '';
    expect(read('Caddyfile')).toContain(`reverse_proxy web:${port}`);
    for (const [, name = ''] of read('Caddyfile').matchAll(/\{\$(\w+)\}/g))
      expect(Object.keys(compose.services.caddy?.environment ?? {})).toContain(name);
  });
});

describe('docs/operating.md', () => {
  const guide = read('docs/operating.md');
  it('explains every setting, and names none that is not there', () => {
    for (const name of NAMES) expect(guide, name).toContain(`\`${name}\``);
    const rows = [...guide.matchAll(/^\| `([A-Z_]+)` *\|/gm)].map(([, name = '']) => name);
    expect(rows).toEqual(NAMES);
  });

  it('names only commands and files that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name = ''] of guide.matchAll(/npm run ([a-z-]+)/g)) expect(Object.keys(scripts)).toContain(name);
    for (const [, service = ''] of guide.matchAll(
      /docker compose (?:exec|logs|stop|start|restart|run --rm)(?: -\S+)* ([a-z]+)\b/g,
    ))
      expect(Object.keys(compose.services)).toContain(service);
  });
});
