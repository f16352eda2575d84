/** Complaints as the console's pages ask for them: the domain's queries and verbs, with the names that stand in their stories. */
import type { Complaint } from '../complaints/complaint.ts';
import type { SeenComplaint } from '../complaints/masked-complaint.ts';
import { mayDo } from '../complaints/may-do.ts';
import { maySeeComplaint, staffViewer, type Viewer } from '../complaints/visibility.ts';
import { COMPLAINT_FILTERS, type ComplaintFilter, type DeskData } from '../console/desk-data.ts';
import { CATEGORIES } from '../language/meaning.ts';
import type { SignedIn } from '../shared/web-route.ts';
import type { ConsoleDataOptions, ConsoleParts } from './console-data-options.ts';
import type { ComplaintQuery } from './domain-queries.ts';

const PENDING = ['open', 'assigned', 'reopened'] as const;

/** The part of the desk's data that is about complaints. */
export function complaintData(
  parts: ConsoleParts,
  options: ConsoleDataOptions,
  viewer: (staff: SignedIn) => Promise<Viewer>,
): Pick<DeskData, 'complaints' | 'complaint' | 'complaintVerb' | 'reveal'> {
  const { stores, clock, queries, staffVerbs } = parts;

  function queryOf(filter: ComplaintFilter, staff: SignedIn): ComplaintQuery {
    switch (filter) {
      case 'open':
        return { states: PENDING };
      case 'late':
        return { overdueAt: clock.now() };
      case 'mine':
        return { states: PENDING, assignedTo: staff.id };
      case 'free':
        return { states: ['open', 'reopened'] };
      case 'asked':
        return { states: ['resolved'] };
      case 'ended':
        return { states: ['confirmed', 'closed', 'withdrawn'] };
      case 'all':
        return {};
    }
  }

  /** Names of staff and people, by id. */
  async function namesOf(ids: readonly (string | undefined)[]): Promise<Record<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== undefined && id !== ''))] as string[];
    const [staff, people] = await Promise.all([options.staff.list(), stores.people.byIds(wanted)]);
    const names = new Map([...people].map(([id, person]) => [id, person.name ?? '']));
    for (const one of staff) names.set(one.id, one.name);
    return Object.fromEntries(wanted.flatMap((id) => (names.get(id) ? [[id, names.get(id) as string]] : [])));
  }

  /** Whom it may be given to: of the desk, whoever may see it. */
  async function handlersOf(complaint: Complaint): Promise<{ id: string; name: string }[]> {
    const tree = await stores.units.tree();
    const staff = (await options.staff.list()).filter((one) => one.disabledAt === undefined);
    return staff
      .filter((one) =>
        maySeeComplaint(
          staffViewer(
            { id: one.id, role: one.role, personId: one.id, ...(one.unit === undefined ? {} : { unit: one.unit }) },
            tree,
          ),
          complaint,
        ),
      )
      .map(({ id, name }) => ({ id, name }));
  }

  async function sameProblem(looks: Viewer, complaint: Complaint): Promise<SeenComplaint[]> {
    const { category, place } = complaint;
    const local =
      place?.panchayat === undefined
        ? place?.village === undefined
          ? null
          : { 'place.village': place.village }
        : { 'place.panchayat': place.panchayat };
    if (category === undefined || local === null) return [];
    const { list } = await queries.complaints(looks, { category }, { limit: 200 });
    const [[field = '', value]] = Object.entries(local) as [[string, string]];
    const part = field.slice('place.'.length) as 'village' | 'panchayat';
    return list
      .filter(
        ({ complaint: one }) =>
          one.ticket !== complaint.ticket && one.place?.[part] === value && one.place.district === place?.district,
      )
      .slice(0, 10);
  }

  return {
    async complaints(staff, { filter, search, category }, { offset, limit }) {
      const looks = await viewer(staff);
      const narrowed = {
        ...(search ? { text: search } : {}),
        ...(CATEGORIES.some((one) => one === category) ? { category: category as (typeof CATEGORIES)[number] } : {}),
      };
      const sort: Record<string, 1 | -1> =
        filter === 'ended' || filter === 'all' ? { changedAt: -1, _id: -1 } : { dueAt: 1, _id: 1 };
      const [{ list, total }, counts] = await Promise.all([
        queries.complaints(looks, { ...queryOf(filter, staff), ...narrowed }, { limit, skip: offset, sort }),
        Promise.all(
          COMPLAINT_FILTERS.map(
            async (one) => [one, await queries.countComplaints(looks, queryOf(one, staff))] as const,
          ),
        ),
      ]);
      const names = await namesOf(list.map((one) => one.complaint.assignedTo));
      const next = offset + limit;
      return {
        rows: list.map(({ complaint, sight }) => {
          const assignedName = names[complaint.assignedTo ?? ''];
          return { complaint, sight, ...(assignedName ? { assignedName } : {}) };
        }),
        total,
        counts: Object.fromEntries(counts) as Record<ComplaintFilter, number>,
        ...(next < total ? { next } : {}),
      };
    },

    async complaint(staff, ticket) {
      const looks = await viewer(staff);
      const found = await queries.complaint(looks, ticket);
      if (found === null) return null;
      const { complaint, sight } = found;
      const [names, handlers, same, person] = await Promise.all([
        namesOf([
          complaint.assignedTo,
          ...complaint.steps.flatMap((step) => [step.by === complaint.person ? undefined : step.by, step.to]),
        ]),
        handlersOf(complaint),
        sameProblem(looks, complaint),
        sight === 'all' ? stores.people.byIds([complaint.person]) : new Map(),
      ]);
      const complainant = person.get(complaint.person);
      const assigned = complaint.assignedTo;
      return {
        complaint,
        sight,
        evidenceCount: found.evidenceCount,
        ...(complainant === undefined
          ? {}
          : {
              complainant: {
                id: complainant.id,
                known: complainant.known,
                ...(complainant.name ? { name: complainant.name } : {}),
                ...(complainant.role ? { role: complainant.role } : {}),
                ...(complainant.home ? { home: complainant.home } : {}),
              },
            }),
        ...(complaint.place?.district ? { complainantDistrict: complaint.place.district } : {}),
        ...(assigned === undefined ? {} : { assignee: { id: assigned, name: names[assigned] ?? '' } }),
        names,
        handlers,
        same: same.map(({ complaint: one }) => ({ ticket: one.ticket, state: one.state, openedAt: one.openedAt })),
        mayReveal: complaint.confidential === true && mayDo(staff.role, 'unmask'),
      };
    },

    async complaintVerb(staff, ticket, verb, input) {
      const done = await staffVerbs.run(verb, {
        by: {
          id: staff.id,
          role: staff.role,
          name: staff.name,
          ...(staff.unit === undefined ? {} : { unit: staff.unit }),
        },
        at: clock.now(),
        ticket,
        ...input,
      });
      return done.ok ? null : done.refused;
    },

    async reveal(staff, ticket, reason, id) {
      const done = await staffVerbs.run('unmask', {
        by: {
          id: staff.id,
          role: staff.role,
          name: staff.name,
          ...(staff.unit === undefined ? {} : { unit: staff.unit }),
        },
        at: clock.now(),
        ticket,
        note: reason,
        id,
      });
      if (!done.ok) return done.refused;
      const complaint = await stores.complaints.byTicket(ticket);
      const person = complaint && (await stores.people.byIds([complaint.person])).get(complaint.person);
      const phone = person?.addresses.find((one) => one.kind === 'phone')?.value;
      return { ...(person?.name ? { name: person.name } : {}), ...(phone ? { phone } : {}) };
    },
  };
}
