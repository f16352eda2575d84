import { isPending } from '../complaints/policy.ts';
import { belongsTo } from './belongs-to.ts';
import { stateAt, steppedIn } from './complaint-history.ts';
import type { ComplaintNumbers, DigestWindow } from './digest.ts';
import type { ComplaintNumber } from './digest-number.ts';
import type { ComplaintRow } from './digest-source.ts';

/** A complaint with the numbers it is in: one judgement for the sums and for the rows they lead to. */
export type JudgedComplaint = { complaint: ComplaintRow } & Record<ComplaintNumber, boolean>;

/** Which numbers of a window's digest these complaints are in; give only those that the viewer may know of. */
export function judgeComplaints(complaints: readonly ComplaintRow[], window: DigestWindow): JudgedComplaint[] {
  return complaints.map((complaint) => {
    const state = stateAt(complaint, window.to);
    const unfinished = state !== null && isPending({ state });
    return {
      complaint,
      opened: belongsTo(window, complaint.openedAt, complaint.recordedAt),
      resolved: steppedIn(complaint, window, 'resolve'),
      saidYes: steppedIn(complaint, window, 'confirm'),
      reopened: steppedIn(complaint, window, 'reopen'),
      unconfirmed: steppedIn(complaint, window, 'close-unconfirmed'),
      overdue: unfinished && complaint.dueAt < window.to,
      open: unfinished || state === 'resolved',
    };
  });
}

/** The sums, categories most frequent first. */
export function complaintNumbers(judged: readonly JudgedComplaint[]): ComplaintNumbers {
  const count = (number: ComplaintNumber) => judged.reduce((sum, one) => sum + Number(one[number]), 0);
  const opened = new Map<NonNullable<ComplaintRow['category']>, number>();
  for (const one of judged) {
    const category = one.complaint.category ?? 'other';
    if (one.opened) opened.set(category, (opened.get(category) ?? 0) + 1);
  }
  return {
    opened: count('opened'),
    byCategory: [...opened].map(([category, n]) => ({ category, opened: n })).sort((a, b) => b.opened - a.opened),
    resolved: count('resolved'),
    saidYes: count('saidYes'),
    reopened: count('reopened'),
    unconfirmed: count('unconfirmed'),
    overdue: count('overdue'),
    open: count('open'),
  };
}
