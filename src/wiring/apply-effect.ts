/**
 * Effects → domain verbs, many at a time. Every effect has an id and does nothing the second time; a repeat after a crash gives
 * what the first gave. A list is carried out by kind: people first (what follows needs their home), then new records, then
 * changes to records, each kind in the list's order and in few round trips.
 */
import type { Complaint } from '../complaints/complaint.ts';
import { makeConfidential } from '../complaints/make-confidential.ts';
import type { Effect } from '../conversation/effect.ts';
import type { Act, VerbResult } from '../people/act.ts';
import type { Person } from '../people/person.ts';
import { raiseAlert } from '../people/raise-alert.ts';
import { recordReport } from '../reports/record-report.ts';
import type { Report } from '../reports/report.ts';
import { deriveId } from '../shared/ids.ts';
import type { Kept } from '../store/record-collection.ts';
import { carryOut, type VerbJob } from './carry-out.ts';
import type { DomainPorts } from './domain-ports.ts';
import { openComplaints } from './open-complaints.ts';
import { openHandovers } from './open-handovers.ts';
import type { EffectToApply } from './relay.ts';
import { complaintVerb, personVerb, reportVerb, type Verb } from './verb-of-effect.ts';

/** What an effect gives back: the number issued or concerned, and the values before a correction. */
export type EffectResult = VerbResult;

type OfType<Type extends Effect['type']> = EffectToApply & { effect: Extract<Effect, { type: Type }>; place: number };

const asKept = <T>(record: T, actId: string): Kept<T> => ({
  record,
  applied: [{ id: actId }],
  outbox: { audit: [], notices: [] },
});
const demoOf = (person: Person | undefined): { demo?: true } =>
  person?.demo === undefined ? {} : { demo: person.demo };

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
    const hidden = of('message.hide').map(({ effect }) => effect.messageId);
    const erased = of('messages.erase').flatMap(({ effect }) => effect.messageIds);
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
      hidden.length > 0 && ports.messages.hide(hidden),
      erased.length > 0 && ports.messages.erase(erased),
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
