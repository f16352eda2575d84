/**
 * The directory → people and units. Repeatable: the same file twice changes nothing, a changed row updates its person (found by
 * phone number). Nobody is removed, and nobody's consent is granted by it.
 */
import { foldName } from '../../places/fold-name.ts';
import type { Gazetteer } from '../../places/gazetteer.ts';
import { newId } from '../../shared/ids.ts';
import { addressKey } from '../people-store.ts';
import type { Address, Person } from '../person.ts';
import type { Unit } from '../unit.ts';
import type { UnitTree } from '../unit-tree.ts';
import { mergeUnits } from './merge-units.ts';
import { personOfRow, type RowPerson } from './person-of-row.ts';
import { readPeopleFile } from './read-people-file.ts';
import type { FindUnit } from './units-of-row.ts';

/** What the import needs of the stores. */
export interface ImportPorts {
  gazetteer: Gazetteer;
  units: { tree(): Promise<UnitTree>; save(units: readonly Unit[]): Promise<unknown> };
  people: {
    byAddresses(addresses: readonly Address[]): Promise<Map<string, Person>>;
    insert(people: readonly Person[]): Promise<Set<string>>;
    save(people: readonly Person[], actId: string): Promise<Set<string>>;
  };
}

/** What an import did, or with `dryRun` would do. `refused` is in the file's order; no reason repeats a phone number. */
export interface ImportReport {
  rows: number;
  people: { added: number; changed: number; same: number };
  units: { added: number; changed: number };
  refused: { line: number; why: string }[];
  /** Headings whose columns were not read. */
  unknown: string[];
  /** Why the file, or the rest of it, could not be read. */
  fault?: string;
}

const AT_ONCE = 1_000;

/** Units of the tree and of the rows before, found by name in either script under the administration's part of the chain. */
function unitFinder(tree: UnitTree): { find: FindUnit; note(units: readonly Unit[]): void } {
  const known = new Map<string, Unit>();
  const key = (type: string, anchor: string, name: string) => `${type} ${anchor} ${foldName(name)}`;
  const isAnchor = (id: string) => !id.slice(id.lastIndexOf('/') + 1).startsWith('~');
  const note = (units: readonly Unit[]): void => {
    for (const unit of units) {
      const anchor = unit.path.findLast(isAnchor);
      if (anchor === undefined) continue;
      for (const name of [unit.name, unit.nameHi]) {
        if (name !== undefined && !known.has(key(unit.type, anchor, name)))
          known.set(key(unit.type, anchor, name), unit);
      }
    }
  };
  note(tree.all());
  return { note, find: (type, parentIds, name) => known.get(key(type, parentIds.findLast(isAnchor) ?? '', name)) };
}

/** The person after the row, or the same object where nothing differs. */
function updated(person: Person, row: RowPerson): Person {
  const language = person.language ?? row.language;
  const after: Person = {
    ...person,
    known: true,
    name: row.name,
    role: row.role,
    home: row.home,
    unit: row.unit,
    ...(language === undefined ? {} : { language }),
  };
  const fields = ['known', 'name', 'role', 'home', 'unit', 'language'] as const;
  return fields.some((field) => JSON.stringify(person[field]) !== JSON.stringify(after[field])) ? after : person;
}

/** Imports a file's bytes. `state` is meant where a row names none. Throws when a store is away; a repeat finishes the work. */
export async function importPeople(
  bytes: Uint8Array,
  ports: ImportPorts,
  options: { at: Date; state?: string; dryRun?: boolean },
): Promise<ImportReport> {
  const { at, state = 'Jharkhand', dryRun = false } = options;
  const file = readPeopleFile(bytes);
  const refused: ImportReport['refused'] = [];
  const tree = await ports.units.tree();
  const { find, note } = unitFinder(tree);
  const rows: RowPerson[] = [];
  const firstLine = new Map<string, number>();
  for (const row of file.rows) {
    const person = personOfRow(row, ports.gazetteer, state, find);
    if ('fault' in person) {
      refused.push({ line: row.line, why: person.fault });
      continue;
    }
    const earlier = firstLine.get(person.phone);
    if (earlier !== undefined) {
      refused.push({ line: row.line, why: `the phone number stands on line ${earlier} already` });
      continue;
    }
    firstLine.set(person.phone, row.line);
    note(person.units);
    rows.push(person);
  }

  const units = mergeUnits(
    tree.all(),
    rows.flatMap((row) => row.units),
  );
  if (!dryRun) await ports.units.save([...units.added, ...units.changed]);

  const people = { added: 0, changed: 0, same: 0 };
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows
      .slice(from, from + AT_ONCE)
      .map((row) => ({ row, address: { kind: 'phone' as const, value: row.phone } }));
    const known = await ports.people.byAddresses(part.map((one) => one.address));
    const added: Person[] = [];
    const changed: Person[] = [];
    for (const { row, address } of part) {
      const person = known.get(addressKey(address));
      if (person?.erasedAt !== undefined)
        refused.push({ line: row.line, why: 'this person asked for their data to be deleted' });
      else if (person === undefined) {
        const { name, role, home, unit, language } = row;
        added.push({
          id: newId(at.getTime()),
          addresses: [address],
          known: true,
          name,
          role,
          home,
          unit,
          ...(language === undefined ? {} : { language }),
          createdAt: at,
          version: 1,
        });
      } else {
        const after = updated(person, row);
        if (after === person) people.same++;
        else changed.push(after);
      }
    }
    people.added += added.length;
    people.changed += changed.length;
    if (dryRun) continue;
    await ports.people.insert(added);
    const lost = await ports.people.save(changed, `import ${newId()}`);
    for (const person of changed.filter((one) => lost.has(one.id))) {
      const line =
        part.find(({ address }) => person.addresses.some((one) => addressKey(one) === addressKey(address)))?.row.line ??
        0;
      people.changed--;
      refused.push({ line, why: 'this person changed while the file was read: import it once more' });
    }
  }
  return {
    rows: file.rows.length,
    people,
    units: { added: units.added.length, changed: units.changed.length },
    refused: refused.sort((a, b) => a.line - b.line),
    unknown: file.unknown,
    ...(file.fault === undefined ? {} : { fault: file.fault }),
  };
}
