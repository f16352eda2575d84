/** What a dialogue says existed before it began, made by the domain's own verbs. */
import type { Category, MeantPlace, Misconduct, Official } from '../../src/language/meaning.ts';
import { recordReport } from '../../src/reports/record-report.ts';
import { newId } from '../../src/shared/ids.ts';
import { openComplaints } from '../../src/wiring/open-complaints.ts';
import type { Dialogue } from './dialogue-file.ts';
import { momentOf } from './dialogue-file.ts';
import { countLedger } from './expect-stored.ts';
import type { Stage } from './stage.ts';

type Given = NonNullable<NonNullable<Dialogue['given']>['complaints']>[number];

const PLACE_PARTS = ['state', 'district', 'block', 'panchayat', 'village', 'ward', 'booth'] as const;
const DAY_MS = 86_400_000;

function placeOf(given: Record<string, unknown>, home: MeantPlace | undefined): MeantPlace {
  const said = Object.fromEntries(
    PLACE_PARTS.flatMap((part) => (given[part] === undefined ? [] : [[part, String(given[part])]])),
  );
  return { ...home, ...(given.place as MeantPlace | undefined), ...said, from: 'text' };
}

async function giveComplaint(given: Given, stage: Stage, tickets: Map<string, string>): Promise<void> {
  const person = await stage.personOf(given.by ?? 'me');
  const at = given.at ? momentOf(given.at) : new Date(stage.clock.now().getTime() - 3 * DAY_MS);
  const place = placeOf(given, person.home as MeantPlace | undefined);
  const officials = given.officials as Official[] | undefined;
  const ticket = given.ticket ?? `JH-RAN-26-${String(100_000 + tickets.size).padStart(6, '0')}`;
  const complaintId = newId();
  await openComplaints(
    [
      {
        actId: `given ${complaintId}`,
        complaintId,
        person: person.id,
        fields: {
          category: (given.category ?? 'other') as Category,
          place,
          ...(given.misconduct ? { misconduct: given.misconduct as Misconduct } : {}),
          ...(officials ? { officials } : {}),
          ...(typeof given.amountInr === 'number' ? { amountInr: given.amountInr } : {}),
        },
        words: [{ messageId: 'given', text: String(given.text ?? '') }],
        evidence: [],
        ...(given.confidential === true ? { confidential: true as const } : {}),
        ...(given.danger === true ? { danger: true as const } : {}),
        ticket,
        at,
      },
    ],
    stage.centre.domain,
  );
  if (given.as) tickets.set(given.as, ticket);
  const state = given.state ?? 'open';
  const agent =
    given.to ?? Object.keys(Object.fromEntries(stage.persons)).find((key) => stage.persons.get(key)?.role === 'agent');
  if (state !== 'open' && agent) await stage.staff(agent, 'assign', { ticket, to: agent }, given.by ?? 'me');
  if (['resolved', 'confirmed', 'closed', 'reopened'].includes(state) && agent)
    await stage.staff(agent, 'resolve', { ticket, note: 'resolved before' }, given.by ?? 'me');
  if (['confirmed', 'closed', 'reopened', 'withdrawn'].includes(state)) {
    // These are the complainant's own acts or the clock's: the record is put into that state as their verbs would leave it.
    await stage.centre.connection
      .collection('complaints')
      .updateOne(
        { _id: complaintId as never },
        { $set: { state, closedAt: stage.clock.now(), ...(state === 'reopened' ? { reopenings: 1 } : {}) } },
      );
  }
}

/** Makes what is given, and notes what there is, so that the ledger counts only what the dialogue adds. */
export async function giveBefore(dialogue: Dialogue, stage: Stage, tickets: Map<string, string>): Promise<void> {
  for (const given of dialogue.given?.complaints ?? []) await giveComplaint(given, stage, tickets);
  for (const given of dialogue.given?.reports ?? []) {
    const { by, at, as: _as, status, ...fields } = given as Record<string, unknown> & { by?: string; at?: string };
    const person = await stage.personOf(by ?? 'me');
    const tree = await stage.centre.stores.units.tree();
    const when = at ? momentOf(at) : stage.clock.now();
    const place = placeOf(fields, person.home as MeantPlace | undefined);
    const report = recordReport({
      id: newId(),
      person: person.id,
      status: status === 'planned' ? 'planned' : 'counted',
      fields: { ...fields, place },
      evidence: [],
      messageId: 'given',
      units: tree.unitsOf(place, person),
      at: when,
    });
    await stage.centre.stores.reports.records.insert([
      { record: report, applied: [], outbox: { audit: [], notices: [] } },
    ]);
  }
  await stage.settled();
  stage.before = await countLedger(stage);
}
