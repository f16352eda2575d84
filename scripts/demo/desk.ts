/** What the desk does with the demo's complaints: most are assigned in its hours, many resolved, some before the day that is shown. */

import { deriveId } from '../../src/shared/ids.ts';
import { addDays, atMinute, dayOf, minuteOfDay, weekdayOf } from '../../src/shared/kolkata.ts';
import type { StaffDone, StaffInput } from '../../src/wiring/staff-verbs.ts';
import type { Chance } from './chance.ts';
import type { DemoStaff } from './demo-person.ts';
import type { PlayPorts } from './play.ts';

/** A verb of the domain, as staff call it. */
export type RunVerb = (verb: string, input: StaffInput) => Promise<StaffDone>;

const OPENS = 10 * 60;
const CLOSES = 18 * 60;
const NOTES = [
  'प्रखंड कार्यालय से बात हुई, काम हो गया है',
  'विभाग को लिखा गया, भुगतान हो गया',
  'मौके पर जाकर देखा गया, ठीक कर दिया गया',
];

/** The first moment at or after `at` at which the desk is open: 10:00–18:00, Monday to Saturday. */
export function deskTime(at: Date): Date {
  let day = dayOf(at);
  let minute = minuteOfDay(at);
  for (;;) {
    if (weekdayOf(day) !== 0 && minute < CLOSES) return atMinute(day, Math.max(OPENS, minute));
    day = addDays(day, 1);
    minute = OPENS + (minute % 97);
  }
}

/** `onFiled` of a play: what becomes of each complaint. Nothing happens after `until`. */
export function createDesk(
  staff: readonly DemoStaff[],
  runVerb: RunVerb,
  until: Date,
  onRefused: (verb: string) => void,
): PlayPorts['onFiled'] {
  const agents = staff.filter((one) => one.role === 'agent');
  return ({ ticket, personId, at }, later, chance: Chance) => {
    const agent = chance.pick(agents);
    const by = { id: agent.id, role: agent.role, name: agent.name };
    const plan = (when: Date, verb: string, input: Pick<StaffInput, 'to' | 'note'>, asks = false) => {
      if (when >= until) return false;
      const run = async () => {
        const done = await runVerb(verb, {
          ...input,
          ticket,
          by,
          personId,
          at: when,
          id: deriveId('demo', ticket, verb),
        });
        // What is only for the duty person or for the state level does not exist for an agent.
        if (!done.ok && done.refused !== 'not-found') onRefused(verb);
      };
      later(when, run, asks);
      return true;
    };
    if (!chance.of(0.75)) return;
    const assigned = deskTime(new Date(at.getTime() + chance.whole(20, 1_600) * 60_000));
    if (!plan(assigned, 'assign', { to: agent.id })) return;
    const shown = dayOf(until);
    const lasts = until.getTime() - assigned.getTime();
    // A third is resolved on the way, a third on the day that is shown, the rest waits; of the day's own a few.
    const when = chance.weighed([
      ['way', 3],
      ['shown', 4],
      ['never', 3],
    ] as const);
    const opening = atMinute(shown, OPENS).getTime();
    const from = when === 'shown' ? Math.max(opening, assigned.getTime() + 1_200_000) : assigned.getTime();
    const solvedAt = deskTime(
      new Date(from + chance.next() * (when === 'way' ? lasts : Math.max(0, until.getTime() - 3_600_000 - from))),
    );
    if (when !== 'never') plan(solvedAt, 'resolve', { note: chance.pick(NOTES) }, true);
  };
}
