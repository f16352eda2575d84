/**
 * The port every channel fits: the simulator, the app's HTTP API, a linked phone, Meta's Cloud API. A channel turns what its
 * provider gives into an `IncomingMessage` and hands it to intake; it is told to send an `OutgoingMessage` and reports what
 * became of it. Everything a provider knows about ids stays behind this file.
 */
import type { MessageBody } from '../conversation/message.ts';
import type { Address } from '../people/person.ts';

/** `{channel: 'simulator', providerId: 'abc', from: {kind: 'simulator', value: 'p1'}, group: false, sentAt, body: {kind: 'text', text: 'जोहार'}}`. */
export interface IncomingMessage {
  /** The channel instance: several numbers are several instances. */
  channel: string;
  /** The provider's id of this message: with `channel` it is unique for ever. May contain a phone number. */
  providerId: string;
  from: Address;
  /** Other addresses known to be the same person (LID beside phone number). */
  alsoFrom?: Address[];
  /** The name the person gave themselves at the provider, if any. */
  pushName?: string;
  /** Sent in a group: nothing is answered and no content is kept. */
  group: boolean;
  sentAt: Date;
  body: MessageBody;
  forwarded?: boolean;
}

/** What intake answers once the message is durably kept. `duplicate`: it was there before, nothing changes. */
export interface IntakeReceipt {
  id: string;
  status: 'accepted' | 'duplicate' | 'ignored';
  /** Whose it is; absent where it was ignored. */
  person?: string;
}

/** Keeps a message (one durable write) and wakes the worker. Throws only when it could not be kept: then do not acknowledge. */
export type Intake = (message: IncomingMessage) => Promise<IntakeReceipt>;

/** `{id: 'turn.0', to: {kind: 'phone', value: '91…'}, text: '…', asks: 'confirm', options: ['yes', 'no']}`. */
export interface OutgoingMessage {
  /** Ours, always the same for the same reply: a channel that can, uses it to make a repeat harmless. */
  id: string;
  person: string;
  to: Address;
  text: string;
  language: 'hi' | 'hi-Latn' | 'en';
  asks?: string;
  options?: string[];
  /** Names of the options in the language of the text, where buttons help; numbered text always works too. */
  optionNames?: string[];
  /** Sent after it where the channel can: the numbers by which the centre is reached. */
  card?: ContactCard;
  at: Date;
}

/** `{name: 'Connect Centre', numbers: ['+91 98000 00002']}`: the number it is sent from is added by the channel. */
export interface ContactCard {
  name: string;
  numbers: readonly string[];
}

/** A message of ours of which nobody knows whether it went out; `at` is when it was begun. */
export interface Sought {
  to: Address;
  text: string;
  at: Date;
}

/** `absent`: it certainly did not go out, and may be sent. `unsure`: it cannot be looked for now. */
export type Found =
  | { kind: 'found'; providerId: string; status: 'sent' | 'delivered' | 'read' }
  | { kind: 'absent' }
  | { kind: 'unsure' };

/** `held`: certainly not sent, to be tried again at `until`. `unknown`: nobody can say whether it was sent; never tried again blindly. */
export interface SendReceipt {
  status: 'sent' | 'delivered' | 'failed' | 'held' | 'unknown';
  providerId?: string;
  /** Why it failed or is held, in words without personal data. */
  reason?: string;
  /** With `held`. */
  until?: Date;
}

/** Why nothing is begun for somebody now, and until when. */
export interface Hold {
  until: Date;
  reason: string;
}

export interface Channel {
  /** The instance's name, as in `IncomingMessage.channel`. */
  readonly name: string;
  readonly kind: 'simulator' | 'app' | 'whatsapp-web' | 'cloud-api';
  /** Sending the same id again shows the person nothing new: after a crash it is sent again rather than marked unknown. */
  readonly repeatable: boolean;
  /** The kinds of address it can reach; the first that a person has is taken. */
  readonly addressKinds: readonly Address['kind'][];
  /** Where a repeat would be seen: how many are begun at once, each of which a crash leaves `unknown`. 4 when absent. */
  readonly atOnce?: number;
  /** By message id: those that may not be begun now. Absent: everything may. */
  holds?(messages: readonly OutgoingMessage[]): Promise<Map<string, Hold>>;
  /** Sends in order; one receipt each. */
  send(messages: readonly OutgoingMessage[]): Promise<SendReceipt[]>;
  /** Looks whether something that was being sent when everything ended did go out. Absent: nobody can say. */
  lookUp?(sought: Sought): Promise<Found>;
  /** Begins to receive. */
  start(intake: Intake, onStatus: (update: StatusUpdate) => void): Promise<void>;
  stop(): Promise<void>;
  /** Can it send and receive now; a sentence when not. */
  health(): { ok: boolean; reason?: string };
}

/** What the provider says became of something we sent. */
export interface StatusUpdate {
  channel: string;
  providerId: string;
  /** Our own id, where the provider gives it back: it finds also what a crash left without the provider's. */
  replyId?: string;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  at: Date;
  reason?: string;
}
