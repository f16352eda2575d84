/** What the desk does with the demo's complaints: most are assigned in its hours, many resolved, some before the day that is shown. */
import { atMinute, addDays, dayOf, minuteOfDay, weekdayOf } from '../../src/shared/kolkata.ts';
import { deriveId } from '../../src/shared/ids.ts';
import type { Chance } from './chance.ts';
import type { DemoStaff } from './demo-person.ts';
import type { PlayPorts } from './play.ts';

/** A verb of the domain, as staff call it. */
export type RunVerb = (verb: string, input: Readonly<Record<string, unknown>>) => Promise<unknown>;

const OPENS = 10 * 60;
const CLOSES = 18 * 60;
const NOTES = ['प्रखंड कार्यालय से बात हुई, काम हो गया है', 'विभाग को लिखा गया, भुगतान हो गया', 'मौके पर जाकर देखा गया, ठीक कर दिया गया'];

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
export function createDesk(staff: readonly DemoStaff[], runVerb: RunVerb, until: Date, onRefused: (verb: string) => void): PlayPorts['onFiled'] {
  const agents = staff.filter((one) => one.role === 'agent');
  return ({ ticket, personId, at }, later, chance: Chance) => {
    const agent = chance.pick(agents);
    const by = { id: agent.id, role: agent.role, name: agent.name };
    const plan = (when: Date, verb: string, input: Record<string, unknown>, asks = false) => {
      if (when >= until) return false;
      const run = async () => {
        const done = await runVerb(verb, { ...input, ticket, by, personId, at: when, id: deriveId('demo', ticket, verb) });
        if (typeof done === 'object' && done !== null && 'refused' in done) onRefused(verb);
      };
      later(when, run, asks);
      return true;
    };
    if (!chance.of(0.75)) return;
    const assigned = deskTime(new Date(at.getTime() + chance.whole(20, 1_600) * 60_000));
    if (!plan(assigned, 'assign', { to: agent.id })) return;
    const fast = chance.of(0.25);
    const days = fast ? chance.next() * 0.2 : 1 + chance.next() * 24;
    if (chance.of(0.6)) plan(deskTime(new Date(assigned.getTime() + days * 86_400_000)), 'resolve', { note: chance.pick(NOTES) }, true);
  };
}
