/**
 * A whole connect centre over one MongoDB and one Redis: what `main.ts`, the dialogue runner, the demo and the tests start on
 * their own terms. Which parts run follows `config.roles`.
 * Over 250 lines: the one place where all parts meet.
 */
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Channel, Intake, StatusUpdate } from '../channels/channel.ts';
import { createIntake } from '../channels/intake.ts';
import type { Config } from '../config.ts';
import { renderReply } from '../conversation/render-reply.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Outbox } from '../conversation/turn-record.ts';
import { unreadWord } from '../conversation/unread.ts';
import { understand } from '../language/understand.ts';
import type { Handover } from '../people/handover.ts';
import { addressKey } from '../people/people-store.ts';
import type { Address, Person } from '../people/person.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { startClockwork } from '../queue/clockwork.ts';
import { openLive } from '../queue/live.ts';
import { createScheduler } from '../queue/schedules.ts';
import { openQueue, type WakeUp, workOn } from '../queue/work-queue.ts';
import type { Clock } from '../shared/clock.ts';
import { idAt, timeOfId } from '../shared/ids.ts';
import type { Metrics } from '../shared/metrics.ts';
import type { Texts } from '../shared/texts.ts';
import type { Connection } from '../store/connect.ts';
import { createApplyEffects } from './apply-effect.ts';
import { createDeliver } from './deliver.ts';
import { createDomainQueries } from './domain-queries.ts';
import { createDomainTimed } from './domain-timed.ts';
import { listSchedules } from './list-schedules.ts';
import { createLoadFacts } from './load-facts.ts';
import { createNotify } from './notify.ts';
import { createRelay } from './relay.ts';
import { createReplay } from './replay.ts';
import { createResolveUnsure } from './resolve-unsure.ts';
import { createRunTurns } from './run-turns.ts';
import { createStaffVerbs } from './staff-verbs.ts';
import { createStores, type Stores } from './stores.ts';
import { createSweep, SEEN_MARK } from './sweep.ts';

export interface CentreOptions {
  config: Config;
  connection: Connection;
  clock: Clock;
  log: Logger;
  gazetteer: Gazetteer;
  texts: Texts;
  metrics: Metrics;
  /** The channels this process serves; made after the stores, which they may read. */
  channels?(parts: CentreParts): readonly Channel[];
  /** Before anything is received: indexes, the tree of units. */
  prepare?(stores: Stores, gazetteer: Gazetteer): Promise<void>;
  /** False where somebody else runs the schedules: the dialogue runner, by its own clock. */
  runSchedules?: boolean;
}

/** What channels, pages and scripts are given of a centre. */
export type CentreParts = ReturnType<typeof assemble>;
export type Centre = Awaited<ReturnType<typeof createCentre>>;

const SWEEP_EVERY_MS = 5_000;
/** Younger work than this is left to the queues. */
const SWEEP_GRACE_MS = 10_000;
/** Replies of which nobody knows whether they went out are looked for so often. */
const RESOLVE_EVERY_MS = 3_000;
const CLOCKWORK_EVERY_MS = 15_000;
const PERSON_CACHE_MS = 60_000;
const OUTBOX_CACHE_MS = 10_000;
/** Between two looks of `settled`. */
const MOST_PAUSE_MS = 1_000;
/** What is said just before a digest's hour may still be on its way into the store. */
const DIGEST_SETTLE_MS = 5_000;

function assemble(options: CentreOptions) {
  const { config, connection, clock, log, gazetteer, texts, metrics } = options;
  const stores = createStores(connection, config);
  const redis = { url: config.redis.url, prefix: config.redis.prefix };
  const onError = (part: string) => (error: unknown) => log.warn({ err: error, part }, 'part failed');
  const live = openLive(redis, onError('live'));
  const inbound = openQueue('inbound', redis, onError('queue'));
  const outbound = new Map<string, WakeUp>();
  /** Of numbers that are lost: the number their conversations go on with. */
  const successors = new Map<string, string>();
  const outboundOf = (channel: string): WakeUp => {
    const queue = outbound.get(channel) ?? openQueue(`outbound-${channel}`, redis, onError('queue'));
    outbound.set(channel, queue);
    return queue;
  };
  // What this process has just written it need not read again to send it.
  const outboxes = new LRUCache<string, Outbox>({ max: 5_000, ttl: OUTBOX_CACHE_MS });
  const persons = new LRUCache<string, string>({ max: 50_000, ttl: PERSON_CACHE_MS });
  const addresses = new LRUCache<string, readonly Address[]>({ max: 20_000, ttl: PERSON_CACHE_MS });

  // What it handled itself it need not ask about when it looks for what nobody has handled.
  const handledHere = new LRUCache<string, true>({ max: 50_000 });

  const intake: Intake = createIntake({
    clock,
    async identify(senders) {
      const missing = senders.filter((one) => one.also !== undefined || !persons.has(addressKey(one.address)));
      const found = missing.length > 0 ? await stores.people.identify(missing) : [];
      for (const [i, one] of missing.entries()) persons.set(addressKey(one.address), found[i]?.id ?? '');
      return senders.map((one) => persons.get(addressKey(one.address)) ?? '');
    },
    keep: (messages) => stores.messages.keep(messages),
    wake: (unread) => inbound(unread.map(unreadWord), { delayMs: config.replyQuietMs }),
    onWakeFailed: onError('intake'),
  });
  const notify = createNotify({
    keep: (messages) => stores.messages.keep(messages),
    wake: (unread) => inbound(unread.map(unreadWord)),
    onWakeFailed: onError('notify'),
    async channelFor(person) {
      const last = (await stores.turns.head(person))?.channel ?? (config.simulator ? 'simulator' : 'app');
      return successors.get(last) ?? last;
    },
  });
  const render = (reply: Reply & { ticket?: string }) => renderReply(reply, texts, gazetteer);
  const domain = { ...stores, gazetteer, config, clock, notify, secret: config.secret };
  const relay = createRelay({
    render,
    applyEffects: createApplyEffects(domain),
    settle: (turns) => stores.turns.settle(turns),
    wakeOutbound: (channel, ids) => outboundOf(successors.get(channel) ?? channel)(ids),
    onWakeFailed: onError('relay'),
    publish: (topics) => live.publish(topics),
  });
  const runTurns = createRunTurns({
    clock,
    replyQuietMs: config.replyQuietMs,
    messages: stores.messages,
    turns: stores.turns,
    async meet(ids) {
      const [people, going] = await Promise.all([stores.people.byIds(ids), stores.handovers.goingOf(ids)]);
      const met = new Map<string, { person: Person; handover?: Handover }>();
      for (const [id, person] of people) {
        addresses.set(id, person.addresses);
        const handover = going.get(id);
        met.set(id, handover === undefined ? { person } : { person, handover });
      }
      return met;
    },
    loadFacts: createLoadFacts(domain),
    understand: (text, context) => understand(text, context, gazetteer),
    render,
    relay,
    onFault: (error, messageId) => log.error({ err: error, messageId }, 'a message could not be handled'),
    onTurn(turn) {
      metrics.turn(turn, clock.now());
      log.debug(
        {
          turn: turn.id,
          n: turn.n,
          messages: turn.messages.length,
          effects: turn.effects.length,
          replies: turn.replies.length,
        },
        'turn',
      );
      if (turn.open === 'replies') outboxes.set(turn.id, turn);
      for (const id of turn.messages) handledHere.set(id, true);
    },
  });
  const replay = createReplay({ ...stores, clock, render, wake: (unread) => inbound(unread.map(unreadWord)) });
  const sweep = createSweep({
    marks: stores.marks,
    messages: stores.messages,
    turns: {
      ...stores.turns,
      async handled(ids) {
        const asked = await stores.turns.handled(ids.filter((id) => !handledHere.has(id)));
        return new Set(ids.filter((id) => asked.has(id) || handledHere.has(id)));
      },
    },
    wakeInbound: (unread) => inbound(unread.map(unreadWord)),
    relay,
    giveUp: (ids) => replay.giveUp(ids),
    onError: onError('sweep'),
    onBacklog: (backlog) => metrics.backlog(backlog),
  });
  const schedules = listSchedules({
    stores,
    domain,
    notify,
    clock,
    config,
    texts,
    settleMs: options.runSchedules === false ? 0 : DIGEST_SETTLE_MS,
  });
  const scheduler = createScheduler(schedules, stores.marks, (name, error) =>
    log.error({ err: error, schedule: name }, 'a schedule failed'),
  );
  /** What a provider says became of a reply. Throws when the store is away: where it is not said again, it must be told again. */
  async function applyStatus(update: StatusUpdate): Promise<void> {
    const { channel, providerId, status, at, reason } = update;
    const replyId =
      update.replyId ??
      (channel === 'simulator' || channel === 'app'
        ? providerId
        : await stores.turns.replyByProviderId(providerId, channel));
    if (replyId === null) return;
    await stores.turns.setStatus(replyId, { status, at, providerId, ...(reason === undefined ? {} : { reason }) });
    const [turn] = await stores.turns.byIds([replyId.slice(0, replyId.lastIndexOf('.'))]);
    if (turn) live.publish([turn.person]);
  }
  const staffVerbs = createStaffVerbs(domain);
  const queries = createDomainQueries(domain);
  const timed = createDomainTimed(domain);
  return {
    ...options,
    outboxes,
    addresses,
    applyStatus,
    successors,
    staffVerbs,
    queries,
    timed,
    stores,
    redis,
    onError,
    live,
    inbound,
    outbound,
    outboundOf,
    intake,
    notify,
    render,
    relay,
    runTurns,
    replay,
    sweep,
    scheduler,
    domain,
  };
}

/** Starts a centre. Queues, workers and schedules run when this resolves; `close` ends them in the order of the flow. */
export async function createCentre(options: CentreOptions) {
  const parts = assemble(options);
  const { config, clock, log, stores, redis, onError } = parts;
  const channels = options.channels?.(parts) ?? [];
  const closers: (() => Promise<void>)[] = [];
  await options.prepare?.(stores, options.gazetteer);

  const { addresses } = parts;
  /** Sends what is said on a channel, until the function given back is called. */
  function sendOn(channel: Channel): () => Promise<void> {
    async function addressesOf(ids: readonly string[]): Promise<Map<string, readonly Address[]>> {
      const missing = ids.filter((id) => !addresses.has(id));
      const people = missing.length > 0 ? await stores.people.byIds(missing) : new Map<string, Person>();
      for (const [id, person] of people) addresses.set(id, person.addresses);
      return new Map(ids.map((id) => [id, addresses.get(id) ?? []]));
    }
    const again = (ids: readonly string[], delayMs: number): void => {
      parts.outboundOf(channel.name)(ids, { delayMs }).catch(onError('deliver'));
    };
    const publish = (topics: readonly string[]): void => parts.live.publish(topics);
    const deliver = createDeliver(channel, {
      clock,
      turns: {
        ...stores.turns,
        async outboxOf(ids) {
          // Only where a repeat is harmless: elsewhere what another process did meanwhile must be known.
          const known = channel.repeatable ? ids.flatMap((id) => parts.outboxes.get(id) ?? []) : [];
          for (const { id } of known) parts.outboxes.delete(id);
          const read =
            known.length < ids.length
              ? await stores.turns.outboxOf(ids.filter((id) => !known.some((one) => one.id === id)))
              : [];
          return [...known, ...read];
        },
      },
      addressesOf,
      again,
      ...(config.secondNumber === undefined
        ? {}
        : { card: { name: config.organisation, numbers: [config.secondNumber] } }),
      onSent: (turn, status) => parts.metrics.sent(turn, status, clock.now()),
      publish,
    });
    const worker = workOn(`outbound-${channel.name}`, redis, deliver, onError(`outbound ${channel.name}`));
    if (!channel.lookUp) return () => worker.close();
    const resolve = createResolveUnsure(channel, { clock, turns: stores.turns, addressesOf, again, publish });
    let resolving: Promise<unknown> = Promise.resolve();
    const timer = setInterval(() => {
      resolving = resolving.then(resolve).catch(onError('resolve'));
    }, RESOLVE_EVERY_MS);
    return async () => {
      clearInterval(timer);
      await worker.close();
      await resolving;
    };
  }
  const onStatus = (update: StatusUpdate): void => {
    parts.applyStatus(update).catch(onError('status'));
  };
  /** By name: what ends a channel's sending. */
  const sending = new Map<string, () => Promise<void>>();
  const running = new Map<string, Channel>();
  closers.push(async () => {
    for (const stop of sending.values()) await stop();
  });

  /** Starts a channel while the centre runs. `sends: false`: it only receives. */
  async function startChannel(channel: Channel, { sends = true } = {}): Promise<void> {
    running.set(channel.name, channel);
    if (sends && config.roles.includes('channel')) sending.set(channel.name, sendOn(channel));
    await channel.start(parts.intake, onStatus);
  }

  /** Nothing is begun on that channel any more; what is under way is finished. */
  async function stopSending(name: string): Promise<void> {
    const stop = sending.get(name);
    sending.delete(name);
    await stop?.();
  }

  /** Ends a channel while the centre runs. */
  async function stopChannel(name: string): Promise<void> {
    await stopSending(name);
    const channel = running.get(name);
    running.delete(name);
    await channel?.stop();
  }
  for (const channel of channels) await startChannel(channel);

  if (config.roles.includes('worker')) {
    // Redis may have been wiped: what waits is put in before anything is consumed.
    await parts.sweep({ graceMs: SWEEP_GRACE_MS }).catch(onError('sweep'));
    const worker = workOn('inbound', redis, parts.runTurns, onError('inbound'), { batchesAtOnce: 2 });
    closers.unshift(() => worker.close());
    // One at a time: with a long backlog a look may take longer than the pause between two.
    let looking = false;
    const look = async () => {
      if (looking) return;
      looking = true;
      await parts.sweep({ graceMs: SWEEP_GRACE_MS, gentle: true }).catch(onError('sweep'));
      looking = false;
    };
    const timer = setInterval(() => void look(), SWEEP_EVERY_MS);
    closers.push(async () => clearInterval(timer));
    if (options.runSchedules !== false) {
      const clockwork = await startClockwork(
        redis,
        CLOCKWORK_EVERY_MS,
        async () => void (await parts.scheduler.runDue(clock.now())),
        onError('clockwork'),
      );
      closers.push(() => clockwork.close());
    }
  }

  return {
    ...parts,
    channels,
    /** The channels that run now, by name. */
    running,
    startChannel,
    stopSending,
    stopChannel,
    /** How long the oldest message in no turn has waited; 0 when none does. */
    async oldestUnhandledMs(): Promise<number> {
      const mark = (await stores.marks.read(SEEN_MARK)) ?? idAt(0);
      const ids = await stores.messages.idsAfter(mark, 1_000);
      const handled = await stores.turns.handled(ids.map((one) => one.id));
      const oldest = ids.find((one) => !handled.has(one.id));
      return oldest === undefined ? 0 : Date.now() - timeOfId(oldest.id);
    },
    /** Resolves once everything that arrived was handled, done and sent. Throws when that takes longer than `timeoutMs`. */
    async settled(timeoutMs = 30_000): Promise<void> {
      const until = Date.now() + timeoutMs;
      let after = idAt(0);
      // Looking costs the store more than it should where much is still to be done: less often each time.
      for (let pauseMs = 4; ; pauseMs = Math.min(pauseMs * 1.5, MOST_PAUSE_MS)) {
        const ids = await stores.messages.idsAfter(after, 5_000);
        const handled = await stores.turns.handled(ids.map((one) => one.id));
        const firstOpen = ids.find((one) => !handled.has(one.id));
        if (!firstOpen && (await stores.turns.countOpen()) === 0) return;
        if (!firstOpen) after = ids.at(-1)?.id ?? after;
        if (Date.now() > until)
          throw new Error(
            `not settled within ${timeoutMs} ms: ${firstOpen ? 'a message is not handled' : 'a turn is still open'}`,
          );
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    },
    async close(): Promise<void> {
      for (const channel of running.values()) await channel.stop();
      for (const close of closers) await close();
      await parts.inbound.close();
      for (const queue of parts.outbound.values()) await queue.close();
      await parts.live.close();
      log.debug('centre closed');
    },
  };
}
