import { type Act, auditOf, type Outcome, refuse } from '../people/act.ts';
import type { Complaint, ComplaintFields } from './complaint.ts';
import { slaDays } from './policy.ts';
import { afterWorkingDays } from './working-days.ts';

/** The complainant's last word becomes current; one entry a field says what was before. Another category has another deadline. */
export function correctComplaint(
  complaint: Complaint,
  input: { changes: Partial<ComplaintFields>; units?: readonly string[]; own?: Pick<Complaint, 'accused' | 'level'> },
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
    ...input.own,
    changedAt: act.at,
    steps: [...complaint.steps, step],
  };
  if (input.units !== undefined) record.units = [...input.units];
  if (fields.includes('category')) record.dueAt = afterWorkingDays(complaint.openedAt, slaDays(record));
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
