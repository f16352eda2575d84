/**
 * Effects → domain verbs, many at a time. Every effect has an id and does nothing the second time; a repeat after a crash gives
 * what the first gave. A list is carried out by kind: people first (what follows needs their home), then new records, then
 * changes to records, each kind in the list's order and in few round trips.
 */
import { addComplaintEvidence, addComplaintWords } from '../complaints/add-to-complaint.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { confirmComplaint } from '../complaints/confirm-complaint.ts';
import { correctComplaint } from '../complaints/correct-complaint.ts';
import { makeConfidential } from '../complaints/make-confidential.ts';
import { reopenComplaint } from '../complaints/reopen-complaint.ts';
import { withdrawComplaint } from '../complaints/withdraw-complaint.ts';
import type { Effect } from '../conversation/effect.ts';
import type { Act, Outcome, VerbResult } from '../people/act.ts';
import { chooseLanguage } from '../people/choose-language.ts';
import { erasePerson } from '../people/erase-person.ts';
import { giveConsent } from '../people/give-consent.ts';
import { optIn } from '../people/opt-in.ts';
import { optOut } from '../people/opt-out.ts';
import type { Person } from '../people/person.ts';
import { raiseAlert } from '../people/raise-alert.ts';
import { refuseConsent } from '../people/refuse-consent.ts';
import { registerPerson } from '../people/register-person.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import { addReportEvidence } from '../reports/add-report-evidence.ts';
import { correctReport } from '../reports/correct-report.ts';
import { recordReport } from '../reports/record-report.ts';
import type { Report } from '../reports/report.ts';
import { withdrawReport } from '../reports/withdraw-report.ts';
import { deriveId } from '../shared/ids.ts';
import type { Kept } from '../store/record-collection.ts';
import { carryOut, type VerbJob } from './carry-out.ts';
import type { DomainPorts } from './domain-ports.ts';
import { openComplaints } from './open-complaints.ts';
import { openHandovers } from './open-handovers.ts';
import type { EffectToApply } from './relay.ts';

/** What an effect gives back: the number issued or concerned, and the values before a correction. */
export type EffectResult = VerbResult;

type OfType<Type extends Effect['type']> = EffectToApply & { effect: Extract<Effect, { type: Type }>; place: number };
type Verb<T> = (record: T, act: Act) => Outcome<T>;

const asKept = <T>(record: T, actId: string): Kept<T> => ({
  record,
  applied: [{ id: actId }],
  outbox: { audit: [], notices: [] },
});
const demoOf = (person: Person | undefined): { demo?: true } =>
  person?.demo === undefined ? {} : { demo: person.demo };

function personVerb(effect: Effect, tree: UnitTree): Verb<Person> | null {
  switch (effect.type) {
    case 'person.consent':
      return (person, act) => giveConsent(person, effect, act);
    case 'person.refuse':
      return (person, act) => refuseConsent(person, effect, act);
    case 'person.register': {
      const unit = effect.home === undefined ? undefined : tree.ownerOf(effect.home)?.id;
      return (person, act) => registerPerson(person, { ...effect, ...(unit === undefined ? {} : { unit }) }, act);
    }
    case 'person.language':
      return (person, act) => chooseLanguage(person, effect, act);
    case 'person.opt-out':
      return (person, act) => optOut(person, effect, act);
    case 'person.opt-in':
      return (person, act) => optIn(person, effect, act);
    case 'person.erase':
      return (person, act) => erasePerson(person, effect, act);
    default:
      return null;
  }
}

function reportVerb(
  effect: Effect,
  tree: UnitTree,
  person: Person | undefined,
): { id: string; verb: Verb<Report> } | null {
  switch (effect.type) {
    case 'report.correct': {
      const { place } = effect.changes;
      const units = place === undefined ? {} : { units: tree.unitsOf(place, person) };
      return {
        id: effect.reportId,
        verb: (report, act) => correctReport(report, { changes: effect.changes, ...units }, act),
      };
    }
    case 'report.withdraw':
      return { id: effect.reportId, verb: (report, act) => withdrawReport(report, {}, act) };
    case 'report.add-evidence':
      return { id: effect.reportId, verb: (report, act) => addReportEvidence(report, effect, act) };
    default:
      return null;
  }
}

function complaintVerb(
  effect: Effect,
  tree: UnitTree,
  person: Person | undefined,
): { id: string; verb: Verb<Complaint> } | null {
  if (!('complaintId' in effect) || effect.complaintId === undefined) return null;
  const id = effect.complaintId;
  switch (effect.type) {
    case 'complaint.correct': {
      const { place } = effect.changes;
      const units = place === undefined ? {} : { units: tree.unitsOf(place, person) };
      return { id, verb: (complaint, act) => correctComplaint(complaint, { changes: effect.changes, ...units }, act) };
    }
    case 'complaint.add-evidence':
      return { id, verb: (complaint, act) => addComplaintEvidence(complaint, effect, act) };
    case 'complaint.add-words':
      return { id, verb: (complaint, act) => addComplaintWords(complaint, effect, act) };
    case 'complaint.confirm':
      return { id, verb: (complaint, act) => confirmComplaint(complaint, {}, act) };
    case 'complaint.reopen':
      return { id, verb: (complaint, act) => reopenComplaint(complaint, {}, act) };
    case 'complaint.withdraw':
      return { id, verb: (complaint, act) => withdrawComplaint(complaint, {}, act) };
    case 'complaint.make-confidential':
      return { id, verb: (complaint, act) => makeConfidential(complaint, {}, act) };
    default:
      return null;
  }
}

/** `applyEffects(list)`: one result each, in the list's order. Throws when a store is away; a repeat is harmless. */
export function createApplyEffects(ports: DomainPorts): (list: readonly EffectToApply[]) => Promise<EffectResult[]> {
  const actOf = ({ effect, effectId, personId, at, messageId }: EffectToApply): Act => ({
    id: effectId,
    by: personId,
    at,
    messageId: 'messageId' in effect ? effect.messageId : messageId,
  });

  /** A person's complaint is changed by that person alone. */
  const ownOnly =
    <T extends { person: string }>(personId: string, verb: Verb<T>): Verb<T> =>
    (record, act) =>
      record.person === personId ? verb(record, act) : { ok: false, refused: 'not-found' };

  return async function applyEffects(list) {
    const results: EffectResult[] = list.map(() => ({}));
    const of = <Type extends Effect['type']>(...types: Type[]) =>
      list.flatMap((one, place) =>
        (types as string[]).includes(one.effect.type) ? [{ ...one, place } as OfType<Type>] : [],
      );
    const tree = await ports.units.tree();

    const personJobs: VerbJob<Person>[] = list.flatMap((one) => {
      const verb = personVerb(one.effect, tree);
      return verb === null ? [] : [{ recordId: one.personId, act: actOf(one), verb }];
    });
    if (personJobs.length > 0) await carryOut(ports.people.records, personJobs, ports);

    const recorded = of('report.record');
    const suggested = of('suggestion.record');
    const alerted = of('alert.raise');
    const handedOver = of('handover.open');
    const corrected = of('report.correct', 'complaint.correct').filter(
      ({ effect }) => effect.changes.place !== undefined,
    );
    const writers = [...recorded, ...suggested, ...alerted, ...handedOver, ...corrected].map((one) => one.personId);
    const people = await ports.people.byIds(writers);
    const now = ports.clock.now();

    await Promise.all([
      ports.reports.records.insert(
        recorded.map(({ effect, effectId, personId, at }) => {
          const person = people.get(personId);
          const { reportId, status, fields, evidence, messageId } = effect;
          const units = tree.unitsOf(fields.place, person);
          return asKept(
            recordReport({
              id: reportId,
              person: personId,
              status,
              fields,
              evidence,
              messageId,
              units,
              at,
              recordedAt: now,
              ...demoOf(person),
            }),
            effectId,
          );
        }),
      ),
      ports.suggestions.records.insert(
        suggested.map(({ effect, effectId, personId, at }) => {
          const person = people.get(personId);
          const { suggestionId, text, fields, messageId } = effect;
          const units = tree.unitsOf(fields.place, person);
          return asKept(
            {
              ...fields,
              id: suggestionId,
              person: personId,
              text,
              messageId,
              at,
              units,
              ...demoOf(person),
              version: 1,
            },
            effectId,
          );
        }),
      ),
      ports.alerts.records.insert(
        alerted.map(({ effect, effectId, personId, at }) => {
          const { type: _type, ...rest } = effect;
          return asKept(
            raiseAlert({
              ...rest,
              id: deriveId('alert', effectId),
              person: personId,
              at,
              ...demoOf(people.get(personId)),
            }),
            effectId,
          );
        }),
      ),
      openHandovers(
        handedOver.map((one) => ({
          act: actOf(one),
          effect: one.effect,
          person: one.personId,
          units: tree.unitsOf(undefined, people.get(one.personId)),
          ...demoOf(people.get(one.personId)),
        })),
        ports,
      ),
      ports.messages.hide(of('message.hide').map(({ effect }) => effect.messageId)),
      ports.messages.erase(of('messages.erase').flatMap(({ effect }) => effect.messageIds)),
    ]);

    const opened = of('complaint.open');
    if (opened.length > 0) {
      const tickets = await openComplaints(
        opened.map(({ effect, effectId, personId, at }) => ({ ...effect, actId: effectId, person: personId, at })),
        ports,
      );
      for (const { effect, place } of opened) {
        const ticket = tickets.get(effect.complaintId);
        if (ticket !== undefined) results[place] = { ticket };
      }
    }

    const reportJobs: VerbJob<Report>[] = [];
    const complaintJobs: VerbJob<Complaint>[] = [];
    const places: { reports: number[]; complaints: number[] } = { reports: [], complaints: [] };
    for (const [place, one] of list.entries()) {
      const person = people.get(one.personId);
      const report = reportVerb(one.effect, tree, person);
      if (report !== null) {
        reportJobs.push({ recordId: report.id, act: actOf(one), verb: ownOnly(one.personId, report.verb) });
        places.reports.push(place);
      }
      const complaint = complaintVerb(one.effect, tree, person);
      if (complaint !== null) {
        complaintJobs.push({ recordId: complaint.id, act: actOf(one), verb: ownOnly(one.personId, complaint.verb) });
        places.complaints.push(place);
      }
    }
    for (const one of of('person.erase')) {
      const theirs = (await ports.complaints.newestOf([one.personId], 500)).get(one.personId) ?? [];
      for (const { id } of theirs) {
        complaintJobs.push({
          recordId: id,
          act: { ...actOf(one), id: `${one.effectId}.${id}` },
          verb: (complaint, act) => makeConfidential(complaint, {}, act),
        });
        places.complaints.push(-1);
      }
    }
    const [reportsDone, complaintsDone] = await Promise.all([
      carryOut(ports.reports.records, reportJobs, ports),
      carryOut(ports.complaints.records, complaintJobs, ports),
    ]);
    for (const [i, done] of reportsDone.entries()) if (done.ok) results[places.reports[i] ?? -1] = done.result;
    for (const [i, done] of complaintsDone.entries())
      if (done.ok && (places.complaints[i] ?? -1) >= 0) results[places.complaints[i] ?? 0] = done.result;
    return results;
  };
}
