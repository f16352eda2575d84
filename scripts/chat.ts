/** `npm run chat -- --as ravi --language hi`: talks to the centre from the terminal as a person of your choice, by the simulator channel. */
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import { loadGazetteer } from '../src/places/load-gazetteer.ts';
import { systemClock } from '../src/shared/clock.ts';
import { keepSecret } from '../src/shared/keep-secret.ts';
import { createLog } from '../src/shared/log.ts';
import { createMetrics } from '../src/shared/metrics.ts';
import { loadTexts } from '../src/shared/texts.ts';
import { connectStore, ensureIndexes } from '../src/store/connect.ts';
import { createCentre } from '../src/wiring/centre.ts';
import { terminalChannel } from './chat/terminal-channel.ts';

const { values } = parseArgs({ options: { as: { type: 'string', default: 'terminal' } } });
// A centre that runs does the work; without one this process does all of it.
const running = process.env.CENTRE_URL !== undefined;
const config = readConfig(keepSecret({ LOG_LEVEL: 'silent', ...process.env }));
const connection = await connectStore(config.mongodb.uri, { dbName: config.mongodb.dbName ?? 'connect-centre' });
const centre = await createCentre({
  config: { ...config, roles: running ? [] : ['worker', 'channel'] },
  connection,
  clock: systemClock,
  log: createLog(config),
  gazetteer: loadGazetteer(),
  texts: loadTexts(),
  metrics: createMetrics(),
  channels: () => (running ? [] : [terminalChannel()]),
});
await ensureIndexes(connection);

const [person] = await centre.stores.people.identify([{ address: { kind: 'simulator', value: values.as } }]);
if (!person) throw new Error('nobody to write as');
let shown = (await centre.stores.turns.head(person.id))?.n ?? 0;
const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '» ' });

let showing = Promise.resolve();
async function show(): Promise<void> {
  for (const turn of await centre.stores.turns.ofPerson(person?.id ?? '', { limit: 20 })) {
    if (turn.n <= shown) continue;
    const ready = turn.replies.filter((reply) => reply.text !== undefined && reply.status !== 'skipped');
    if (ready.length === 0 && turn.open !== undefined) return;
    shown = turn.n;
    for (const reply of ready) process.stdout.write(`\n${reply.text ?? ''}\n`);
  }
  lines.prompt(true);
}
const hear = () => {
  showing = showing.then(show).catch(() => undefined);
};
centre.live.subscribe(person.id, hear);
process.stdout.write(`You write as “${values.as}”. Ctrl-D ends.\n`);
lines.prompt();
for await (const line of lines) {
  if (line.trim() === '') continue;
  await centre.intake({
    channel: 'simulator',
    providerId: randomUUID(),
    from: { kind: 'simulator', value: values.as },
    group: false,
    sentAt: new Date(),
    body: { kind: 'text', text: line },
  });
}
// What was typed last still gets its answer.
await centre.settled(15_000).catch(() => undefined);
await show();
await centre.close();
await connection.close();
process.exit(0);
