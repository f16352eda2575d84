import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Checkout, fakeProgram, makeCheckout } from './checkout.ts';

let checkout: Checkout;
const ensure = (npm: string) =>
  checkout.ask('dependencies.mjs', 'it.ensureDependencies()', { PATH: `${npm}:/usr/bin:/bin` });

beforeEach(() => {
  checkout = makeCheckout();
  // The packages of this checkout stay out of it: a folder of its own takes the place of the link to them.
  rmSync(join(checkout.folder, 'node_modules'));
});
afterEach(() => checkout.remove());

const npmThatInstalls = () => {
  cpSync(join(checkout.folder, 'package-lock.json'), join(checkout.folder, 'lock'));
  return fakeProgram(
    checkout,
    'npm',
    `echo run >> "$PWD/npm-runs"; sleep 0.3; mkdir -p node_modules; cp lock node_modules/.package-lock.json; echo "added 9 packages"`,
  );
};
const runs = () => readFileSync(join(checkout.folder, 'npm-runs'), 'utf8').trim().split('\n').length;

test('npm ci runs once, also for two that start together, and again only for another package-lock.json', async () => {
  const npm = npmThatInstalls();
  expect(await Promise.all([ensure(npm), ensure(npm)])).toContain('9 packages by npm ci');
  expect(await ensure(npm)).toBe('as package-lock.json has them');
  expect(runs()).toBe(1);
  writeFileSync(
    join(checkout.folder, 'package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/zod': { version: '0.0.1' } } }),
  );
  expect(await ensure(npm)).toBe('9 packages by npm ci');
  expect(runs()).toBe(2);
});

test('packages that a person installed are taken as they are if they fit', async () => {
  mkdirSync(join(checkout.folder, 'node_modules'));
  cpSync(join(checkout.folder, 'package-lock.json'), join(checkout.folder, 'node_modules', '.package-lock.json'));
  expect(await ensure(fakeProgram(checkout, 'npm', 'exit 1'))).toBe('as package-lock.json has them');
});

test.each([
  [
    'npm error code ENOTFOUND',
    /^The packages cannot be fetched because there is no way to the npm registry: connect to the network/,
  ],
  ['npm error ENOSPC: no space left on device, write', /^The disk that holds node_modules is full: free at least 1 GB/],
  ['npm error code EUSAGE', /^npm ci failed \(npm error code EUSAGE\): .*set-up\.log has its output/],
])('“%s” gets a sentence', async (output, sentence) => {
  const npm = fakeProgram(checkout, 'npm', `echo "${output}"; exit 1`);
  expect(await ensure(npm)).toEqual({ trouble: expect.stringMatching(sentence) });
});

test('package-lock.json names the packages of every system, so that npm ci accepts it on each', async () => {
  const lock = resolve(import.meta.dirname, '..', '..', 'package-lock.json');
  const expression = `import('node:fs').then((fs) => Object.keys(it.missingEntries(JSON.parse(fs.readFileSync(${JSON.stringify(lock)})))))`;
  expect(
    await checkout.ask('complete-lock.mjs', expression),
    'run: node scripts/setup/complete-lock.mjs --write',
  ).toEqual([]);
});
