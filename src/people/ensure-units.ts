/** The administration's own tree as units, so that a centre without an imported directory can count by place. */
import type { Gazetteer, GazetteerPlace } from '../places/gazetteer.ts';
import { stateCode } from './state-codes.ts';
import type { Unit } from './unit.ts';

export const NATION: Unit = { id: 'IN', type: 'nation', name: 'India', nameHi: 'भारत', path: [], place: {} };

/** Jharkhand's five divisions (प्रमंडल) and their districts, as the directory spells them. Source: jharkhand.gov.in, 2020. */
const DIVISIONS: Readonly<Record<string, { nameHi: string; districts: readonly string[] }>> = {
  Palamu: { nameHi: 'पलामू', districts: ['Garhwa', 'Palamu', 'Latehar'] },
  'North Chotanagpur': {
    nameHi: 'उत्तरी छोटानागपुर',
    districts: ['Chatra', 'Hazaribagh', 'Giridih', 'Koderma', 'Dhanbad', 'Bokaro', 'Ramgarh'],
  },
  'South Chotanagpur': { nameHi: 'दक्षिणी छोटानागपुर', districts: ['Ranchi', 'Lohardaga', 'Gumla', 'Simdega', 'Khunti'] },
  Kolhan: { nameHi: 'कोल्हान', districts: ['East Singhbum', 'Saraikela Kharsawan', 'West Singhbhum'] },
  'Santhal Pargana': {
    nameHi: 'संथाल परगना',
    districts: ['Deoghar', 'Dumka', 'Godda', 'Jamtara', 'Pakur', 'Sahebganj'],
  },
};

const hi = (place: GazetteerPlace | undefined): { nameHi?: string } =>
  place?.nameHi === undefined ? {} : { nameHi: place.nameHi };

/** A unit under a parent; its id is the parent's and its own name. */
export function unitUnder(
  parent: Unit,
  unit: Pick<Unit, 'type' | 'name' | 'place'> & { nameHi?: string; id?: string; demo?: true },
): Unit {
  const { id = `${parent.id}/${unit.name}`, ...rest } = unit;
  return { id, ...rest, parent: parent.id, path: [...parent.path, parent.id] };
}

/** A state's unit. */
export function stateUnit(state: string, nameHi?: string): Unit {
  return unitUnder(NATION, {
    id: stateCode(state),
    type: 'state',
    name: state,
    place: { state },
    ...(nameHi === undefined ? {} : { nameHi }),
  });
}

/**
 * Nation, state, divisions (of Jharkhand), districts and blocks from the gazetteer. Ids are stable: `IN`, `JH`, `JH/~Kolhan`,
 * `JH/Ranchi`, `JH/Ranchi/Kanke`. A division stands between state and district in `path`, not in the ids.
 */
export function unitsOfState(gazetteer: Gazetteer, state = 'Jharkhand'): Unit[] {
  const found = gazetteer.lookup(state, { levels: ['state'], limit: 1 })[0]?.place;
  const top = stateUnit(state, found?.nameHi);
  const units: Unit[] = [NATION, top];
  const divisionOf = new Map<string, Unit>();
  if (state === 'Jharkhand') {
    for (const [name, { nameHi, districts }] of Object.entries(DIVISIONS)) {
      const division = unitUnder(top, {
        id: `${top.id}/~${name.replaceAll(' ', '-')}`,
        type: 'division',
        name,
        nameHi,
        place: { state },
      });
      units.push(division);
      for (const district of districts) divisionOf.set(district, division);
    }
  }
  for (const place of gazetteer.districtsOf(state)) {
    const parent = divisionOf.get(place.name) ?? top;
    const district = unitUnder(parent, {
      id: `${top.id}/${place.name}`,
      type: 'district',
      name: place.name,
      ...hi(place),
      place: { state, district: place.name },
    });
    units.push(district);
    for (const block of gazetteer.blocksOf(place.name)) {
      if (block.state !== state) continue;
      units.push(
        unitUnder(district, {
          type: 'block',
          name: block.name,
          ...hi(block),
          place: { state, district: place.name, block: block.name },
        }),
      );
    }
  }
  return units;
}

/** Saves those of `unitsOfState` that are not there yet or differ: how many. Repeatable. */
export async function ensureUnits(
  store: { tree(): Promise<{ unit(id: string): Unit | undefined }>; save(units: readonly Unit[]): Promise<unknown> },
  gazetteer: Gazetteer,
  state = 'Jharkhand',
): Promise<number> {
  const tree = await store.tree();
  const missing = unitsOfState(gazetteer, state).filter((unit) => tree.unit(unit.id) === undefined);
  await store.save(missing);
  return missing.length;
}
