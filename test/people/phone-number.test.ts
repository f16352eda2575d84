import { expect, test } from 'vitest';
import { readPhoneNumber } from '../../src/people/phone-number.ts';

const good: Readonly<Record<string, readonly string[]>> = {
  '919800000001': [
    '9800000001',
    '98000 00001',
    '+91 98000-00001',
    '0091 9800000001',
    '09800000001',
    '91 98000 00001',
    '९८०००००००१',
    '(98000) 00001',
    "'9800000001",
    '9800000001.0',
    '\u202a+919800000001\u202c',
  ],
  '97798000000': ['+977 980 00000'],
};
for (const [number, list] of Object.entries(good)) {
  test.each(list)(`%s is ${number}`, (written) => {
    expect(readPhoneNumber(written)).toEqual({ number });
  });
}

test.each([
  ['', 'no phone number'],
  ['98000', '5 digits'],
  ['98000000012', '11 digits'],
  ['5800000001', 'begins with'],
  ['9.8E+09', 'spreadsheet'],
  ['9,8E9', 'spreadsheet'],
  ['98000 00001 / 98000 00002', '20 digits'],
  ['98000 00001 Ram', 'something else'],
  ['9999999999', 'ten times'],
  ['+1 234', '4 digits'],
])('%s is refused', (written, why) => {
  const reading = readPhoneNumber(written);
  expect(reading).toEqual({ fault: expect.stringContaining(why) });
  if (written.length > 5) expect(JSON.stringify(reading)).not.toContain(written);
});
