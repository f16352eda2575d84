/** Holds what somebody else can see against what the dialogue expects: in list, totals, digest and the message itself. */
import type { Complaint } from '../../src/complaints/complaint.ts';
import { canSee, staffViewer, type Viewer, viewerOf, visibleFilter } from '../../src/complaints/visibility.ts';
import { startOfDay } from '../../src/shared/kolkata.ts';
import { foldText, show } from './compare.ts';
import type { Sight } from './dialogue-file.ts';
import { isStaffRole } from './staff-role.ts';
import type { Stage } from './stage.ts';

type Seen = 'nothing' | 'substance' | 'all';
const TOTALS = ['reports', 'complaints', 'people', 'households'] as const;

async function viewer(as: string, stage: Stage): Promise<Viewer> {
  const person = await stage.personOf(as);
  const tree = await stage.centre.stores.units.tree();
  if (person.role && isStaffRole(person.role))
    return staffViewer(
      { id: person.id, role: person.role, personId: person.id, ...(person.unit ? { unit: person.unit } : {}) },
      tree,
    );
  return viewerOf(person, tree);
}

/** The record's own rule and the filter of lists must agree, or something leaks. */
async function sightOf(complaint: Complaint, as: Viewer, stage: Stage): Promise<Seen | 'contradiction'> {
  const sight = canSee(as, complaint);
  const listed = await stage.centre.stores.complaints.find(
    { $and: [visibleFilter(as), { ticket: complaint.ticket }] },
    { limit: 1 },
  );
  return listed.length > 0 === (sight !== 'nothing') ? sight : 'contradiction';
}

/** `a|b` is either; what is not expected is free. */
const fits = (expected: string | undefined, sees: string): boolean =>
  expected === undefined || expected.split('|').includes(sees);

/** What does not hold, as sentences. */
export async function sightFaults(
  expected: Sight,
  who: string,
  stage: Stage,
  fill: (text: string) => string,
): Promise<string[]> {
  const as = await viewer(expected.as, stage);
  const label = `sees (${expected.as})`;
  const place = expected.panchayat ?? expected.block ?? expected.district;
  if (expected.unit !== undefined || place !== undefined) return totalFaults(expected, as, stage, label);
  const writer = await stage.personOf(who);
  if (expected.turn !== undefined) {
    const ids = await stage.messagesOf(expected.turn);
    const hidden = await stage.centre.stores.messages.hiddenAmong(ids);
    const open = await stage.centre.queries.mayReadConversation(as, writer);
    const sees: Seen = !open || ids.every((id) => hidden.has(id)) ? 'nothing' : 'all';
    return fits(expected.is, sees) ? [] : [`${label}: turn ${expected.turn}: expected ${expected.is}, is ${sees}`];
  }
  const complaints = (
    await stage.centre.stores.complaints.find(expected.ticket === undefined ? { person: writer.id } : {}, {
      limit: 500,
    })
  ).filter((one) => expected.ticket === undefined || foldText(one.ticket) === foldText(fill(expected.ticket)));
  if (expected.is === undefined) return [];
  if (complaints.length === 0) return fits(expected.is, 'nothing') ? [] : [`${label}: there is no complaint to see`];
  const faults: string[] = [];
  for (const complaint of complaints) {
    const sight = await sightOf(complaint, as, stage);
    if (!fits(expected.is, sight)) faults.push(`${label}: ${complaint.ticket}: expected ${expected.is}, is ${sight}`);
  }
  return faults;
}

async function totalFaults(expected: Sight, as: Viewer, stage: Stage, label: string): Promise<string[]> {
  const tree = await stage.centre.stores.units.tree();
  const name = expected.unit ?? expected.panchayat ?? expected.block ?? expected.district ?? '';
  const wanted = foldText(name);
  const within = expected.district === undefined ? '' : foldText(expected.district);
  const named = tree
    .all()
    .filter((one) => foldText(one.name) === wanted && (one.id === name || foldText(one.id).includes(within)));
  const unit = tree.all().find((one) => foldText(one.id) === wanted) ?? named[0];
  if (!unit) return [`${label}: there is no unit ${name}`];
  const day = expected.day ? String(expected.day).slice(0, 10) : undefined;
  const prefix = day ?? expected.month ?? '';
  const reports = (await stage.records('reports', { units: unit.id })).filter(
    (one) => one.status === 'counted' && one.about === undefined && String(one.date ?? '').startsWith(prefix),
  );
  const complaints = await stage.centre.stores.complaints.find(
    {
      $and: [
        visibleFilter(as),
        { units: unit.id },
        ...(day
          ? [{ openedAt: { $gte: startOfDay(day), $lt: new Date(startOfDay(day).getTime() + 86_400_000) } }]
          : []),
      ],
    },
    { limit: 5_000 },
  );
  const totals: Record<(typeof TOTALS)[number], number> = {
    reports: reports.length,
    complaints: complaints.length,
    people: reports.reduce((sum, one) => sum + Number((one.people as { max?: number } | undefined)?.max ?? 0), 0),
    households: reports.reduce((sum, one) => sum + Number(one.households ?? 0), 0),
  };
  const told = expected as unknown as Record<string, unknown>;
  return TOTALS.flatMap((name) =>
    told[name] !== undefined && Number(told[name]) !== totals[name]
      ? [`${label}: ${unit.name} ${prefix}: ${name} expected ${show(told[name])}, is ${totals[name]}`]
      : [],
  );
}
