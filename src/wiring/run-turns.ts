/**
 * The inbound worker's work: the unread messages of many persons, each person's in their order → one turn a person → one
 * write. Nothing here sends or changes a record: a turn says what is to be done, `relay.ts` does it.
 * Over 250 lines: one algorithm whose steps share the heads; splitting it would hide their order.
 */
import { LRUCache } from 'lru-cache';
import { askedOf } from '../conversation/asked-of.ts';
import { factsNeeded } from '../conversation/facts-needed.ts';
import { mergeReplies } from '../conversation/merge-replies.ts';
import type { Message } from '../conversation/message.ts';
import type { Reply } from '../conversation/reply.ts';
import { type ConversationState, NEW_STATE } from '../conversation/state.ts';
import { step } from '../conversation/step.ts';
import type { Facts, FactsNeeded, StepResult } from '../conversation/turn.ts';
import type { KeptReply, ReadMessage, TurnRecord } from '../conversation/turn-record.ts';
import { readUnread, type Unread } from '../conversation/unread.ts';
import type { Asked, Home, Meaning } from '../language/meaning.ts';
import type { Handover } from '../people/handover.ts';
import type { Person } from '../people/person.ts';
import type { Clock } from '../shared/clock.ts';

export interface FactsRequest {
  person: Person;
  handover?: Handover;
  needs: FactsNeeded;
  now: Date;
}

export interface TurnPorts {
  clock: Clock;
  /** How long a person must have been quiet before they are answered. */
  replyQuietMs: number;
  messages: {
    readWithNeighbours(unread: readonly Unread[]): Promise<Message[]>;
  };
  turns: {
    heads(persons: readonly string[]): Promise<Map<string, TurnRecord>>;
    handled(messageIds: readonly string[]): Promise<Set<string>>;
    insert(turns: readonly TurnRecord[]): Promise<Set<string>>;
    byIds(ids: readonly string[]): Promise<TurnRecord[]>;
  };
  /** Who they are, and whom the desk has, by person. */
  meet(ids: readonly string[]): Promise<Map<string, { person: Person; handover?: Handover }>>;
  /** What the domain knows, by person. */
  loadFacts(requests: readonly FactsRequest[]): Promise<Map<string, Facts>>;
  understand(text: string, context: { sentAt: string; home?: Home; asked?: Asked }): Meaning;
  /** The words of a reply. */
  render(reply: Reply): { text: string; optionNames?: string[] };
  /** Carries out effects and sends what is to be said. */
  relay(turns: readonly TurnRecord[]): Promise<void>;
  onFault(error: unknown, messageId: string): void;
  onTurn(turn: TurnRecord): void;
}

/** What of a conversation the worker remembers between batches: enough to go on without reading. */
interface Head {
  n: number;
  /** The last message handled. */
  upTo: string;
  /** Whether none later than `upTo` was handled: a turn read from the store may be of a message that came late. */
  sure: boolean;
  state: ConversationState;
  /** The turn whose effects are not known to be carried out. */
  unfinished?: string;
}

function headAfter(turn: TurnRecord, upTo: string, sure: boolean): Head {
  return { n: turn.n, upTo, sure, state: turn.state, ...(turn.open === 'effects' ? { unfinished: turn.id } : {}) };
}

/** What a person has unread, and where their conversation stood when that was found. */
interface Inbox {
  head: Head;
  messages: Message[];
  /** The id of the person's last message, handled or not. */
  newest: string;
}

/** A person who never falls quiet is answered after this long all the same. */
const LONGEST_WAIT_MS = 10_000;
/** So many more persons than not may fail alone before the fault is taken to be the store's. */
const MOST_BROKEN = 2;
/** Losing the compare-and-set so often in a row means something else is wrong. */
const MAX_ROUNDS = 20;

function wordsOf(message: Message): string | undefined {
  const { body } = message;
  switch (body.kind) {
    case 'text':
    case 'edit':
      return body.text;
    case 'voice':
      return body.transcript || undefined;
    case 'photo':
    case 'video':
    case 'document':
      return body.caption || undefined;
    default:
      return undefined;
  }
}

/** `runTurns(words)`: handles the messages that a job's words name and whatever else their writers have unread. Throws when a store is away; a repeat is harmless. */
export function createRunTurns(ports: TurnPorts): (ids: readonly string[]) => Promise<void> {
  const heads = new LRUCache<string, Head>({ max: 20_000 });

  /**
   * Where these conversations stand. Taken once, before anything else is read: should another batch move one on, this one's
   * number is taken and nothing is done twice.
   */
  async function takeHeads(persons: readonly string[]): Promise<{ taken: Map<string, Head>; met: Set<string> }> {
    const taken = new Map(persons.flatMap((person) => [[person, heads.get(person)] as const]));
    const missing = persons.filter((person) => taken.get(person) === undefined);
    const found = await ports.turns.heads(missing);
    for (const person of missing) {
      const turn = found.get(person);
      const head: Head = turn
        ? headAfter(turn, turn.messages.at(-1) ?? '', false)
        : { n: 0, upTo: '', sure: true, state: NEW_STATE };
      heads.set(person, head);
      taken.set(person, head);
    }
    return { taken: taken as Map<string, Head>, met: new Set(found.keys()) };
  }

  /** The persons' unread messages, oldest first: later than the head's, or named by a job and in no turn. */
  async function unreadOf(
    named: ReadonlySet<string>,
    read: readonly Message[],
    taken: ReadonlyMap<string, Head>,
  ): Promise<Map<string, Inbox>> {
    const doubtful = read.filter(({ id, person }) => {
      const head = taken.get(person);
      return id <= (head?.upTo ?? '') ? named.has(id) : head?.sure === false;
    });
    const inboxes = new Map<string, Inbox>();
    for (const { person } of read) {
      const head = taken.get(person);
      if (head) inboxes.set(person, { head, messages: [], newest: '' });
    }
    const handled = await ports.turns.handled(doubtful.map((one) => one.id));
    for (const message of read) {
      const inbox = inboxes.get(message.person);
      if (!inbox) continue;
      inbox.newest = message.id;
      const late = message.id <= inbox.head.upTo;
      if (handled.has(message.id) || (late && !named.has(message.id))) continue;
      inbox.messages.push(message);
    }
    for (const [person, inbox] of inboxes)
      if (inbox.messages.length === 0 || stillTyping(inbox.messages)) inboxes.delete(person);
    return inboxes;
  }

  function stillTyping(messages: readonly Message[]): boolean {
    if (ports.replyQuietMs === 0) return false;
    const now = ports.clock.now().getTime();
    const spoken = messages.filter((one) => one.body.kind !== 'event');
    const newest = spoken.at(-1);
    const oldest = spoken[0];
    if (!newest || !oldest) return false;
    return (
      now - newest.arrivedAt.getTime() < ports.replyQuietMs - 50 && now - oldest.arrivedAt.getTime() < LONGEST_WAIT_MS
    );
  }

  /** What a message says, read in the light of what was asked; null for what has no words. */
  function meaningOf(message: Message, state: ConversationState, person: Person): Meaning | null {
    const text = wordsOf(message);
    if (text === undefined) return null;
    const asked = askedOf(state);
    const meaning = ports.understand(text, {
      sentAt: message.at.toISOString(),
      ...(person.home ? { home: person.home } : {}),
      ...(asked ? { asked } : {}),
    });
    return message.forwarded
      ? { ...meaning, signals: [...new Set([...(meaning.signals ?? []), 'forwarded' as const])] }
      : meaning;
  }

  /** Which facts the turn will look at, and what its first message says, read on the way. */
  function lookAhead(person: Person, { head, messages }: Inbox): { needs: FactsNeeded; meaning?: Meaning | null } {
    const { state } = head;
    const [first] = messages;
    if (!first) return { needs: { reports: false, complaints: false } };
    try {
      const meaning = meaningOf(first, state, person);
      return {
        meaning,
        needs: messages.length > 1 ? { reports: true, complaints: true } : factsNeeded(state, meaning, first),
      };
    } catch {
      // The same fault comes again where it is recorded.
      return { needs: { reports: false, complaints: false } };
    }
  }

  /** One turn of one person: as many of the messages as lead to no effect, and the first that does. */
  function makeTurn(person: string, inbox: Inbox, facts: Facts, firstMeaning: Meaning | null | undefined): TurnRecord {
    const { head, messages } = inbox;
    const first = messages[0] as Message;
    const read: ReadMessage[] = [];
    const results: StepResult[] = [];
    let { state } = head;
    let fault: TurnRecord['fault'];
    const handled: Message[] = [];
    for (const message of messages) {
      handled.push(message);
      try {
        const meaning =
          message === first && firstMeaning !== undefined ? firstMeaning : meaningOf(message, state, facts.person);
        const result = step({ state, message, meaning, facts, turnId: first.id, now: message.at });
        read.push({ messageId: message.id, meaning });
        results.push(result);
        state = result.state;
        if (result.effects.length > 0) break;
      } catch (error) {
        if (handled.length > 1) {
          // It gets a turn of its own, so that its fault takes nothing else along.
          handled.pop();
          break;
        }
        ports.onFault(error, message.id);
        fault = { name: error instanceof Error ? error.name : 'Error', at: ports.clock.now() };
        read.push({ messageId: message.id, meaning: null });
        break;
      }
    }
    const last = handled.at(-1) as Message;
    const at = ports.clock.now();
    const keptOf = (reply: Reply, i: number): KeptReply => {
      const status = reply.skipped ? ('skipped' as const) : ('queued' as const);
      const { parts, ...rest } = reply;
      const words = reply.completedBy === undefined ? ports.render(reply) : { parts };
      const by = parts.map((part) => part.params?.by).find((one) => typeof one === 'string');
      return {
        ...rest,
        ...words,
        ...(by ? { by } : {}),
        keys: parts.map((part) => part.key),
        id: `${first.id}.${i}`,
        status,
        ...(reply.skipped ? { reason: reply.skipped } : {}),
        log: [{ status, at }],
      };
    };
    let kept: KeptReply[] = [];
    try {
      if (!fault) kept = mergeReplies(results).map(keptOf);
    } catch (error) {
      if (handled.length > 1)
        return makeTurn(person, { ...inbox, messages: messages.slice(0, handled.length - 1) }, facts, firstMeaning);
      ports.onFault(error, first.id);
      fault = { name: error instanceof Error ? error.name : 'Error', at };
      read.splice(0, read.length, { messageId: first.id, meaning: null });
      results.length = 0;
      state = head.state;
    }
    // What the centre itself has to tell is not asked for: where it fails, only staff hear of it.
    if (fault && first.body.kind !== 'event')
      kept = [keptOf({ language: state.language, parts: [{ key: 'reply:fault' }] }, 0)];
    const effects = results.flatMap((result) => result.effects);
    const open =
      effects.length > 0 ? 'effects' : kept.some((reply) => reply.status === 'queued') ? 'replies' : undefined;
    return {
      id: first.id,
      person,
      n: head.n + 1,
      channel: last.channel,
      at: last.at,
      messages: handled.map((one) => one.id),
      read,
      state,
      effects,
      replies: kept,
      ...(open ? { open } : {}),
      ...(fault ? { fault } : {}),
    };
  }

  async function run(unhandled: readonly Unread[]): Promise<void> {
    let named = unhandled;
    for (let lost = 0; named.length > 0; ) {
      if (lost === MAX_ROUNDS) throw new Error('other workers overtook this one twenty times in a row');
      const persons = [...new Set(named.map((one) => one.person))];
      // Beside one another: a message's way to its answer is mostly waiting for the store.
      const [{ taken, met }, read, people] = await Promise.all([
        takeHeads(persons),
        ports.messages.readWithNeighbours(named),
        ports.meet(persons),
      ]);
      const unread = await unreadOf(new Set(named.map((one) => one.message)), read, taken);
      if (unread.size === 0) return;

      // What an earlier turn wanted done comes before what is said next.
      const unfinished = [...unread.values()].flatMap(({ head }) =>
        head.unfinished === undefined ? [] : [head.unfinished],
      );
      if (unfinished.length > 0)
        await ports.relay((await ports.turns.byIds(unfinished)).filter((turn) => turn.open === 'effects'));

      // Whom that turn, or another worker's that was only now met, may have changed is looked at again.
      const changed = [...unread].flatMap(([person, { head }]) =>
        head.unfinished !== undefined || met.has(person) ? [person] : [],
      );
      if (changed.length > 0) for (const [id, one] of await ports.meet(changed)) people.set(id, one);
      const ahead = new Map<string, Meaning | null | undefined>();
      const facts = await ports.loadFacts(
        [...unread].flatMap(([personId, inbox]) => {
          const known = people.get(personId);
          const first = inbox.messages[0];
          if (!known || !first) return [];
          const { needs, meaning } = lookAhead(known.person, inbox);
          ahead.set(personId, meaning);
          return [{ ...known, needs, now: first.at }];
        }),
      );
      const turns: TurnRecord[] = [];
      const again: Unread[] = [];
      for (const [person, inbox] of unread) {
        const known = facts.get(person);
        if (!known) continue;
        const turn = makeTurn(person, inbox, known, ahead.get(person));
        turns.push(turn);
        for (const message of inbox.messages.slice(turn.messages.length)) again.push({ person, message: message.id });
      }
      const overtaken = await ports.turns.insert(turns);
      const made = turns.filter((turn) => !overtaken.has(turn.id));
      lost = made.length > 0 ? 0 : lost + 1;
      for (const turn of turns) {
        if (overtaken.has(turn.id)) {
          heads.delete(turn.person);
          for (const message of turn.messages) again.push({ person: turn.person, message });
        } else {
          const upTo = turn.messages.at(-1) ?? '';
          const before = heads.get(turn.person)?.upTo ?? '';
          const inbox = unread.get(turn.person);
          const sure = inbox !== undefined && (inbox.head.sure || upTo >= inbox.newest);
          heads.set(turn.person, headAfter(turn, upTo > before ? upTo : before, sure));
        }
      }
      for (const turn of made) ports.onTurn(turn);
      try {
        await ports.relay(made);
      } catch (error) {
        // The head must be read again, so that what is unfinished comes first next time.
        for (const turn of made) heads.delete(turn.person);
        throw error;
      }
      for (const turn of made) {
        const head = heads.get(turn.person);
        if (head?.n !== turn.n || head.unfinished === undefined) continue;
        const { unfinished: _unfinished, ...done } = head;
        heads.set(turn.person, done);
      }
      named = again;
    }
  }

  return async function runTurns(words) {
    const named = words.map(readUnread);
    try {
      await run(named);
    } catch (error) {
      // One whose record cannot be read or whose effects cannot be carried out must hold up nobody else.
      const byPerson = Map.groupBy(named, (one) => one.person);
      if (byPerson.size === 1) throw error;
      let [broken, well] = [0, 0];
      for (const own of byPerson.values()) {
        try {
          await run(own);
          well++;
        } catch {
          broken++;
          if (broken >= well + MOST_BROKEN) break;
        }
      }
      if (broken > 0) throw error;
    }
  };
}
