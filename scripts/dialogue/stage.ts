/**
 * Where dialogues are played: a centre of its own with a set clock over an emptied store, and what a play does to it.
 * Over 250 lines: one object that a play holds, with each thing a play does to it.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from '../../src/channels/channel.ts';
import type { Config } from '../../src/config.ts';
import type { MessageBody } from '../../src/conversation/message.ts';
import type { KeptReply, TurnRecord } from '../../src/conversation/turn-record.ts';
import { ensureUnits } from '../../src/people/ensure-units.ts';
import type { Person, Role, StaffRole } from '../../src/people/person.ts';
import type { Gazetteer } from '../../src/places/gazetteer.ts';
import { setClock } from '../../src/shared/clock.ts';
import { newId } from '../../src/shared/ids.ts';
import type { Log } from '../../src/shared/log.ts';
import { createMetrics } from '../../src/shared/metrics.ts';
import type { Texts } from '../../src/shared/texts.ts';
import type { Connection } from '../../src/store/connect.ts';
import { type Centre, createCentre } from '../../src/wiring/centre.ts';
import { terminalChannel } from '../chat/terminal-channel.ts';
import type { DialoguePerson, LedgerName } from './dialogue-file.ts';
import type { SeenReply } from './expect-reply.ts';
import { isStaffRole } from './staff-role.ts';

/** What every play shares. */
export interface Theatre {
  config: Config;
  connection: Connection;
  gazetteer: Gazetteer;
  texts: Texts;
  log: Log;
}

/** How far everything was before a turn. */
export interface Mark {
  turns: Map<string, number>;
  audit: number;
  alerts: number;
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

const DOMAIN_SCHEDULES = ['markHandoversLate', 'closeUnconfirmed', 'markOverdue', 'finishErasures'] as const;
let plays = 0;

/** Empties the store and starts a centre at a moment. */
export async function openStage(theatre: Theatre, start: Date) {
  const { connection, config } = theatre;
  // The tree of units is the same in every play.
  for (const name of connection.modelNames())
    if (name !== 'Unit') await connection.model(name).collection.deleteMany({});
  const clock = setClock(start);
  const centre: Centre = await createCentre({
    ...theatre,
    config: {
      ...config,
      replyQuietMs: 0,
      redis: { ...config.redis, prefix: `${config.redis.prefix}-${process.pid}-${plays++}` },
      roles: ['worker', 'channel'],
      simulator: true,
    },
    clock,
    metrics: createMetrics(),
    channels: () => [terminalChannel(), terminalChannel('second-number')],
    runSchedules: false,
  });
  const ownTicks = ['digest-evening', 'digest-desk', 'remind-of-drafts', 'expire-drafts'];
  let lastDomainRun = new Date(0);
  const persons = new Map<string, Person>();
  const sent = new Map<number, IncomingMessage[]>();

  const personOf = async (key: string): Promise<Person> => {
    const known = persons.get(key);
    const fresh = known
      ? (await centre.stores.people.byIds([known.id])).get(known.id)
      : (await centre.stores.people.identify([{ address: { kind: 'simulator', value: key }, at: clock.now() }]))[0];
    if (!fresh) throw new Error(`nobody is called ${key}`);
    persons.set(key, fresh);
    return fresh;
  };
  const records = async (collection: string, filter: object = {}) =>
    (await connection.collection(collection).find(filter).sort({ _id: 1 }).toArray()) as unknown as (Record<
      string,
      unknown
    > & { _id: string })[];

  return {
    clock,
    centre,
    personOf,
    records,
    persons,
    /** What was there before the first turn, by the ledger's names. */
    before: {} as Partial<Record<LedgerName, number>>,

    /** Makes the people of a file. Known ones stand in the directory and have consented. */
    async addPeople(people: Readonly<Record<string, DialoguePerson>>): Promise<void> {
      await ensureUnits(centre.stores.units, theatre.gazetteer, config.state);
      const tree = await centre.stores.units.tree();
      for (const [key, told] of Object.entries(people)) {
        const staff = isStaffRole(told.role);
        const known = told.known === true || staff;
        const home = homeOf(told, centre.gazetteer, config.state);
        const person: Person = {
          id: newId(),
          addresses: [{ kind: 'simulator', value: key }],
          known,
          createdAt: start,
          version: 1,
          ...(known || told.name ? { name: told.name ?? key } : {}),
          ...(told.role ? { role: told.role as Role } : {}),
          ...(home ? { home } : {}),
          ...(told.language ? { language: told.language } : {}),
          ...(known ? { consent: { at: start, noticeVersion: '1', messageId: 'import', adult: true as const } } : {}),
          ...(told.optedOut ? { optedOut: { at: start, messageId: 'import' } } : {}),
        };
        const unit = staff ? undefined : tree.ownerOf(home ?? {});
        if (unit && home) person.unit = unit.id;
        if (known) await centre.stores.people.insert([person]);
        if (known) persons.set(key, person);
      }
    },

    /** Starts the schedules at the present moment of the clock. */
    async begin(): Promise<void> {
      await centre.scheduler.begin(clock.now());
    },

    /** Moves the clock, running whatever is due on the way at its own time. */
    async passTime(to: Date): Promise<void> {
      // The domain's short schedules run only when they have something to do: silence of days would take minutes.
      let domain = await centre.timed.nextDue();
      let seen = (await centre.stores.messages.latestId()) ?? '';
      for (;;) {
        const due = centre.scheduler.next(clock.now(), ownTicks);
        const domainFirst = domain !== null && domain > lastDomainRun && (!due || domain <= due.at);
        const at = domainFirst && domain ? new Date(Math.max(domain.getTime(), clock.now().getTime())) : due?.at;
        if (!at || at > to) break;
        clock.set(at);
        if (domainFirst && domain) {
          for (const name of DOMAIN_SCHEDULES) await centre.timed[name](at);
          lastDomainRun = domain;
          domain = await centre.timed.nextDue();
        } else if (due) await centre.scheduler.runDue(due.at, due.names);
        const latest = (await centre.stores.messages.latestId()) ?? '';
        if (latest !== seen) {
          seen = latest;
          await centre.settled();
          domain = await centre.timed.nextDue();
        }
      }
      clock.set(to);
    },

    /** A message of a person by the simulator. */
    async say(
      who: string,
      body: MessageBody,
      how: { channel?: string; forwarded?: boolean; group?: boolean; turn?: number; part?: number },
    ): Promise<void> {
      const message: IncomingMessage = {
        channel: how.channel ?? 'simulator',
        providerId: randomUUID(),
        from: { kind: 'simulator', value: who },
        group: how.group ?? false,
        sentAt: new Date(clock.now().getTime() + (how.part ?? 0) * 1_000),
        body,
        ...(how.forwarded ? { forwarded: true } : {}),
      };
      if (how.turn !== undefined) sent.set(how.turn, [...(sent.get(how.turn) ?? []), message]);
      await centre.intake(message);
    },

    /** The very messages of a turn, delivered once more. */
    async sayAgain(turn: number): Promise<void> {
      for (const message of sent.get(turn) ?? []) await centre.intake(message);
    },

    /** The provider's id of a turn's first message. */
    providerId(_who: string, turn: number): string {
      const id = sent.get(turn)?.[0]?.providerId;
      if (id === undefined) throw new Error(`turn ${turn} sent no message`);
      return id;
    },

    /** The messages of a turn as kept. */
    async messagesOf(turn: number): Promise<string[]> {
      const keys = (sent.get(turn) ?? []).map((one) => `${one.channel}:${one.providerId}`);
      return (await records('messages', { key: { $in: keys } })).map((one) => one._id);
    },

    /** A verb of the domain, by a member of the staff. */
    async staff(as: string, verb: string, input: Readonly<Record<string, unknown>>, about: string): Promise<void> {
      const by = await personOf(as);
      const to =
        typeof input.to === 'string' && (persons.has(input.to) || input.to === 'me')
          ? (await personOf(input.to)).id
          : input.to;
      const person = await personOf(about);
      const result = await centre.staffVerbs.run(verb, {
        ...input,
        ...(to === undefined ? {} : { to: String(to) }),
        by: { id: by.id, role: (by.role ?? 'agent') as StaffRole, name: by.name ?? as },
        personId: person.id,
        at: clock.now(),
        id: newId(),
      });
      if (!result.ok) throw new Error(`staff (${as}) may not ${verb}: ${result.refused}`);
    },

    settled: () => centre.settled(),

    /** Where everything stands before a turn. */
    async mark(_who: string): Promise<Mark> {
      const turns = await records('turns');
      const heads = new Map<string, number>();
      for (const turn of turns)
        heads.set(String(turn.person), Math.max(Number(turn.n), heads.get(String(turn.person)) ?? 0));
      return { turns: heads, audit: (await records('audit')).length, alerts: (await records('alerts')).length };
    },

    /** A person's turns since a mark, oldest first. */
    async turnsSince(who: string, mark: Mark): Promise<TurnRecord[]> {
      const person = await personOf(who);
      const turns = await centre.stores.turns.ofPerson(person.id, { limit: 500 });
      return turns.filter((turn) => turn.n > (mark.turns.get(person.id) ?? 0));
    },

    /** What was said to a person since a mark. */
    async repliesSince(who: string, mark: Mark): Promise<SeenReply[]> {
      const turns = await this.turnsSince(who, mark);
      return turns.flatMap((turn) =>
        turn.replies.filter((reply) => reply.status !== 'skipped').map((reply) => ({ reply, text: reply.text ?? '' })),
      );
    },

    /** The last reply that offered options. */
    async lastMenu(who: string): Promise<KeptReply | null> {
      const person = await personOf(who);
      const turns = await centre.stores.turns.ofPerson(person.id, { limit: 20 });
      return turns.flatMap((turn) => turn.replies).findLast((reply) => reply.options !== undefined) ?? null;
    },

    /** A number in the right form that nobody was given. */
    neverGiven: () => 'JH-RAN-26-999999',

    /** Somebody like that person, with nothing of theirs. */
    async twinOf(who: string): Promise<string> {
      const key = `${who}-twin`;
      if (persons.has(key)) return key;
      const { id: _id, addresses: _addresses, ...like } = await personOf(who);
      const twin: Person = { ...like, id: newId(), addresses: [{ kind: 'simulator', value: key }], version: 1 };
      await centre.stores.people.insert([twin]);
      persons.set(key, twin);
      return key;
    },

    async close(): Promise<void> {
      await centre.close();
    },
  };
}

function homeOf(told: DialoguePerson, gazetteer: Gazetteer, state: string): Person['home'] {
  const { district, block, panchayat, village, ward, booth } = told;
  const match = district ? gazetteer.lookup(district, { levels: ['district'], limit: 1 })[0]?.place : undefined;
  const home = {
    ...(told.state || match?.state || district ? { state: told.state ?? match?.state ?? state } : {}),
    ...(district ? { district: match?.name ?? district } : {}),
    ...(block ? { block } : {}),
    ...(panchayat ? { panchayat } : {}),
    ...(village ? { village } : {}),
    ...(ward ? { ward } : {}),
    ...(booth ? { booth } : {}),
  };
  return Object.keys(home).length > 0 ? home : undefined;
}
