/**
 * Every schedule of the house, in one place. A schedule has a durable mark of when it last ran: what was missed while
 * everything was off is caught up, in order, once. Times are of Asia/Kolkata.
 */
import { CronExpressionParser } from 'cron-parser';
import { TIME_ZONE } from '../shared/kolkata.ts';

export interface Schedule {
  name: string;
  /** Five fields of cron. */
  cron: string;
  /** After an outage: `each` missed time is run, or only the `last` one. */
  catchUp: 'each' | 'last';
  /** Does the work that was due then; `previous` is the time due before. A repeat for the same time must change nothing. */
  run(dueAt: Date, previous: Date): Promise<void>;
}

export interface ScheduleMarks {
  read(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<void>;
  advance(name: string, from: string | null, to: string): Promise<boolean>;
}

/** The first time after `after` at which that cron expression is due. */
export function nextDue(cron: string, after: Date): Date {
  return CronExpressionParser.parse(cron, { currentDate: after, tz: TIME_ZONE }).next().toDate();
}

/** How many missed times of one schedule a single look runs. */
const MOST_AT_ONCE = 400;

export interface Scheduler {
  /** Runs whatever is due by now and was not run (of these names, where given). Gives how many runs it made. */
  runDue(now: Date, names?: readonly string[]): Promise<number>;
  /** The earliest time after `after` at which anything is due, and what it is. */
  next(after: Date, names?: readonly string[]): { at: Date; names: string[] } | null;
  /** Starts the marks at a moment: nothing before it is ever run. */
  begin(at: Date): Promise<void>;
}

/** Schedules with their marks. */
export function createScheduler(
  schedules: readonly Schedule[],
  marks: ScheduleMarks,
  onError: (name: string, error: unknown) => void,
): Scheduler {
  const markOf = (schedule: Schedule) => `schedule.${schedule.name}`;

  async function runOne(schedule: Schedule, now: Date): Promise<number> {
    let mark = await marks.read(markOf(schedule));
    if (mark === null) {
      await marks.advance(markOf(schedule), null, now.toISOString());
      return 0;
    }
    const due: Date[] = [];
    for (
      let at = nextDue(schedule.cron, new Date(mark));
      at <= now && due.length < MOST_AT_ONCE;
      at = nextDue(schedule.cron, at)
    )
      due.push(at);
    const wanted = schedule.catchUp === 'last' ? due.slice(-1) : due;
    for (const at of wanted) {
      await schedule.run(at, new Date(mark));
      if (!(await marks.advance(markOf(schedule), mark, at.toISOString()))) return wanted.length;
      mark = at.toISOString();
    }
    return wanted.length;
  }

  return {
    async runDue(now, names) {
      let runs = 0;
      for (const schedule of schedules) {
        if (names !== undefined && !names.includes(schedule.name)) continue;
        try {
          runs += await runOne(schedule, now);
        } catch (error) {
          // The mark stands where it was: the same time is tried again at the next look.
          onError(schedule.name, error);
        }
      }
      return runs;
    },
    next(after, names) {
      const looked = names === undefined ? schedules : schedules.filter((one) => names.includes(one.name));
      const due = looked.map((schedule) => ({ name: schedule.name, at: nextDue(schedule.cron, after).getTime() }));
      const first = Math.min(...due.map((one) => one.at));
      return due.length === 0
        ? null
        : { at: new Date(first), names: due.filter((one) => one.at === first).map((one) => one.name) };
    },
    async begin(at) {
      for (const schedule of schedules) await marks.set(markOf(schedule), at.toISOString());
    },
  };
}
