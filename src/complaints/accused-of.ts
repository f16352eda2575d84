/**
 * A complaint about the organisation's own: who is meant, and from which unit it is hidden. Matched to one person by name, role
 * and place; until then it is invisible to that whole unit and everybody below, and the state level matches it.
 */
import type { Person, Role } from '../people/person.ts';
import type { UnitType } from '../people/unit.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import { foldName } from '../places/fold-name.ts';
import { nameDistance } from '../places/name-distance.ts';
import { officeIn } from './accused-role.ts';
import type { Complaint, ComplaintFields } from './complaint.ts';
import type { Level } from './policy.ts';

/** Whether it is about one of the organisation's own office-bearers. */
export function isAboutOwn(fields: ComplaintFields): boolean {
  return (
    fields.category === 'party' ||
    fields.about === 'office-bearer' ||
    (fields.officials ?? []).some((official) => official.post === 'party-office-bearer')
  );
}

/** The level that may hold a complaint about somebody of that unit: one above it. */
export function levelAboveUnit(type: UnitType): Level {
  if (type === 'panchayat' || type === 'booth' || type === 'mandal' || type === 'block' || type === 'nagar')
    return 'district';
  return type === 'state' || type === 'nation' ? 'national' : 'state';
}

/** Names are written in many ways (Hembrom, Hembram, हेम्ब्रम): words less than that many letters apart are one; another consonant is a whole one. */
const MOST_APART = 0.6;

const sameWord = (a: string, b: string): boolean => nameDistance(a, b) <= MOST_APART;

/** Whether two written names may be one person's: every word of the shorter one is near a word of the other. */
export function samePersonName(a: string, b: string): boolean {
  const words = (name: string) =>
    name
      .split(/\s+/u)
      .map(foldName)
      .filter((word) => word !== '');
  const [one = [], other = []] = [words(a), words(b)].sort((x, y) => x.length - y.length);
  return one.length > 0 && one.every((word) => other.some((known) => sameWord(word, known)));
}

/** What is sought in the directory: the role where one was named, within a district. */
export interface AccusedQuery {
  role?: Role;
  district?: string;
  name?: string;
}

/** What to seek in the directory for a complaint about the organisation's own; null where there is nothing to go by. */
export function accusedQuery(fields: ComplaintFields, words: string): AccusedQuery | null {
  const office = officeIn(words);
  const named = fields.officials?.find(
    (official) => official.post === 'party-office-bearer' && official.name !== undefined,
  )?.name;
  const district = fields.place?.district;
  if (office?.role === undefined && named === undefined) return null;
  return {
    ...(office?.role === undefined ? {} : { role: office.role }),
    ...(district === undefined ? {} : { district }),
    ...(named === undefined ? {} : { name: named }),
  };
}

/**
 * The accused and the level that holds the matter. `candidates` are the directory's people found by `accusedQuery`. Exactly one
 * whose unit owns the place, and whose name agrees where one was said, is a match; an office alone is none where two hold it.
 */
export function accusedOf(
  fields: ComplaintFields,
  words: string,
  candidates: readonly Person[],
  tree: UnitTree,
): { accused: NonNullable<Complaint['accused']>; level: Level } {
  const query = accusedQuery(fields, words);
  const office = officeIn(words);
  const place = fields.place ?? {};
  const around = new Set(tree.unitsOf(place));
  const smallest = tree.ownerOf(place)?.id;
  // a president of a unit that neither owns the place nor lies in it is somebody else's
  const holds = (person: Person): boolean => {
    const unit = unitOf(person, tree);
    return unit !== undefined && (around.has(unit) || (smallest !== undefined && tree.chain(unit).includes(smallest)));
  };
  const fitting = candidates.filter(
    (person) =>
      (query?.role === undefined || person.role === query.role) &&
      (query?.name === undefined || (person.name !== undefined && samePersonName(person.name, query.name))) &&
      holds(person),
  );
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined && query !== null) {
    const unit = unitOf(only, tree);
    const type = unit === undefined ? undefined : tree.unit(unit)?.type;
    return {
      accused: { person: only.id, ...(unit === undefined ? {} : { unit }), matched: true },
      level: levelAboveUnit(type ?? 'district'),
    };
  }
  // nobody knows yet how high the accused stands: hidden from the whole district, unless a higher office was named
  const type = office?.unitType === 'state' || office?.unitType === 'nation' ? office.unitType : 'district';
  const unit = tree.ownerOf(place, [type]) ?? tree.ownerOf(place, ['district', 'state', 'nation']);
  return {
    accused: { ...(unit === undefined ? {} : { unit: unit.id }), matched: false },
    level: type === 'state' || type === 'nation' ? 'national' : 'state',
  };
}

/** The unit somebody belongs to: the imported one, else the one that owns their home. */
export function unitOf(person: Pick<Person, 'unit' | 'home'>, tree: UnitTree): string | undefined {
  return person.unit ?? (person.home === undefined ? undefined : tree.ownerOf(person.home)?.id);
}
