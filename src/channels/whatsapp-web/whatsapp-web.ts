/** WhatsApp by a linked phone: the session, what comes in, what goes out, put together as a channel. */
import type { Client } from 'whatsapp-web.js';
import type { Channel, StatusUpdate } from '../channel.ts';
import { catchUp } from './catch-up.ts';
import { lookUpIn, statusOf } from './look-up.ts';
import { addressOf, type RawMessage, readRaw } from './read-message.ts';
import { createReceiver, type Receiver } from './receive.ts';
import { chatOf, createWebSender } from './send.ts';
import { createSession, type SessionTimes } from './session.ts';
import type { LinkedPhone, WebManners, WebPort } from './web-port.ts';

export interface WhatsappWebOptions {
  phone: LinkedPhone;
  port: WebPort;
  manners: WebManners;
  /** Where sessions lie. */
  dataPath: string;
  /** Chromium; absent: a person is told that it is missing. */
  executablePath: string | undefined;
  /** Further arguments for Chromium. */
  args: readonly string[];
  times?: Partial<SessionTimes>;
}

/** The channel of one linked phone. */
export function createWhatsappWeb(options: WhatsappWebOptions): Channel {
  const { phone, port } = options;
  const { name } = phone;
  let receiver: Receiver | undefined;
  let onStatus: (update: StatusUpdate) => void = () => undefined;
  /** Closed while it is not known what was missed: what is heard meanwhile waits for its turn behind that, or is found by it. */
  let gate = Promise.withResolvers<'open' | 'gone'>();
  let isOpen = false;
  function close(how: 'gap' | 'end'): void {
    receiver?.freeze();
    if (how === 'end') gate.resolve('gone');
    if (how === 'end' || isOpen) gate = Promise.withResolvers();
    isOpen = false;
  }

  const status = (raw: RawMessage): StatusUpdate => ({
    channel: name,
    providerId: raw.id.id,
    status: (raw.ack ?? 0) < 0 ? 'failed' : statusOf(raw.ack ?? 0),
    at: port.clock.now(),
    ...((raw.ack ?? 0) < 0 ? { reason: 'WhatsApp could not send it' } : {}),
  });

  function listen(client: Client): void {
    /** Once it is known what was missed. */
    const hear = (model: unknown, act: (raw: RawMessage, to: Receiver) => Promise<void>): void => {
      const raw = readRaw(model);
      if (raw === null) return;
      void gate.promise
        .then((how) => (how === 'open' && receiver ? act(raw, receiver) : undefined))
        .catch(port.onError);
    };
    client.on('message', (message) => hear(message.rawData, (raw, to) => to.take(raw, client)));
    client.on('message_edit', (message, body) =>
      hear(message.rawData, (raw, to) => to.edited(raw, String(body), client)),
    );
    client.on('message_revoke_everyone', (message) => hear(message.rawData, (raw, to) => to.revoked(raw, client)));
    // Not in the library's types.
    (client as NodeJS.EventEmitter).on('message_ciphertext_failed', (message: { rawData: unknown }) =>
      hear(message.rawData, (raw, to) => to.unreadable(raw, client)),
    );
    client.on('message_reaction', (reaction) => {
      const { id, msgId, reaction: emoji, timestamp, senderId } = reaction;
      if (addressOf(senderId).value === client.info.wid.user) return;
      const model = { id: { ...msgId, fromMe: false }, type: 'reaction', t: Math.floor(timestamp) };
      hear(model, (raw, to) => to.reacted(raw, `${raw.id.id}.${id.id}`, emoji, client));
    });
    client.on('message_ack', (message) => {
      const raw = readRaw(message.rawData);
      if (raw?.id.fromMe && (raw.ack ?? 0) !== 0) onStatus(status(raw));
    });
  }

  const session = createSession({
    name,
    port,
    dataPath: options.dataPath,
    executablePath: options.executablePath,
    args: options.args,
    onClient: listen,
    onGap: close,
    async onReady(client, state) {
      if (!receiver) return false;
      const whole = await catchUp(
        {
          client,
          receiver,
          port,
          notBefore: state.firstLinkedAt ?? port.clock.now(),
          onAck: async (raw) => {
            if ((raw.ack ?? 0) > 1) await port.applyStatus(status(raw));
          },
        },
        () => {
          isOpen = true;
          gate.resolve('open');
        },
      );
      if (whole) receiver.thaw();
      return whole;
    },
    ...(options.times ? { times: options.times } : {}),
  });
  const sender = createWebSender({ port, manners: options.manners, client: session.client });

  return {
    name,
    kind: 'whatsapp-web',
    repeatable: false,
    // A crash leaves no more than one that has to be looked for.
    atOnce: 1,
    addressKinds: ['phone', 'lid'],
    holds: sender.holds,
    send: sender.send,
    async lookUp(sought) {
      const client = session.client();
      if (client === undefined) return { kind: 'unsure' };
      return lookUpIn(client, chatOf(sought.to), sought, port.recorded).catch((error: unknown) => {
        port.onError(error);
        return { kind: 'unsure' };
      });
    },
    async start(intake, hearStatus) {
      onStatus = hearStatus;
      receiver = createReceiver({
        name,
        port,
        intake,
        onHeard: (person) => void port.heard(person).catch(port.onError),
      });
      session.start();
    },
    async stop() {
      await session.stop();
      await receiver?.stop();
    },
    health: () => (session.client() ? { ok: true } : { ok: false, reason: 'the phone is not connected' }),
  };
}
