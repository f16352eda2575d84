import { afterAll, beforeAll, expect, test } from 'vitest';
import { unreadWord } from '../../src/conversation/unread.ts';
import { openTurns } from './turns-bench.ts';

let bench: Awaited<ReturnType<typeof openTurns>>;
const word = (person: string, message: string) => unreadWord({ person, message });

beforeAll(async () => {
  bench = await openTurns('run-turns');
});
afterAll(() => bench.drop());

test('after a message that came late, a new process does nothing twice and answers what comes next', async () => {
  const late = await bench.say('late', 'help');
  const second = await bench.say('late', 'two');
  const third = await bench.say('late', 'three');
  const state = { language: 'en' as const };
  const turn = { person: 'late', channel: 'simulator', at: new Date(), read: [], state, effects: [], replies: [] };
  // two and three were handled together before one, whose write came late, was seen
  await bench.turns.insert([{ ...turn, id: second, n: 1, messages: [second, third] }]);
  await bench.turns.insert([{ ...turn, id: late, n: 2, messages: [late] }]);
  const next = await bench.say('late', 'four');
  await bench.worker()([word('late', next)]);
  expect(await bench.timesHandled('late')).toEqual({ [late]: 1, [second]: 1, [third]: 1, [next]: 1 });
});

test('a person with more to do than rounds is answered in full by one job', async () => {
  const ids = [];
  for (let i = 0; i < 30; i++) ids.push(await bench.say('many', `text ${i}`));
  // a fault makes each message a turn of its own
  const worker = bench.worker({
    understand: () => {
      throw new TypeError('broken');
    },
  });
  await worker(ids.map((id) => word('many', id)));
  expect(Object.values(await bench.timesHandled('many'))).toEqual(ids.map(() => 1));
});

test('what breaks outside of the step breaks its own person alone', async () => {
  const broken = await bench.say('broken', 'x');
  const well = await bench.say('well', 'x');
  const worker = bench.worker({
    meet: async (ids) => {
      if (ids.includes('broken')) throw new Error('a record cannot be read');
      const person = { addresses: [], known: true, createdAt: new Date(), version: 1 };
      return new Map(ids.map((id) => [id, { person: { id, ...person } }]));
    },
  });
  await expect(worker([word('broken', broken), word('well', well)])).rejects.toThrow('a record cannot be read');
  expect(await bench.timesHandled('well')).toEqual({ [well]: 1 });
});

test('a reply whose words cannot be made is a fault that staff see', async () => {
  const id = await bench.say('wordless', 'help');
  let asked = 0;
  await bench.worker({
    render: () => {
      if (asked++ === 0) throw new Error('a text is missing');
      return { text: 'sorry' };
    },
  })([word('wordless', id)]);
  const [turn] = await bench.turns.ofPerson('wordless', { limit: 1 });
  expect(turn?.fault?.name).toBe('Error');
  expect(turn?.replies.map((reply) => reply.text)).toEqual(['sorry']);
});

test('an event that fails says nothing to anybody', async () => {
  const at = new Date();
  const event = { type: 'digest' as const, digestId: 'd', text: 'x' };
  const [kept] = await bench.messages.keep([
    { providerId: 'e1', person: 'optout', channel: 'simulator', at, arrivedAt: at, body: { kind: 'event', event } },
  ]);
  await bench.worker({ loadFacts: async () => new Map([['optout', {} as never]]) })([word('optout', kept?.id ?? '')]);
  const [turn] = await bench.turns.ofPerson('optout', { limit: 1 });
  expect(turn?.fault).toBeDefined();
  expect(turn?.replies).toEqual([]);
  expect(turn?.open).toBeUndefined();
});
