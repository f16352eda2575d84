import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TurnRecord } from '../../src/conversation/turn-record.ts';
import { createTurnStore, type TurnStore } from '../../src/store/turns.ts';
import { openTestStore } from './test-store.ts';

let store: Awaited<ReturnType<typeof openTestStore<TurnStore>>>;
let turns: TurnStore;
const at = new Date('2026-11-20T10:00:00+05:30');

function turn(id: string, person: string, n: number, more: Partial<TurnRecord> = {}): TurnRecord {
  const reply = {
    id: `${id}.0`,
    language: 'hi' as const,
    keys: ['x'],
    text: 'ठीक है',
    status: 'queued' as const,
    log: [{ status: 'queued' as const, at }],
  };
  return {
    id,
    person,
    n,
    channel: 'simulator',
    at,
    messages: [id],
    read: [],
    state: { language: 'hi' },
    effects: [],
    replies: [reply],
    open: 'replies',
    ...more,
  };
}

beforeAll(async () => {
  store = await openTestStore('turns', createTurnStore);
  turns = store.stores;
});
afterAll(() => store.drop());

describe('a turn is the compare-and-set of a conversation', () => {
  test('of two workers with the same number one is overtaken', async () => {
    expect(await turns.insert([turn('t1', 'a', 1)])).toEqual(new Set());
    expect(await turns.insert([turn('t2', 'a', 1), turn('t3', 'b', 1)])).toEqual(new Set(['t2']));
    expect((await turns.head('a'))?.id).toBe('t1');
    expect((await turns.head('b'))?.id).toBe('t3');
  });

  test('many at once: exactly one each number', async () => {
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, i) => turns.insert([turn(`race-${i}`, 'race', 1)])),
    );
    expect(results.filter((overtaken) => overtaken.size === 0)).toHaveLength(1);
  });

  test('which messages were handled', async () => {
    await turns.insert([turn('t5', 'c', 1, { messages: ['t5', 't6'] })]);
    expect(await turns.handled(['t5', 't6', 't7'])).toEqual(new Set(['t5', 't6']));
  });
});

describe('the log of a reply', () => {
  test('never goes backwards, whatever order receipts come in', async () => {
    await turns.insert([turn('s1', 's', 1)]);
    expect(await turns.setStatus('s1.0', { status: 'sent', at })).toBe(true);
    expect(await turns.setStatus('s1.0', { status: 'read', at })).toBe(true);
    expect(await turns.setStatus('s1.0', { status: 'delivered', at })).toBe(false);
    expect(await turns.setStatus('s1.0', { status: 'failed', at })).toBe(false);
    const [reply] = (await turns.byIds(['s1']))[0]?.replies ?? [];
    expect(reply?.status).toBe('read');
    expect(reply?.log.map((one) => one.status)).toEqual(['queued', 'sent', 'read']);
  });

  test('a whole batch is marked sent at once, skipped ones stay skipped', async () => {
    const skipped = {
      ...(turn('m2', 'm', 2).replies[0] as TurnRecord['replies'][number]),
      id: 'm2.1',
      status: 'skipped' as const,
    };
    await turns.insert([turn('m1', 'm', 1), turn('m2', 'm', 2, { replies: [...turn('m2', 'm', 2).replies, skipped] })]);
    await turns.markAllSent(['m1', 'm2'], at);
    const read = await turns.byIds(['m1', 'm2']);
    expect(read.flatMap((one) => one.replies.map((reply) => reply.status))).toEqual(['sent', 'sent', 'skipped']);
    expect(read.every((one) => one.open === undefined)).toBe(true);
  });

  test('a ticket number completes the reply once', async () => {
    const effects: TurnRecord['effects'] = [{ type: 'person.opt-in', messageId: 'x' }];
    await turns.insert([turn('c1', 'd', 1, { open: 'effects', effects })]);
    const [reply] = turn('c1', 'd', 1).replies;
    const completed = [{ ...(reply as TurnRecord['replies'][number]), ticket: 'JH-RAN-26-000123', text: 'नंबर' }];
    await turns.settle([{ id: 'c1', replies: completed, open: true, completed: true }]);
    await turns.settle([{ id: 'c1', replies: turn('c1', 'd', 1).replies, open: true, completed: true }]);
    const [kept] = await turns.byIds(['c1']);
    expect(kept?.open).toBe('replies');
    expect(kept?.replies[0]?.ticket).toBe('JH-RAN-26-000123');
  });

  test('failed turns wait for staff, once', async () => {
    await turns.insert([turn('f1', 'f', 1, { fault: { name: 'TypeError', at } })]);
    expect((await turns.faults(10)).map((one) => one.id)).toEqual(['f1']);
    expect(await turns.markReplayed('f1')).toBe(true);
    expect(await turns.markReplayed('f1')).toBe(false);
    expect(await turns.faults(10)).toEqual([]);
  });
});

test('of an erased person nothing that was read or said is left', async () => {
  const secret = 'सुनीता टोप्पो';
  const [reply] = turn('e1', 'e', 1).replies;
  const read = [{ messageId: 'e1', meaning: { name: secret } as never }];
  const effects: TurnRecord['effects'] = [{ type: 'suggestion.record', text: secret } as never];
  const replies = [{ ...(reply as TurnRecord['replies'][number]), text: secret, status: 'sent' as const }];
  const { open: _open, ...done } = turn('e1', 'e', 1, {
    read,
    effects,
    replies,
    state: { language: 'en', name: secret } as never,
  });
  await turns.insert([done]);
  await turns.eraseOf('e');
  const kept = await turns.byIds(['e1']);
  expect(JSON.stringify(kept)).not.toContain(secret);
  expect(kept[0]?.replies[0]?.status).toBe('sent');
});
