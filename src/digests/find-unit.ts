import type { Unit } from '../people/unit.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import { foldName, soundKey } from '../places/fold-name.ts';
import { nameDistance } from '../places/name-distance.ts';

/** The unit meant, or the nearest by name where none or several are. */
export type FoundUnit = { unit: Unit; near?: never } | { unit?: never; near: Unit[] };

/**
 * The unit of an id (`JH/Ranchi`, in any case) or of a name in any script (`कांके`) that only one unit has: of two of the
 * same name the higher one when it stands alone on its level (Ranchi the district before Ranchi the town).
 */
export function findUnit(tree: UnitTree, text: string, most = 5): FoundUnit {
  const wanted = text.trim();
  const byId = tree.unit(wanted) ?? tree.all().find((unit) => unit.id.toLowerCase() === wanted.toLowerCase());
  if (byId) return { unit: byId };
  const name = foldName(wanted.split('/').at(-1) ?? wanted);
  const namesOf = (unit: Unit) => [unit.name, unit.nameHi ?? unit.name].map(foldName);
  const same = tree.all().filter((unit) => namesOf(unit).includes(name));
  const depth = Math.min(...same.map((unit) => unit.path.length));
  const highest = same.filter((unit) => unit.path.length === depth);
  const [only] = highest;
  if (only && highest.length === 1 && !wanted.includes('/')) return { unit: only };
  if (same.length > 0) return { near: same.slice(0, most) };
  const sound = soundKey(name);
  const near = tree
    .all()
    .map((unit) => ({
      unit,
      distance: Math.min(...namesOf(unit).map((one) => nameDistance(name, one) - (soundKey(one) === sound ? 100 : 0))),
    }))
    .sort((a, b) => a.distance - b.distance || a.unit.path.length - b.unit.path.length);
  return { near: near.slice(0, most).map((one) => one.unit) };
}
