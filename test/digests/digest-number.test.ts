import { describe, expect, it } from 'vitest';
import { formatDigestNumber, parseDigestNumber } from '../../src/digests/digest-number.ts';
import { findUnit } from '../../src/digests/find-unit.ts';
import { createUnitTree } from '../../src/people/unit-tree.ts';
import { UNITS } from './digest-fixture.ts';

describe('a number stands in an address', () => {
  for (const text of [
    'reports',
    'people@earlier',
    'women@2026-11-20',
    'activity:door-to-door',
    'activity:meeting@today',
    'category:ration',
    'overdue',
    'saidYes',
    'drafts',
    'silent',
    'corrections',
  ]) {
    it(text, () => {
      const number = parseDigestNumber(text);
      expect(number).not.toBeNull();
      expect(number && formatDigestNumber(number)).toBe(text);
    });
  }
  it('what is none is null', () => {
    for (const text of [
      '',
      'x',
      'reports@yesterday',
      'activity:',
      'activity:toString',
      'category:rat',
      'opened@today',
      'reports:meeting',
    ])
      expect(parseDigestNumber(text), text).toBeNull();
  });
});

describe('a unit is found', () => {
  const tree = createUnitTree(UNITS);
  const idOf = (text: string) => findUnit(tree, text).unit?.id;
  it('by id or by a name that one unit has', () => {
    expect(['JH/Ranchi', 'jh/ranchi', 'Ranchi', 'रांची', 'राँची', ' Kanke ', 'कांके', 'Jharkhand', 'JH'].map(idOf)).toEqual(
      [
        'JH/Ranchi',
        'JH/Ranchi',
        'JH/Ranchi',
        'JH/Ranchi',
        'JH/Ranchi',
        'JH/Ranchi/Kanke',
        'JH/Ranchi/Kanke',
        'JH',
        'JH',
      ],
    );
  });
  it('else the nearest are named', () => {
    const found = findUnit(tree, 'JH/Rnchi');
    expect(found.unit).toBeUndefined();
    expect(found.near?.[0]?.id).toBe('JH/Ranchi');
    expect(findUnit(tree, 'Namkom').near?.[0]?.id).toBe('JH/Ranchi/Namkum');
  });
});
