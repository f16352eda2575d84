/** The two scheduled runs: `evening` for the units, `desk` for the staff. `schedules` says when; a repeat changes nothing. */
import { type Viewer, viewerOf } from '../complaints/visibility.ts';
import type { Language } from '../language/meaning.ts';
import type { Person } from '../people/person.ts';
import type { UnitTree } from '../people/unit-tree.ts';
import type { Texts } from '../shared/texts.ts';
import type { SentEdition } from './digest.ts';
import type { DigestRecordStore, SubscriptionStore } from './digest-record.ts';
import { sightOf } from './digest-sight.ts';
import type { DigestSource } from './digest-source.ts';
import { createDigests } from './digests.ts';
import { renderChat } from './render-chat.ts';
import type { DigestHours } from './schedule.ts';
import { type SendPorts, sendDigests } from './send-digests.ts';

export interface DigestRunPorts {
  source: DigestSource;
  records: DigestRecordStore;
  subscriptions: Pick<SubscriptionStore, 'of'>;
  people: { byIds(ids: readonly string[]): Promise<Map<string, Person>> };
  tree(): Promise<UnitTree>;
  texts: Texts;
  hours: DigestHours;
  notify: SendPorts['notify'];
  clock: { now(): Date };
  /** See `SendPorts.settleMs`; 5 seconds where the clock is the machine's. */
  settleMs?: number;
}

const RECEIVERS: ReadonlySet<string> = new Set([
  'panchayat-president',
  'mandal-president',
  'block-president',
  'district-president',
  'observer',
  'agent',
  'supervisor',
  'duty',
  'state',
  'national',
  'admin',
]);
const STAFF_WITHOUT_UNIT: ReadonlySet<string> = new Set(['agent', 'supervisor', 'duty', 'state', 'national', 'admin']);

/** Whether the digest of that unit is the reader's: of their own unit or one below. */
export function mayReceive(viewer: Viewer, unit: string, tree: UnitTree): boolean {
  if (viewer.role === undefined || !RECEIVERS.has(viewer.role)) return false;
  if (viewer.unit === undefined) return STAFF_WITHOUT_UNIT.has(viewer.role);
  return tree.chain(unit).includes(viewer.unit);
}

/** `run('evening', dueAt)` sends whatever was due then and was not sent. */
export function createDigestRuns(ports: DigestRunPorts): (edition: SentEdition, dueAt: Date) => Promise<void> {
  const digests = createDigests({ source: ports.source, records: ports.records, tree: ports.tree, hours: ports.hours });

  async function readerOf(personId: string, unitId: string) {
    const [people, tree] = await Promise.all([ports.people.byIds([personId]), ports.tree()]);
    const person = people.get(personId);
    if (!person || person.erasedAt !== undefined) return null;
    const viewer = viewerOf(person, tree);
    const language: Language = person.language ?? 'hi';
    return mayReceive(viewer, unitId, tree) ? { sight: sightOf(viewer), language } : null;
  }

  return async (edition, dueAt) => {
    await sendDigests(
      {
        digests,
        records: ports.records,
        subscriptions: ports.subscriptions,
        sightOf: readerOf,
        render: (digest, language) => renderChat(digest, ports.texts, language),
        notify: ports.notify,
        now: () => ports.clock.now(),
        settleMs: ports.settleMs ?? 5_000,
      },
      edition,
      dueAt,
    );
  };
}
