/**
 * The domain's work by the clock. Each `run(at)` does what is due at that moment, may be repeated, and may be late: an act's id
 * derives from the record and what was due, so that two processes or a repeat do it once.
 */
import { closeUnconfirmed } from '../complaints/close-unconfirmed.ts';
import { markOverdue } from '../complaints/mark-overdue.ts';
import { UNCONFIRMED_AFTER_MS } from '../complaints/policy.ts';
import { ERASURE_GRACE_MS, forgetAddresses } from '../people/erase-person.ts';
import { markHandoverLate } from '../people/mark-handover-late.ts';
import { carryOut, handOnLeftovers } from './carry-out.ts';
import type { DomainPorts } from './domain-ports.ts';

/** So many records at a time; what is left over comes with the next look. */
const AT_ONCE = 500;
const BY = 'system';
/** More records than that nobody has. */
const MOST_RECORDS = 20_000;

/** The timed work: list each in the schedules with a short period (1–15 minutes). */
export function createDomainTimed(ports: DomainPorts) {
  async function removeFilesOf(person: string): Promise<void> {
    const [files, complaints, reports] = await Promise.all([
      ports.messages.filesOf(person),
      ports.complaints.find({ person }, { limit: MOST_RECORDS }),
      ports.reports.find({ person }, { limit: MOST_RECORDS }),
    ]);
    const evidence = new Set(
      [...complaints, ...reports].flatMap((record) => record.evidence.flatMap((one) => one.file ?? [])),
    );
    await ports.files.remove(files.filter((file) => !evidence.has(file)));
  }

  return {
    /**
     * The earliest moment at which any of the below has something to do, or null: a clock that is set by hand may go straight
     * there. What a crash left over is not looked at.
     */
    async nextDue(): Promise<Date | null> {
      const [resolved, pending, waiting, erased] = await Promise.all([
        ports.complaints.find({ state: 'resolved' }, { limit: 1, sort: { resolvedAt: 1 } }),
        ports.complaints.find(
          { state: { $in: ['open', 'assigned', 'reopened'] }, overdueAt: { $exists: false } },
          { limit: 1, sort: { dueAt: 1 } },
        ),
        ports.handovers.find({ state: 'open', lateAt: { $exists: false } }),
        ports.people.find({ erasedAt: { $exists: true }, keys: { $exists: true } }, AT_ONCE),
      ]);
      const moments = [
        ...resolved.flatMap(({ resolvedAt }) => (resolvedAt ? [resolvedAt.getTime() + UNCONFIRMED_AFTER_MS] : [])),
        // a deadline has run out when it has passed
        ...pending.map(({ dueAt }) => dueAt.getTime() + 1),
        ...waiting.map(({ promisedAt }) => promisedAt.getTime()),
        ...erased.flatMap(({ erasedAt }) => (erasedAt ? [erasedAt.getTime() + ERASURE_GRACE_MS] : [])),
      ];
      return moments.length === 0 ? null : new Date(Math.min(...moments));
    },

    /** 72 hours after "solved" without an answer: closed, unconfirmed; the person is told. */
    async closeUnconfirmed(at: Date): Promise<void> {
      const before = new Date(at.getTime() - UNCONFIRMED_AFTER_MS);
      const due = await ports.complaints.find(
        { state: 'resolved', resolvedAt: { $lte: before } },
        { limit: AT_ONCE, sort: { resolvedAt: 1 } },
      );
      await carryOut(
        ports.complaints.records,
        due.map(({ id, resolvedAt }) => ({
          recordId: id,
          act: { id: `unconfirmed ${id} ${resolvedAt?.toISOString()}`, by: BY, at },
          verb: (complaint, act) => closeUnconfirmed(complaint, {}, act),
        })),
        ports,
      );
    },

    /** Time has run out: marked once, one level up is told. */
    async markOverdue(at: Date): Promise<void> {
      const filter = {
        state: { $in: ['open', 'assigned', 'reopened'] },
        dueAt: { $lt: at },
        overdueAt: { $exists: false },
      };
      const due = await ports.complaints.find(filter, { limit: AT_ONCE, sort: { dueAt: 1 } });
      await carryOut(
        ports.complaints.records,
        due.map(({ id, dueAt }) => ({
          recordId: id,
          act: { id: `overdue ${id} ${dueAt.toISOString()}`, by: BY, at },
          verb: (complaint, act) => markOverdue(complaint, {}, act),
        })),
        ports,
      );
    },

    /** Nobody of the desk answered in the promised time: the person is told once. */
    async markHandoversLate(at: Date): Promise<void> {
      const due = await ports.handovers.find(
        { state: 'open', promisedAt: { $lte: at }, lateAt: { $exists: false } },
        AT_ONCE,
      );
      await carryOut(
        ports.handovers.records,
        due.map(({ id }) => ({
          recordId: id,
          act: { id: `late ${id}`, by: BY, at },
          verb: (handover, act) => markHandoverLate(handover, {}, act),
        })),
        ports,
      );
    },

    /** A day after an erasure the address goes, the content of what was written, and every file that is no evidence. */
    async finishErasures(at: Date): Promise<void> {
      const before = new Date(at.getTime() - ERASURE_GRACE_MS);
      const due = await ports.people.find({ erasedAt: { $lte: before }, keys: { $exists: true } }, AT_ONCE);
      for (const { id } of due) {
        await removeFilesOf(id);
        await Promise.all([ports.messages.eraseOf(id), ports.turns.eraseOf(id)]);
      }
      await carryOut(
        ports.people.records,
        due.map(({ id, erasedAt }) => ({
          recordId: id,
          act: { id: `forget ${id} ${erasedAt?.toISOString()}`, by: BY, at },
          verb: forgetAddresses,
        })),
        ports,
      );
    },

    /** What a crash left between a record and its trail or notices. */
    async handOnLeftovers(_at: Date): Promise<void> {
      await handOnLeftovers(ports.people.records, ports);
      await handOnLeftovers(ports.reports.records, ports);
      await handOnLeftovers(ports.complaints.records, ports);
      await handOnLeftovers(ports.handovers.records, ports);
      await handOnLeftovers(ports.alerts.records, ports);
    },
  };
}

export type DomainTimed = ReturnType<typeof createDomainTimed>;
