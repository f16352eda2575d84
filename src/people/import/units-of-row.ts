/** One row's place: checked against the gazetteer, and the chain of units it stands for. */
import { foldName } from '../../places/fold-name.ts';
import type { Gazetteer } from '../../places/gazetteer.ts';
import { NATION, stateUnit, unitUnder } from '../ensure-units.ts';
import type { Unit, UnitType } from '../unit.ts';
import type { Column } from './columns.ts';

/** The units from the nation down to the row's own, and the home they give; or why the row is refused. */
export type RowPlace =
  | {
      units: Unit[];
      home: {
        state: string;
        district?: string;
        block?: string;
        panchayat?: string;
        village?: string;
        ward?: string;
        booth?: string;
        assembly?: string;
      };
    }
  | { fault: string };

const DEVANAGARI = /\p{Script=Devanagari}/u;
const hindi = (name: string): { nameHi?: string } => (DEVANAGARI.test(name) ? { nameHi: name } : {});
const digitsOf = (text: string): string =>
  text.replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x966)).replace(/^\D*0*(\d+)\D*$/u, '$1');

type Values = Partial<Record<Column, string>>;

/** The gazetteer's name for a written one; null with the nearest names where it is not known. */
function known(
  gazetteer: Gazetteer,
  written: string,
  level: 'state' | 'district' | 'block',
  within: { state?: string; district?: string },
) {
  const found = gazetteer.lookup(written, { levels: [level], ...within, limit: 3 });
  const sure = found.filter((match) => match.score === 1);
  if (sure.length === 1) return { place: sure[0]?.place };
  const near = [
    ...new Set(found.map(({ place }) => (level === 'district' ? `${place.name} (${place.state})` : place.name))),
  ];
  return { near: near.length === 0 ? '' : `: is it ${near.join(' or ')}?` };
}

/** Units that already stand: the same place in other letters is the same unit. */
export type FindUnit = (type: UnitType, parentIds: readonly string[], name: string) => Unit | undefined;

/** Reads a row's place. `state` is the one meant where the row names none. */
export function placeOfRow(values: Values, gazetteer: Gazetteer, state: string, find: FindUnit): RowPlace {
  const wantedState = values.state === undefined ? undefined : known(gazetteer, values.state, 'state', {});
  if (wantedState !== undefined && wantedState.place === undefined)
    return { fault: `there is no state "${values.state}"${wantedState.near ?? ''}` };
  if (values.district === undefined) return { fault: 'no district' };
  const district = known(gazetteer, values.district, 'district', { state: wantedState?.place?.name ?? state });
  if (district.place === undefined)
    return {
      fault: `there is no district "${values.district}" in ${wantedState?.place?.name ?? state}${district.near ?? ''}`,
    };
  const stateName = district.place.state;
  const statePlace = gazetteer.lookup(stateName, { levels: ['state'], limit: 1 })[0]?.place;
  const top = stateUnit(stateName, statePlace?.nameHi);
  const units: Unit[] = [NATION, top];
  const last = (): Unit => units.at(-1) ?? top;
  const add = (unit: Parameters<typeof unitUnder>[1]): void => {
    units.push(unitUnder(last(), unit));
  };
  const addNamed = (
    type: UnitType,
    name: string,
    mark: string,
    place: Unit['place'],
    under: string = last().id,
  ): void => {
    const there = find(
      type,
      units.map((unit) => unit.id),
      name,
    );
    const id = there?.id ?? `${under}/${mark}${foldName(name).replaceAll('/', '-')}`;
    add({
      id,
      type,
      name: there?.name ?? name,
      ...(there?.nameHi === undefined ? hindi(name) : { nameHi: there.nameHi }),
      place,
    });
  };
  if (values.division !== undefined) addNamed('division', values.division, '~', { state: stateName }, top.id);
  const districtPlace = { state: stateName, district: district.place.name };
  add({
    id: `${top.id}/${district.place.name}`,
    type: 'district',
    name: district.place.name,
    ...(district.place.nameHi === undefined ? {} : { nameHi: district.place.nameHi }),
    place: districtPlace,
  });
  const districtId = last().id;
  let place: Unit['place'] = districtPlace;
  if (values.block !== undefined) {
    const hasBlocks = gazetteer.blocksOf(district.place.name).some((block) => block.state === stateName);
    const block = known(gazetteer, values.block, 'block', { state: stateName, district: district.place.name });
    if (hasBlocks && block.place === undefined)
      return { fault: `there is no block "${values.block}" in ${district.place.name}${block.near ?? ''}` };
    const name = block.place?.name ?? values.block;
    place = { ...place, block: name };
    add({
      id: `${districtId}/${name.replaceAll('/', '-')}`,
      type: 'block',
      name,
      ...(block.place?.nameHi === undefined ? hindi(name) : { nameHi: block.place.nameHi }),
      place,
    });
  } else if (values.nagar !== undefined) {
    addNamed('nagar', values.nagar, '~nagar-', { ...place, urbanBody: values.nagar });
  }
  const blockId = last().id;
  if (values.mandal !== undefined) addNamed('mandal', values.mandal, '~mandal-', place);
  if (values.panchayat !== undefined) {
    if (values.block === undefined) return { fault: 'a panchayat without a block' };
    place = { ...place, panchayat: values.panchayat };
    addNamed('panchayat', values.panchayat, '', place, blockId);
  }
  const booth = values.booth === undefined ? undefined : digitsOf(values.booth);
  if (booth !== undefined) {
    if (!/^\d{1,4}$/u.test(booth)) return { fault: 'the booth is not a number' };
    const boothPlace = {
      ...(place.block === undefined ? districtPlace : { ...districtPlace, block: place.block }),
      booth,
    };
    add({ id: `${blockId}/booth-${booth}`, type: 'booth', name: booth, place: boothPlace });
  }
  const ward = values.ward === undefined ? undefined : digitsOf(values.ward);
  return {
    units,
    home: {
      ...place,
      state: stateName,
      ...(values.village === undefined ? {} : { village: values.village }),
      ...(ward === undefined ? {} : { ward }),
      ...(booth === undefined ? {} : { booth }),
      ...(values.assembly === undefined ? {} : { assembly: values.assembly }),
    },
  };
}
