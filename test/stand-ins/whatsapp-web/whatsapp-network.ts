/**
 * The network behind the stand-in page: phones that can be linked, people who write to them, what was sent, and faults to be had
 * on order. One server for several phones, over https and a WebSocket; `chromiumArgs` lead a browser to it instead of WhatsApp.
 * Over 250 lines: one network, whose parts share what it remembers.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { selfSigned } from './self-signed.ts';

/** A message as the page holds it. */
export interface NetMessage {
  id: string;
  /** `919800000001@c.us`, `…@lid`, `…@g.us`, `status@broadcast`. */
  chat: string;
  fromMe?: boolean;
  author?: string;
  type: string;
  body: string;
  /** Seconds since 1970, as the server gives them. */
  t: number;
  notifyName?: string;
  [field: string]: unknown;
}

/** What the centre sent. */
export interface NetSent extends NetMessage {
  key: string;
  atMs: number;
}

export interface PageConfig {
  /** How many of each chat's messages are in the page at first. */
  loaded?: number;
  /** It has synced before the library listens: `ready` never comes by itself. */
  earlySync?: boolean;
  syncAfterMs?: number;
  /** Numbers that are not on WhatsApp. */
  absent?: readonly string[];
}

const sentSchema = z.looseObject({
  id: z.string(),
  key: z.string(),
  chat: z.string(),
  type: z.string(),
  body: z.string(),
  t: z.number(),
});
const frameSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello') }),
  z.object({ type: z.literal('resume'), token: z.string() }),
  z.object({ type: z.literal('synced') }),
  z.object({ type: z.literal('seen'), chat: z.string() }),
  z.object({ type: z.literal('chatstate'), chat: z.string(), state: z.string() }),
  z.object({ type: z.literal('send'), message: sentSchema }),
  z.object({ type: z.literal('code'), phone: z.string() }),
  z.object({ type: z.literal('logout') }),
  z.object({ type: z.literal('trouble'), what: z.string() }),
]);

const PAGE = readFileSync(new URL('./page.js', import.meta.url), 'utf8');
/** As Android makes them. */
const newMessageId = () => `AC${randomBytes(15).toString('hex').toUpperCase()}`;

export type WhatsappNetwork = Awaited<ReturnType<typeof openWhatsappNetwork>>;
export type LinkablePhone = ReturnType<WhatsappNetwork['phone']>;

/** Starts one on a free port. */
export async function openWhatsappNetwork(config: PageConfig = {}) {
  const page: PageConfig = { ...config };
  const { key, cert } = selfSigned('web.whatsapp.com');
  const media = new Map<string, Buffer>();
  const phones = new Map<string, ReturnType<typeof makePhone>>();
  const sockets = new Set<Socket>();
  /** What links a page to a phone. */
  const linkers = new Map<WebSocket, (phone: ReturnType<typeof makePhone>, fresh: boolean) => void>();
  /** Pages that show a QR code, the latest last. */
  const unpaired: { socket: WebSocket; ref: string }[] = [];
  /** Faults in the page, and modules that were asked for and are not in it: tests assert that there are none. */
  const trouble: string[] = [];
  let isCut = false;
  let codesAsked = 0;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'https://web.whatsapp.com');
    if (pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><html><head><meta charset="utf-8"><title>WhatsApp</title><link rel="icon" href="data:,"></head><body><script>window.__STANDIN_CONFIG=${JSON.stringify(page)}</script><script>${PAGE}</script></body></html>`,
      );
      return;
    }
    const file = media.get(pathname.replace('/standin-media', ''));
    response.writeHead(file ? 200 : 404, { 'content-length': file?.length ?? 0 });
    response.end(request.method === 'HEAD' ? undefined : file);
  }

  const server = createServer({ key, cert }, answer);
  server.on('connection', (socket: Socket) => {
    if (isCut) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  const webSockets = new WebSocketServer({ server, path: '/standin-socket' });
  const say = (socket: WebSocket | undefined, frame: object): void => {
    if (socket?.readyState === 1) socket.send(JSON.stringify(frame));
  };

  function showRef(socket: WebSocket): void {
    const ref = `2@${randomBytes(60).toString('base64')}`;
    const there = unpaired.find((one) => one.socket === socket);
    if (there) there.ref = ref;
    else unpaired.push({ socket, ref });
    say(socket, { type: 'ref', ref });
  }

  webSockets.on('connection', (socket: WebSocket) => {
    let own: ReturnType<typeof makePhone> | undefined;
    const bind = (phone: ReturnType<typeof makePhone>, fresh: boolean): void => {
      own = phone;
      const at = unpaired.findIndex((one) => one.socket === socket);
      if (at >= 0) unpaired.splice(at, 1);
      phone.connected(socket, fresh);
    };
    linkers.set(socket, bind);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      linkers.delete(socket);
      const at = unpaired.findIndex((one) => one.socket === socket);
      if (at >= 0) unpaired.splice(at, 1);
      own?.gone(socket);
    });
    socket.on('message', (data) => {
      const frame = frameSchema.parse(JSON.parse(String(data)));
      if (frame.type === 'hello') showRef(socket);
      else if (frame.type === 'code') codesAsked++;
      else if (frame.type === 'trouble') trouble.push(frame.what);
      else if (frame.type === 'resume') {
        const phone = [...phones.values()].find((one) => one.token === frame.token);
        if (phone) bind(phone, false);
        else say(socket, { type: 'rejected' });
      } else own?.heard(frame);
    });
  });
  function makePhone(number: string) {
    const me = `${number}@c.us`;
    const history: NetMessage[] = [];
    let pending: NetMessage[] = [];
    let socket: WebSocket | undefined;
    let lastT = 0;
    const onSynced: (() => void)[] = [];
    const lids = new Map<string, string>();
    const sent: NetSent[] = [];
    const typing: string[] = [];
    const seen: string[] = [];
    /** Takes what is sent and says nothing of it: the page is left in doubt. */
    let silent = false;

    const phone = {
      number,
      token: '',
      sent,
      typing,
      seen,
      history,
      get online(): boolean {
        return socket !== undefined;
      },
      connected(to: WebSocket, fresh: boolean): void {
        socket?.close();
        socket = to;
        const waiting = pending;
        pending = [];
        say(to, {
          type: 'session',
          fresh,
          token: phone.token,
          me,
          meLid: '99887766554433@lid',
          pushname: 'Bot',
          lids: [...lids],
          history,
          pending: waiting,
        });
        history.push(...waiting);
      },
      gone(from: WebSocket): void {
        if (socket === from) socket = undefined;
      },
      heard(frame: z.output<typeof frameSchema>): void {
        if (frame.type === 'synced') for (const one of onSynced.splice(0)) one();
        else if (frame.type === 'seen') {
          seen.push(frame.chat);
          for (const message of history) if (message.chat === frame.chat) message.seen = true;
        } else if (frame.type === 'chatstate') typing.push(`${frame.chat} ${frame.state}`);
        else if (frame.type === 'logout') phone.token = '';
        else if (frame.type === 'send') {
          const { key: messageKey, ...message } = frame.message;
          sent.push({ ...message, key: messageKey, atMs: Date.now() } as NetSent);
          history.push({ ...message, from: undefined, to: undefined, fromMe: true, ack: 1 } as NetMessage);
          if (!silent) say(socket, { type: 'sent', key: messageKey, t: message.t });
        }
      },

      // ---- The phone in somebody's hand. ----
      /** Scans the code of the page that shows one; throws when none does. */
      scan(): void {
        const last = unpaired.at(-1);
        if (!last) throw new Error('no page shows a QR code');
        phone.token ||= randomBytes(16).toString('hex');
        linkers.get(last.socket)?.(phone, true);
      },
      /** Ends the session from the phone. */
      unlink(): void {
        phone.token = '';
        say(socket, { type: 'unlink' });
      },

      // ---- The people who write to it. ----
      /** Writes; `t` never goes back unless it is given. Gives the message. */
      deliver(message: Partial<NetMessage> & { from: string }): NetMessage {
        const { from, ...rest } = message;
        lastT = Math.max(lastT, Math.floor(Date.now() / 1_000));
        const made: NetMessage = {
          id: newMessageId(),
          chat: from,
          type: 'chat',
          body: '',
          t: lastT,
          notifyName: 'नमूना',
          ...rest,
        };
        if (socket) {
          history.push(made);
          say(socket, { type: 'messages', messages: [made] });
        } else pending.push(made);
        return made;
      },
      deliverMany(messages: readonly (Partial<NetMessage> & { from: string })[]): void {
        const t = Math.floor(Date.now() / 1_000);
        const made = messages.map(
          ({ from, ...rest }): NetMessage => ({ id: newMessageId(), chat: from, type: 'chat', body: '', t, ...rest }),
        );
        if (socket) {
          history.push(...made);
          say(socket, { type: 'messages', messages: made });
        } else pending.push(...made);
      },
      /** Old messages that the phone hands to a page when it is linked. */
      remember(messages: readonly NetMessage[]): void {
        history.unshift(...messages);
      },
      ack(messageKey: string, ack: number): void {
        const [, , id] = messageKey.split('_');
        for (const one of history) if (one.id === id) one.ack = ack;
        say(socket, { type: 'ack', key: messageKey, ack });
      },
      edit(message: NetMessage, body: string): void {
        const at = Date.now();
        Object.assign(message, { body, latestEditSenderTimestampMs: at });
        say(socket, { type: 'edit', key: keyOf(message), body, at });
      },
      revoke(message: NetMessage): void {
        Object.assign(message, { body: '', type: 'revoked' });
        say(socket, { type: 'revoke', key: keyOf(message) });
      },
      react(messageKey: string, from: string, emoji: string): void {
        say(socket, { type: 'reaction', key: messageKey, from, emoji, id: newMessageId(), at: Date.now() });
      },
      /** What came enciphered can be read now. */
      decipher(message: NetMessage, body: string): void {
        Object.assign(message, { body, type: 'chat' });
        say(socket, { type: 'decipher', key: keyOf(message), body });
      },
      call(from: string): void {
        say(socket, { type: 'call', from, id: newMessageId() });
      },
      /** These two ids are one person. */
      lid(lid: string, phoneId: string): void {
        lids.set(lid, phoneId);
        say(socket, { type: 'lid', lid, phone: phoneId });
      },
      state(state: string): void {
        say(socket, { type: 'state', state });
      },
      silence(on: boolean): void {
        silent = on;
      },
      /** Calls at the moment at which the page has synced and the library does not listen yet. */
      atSync(run: () => void): void {
        onSynced.push(run);
      },
    };
    return phone;
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    page,
    /** For `CHROMIUM_ARGS`. */
    chromiumArgs: `--host-resolver-rules=MAP web.whatsapp.com 127.0.0.1:${port}, MAP * ~NOTFOUND --ignore-certificate-errors --disable-quic`,
    phone(number: string) {
      const there = phones.get(number) ?? makePhone(number);
      phones.set(number, there);
      return there;
    },
    /** How many pages show a QR code. */
    shown: (): number => unpaired.length,
    codesAsked: (): number => codesAsked,
    trouble,
    /** Pages that show a code go idle, as after some minutes without a scan. */
    goIdle(): void {
      for (const { socket } of unpaired) say(socket, { type: 'state', state: 'UNPAIRED_IDLE' });
    },
    putFile(bytes: Buffer): string {
      const path = `/v/${randomBytes(8).toString('hex')}`;
      media.set(path, bytes);
      return path;
    },
    /** Cuts the network both ways until it is mended. */
    cut(): void {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend(): void {
      isCut = false;
    },
    async close(): Promise<void> {
      for (const client of webSockets.clients) client.terminate();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** How the page and the library name a message. */
export function keyOf(message: NetMessage): string {
  return `${message.fromMe ? 'true' : 'false'}_${message.chat}_${message.id}${message.author ? `_${message.author}` : ''}`;
}
