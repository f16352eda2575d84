/** Which pure verb an effect is, for each kind of record; null where it is none of that kind. */
import { accusedOf } from '../complaints/accused-of.ts';
import { addComplaintEvidence, addComplaintWords } from '../complaints/add-to-complaint.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { confirmComplaint } from '../complaints/confirm-complaint.ts';
import { correctComplaint } from '../complaints/correct-complaint.ts';
import { makeConfidential } from '../complaints/make-confidential.ts';
import { reopenComplaint } from '../complaints/reopen-complaint.ts';
import { withdrawComplaint } from '../complaints/withdraw-complaint.ts';
import type { Effect } from '../conversation/effect.ts';
import type { Act, Outcome } from '../people/act.ts';
import { chooseLanguage } from '../people/choose-language.ts';
import { erasePerson } from '../people/erase-person.ts';
import { giveConsent } from '../people/give-consent.ts';
import { optIn } from '../people/opt-in.ts';
import { optOut } from '../people/opt-out.ts';
import type { Person } from '../people/person.ts';
import { refuseConsent } from '../people/refuse-consent.ts';
import { registerPerson } from '../people/register-person.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import { addReportEvidence } from '../reports/add-report-evidence.ts';
import { correctReport } from '../reports/correct-report.ts';
import type { Report } from '../reports/report.ts';
import { withdrawReport } from '../reports/withdraw-report.ts';

/** A pure verb with its input already given. */
export type Verb<T> = (record: T, act: Act) => Outcome<T>;

/** A verb to the person who wrote. */
export function personVerb(effect: Effect, tree: UnitTree): Verb<Person> | null {
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

/** A verb to one of their reports. */
export function reportVerb(
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

/** A verb to one of their complaints. */
export function complaintVerb(
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
      // nobody is looked up here: until the state level has matched it, it is hidden from the whole district
      const hide = (after: Complaint) => accusedOf(after, after.words.map((one) => one.text).join('\n'), [], tree);
      return {
        id,
        verb: (complaint, act) => correctComplaint(complaint, { changes: effect.changes, hide, ...units }, act),
      };
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
