/**
 * What staff do: one door for the console, the API and the transcripts. A complaint that the member of staff may not see is
 * answered exactly as one that does not exist; then the role decides; then the verb.
 */
import { levelAboveUnit, unitOf } from '../complaints/accused-of.ts';
import type { Complaint, ComplaintFields } from '../complaints/complaint.ts';
import { matchAccused } from '../complaints/match-accused.ts';
import { isStaffVerb, mayDo } from '../complaints/may-do.ts';
import { parseTicket } from '../complaints/parse-ticket.ts';
import { maySeeComplaint, staffViewer, type Viewer } from '../complaints/visibility.ts';
import { type Act, auditOf, noticeOf, type Refusal, refuse, type VerbResult } from '../people/act.ts';
import { releaseAlert, seeAlert } from '../people/answer-alert.ts';
import { endHandover } from '../people/end-handover.ts';
import { erasePerson } from '../people/erase-person.ts';
import type { StaffRole } from '../people/person.ts';
import { takeHandover } from '../people/take-handover.ts';
import { correctReport } from '../reports/correct-report.ts';
import type { ReportFields } from '../reports/report.ts';
import { withdrawReport } from '../reports/withdraw-report.ts';
import { carryOut, type VerbDone } from './carry-out.ts';
import type { DomainPorts } from './domain-ports.ts';
import { openComplaints } from './open-complaints.ts';
import { COMPLAINT_VERBS, type VerbInput } from './staff-complaint-verbs.ts';

/** `run('resolve', {by: {id: 's1', role: 'agent', name: 'Asha'}, ticket: 'JH-RAN-26-000123', note: '…', at, id})`. */
export interface StaffInput extends VerbInput {
  /** Who does it; `name` is what the complainant is shown; `unit` limits what they may see. */
  by: { id: string; role: StaffRole; name: string; unit?: string };
  at: Date;
  /** The request's own id: done twice, it is done once. */
  id: string;
  ticket?: string;
  /** The person it concerns, where no number is given. */
  personId?: string;
  reportId?: string;
  /** Of `file`: what the complaint says; of `correct-report`: what changes. */
  fields?: ComplaintFields;
  changes?: Partial<ReportFields>;
  confidential?: true;
}

/** Done, with what the verb gave; or why not. `not-found` also where the staff member may not know of it. */
export type StaffDone = { ok: true; result: VerbResult } | { ok: false; refused: Refusal };

/** Every verb of the domain that staff may use. Throws when a store is away. */
export function createStaffVerbs(ports: DomainPorts) {
  async function onComplaint(
    verb: string,
    ticket: string,
    input: StaffInput,
    viewer: Viewer,
    act: Act,
  ): Promise<StaffDone> {
    const complaint = await ports.complaints.byTicket(parseTicket(ticket) ?? ticket);
    if (complaint === null || !maySeeComplaint(viewer, complaint)) return refuse('not-found');
    if (!isStaffVerb(verb) || !mayDo(input.by.role, verb)) return refuse('not-allowed');
    if (verb === 'match') return match(complaint, input, act);
    if (verb === 'assign' && input.to !== undefined && (await conflicts(complaint, input.to)))
      return refuse('conflict');
    const pure = COMPLAINT_VERBS[verb];
    if (pure === undefined) return refuse('not-found');
    const done = await one(ports.complaints.records, complaint.id, act, (record) => pure(record, input, act));
    if (done.ok && verb === 'release') await releaseAlerts({ complaintId: complaint.id }, act);
    return done;
  }

  /** Nobody gets a complaint that they may not see. */
  async function conflicts(complaint: Complaint, to: string): Promise<boolean> {
    const person = (await ports.people.byIds([to])).get(to);
    if (person?.role === undefined || complaint.accused === undefined) return false;
    const tree = await ports.units.tree();
    const unit = unitOf(person, tree);
    const isStaff = person.unit === undefined;
    return !maySeeComplaint(
      staffViewer(
        { id: to, role: person.role, personId: to, ...(unit === undefined || isStaff ? {} : { unit }) },
        tree,
      ),
      complaint,
    );
  }

  async function match(complaint: Complaint, input: StaffInput, act: Act): Promise<StaffDone> {
    const person = input.to === undefined ? undefined : (await ports.people.byIds([input.to])).get(input.to);
    if (person === undefined) return refuse('invalid');
    const tree = await ports.units.tree();
    const unit = unitOf(person, tree);
    const level = levelAboveUnit(tree.unit(unit ?? '')?.type ?? 'district');
    return one(ports.complaints.records, complaint.id, act, (record) =>
      matchAccused(record, { person: person.id, ...(unit === undefined ? {} : { unit }), level }, act),
    );
  }

  async function one<T extends { id: string; version: number }>(
    records: Parameters<typeof carryOut<T>>[0],
    recordId: string,
    act: Act,
    verb: Parameters<typeof carryOut<T>>[1][number]['verb'],
  ): Promise<VerbDone> {
    return (await carryOut(records, [{ recordId, act, verb }], ports))[0] ?? refuse('not-found');
  }

  async function releaseAlerts(filter: object, act: Act): Promise<number> {
    const alerts = await ports.alerts.find({ ...filter, state: { $ne: 'released' } });
    await carryOut(
      ports.alerts.records,
      alerts.map(({ id }) => ({ recordId: id, act, verb: (alert) => releaseAlert(alert, {}, act) })),
      ports,
    );
    return alerts.length;
  }

  /** The conversation itself, where no number is given. */
  async function onPerson(verb: string, personId: string, input: StaffInput, act: Act): Promise<StaffDone> {
    if (!isStaffVerb(verb) || !mayDo(input.by.role, verb)) return refuse('not-allowed');
    const handover = (await ports.handovers.goingOf([personId])).get(personId);
    const note = input.note?.trim() ?? '';
    switch (verb) {
      case 'take':
        return handover === undefined
          ? refuse('not-found')
          : one(ports.handovers.records, handover.id, act, (record) => takeHandover(record, {}, act));
      case 'hand-back':
        return handover === undefined
          ? refuse('not-found')
          : one(ports.handovers.records, handover.id, act, (record) => endHandover(record, {}, act));
      case 'write': {
        if (note === '') return refuse('reason-needed');
        // whoever writes has taken it
        if (handover?.state === 'open')
          await one(ports.handovers.records, handover.id, act, (record) => takeHandover(record, {}, act));
        const notice = noticeOf(act, personId, { type: 'staff-message', text: note, by: input.by.name });
        await ports.notify(personId, notice.event, { id: notice.id, at: notice.at });
        return { ok: true, result: {} };
      }
      case 'note':
        if (note === '') return refuse('reason-needed');
        await ports.audit.append([auditOf(act, { kind: 'person', id: personId }, { field: 'note', to: note })]);
        return { ok: true, result: {} };
      case 'see-alert': {
        const alerts = await ports.alerts.find({ person: personId, state: 'raised' });
        const done = await carryOut(
          ports.alerts.records,
          alerts.map(({ id }) => ({ recordId: id, act, verb: (alert) => seeAlert(alert, {}, act) })),
          ports,
        );
        return done[0] ?? refuse('not-found');
      }
      case 'release': {
        const dangers = await ports.complaints.find(
          { person: personId, danger: true, released: { $exists: false } },
          { limit: 50 },
        );
        for (const { ticket } of dangers) await run('release', { ...input, ticket, id: `${input.id} ${ticket}` });
        const released = await releaseAlerts({ person: personId }, act);
        return dangers.length + released === 0 ? refuse('not-found') : { ok: true, result: {} };
      }
      case 'file': {
        const complaintId = input.id;
        const words = note === '' ? [] : [{ messageId: `staff ${input.id}`, text: note }];
        const { fields = {}, confidential, at } = input;
        const tickets = await openComplaints(
          [
            {
              actId: act.id,
              complaintId,
              person: personId,
              fields,
              words,
              evidence: [],
              ...(confidential === undefined ? {} : { confidential }),
              at,
            },
          ],
          ports,
        );
        const ticket = tickets.get(complaintId);
        return ticket === undefined ? refuse('invalid') : { ok: true, result: { ticket } };
      }
      case 'erase':
        return one(ports.people.records, personId, act, (person) =>
          erasePerson(person, { messageId: `staff ${input.id}` }, act),
        );
      default:
        return refuse('invalid');
    }
  }

  async function onReport(verb: string, reportId: string, input: StaffInput, act: Act): Promise<StaffDone> {
    if (!isStaffVerb(verb) || !mayDo(input.by.role, verb)) return refuse('not-allowed');
    if (verb === 'withdraw-report')
      return one(ports.reports.records, reportId, act, (report) => withdrawReport(report, {}, act));
    if (verb !== 'correct-report') return refuse('invalid');
    const changes = input.changes ?? {};
    const tree = await ports.units.tree();
    const units = changes.place === undefined ? {} : { units: tree.unitsOf(changes.place) };
    return one(ports.reports.records, reportId, act, (report) => correctReport(report, { changes, ...units }, act));
  }

  /**
   * Does a verb. `open` without anything to file opens what stands before the staff member: a hearing where the complaint is
   * about one of the organisation's own, else the alert that the duty person was sent.
   */
  async function run(verb: string, input: StaffInput): Promise<StaffDone> {
    const { by, at, id, ticket, personId, reportId } = input;
    const act: Act = { id: `staff ${id} ${verb}`, by: by.id, at, role: by.role, name: by.name };
    const tree = await ports.units.tree();
    const viewer = staffViewer(
      { id: by.id, role: by.role, personId: by.id, ...(by.unit === undefined ? {} : { unit: by.unit }) },
      tree,
    );
    let wanted = verb;
    if (verb === 'open')
      wanted =
        input.fields !== undefined ? 'file' : ticket !== undefined && by.role !== 'duty' ? 'open-hearing' : 'see-alert';
    if (ticket !== undefined && wanted !== 'see-alert') return onComplaint(wanted, ticket, input, viewer, act);
    if (reportId !== undefined) return onReport(wanted, reportId, input, act);
    if (personId !== undefined) return onPerson(wanted, personId, input, act);
    return refuse('invalid');
  }

  return { run };
}

export type StaffVerbs = ReturnType<typeof createStaffVerbs>;
