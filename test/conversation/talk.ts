/**
 * A conversation without any store: messages → meaning (given by hand, or by `understand`) → step → the effects on plain
 * lists. What the domain does is imitated only as far as the conversation looks at it.
 */

import type { Complaint } from '../../src/complaints/complaint.ts';
import type { Effect } from '../../src/conversation/effect.ts';
import { factsNeeded } from '../../src/conversation/facts-needed.ts';
import { mergeReplies } from '../../src/conversation/merge-replies.ts';
import type { ConversationEvent, Message, MessageBody } from '../../src/conversation/message.ts';
import { renderReply } from '../../src/conversation/render-reply.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { type ConversationState, NEW_STATE } from '../../src/conversation/state.ts';
import { step } from '../../src/conversation/step.ts';
import type { Facts } from '../../src/conversation/turn.ts';
import type { Meaning } from '../../src/language/meaning.ts';
import type { Person } from '../../src/people/person.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import type { Report } from '../../src/reports/report.ts';
import { loadTexts } from '../../src/shared/texts.ts';

export const gazetteer = loadGazetteer({ extraFiles: [] });
export const texts = loadTexts();

export type Reader = (
  text: string,
  context: { sentAt: string; home?: Person['home']; state: ConversationState },
) => Meaning;

/** What came back for one message. */
export interface Answer {
  text: string;
  asks?: string;
  options?: string[];
  effects: Effect[];
  replies: Reply[];
  language?: string;
}

export class Talk {
  state: ConversationState = NEW_STATE;
  person: Person;
  reports: Report[] = [];
  complaints: Complaint[] = [];
  effects: Effect[] = [];
  handover: Facts['handover'] = 'none';
  handoverTaken = false;
  deskOpen = true;
  similar: Facts['similar'];
  now: Date;
  last: Answer = { text: '', effects: [], replies: [] };
  /** What was understood of the last message. */
  meaning: Meaning | null = null;
  #read: Reader;
  #n = 0;
  #tickets = 0;

  constructor(person: Partial<Person>, at: string, read: Reader) {
    this.now = new Date(at);
    this.person = {
      id: 'p1',
      addresses: [],
      known: true,
      createdAt: this.now,
      version: 1,
      ...(person.consent === undefined && person.known !== false
        ? { consent: { at: this.now, noticeVersion: 'x', messageId: 'm0', adult: true } }
        : {}),
      ...person,
    };
    this.#read = read;
  }

  wait(ms: number): this {
    this.now = new Date(this.now.getTime() + ms);
    return this;
  }

  /** The id of the n-th message sent, from 1. */
  idOf(n: number): string {
    return `m${String(n).padStart(4, '0')}`;
  }

  /** A complaint that stands before the conversation begins. */
  give(complaint: Partial<Complaint> & { ticket: string }): this {
    const { home } = this.person;
    this.complaints.push({
      id: `id-${complaint.ticket}`,
      person: 'p1',
      state: 'assigned',
      category: 'water',
      ...(home ? { place: home } : {}),
      words: [],
      evidence: [],
      level: 'block',
      steps: [],
      reopenings: 0,
      openedAt: new Date(this.now.getTime() - 10 * 86_400_000),
      dueAt: new Date(this.now.getTime() + 10 * 86_400_000),
      changedAt: this.now,
      units: [],
      version: 1,
      ...complaint,
    });
    return this;
  }

  /** Types a text. `meaning` by hand takes the place of the reader's. */
  say(text: string, meaning?: Partial<Meaning>): Answer {
    return this.send({ kind: 'text', text }, meaning);
  }

  event(event: ConversationEvent): Answer {
    return this.send({ kind: 'event', event });
  }

  /** Chooses an option of the last menu by its code. */
  choose(option: string): Answer {
    const at = this.last.options?.indexOf(option) ?? -1;
    if (at < 0) throw new Error(`${option} is not offered: ${this.last.options?.join(' ') ?? 'no menu'}`);
    return this.say(String(at + 1), {
      intent: option === 'yes' ? 'affirm' : option === 'no' ? 'deny' : 'other',
      choice: option,
    });
  }

  /** Several messages in a row, answered together. */
  together(bodies: readonly (MessageBody | string)[]): Answer {
    const results = bodies.map((body) => this.#step(typeof body === 'string' ? { kind: 'text', text: body } : body));
    return this.#answer(
      mergeReplies(results.map((one) => one.result)),
      results.flatMap((one) => one.result.effects),
    );
  }

  send(body: MessageBody, meaning?: Partial<Meaning>, more: Partial<Message> = {}): Answer {
    const { result } = this.#step(body, meaning, more);
    return this.#answer(result.replies, result.effects);
  }

  #step(body: MessageBody, by?: Partial<Meaning>, more: Partial<Message> = {}): { result: ReturnType<typeof step> } {
    this.now = new Date(this.now.getTime() + 1000);
    const id = `m${String(++this.#n).padStart(4, '0')}`;
    const message: Message = { id, person: 'p1', channel: 'test', at: this.now, arrivedAt: this.now, body, ...more };
    const text =
      body.kind === 'text' || body.kind === 'edit'
        ? body.text
        : body.kind === 'voice'
          ? body.transcript
          : body.kind === 'photo'
            ? body.caption
            : undefined;
    let meaning: Meaning | null = null;
    if (text !== undefined && text !== '') {
      const read = this.#read(text, {
        sentAt: this.now.toISOString(),
        ...(this.person.home ? { home: this.person.home } : {}),
        state: this.state,
      });
      meaning = by === undefined ? read : { ...read, ...by };
    }
    this.meaning = meaning;
    const needs = factsNeeded(this.state, meaning, message);
    const facts: Facts = {
      person: this.person,
      reports: needs.reports ? [...this.reports].reverse() : [],
      complaints: needs.complaints ? [...this.complaints].reverse() : [],
      handover: this.handover,
      ...(this.handoverTaken ? { handoverTaken: true as const } : {}),
      gazetteer,
      deskOpen: this.deskOpen,
      centre: { organisation: 'परीक्षण संगठन' },
      ...(this.similar && needs.similar ? { similar: this.similar } : {}),
    };
    const frozen = JSON.stringify(this.state);
    const result = step({ state: this.state, message, meaning, facts, turnId: id, now: this.now });
    if (JSON.stringify(this.state) !== frozen) throw new Error('the step changed its input');
    this.state = structuredClone(result.state);
    for (const effect of result.effects) this.#apply(effect, id);
    return { result };
  }

  #answer(replies: Reply[], effects: Effect[]): Answer {
    const ticket = this.complaints.at(-1)?.ticket;
    const done = replies.map((reply) =>
      reply.completedBy === undefined
        ? reply
        : { ...reply, parts: reply.parts.map((part) => ({ ...part, params: { ...part.params, ticket } })) },
    );
    const asking = done.find((reply) => reply.asks !== undefined);
    this.last = {
      text: done.map((reply) => renderReply(reply, texts, gazetteer).text).join('\n---\n'),
      ...(asking?.asks ? { asks: asking.asks } : {}),
      ...(asking?.options ? { options: asking.options } : {}),
      ...(done[0] ? { language: done[0].language } : {}),
      effects,
      replies: done,
    };
    return this.last;
  }

  #apply(effect: Effect, messageId: string): void {
    this.effects.push(effect);
    const complaint =
      'complaintId' in effect ? this.complaints.find((one) => one.id === effect.complaintId) : undefined;
    switch (effect.type) {
      case 'person.consent':
        this.person = {
          ...this.person,
          consent: { at: this.now, noticeVersion: effect.noticeVersion, messageId, adult: true },
        };
        break;
      case 'person.register':
        this.person = {
          ...this.person,
          ...(effect.role ? { role: effect.role } : {}),
          ...(effect.name ? { name: effect.name } : {}),
          ...(effect.home ? { home: { ...this.person.home, ...effect.home } } : {}),
        };
        break;
      case 'person.language':
        this.person = { ...this.person, language: effect.language };
        break;
      case 'person.opt-out':
        this.person = { ...this.person, optedOut: { at: this.now, messageId } };
        break;
      case 'person.opt-in': {
        const { optedOut: _out, ...rest } = this.person;
        this.person = rest;
        break;
      }
      case 'report.record':
        this.reports.push({
          id: effect.reportId,
          person: 'p1',
          status: effect.status,
          ...effect.fields,
          messageId: effect.messageId,
          evidence: effect.evidence,
          confirmedAt: this.now,
          changedAt: this.now,
          units: [],
          version: 1,
        });
        break;
      case 'report.correct':
        this.reports = this.reports.map((one) => (one.id === effect.reportId ? { ...one, ...effect.changes } : one));
        break;
      case 'report.withdraw':
        this.reports = this.reports.map((one) => (one.id === effect.reportId ? { ...one, status: 'withdrawn' } : one));
        break;
      case 'report.add-evidence':
        this.reports = this.reports.map((one) =>
          one.id === effect.reportId ? { ...one, evidence: [...one.evidence, ...effect.evidence] } : one,
        );
        break;
      case 'complaint.open':
        this.complaints.push({
          id: effect.complaintId,
          ticket: `JH-RAN-26-${String(++this.#tickets * 123).padStart(6, '0')}`,
          person: 'p1',
          state: 'open',
          ...effect.fields,
          words: effect.words,
          evidence: effect.evidence,
          ...(effect.confidential ? { confidential: true as const } : {}),
          ...(effect.danger ? { danger: true as const } : {}),
          level: 'block',
          steps: [],
          reopenings: 0,
          openedAt: this.now,
          dueAt: new Date(this.now.getTime() + 15 * 86_400_000),
          changedAt: this.now,
          units: [],
          version: 1,
          ...(effect.linkedTo ? { linkedTo: effect.linkedTo } : {}),
        });
        break;
      case 'complaint.correct':
        if (complaint) Object.assign(complaint, effect.changes);
        break;
      case 'complaint.reopen':
        if (complaint) complaint.state = 'reopened';
        break;
      case 'complaint.confirm':
        if (complaint) complaint.state = 'confirmed';
        break;
      case 'complaint.withdraw':
        if (complaint) complaint.state = 'withdrawn';
        break;
      case 'complaint.add-evidence':
        complaint?.evidence.push(...effect.evidence);
        break;
      case 'complaint.add-words':
        complaint?.words.push({ messageId: effect.messageId, text: effect.text });
        break;
      case 'complaint.make-confidential':
        if (complaint) complaint.confidential = true;
        break;
      case 'handover.open':
        this.handover = effect.urgent ? 'urgent' : 'open';
        break;
      default:
        break;
    }
  }
}
