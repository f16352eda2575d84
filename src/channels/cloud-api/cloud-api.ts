/**
 * WhatsApp by Meta's Cloud API: one webhook for all numbers of an app, one channel a number. Numbers come and go while it runs.
 */
import type { Address } from '../../people/person.ts';
import type { WebRoute } from '../../shared/web-route.ts';
import type { Channel, Intake, StatusUpdate } from '../channel.ts';
import type { CloudNumber, CloudPort, CloudState } from './cloud-port.ts';
import { createCloudSender } from './cloud-sender.ts';
import { createGraphClient, type GraphClient } from './graph-client.ts';
import { meaningOf } from './graph-error.ts';
import { downloadMedia } from './media.ts';
import { askState } from './number-state.ts';
import type { PaceNumbers } from './pace.ts';
import type { CloudEvent } from './read-webhook.ts';
import { webhookRoutes } from './webhook-routes.ts';
import { createWebhookWork, type WorkResult } from './work-webhooks.ts';

export interface CloudApiOptions {
  port: CloudPort;
  /** `https://graph.facebook.com/v26.0`. */
  graphUrl: string;
  /** The Meta app's secret; absent: no webhook is taken. */
  appSecret?: string;
  /** What Meta must say at the challenge. */
  verifyToken: string;
  /** What becomes of a reply. Throws when it could not be kept. */
  applyStatus(update: StatusUpdate): Promise<void>;
  timeoutMs?: number;
  pace?: Partial<PaceNumbers>;
}

/** How often Meta is asked how a number stands; what it tells by itself is heard at once. */
const CHECK_EVERY_MS = 3_600_000;
/** A file that cannot be had after so many tries is given up; its message is not. */
const MEDIA_TRIES = 5;
/** Waiting longer, others of the same sender would wait too. */
const TIMEOUT_MS = 15_000;

interface Instance {
  number: CloudNumber;
  graph: GraphClient;
  sender: ReturnType<typeof createCloudSender>;
  check(): Promise<void>;
  intake: Intake;
}

export type CloudApi = ReturnType<typeof createCloudApi>;

/** `const cloud = createCloudApi(options)`; `cloud.routes` are mounted, `cloud.channel(number, state)` makes a channel. */
export function createCloudApi(options: CloudApiOptions) {
  const { port } = options;
  /** By phone number id. */
  const instances = new Map<string, Instance>();

  async function fileOf(instance: Instance, media: string, tries: number): Promise<string | null | 'later'> {
    try {
      const bytes = await downloadMedia(instance.graph, media, port.maxFileBytes);
      return bytes === null ? null : await port.keepFile(bytes);
    } catch (error) {
      port.onError(error);
      return tries + 1 < MEDIA_TRIES ? 'later' : null;
    }
  }

  async function applyMessage(
    instance: Instance,
    { message, media }: Extract<CloudEvent, { kind: 'message' }>,
    tries: number,
  ): Promise<WorkResult> {
    if (message.group) return 'done';
    let { body } = message;
    if (media !== undefined) {
      const file = await fileOf(instance, media, tries);
      if (file === 'later') return 'retry';
      if (file !== null) body = { ...body, file } as typeof body;
    }
    const channel = instance.number.name;
    const receipt = await instance.intake({ ...message, body, channel });
    if (receipt.status !== 'accepted') return 'done';
    instance.sender.heard();
    // Not waited for: what is held is looked at again in any case, only later.
    if (receipt.person !== undefined) port.release(channel, receipt.person).catch(port.onError);
    return 'done';
  }

  async function applyStatus(
    instance: Instance,
    { update, replyId, code }: Extract<CloudEvent, { kind: 'status' }>,
  ): Promise<WorkResult> {
    const channel = instance.number.name;
    if (update.status === 'failed' && code !== undefined && replyId !== undefined) {
      const meaning = meaningOf(code);
      if (meaning.act === 'stopped') await setState(channel, { trouble: meaning.trouble, since: port.clock.now() });
      if (meaning.act === 'again' || meaning.act === 'stopped' || meaning.act === 'window') {
        const waitMs = meaning.act === 'again' ? meaning.afterMs : 60_000;
        if (await port.sendAgain(replyId, new Date(port.clock.now().getTime() + waitMs), meaning.words)) return 'done';
      }
    }
    await options.applyStatus({ ...update, channel, ...(replyId === undefined ? {} : { replyId }) });
    return 'done';
  }

  const states = new Map<string, CloudState>();
  async function setState(channel: string, patch: Partial<CloudState>): Promise<void> {
    states.set(channel, { ...states.get(channel), ...patch });
    await port.report(channel, patch);
  }

  async function apply(event: CloudEvent, tries: number): Promise<WorkResult> {
    if (event.kind === 'unknown') return 'done';
    if (event.kind === 'account') {
      // What Meta tells of an account is a reason to ask it how things stand now: one way to know, not a dozen forms.
      const own = [...instances.values()].filter((one) => one.number.accountId === event.account);
      await Promise.all(own.map((one) => one.check()));
      return 'done';
    }
    const instance = instances.get(event.number);
    if (instance === undefined) return 'unrouted';
    if (event.kind === 'message') return applyMessage(instance, event, tries);
    if (event.kind === 'status') return applyStatus(instance, event);
    const also: Address[] = event.kind === 'moved' ? event.to : (event.alsoFrom ?? []);
    const person = await port.personOf(event.from, also);
    if (event.kind === 'pressed') {
      const { name, accountId } = instance.number;
      const portfolio = states.get(name)?.portfolio ?? accountId;
      await port.openings.note(name, person, portfolio, { pressedAt: event.at }, port.clock.now());
      await port.release(name, person);
    }
    return 'done';
  }

  const work = createWebhookWork(port, apply);

  return {
    routes: webhookRoutes({
      clock: port.clock,
      ...(options.appSecret === undefined ? {} : { appSecret: options.appSecret }),
      verifyToken: options.verifyToken,
      keep: port.webhooks.keep,
      onKept: work.add,
      onError: port.onError,
    }) as WebRoute[],

    /** The channel of a number; `state` is what was kept of how it stands. */
    channel(number: CloudNumber, state: CloudState = {}): Channel {
      states.set(number.name, state);
      const graph = createGraphClient({
        url: options.graphUrl,
        token: number.token,
        timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
      });
      const stateNow = (): CloudState => states.get(number.name) ?? {};
      const sender = createCloudSender({
        number,
        port,
        graph,
        state: stateNow,
        setState: (patch) => setState(number.name, patch),
        ...(options.pace ? { pace: options.pace } : {}),
      });
      let timer: NodeJS.Timeout | undefined;
      async function check(): Promise<void> {
        const found = await askState(graph, number);
        const checkedAt = port.clock.now();
        if (found === null) return;
        const before = stateNow();
        const had = before.trouble;
        // Only sending shows whether somebody is held back for spam or payment: asking does not end that.
        const ends = found.trouble === undefined && (had === 'token' || had === 'permission');
        const began = found.trouble !== undefined && found.trouble !== had ? { since: checkedAt } : {};
        await setState(number.name, {
          ...found,
          checkedAt,
          ...began,
          ...(ends ? { trouble: undefined, since: undefined } : {}),
        });
        const approved = (state: CloudState): string =>
          JSON.stringify((state.templates ?? []).filter((one) => one.status === 'APPROVED'));
        if (ends || approved(before) !== approved(stateNow())) await port.release(number.name);
      }
      return {
        name: number.name,
        kind: 'cloud-api',
        repeatable: false,
        // What a crash leaves unknown Meta's statuses resolve: more may be on their way at once.
        atOnce: 40,
        addressKinds: ['phone', 'wa-user'],
        holds: sender.holds,
        send: sender.send,
        async start(intake) {
          instances.set(number.phoneNumberId, { number, graph, sender, check, intake });
          work.start();
          timer = setInterval(() => void check().catch(port.onError), CHECK_EVERY_MS);
          await check().catch(port.onError);
          // A number that is put right is started again: what waited for that goes now.
          if (stateNow().trouble === undefined) await port.release(number.name).catch(port.onError);
        },
        async stop() {
          clearInterval(timer);
          instances.delete(number.phoneNumberId);
          if (instances.size === 0) await work.stop();
        },
        health() {
          const { trouble } = stateNow();
          return trouble === undefined ? { ok: true } : { ok: false, reason: `the number cannot send: ${trouble}` };
        },
      };
    },
    /** Works through all that is due now: for tests and for the end of a process. */
    drain: work.drain,
  };
}
