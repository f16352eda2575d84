/**
 * Records with compare-and-set, an outbox and a memory of what was applied to them, in one document each. A verb's entries for
 * the audit trail and its notices are written together with the record and cleared once they were handed on.
 */
import type { mongo } from 'mongoose';
import type { VerbResult } from '../people/act.ts';
import type { Notice } from '../people/notice.ts';
import type { AuditEntry } from '../reports/report.ts';
import { isDuplicateKey } from './is-duplicate-key.ts';

/** An act done to a record, with what it gave: a repeat gives the same. */
export interface Applied {
  id: string;
  result?: VerbResult;
}

/** What waits to be handed on. `batch` names the write that put it there: what was added since has another. */
export interface Outbox {
  audit: AuditEntry[];
  notices: Notice[];
  batch?: string;
}

/** A record as it lies in its collection. */
export interface Kept<T> {
  record: T;
  applied: Applied[];
  outbox: Outbox;
}

/** MongoDB's document of a record: `id` is `_id`. */
export type RecordDoc<T extends { id: string }> = Omit<T, 'id'> & { _id: string; applied?: Applied[]; outbox?: Outbox };

/** So many acts are remembered: replays come within minutes. */
const REMEMBERED = 24;

/** What a document needs beyond the record, such as keys for an index. */
export type Extra<T> = (record: T) => Record<string, unknown>;

/** The places in a bulk insert that were refused. */
function refusedPlaces(error: unknown): number[] {
  const { writeErrors } = error as { writeErrors?: { index: number } | { index: number }[] };
  if (writeErrors === undefined) return [0];
  return (Array.isArray(writeErrors) ? writeErrors : [writeErrors]).map((one) => one.index);
}

export type RecordCollection<T extends { id: string; version: number }> = ReturnType<typeof createRecordCollection<T>>;

/** The common part of the stores of people, reports, complaints, handovers. `extra` names the document's own fields. */
export function createRecordCollection<T extends { id: string; version: number }>(
  collection: mongo.Collection<RecordDoc<T>>,
  options: { extra?: Extra<T>; extraFields?: readonly string[] } = {},
) {
  const hidden = new Set(['_id', 'applied', 'outbox', ...(options.extraFields ?? [])]);

  function plain(doc: object): T {
    const record: Record<string, unknown> = { id: (doc as { _id: string })._id };
    for (const [key, value] of Object.entries(doc)) if (!hidden.has(key)) record[key] = value;
    return record as unknown as T;
  }

  function keep(doc: object): Kept<T> {
    const { applied, outbox } = doc as { applied?: Applied[]; outbox?: Outbox };
    return { record: plain(doc), applied: applied ?? [], outbox: outbox ?? { audit: [], notices: [] } };
  }

  function document(kept: Kept<T>): RecordDoc<T> {
    const { id, ...rest } = kept.record;
    const { audit, notices } = kept.outbox;
    return {
      _id: id,
      ...rest,
      ...options.extra?.(kept.record),
      ...(kept.applied.length > 0 ? { applied: kept.applied.slice(-REMEMBERED) } : {}),
      ...(audit.length + notices.length > 0 ? { outbox: kept.outbox } : {}),
    } as unknown as RecordDoc<T>;
  }

  async function keptByIds(ids: readonly string[]): Promise<Map<string, Kept<T>>> {
    if (ids.length === 0) return new Map();
    const docs = await collection
      .find({ _id: { $in: [...new Set(ids)] } } as unknown as mongo.Filter<RecordDoc<T>>)
      .toArray();
    return new Map(docs.map((doc) => [(doc as { _id: string })._id, keep(doc)]));
  }

  return {
    plain,
    /** Records with what was applied to them and what waits to be handed on. */
    keptByIds,

    /** Records by id; those not there are left out. */
    async byIds(ids: readonly string[]): Promise<Map<string, T>> {
      return new Map([...(await keptByIds(ids))].map(([id, kept]) => [id, kept.record]));
    },

    /** Inserts new records in one go; gives the ids of those refused because something unique (id or number) was there before. */
    async insert(list: readonly Kept<T>[]): Promise<Set<string>> {
      if (list.length === 0) return new Set();
      try {
        await collection.insertMany(list.map(document) as mongo.OptionalUnlessRequiredId<RecordDoc<T>>[], {
          ordered: false,
          ignoreUndefined: true,
        });
        return new Set();
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return new Set(refusedPlaces(error).map((place) => list[place]?.record.id ?? ''));
      }
    },

    /**
     * Replaces records that still have the version before; `record.version` is the new one. Gives the ids of those that
     * somebody else changed meanwhile: read them again, do the verb again.
     */
    async replace(list: readonly Kept<T>[]): Promise<Set<string>> {
      if (list.length === 0) return new Set();
      const result = await collection.bulkWrite(
        list.map((one) => {
          const { _id, ...replacement } = document(one);
          const filter = { _id, version: one.record.version - 1 } as unknown as mongo.Filter<RecordDoc<T>>;
          return { replaceOne: { filter, replacement: replacement as unknown as mongo.WithoutId<RecordDoc<T>> } };
        }),
        { ordered: false, ignoreUndefined: true },
      );
      if (result.matchedCount === list.length) return new Set();
      const now = await keptByIds(list.map((one) => one.record.id));
      return new Set(
        list
          .filter((one) => now.get(one.record.id)?.applied.at(-1)?.id !== one.applied.at(-1)?.id)
          .map((one) => one.record.id),
      );
    },

    /** Records whose entries and notices were not handed on yet: a crash came between. */
    async withOutbox(limit: number): Promise<Kept<T>[]> {
      const docs = await collection
        .find({ outbox: { $exists: true } } as unknown as mongo.Filter<RecordDoc<T>>)
        .limit(limit)
        .toArray();
      return docs.map(keep);
    },

    /** Takes what was handed on out of the documents, in one write; what was added meanwhile stays. */
    async clearOutbox(ids: readonly string[], batches: readonly string[]): Promise<void> {
      if (ids.length === 0) return;
      await collection.updateMany(
        { _id: { $in: [...ids] }, 'outbox.batch': { $in: [...batches] } } as unknown as mongo.Filter<RecordDoc<T>>,
        { $unset: { outbox: '' } } as unknown as mongo.UpdateFilter<RecordDoc<T>>,
      );
    },
  };
}
