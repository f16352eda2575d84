import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Checkout, makeCheckout } from './checkout.ts';

let checkout: Checkout;

beforeAll(() => {
  checkout = makeCheckout();
});
afterAll(() => checkout.remove());

const take = `it.takeRunFile({ kind: 'command', name: 'demo' })`;
const write = (content: unknown) => writeFileSync(join(checkout.dataDir, 'run.json'), JSON.stringify(content));
const identityOf = (pid: number) => checkout.ask('process-identity.mjs', `it.identityOf(${pid})`);

test('is taken where there is none, and given back', async () => {
  expect(
    await checkout.ask(
      'run-file.mjs',
      `{ const turn = ${take}; turn.release(); return [turn.taken, it.readRunFile()]; }`
        .replace(/^/, '(() => ')
        .concat(')()'),
    ),
  ).toEqual([true, null]);
});

test.each([
  ['its process is gone', { kind: 'centre', pid: 999_999_999, identity: 'linux:other:1' }],
  ['the number now belongs to another process', { kind: 'centre', pid: process.pid, identity: 'linux:earlier-boot:1' }],
  ['it was cut off in the middle', 'half a fi'],
])('is stale when %s', async (_what, content) => {
  write(content);
  expect(await checkout.ask('run-file.mjs', 'it.readRunFile()')).toBeNull();
  expect(await checkout.ask('run-file.mjs', `${take}.taken`)).toBe(true);
});

test('is refused while its process lives, and says who has it', async () => {
  write({ kind: 'centre', pid: process.pid, identity: await identityOf(process.pid), url: 'http://127.0.0.1:1' });
  expect(await checkout.ask('run-file.mjs', take)).toMatchObject({
    taken: false,
    by: { pid: process.pid, url: 'http://127.0.0.1:1' },
  });
});

test('only one of many takes a stale one', async () => {
  write({ kind: 'centre', pid: 999_999_999, identity: 'linux:other:1' });
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () =>
      checkout.ask(
        'run-file.mjs',
        `(async () => { const turn = ${take}; await new Promise((on) => setTimeout(on, 1500)); return turn.taken; })()`,
      ),
    ),
  );
  expect(outcomes.filter((taken) => taken === true)).toHaveLength(1);
});
