import type { Unit } from '../unit.ts';

/**
 * The tree after an import: known units and those of the file. A unit that stands deeper already (under its mandal, under its
 * division) stays there when a row does not name what is between; where the row names another one, the row is right. Paths
 * are made anew from the parents, so that what hangs below moves along. Gives the units that are new and those that changed.
 */
export function mergeUnits(known: readonly Unit[], fromFile: readonly Unit[]): { added: Unit[]; changed: Unit[] } {
  const before = new Map(known.map((unit) => [unit.id, unit]));
  const after = new Map(before);
  for (const unit of fromFile) {
    const there = after.get(unit.id);
    const keepsParent = there !== undefined && there.path.length > unit.path.length;
    if (there === undefined) after.set(unit.id, unit);
    else if (!keepsParent && unit.parent !== undefined)
      after.set(unit.id, { ...there, parent: unit.parent, path: unit.path });
  }
  const pathOf = (unit: Unit): string[] => {
    const parent = unit.parent === undefined ? undefined : after.get(unit.parent);
    return parent === undefined ? [] : [...pathOf(parent), parent.id];
  };
  const added: Unit[] = [];
  const changed: Unit[] = [];
  for (const unit of after.values()) {
    const whole = { ...unit, path: pathOf(unit) };
    const old = before.get(unit.id);
    if (old === undefined) added.push(whole);
    else if (old.parent !== whole.parent || old.path.join('\n') !== whole.path.join('\n')) changed.push(whole);
  }
  return { added, changed };
}
