/**
 * Does pure verbs to kept records: read, do, write if nobody else did meanwhile, else again; then hands on what was noted.
 * Many records at a time in four round trips; two where nothing is to be noted.
 */
import type { Act, Outcome, Refusal, VerbResult } from '../people/act.ts';
import type { Notice } from '../people/notice.ts';
import type { AuditEntry } from '../reports/report.ts';
import { newId } from '../shared/ids.ts';
import type { Kept, RecordCollection } from '../store/record-collection.ts';
import type { Notify } from './notify.ts';

/** One verb to be done to one record. */
export interface VerbJob<T> {
  recordId: string;
  act: Act;
  verb(record: T, act: Act): Outcome<T>;
}

/** What came of it. */
export type VerbDone = { ok: true; result: VerbResult } | { ok: false; refused: Refusal };

export interface HandOnPorts {
  audit: { append(entries: readonly AuditEntry[]): Promise<void> };
  notify: Notify;
}

/** Writers that keep changing the same record faster than that are a fault. */
const MAX_ROUNDS = 8;

type Versioned = { id: string; version: number };

/** Writes what records had noted into the trail, tells whom it concerns, and clears it from the records. */
export async function handOn<T extends Versioned>(
  records: RecordCollection<T>,
  kept: readonly Kept<T>[],
  ports: HandOnPorts,
): Promise<void> {
  const full = kept.filter(({ outbox }) => outbox.audit.length + outbox.notices.length > 0);
  if (full.length === 0) return;
  await ports.audit.append(full.flatMap(({ outbox }) => outbox.audit));
  for (const notice of full.flatMap(({ outbox }): Notice[] => outbox.notices)) {
    await ports.notify(notice.personId, notice.event, { id: notice.id, at: notice.at });
  }
  await records.clearOutbox(
    full.map(({ record }) => record.id),
    [...new Set(full.map(({ outbox }) => outbox.batch ?? ''))],
  );
}

/** Does the jobs, those of one record in their order; one result each. A job done before gives what it gave then. */
export async function carryOut<T extends Versioned>(
  records: RecordCollection<T>,
  jobs: readonly VerbJob<T>[],
  ports: HandOnPorts,
): Promise<VerbDone[]> {
  const done: VerbDone[] = jobs.map(() => ({ ok: false, refused: 'not-found' }));
  let waiting = new Set(jobs.map((job) => job.recordId));
  for (let round = 0; waiting.size > 0; round++) {
    if (round === MAX_ROUNDS) throw new Error('a record was changed by others eight times in a row');
    const before = await records.keptByIds([...waiting]);
    const changed = new Map<string, Kept<T>>();
    const toHandOn = new Map<string, Kept<T>>();
    const batch = newId();
    for (const [i, job] of jobs.entries()) {
      const kept = changed.get(job.recordId) ?? before.get(job.recordId);
      if (!waiting.has(job.recordId) || kept === undefined) continue;
      const earlier = kept.applied.find((one) => one.id === job.act.id);
      if (earlier !== undefined) {
        done[i] = { ok: true, result: earlier.result ?? {} };
        toHandOn.set(job.recordId, kept);
        continue;
      }
      const outcome = job.verb(kept.record, job.act);
      if (!outcome.ok) {
        done[i] = outcome;
        continue;
      }
      const { result, audit, notices } = outcome;
      done[i] = { ok: true, result: result ?? {} };
      changed.set(job.recordId, {
        record: { ...outcome.record, version: (before.get(job.recordId)?.record.version ?? 0) + 1 },
        applied: [...kept.applied, { id: job.act.id, ...(result === undefined ? {} : { result }) }],
        outbox: {
          audit: [...kept.outbox.audit, ...audit],
          notices: [...kept.outbox.notices, ...notices],
          batch,
        },
      });
    }
    waiting = await records.replace([...changed.values()]);
    for (const [id, kept] of changed) if (!waiting.has(id)) toHandOn.set(id, kept);
    await handOn(
      records,
      [...toHandOn.values()].filter(({ record }) => !waiting.has(record.id)),
      ports,
    );
  }
  return done;
}

/** Hands on what a crash left in the records: for a schedule or a start. How many records had something. */
export async function handOnLeftovers<T extends Versioned>(
  records: RecordCollection<T>,
  ports: HandOnPorts,
): Promise<number> {
  const kept = await records.withOutbox(500);
  await handOn(records, kept, ports);
  return kept.length;
}
