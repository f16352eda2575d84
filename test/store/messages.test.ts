import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMessageStore, type MessageStore } from '../../src/store/messages.ts';
import { openTestStore } from './test-store.ts';

let store: Awaited<ReturnType<typeof openTestStore<MessageStore>>>;
let messages: MessageStore;
const at = new Date('2026-11-20T10:00:00+05:30');
const message = (providerId: string, person: string, text = 'जोहार') => ({
  providerId,
  person,
  channel: 'simulator',
  at,
  arrivedAt: at,
  body: { kind: 'text' as const, text },
});

beforeAll(async () => {
  store = await openTestStore('messages', createMessageStore);
  messages = store.stores;
});
afterAll(() => store.drop());

describe('messages are kept once', () => {
  test('a second delivery gives the first id and changes nothing', async () => {
    const [first] = await messages.keep([message('a', 'p1', 'पहला')]);
    const [second] = await messages.keep([message('a', 'p1', 'दूसरा')]);
    expect(second).toEqual({ id: first?.id, duplicate: true });
    expect((await messages.byIds([first?.id ?? '']))[0]?.body).toEqual({ kind: 'text', text: 'पहला' });
  });

  test('twice within one batch, beside a new one', async () => {
    const kept = await messages.keep([message('b', 'p1'), message('b', 'p1'), message('c', 'p1')]);
    expect(kept.map((one) => one.duplicate)).toEqual([false, true, false]);
    expect(kept[0]?.id).toBe(kept[1]?.id);
  });

  test('the same id on another channel is another message', async () => {
    const [here, there] = await messages.keep([message('d', 'p1'), { ...message('d', 'p1'), channel: 'app' }]);
    expect(here?.id).not.toBe(there?.id);
    expect(there?.duplicate).toBe(false);
  });

  test('an event is said once, on whatever channel', async () => {
    const event = (channel: string) => ({
      providerId: 'digest-1',
      person: 'p1',
      channel,
      at,
      arrivedAt: at,
      body: { kind: 'event' as const, event: { type: 'daily-reminder' as const } },
    });
    const [first] = await messages.keep([event('simulator')]);
    const [second] = await messages.keep([event('app')]);
    expect(second).toEqual({ id: first?.id, duplicate: true });
  });

  test('the provider’s id is in nothing that is read', async () => {
    const [kept] = await messages.keep([message('secret-provider-id', 'p2')]);
    const [edit] = await messages.keep([
      { ...message('e', 'p2'), body: { kind: 'edit', target: 'secret-provider-id', text: 'और' } },
    ]);
    const read = await messages.byIds([kept?.id ?? '', edit?.id ?? '']);
    expect(JSON.stringify(read)).not.toContain('secret-provider-id');
    expect(read.find((one) => one.id === edit?.id)?.targetId).toBe(kept?.id);
  });
});

test('nobody deletes or edits what somebody else wrote', async () => {
  const [kept] = await messages.keep([message('theirs', 'p20')]);
  const target = { kind: 'delete' as const, target: 'theirs' };
  const [own, other] = await messages.keep([
    { ...message('del1', 'p20'), body: target },
    { ...message('del2', 'p21'), body: target },
  ]);
  const read = await messages.byIds([own?.id ?? '', other?.id ?? '']);
  expect(read.find((one) => one.id === own?.id)?.targetId).toBe(kept?.id);
  expect(read.find((one) => one.id === other?.id)?.targetId).toBeUndefined();
});

describe('reading', () => {
  test('a job is given the neighbours of its messages, in their order', async () => {
    const kept = await messages.keep([message('n1', 'p3', '1'), message('n2', 'p4', 'x'), message('n3', 'p3', '2')]);
    const read = await messages.readWithNeighbours([{ person: 'p3', message: kept[2]?.id ?? '' }]);
    expect(read.map((one) => one.id)).toEqual([kept[0]?.id, kept[2]?.id]);
  });

  test('hidden and erased messages are in no view', async () => {
    const kept = await messages.keep([message('h1', 'p5'), message('h2', 'p5'), message('h3', 'p5')]);
    await messages.hide([kept[0]?.id ?? '']);
    await messages.erase([kept[1]?.id ?? '']);
    expect((await messages.ofPerson('p5', { limit: 10 })).map((one) => one.id)).toEqual([kept[2]?.id]);
    expect(JSON.stringify(await messages.byIds([kept[1]?.id ?? '']))).not.toContain('जोहार');
    expect(await messages.countOf('p5')).toBe(3);
  });
});
