import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPeople } from '../../src/people/import/import-people.ts';
import { openDomain } from '../store/domain-bench.ts';

const at = new Date('2026-11-16T06:30:00Z');
const example = readFileSync(new URL('../../docs/examples/people.csv', import.meta.url));
let domain: Awaited<ReturnType<typeof openDomain>>;

beforeAll(async () => {
  domain = await openDomain('import');
});
afterAll(() => domain.close());

const read = (content: string | Uint8Array, dryRun = false) =>
  importPeople(typeof content === 'string' ? Buffer.from(content) : content, domain.ports, { at, dryRun });
const byPhone = async (value: string) =>
  (await domain.stores.people.byAddresses([{ kind: 'phone', value }])).get(`phone:${value}`);

test('a dry run writes nothing', async () => {
  expect(await read(example, true)).toMatchObject({ rows: 7, people: { added: 7 }, units: { added: 3 }, refused: [] });
  expect(await byPhone('919000000001')).toBeUndefined();
});

test('the example, twice', async () => {
  expect(await read(example)).toMatchObject({
    people: { added: 7, changed: 0, same: 0 },
    units: { added: 3, changed: 0 },
    refused: [],
  });
  expect(await read(example)).toMatchObject({
    people: { added: 0, changed: 0, same: 7 },
    units: { added: 0, changed: 0 },
    refused: [],
  });
  const agent = await byPhone('919000000044');
  expect(agent).toMatchObject({
    known: true,
    role: 'booth-agent',
    unit: 'JH/Ranchi/Kanke/booth-17',
    home: { booth: '17', panchayat: 'होचर' },
  });
  expect(agent).not.toHaveProperty('consent');
  const tree = await domain.stores.units.tree();
  expect(tree.chain('JH/Ranchi/Kanke/booth-17')).toEqual([
    'IN',
    'JH',
    'JH/~South-Chotanagpur',
    'JH/Ranchi',
    'JH/Ranchi/Kanke',
    'JH/Ranchi/Kanke/~mandal-kankenorth',
    'JH/Ranchi/Kanke/hochar',
    'JH/Ranchi/Kanke/booth-17',
  ]);
});

test('a changed row updates its person; consent and opt-out stay', async () => {
  const before = await byPhone('919000000005');
  if (before === undefined) throw new Error('nobody');
  await domain.stores.people.save(
    [{ ...before, consent: { at, noticeVersion: '1', messageId: 'm', adult: true }, optedOut: { at, messageId: 'm' } }],
    'consented',
  );
  expect(
    await read('name,phone,district,block,role\nAsha Example Devi,9000000005,Hazaribagh,Barhi,block president\n'),
  ).toMatchObject({ people: { changed: 1 } });
  expect(await byPhone('919000000005')).toMatchObject({
    name: 'Asha Example Devi',
    role: 'block-president',
    unit: 'JH/Hazaribagh/Barhi',
    consent: { noticeVersion: '1' },
    optedOut: {},
  });
});

test('a panchayat that moves under a mandal takes its booths along', async () => {
  await read('name,phone,district,block,panchayat,booth\nMoving Example,9000000011,Ranchi,Namkum,Tati,3\n');
  expect((await domain.stores.units.tree()).chain('JH/Ranchi/Namkum/booth-3')).not.toContain(
    'JH/Ranchi/Namkum/~mandal-namkumeast',
  );
  const report = await read(
    'name,phone,district,block,mandal,panchayat\nOther Example,9000000012,Ranchi,Namkum,Namkum East,टाटी\n',
  );
  expect(report.units).toEqual({ added: 1, changed: 2 });
  expect((await domain.stores.units.tree()).chain('JH/Ranchi/Namkum/booth-3')).toContain(
    'JH/Ranchi/Namkum/~mandal-namkumeast',
  );
});

test('columns in both languages, other delimiters, UTF-16', async () => {
  const text = 'पूरा नाम\tWhatsApp No.\tजिला\tब्लॉक\tभाषा\nउदाहरण व्यक्ति\t9000000021\tगुमला\tबिशुनपुर\tहिन्दी\n';
  const report = await read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
  expect(report).toMatchObject({ people: { added: 1 }, refused: [], unknown: [] });
  expect(await byPhone('919000000021')).toMatchObject({
    name: 'उदाहरण व्यक्ति',
    home: { district: 'Gumla' },
    language: 'hi',
    role: 'worker',
  });
});

const HEAD = 'name,phone,district,block,role,language\n';
test.each([
  ['AB1,9000000031,Ranchi,,,', 'is no name'],
  [',9000000031,Ranchi,,,', 'no name'],
  ['Row Example,,Ranchi,,,', 'no phone number'],
  ['Row Example,9000000031,,,,', 'no district'],
  ['Row Example,9000000031,Ranchhodpur,,,', 'there is no district'],
  ['Row Example,9000000031,Ranchi,Nowhereville,,', 'there is no block'],
  ['Row Example,9000000031,Ranchi,,agent,', 'is no role'],
  ['Row Example,9000000031,Ranchi,,block president,', 'needs the column block or nagar'],
  ['Row Example,9000000031,Ranchi,,,Klingon', 'is no language'],
  ['Row Example,9000000031,Ranchi,,,,more', 'more cells'],
  ['Row Ã\u00a0Â¤ à¤°,9000000031,Ranchi,,,', 'damaged'],
])('the row %s is refused with its line', async (row, why) => {
  const report = await read(`${HEAD}Good Example,9000000030,Ranchi,,,\n${row}\n`, true);
  expect(report.refused).toEqual([{ line: 3, why: expect.stringContaining(why) }]);
});

test('the same number twice, bytes that are no UTF-8, an open quotation mark, a missing column, a workbook', async () => {
  expect(
    (await read(`${HEAD}A Example,9000000041,Ranchi,,,\nB Example,+919000000041,Ranchi,,,\n`, true)).refused,
  ).toEqual([{ line: 3, why: expect.stringContaining('line 2') }]);
  expect(
    (
      await read(
        Buffer.concat([
          Buffer.from(`${HEAD}A`),
          Buffer.from([0xe9, 0xe8]),
          Buffer.from(' Example,9000000041,Ranchi,,,\n'),
        ]),
        true,
      )
    ).refused[0],
  ).toMatchObject({ line: 2, why: expect.stringContaining('UTF-8') });
  expect(await read(`${HEAD}A Example,9000000041,Ranchi,,,\nB Example,"9000000042,Ranchi,,,\n`, true)).toMatchObject({
    people: { added: 1 },
    fault: expect.stringContaining('line 3'),
  });
  expect(await read('name,district\nA Example,Ranchi\n', true)).toMatchObject({
    rows: 0,
    fault: expect.stringContaining('missing: phone'),
  });
  expect(await read('PK\u0003\u0004', true)).toMatchObject({ fault: expect.stringContaining('workbook') });
  expect(await read('', true)).toMatchObject({ fault: 'the file is empty' });
});

test('whoever asked to be deleted is not brought back by the file', async () => {
  const person = await byPhone('919000000021');
  if (person === undefined) throw new Error('nobody');
  await domain.stores.people.save([{ ...person, erasedAt: at }], 'erase');
  expect((await read('name,phone,district\nउदाहरण व्यक्ति,9000000021,Gumla\n')).refused).toEqual([
    { line: 2, why: expect.stringContaining('deleted') },
  ]);
});
