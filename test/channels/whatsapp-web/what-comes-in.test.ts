/** What people do on WhatsApp, and what becomes of the phone, over the unmodified library and the stand-in page. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../stand-ins/wait-until.ts';
import { type OpenPhone, openPhone } from './open-phone.ts';

let p: OpenPhone;
let nextPhone = 919_800_500_000;
const newPhone = (): string => String(nextPhone++);
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  p = await openPhone('what-comes-in');
  await p.link();
}, 90_000);
afterAll(async () => {
  await p.close();
  expect(p.network.trouble).toEqual([]);
}, 60_000);

const bodies = async (phone: string) => (await p.kept('phone', phone)).map((one) => one.body);
const countAll = () => p.c.connection.collection('messages').countDocuments();
const untilKept = (phone: string, count: number) =>
  waitUntil(`${count} of ${phone} are kept`, async () => (await bodies(phone)).length >= count, 20_000);

it('keeps text, place, card, an edit and a message taken back, each as what it is', async () => {
  const phone = newPhone();
  const from = `${phone}@c.us`;
  const text = p.phone.deliver({ from, body: 'कांके में बैठक, 40 लोग' });
  await untilKept(phone, 1);
  p.phone.deliver({ from, type: 'location', lat: 23.43, lng: 85.32, loc: 'कांके' });
  p.phone.deliver({ from, type: 'vcard', body: 'BEGIN:VCARD\nFN:मुखिया\nEND:VCARD', vcardFormattedName: 'मुखिया' });
  await untilKept(phone, 3);
  p.phone.edit(text, 'कांके में बैठक, 45 लोग');
  await untilKept(phone, 4);
  p.phone.revoke(text);
  await untilKept(phone, 5);
  const target = (await p.kept('phone', phone))[0]?.id;
  expect(await bodies(phone)).toMatchObject([
    { kind: 'text', text: 'कांके में बैठक, 40 लोग' },
    { kind: 'pin', lat: 23.43, lon: 85.32 },
    { kind: 'contact', name: 'मुखिया' },
    { kind: 'edit', target, text: 'कांके में बैठक, 45 लोग' },
    { kind: 'delete', target },
  ]);
}, 60_000);

it('keeps nothing of groups, status updates and calls, and answers none', async () => {
  const phone = newPhone();
  const before = await countAll();
  p.phone.deliver({ from: '120363041234567890@g.us', author: `${phone}@c.us`, body: 'समूह की बात' });
  p.phone.deliver({ from: 'status@broadcast', author: `${phone}@c.us`, body: 'स्टेटस', isStatusV3: true });
  p.phone.call(`${phone}@c.us`);
  const other = newPhone();
  p.phone.deliver({ from: `${other}@c.us`, body: 'इसके बाद की बात' });
  await untilKept(other, 1);
  expect(await countAll()).toBe(before + 1);
  expect(await p.personOf('phone', phone)).toBe('');
  expect(p.phone.sent.some((one) => one.chat.endsWith('@g.us') || one.chat.startsWith('status'))).toBe(false);
}, 60_000);

it('takes a LID and a phone number of one person for one person', async () => {
  const phone = newPhone();
  const lid = '77001122334455';
  p.phone.lid(`${lid}@lid`, `${phone}@c.us`);
  p.phone.deliver({ from: `${phone}@c.us`, body: 'पहली बात' });
  await untilKept(phone, 1);
  p.phone.deliver({ from: `${lid}@lid`, body: 'दूसरी बात' });
  await untilKept(phone, 2);
  expect(await p.personOf('lid', lid)).toBe(await p.personOf('phone', phone));
}, 60_000);

it('reads after a cut of the network what was sent meanwhile, once and in order', async () => {
  const phone = newPhone();
  p.phone.deliver({ from: `${phone}@c.us`, body: 'बात 0' });
  await untilKept(phone, 1);
  p.network.cut();
  await waitUntil('the cut is felt', () => !p.phone.online, 10_000);
  for (let i = 1; i <= 20; i++) p.phone.deliver({ from: `${phone}@c.us`, body: `बात ${i}` });
  p.network.mend();
  await untilKept(phone, 21);
  await p.until('ready', 60_000);
  expect((await bodies(phone)).map((one) => (one as { text?: string }).text)).toEqual(
    Array.from({ length: 21 }, (_, i) => `बात ${i}`),
  );
}, 120_000);

it('keeps a photo once by its content, also when MongoDB fails while it is being kept', async () => {
  const phone = newPhone();
  const { files } = p.c.centre.stores;
  const keep = files.keep.bind(files);
  let failures = 0;
  files.keep = async (file) => {
    if (failures++ < 3) throw new Error('the store is away');
    return keep(file);
  };
  const directPath = p.network.putFile(PNG);
  p.phone.deliver({ from: `${phone}@c.us`, type: 'image', directPath, mimetype: 'image/png', size: PNG.length });
  await untilKept(phone, 1);
  files.keep = keep;
  expect(failures).toBeGreaterThan(3);
  expect((await bodies(phone))[0]).toMatchObject({ kind: 'photo', file: expect.any(String) });
}, 60_000);

it('says that a person must link it again when the phone ends the session', async () => {
  p.phone.unlink();
  await p.until('unlinked', 60_000);
  expect(await p.state()).toMatchObject({ phase: 'unlinked', trouble: 'unlinked' });
  // By typing instead of scanning, for a phone whose camera is broken.
  await p.c.phones.wish(p.number, { kind: 'code', phone: p.phone.number, at: new Date() });
  await waitUntil('a code to type', async () => (await p.state()).code !== undefined, 60_000);
}, 150_000);
