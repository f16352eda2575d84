import type { Complaint } from './complaint.ts';
import { canSee, type Viewer } from './visibility.ts';

/** A complaint as a viewer sees it. Masked: nothing in it leads to the person, and their photos and voice open like the name. */
export interface SeenComplaint {
  sight: 'substance' | 'all';
  /** With `substance`: `person` is empty, `evidence` is empty, messages have no ids, steps of the complainant's own say `complainant`. */
  complaint: Complaint;
  /** How many pieces of evidence there are, also where they are not shown. */
  evidenceCount: number;
}

/** What the viewer may see of it; null where to them it does not exist. */
export function seenComplaint(viewer: Viewer, complaint: Complaint): SeenComplaint | null {
  const sight = canSee(viewer, complaint);
  if (sight === 'nothing') return null;
  const evidenceCount = complaint.evidence.length;
  if (sight === 'all') return { sight, complaint, evidenceCount };
  const { person } = complaint;
  return {
    sight,
    evidenceCount,
    complaint: {
      ...complaint,
      person: '',
      evidence: [],
      words: complaint.words.map(({ text }) => ({ messageId: '', text })),
      steps: complaint.steps.map(({ messageId: _message, ...step }) => ({
        ...step,
        by: step.by === person ? 'complainant' : step.by,
      })),
    },
  };
}
