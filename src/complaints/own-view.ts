import type { Complaint } from './complaint.ts';

const AMONG_STAFF: ReadonlySet<string> = new Set(['note', 'unmask', 'match', 'link', 'overdue', 'release']);

/** What a complainant may see of their own: not who else told of it, not whom it was matched to, not what staff noted among themselves. */
export function ownView(complaint: Complaint): Complaint {
  const { duplicateOf: _duplicate, accused: _accused, hearing: _hearing, told: _told, ...rest } = complaint;
  return { ...rest, steps: rest.steps.filter((step) => !AMONG_STAFF.has(step.verb)) };
}
