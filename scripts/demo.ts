/**
 * `npm run demo`: a day of Jharkhand in invented messages, through the real path. With a running centre its worker answers,
 * else one of this process. `--people 400 --messages 2000 --date 2026-11-20 --seed 1`; `--clear` removes what demos made.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import type { TurnRecord } from '../src/conversation/turn-record.ts';
import { EVERY_UNIT } from '../src/digests/digest-record.ts';
import { createDigestRuns } from '../src/digests/digest-runs.ts';
import { sightOf } from '../src/digests/digest-sight.ts';
import { createDigests } from '../src/digests/digests.ts';
import { digestHours, dueOn } from '../src/digests/schedule.ts';
import { unitsOfState } from '../src/people/ensure-units.ts';
import { loadGazetteer } from '../src/places/load-gazetteer.ts';
import { systemClock } from '../src/shared/clock.ts';
import { keepSecret } from '../src/shared/keep-secret.ts';
import { addDays, dayOf, startOfDay } from '../src/shared/kolkata.ts';
import { createLog } from '../src/shared/log.ts';
import { createMetrics } from '../src/shared/metrics.ts';
import { loadTexts } from '../src/shared/texts.ts';
import { connectStore, ensureIndexes } from '../src/store/connect.ts';
import { createCentre } from '../src/wiring/centre.ts';
import { createStaffVerbs } from '../src/wiring/staff-verbs.ts';
import { terminalChannel } from './chat/terminal-channel.ts';
import { createChance } from './demo/chance.ts';
import { chooseDay } from './demo/choose-day.ts';
import { clearDemo } from './demo/clear-demo.ts';
import { inventPeople, inventStaff } from './demo/demo-person.ts';
import { createDesk } from './demo/desk.ts';
import type { KeepFile } from './demo/openings.ts';
import { makePicture, makeSound } from './demo/pictures.ts';
import { play } from './demo/play.ts';
import { createProgressBar } from './demo/progress-bar.ts';
import { inventStories } from './demo/stories.ts';
import { printDigest } from './digest/print-digest.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { people: text, messages: text, date: text, seed: text, language: text, clear: { type: 'boolean' } },
});
const count = (least: number, most: number, otherwise: number) =>
  z.coerce.number().int().min(least).max(most).default(otherwise);
const checked = z
  .object({
    people: count(30, 20_000, 420),
    messages: count(20, 100_000, 2_000),
    seed: count(0, 2_000_000_000, 1),
    date: z.iso.date().optional(),
    language: z.enum(['hi', 'hi-Latn', 'en']).default('en'),
    clear: z.boolean().default(false),
  })
  .safeParse(values);
if (!checked.success) {
  const faults = checked.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`);
  process.stderr.write(
    `${faults.join('\n')}\nnpm run demo -- [--people 420] [--messages 2000] [--date 2026-11-20] [--seed 1] [--clear]\n`,
  );
  process.exit(1);
}
const { people: peopleCount, messages, seed, language, clear } = checked.data;

const running = process.env.CENTRE_URL !== undefined;
const config = readConfig(keepSecret({ LOG_LEVEL: 'silent', ...process.env }));
const connection = await connectStore(config.mongodb.uri, { dbName: config.mongodb.dbName ?? 'connect-centre' });
const gazetteer = loadGazetteer();
const texts = loadTexts();
const centre = await createCentre({
  config: {
    ...config,
    replyQuietMs: running ? config.replyQuietMs : 0,
    roles: running || clear ? [] : ['worker', 'channel'],
  },
  connection,
  clock: systemClock,
  log: createLog(config),
  gazetteer,
  texts,
  metrics: createMetrics(),
  channels: () => (running || clear ? [] : [terminalChannel()]),
  runSchedules: false,
});
await ensureIndexes(connection);
const { stores } = centre;

async function leave(code: number): Promise<never> {
  await centre.close();
  await connection.close();
  process.exit(code);
}

if (clear) {
  const cleared = await clearDemo(connection, stores);
  process.stdout.write(
    `Removed: ${Object.entries(cleared)
      .map(([kind, n]) => `${n} ${kind}`)
      .join(', ')}.\n`,
  );
  await leave(0);
}

const hours = digestHours(config.digestTimes);
const now = systemClock.now();
const made = await stores.digestRecords.latest(EVERY_UNIT, 'evening');
const { day, until, closed } = chooseDay(
  checked.data.date,
  now,
  (one) => dueOn(one, 'evening', hours),
  made?.to ?? null,
);
if (day > dayOf(now)) {
  process.stderr.write(`${day} is still to come: take a day up to ${dayOf(now)}.\n`);
  await leave(1);
}
const start = performance.now();

// The tree of the administration, unless one was imported.
const before = await stores.units.tree();
await stores.units.save(
  unitsOfState(gazetteer)
    .filter((unit) => before.unit(unit.id) === undefined)
    .map((unit) => ({ ...unit, demo: true as const })),
);
const tree = await stores.units.tree();
const chance = createChance(seed);
const since = startOfDay(addDays(day, -60));
const people = inventPeople(peopleCount, seed, tree, chance, since);
const { staff, people: desk } = inventStaff(seed, chance, since);
const refused = await stores.people.insert([...people.map((one) => one.person), ...desk]);
if (refused.size > 0) {
  process.stderr.write(
    `The people of seed ${seed} are here already: take another --seed, or remove them with "npm run demo -- --clear".\n`,
  );
  await leave(1);
}
for (const { person } of people.filter((one) => one.person.role === 'district-president')) {
  if (person.unit !== undefined)
    await stores.subscriptions.add({ person: person.id, unit: person.unit, edition: 'evening', demo: true });
}

/** The evening's digest for the invented presidents alone, where nobody has made it yet. */
async function sendToDemo(dueAt: Date): Promise<void> {
  const run = createDigestRuns({
    source: stores.digestSource,
    records: stores.digestRecords,
    subscriptions: {
      of: async (edition) => (await stores.subscriptions.of(edition)).filter((one) => one.demo === true),
    },
    people: stores.people,
    tree: () => stores.units.tree(),
    texts,
    hours,
    notify: centre.notify,
    clock: systemClock,
    settleMs: 0,
  });
  await run('evening', dueAt);
  await connection.collection('digests').updateMany({ dueAt }, { $set: { demo: true } });
}

const files = new Map<string, Promise<string>>();
const keepFile: KeepFile = (kind, of) => {
  const n = of.whole(0, 11);
  const key = `${kind} ${n} ${of.whole(0, 99)}`;
  const kept =
    files.get(key) ?? stores.files.keep({ content: kind === 'picture' ? makePicture(n) : makeSound(n), at: now });
  files.set(key, kept);
  return kept;
};
const verbs = createStaffVerbs(centre.domain);
const turns = connection.collection<Omit<TurnRecord, 'id'> & { _id: string }>('turns');
const { stories, expected } = inventStories(people, messages, day, until, chance);
const bar = createProgressBar(process.stderr);
const refusals = new Map<string, number>();
const result = await play(stories, {
  intake: centre.intake,
  keepFile,
  async turnsWith(ids) {
    const named = { $in: [...ids] };
    const found = await turns.find({ $or: [{ _id: named }, { also: named }], open: { $ne: 'effects' } }).toArray();
    return found.map(({ _id, ...rest }) => ({ id: _id, ...rest }));
  },
  head: (person) => stores.turns.head(person),
  onFiled: createDesk(
    staff,
    (verb, input) => verbs.run(verb, input),
    until,
    (verb) => refusals.set(verb, (refusals.get(verb) ?? 0) + 1),
  ),
  onProgress: (sent, done, at) =>
    bar.show(sent / expected, `${sent} messages, ${done} of ${stories.length} conversations, ${dayOf(at)}`),
  seed,
  until,
  side: running ? 150 : 64,
});
await centre.settled(60_000).catch(() => undefined);
bar.end(
  `${result.messages} messages, ${result.conversations} conversations, ${result.tickets} tickets in ${Math.round((performance.now() - start) / 1_000)} s`,
);
if (result.unanswered > 0) process.stderr.write(`${result.unanswered} conversations got no answer in time.\n`);
for (const [verb, n] of refusals) process.stderr.write(`The desk could not ${verb} ${n} times.\n`);

if (!closed && until >= dueOn(day, 'evening', hours)) await sendToDemo(until);

const digests = createDigests({
  source: stores.digestSource,
  records: stores.digestRecords,
  tree: () => stores.units.tree(),
  hours,
});
const sight = sightOf({ role: 'admin', above: [] });
if (closed) process.stderr.write(`The digest of ${day} was made before: what came now stands in the running one.\n`);
const digest = closed
  ? await digests.now('JH', sight, systemClock.now())
  : await digests.ofDay('JH', day, sight, systemClock.now());
if (digest) process.stdout.write(`\n${printDigest(digest, texts, language)}\n`);
const url = process.env.CENTRE_URL ?? config.publicUrl;
process.stdout.write(
  url === undefined
    ? '\nSee it in the console: npm start\n'
    : `\nDigest     ${url}/digest/JH${digest?.running ? '' : `?day=${day}`}\nInbox      ${url}/inbox\nPhones     ${url}/simulator\n`,
);
process.stdout.write('Everything is invented. Remove it: npm run demo -- --clear\n');
await leave(0);
