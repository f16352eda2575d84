/** The digests a page, a command or a schedule asks for. */
import type { Unit } from '../people/unit.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import { addDays, dayOf, startOfDay } from '../shared/kolkata.ts';
import { childrenOf } from './children-of.ts';
import { computeDigest } from './compute-digest.ts';
import type { Digest, Edition, SentEdition } from './digest.ts';
import type { DigestNumber } from './digest-number.ts';
import { type DigestRecord, type DigestRecordStore, EVERY_UNIT } from './digest-record.ts';
import { type DigestRow, rowsOf } from './digest-rows.ts';
import type { DigestSight } from './digest-sight.ts';
import type { DigestSource } from './digest-source.ts';
import { gatherMaterial } from './gather-material.ts';
import { type DigestHours, dueOn, lastDue, windowOfRecord, windowToLook } from './schedule.ts';

export interface DigestPorts {
  source: DigestSource;
  records: DigestRecordStore;
  /** The organisation's tree as it stands. */
  tree(): Promise<UnitTree>;
  hours: DigestHours;
}

/** A piece of the rows behind a number, with the whole they are a piece of. */
export interface RowPage {
  rows: DigestRow[];
  /** How many rows there are in all. */
  total: number;
  /** Where the next piece begins; absent at the end. */
  next?: number;
}

export interface Digests {
  /** What has been confirmed since the last evening digest, "day running"; null for an unknown unit. */
  now(unitId: string, sight: DigestSight, at: Date): Promise<Digest | null>;
  /** A day's digest: as it was sent, or as it would have been; running while its hour has not come. Null for an unknown unit or a day to come. */
  ofDay(unitId: string, day: string, sight: DigestSight, at: Date, edition?: SentEdition): Promise<Digest | null>;
  /** A kept record's digest, read anew for a reader. */
  ofRecord(record: DigestRecord, sight: DigestSight): Promise<Digest | null>;
  /** Exactly the rows that make a number of that digest, for the same reader. */
  rows(
    digest: Digest,
    number: DigestNumber,
    sight: DigestSight,
    page?: { offset?: number; limit?: number },
  ): Promise<RowPage>;
  /** The organisation's tree as it stands. */
  tree(): Promise<UnitTree>;
}

/** Digests over a source and the kept records. */
export function createDigests(ports: DigestPorts): Digests {
  const { source, records, hours } = ports;

  async function compute(
    unitId: string,
    edition: Edition,
    sight: DigestSight,
    rest: Pick<Digest, 'window' | 'running' | 'id'>,
  ): Promise<Digest | null> {
    const tree = await ports.tree();
    const unit: Unit | undefined = tree.unit(unitId);
    return unit ? computeDigest(source, tree, { unit, edition, ...rest }, sight) : null;
  }

  /** Who told it and where, for the reports that are shown. */
  async function whole(rows: readonly DigestRow[]): Promise<DigestRow[]> {
    const ids = rows.flatMap((row) => (row.kind === 'report' ? [row.report.id] : []));
    const reports = new Map((await source.reportsByIds(ids)).map((report) => [report.id, report]));
    return rows.map((row) =>
      row.kind === 'report' ? { ...row, report: reports.get(row.report.id) ?? row.report } : row,
    );
  }

  const ofRecord: Digests['ofRecord'] = (record, sight) =>
    compute(record.unit, record.edition, sight, { id: record.id, window: windowOfRecord(record), running: false });

  return {
    tree: ports.tree,
    ofRecord,

    async now(unitId, sight, at) {
      const due = lastDue(at, 'evening', hours);
      const previous = await records.latest(EVERY_UNIT, 'evening', at);
      const next = new Date(due.getTime() + 86_400_000);
      return compute(unitId, 'now', sight, { window: windowToLook(next, at, previous), running: true });
    },

    async ofDay(unitId, day, sight, at, edition = 'evening') {
      if (day > dayOf(at)) return null;
      const dueAt = dueOn(day, edition, hours);
      const latest = await records.latest(EVERY_UNIT, edition, new Date(startOfDay(addDays(day, 1)).getTime() - 1));
      if (latest && dayOf(latest.to) === day)
        return compute(unitId, edition, sight, { window: windowOfRecord(latest), running: false });
      const previous = latest && latest.to <= dueAt ? latest : await records.latest(EVERY_UNIT, edition, dueAt);
      return compute(unitId, edition, sight, { window: windowToLook(dueAt, at, previous), running: at < dueAt });
    },

    async rows(digest, number, sight, { offset = 0, limit = 50 } = {}) {
      const tree = await ports.tree();
      const unit = tree.unit(digest.unit.id);
      if (!unit) return { rows: [], total: 0 };
      const material = await gatherMaterial(source, tree, unit, digest.window, sight);
      const silent = number.over === 'units' ? childrenOf(tree, unit, material.counted, []).silent : [];
      const all = rowsOf(material, number, digest.day, silent);
      const end = offset + limit;
      return {
        rows: await whole(all.slice(offset, end)),
        total: all.length,
        ...(end < all.length ? { next: end } : {}),
      };
    },
  };
}
