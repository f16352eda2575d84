import type { Evidence } from '../reports/report.ts';
import type { Complaint, ComplaintFields } from './complaint.ts';
import { firstLevel, type Level, slaDays } from './policy.ts';
import { afterWorkingDays } from './working-days.ts';

/**
 * A complaint as it is first kept, under the number just issued. Danger is confidential without being asked. One about the
 * organisation's own brings whom it is hidden from and the level that holds it.
 */
export function openComplaint(input: {
  id: string;
  ticket: string;
  person: string;
  fields: ComplaintFields;
  words: readonly { messageId: string; text: string }[];
  evidence: readonly Evidence[];
  confidential?: true;
  danger?: true;
  own?: { accused: NonNullable<Complaint['accused']>; level: Level };
  linkedTo?: string;
  duplicateOf?: string;
  units: readonly string[];
  at: Date;
  recordedAt?: Date;
  demo?: true;
}): Complaint {
  const {
    id,
    ticket,
    person,
    fields,
    words,
    evidence,
    confidential,
    danger,
    own,
    linkedTo,
    duplicateOf,
    units,
    at,
    recordedAt,
    demo,
  } = input;
  const messageId = words.at(0)?.messageId;
  return {
    ...fields,
    id,
    ticket,
    person,
    state: 'open',
    words: [...words],
    evidence: [...evidence],
    ...(confidential === true || danger === true ? { confidential: true as const } : {}),
    ...(danger === true ? { danger } : {}),
    ...(own === undefined ? {} : { accused: own.accused }),
    level: own?.level ?? firstLevel(fields),
    steps: [{ verb: 'open', by: person, at, ...(messageId === undefined ? {} : { messageId }) }],
    ...(linkedTo === undefined ? {} : { linkedTo }),
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    reopenings: 0,
    openedAt: at,
    ...(recordedAt === undefined ? {} : { recordedAt }),
    dueAt: afterWorkingDays(at, slaDays({ ...fields, ...(danger === undefined ? {} : { danger }) })),
    changedAt: at,
    units: [...units],
    ...(demo === undefined ? {} : { demo }),
    version: 1,
  };
}
