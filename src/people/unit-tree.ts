/**
 * The organisation's tree, ready to be asked which units a record counts for. Pure; made anew when the units change.
 *
 * Nation, state, district, block, nagar, panchayat and booth own what happens in their place. A mandal or division has no
 * place that a message could name: it owns what its panchayats and districts own, and what its own members report from there.
 */
import { foldName } from '../places/fold-name.ts';
import type { Unit } from './unit.ts';

/** A place as messages and homes give it. */
export interface TreePlace {
  state?: string | undefined;
  district?: string | undefined;
  block?: string | undefined;
  panchayat?: string | undefined;
  ward?: string | undefined;
  booth?: string | undefined;
  urbanBody?: string | undefined;
}

export interface UnitTree {
  unit(id: string): Unit | undefined;
  /** The unit and all above it, highest first; empty for an unknown one. */
  chain(id: string | undefined): string[];
  /** The smallest unit that owns a place, of these types where given; undefined where none does. */
  ownerOf(place: TreePlace, types?: readonly Unit['type'][]): Unit | undefined;
  /** Every unit a record counts for, highest first: those of its place, and the writer's own where the place lies in it. */
  unitsOf(place: TreePlace | undefined, writer?: { home?: TreePlace; unit?: string }): string[];
  childrenOf(id: string): readonly Unit[];
  all(): readonly Unit[];
}

/** What makes a unit of that type the place's own; absent: no message can name it. */
const KEY_PARTS: Partial<Record<Unit['type'], readonly (keyof TreePlace)[]>> = {
  booth: ['district', 'block', 'booth'],
  panchayat: ['district', 'block', 'panchayat'],
  nagar: ['district', 'urbanBody'],
  block: ['district', 'block'],
  district: ['district'],
  state: ['state'],
  nation: [],
};
const SMALLEST_FIRST = ['booth', 'panchayat', 'nagar', 'block', 'district', 'state', 'nation'] as const;
const PARTS = ['state', 'district', 'block', 'urbanBody', 'panchayat', 'ward', 'booth'] as const;

function keyOf(type: Unit['type'], place: TreePlace): string | undefined {
  const parts = KEY_PARTS[type];
  if (parts === undefined) return undefined;
  const values = parts.map((part) => place[part]);
  // a booth's number is unique in its assembly, which is seldom said: the block may be missing on both sides
  if (values.some((value, i) => (value === undefined || value === '') && !(type === 'booth' && parts[i] === 'block')))
    return undefined;
  return `${type} ${values.map((value) => foldName(value ?? '')).join(' ')}`;
}

/** Whether the second place is the first or lies in it, part by part; what the first does not say fits anything. */
function within(outer: TreePlace, inner: TreePlace): boolean {
  return PARTS.every(
    (part) =>
      outer[part] === undefined || (inner[part] !== undefined && foldName(outer[part]) === foldName(inner[part])),
  );
}

/** Builds the tree from all units; their order does not matter. */
export function createUnitTree(units: readonly Unit[]): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byPlace = new Map<string, Unit>();
  const children = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = keyOf(unit.type, unit.place);
    if (key !== undefined && !byPlace.has(key)) byPlace.set(key, unit);
    if (unit.parent !== undefined) children.set(unit.parent, [...(children.get(unit.parent) ?? []), unit]);
  }
  const chain = (id: string | undefined): string[] => {
    const unit = id === undefined ? undefined : byId.get(id);
    return unit === undefined ? [] : [...unit.path, unit.id];
  };
  const ownerOf: UnitTree['ownerOf'] = (place, types = SMALLEST_FIRST) => {
    for (const type of SMALLEST_FIRST) {
      const key = types.includes(type) ? keyOf(type, place) : undefined;
      const unit = key === undefined ? undefined : byPlace.get(key);
      if (unit !== undefined) return unit;
    }
    return undefined;
  };
  return {
    unit: (id) => byId.get(id),
    chain,
    ownerOf,
    unitsOf(place, writer) {
      const home = writer?.home;
      const where = place ?? home ?? {};
      const found = new Set(chain(ownerOf(where)?.id));
      // a panchayat that belongs to no mandal must not hide the nagar or block that own the place as well
      for (const type of ['nagar', 'block', 'district', 'state'] as const)
        for (const id of chain(ownerOf(where, [type])?.id)) found.add(id);
      const own = writer?.unit === undefined ? undefined : byId.get(writer.unit);
      if (
        own !== undefined &&
        (place === undefined || (home !== undefined && within(commonPart(place, home), home) && sameBlock(place, home)))
      ) {
        for (const id of chain(own.id)) found.add(id);
      }
      return [...found].sort((a, b) => (byId.get(a)?.path.length ?? 0) - (byId.get(b)?.path.length ?? 0));
    },
    childrenOf: (id) => children.get(id) ?? [],
    all: () => units,
  };
}

/** The parts of a place that the home speaks of too. */
function commonPart(place: TreePlace, home: TreePlace): TreePlace {
  return Object.fromEntries(
    PARTS.filter((part) => place[part] !== undefined && home[part] !== undefined).map((part) => [part, place[part]]),
  );
}

/** Whether a report from that place is from the writer's own ground: the same block, or the same district where no block is said. */
function sameBlock(place: TreePlace, home: TreePlace): boolean {
  const part = home.block !== undefined ? 'block' : 'district';
  const there = place[part];
  const here = home[part];
  return here !== undefined && there !== undefined && foldName(here) === foldName(there);
}
