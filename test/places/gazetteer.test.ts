/** The gazetteer that ships: what it holds, and that a name is found however it is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, soundKey } from '../../src/places/fold-name.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { nameDistance } from '../../src/places/name-distance.ts';

const gazetteer = loadGazetteer({ extraFiles: [] });

describe('what ships', () => {
  it('knows the states and districts of India and the blocks of Jharkhand', () => {
    expect(gazetteer.size()).toMatchObject({ state: 36, district: 763, block: 264 });
    expect(gazetteer.districtsOf('Jharkhand')).toHaveLength(24);
    expect(gazetteer.districtsOf('Jharkhand').map((place) => gazetteer.blocksOf(place.name).length)).toEqual([
      9, 12, 10, 10, 10, 11, 20, 13, 9, 12, 16, 6, 6, 6, 10, 7, 6, 21, 6, 18, 9, 9, 10, 18,
    ]);
  });
  it('spells as the directory does', () => {
    const names = gazetteer.districtsOf('Jharkhand').map((place) => place.name);
    expect(names).toEqual(
      expect.arrayContaining([
        'West Singhbhum',
        'East Singhbum',
        'Saraikela Kharsawan',
        'Sahebganj',
        'Hazaribagh',
        'Koderma',
      ]),
    );
  });
  it('gives every block a code, a Hindi name and its district', () => {
    for (const district of gazetteer.districtsOf('Jharkhand')) {
      expect(district.nameHi).toMatch(/^[\u0900-\u097f\s-]+$/u);
      for (const block of gazetteer.blocksOf(district.name)) {
        expect(block, block.name).toMatchObject({
          level: 'block',
          state: 'Jharkhand',
          district: district.name,
          block: block.name,
        });
        expect(block.code, block.name).toMatch(/^\d{4}$/);
        expect(block.nameHi, block.name).toMatch(/^[\u0900-\u097f\s-]+$/u);
      }
    }
  });
  it('finds every block by its English and its Hindi name, certain', () => {
    for (const district of gazetteer.districtsOf('Jharkhand')) {
      for (const block of gazetteer.blocksOf(district.name)) {
        for (const name of [block.name, block.nameHi ?? '', block.name.toUpperCase(), ` ${block.name} `]) {
          const found = gazetteer.lookup(name, { levels: ['block'], district: district.name });
          expect(found[0]?.place.name, name).toBe(block.name);
          expect(found[0]?.score, name).toBe(1);
        }
      }
    }
  });
  it('says names in Hindi', () => {
    expect(gazetteer.display({ district: 'Ranchi', block: 'Kanke' }, 'block', 'hi')).toBe('कांके');
    expect(gazetteer.display({ district: 'Ranchi', block: 'Kanke' }, 'district', 'hi')).toBe('रांची');
    expect(gazetteer.display({ district: 'Gumla', block: 'Chainpur' }, 'block', 'en')).toBe('Chainpur');
    expect(gazetteer.display({ state: 'Jharkhand' }, 'state', 'hi')).toBe('झारखंड');
    expect(gazetteer.display({ block: 'Nowhere' }, 'block', 'hi')).toBe('Nowhere');
  });
  it('does not guess where a pin lies', () => {
    expect(gazetteer.locate(23.37, 85.33)).toBeNull();
  });
});

describe('lookup', () => {
  const CERTAIN: readonly (readonly [string, string])[] = [
    ['Kanke', 'kaanke Kanke कांके काँके KANKE'],
    ['Albert Ekka', 'jari जारी Jari'],
    ['Medininagar', 'Daltonganj डालटनगंज डाल्टनगंज Medininagar मेदिनीनगर'],
    ['Mahuadanr', 'महुआडांड़ महुआडांड Mahuadand Mahuadanr'],
    ['Kuru', 'kudu कुड़ू कुडू Kuru'],
    ['Chaibasa', 'चाईबासा चाइबासा Chaibassa'],
    ['Nagar Untari', 'Nagaruntari'],
  ];
  for (const [want, writings] of CERTAIN) {
    for (const name of writings.split(' ')) {
      it(`${name} is ${want}, certain`, () => {
        expect(gazetteer.lookup(name, { levels: ['block'] })[0]).toMatchObject({ score: 1, place: { name: want } });
      });
    }
  }
  it.each([
    ['katkamsndi', 'Katkamsandi'],
    ['thethaitngar', 'Thethaitanger'],
    ['chandnkiyari', 'Chandankiyari'],
    ['ormnjhi', 'Ormanjhi'],
    ['मनोहरपूरर', 'Manoharpur'],
    ['kakamsandi', 'Katkamsandi'],
    ['xchandrapura', 'Chandrapura'],
  ])('%s is a guess at %s, to be asked', (name, want) => {
    const found = gazetteer.lookup(name, { levels: ['block'] })[0];
    expect(found?.place.name).toBe(want);
    expect(found?.score).toBeLessThan(1);
  });
  it('names the districts of one block name', () => {
    expect(
      gazetteer
        .lookup('Chainpur', { levels: ['block'] })
        .map((match) => match.place.district)
        .sort(),
    ).toEqual(['Gumla', 'Palamu']);
    expect(gazetteer.lookup('Ramgarh', { levels: ['block'] })).toHaveLength(3);
    expect(gazetteer.lookup('Ramgarh', { levels: ['block'], district: 'Dumka' })).toHaveLength(1);
  });
  it('offers near blocks of the district', () => {
    expect(gazetteer.rivals('katkamsndi', 'Hazaribagh').map((match) => match.place.name)).toEqual([
      'Katkamsandi',
      'Katkamdag',
    ]);
  });
  it('finds nothing in what is no name', () => {
    for (const text of ['', ' ', '123', '🙏', '!!!', 'zzzzqqqq']) expect(gazetteer.lookup(text)).toEqual([]);
  });
});

describe('keys and distance', () => {
  it('folds any text without throwing, composed or decomposed alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const fold = foldName(text);
        expect(fold).toMatch(/^[a-z0-9]*$/);
        expect(foldName(text.normalize('NFC'))).toBe(foldName(text.normalize('NFD')));
        expect(soundKey(fold).length).toBeLessThanOrEqual(fold.length);
      }),
    );
  });
  it('is symmetric and 0 only for equals', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(word, word, (one, two) => {
        expect(nameDistance(one, two)).toBeCloseTo(nameDistance(two, one), 5);
        expect(nameDistance(one, two) === 0).toBe(one === two);
      }),
    );
  });
  it('weighs what writers mix up less than what they do not', () => {
    expect(nameDistance('katkamsndi', 'katkamsandi')).toBeLessThan(nameDistance('katkamsandi', 'katkamdag'));
    expect(nameDistance('bedo', 'bero')).toBeLessThan(nameDistance('beko', 'bero'));
  });
});
