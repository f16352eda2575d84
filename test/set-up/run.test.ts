import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Checkout, makeCheckout } from './checkout.ts';

let checkout: Checkout;

beforeAll(() => {
  checkout = makeCheckout();
});
afterAll(() => checkout.remove());

test('a command without services starts at once, with its input, its arguments and its exit code', async () => {
  const { code, stdout, stderr } = await checkout.run(['understand', '--lines', '3'], '{"text":"नमस्ते"}\n');
  expect(stdout).toBe('--lines 3\nMONGODB_URI=\nCENTRE_URL=\n{"text":"नमस्ते"}\n');
  expect(stderr).toBe('');
  expect(code).toBe(3);
});

test('a command with services starts them for itself where no centre runs, and ends them', async () => {
  const { code, stdout, stderr } = await checkout.run(['digest', '--unit', 'JH', '--no-input']);
  expect(stdout).toMatch(/^--unit JH --no-input\nMONGODB_URI=mongodb:\/\/127\.0\.0\.1:\d+\/.*\nCENTRE_URL=\n$/);
  expect(stderr).toMatch(/✓ Redis/);
  expect(code).toBe(3);
  expect(await checkout.processes()).toEqual([]);
});

test('an unknown command is told the names of the known ones', async () => {
  const { code, stderr } = await checkout.run(['digset']);
  expect(code).toBe(1);
  expect(stderr.trim()).toMatch(/^✗ There is no command “digset”: the commands are understand, .*digest/);
});
