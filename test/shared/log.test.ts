import { describe, expect, it } from 'vitest';
import { createLog, maskText } from '../../src/shared/log.ts';

/** Everything a log wrote while `act` used it. */
function written(act: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  act(createLog({ logLevel: 'trace' }, { write: (line) => void lines.push(line) }));
  return lines.join('');
}

const duplicate = (): Error =>
  Object.assign(
    new Error('E11000 duplicate key error: { key: "wa-1:false_919812345678@c.us", name: "Budhni Murmu" }'),
    {
      code: 11000,
      keyValue: { key: 'wa-1:919812345678' },
      writeErrors: [{ err: { op: { body: { text: 'राशन नहीं मिला' } } } }],
    },
  );

describe('log', () => {
  it.each([
    ['98123 45678 called', '[number] called'],
    ['+91-98123-45678', '[number]'],
    ['wamid.919812345678', 'wamid.[number]'],
    ['राम का घर, 3 लोग', '[text], 3 [text]'],
    ['2026-11-20T14:45:00.000Z', '2026-11-20T14:45:00.000Z'],
    ['handled 45 in 12 ms', 'handled 45 in 12 ms'],
    ['01KA5Y3Z8QK5V0M6T7W8X9Y0Z1', '01KA5Y3Z8QK5V0M6T7W8X9Y0Z1'],
    ['JH-RAN-26-000123', 'JH-RAN-26-000123'],
  ])('masks %s', (text, masked) => expect(maskText(text)).toBe(masked));

  it('writes errors by class, code and place, never by what they say', () => {
    const cause = new Error('outer Budhni', { cause: duplicate() });
    for (const line of [
      written((log) => log.error(duplicate())),
      written((log) => log.error({ err: duplicate() })),
      written((log) => log.error({ err: cause }, 'it failed')),
      written((log) => log.error(duplicate(), 'it failed')),
      written((log) => log.error({ error: duplicate(), nested: { deep: duplicate() } }, 'it failed')),
      written((log) => log.child({ part: 'queue' }).warn({ err: duplicate() }, 'it failed')),
    ]) {
      expect(line).not.toMatch(/9812345678|Budhni|राशन|duplicate key/);
      expect(line).toMatch(/"code":11000/);
      expect(line).toContain('log.test.ts');
    }
  });

  it('keeps names, texts and addresses out, whatever they are nested in', () => {
    const line = written((log) => {
      log.info(
        {
          person: { id: 'p1', name: 'Budhni', addresses: [{ kind: 'phone', value: '919812345678' }] },
          body: { text: 'ration' },
          count: 3,
        },
        'kept',
      );
      log.info(
        { list: ['9812345678', 9_812_345_678, 12n], day: new Date(0), ok: true, none: null },
        'of %s and %d',
        '98123 45678',
        9_812_345_678,
      );
      log.info('नमस्ते');
      log
        .child({ phone: '9812345678', text: 'ration' })
        .child({ person: { name: 'Budhni' } })
        .info('child');
    });
    expect(line).not.toMatch(/98123|Budhni|ration|नमस्ते/);
    expect(line).toContain('"count":3');
    expect(line).toContain('"id":"p1"');
    expect(line).toContain('1970-01-01T00:00:00.000Z');
  });

  it('is JSON with a level and a time, one line each', () => {
    const [first, ...more] = written((log) => log.warn({ n: 1 }, 'once'))
      .trim()
      .split('\n');
    expect(more).toEqual([]);
    expect(JSON.parse(first ?? '')).toMatchObject({
      level: 'warn',
      n: 1,
      msg: 'once',
      time: expect.stringMatching(/^\d{4}-/),
    });
  });
});
