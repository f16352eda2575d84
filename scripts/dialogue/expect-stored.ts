/**
 * Holds what the person has now, and what the whole dialogue left behind, against what the file expects.
 * Over 250 lines: every expectation and the ledger read the same records, and stand side by side.
 */
import type { Draft } from '../../src/conversation/state.ts';
import type { Person } from '../../src/people/person.ts';
import { differences, show, someOf } from './compare.ts';
import type { ExpectedStored, LedgerName } from './dialogue-file.ts';
import type { Mark, Stage } from './stage.ts';

type Plain = Record<string, unknown>;

function evidenceOf(evidence: readonly { kind: string; lat?: number; lon?: number }[] = []): Plain {
  const photos = evidence.filter((one) => one.kind === 'photo').length;
  const pin = evidence.find((one) => one.kind === 'pin');
  // Voice notes; a complaint adds those that staff wrote.
  const notes = evidence.filter((one) => one.kind === 'voice').length;
  return { photos, notes, ...(pin ? { pin: [pin.lat, pin.lon] } : {}) };
}

/** A draft in the names of the contract: its first event's or its complaint's fields stand flat. */
function draftOf(draft: Draft | undefined): Plain | undefined {
  if (draft === undefined) return undefined;
  const { words: _words, ...complaint } = draft.complaint ?? { words: [] };
  const [first] = draft.events ?? [];
  return {
    kind: draft.kind,
    ...first,
    ...((draft.events?.length ?? 0) > 1 ? { events: draft.events } : {}),
    ...complaint,
    ...draft.suggestion?.fields,
    ...draft.correction?.changes,
    ...evidenceOf(draft.evidence),
  };
}

function contactOf(person: Person): Plain {
  const { home, optedOut, name, role, language, known } = person;
  return {
    ...home,
    known,
    ...(name ? { name } : {}),
    ...(role ? { role } : {}),
    ...(language ? { language } : {}),
    ...(optedOut ? { optedOut: true } : {}),
  };
}

async function complaintsOf(person: string, stage: Stage): Promise<Plain[]> {
  const all = await stage.records('complaints');
  const ticketOf = new Map(all.map((one) => [one._id, one.ticket]));
  const named = (id: unknown) => (typeof id === 'string' ? (ticketOf.get(id) ?? id) : undefined);
  return all
    .filter((one) => one.person === person)
    .map((one) => ({
      ...one,
      ...evidenceOf(one.evidence as { kind: string }[]),
      notes:
        Number(evidenceOf(one.evidence as { kind: string }[]).notes) +
        (one.steps as { verb: string }[]).filter((step) => step.verb === 'note').length,
      confidential: one.confidential === true || one.danger === true ? true : undefined,
      linkedTo: named(one.linkedTo),
      duplicateOf: named(one.duplicateOf),
    }));
}

/** What of `stored` does not hold after a turn. */
export async function storedFaults(
  expected: ExpectedStored,
  who: string,
  mark: Mark,
  stage: Stage,
  fill: (text: string) => string,
): Promise<string[]> {
  const filled = JSON.parse(fill(JSON.stringify(expected))) as ExpectedStored;
  const person = await stage.personOf(who);
  const faults: string[] = [];
  const {
    contact,
    draft,
    reports,
    complaints,
    messages,
    consent,
    audit,
    outbound,
    alerts,
    handover,
    erasure,
    ...others
  } = filled;
  const head = await stage.centre.stores.turns.head(person.id);

  if (contact !== undefined)
    faults.push(
      ...differences(
        contact,
        person.known || person.consent || person.role || person.home
          ? contactOf(person)
          : contact === 'absent'
            ? undefined
            : contactOf(person),
        'contact',
      ),
    );
  if (draft !== undefined) {
    const actual = draftOf(head?.state.draft);
    if (draft === 'none') faults.push(...(actual === undefined ? [] : [`draft: expected none, is ${show(actual)}`]));
    else faults.push(...differences(draft, actual, 'draft'));
  }
  if (reports !== undefined) {
    const own = await stage.records('reports', { person: person.id });
    const standing = own.filter(
      (one) => one.status !== 'withdrawn' || reports.some((other) => other.status === 'withdrawn'),
    );
    faults.push(
      ...differences(
        reports,
        standing.map((one) => ({ ...one, ...evidenceOf(one.evidence as { kind: string }[]) })),
        'reports',
      ),
    );
  }
  if (complaints !== undefined)
    faults.push(...differences(complaints, await complaintsOf(person.id, stage), 'complaints'));
  if (messages !== undefined) {
    const kept = await stage.centre.stores.messages.countOf(person.id);
    if (kept !== messages) faults.push(`messages: expected ${messages}, there are ${kept}`);
  }
  if (consent !== undefined) {
    const actual = person.consent ? { ...person.consent, given: true } : undefined;
    const none = consent === 'none' || consent === false || consent === 'absent';
    if (none) faults.push(...(actual ? [`consent: expected none, is ${show(actual)}`] : []));
    else faults.push(...differences(consent, actual, 'consent'));
  }
  if (audit !== undefined)
    faults.push(...someOf(audit, (await stage.records('audit')).sort(byTime).slice(mark.audit), 'audit'));
  if (outbound !== undefined) {
    const started = (await stage.turnsSince(who, mark)).flatMap((turn) =>
      turn.replies.filter((reply) => reply.started || reply.status === 'skipped'),
    );
    if (outbound === 'none')
      faults.push(...(started.length > 0 ? [`outbound: expected none, is ${show(started)}`] : []));
    else faults.push(...someOf(outbound, started, 'outbound'));
  }
  if (alerts !== undefined) {
    const raised = (await stage.records('alerts')).slice(mark.alerts);
    if (typeof alerts === 'number')
      faults.push(...(raised.length === alerts ? [] : [`alerts: expected ${alerts}, there are ${raised.length}`]));
    else if (alerts === 'none')
      faults.push(...(raised.length === 0 ? [] : [`alerts: expected none, is ${show(raised)}`]));
    else faults.push(...someOf(alerts, raised, 'alerts'));
  }
  if (handover !== undefined) faults.push(...differences(handover, await handoverOf(person.id, stage), 'handover'));
  if (erasure !== undefined) {
    const erased = person.erasedAt ? { at: person.erasedAt } : undefined;
    faults.push(
      ...(erasure === 'none' || erasure === false
        ? erased
          ? ['erasure: expected none']
          : []
        : differences(erasure, erased, 'erasure')),
    );
  }
  for (const [name, value] of Object.entries(others)) {
    const found = await stage.records(name, { person: person.id }).catch(() => []);
    faults.push(
      ...(typeof value === 'number'
        ? found.length === value
          ? []
          : [`${name}: expected ${value}, there are ${found.length}`]
        : differences(value, found, name)),
    );
  }
  return faults;
}

const byTime = (a: Plain, b: Plain) => Number(a.at) - Number(b.at);

async function handoverOf(person: string, stage: Stage): Promise<'open' | 'urgent' | 'none'> {
  const open = (await stage.records('handovers', { person })).filter(
    (one) => one.closedAt === undefined && one.endedAt === undefined && one.state !== 'ended' && one.state !== 'closed',
  );
  if (open.length === 0) return 'none';
  return open.some((one) => one.urgent === true) ? 'urgent' : 'open';
}

/** What of the ledger does not hold at the end. */
export async function ledgerFaults(expected: Partial<Record<LedgerName, number>>, stage: Stage): Promise<string[]> {
  const actual = await countLedger(stage);
  const faults: string[] = [];
  for (const [name, wanted] of Object.entries(expected) as [LedgerName, number][]) {
    const found = actual[name] - (stage.before[name] ?? 0);
    if (found !== wanted) faults.push(`ledger.${name}: expected ${wanted}, is ${found}`);
  }
  return faults;
}

/** Everything there is, by the ledger's names. */
export async function countLedger(stage: Pick<Stage, 'records'>): Promise<Record<LedgerName, number>> {
  const [people, reports, complaints, audit, turns, handovers, alerts] = await Promise.all(
    ['people', 'reports', 'complaints', 'audit', 'turns', 'handovers', 'alerts'].map((name) => stage.records(name)),
  );
  const persons = (people ?? []) as unknown as (Person & { _id: string })[];
  const standing = (reports ?? []).filter((one) => one.status !== 'withdrawn');
  const counted = standing.filter((one) => one.status === 'counted' && one.about === undefined);
  const trail = audit ?? [];
  const heads = new Map<string, Plain>();
  for (const turn of (turns ?? []).sort((a, b) => Number(a.n) - Number(b.n))) heads.set(String(turn.person), turn);
  const sum = (list: Plain[], value: (one: Plain) => number) => list.reduce((total, one) => total + value(one), 0);
  const evidence = [...(reports ?? []), ...(complaints ?? [])];
  const corrected = new Set(trail.filter((one) => isCorrection(one)).map((one) => String(one.messageId ?? one._id)));
  return {
    contacts: persons.length,
    consents: persons.filter((one) => one.consent).length,
    optOuts: trail.filter(
      (one) => one.recordKind === 'person' && one.field === 'optedOut' && one.to !== undefined && one.to !== null,
    ).length,
    reports: standing.length,
    complaints: (complaints ?? []).length,
    corrections: corrected.size,
    drafts: [...heads.values()].filter((turn) => (turn.state as { draft?: unknown }).draft !== undefined).length,
    notes:
      sum(complaints ?? [], (one) => (one.steps as { verb: string }[]).filter((step) => step.verb === 'note').length) +
      sum(
        evidence,
        (one) => ((one.evidence ?? []) as { kind: string }[]).filter((item) => item.kind === 'voice').length,
      ),
    photos: sum(
      evidence,
      (one) => ((one.evidence ?? []) as { kind: string }[]).filter((item) => item.kind === 'photo').length,
    ),
    links: (complaints ?? []).filter((one) => one.linkedTo !== undefined || one.duplicateOf !== undefined).length,
    handovers: (handovers ?? []).length,
    alerts: (alerts ?? []).length,
    erasures: persons.filter((one) => one.erasedAt).length,
    enrolled: sum(counted, (one) => Number(one.enrolled ?? 0)),
    people: sum(counted, (one) => Number((one.people as { max?: number } | undefined)?.max ?? 0)),
  };
}

/** A change of what a report or complaint says, not of how it is handled. */
function isCorrection(entry: Plain): boolean {
  const handling = [
    'state',
    'status',
    'assignedTo',
    'level',
    'late',
    'evidence',
    'recorded',
    'record',
    'open',
    'accused',
  ];
  return (
    (entry.recordKind === 'report' || entry.recordKind === 'complaint') &&
    entry.from !== undefined &&
    entry.to !== undefined &&
    !handling.includes(String(entry.field))
  );
}
