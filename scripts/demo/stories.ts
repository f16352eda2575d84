/** The stories of a demo: who begins what at which minute. Conversations follow from the centre's questions. */
import { addDays, atMinute, minuteOfDay } from '../../src/shared/kolkata.ts';
import type { Chance } from './chance.ts';
import type { DemoPerson } from './demo-person.ts';

export type StoryKind =
  | 'report'
  | 'complaint'
  | 'danger'
  | 'status'
  | 'greeting'
  | 'forward'
  | 'gibberish'
  | 'stop'
  | 'human'
  | 'suggestion'
  | 'evidence'
  | 'late-correction'
  | 'prologue-report';

export interface Story {
  at: Date;
  who: DemoPerson;
  kind: StoryKind;
}

/** Hours of a day and how much is written in them: a little in the morning, most between six and half past eight. */
const HOURS: readonly (readonly [number, number])[] = [
  [6, 1],
  [7, 3],
  [8, 5],
  [9, 5],
  [10, 5],
  [11, 5],
  [12, 4],
  [13, 4],
  [14, 3],
  [15, 4],
  [16, 6],
  [17, 9],
  [18, 14],
  [19, 18],
  [20, 7],
];
/** Messages that a story comes to on average, measured with the seeds 1 to 3. */
const MESSAGES: Readonly<Record<string, number>> = { report: 2.5, complaint: 4.6, other: 1.5 };
/** Conversations take a while: the last begin so long before the end. */
const LAST_BEGIN_MINUTES = 12;

/** A minute of the day at which somebody begins, before `end`. */
function minuteOf(chance: Chance, end: number): number {
  const hours = HOURS.filter(([hour]) => hour * 60 < end);
  const hour = chance.weighed(hours.length > 0 ? hours : [[0, 1]]);
  return Math.min(end, hour * 60 + chance.next() * 60);
}

/**
 * About so many messages on the day, and what leads up to it: complaints of the last month, some reports of the last fortnight and
 * of the evening before, of which some are corrected in the morning.
 */
export function inventStories(
  people: readonly DemoPerson[],
  messages: number,
  day: string,
  until: Date,
  chance: Chance,
): { stories: Story[]; expected: number } {
  const workers = people.filter((one) => one.role !== 'resident');
  // Some districts say nothing at all that day.
  const silent = new Set(chance.shuffled([...new Set(people.map((one) => one.district))]).slice(0, 2));
  const speaking = workers.filter((one) => !silent.has(one.district));
  const end = minuteOfDay(until) - LAST_BEGIN_MINUTES;
  const stories: Story[] = [];
  const add = (kind: StoryKind, who: DemoPerson, at: Date) => stories.push({ kind, who, at });
  const before = (days: number, from: number, to: number) =>
    atMinute(addDays(day, -days), from + chance.next() * (to - from));

  const old = Math.round(messages * 0.035);
  for (let i = 0; i < old; i++) add('complaint', chance.pick(people), before(chance.whole(3, 30), 7 * 60, 20 * 60));
  const evening = Math.round(messages * 0.03);
  const tellers = chance.shuffled(speaking.filter((one) => !one.stranger)).slice(0, evening);
  for (const [i, who] of tellers.entries()) {
    add('prologue-report', who, before(1, 17 * 60, 20 * 60));
    // Before anything else they tell that day: it is the evening's report that they correct.
    if (i < evening / 4) add('late-correction', who, atMinute(day, Math.min(end, 5 * 60 + chance.next() * 90)));
  }
  const series = Math.round(messages * 0.07);
  for (let i = 0; i < series; i++)
    add(
      'prologue-report',
      chance.pick(speaking.filter((one) => !one.stranger)),
      before(chance.whole(2, 13), 15 * 60, 20 * 60),
    );

  let expected = old * 4.6 + (evening + series) * 2.3;
  const most = messages + expected;
  while (expected < most) {
    const kind = chance.weighed<StoryKind>([
      ['report', 66],
      ['complaint', 15],
      ['greeting', 5],
      ['forward', 4],
      ['status', 5],
      ['gibberish', 2.5],
      ['stop', 0.7],
      ['human', 0.9],
      ['suggestion', 1.5],
      ['evidence', 1],
      ['danger', 0.4],
    ]);
    const who = kind === 'report' ? chance.pick(speaking) : chance.pick(people);
    add(kind, who, atMinute(day, minuteOf(chance, end)));
    expected += MESSAGES[kind] ?? MESSAGES.other ?? 1;
  }
  return { stories: stories.sort((a, b) => a.at.getTime() - b.at.getTime()), expected: Math.round(expected) };
}
