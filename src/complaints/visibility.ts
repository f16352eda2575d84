/**
 * Who may know of a complaint, and of what in it. One rule in two forms that a test holds together: a predicate for one record,
 * and a filter for lists, totals, digests, searches and exports, so that no number betrays what its reader may not see.
 */
import type { Person, Role } from '../people/person.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import { dayOf } from '../shared/kolkata.ts';
import { unitOf } from './accused-of.ts';
import type { Complaint } from './complaint.ts';

/** Nothing: to them it does not exist. Substance: the matter without name and phone number. */
export type Sight = 'nothing' | 'substance' | 'all';

/**
 * Who looks: `{personId: 'p1', role: 'block-president', unit: 'JH/Ranchi/Kanke', above: ['IN', 'JH', 'JH/Ranchi']}`. Staff
 * without a unit see the whole organisation's. `above` are all units above theirs, highest first.
 */
export interface Viewer {
  /** The person or staff member; several ids where one is both. */
  personId?: string;
  staffId?: string;
  role?: Role;
  unit?: string;
  above: readonly string[];
}

/** The part of a complaint that decides. */
export type Judged = Pick<Complaint, 'person' | 'units' | 'level'> &
  Partial<Pick<Complaint, 'accused' | 'danger' | 'released' | 'confidential' | 'assignedTo'>>;

/** Who reads the complaints of a whole unit. Others of the organisation see their own alone. */
const LEADERS: ReadonlySet<Role> = new Set([
  'panchayat-president',
  'mandal-president',
  'block-president',
  'district-president',
  'observer',
]);
const STAFF: ReadonlySet<Role> = new Set(['agent', 'supervisor', 'duty', 'state', 'national', 'admin']);
/** Those at state level, who match the accused of a complaint about the organisation's own. */
const STATE_LEVEL: ReadonlySet<Role> = new Set(['state', 'national', 'admin']);

const ids = (viewer: Viewer): string[] => [viewer.personId, viewer.staffId].filter((id) => id !== undefined);
const chain = (viewer: Viewer): string[] => (viewer.unit === undefined ? [] : [...viewer.above, viewer.unit]);

/** The viewer that a person of the directory is. */
export function viewerOf(person: Pick<Person, 'id' | 'role' | 'unit' | 'home'>, tree: UnitTree): Viewer {
  const unit = unitOf(person, tree);
  return {
    personId: person.id,
    ...(person.role === undefined ? {} : { role: person.role }),
    ...(unit === undefined ? {} : { unit, above: tree.chain(unit).slice(0, -1) }),
    ...(unit === undefined ? { above: [] } : {}),
  } as Viewer;
}

/** The viewer that a signed-in member of the staff is; `personId` where they are in the directory too. */
export function staffViewer(
  staff: { id: string; role: Role; unit?: string; personId?: string },
  tree: UnitTree,
): Viewer {
  return {
    staffId: staff.id,
    role: staff.role,
    ...(staff.personId === undefined ? {} : { personId: staff.personId }),
    ...(staff.unit === undefined ? {} : { unit: staff.unit }),
    above: staff.unit === undefined ? [] : tree.chain(staff.unit).slice(0, -1),
  };
}

/** Whether, apart from the matter's own secrets, complaints of those units are the viewer's business. */
function reads(viewer: Viewer, complaint: Judged): boolean {
  const { role, unit } = viewer;
  if (role === undefined) return false;
  if (STAFF.has(role)) return unit === undefined || complaint.units.includes(unit);
  return LEADERS.has(role) && unit !== undefined && complaint.units.includes(unit);
}

/** What the viewer may see of a complaint. */
export function canSee(viewer: Viewer, complaint: Judged): Sight {
  const own = ids(viewer);
  const { accused } = complaint;
  if (accused?.person !== undefined && own.includes(accused.person)) return 'nothing';
  if (own.includes(complaint.person)) return 'all';
  if (complaint.danger === true && complaint.released === undefined && viewer.role !== 'duty') return 'nothing';
  if (!reads(viewer, complaint)) return 'nothing';
  if (accused !== undefined) {
    if (accused.unit !== undefined && chain(viewer).includes(accused.unit)) return 'nothing';
    // whoever is on duty for danger must see a danger that is about one of the organisation's own
    const onDuty = viewer.role === 'duty' && complaint.danger === true;
    if (complaint.level === 'national' && viewer.role !== 'national' && !onDuty) return 'nothing';
    if (!accused.matched && !(viewer.role !== undefined && STATE_LEVEL.has(viewer.role)) && !onDuty) return 'nothing';
  }
  return complaint.confidential === true ? 'substance' : 'all';
}

/** Whether the viewer may know that it exists. */
export function maySeeComplaint(viewer: Viewer, complaint: Judged): boolean {
  return canSee(viewer, complaint) !== 'nothing';
}

/**
 * Exactly the complaints of which `canSee` is not `nothing`, as a plain filter in MongoDB's words: `{$and: [visibleFilter(v), …]}`.
 */
export function visibleFilter(viewer: Viewer): Record<string, unknown> {
  const own = ids(viewer);
  const { role, unit } = viewer;
  const mine = { person: { $in: own } };
  const notAccused = { 'accused.person': { $nin: own } };
  const business = role !== undefined && (STAFF.has(role) ? true : LEADERS.has(role) && unit !== undefined);
  if (!business) return { $and: [notAccused, mine] };
  const onDuty = role === 'duty' ? [{ danger: true }] : [];
  const conditions: object[] = [
    ...(unit === undefined ? [] : [{ units: unit }]),
    ...(role === 'duty' ? [] : [{ $or: [{ danger: { $exists: false } }, { released: { $exists: true } }] }]),
    { $or: [{ 'accused.unit': { $exists: false } }, { 'accused.unit': { $nin: chain(viewer) } }] },
    ...(role === 'national'
      ? []
      : [{ $or: [{ accused: { $exists: false } }, { level: { $ne: 'national' } }, ...onDuty] }]),
    ...(STATE_LEVEL.has(role)
      ? []
      : [{ $or: [{ accused: { $exists: false } }, { 'accused.matched': true }, ...onDuty] }]),
  ];
  return { $and: [notAccused, { $or: [mine, { $and: conditions.length === 0 ? [{}] : conditions }] }] };
}

/** What the accused gets of a hearing opened about them, or null: never number, words or media. */
export function hearingFor(
  viewer: Viewer,
  complaint: Complaint,
): { category: string; month: string; block?: string } | null {
  const { accused, hearing, category = 'other', openedAt, place } = complaint;
  if (hearing === undefined || accused?.person === undefined || !ids(viewer).includes(accused.person)) return null;

  const month = dayOf(openedAt).slice(0, 7);
  return { category, month, ...(place?.block === undefined ? {} : { block: place.block }) };
}
