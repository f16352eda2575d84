/** Opens complaints: each gets its number once, whoever asks for it how often. */
import { accusedOf, accusedQuery, isAboutOwn } from '../complaints/accused-of.ts';
import type { Complaint, ComplaintFields } from '../complaints/complaint.ts';
import { openComplaint } from '../complaints/open-complaint.ts';
import { SAME_PROBLEM_DAYS } from '../complaints/policy.ts';
import { ticketNumber, ticketSeries } from '../complaints/ticket-number.ts';
import type { Person } from '../people/person.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import type { Evidence } from '../reports/report.ts';
import type { DomainPorts } from './domain-ports.ts';

/** One complaint to be opened. `ticket` only where the number was given out before (a transcript's). */
export interface ComplaintToOpen {
  actId: string;
  complaintId: string;
  person: string;
  fields: ComplaintFields;
  words: readonly { messageId: string; text: string }[];
  evidence: readonly Evidence[];
  confidential?: true;
  danger?: true;
  /** The id or number of an earlier complaint of the same person. */
  linkedTo?: string;
  ticket?: string;
  at: Date;
}

const DAY_MS = 86_400_000;
const NUMBER = /^[A-Z]{2}-[A-Z]{3}-\d{2}-\d{6}$/u;
/** Those of the directory who hold an office and can be meant. */
const OFFICE_ROLES = [
  'district-president',
  'block-president',
  'mandal-president',
  'panchayat-president',
  'booth-agent',
  'youth-worker',
  'observer',
];
/** A number drawn may have been given out by hand before; so often it is drawn anew. */
const MAX_DRAWS = 10;

type OpenPorts = Pick<DomainPorts, 'complaints' | 'people' | 'units' | 'counters' | 'secret' | 'clock'>;

async function ownOf(one: ComplaintToOpen, ports: OpenPorts, tree: UnitTree) {
  if (!isAboutOwn(one.fields)) return undefined;
  const words = one.words.map(({ text }) => text).join('\n');
  const query = accusedQuery(one.fields, words);
  const filter = query && {
    known: true,
    role: query.role ?? { $in: OFFICE_ROLES },
    ...(query.district === undefined ? {} : { 'home.district': query.district }),
  };
  return accusedOf(one.fields, words, filter === null ? [] : await ports.people.find(filter, 2_000), tree);
}

async function linkOf(one: ComplaintToOpen, ports: OpenPorts): Promise<string | undefined> {
  const { linkedTo } = one;
  if (linkedTo === undefined || NUMBER.test(linkedTo)) return linkedTo;
  return (await ports.complaints.byIds([linkedTo])).get(linkedTo)?.ticket;
}

async function duplicateOf(one: ComplaintToOpen, ports: OpenPorts): Promise<string | undefined> {
  if (one.danger === true || isAboutOwn(one.fields)) return undefined;
  const same = await ports.complaints.sameProblem(one.fields, new Date(one.at.getTime() - SAME_PROBLEM_DAYS * DAY_MS));
  const first = same.find(
    (other) => other.person !== one.person && other.accused === undefined && other.danger !== true,
  );
  return first?.duplicateOf ?? first?.ticket;
}

async function draw(
  list: readonly ComplaintToOpen[],
  people: ReadonlyMap<string, Person>,
  ports: OpenPorts,
): Promise<Map<string, string>> {
  const bySeries = Map.groupBy(
    list.filter((one) => one.ticket === undefined),
    (one) => {
      const home = people.get(one.person)?.home;
      const place = one.fields.place?.district === undefined ? home : one.fields.place;
      return ticketSeries(place as { state?: string; district?: string } | undefined, one.at);
    },
  );
  const tickets = new Map(
    list.flatMap((one) => (one.ticket === undefined ? [] : [[one.complaintId, one.ticket] as const])),
  );
  for (const [series, ones] of bySeries) {
    const first = await ports.counters.take(series, ones.length);
    for (const [i, one] of ones.entries()) tickets.set(one.complaintId, ticketNumber(series, first + i, ports.secret));
  }
  return tickets;
}

/** Opens those that are not open yet; gives the number of each by complaint id. */
export async function openComplaints(list: readonly ComplaintToOpen[], ports: OpenPorts): Promise<Map<string, string>> {
  const tickets = new Map<string, string>();
  const there = await ports.complaints.byIds(list.map((one) => one.complaintId));
  for (const [id, complaint] of there) tickets.set(id, complaint.ticket);
  let waiting = list.filter((one) => !tickets.has(one.complaintId));
  if (waiting.length === 0) return tickets;
  const people = await ports.people.byIds(waiting.map((one) => one.person));
  const tree = await ports.units.tree();
  const made = new Map<string, Omit<Parameters<typeof openComplaint>[0], 'ticket'>>();
  for (const one of waiting) {
    const person = people.get(one.person);
    const [own, linkedTo, duplicate] = await Promise.all([
      ownOf(one, ports, tree),
      linkOf(one, ports),
      duplicateOf(one, ports),
    ]);
    made.set(one.complaintId, {
      id: one.complaintId,
      person: one.person,
      fields: one.fields,
      words: one.words,
      evidence: one.evidence,
      ...(one.confidential === undefined ? {} : { confidential: one.confidential }),
      ...(one.danger === undefined ? {} : { danger: one.danger }),
      ...(own === undefined ? {} : { own }),
      ...(linkedTo === undefined ? {} : { linkedTo }),
      ...(duplicate === undefined ? {} : { duplicateOf: duplicate }),
      units: tree.unitsOf(one.fields.place, person),
      at: one.at,
      recordedAt: ports.clock.now(),
      ...(person?.demo === undefined ? {} : { demo: person.demo }),
    });
  }
  for (let draws = 0; waiting.length > 0; draws++) {
    if (draws === MAX_DRAWS) throw new Error('every number drawn for a complaint was given out before');
    const drawn = await draw(waiting, people, ports);
    const records = waiting.flatMap((one): { record: Complaint; actId: string }[] => {
      const input = made.get(one.complaintId);
      const ticket = drawn.get(one.complaintId);
      return input === undefined || ticket === undefined
        ? []
        : [{ record: openComplaint({ ...input, ticket }), actId: one.actId }];
    });
    const refused = await ports.complaints.records.insert(
      records.map(({ record, actId }) => ({
        record,
        applied: [{ id: actId, result: { ticket: record.ticket } }],
        outbox: { audit: [], notices: [] },
      })),
    );
    for (const { record } of records) if (!refused.has(record.id)) tickets.set(record.id, record.ticket);
    for (const [id, complaint] of await ports.complaints.byIds([...refused])) tickets.set(id, complaint.ticket);
    const taken = waiting.find((one) => one.ticket !== undefined && !tickets.has(one.complaintId));
    if (taken !== undefined) throw new Error(`the number ${taken.ticket} is another complaint's`);
    waiting = waiting.filter((one) => !tickets.has(one.complaintId));
  }
  return tickets;
}
