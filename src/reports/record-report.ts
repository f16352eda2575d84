import type { Evidence, Report, ReportFields } from './report.ts';

/**
 * A report as it is first kept, once its teller said yes. `planned` never counts as done. `units` are all units it counts
 * for. What somebody else did (`about`) is kept and enters no total.
 */
export function recordReport(input: {
  id: string;
  person: string;
  status: 'counted' | 'planned';
  fields: ReportFields;
  evidence: readonly Evidence[];
  messageId: string;
  units: readonly string[];
  at: Date;
  recordedAt?: Date;
  demo?: true;
}): Report {
  const { id, person, status, fields, evidence, messageId, units, at, recordedAt, demo } = input;
  return {
    ...fields,
    id,
    person,
    status,
    messageId,
    evidence: [...evidence],
    confirmedAt: at,
    changedAt: at,
    ...(recordedAt === undefined ? {} : { recordedAt }),
    units: [...units],
    ...(demo === undefined ? {} : { demo }),
    version: 1,
  };
}
