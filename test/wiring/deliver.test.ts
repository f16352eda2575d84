import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Channel, OutgoingMessage } from '../../src/channels/channel.ts';
import type { TurnRecord } from '../../src/conversation/turn-record.ts';
import { createDeliver } from '../../src/wiring/deliver.ts';
import { openTurns } from './turns-bench.ts';

let bench: Awaited<ReturnType<typeof openTurns>>;
const at = new Date('2026-11-20T10:00:00+05:30');

beforeAll(async () => {
  bench = await openTurns('deliver');
});
afterAll(() => bench.drop());

function turn(id: string, person: string, more: Partial<TurnRecord> = {}): TurnRecord {
  const reply = {
    id: `${id}.0`,
    language: 'hi' as const,
    keys: ['x'],
    text: 'ठीक है',
    log: [{ status: 'queued' as const, at }],
  };
  return {
    id,
    person,
    n: 1,
    channel: 'test',
    at,
    messages: [id],
    read: [],
    state: { language: 'hi' },
    effects: [],
    replies: [{ ...reply, status: 'queued' }],
    open: 'replies',
    ...more,
  };
}

function sender(repeatable: boolean, sent: string[], more: Partial<Channel> = {}) {
  const channel = {
    name: 'test',
    addressKinds: ['app'],
    repeatable,
    async send(messages: readonly OutgoingMessage[]) {
      sent.push(...messages.map((one) => one.id));
      return messages.map(() => ({ status: 'sent' as const }));
    },
    ...more,
  } as unknown as Channel;
  return createDeliver(channel, {
    clock: bench.clock,
    turns: bench.turns,
    addressesOf: async (ids) =>
      new Map(ids.map((id) => [id, id === 'unreachable' ? [] : [{ kind: 'app' as const, value: id }]])),
    again: () => undefined,
    onSent: () => undefined,
    publish: () => undefined,
  });
}

test('two processes with the same job send it once where a repeat would be seen', async () => {
  const ids = Array.from({ length: 20 }, (_, i) => `twice-${i}`);
  await bench.turns.insert(ids.map((id) => turn(id, id)));
  const sent: string[] = [];
  await Promise.all([sender(false, sent)(ids), sender(false, sent)(ids)]);
  expect(sent.sort()).toEqual(ids.map((id) => `${id}.0`).sort());
});

test('who cannot be reached leaves no turn open beside those who can', async () => {
  await bench.turns.insert([turn('reach', 'reachable'), turn('none', 'unreachable')]);
  await sender(true, [])(['reach', 'none']);
  const kept = await bench.turns.byIds(['reach', 'none']);
  expect(kept.map((one) => [one.id, one.open, one.replies[0]?.status])).toEqual([
    ['none', undefined, 'failed'],
    ['reach', undefined, 'sent'],
  ]);
});

test('what two workers carried out does not stand open again once it was sent', async () => {
  await bench.turns.insert([
    turn('settled', 'settled', { open: 'effects', effects: [{ type: 'person.opt-in', messageId: 'x' }] }),
  ]);
  const settle = { id: 'settled', replies: turn('settled', 'settled').replies, open: true, completed: false };
  await bench.turns.settle([settle]);
  await sender(true, [])(['settled']);
  await bench.turns.settle([settle]);
  expect((await bench.turns.byIds(['settled']))[0]?.open).toBeUndefined();
});

test('what is released just before it is noted that it waits does not wait', async () => {
  await bench.turns.insert([turn('held', 'held'), turn('freed', 'freed')]);
  const until = new Date(Date.now() + 3_600_000);
  const sent: string[] = [];
  let asked = 0;
  const holds: NonNullable<Channel['holds']> = async (messages) => {
    const held = messages.filter((one) => one.person === 'held' || asked === 0);
    if (asked++ === 0) await bench.turns.release('test', ['freed']);
    return new Map(held.map((one) => [one.id, { until, reason: 'no approved template' }]));
  };
  await sender(false, sent, { holds })(['held', 'freed']);
  expect(sent).toEqual(['freed.0']);
  expect(await bench.turns.release('test')).toEqual(['held']);
});
