/**
 * What a step is made with: the state as it becomes, the effects, and the one reply under way. It lives for one step and
 * nothing of it leaves but the `StepResult`; the input is never changed.
 */
import type { Meaning } from '../language/meaning.ts';
import { deriveId } from '../shared/ids.ts';
import type { Effect } from './effect.ts';
import type { Asks, Reply, ReplyPart } from './reply.ts';
import type { ConversationState } from './state.ts';
import type { Facts, StepInput, StepResult } from './turn.ts';

/** How a question goes on: the options of its menu, what it is about, a guess it names. */
export interface Asking {
  options?: string[];
  about?: string;
  guess?: { district: string; block?: string };
}

export class Composer {
  /** The message under way. */
  input: StepInput;
  readonly facts: Facts;
  readonly effects: Effect[] = [];
  /** As it will be; changed freely, it is a copy. */
  state: ConversationState;
  #said: ReplyPart[] = [];
  #question: ReplyPart[] = [];
  #asked: { asks: Asks; options?: string[] } | undefined;
  #completedBy: number | undefined;
  #started = false;
  #skipped: Reply['skipped'];
  #ids = 0;

  constructor(input: StepInput) {
    this.input = input;
    this.facts = input.facts;
    this.state = structuredClone(input.state);
  }

  /** What was understood; for what has no words a meaning that says nothing. */
  get meaning(): Meaning {
    return this.input.meaning ?? { language: this.state.language, intent: 'other', confidence: 0, evidence: {} };
  }

  /** The words of the message, '' when it has none. */
  get text(): string {
    const { body } = this.input.message;
    if (body.kind === 'text' || body.kind === 'edit') return body.text;
    if (body.kind === 'voice') return body.transcript ?? '';
    if (body.kind === 'photo' || body.kind === 'video' || body.kind === 'document') return body.caption ?? '';
    return '';
  }

  get messageId(): string {
    return this.input.message.id;
  }

  /** An id for a record or draft made by this step, the same when the step is repeated. */
  newId(kind: string): string {
    return deriveId(kind, this.input.turnId, this.messageId, this.#ids++);
  }

  /** Something that is said whatever comes after. */
  say(key: string, params?: Readonly<Record<string, unknown>>): void {
    this.#said.push(params === undefined ? { key } : { key, params });
  }

  /** The one question of the reply: a second one takes the place of the first. */
  ask(asks: Asks, parts: readonly ReplyPart[], asking: Asking = {}): void {
    const { options, about, guess } = asking;
    this.#question = parts.map((part) => ({ ...part, question: true }));
    this.#asked = { asks, ...(options ? { options } : {}) };
    this.state.asked = {
      asks,
      parts: [...parts],
      ...(options ? { options } : {}),
      ...(about ? { about } : {}),
      ...(guess ? { guess } : {}),
    };
  }

  /** Asks the open question again, shortly: its menu with one line before it. Always true, for a situation to return. */
  repeat(key: string): true {
    const { asked } = this.state;
    if (asked === undefined) return true;
    const { asks, parts = [], ...asking } = asked;
    this.ask(asks, [{ key }, ...parts.filter((part) => part.key !== key)], asking);
    return true;
  }

  /** What was asked before stands again: the new question is not sent. */
  putBack(asked: ConversationState['asked']): void {
    if (asked === undefined) delete this.state.asked;
    else this.state.asked = asked;
  }

  /** Nothing waits for an answer any more. */
  answered(): void {
    delete this.state.asked;
  }

  get asks(): boolean {
    return this.#asked !== undefined;
  }

  get speaks(): boolean {
    return this.#said.length > 0 || this.#question.length > 0;
  }

  /** Goes on as if another message had come: what waited is taken up in the words of its time. */
  as(past: Pick<StepInput, 'meaning' | 'message'>): this {
    this.input = { ...this.input, ...past };
    return this;
  }

  /** Adds an effect and returns its place. */
  do(effect: Effect): number {
    return this.effects.push(effect) - 1;
  }

  /** The reply waits for the result of that effect: a ticket number. */
  completeBy(place: number): void {
    this.#completedBy = place;
  }

  /** The system starts this reply: it is no answer. */
  start(skipped?: Reply['skipped']): void {
    this.#started = true;
    this.#skipped = skipped;
  }

  /** Whether something with that key is said already. */
  says(key: string): boolean {
    return this.#said.some((part) => part.key === key);
  }

  /** Sets what was said aside: the reply is none. */
  beSilent(): void {
    this.#said = [];
    this.#question = [];
    this.#asked = undefined;
  }

  /** What the step comes to. */
  finish(): StepResult {
    const parts = [...this.#said, ...this.#question];
    const language = this.#started ? (this.facts.person.language ?? this.state.language) : this.state.language;
    const replies: Reply[] =
      parts.length === 0
        ? []
        : [
            {
              language,
              parts,
              ...this.#asked,
              ...(this.#completedBy === undefined ? {} : { completedBy: this.#completedBy }),
              ...(this.#started ? { started: true as const } : {}),
              ...(this.#skipped === undefined ? {} : { skipped: this.#skipped }),
            },
          ];
    return { state: this.state, effects: this.effects, replies };
  }
}
