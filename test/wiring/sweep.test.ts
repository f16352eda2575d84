import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Unread } from '../../src/conversation/unread.ts';
import { idAt } from '../../src/shared/ids.ts';
import { createMarkStore } from '../../src/store/marks.ts';
import { createReplay } from '../../src/wiring/replay.ts';
import { createSweep, SWEEP_MARK, type SweepPorts } from '../../src/wiring/sweep.ts';
import { openTurns } from './turns-bench.ts';

let bench: Awaited<ReturnType<typeof openTurns>>;
let marks: ReturnType<typeof createMarkStore>;

beforeAll(async () => {
  bench = await openTurns('sweep');
  marks = createMarkStore(bench.connection);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => bench.drop());

/** Looks every few seconds for so long, on a clock of its own; what was woken, and what was given up. */
async function sweepFor(seconds: number, ports: Partial<SweepPorts>, step = 5) {
  const [woken, given] = [[] as string[], [] as string[]];
  const start = Date.now();
  vi.useFakeTimers({ toFake: ['Date'] });
  const sweep = createSweep({
    marks,
    messages: bench.messages,
    turns: bench.turns,
    wakeInbound: async (unread) => void woken.push(...unread.map((one) => one.message)),
    relay: async () => undefined,
    giveUp: async (ids) => void given.push(...ids),
    onBacklog: () => undefined,
    onError: () => undefined,
    ...ports,
  });
  for (let at = 0; at <= seconds; at += step) {
    vi.setSystemTime(start + at * 1_000);
    await sweep({ graceMs: 10_000 }).catch(() => undefined);
  }
  vi.useRealTimers();
  return { woken, given };
}

test('two minutes without Redis give nothing up', async () => {
  const id = await bench.say('redis', 'help');
  const away = async (_unread: readonly Unread[]): Promise<void> => {
    throw new Error('Redis is away');
  };
  expect((await sweepFor(120, { wakeInbound: away })).given).toEqual([]);
  expect((await sweepFor(120, {})).woken).toContain(id);
});

test('a message that waits in a long queue for five minutes is not given up, and not put in sixty times', async () => {
  const id = await bench.say('queue', 'help');
  const { woken, given } = await sweepFor(300, {});
  expect(given).toEqual([]);
  expect(woken.filter((one) => one === id).length).toBeLessThan(7);
});

test('what nobody could handle for an hour is given up: staff see it, the person is told', async () => {
  const id = await bench.say('hopeless', 'help');
  const replay = createReplay({
    ...bench,
    clock: bench.clock,
    wake: async () => undefined,
    render: () => ({ text: 'sorry' }),
  });
  await sweepFor(3_600, { giveUp: (ids) => replay.giveUp(ids) }, 60);
  const [turn] = await bench.turns.ofPerson('hopeless', { limit: 1 });
  expect(turn).toMatchObject({
    id,
    open: 'replies',
    fault: { name: 'WorkerLost' },
    replies: [{ status: 'queued', text: 'sorry' }],
  });
});

test('a mark that a fast clock left in the future hides nothing', async () => {
  await marks.set(SWEEP_MARK, idAt(Date.now() + 3_600_000));
  const id = await bench.say('clock', 'help');
  expect((await sweepFor(30, {})).woken).toContain(id);
});

test('a turn that cannot be carried out keeps no other waiting', async () => {
  const at = new Date();
  for (const id of ['00A', '00B'])
    await bench.turns.insert([
      {
        id,
        person: id,
        n: 1,
        channel: 'simulator',
        at,
        messages: [id],
        read: [],
        state: { language: 'hi' },
        effects: [],
        replies: [],
        open: 'effects',
      },
    ]);
  const done: string[] = [];
  await sweepFor(0, {
    relay: async (turns) => {
      if (turns.some((turn) => turn.id === '00A')) throw new Error('broken');
      done.push(...turns.map((turn) => turn.id));
    },
  });
  expect(done).toContain('00B');
});

test('a replayed edit still names its message; what its sender deleted is not put in again', async () => {
  const at = new Date();
  const common = { person: 'replay', channel: 'simulator', at, arrivedAt: at };
  const [kept] = await bench.messages.keep([{ ...common, providerId: 'r1', body: { kind: 'text', text: 'one' } }]);
  const [edit, gone] = await bench.messages.keep([
    { ...common, providerId: 'r2', body: { kind: 'edit', target: 'r1', text: 'two' } },
    { ...common, providerId: 'r3', body: { kind: 'text', text: 'regretted' } },
  ]);
  const turn = {
    person: 'replay',
    channel: 'simulator',
    at,
    read: [],
    state: { language: 'hi' as const },
    effects: [],
    replies: [],
  };
  const fault = { name: 'Error', at };
  await bench.turns.insert([{ ...turn, id: edit?.id ?? '', n: 1, messages: [edit?.id ?? ''], fault }]);
  await bench.turns.insert([{ ...turn, id: gone?.id ?? '', n: 2, messages: [gone?.id ?? ''], fault }]);
  await bench.messages.hide([gone?.id ?? '']);
  const woken: string[] = [];
  const replay = createReplay({
    ...bench,
    clock: bench.clock,
    wake: async (unread) => void woken.push(...unread.map((one) => one.message)),
    render: () => ({ text: 'sorry' }),
  });
  expect(await replay.replay(edit?.id ?? '')).toBe(true);
  expect(await replay.replay(edit?.id ?? '')).toBe(false);
  expect((await bench.messages.byIds(woken))[0]?.targetId).toBe(kept?.id);
  woken.length = 0;
  await replay.replay(gone?.id ?? '');
  expect(woken).toEqual([]);
});
