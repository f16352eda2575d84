import type { Unit, UnitType } from '../people/unit.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import type { DigestUnit } from './digest.ts';

/** Which units a page of that type lists: a state shows its districts, also where divisions stand between. Others: whatever is directly below. */
const LISTS: Partial<Record<UnitType, readonly UnitType[]>> = {
  nation: ['state'],
  state: ['district'],
  division: ['district'],
  district: ['block', 'nagar'],
};

/** The nearest units of these types below a unit, in the tree's order. */
function nearest(tree: UnitTree, id: string, types: readonly UnitType[]): Unit[] {
  return tree
    .childrenOf(id)
    .flatMap((child) => (types.includes(child.type) ? [child] : nearest(tree, child.id, types)));
}

/** The units that a unit's digest lists: empty for the lowest. */
export function unitsBelow(tree: UnitTree, unit: Unit): readonly Unit[] {
  const types = LISTS[unit.type];
  const listed = types ? nearest(tree, unit.id, types) : [];
  return listed.length > 0 ? listed : tree.childrenOf(unit.id);
}

/** A unit as far as a digest names it. */
export function digestUnit(unit: Unit): DigestUnit {
  return {
    id: unit.id,
    type: unit.type,
    name: unit.name,
    ...(unit.nameHi === undefined ? {} : { nameHi: unit.nameHi }),
  };
}
