import type { Home, Language } from '../../language/meaning.ts';
import type { Gazetteer } from '../../places/gazetteer.ts';
import type { Role } from '../person.ts';
import { readPhoneNumber } from '../phone-number.ts';
import type { Unit, UnitType } from '../unit.ts';
import type { PeopleRow } from './read-people-file.ts';
import { type FindUnit, placeOfRow } from './units-of-row.ts';
import { readLanguage, readRole, readUnitType } from './words-of-columns.ts';

/** One row, understood: the person it describes and the units it stands on. */
export interface RowPerson {
  line: number;
  phone: string;
  name: string;
  role: Role;
  home: Home;
  unit: string;
  language?: Language;
  units: Unit[];
}

/** The unit that somebody of that role leads; the first of these that the row names. */
const LEADS: Partial<Record<Role, readonly UnitType[]>> = {
  'district-president': ['district'],
  'block-president': ['block', 'nagar'],
  'mandal-president': ['mandal', 'nagar'],
  'panchayat-president': ['panchayat'],
  'booth-agent': ['booth'],
};

/** Reads a row; a fault is a phrase that names what is wrong and no phone number. */
export function personOfRow(
  row: PeopleRow,
  gazetteer: Gazetteer,
  state: string,
  find: FindUnit,
): RowPerson | { fault: string } {
  const { line, values } = row;
  if (row.damaged !== undefined) return { fault: row.damaged };
  const name = values.name?.replace(/\s+/gu, ' ') ?? '';
  if (name === '') return { fault: 'no name' };
  if ((name.match(/\p{L}/gu) ?? []).length < 2 || /\d/u.test(name)) return { fault: `"${name}" is no name` };
  const phone = readPhoneNumber(values.phone ?? '');
  if ('fault' in phone) return phone;
  const role = values.role === undefined ? 'worker' : readRole(values.role);
  if (role === null) return { fault: `"${values.role}" is no role of the directory` };
  const language = values.language === undefined ? undefined : readLanguage(values.language);
  if (language === null) return { fault: `"${values.language}" is no language we write: hi, hi-Latn or en` };
  const unitType = values.unitType === undefined ? undefined : readUnitType(values.unitType);
  if (unitType === null) return { fault: `"${values.unitType}" is no type of unit` };
  const place = placeOfRow(values, gazetteer, state, find);
  if ('fault' in place) return place;
  const wanted = unitType === undefined ? LEADS[role] : [unitType];
  const unit = wanted === undefined ? place.units.at(-1) : place.units.findLast((one) => wanted.includes(one.type));
  if (unit === undefined)
    return { fault: `a ${role.replaceAll('-', ' ')} needs the column ${wanted?.join(' or ') ?? 'unit'}` };
  return {
    line,
    phone: phone.number,
    name,
    role,
    home: place.home,
    unit: unit.id,
    ...(language === undefined ? {} : { language }),
    units: place.units,
  };
}
