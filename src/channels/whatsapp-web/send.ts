/**
 * Sends like a polite person: one after another, typing first, nobody who never wrote, nothing we begin at night, and only so much
 * a day. What may not go now is held until it may; what nobody can say is `unknown` and is looked for in the chat.
 */
import type { Client } from 'whatsapp-web.js';
import type { Address } from '../../people/person.ts';
import { dayOf } from '../../shared/kolkata.ts';
import type { Hold, OutgoingMessage, SendReceipt } from '../channel.ts';
import { contactCard } from './contact-card.ts';
import { showTyping } from './in-page.ts';
import { ceilingOn, createSlots, isStarted, nextDay, quietUntil } from './politeness.ts';
import type { WebManners, WebPort, WebState } from './web-port.ts';

export interface WebSenderOptions {
  port: WebPort;
  manners: WebManners;
  /** The client while it is ready. */
  client(): Client | undefined;
}

/** What waits for a person's word is looked at so often; the word itself releases it at once. */
const WAIT_MS = 3_600_000;
/** What waits for the phone; its coming back releases it at once. */
const AWAY_MS = 60_000;
/** WhatsApp has to say that it has the message within this time. */
const SENT_WITHIN_MS = 30_000;
const LONGEST_TYPING_MS = 4_000;
const MS_A_LETTER = 25;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The chat of an address. */
export function chatOf(address: Address): string {
  return `${address.value}@${address.kind === 'lid' ? 'lid' : 'c.us'}`;
}

/** `const sender = createWebSender(options)`: `holds` and `send` of a channel. */
export function createWebSender({ port, manners, client }: WebSenderOptions) {
  const slots = createSlots(manners);
  let sent: NonNullable<WebState['sent']> | undefined;
  let linkedAt: Date | undefined;
  /** The moment from which each message we begin may go. */
  const begins = new Map<string, number>();

  async function today(now: Date): Promise<NonNullable<WebState['sent']>> {
    if (sent === undefined) {
      const state = await port.readState();
      sent = state.sent;
      linkedAt = state.firstLinkedAt;
    }
    if (sent === undefined || sent.day !== dayOf(now)) sent = { day: dayOf(now), all: 0, started: 0 };
    return sent;
  }

  async function holdOf(message: OutgoingMessage, lastHeard: Date | undefined, now: Date): Promise<Hold | null> {
    if (client() === undefined)
      return { until: new Date(now.getTime() + AWAY_MS), reason: 'the phone is not connected' };
    if (lastHeard === undefined)
      return { until: new Date(now.getTime() + WAIT_MS), reason: 'it waits until the person writes to this number' };
    const { all, started } = await today(now);
    const most = (full: number) => ceilingOn(now, full, linkedAt, manners.warmUpDays);
    if (all >= most(manners.perDay))
      return { until: nextDay(now, manners.quiet), reason: "the day's ceiling is reached" };
    if (!isStarted(lastHeard, now)) return null;
    const quiet = quietUntil(now, manners.quiet);
    if (quiet !== null) return { until: quiet, reason: 'quiet hours: nobody asked for it' };
    if (started >= most(manners.startedPerDay))
      return { until: nextDay(now, manners.quiet), reason: "the day's ceiling for what nobody asked for is reached" };
    const at = begins.get(message.id) ?? now.getTime() + slots.takeStarted(now.getTime());
    if (at <= now.getTime()) {
      begins.delete(message.id);
      return null;
    }
    begins.set(message.id, at);
    return { until: new Date(at), reason: 'it takes its turn' };
  }

  async function holds(messages: readonly OutgoingMessage[]): Promise<Map<string, Hold>> {
    const now = port.clock.now();
    const heard = await port.lastHeard([...new Set(messages.map((one) => one.person))]);
    const held = new Map<string, Hold>();
    const byPerson = new Map<string, Hold>();
    for (const message of messages) {
      // What comes after it waits too: nobody reads an answer before its question.
      const hold = byPerson.get(message.person) ?? (await holdOf(message, heard.get(message.person), now));
      if (hold === null) continue;
      byPerson.set(message.person, hold);
      held.set(message.id, hold);
    }
    return held;
  }

  async function count(person: string): Promise<void> {
    const now = port.clock.now();
    const before = await today(now);
    const heard = (await port.lastHeard([person])).get(person);
    const started = heard !== undefined && isStarted(heard, now) ? 1 : 0;
    sent = { ...before, all: before.all + 1, started: before.started + started };
    await port.report({ sent });
  }

  async function give(to: Client, chat: string, content: string): Promise<SendReceipt> {
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), SENT_WITHIN_MS).unref());
    const given = await Promise.race([
      to.sendMessage(chat, content, { linkPreview: false, waitUntilMsgSent: true }),
      late,
    ]);
    if (given === 'late') return { status: 'unknown', reason: 'WhatsApp did not say that it has it' };
    if (!given) return { status: 'failed', reason: 'there is no such chat' };
    return { status: 'sent', providerId: given.id.id };
  }

  async function sendOne(message: OutgoingMessage): Promise<SendReceipt> {
    const chat = chatOf(message.to);
    const waitMs = slots.take(chat, Date.now());
    if (waitMs > 0) await sleep(waitMs);
    const to = client();
    if (to === undefined)
      return {
        status: 'held',
        until: new Date(port.clock.now().getTime() + AWAY_MS),
        reason: 'the phone is not connected',
      };
    const typingMs = Math.min(manners.chatGapMs, LONGEST_TYPING_MS, message.text.length * MS_A_LETTER);
    await showTyping(to, chat, true).catch(port.onError);
    if (typingMs > 0) await sleep(typingMs);
    try {
      const receipt = await give(to, chat, message.text);
      if (receipt.status === 'sent') {
        await count(message.person).catch(port.onError);
        if (message.card) await give(to, chat, contactCard(message.card, to.info.wid.user)).catch(port.onError);
      }
      return receipt;
    } catch (error) {
      port.onError(error);
      const words = error instanceof Error ? error.message : String(error);
      // The page itself says so before anything is given to it.
      if (/No LID for user|not a WhatsApp user/i.test(words))
        return { status: 'failed', reason: 'the number is not on WhatsApp' };
      return { status: 'unknown', reason: 'the page broke off' };
    }
  }

  async function send(messages: readonly OutgoingMessage[]): Promise<SendReceipt[]> {
    const receipts: SendReceipt[] = [];
    for (const message of messages) receipts.push(await sendOne(message));
    return receipts;
  }

  return { holds, send };
}
