import { type Act, auditOf, type Outcome, refuse } from '../people/act.ts';
import { isAboutOwn } from './accused-of.ts';
import type { Complaint, ComplaintFields } from './complaint.ts';
import { LEVELS, type Level, slaDays } from './policy.ts';
import { afterWorkingDays } from './working-days.ts';

/** Changes of these may mean that somebody else of the organisation's own is complained about. */
const WHO_IS_MEANT: readonly (keyof ComplaintFields)[] = ['category', 'officials', 'about', 'place'];

/**
 * The complainant's last word becomes current; one entry a field says what was before. Another category has another deadline.
 * Where it is now about one of the organisation's own, or about another one, `hide` says from whom it is hidden until the state
 * level has matched it; whoever had it has it no more.
 */
export function correctComplaint(
  complaint: Complaint,
  input: {
    changes: Partial<ComplaintFields>;
    units?: readonly string[];
    hide?: (after: Complaint) => { accused: NonNullable<Complaint['accused']>; level: Level };
  },
  act: Act,
): Outcome<Complaint> {
  if (complaint.state === 'withdrawn') return refuse('wrong-state');
  const changes = input.changes;
  const fields = (Object.keys(changes) as (keyof ComplaintFields)[]).filter(
    (field) => JSON.stringify(complaint[field]) !== JSON.stringify(changes[field]),
  );
  if (fields.length === 0) return refuse('unchanged');
  const step = {
    verb: 'correct',
    by: act.by,
    at: act.at,
    ...(act.messageId === undefined ? {} : { messageId: act.messageId }),
  };
  const record: Complaint = {
    ...complaint,
    ...changes,
    changedAt: act.at,
    steps: [...complaint.steps, step],
  };
  if (input.units !== undefined) record.units = [...input.units];
  if (fields.includes('category')) record.dueAt = afterWorkingDays(complaint.openedAt, slaDays(record));
  if (input.hide !== undefined && isAboutOwn(record) && WHO_IS_MEANT.some((field) => fields.includes(field))) {
    const { accused, level } = input.hide(record);
    record.accused = accused;
    if (LEVELS.indexOf(level) > LEVELS.indexOf(record.level)) record.level = level;
    delete record.assignedTo;
    if (record.state === 'assigned') record.state = 'open';
  }
  return {
    ok: true,
    record,
    audit: fields.map((field, n) =>
      auditOf(act, { kind: 'complaint', id: complaint.id }, { field, from: complaint[field], to: changes[field] }, n),
    ),
    notices: [],
    result: { ticket: complaint.ticket, old: Object.fromEntries(fields.map((field) => [field, complaint[field]])) },
  };
}
