/** One run of chaos: load throughout, one fault after the other, then the count. */
import { openArena } from './arena.ts';
import { writeWhile } from './load.ts';
import { judge, type Verdict } from './verdict.ts';

export interface ChaosPlan {
  dataDir: string;
  persons: number;
  kills: number;
  wipes: number;
  mongoAwayMs: number;
  say(line: string): void;
}

/** After the last fault everything must be done within this time, and so much longer a message that was acknowledged. */
const SETTLE_MS = 180_000;
const SETTLE_MS_A_MESSAGE = 25;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Breaks and counts; `faults` is empty when nothing was lost, nothing done twice and the totals are what was sent. */
export async function runChaos(plan: ChaosPlan): Promise<Verdict> {
  const arena = await openArena(plan.dataDir);
  try {
    const { mongo, redis } = arena.servers();
    plan.say(`on ${mongo} and ${redis}, ${plan.persons} persons, two workers`);
    const persons = await arena.addPeople(plan.persons);
    await arena.startWorker();
    await arena.startWorker();
    let running = true;
    const writing = writeWhile(arena, persons, () => running);
    await pause(1_500);
    for (let i = 0; i < plan.kills; i++) {
      await pause(Math.random() * 1_500);
      await arena.killWorker();
      plan.say(`worker killed (${i + 1} of ${plan.kills})`);
    }
    for (let i = 0; i < plan.wipes; i++) {
      await pause(1_000);
      await arena.wipeRedis();
      plan.say('Redis killed and wiped');
    }
    await pause(1_000);
    plan.say(`MongoDB stopped for ${plan.mongoAwayMs / 1_000} s`);
    await arena.stopMongo(plan.mongoAwayMs);
    await pause(2_000);
    running = false;
    const sent = await writing;
    plan.say(`${sent.messages} messages acknowledged, each delivered twice`);
    const slow = await arena.centre.settled(SETTLE_MS + sent.messages * SETTLE_MS_A_MESSAGE).then(
      () => [],
      (error: Error) => [error.message],
    );
    const verdict = await judge(arena, sent);
    return { ...verdict, faults: [...slow, ...verdict.faults] };
  } finally {
    await arena.close();
  }
}
