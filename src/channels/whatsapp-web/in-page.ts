/**
 * What is asked of the page itself, where the library asks wrongly or not at all: which chats have moved, what a chat holds since
 * a moment (its own `fetchMessages` cuts off the wrong ones of equal age), whether the page still lives. Only modules that the
 * library uses as well. The functions run in the page: they know nothing of this file.
 */
import type { Client } from 'whatsapp-web.js';
import { z } from 'zod';

/* What the page holds; only what is used here. */
interface PageWindow {
  WWebJS?: {
    getChat(id: string, options: { getAsModel: boolean }): Promise<PageChat | undefined>;
    getMessageModel(message: PageMessage): unknown;
    sendChatstate(state: string, chat: string): Promise<unknown>;
  };
  require(module: string): never;
  onAppStateHasSyncedEvent?(): Promise<void>;
}
interface PageMessage {
  id: { id: string };
  t: number;
  isNotification?: boolean;
}
interface PageChat {
  id: { _serialized: string; isUser(): boolean };
  t?: number;
  unreadCount?: number;
  msgs: { getModelsArray(): PageMessage[] };
}
declare const window: PageWindow;

const chatsSchema = z.array(z.object({ id: z.string(), t: z.number(), unread: z.number() }));
const pulseSchema = z.object({ state: z.string().nullable(), synced: z.boolean(), injected: z.boolean() });

export type ChatSeen = z.output<typeof chatsSchema>[number];
export type Pulse = z.output<typeof pulseSchema>;

function pageOf(client: Client) {
  if (!client.pupPage) throw new Error('there is no page');
  return client.pupPage;
}

/** People's chats (no groups, no channels, no status) in which something happened since that second, or that hold unread messages. */
export async function chatsSince(client: Client, since: number): Promise<ChatSeen[]> {
  const chats: unknown = await pageOf(client).evaluate((from: number) => {
    const { Chat } = window.require('WAWebCollections') as { Chat: { getModelsArray(): PageChat[] } };
    return Chat.getModelsArray()
      .filter((chat) => chat.id.isUser() && ((chat.t ?? 0) >= from || (chat.unreadCount ?? 0) > 0))
      .map((chat) => ({ id: chat.id._serialized, t: chat.t ?? 0, unread: Math.max(0, chat.unreadCount ?? 0) }));
  }, since);
  return chatsSchema.parse(chats);
}

/** All messages of a chat since that second, both ways, in the page's own order, as the library models them. */
export async function messagesSince(client: Client, chatId: string, since: number): Promise<unknown[]> {
  return pageOf(client).evaluate(
    async (id: string, from: number) => {
      const chat = await window.WWebJS?.getChat(id, { getAsModel: false });
      if (!chat) return [];
      const { loadEarlierMsgs } = window.require('WAWebChatLoadMessages') as {
        loadEarlierMsgs(of: { chat: PageChat }): Promise<PageMessage[] | undefined>;
      };
      const earlier: PageMessage[] = [];
      for (let rounds = 0; rounds < 2_000; rounds++) {
        const oldest = earlier[0] ?? chat.msgs.getModelsArray()[0];
        if (oldest !== undefined && oldest.t < from) break;
        const more = await loadEarlierMsgs({ chat });
        if (!more || more.length === 0) break;
        earlier.unshift(...more);
      }
      const seen = new Set<string>();
      return [...earlier, ...chat.msgs.getModelsArray()]
        .filter((one) => {
          if (one.t < from || one.isNotification || seen.has(one.id.id)) return false;
          seen.add(one.id.id);
          return true;
        })
        .map((one) => window.WWebJS?.getMessageModel(one));
    },
    chatId,
    since,
  );
}

/** Whether the page lives, and how it stands with WhatsApp. */
export async function pulseOf(client: Client): Promise<Pulse> {
  const pulse: unknown = await pageOf(client).evaluate(() => {
    const { Socket } = window.require('WAWebSocketModel') as { Socket: { state?: string; hasSynced?: boolean } };
    return {
      state: Socket.state ?? null,
      synced: Socket.hasSynced === true,
      injected: window.WWebJS !== undefined,
    };
  });
  return pulseSchema.parse(pulse);
}

/** `ready` never comes where the page had synced before the library listened: it is told once more. */
export async function nudge(client: Client): Promise<void> {
  await pageOf(client).evaluate(() => window.onAppStateHasSyncedEvent?.());
}

/** A QR code that nobody scanned goes stale, and the library's own renewal fails. */
export async function renewQr(client: Client): Promise<void> {
  await pageOf(client).evaluate(() => {
    (window.require('WAWebLaunchSocketUtils') as { refreshQR(): void }).refreshQR();
  });
}

/** Shows "typing…", or ends it. */
export async function showTyping(client: Client, chatId: string, on: boolean): Promise<void> {
  await pageOf(client).evaluate(
    async (id: string, state: string) => {
      await window.WWebJS?.sendChatstate(state, id);
    },
    chatId,
    on ? 'typing' : 'stop',
  );
}
