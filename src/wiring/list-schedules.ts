/** Every schedule of the house with what it does: five fields of cron, Asia/Kolkata. */
import type { Config } from '../config.ts';
import { createDigestRuns } from '../digests/digest-runs.ts';
import { digestCron, digestHours } from '../digests/schedule.ts';
import type { Schedule } from '../queue/schedules.ts';
import type { Clock } from '../shared/clock.ts';
import type { Texts } from '../shared/texts.ts';
import type { DomainPorts } from './domain-ports.ts';
import { createDomainTimed } from './domain-timed.ts';
import type { Notify } from './notify.ts';
import { expireDrafts, remindOfDrafts } from './remind.ts';
import type { Stores } from './stores.ts';

/** What the schedules need of a centre. `settleMs`: how long to wait after a digest's hour for what is on its way; 0 with a set clock. */
export interface ScheduleParts {
  stores: Stores;
  domain: DomainPorts;
  notify: Notify;
  clock: Clock;
  config: { digestTimes: Config['digestTimes'] };
  texts: Texts;
  settleMs: number;
}

/** The schedules; each run may be repeated for the same time without harm. */
export function listSchedules(parts: ScheduleParts): Schedule[] {
  const { stores, notify, clock, config, texts } = parts;
  const hours = digestHours(config.digestTimes);
  const sendDigests = createDigestRuns({
    source: stores.digestSource,
    records: stores.digestRecords,
    subscriptions: stores.subscriptions,
    people: stores.people,
    tree: () => stores.units.tree(),
    texts,
    hours,
    notify,
    clock,
    settleMs: parts.settleMs,
  });
  const drafts = { turns: stores.turns, notify };
  const timed = createDomainTimed(parts.domain);
  return [
    {
      name: 'digest-evening',
      cron: digestCron('evening', hours),
      catchUp: 'each',
      run: (due) => sendDigests('evening', due),
    },
    { name: 'digest-desk', cron: digestCron('desk', hours), catchUp: 'each', run: (due) => sendDigests('desk', due) },
    {
      name: 'remind-of-drafts',
      cron: '5 9-20 * * *',
      catchUp: 'each',
      run: (due, previous) => remindOfDrafts(drafts, due, previous),
    },
    {
      name: 'expire-drafts',
      cron: '20 * * * *',
      catchUp: 'each',
      run: (due, previous) => expireDrafts(drafts, due, previous),
    },
    { name: 'handovers-late', cron: '*/10 * * * *', catchUp: 'last', run: timed.markHandoversLate },
    { name: 'close-unconfirmed', cron: '*/15 * * * *', catchUp: 'last', run: timed.closeUnconfirmed },
    { name: 'overdue', cron: '10 * * * *', catchUp: 'last', run: timed.markOverdue },
    { name: 'finish-erasures', cron: '40 * * * *', catchUp: 'last', run: timed.finishErasures },
    { name: 'hand-on-leftovers', cron: '*/5 * * * *', catchUp: 'last', run: timed.handOnLeftovers },
  ];
}
