/** The invented people of a demo: leaders and workers of every district, residents, a few at the desk. */

import { NOTICE_VERSION } from '../../src/conversation/consent.ts';
import type { Language } from '../../src/language/meaning.ts';
import type { Person, Role } from '../../src/people/person.ts';
import type { Unit } from '../../src/people/unit.ts';
import type { UnitTree } from '../../src/people/unit-tree.ts';
import { deriveId } from '../../src/shared/ids.ts';
import type { Chance } from './chance.ts';
import { inventName, inventOther } from './names.ts';

/** A person with what the play needs to know of them. */
export interface DemoPerson {
  person: Person;
  /** Their address in the simulator, `demo-1-17`. */
  key: string;
  script: Language;
  district: string;
  block: string;
  nameHi: { district: string; block: string };
  role: Role;
  /** Not in the directory: walks through consent and registration. */
  stranger: boolean;
}

/** Who answers for the centre in a demo. */
export interface DemoStaff {
  id: string;
  role: 'agent' | 'supervisor' | 'duty';
  name: string;
}

const ROLES: readonly (readonly [Role, number])[] = [
  ['worker', 40],
  ['booth-agent', 18],
  ['panchayat-president', 16],
  ['block-president', 12],
  ['youth-worker', 6],
  ['resident', 30],
];
const SCRIPTS: readonly (readonly [Language, number])[] = [
  ['hi', 50],
  ['hi-Latn', 38],
  ['en', 12],
];
/** Of those who are not residents so many are not in the directory yet. */
const STRANGERS = 0.06;

/** So many people, the same for the same seed: every district has a president, blocks have as many as chance gives. */
export function inventPeople(count: number, seed: number, tree: UnitTree, chance: Chance, at: Date): DemoPerson[] {
  const districts = tree.all().filter((unit) => unit.type === 'district' && unit.place.state === 'Jharkhand');
  const weights = districts.map((unit) => [unit, 1 + tree.childrenOf(unit.id).length * chance.next()] as const);
  return Array.from({ length: count }, (_, i) => {
    const leader = districts[i];
    const district = leader ?? chance.weighed(weights);
    const blocks = tree.childrenOf(district.id).filter((unit) => unit.type === 'block');
    const block = blocks.length > 0 ? chance.pick(blocks) : district;
    const role: Role = leader ? 'district-president' : chance.weighed(ROLES);
    return makePerson(i, seed, { role, district, block, script: chance.weighed(SCRIPTS) }, chance, at);
  });
}

function makePerson(
  i: number,
  seed: number,
  is: { role: Role; district: Unit; block: Unit; script: Language },
  chance: Chance,
  at: Date,
): DemoPerson {
  const { role, district, block, script } = is;
  const key = `demo-${seed}-${i}`;
  const id = deriveId('demo-person', seed, i);
  const stranger = role === 'resident' ? chance.of(0.35) : role !== 'district-president' && chance.of(STRANGERS);
  const unit = role === 'district-president' ? district : block;
  const home = {
    state: 'Jharkhand',
    district: district.name,
    ...(role === 'district-president' ? {} : { block: block.name }),
  };
  const person: Person = {
    id,
    addresses: [{ kind: 'simulator', value: key }],
    known: !stranger,
    demo: true,
    createdAt: at,
    version: 1,
    name: inventName(chance, script === 'hi' ? 'hi' : 'en'),
    ...(stranger
      ? {}
      : {
          role,
          home,
          unit: unit.id,
          language: script,
          consent: { at, noticeVersion: NOTICE_VERSION, messageId: 'demo', adult: true },
        }),
  };
  if (stranger) delete person.name;
  return {
    person,
    key,
    script,
    role,
    district: district.name,
    block: block.name,
    nameHi: { district: district.nameHi ?? district.name, block: block.nameHi ?? block.name },
    stranger,
  };
}

/** The people of the desk: three agents, one supervisor, one on duty. */
export function inventStaff(seed: number, chance: Chance, at: Date): { staff: DemoStaff[]; people: Person[] } {
  const staff = (['agent', 'agent', 'agent', 'supervisor', 'duty'] as const).map((role, i) => ({
    id: deriveId('demo-staff', seed, i),
    role,
    name: `${inventOther(chance, 'hi')} (नमूना)`,
  }));
  const people = staff.map(
    ({ id, role, name }, i): Person => ({
      id,
      addresses: [{ kind: 'simulator', value: `demo-${seed}-staff-${i}` }],
      known: true,
      demo: true,
      role,
      name,
      language: 'hi',
      consent: { at, noticeVersion: NOTICE_VERSION, messageId: 'demo', adult: true },
      createdAt: at,
      version: 1,
    }),
  );
  return { staff, people };
}
