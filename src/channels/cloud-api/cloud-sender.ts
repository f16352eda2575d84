/**
 * Sends on one number and says honestly what became of it. Before anything is begun it is known whether it may go now: the pace,
 * the 24-hour window, the templates, the portfolio's limit. What Meta refuses is read by its meaning (`graph-error.ts`).
 */
import { z } from 'zod';
import type { Hold, OutgoingMessage, SendReceipt } from '../channel.ts';
import type { CloudNumber, CloudPort, CloudState } from './cloud-port.ts';
import { compose } from './compose.ts';
import type { GraphAnswer, GraphClient } from './graph-client.ts';
import { meaningOf } from './graph-error.ts';
import { createPace, type PaceNumbers, USUAL_PACE } from './pace.ts';
import { composeTemplate } from './template.ts';

/** Meta's "customer service window": "Send messages", developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages. */
export const WINDOW_MS = 24 * 3_600_000;
/** The last minutes are not used: the clocks are two. */
const WINDOW_EDGE_MS = 120_000;
/** What waits for a person's word is looked at so often; their word itself releases it at once. */
const WAIT_MS = 3_600_000;
/** A number in trouble tries again so often, so that it mends itself once a person has mended the cause. */
const TROUBLE_MS = 300_000;
/** A second template that only says that something waits would be a nuisance. */
const WAITING_AGAIN_MS = 20 * 3_600_000;

const sentSchema = z.looseObject({ messages: z.array(z.looseObject({ id: z.string() })).min(1) });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export interface SenderOptions {
  number: CloudNumber;
  port: CloudPort;
  graph: GraphClient;
  /** How the number stands now. */
  state(): CloudState;
  setState(patch: Partial<CloudState>): Promise<void>;
  pace?: Partial<PaceNumbers>;
}

/** `const sender = createCloudSender(options)`: `holds` and `send` of a channel. */
export function createCloudSender(options: SenderOptions) {
  const { number, port, graph } = options;
  const pace = createPace({
    ...USUAL_PACE,
    ...(options.state().perSecond === undefined ? {} : { perSecond: options.state().perSecond as number }),
    ...options.pace,
  });
  const nowMs = (): number => port.clock.now().getTime();
  /** Persons whose window Meta says is closed although we thought otherwise. */
  const closedAt = new Map<string, number>();

  async function isOpen(persons: readonly string[]): Promise<Map<string, boolean>> {
    const [heard, openings] = await Promise.all([
      port.lastHeard(number.name, persons),
      port.openings.of(number.name, persons),
    ]);
    const since = nowMs() - WINDOW_MS + WINDOW_EDGE_MS;
    return new Map(
      persons.map((person) => {
        const last = Math.max(heard.get(person)?.at.getTime() ?? 0, openings.get(person)?.pressedAt?.getTime() ?? 0);
        return [person, last > since && last > (closedAt.get(person) ?? 0)];
      }),
    );
  }

  /** Why a template cannot go to them now; null when it can. */
  async function holdOfTemplate(message: OutgoingMessage): Promise<Hold | null> {
    const wait = (reason: string): Hold => ({ until: new Date(nowMs() + WAIT_MS), reason });
    const state = options.state();
    const template = composeTemplate(message, state.templates ?? []);
    if (template === null) return wait('it waits until the person writes: no approved template');
    const opening = (await port.openings.of(number.name, [message.person])).get(message.person);
    if (!template.carries && nowMs() - (opening?.waitingAt?.getTime() ?? 0) < WAITING_AGAIN_MS)
      return wait('the person was told that something waits');
    const { limit, portfolio = number.accountId } = state;
    if (limit === undefined || state.unlimited) return null;
    const reached = await port.openings.reachedSince(portfolio, new Date(nowMs() - WINDOW_MS));
    return reached.length >= limit && !reached.includes(message.person)
      ? wait("the portfolio's limit of people written to first in a day is reached")
      : null;
  }

  async function holds(messages: readonly OutgoingMessage[]): Promise<Map<string, Hold>> {
    const held = new Map<string, Hold>();
    const byPerson = new Map<string, Hold>();
    const now = nowMs();
    const { trouble, since } = options.state();
    const free = pace.numberFree(now);
    const open = await isOpen([...new Set(messages.map((one) => one.person))]);
    // One goes through now and then to see whether it is mended.
    if (trouble !== undefined && now - (since?.getTime() ?? now) < TROUBLE_MS) {
      const until = new Date((since?.getTime() ?? now) + TROUBLE_MS);
      return new Map(messages.map((one) => [one.id, { until, reason: `the number cannot send: ${trouble}` }]));
    }
    for (const message of messages) {
      const pair = pace.pairFree(message.person, now);
      const hold =
        byPerson.get(message.person) ??
        (free > now
          ? { until: new Date(free), reason: 'the number sends no faster' }
          : pair > now
            ? { until: new Date(pair), reason: 'one person gets no more at once' }
            : open.get(message.person)
              ? null
              : await holdOfTemplate(message));
      if (hold === null) continue;
      // What comes after it waits too: nobody reads an answer before its question.
      byPerson.set(message.person, hold);
      held.set(message.id, hold);
    }
    return held;
  }

  async function refused(person: string, code: number, retryAfterMs: number | undefined): Promise<SendReceipt> {
    const meaning = meaningOf(code);
    const held = (until: Date): SendReceipt => ({ status: 'held', until, reason: meaning.words });
    switch (meaning.act) {
      case 'again':
        return held(pace.hold(meaning.scope, person, Math.max(meaning.afterMs, retryAfterMs ?? 0), nowMs()));
      case 'stopped':
        await options.setState({ trouble: meaning.trouble, since: port.clock.now() });
        return held(new Date(nowMs() + TROUBLE_MS));
      case 'window':
        closedAt.set(person, nowMs());
        return held(new Date(nowMs() + 1_000));
      case 'template':
        // The list of templates is asked for again, and what no template carries waits.
        await options.setState({ templates: [], checkedAt: new Date(0) });
        return held(new Date(nowMs() + WAIT_MS));
      default:
        return { status: 'failed', reason: meaning.words };
    }
  }

  async function receiptOf(person: string, answer: GraphAnswer): Promise<SendReceipt> {
    if (answer.kind === 'unsure') return { status: 'unknown', reason: 'Meta did not answer' };
    if (answer.kind === 'unreachable')
      return { status: 'held', until: pace.hold('number', '', 2_000, nowMs()), reason: 'Meta is not reached' };
    if (answer.kind === 'refused') return refused(person, answer.code, answer.retryAfterMs);
    const read = sentSchema.safeParse(answer.json);
    if (!read.success) return { status: 'unknown', reason: 'Meta gave no id' };
    pace.went(person);
    if (options.state().trouble !== undefined) await options.setState({ trouble: undefined, since: undefined });
    return { status: 'sent', providerId: read.data.messages[0]?.id ?? '' };
  }

  async function post(person: string, body: object): Promise<SendReceipt> {
    const waitMs = pace.taken(person, nowMs());
    if (waitMs > 0) await sleep(waitMs);
    return receiptOf(person, await graph.post(`/${number.phoneNumberId}/messages`, body));
  }

  async function sendTemplate(message: OutgoingMessage): Promise<SendReceipt> {
    const template = composeTemplate(message, options.state().templates ?? []);
    if (template === null)
      return { status: 'held', until: new Date(nowMs() + WAIT_MS), reason: 'it waits until the person writes' };
    const receipt = await post(message.person, template.body);
    if (receipt.status !== 'sent') return receipt;
    const now = port.clock.now();
    const { portfolio = number.accountId } = options.state();
    const opening = template.carries ? { templateAt: now } : { templateAt: now, waitingAt: now };
    await port.openings.note(number.name, message.person, portfolio, opening, now).catch(port.onError);
    if (template.carries) return receipt;
    return { status: 'held', until: new Date(nowMs() + WAIT_MS), reason: 'the person was told that something waits' };
  }

  async function sendText(message: OutgoingMessage): Promise<SendReceipt> {
    let last: SendReceipt = { status: 'failed', reason: 'nothing to say' };
    for (const [i, body] of compose(message).entries()) {
      const receipt = await post(message.person, body);
      // Half of it is out: the rest is not sent a second time from its beginning.
      if (receipt.status !== 'sent')
        return i === 0 ? receipt : { status: 'unknown', reason: 'only its beginning was sent' };
      last = receipt;
    }
    return last;
  }

  /** Two blue ticks under what they wrote, and "typing" until the answer stands there ("Typing indicators"). Never waited for. */
  function showRead(providerId: string): void {
    graph
      .post(`/${number.phoneNumberId}/messages`, {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: providerId,
        typing_indicator: { type: 'text' },
      })
      .catch(port.onError);
  }

  async function send(messages: readonly OutgoingMessage[]): Promise<SendReceipt[]> {
    const persons = [...new Set(messages.map((one) => one.person))];
    const [open, heard] = await Promise.all([isOpen(persons), port.lastHeard(number.name, persons)]);
    const receipts = new Map<string, SendReceipt>();
    await Promise.all(
      persons.map(async (person) => {
        let stopped: SendReceipt | undefined;
        const last = heard.get(person);
        if (open.get(person) && last) showRead(last.providerId);
        for (const message of messages.filter((one) => one.person === person)) {
          const receipt = stopped ?? (await (open.get(person) ? sendText(message) : sendTemplate(message)));
          receipts.set(message.id, receipt);
          if (receipt.status === 'held') stopped = receipt;
        }
      }),
    );
    return messages.map((one) => receipts.get(one.id) ?? { status: 'unknown' });
  }

  return { holds, send, heard: () => pace.heard(nowMs()) };
}
