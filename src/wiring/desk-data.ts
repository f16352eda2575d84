/**
 * The desk's questions over the house's own stores and queries: who waits, conversations, people, what broke. A conversation
 * that holds a complaint which the viewer may not know of is not there for them.
 * Over 250 lines: one question of the desk after another over the same rules of sight.
 */
import type { Viewer } from '../complaints/visibility.ts';
import type { ConsoleData } from '../console/console-data.ts';
import type { DeskData, SeenPerson, WaitingPerson } from '../console/desk-data.ts';
import type { Message } from '../conversation/message.ts';
import type { TurnRecord } from '../conversation/turn-record.ts';
import type { Handover } from '../people/handover.ts';
import type { Person } from '../people/person.ts';
import type { SignedIn } from '../shared/web-route.ts';
import { complaintData } from './complaint-data.ts';
import type { ConsoleDataOptions, ConsoleParts } from './console-data-options.ts';

const SHOWN = 50;
const SECRET = new Set<Handover['reason']>(['danger', 'minor']);
const LINK_MINUTES = 60;

/** A draft of a complaint whose name is withheld, or that tells of danger. */
const isSecret = (turn: TurnRecord | undefined): boolean =>
  turn?.state.draft?.complaint?.confidential === true || turn?.state.draft?.complaint?.danger === true;

function seen(person: Person | undefined, id: string, withheld: boolean): SeenPerson {
  if (person === undefined || person.erasedAt !== undefined) return { id, known: false };
  const { name, role, home, known } = person;
  if (withheld) return { id, known, withheld: true, ...(home?.district ? { home: { district: home.district } } : {}) };
  return { id, known, ...(name ? { name } : {}), ...(role ? { role } : {}), ...(home ? { home } : {}) };
}

function wordsOf(message: Message | undefined): string {
  if (message === undefined) return '';
  const { body } = message;
  return 'text' in body
    ? body.text
    : 'caption' in body
      ? (body.caption ?? '')
      : body.kind === 'voice'
        ? (body.transcript ?? '')
        : '';
}

/** The desk's data over a centre. */
export function deskData(
  parts: ConsoleParts,
  options: ConsoleDataOptions,
  viewer: (staff: SignedIn) => Promise<Viewer>,
): DeskData {
  const { stores, clock, queries, staffVerbs } = parts;
  const actor = (staff: SignedIn) => ({
    by: { id: staff.id, role: staff.role, name: staff.name, ...(staff.unit === undefined ? {} : { unit: staff.unit }) },
    at: clock.now(),
  });

  /** Whether the viewer may open this person's conversation at all. */
  async function mayOpen(staff: SignedIn, person: Person): Promise<boolean> {
    return queries.mayReadConversation(await viewer(staff), person);
  }

  /** Those of these people whose name is withheld in a complaint: the conversation tells of it, so the name is not said beside it. */
  async function withheldAmong(persons: readonly string[]): Promise<Set<string>> {
    const found = await stores.complaints.find({ person: { $in: [...persons] }, confidential: true }, { limit: 1_000 });
    return new Set(found.map((one) => one.person));
  }

  async function waitingRow(
    handover: Handover,
    person: Person | undefined,
    names: ReadonlyMap<string, string>,
    withheld: boolean,
  ): Promise<WaitingPerson> {
    const [[message], turn] = await Promise.all([
      stores.messages.ofPerson(handover.person, { limit: 1 }),
      stores.turns.head(handover.person),
    ]);
    const text = wordsOf(message);
    const now = clock.now();
    return {
      person: seen(person, handover.person, withheld || isSecret(turn ?? undefined) || SECRET.has(handover.reason)),
      reason: handover.reason,
      urgent: handover.urgent === true,
      since: handover.openedAt,
      promisedAt: handover.promisedAt,
      late: now > handover.promisedAt,
      ...(text
        ? {
            lastWords: {
              text,
              language: /\p{Script=Devanagari}/u.test(text) ? ('hi' as const) : (turn?.state.language ?? 'en'),
            },
          }
        : {}),
      ...(handover.takenBy ? { takenBy: { id: handover.takenBy, name: names.get(handover.takenBy) ?? '' } } : {}),
    };
  }

  async function staffNames(): Promise<Map<string, string>> {
    return new Map((await options.staff.list()).map((one) => [one.id, one.name]));
  }

  /** A verb on a conversation: only where it may be opened. */
  async function onPerson(
    staff: SignedIn,
    personId: string,
    verb: string,
    input: { note?: string; id: string },
  ): ReturnType<ConsoleData['take']> {
    const person = (await stores.people.byIds([personId])).get(personId);
    if (!person || !(await mayOpen(staff, person))) return 'not-found';
    const done = await staffVerbs.run(verb, { ...actor(staff), personId, ...input });
    parts.live.publish([personId]);
    return done.ok ? null : done.refused;
  }

  return {
    ...complaintData(parts, options, viewer),

    async inbox(staff, filter) {
      const all = await queries.handovers(await viewer(staff));
      const mine = all.filter((one) => one.takenBy === staff.id);
      const free = all.filter((one) => one.takenBy === undefined);
      const chosen = { all, mine, free }[filter].slice(0, SHOWN);
      const persons = chosen.map((one) => one.person);
      const [people, names, withheld] = await Promise.all([
        stores.people.byIds(persons),
        staffNames(),
        withheldAmong(persons),
      ]);
      const rows = await Promise.all(
        chosen.map((one) => waitingRow(one, people.get(one.person), names, withheld.has(one.person))),
      );
      return { rows, counts: { all: all.length, mine: mine.length, free: free.length } };
    },

    async thread(staff, personId) {
      const person = (await stores.people.byIds([personId])).get(personId);
      const handover = (await stores.handovers.goingOf([personId])).get(personId);
      if (!person || !(await mayOpen(staff, person))) return null;
      const [messages, turns, notes, reports, complaints, names, withheld] = await Promise.all([
        stores.messages.ofPerson(personId, { limit: SHOWN }),
        stores.turns.ofPerson(personId, { limit: SHOWN }),
        stores.audit.find({ recordKind: 'person', recordId: personId, field: 'note' }, SHOWN),
        stores.reports.find({ person: personId, status: 'counted' }, { limit: 1_000 }),
        stores.complaints.count({ person: personId }),
        staffNames(),
        withheldAmong([personId]),
      ]);
      const takenByName = handover?.takenBy && names.get(handover.takenBy);
      return {
        person: seen(person, personId, staff.role !== 'duty' && (withheld.has(personId) || isSecret(turns.at(-1)))),
        ...(person.consent ? { consentedOn: person.consent.at } : {}),
        language: turns.at(-1)?.state.language ?? person.language ?? 'hi',
        handover: handover ? { ...handover, ...(takenByName ? { takenByName } : {}) } : null,
        messages,
        turns,
        notes: notes.map((one) => ({
          id: one.id,
          by: names.get(one.by) ?? '',
          at: one.at,
          text: String(one.to ?? ''),
        })),
        counts: { reports: reports.length, complaints },
      };
    },

    subscribe: (personId, hear) => parts.live.subscribe(personId, hear),
    take: (staff, personId) => onPerson(staff, personId, 'take', { id: `take ${personId} ${clock.now().getTime()}` }),
    handBack: (staff, personId) =>
      onPerson(staff, personId, 'hand-back', { id: `back ${personId} ${clock.now().getTime()}` }),
    reply: (staff, personId, note, id) => onPerson(staff, personId, 'write', { note, id }),
    noteOn: (staff, personId, note, id) => onPerson(staff, personId, 'note', { note, id }),

    async broken(staff) {
      const faults = await stores.turns.faults(SHOWN);
      const people = await stores.people.byIds(faults.map((one) => one.person));
      const withheld = await withheldAmong(faults.map((one) => one.person));
      const messages = new Map(
        (await stores.messages.byIds(faults.flatMap((one) => one.messages))).map((one) => [one.id, one]),
      );
      const rows = await Promise.all(
        faults.map(async (turn) => {
          const person = people.get(turn.person);
          const message = messages.get(turn.messages[0] ?? '');
          const open = person !== undefined && (await mayOpen(staff, person));
          return open
            ? [
                {
                  turn,
                  person: seen(person, turn.person, withheld.has(turn.person) || isSecret(turn)),
                  ...(message ? { message } : {}),
                },
              ]
            : [];
        }),
      );
      return rows.flat();
    },
    replay: (_staff, turnId) => parts.replay.replay(turnId),

    async people(staff, search, { offset, limit }) {
      const found = await queries.people(await viewer(staff), { text: search }, 1_000);
      const next = offset + limit;
      return {
        rows: found
          .slice(offset, next)
          .map((person) => ({ ...seen(person, person.id, false), ...(person.unit ? { unit: person.unit } : {}) })),
        total: found.length,
        ...(next < found.length ? { next } : {}),
      };
    },

    async staffMembers(staff) {
      if (staff.role === 'agent') return [];
      return (await options.staff.list())
        .filter((one) => one.disabledAt === undefined && (staff.unit === undefined || one.unit === staff.unit))
        .map(({ createdAt: _at, ...one }) => one);
    },

    async signInLink(staff, member) {
      // A link is a key: only who administers may cut one, and nobody one that opens more than their own.
      if (staff.role !== 'admin' && !(staff.role === 'supervisor' && member.role === 'agent')) return null;
      if (staff.unit !== undefined && member.unit !== staff.unit) return null;
      const known = member.id === undefined ? null : await options.staff.find(member.id);
      if (member.id !== undefined && (known === null || known.role !== member.role)) return null;
      if (member.unit !== undefined && (await stores.units.tree()).unit(member.unit) === undefined) return null;
      const account =
        known ??
        (await options.staff.put(
          { name: member.name, role: member.role, ...(member.unit === undefined ? {} : { unit: member.unit }) },
          clock.now(),
        ));
      return options.links.create(account.id, { validMinutes: LINK_MINUTES, by: staff.id });
    },

    async subscriptions(staff, personId) {
      if (staff.role === 'agent') return null;
      const tree = await stores.units.tree();
      return (await stores.subscriptions.ofPerson(personId)).map((one) => ({
        unit: one.unit,
        unitName: tree.unit(one.unit)?.name ?? one.unit,
        edition: one.edition,
      }));
    },

    async setSubscription(staff, personId, unit, edition, on) {
      const tree = await stores.units.tree();
      if (staff.role === 'agent') return 'not-allowed';
      if (tree.unit(unit) === undefined || (staff.unit !== undefined && !tree.chain(unit).includes(staff.unit)))
        return 'not-found';
      if (on) await stores.subscriptions.add({ person: personId, unit, edition });
      else await stores.subscriptions.remove(personId, unit, edition);
      return null;
    },
  };
}
