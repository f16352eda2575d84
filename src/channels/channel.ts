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
  at: Date;
}

export interface SendReceipt {
  status: 'sent' | 'delivered' | 'failed';
  providerId?: string;
  /** Why it failed, in words without personal data. */
  reason?: string;
}

export interface Channel {
  /** The instance's name, as in `IncomingMessage.channel`. */
  readonly name: string;
  readonly kind: 'simulator' | 'app' | 'whatsapp-web' | 'cloud-api';
  /** Sending the same id again shows the person nothing new: after a crash it is sent again rather than marked unknown. */
  readonly repeatable: boolean;
  /** The kind of address it can reach. */
  readonly addressKinds: readonly Address['kind'][];
  /** Sends in order; one receipt each. */
  send(messages: readonly OutgoingMessage[]): Promise<SendReceipt[]>;
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
  status: 'sent' | 'delivered' | 'read' | 'failed';
  at: Date;
  reason?: string;
}
