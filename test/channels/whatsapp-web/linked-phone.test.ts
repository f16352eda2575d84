/** The unmodified library in a real Chromium, against the stand-in of WhatsApp Web's page: nothing is lost, nobody answered twice. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessionsPath } from '../../../src/channels/whatsapp-web/open-client.ts';
import { holderOf, sessionFolder } from '../../../src/channels/whatsapp-web/session-folder.ts';
import { waitUntil } from '../../stand-ins/wait-until.ts';
import { type OpenPhone, openPhone } from './open-phone.ts';

const PEOPLE = Array.from({ length: 10 }, (_, i) => String(919_800_300_000 + i));
let p: OpenPhone;

/** Without a word, as the kernel does when memory is short. */
function killChromium(): void {
  const pid = holderOf(sessionFolder(sessionsPath(p.c.dataDir), p.number));
  if (pid === null) throw new Error('No Chromium runs: there is nothing to kill.');
  process.kill(pid, 'SIGKILL');
}

beforeAll(async () => {
  p = await openPhone('linked-phone');
}, 60_000);
afterAll(async () => {
  await p.close();
  // A fault in the page or a module that was asked for and is not in it would make every other result doubtful.
  expect(p.network.trouble).toEqual([]);
}, 60_000);

it('is linked by a code, hears a person and answers', async () => {
  await p.link();
  const [first = ''] = PEOPLE;
  p.phone.deliver({ from: `${first}@c.us`, body: 'नमस्ते' });
  await waitUntil('an answer', () => p.phone.sent.some((one) => one.chat === `${first}@c.us`), 30_000);
  expect((await p.kept('phone', first)).map((one) => one.body)).toMatchObject([{ text: 'नमस्ते' }]);
}, 90_000);

it('loses nothing and answers nobody twice while its Chromium is killed', async () => {
  let n = 0;
  for (let round = 0; round < 4; round++) {
    for (let i = 0; i < 50; i++) {
      const phone = PEOPLE[i % PEOPLE.length] ?? '';
      p.phone.deliver({ from: `${phone}@c.us`, body: `बात ${n++}` });
      if (i === 25 && round < 3) killChromium();
    }
    if (round < 3) await waitUntil('the kill is noticed', () => !p.phone.online, 10_000);
    await waitUntil('the phone is connected', () => p.phone.online, 60_000);
    await p.until('ready', 60_000);
  }
  await waitUntil(
    'all is kept',
    async () => (await Promise.all(PEOPLE.map((one) => p.kept('phone', one)))).flat().length >= 201,
    90_000,
  );
  await p.c.centre.settled(60_000);
  const kept = await Promise.all(PEOPLE.map((one) => p.kept('phone', one)));
  const texts = kept.flat().map((one) => (one.body as { text?: string }).text);
  expect(texts.filter((text) => text?.startsWith('बात')).sort()).toEqual(
    Array.from({ length: 200 }, (_, i) => `बात ${i}`).sort(),
  );
  // In the order in which they were sent, each person's.
  for (const one of kept) {
    const numbers = one.flatMap((message) => (message.body as { text: string }).text.match(/\d+/)?.map(Number) ?? []);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  }
  // Each reply stands in its chat once; what is unknown is said to be so.
  for (const phone of PEOPLE) {
    const replies = await p.repliesOf(phone);
    const sent = p.phone.sent.filter((one) => one.chat === `${phone}@c.us`);
    const went = replies.filter((one) => ['sent', 'delivered', 'read'].includes(one.status)).length;
    const unknown = replies.filter((one) => one.status === 'unknown').length;
    expect(sent.length).toBeGreaterThanOrEqual(went);
    expect(sent.length).toBeLessThanOrEqual(went + unknown);
    expect(replies.filter((one) => one.status === 'queued' || one.status === 'sending')).toEqual([]);
  }
}, 400_000);
