/**
 * Digests on their hour: made once a unit, edition and hour, told once a person, also when the process dies in between.
 * The record is kept first, with its window; a run that finds it unfinished goes on; `notify` ignores what it was told before.
 */
import type { Language } from '../language/meaning.ts';
import type { Digest, SentEdition } from './digest.ts';
import { type DigestRecord, type DigestRecordStore, EVERY_UNIT, type Subscription } from './digest-record.ts';
import type { DigestSight } from './digest-sight.ts';
import type { Digests } from './digests.ts';
import { windowToSend } from './schedule.ts';

export interface SendPorts {
  digests: Digests;
  records: DigestRecordStore;
  subscriptions: { of(edition: SentEdition): Promise<Subscription[]> };
  /** What that person may know of; null when they get no digest (any more). */
  sightOf(personId: string, unitId: string): Promise<{ sight: DigestSight; language: Language } | null>;
  render(digest: Digest, language: Language): string;
  notify(
    personId: string,
    event: { type: 'digest'; digestId: string; text: string },
    options: { id: string; at: Date },
  ): Promise<void>;
  now(): Date;
  /** What is said just before the hour may still be on its way into the store: wait so long after it. 0 where the clock is set. */
  settleMs: number;
}

/** What a run did: digests made or finished, messages handed on. */
export interface SendResult {
  digests: number;
  messages: number;
}

const recordId = (unit: string, edition: SentEdition, dueAt: Date) => `${unit} ${edition} ${dueAt.toISOString()}`;

/** The window of that hour, kept once for all units; null when a later one has covered it. */
async function windowRecord(ports: SendPorts, edition: SentEdition, dueAt: Date): Promise<DigestRecord | null> {
  const own = await ports.records.latest(EVERY_UNIT, edition, dueAt);
  if (own?.dueAt.getTime() === dueAt.getTime()) return own;
  const latest = await ports.records.latest(EVERY_UNIT, edition);
  // A later one has begun where an earlier ended: what this hour would have said was said there.
  if (latest && latest.dueAt > dueAt) return null;
  const window = windowToSend(dueAt, latest);
  const now = ports.now();
  return ports.records.keep({
    id: recordId(EVERY_UNIT, edition, dueAt),
    unit: EVERY_UNIT,
    edition,
    dueAt,
    ...window,
    seenUntil: now > dueAt ? now : dueAt,
  });
}

/** The total is of reports alone: it needs no sight of anything else. */
const SEES_REPORTS: DigestSight = { complaint: () => false, conversation: () => false, waiting: () => false };

/** Makes and hands on every subscribed digest of an edition that was due at that moment. A second run changes nothing. */
export async function sendDigests(ports: SendPorts, edition: SentEdition, dueAt: Date): Promise<SendResult> {
  const wait = dueAt.getTime() + ports.settleMs - ports.now().getTime();
  if (wait > 0 && ports.settleMs > 0)
    await new Promise((resolve) => setTimeout(resolve, Math.min(wait, ports.settleMs)));
  const result: SendResult = { digests: 0, messages: 0 };
  const window = await windowRecord(ports, edition, dueAt);
  if (!window) return result;
  const byUnit = Map.groupBy(await ports.subscriptions.of(edition), (one) => one.unit);
  for (const [unit, subscribers] of byUnit) {
    const record = await ports.records.keep({ ...window, id: recordId(unit, edition, dueAt), unit });
    if (record.sentTo !== undefined) continue;
    const sent = await sendOne(ports, record, subscribers);
    if (sent === null) continue;
    result.digests += 1;
    result.messages += sent;
  }
  return result;
}

async function sendOne(
  ports: SendPorts,
  record: DigestRecord,
  subscribers: readonly Subscription[],
): Promise<number | null> {
  let total: Digest['total'] | undefined;
  let sent = 0;
  for (const subscriber of subscribers) {
    const reader = await ports.sightOf(subscriber.person, record.unit);
    if (!reader) continue;
    const digest = await ports.digests.ofRecord(record, reader.sight);
    if (!digest) return null;
    total ??= digest.total;
    const text = ports.render(digest, subscriber.language ?? reader.language);
    await ports.notify(
      subscriber.person,
      { type: 'digest', digestId: record.id, text },
      { id: `digest:${record.id}:${subscriber.person}`, at: record.dueAt },
    );
    sent += 1;
  }
  if (total === undefined) {
    const digest = await ports.digests.ofRecord(record, SEES_REPORTS);
    if (!digest) return null;
    total = digest.total;
  }
  await ports.records.finish(record.id, total, sent);
  return sent;
}
