import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Address } from '../../src/people/person.ts';
import { type Connection, connectStore, ensureIndexes } from '../../src/store/connect.ts';
import { createPeopleStore } from '../../src/store/people.ts';

const uri = process.env.MONGODB_URI ?? '';
let connection: Connection;
let people: ReturnType<typeof createPeopleStore>;
let other: Connection;

beforeAll(async () => {
  const dbName = `test-people-${process.pid}`;
  connection = await connectStore(uri, { dbName });
  other = await connectStore(uri, { dbName });
  people = createPeopleStore(connection);
  await ensureIndexes(connection);
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
  await other.close();
});

const phone = (value: string): Address => ({ kind: 'phone', value });

test('the same address is the same person, also within one call', async () => {
  const [a, b, c] = await people.identify([{ address: phone('1') }, { address: phone('2') }, { address: phone('1') }]);
  expect(a?.id).toBe(c?.id);
  expect(a?.id).not.toBe(b?.id);
  const [again] = await people.identify([{ address: phone('1') }]);
  expect(again?.id).toBe(a?.id);
  expect(again).toEqual({ id: a?.id, addresses: [phone('1')], known: false, createdAt: expect.any(Date), version: 1 });
});

test('two processes that meet somebody at once make one person', async () => {
  const elsewhere = createPeopleStore(other);
  const list = Array.from({ length: 40 }, (_, i) => ({ address: phone(`both-${i}`) }));
  const [mine, theirs] = await Promise.all([people.identify(list), elsewhere.identify([...list].reverse())]);
  expect(mine.map((one) => one.id)).toEqual(theirs.map((one) => one.id).reverse());
});

test('a LID and a phone lead to one person', async () => {
  const lid: Address = { kind: 'lid', value: '77' };
  const [first] = await people.identify([{ address: lid }]);
  const [both] = await people.identify([{ address: lid, also: [phone('77')] }]);
  const [byPhone] = await people.identify([{ address: phone('77') }]);
  expect(both?.id).toBe(first?.id);
  expect(byPhone?.id).toBe(first?.id);
  expect(byPhone?.addresses).toEqual([lid, phone('77')]);
});

test('people without an address stand beside one another', async () => {
  const [a, b] = await people.identify([{ address: phone('gone-1') }, { address: phone('gone-2') }]);
  if (a === undefined || b === undefined) throw new Error('nobody');
  expect(
    await people.save(
      [
        { ...a, addresses: [] },
        { ...b, addresses: [] },
      ],
      'erase',
    ),
  ).toEqual(new Set());
  const [again] = await people.identify([{ address: phone('gone-1') }]);
  expect(again?.id).not.toBe(a.id);
});

test('a change over an older version is refused', async () => {
  const [person] = await people.identify([{ address: phone('cas') }]);
  if (person === undefined) throw new Error('nobody');
  expect(await people.save([{ ...person, name: 'First' }], 'one')).toEqual(new Set());
  expect(await people.save([{ ...person, name: 'Second' }], 'two')).toEqual(new Set([person.id]));
  expect((await people.byIds([person.id])).get(person.id)).toMatchObject({ name: 'First', version: 2 });
});
