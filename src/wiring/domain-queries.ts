/** What pages, the API and transcripts ask of the domain, each for a viewer: nothing here counts or lists what they may not see. */
import type { Complaint, ComplaintState } from '../complaints/complaint.ts';
import { type SeenComplaint, seenComplaint } from '../complaints/masked-complaint.ts';
import { ownView } from '../complaints/own-view.ts';
import { parseTicket } from '../complaints/parse-ticket.ts';
import { hearingFor, type Viewer, visibleFilter } from '../complaints/visibility.ts';
import type { Category } from '../language/meaning.ts';
import type { Alert } from '../people/alert.ts';
import type { Handover } from '../people/handover.ts';
import { type Person, STAFF_ROLES } from '../people/person.ts';
import { addDays, startOfDay } from '../shared/kolkata.ts';
import type { DomainPorts } from './domain-ports.ts';

/** What a list of complaints is narrowed to. */
export interface ComplaintQuery {
  states?: readonly ComplaintState[];
  unit?: string;
  category?: Category;
  assignedTo?: string;
  /** Only those whose time had run out by then. */
  overdueAt?: Date;
  /** A number or a part of it, or a complainant's name (found only where it is not withheld). */
  text?: string;
  openedFrom?: Date;
  openedBefore?: Date;
}

/** A unit's totals between two days. `people` is attendance, by its lower and upper ends. */
export interface UnitTotals {
  reports: number;
  complaints: number;
  people: { min: number; max: number };
  households: number;
  enrolled: number;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const MOST_NAMES = 200;
/** Why somebody waits, where only the duty person may know of it. */
const SECRET_REASONS = new Set<Handover['reason']>(['danger', 'minor']);

/** The domain's queries over its stores. */
export function createDomainQueries(ports: DomainPorts) {
  async function filterOf(viewer: Viewer, query: ComplaintQuery): Promise<object> {
    const { states, unit, category, assignedTo, overdueAt, text, openedFrom, openedBefore } = query;
    const conditions: object[] = [visibleFilter(viewer)];
    if (states !== undefined) conditions.push({ state: { $in: [...states] } });
    if (unit !== undefined) conditions.push({ units: unit });
    if (category !== undefined) conditions.push({ category });
    if (assignedTo !== undefined) conditions.push({ assignedTo });
    if (overdueAt !== undefined)
      conditions.push({ state: { $in: ['open', 'assigned', 'reopened'] }, dueAt: { $lt: overdueAt } });
    if (openedFrom !== undefined) conditions.push({ openedAt: { $gte: openedFrom } });
    if (openedBefore !== undefined) conditions.push({ openedAt: { $lt: openedBefore } });
    if (text !== undefined && text.trim() !== '') conditions.push(await textFilter(text.trim()));
    return { $and: conditions };
  }

  async function textFilter(text: string): Promise<object> {
    const ticket = parseTicket(text);
    if (ticket !== null) return { ticket };
    if (/^\d{1,6}$/u.test(text)) return { ticket: { $regex: `-${text.padStart(6, '0')}$` } };
    const named = await ports.people.find({ name: { $regex: escaped(text), $options: 'i' } }, MOST_NAMES);
    return { person: { $in: named.map((person) => person.id) }, confidential: { $exists: false } };
  }

  /** Those of these people who have a complaint that the viewer may not know of, however old: their conversation tells of it. */
  async function hiddenFrom(viewer: Viewer, persons: readonly string[]): Promise<Set<string>> {
    if (persons.length === 0) return new Set();
    const filter = { $and: [{ person: { $in: [...persons] } }, { $nor: [visibleFilter(viewer)] }] };
    return new Set((await ports.complaints.find(filter, { limit: 10_000 })).map((one) => one.person));
  }

  /**
   * Whether the viewer may read what a person wrote: the staff of their unit; nobody what waits for a consent, unless the
   * person asked for somebody; danger and children's matters the duty person alone, until they are released.
   */
  async function mayReadConversation(viewer: Viewer, person: Person): Promise<boolean> {
    if (viewer.personId === person.id) return true;
    if (!STAFF_ROLES.some((role) => role === viewer.role)) return false;
    const tree = await ports.units.tree();
    const { home, unit } = person;
    const own = tree.unitsOf(home, { ...(home ? { home } : {}), ...(unit ? { unit } : {}) });
    if (viewer.unit !== undefined && !own.includes(viewer.unit)) return false;
    const [going, head, alerts, hidden] = await Promise.all([
      ports.handovers.goingOf([person.id]),
      ports.turns.head(person.id),
      ports.alerts.find({ person: person.id, state: { $ne: 'released' } }),
      hiddenFrom(viewer, [person.id]),
    ]);
    if (hidden.has(person.id)) return false;
    const handover = going.get(person.id);
    const secret =
      (handover !== undefined && SECRET_REASONS.has(handover.reason)) ||
      head?.state.draft?.complaint?.danger === true ||
      alerts.length > 0;
    if (secret) return viewer.role === 'duty';
    const { consent, refusedAt, erasedAt } = person;
    const agreed =
      consent !== undefined && refusedAt === undefined && (erasedAt === undefined || consent.at > erasedAt);
    return handover !== undefined || agreed;
  }

  return {
    hiddenFrom,
    mayReadConversation,

    /** Complaints as the viewer sees them, newest first (`sort` otherwise), with how many there are in all. */
    async complaints(
      viewer: Viewer,
      query: ComplaintQuery,
      page: { limit: number; skip?: number; sort?: Record<string, 1 | -1> },
    ): Promise<{ list: SeenComplaint[]; total: number }> {
      const filter = await filterOf(viewer, query);
      const [found, total] = await Promise.all([ports.complaints.find(filter, page), ports.complaints.count(filter)]);
      return { list: found.flatMap((one) => seenComplaint(viewer, one) ?? []), total };
    },

    /** How many complaints a query finds for the viewer. */
    async countComplaints(viewer: Viewer, query: ComplaintQuery): Promise<number> {
      return ports.complaints.count(await filterOf(viewer, query));
    },

    /** The complaint of a number as the viewer sees it; null alike where there is none and where they may not know of it. */
    async complaint(viewer: Viewer, ticket: string): Promise<SeenComplaint | null> {
      const found = await ports.complaints.byTicket(parseTicket(ticket) ?? ticket);
      return found === null ? null : seenComplaint(viewer, found);
    },

    /** A person's own complaints and reports, newest first: what the app shows them. */
    async own(
      personId: string,
      limit: number,
    ): Promise<{ complaints: Complaint[]; reports: Awaited<ReturnType<typeof ports.reports.find>> }> {
      const [complaints, reports] = await Promise.all([
        ports.complaints.find({ person: personId }, { limit }),
        ports.reports.find({ person: personId, status: { $ne: 'withdrawn' } }, { limit }),
      ]);
      return { complaints: complaints.map(ownView), reports };
    },

    /** Hearings opened about the viewer: category, month and block, nothing else. */
    async hearings(viewer: Viewer): Promise<NonNullable<ReturnType<typeof hearingFor>>[]> {
      const ids = [viewer.personId, viewer.staffId].filter((id) => id !== undefined);
      const found = await ports.complaints.find(
        { 'accused.person': { $in: ids }, hearing: { $exists: true } },
        { limit: 100 },
      );
      return found.flatMap((one) => hearingFor(viewer, one) ?? []);
    },

    /** A unit's totals of a day (`2026-11-16`) or month (`2026-11`), in India, as the viewer may know them. */
    async totals(viewer: Viewer, unit: string, period: string): Promise<UnitTotals> {
      const [from, to] = period.length === 7 ? [`${period}-01`, lastDay(period)] : [period, period];
      const query = { unit, openedFrom: startOfDay(from), openedBefore: startOfDay(addDays(to, 1)) };
      const [reports, complaints] = await Promise.all([
        ports.reports.totals(unit, from, to),
        this.countComplaints(viewer, query),
      ]);
      return { ...reports, complaints };
    },

    /** Who waits for a person of the desk, danger and longest wait first. Danger and children's matters are the duty person's alone. */
    async handovers(viewer: Viewer): Promise<Handover[]> {
      const filter = {
        state: { $in: ['open', 'taken'] },
        ...(viewer.unit === undefined ? {} : { units: viewer.unit }),
        ...(viewer.role === 'duty' ? {} : { reason: { $nin: ['danger', 'minor'] } }),
      };
      const going = await ports.handovers.find(filter);
      const hidden = await hiddenFrom(
        viewer,
        going.map((one) => one.person),
      );
      const found = going.filter((one) => !hidden.has(one.person));
      return found.sort(
        (a, b) => Number(b.urgent === true) - Number(a.urgent === true) || a.openedAt.getTime() - b.openedAt.getTime(),
      );
    },

    /** Alerts not released, oldest first: the duty person's alone. */
    async alerts(viewer: Viewer): Promise<Alert[]> {
      return viewer.role === 'duty' ? ports.alerts.find({ state: { $ne: 'released' } }) : [];
    },

    /** People of a unit and below, or by a part of their name; erased ones are left out. */
    async people(viewer: Viewer, query: { unit?: string; text?: string }, limit = 50): Promise<Person[]> {
      const unit = query.unit ?? viewer.unit;
      const tree = await ports.units.tree();
      if (unit !== undefined && viewer.unit !== undefined && !tree.chain(unit).includes(viewer.unit)) return [];
      const below =
        unit === undefined ? undefined : tree.all().filter((one) => one.id === unit || one.path.includes(unit));
      return ports.people.find(
        {
          erasedAt: { $exists: false },
          ...(below === undefined ? {} : { unit: { $in: below.map((one) => one.id) } }),
          ...(query.text === undefined || query.text.trim() === ''
            ? {}
            : { name: { $regex: escaped(query.text.trim()), $options: 'i' } }),
        },
        limit,
      );
    },
  };
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}

export type DomainQueries = ReturnType<typeof createDomainQueries>;
