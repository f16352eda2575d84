/**
 * A stand-in of Meta's Graph API for WhatsApp: real HTTP, tokens, the rules for what may be sent, limits, faults, and webhooks
 * with signatures that are sent again until they are taken. Written from these pages of
 * developers.facebook.com/documentation/business-messaging/whatsapp/ (as of 2026): "Send messages", "Throughput", "Messaging
 * limits", "WhatsApp error codes", "Templates", "Media", "Typing indicators", "Business-scoped user IDs", and under
 * webhooks/: "Create a webhook endpoint", "messages webhook reference", "Status messages webhook reference".
 * What it is asked and does not know is in `unknown`, and tests assert that nothing is.
 * Over 250 lines: one server, whose rules share what it remembers.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StandInNumber {
  phoneNumberId: string;
  accountId: string;
  display: string;
}

export interface SentMessage {
  id: string;
  phoneNumberId: string;
  /** A phone number or a business-scoped user id. */
  to: string;
  type: string;
  body: Record<string, unknown>;
  callback?: string;
  at: number;
}

/** A refusal to come: for the next `times` messages, on one number or on all. */
interface PlannedFault {
  code?: number;
  times: number;
  phoneNumberId?: string;
  /** Only messages to this person. */
  to?: string;
  /** `drop`: it is taken, and the connection ends without an answer. `cut`: it is not taken and ends so. */
  how: 'refuse' | 'drop' | 'cut';
}

export interface GraphApiOptions {
  numbers: readonly StandInNumber[];
  token: string;
  appSecret: string;
  portfolio?: string;
  version?: string;
  /** Messages a second a number; 80 when absent. */
  perSecond?: number;
  /** Most messages to one person in `pairWindowMs`. */
  pairBurst?: number;
  pairWindowMs?: number;
  tier?: string;
  now?: () => number;
}

const HOUR_MS = 3_600_000;
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Starts one on a free port. `callback` is set once the centre listens. */
export async function openGraphApi(options: GraphApiOptions) {
  const { token, appSecret, version = 'v26.0', perSecond = 80, pairBurst = 45, pairWindowMs = 6_000 } = options;
  const now = options.now ?? Date.now;
  let goodToken = token;
  let callback = '';
  let clockAhead = 0;
  const sent: SentMessage[] = [];
  const read: string[] = [];
  const unknown: string[] = [];
  const templates = new Map<string, { name: string; language: string; status: string; id: string; body: unknown }>();
  const media = new Map<string, { bytes: Buffer; mime: string }>();
  const uploads = new Map<string, { mime: string; bytes: number }>();
  /** When each person last wrote to each number. */
  const wrote = new Map<string, number>();
  const rates = new Map<string, number[]>();
  let faults: PlannedFault[] = [];
  let quality = 'GREEN';
  const undelivered: { body: string; tries: number }[] = [];
  const answers: { status: number; ms: number }[] = [];

  const time = (): number => now() + clockAhead;
  const seconds = (): string => String(Math.floor(time() / 1_000));

  function fits(key: string, windowMs: number, most: number): boolean {
    const times = (rates.get(key) ?? []).filter((at) => at > Date.now() - windowMs);
    const ok = times.length < most;
    rates.set(key, ok ? [...times, Date.now()] : times);
    return ok;
  }

  /** Posts a webhook; what is not answered with 200 waits in `undelivered` for `redeliver`. */
  async function deliver(body: string, tries = 0): Promise<boolean> {
    const signature = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
    const since = performance.now();
    const status = await fetch(callback, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
    }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    answers.push({ status, ms: performance.now() - since });
    if (status !== 200) undelivered.push({ body, tries: tries + 1 });
    return status === 200;
  }

  function payload(number: StandInNumber, value: object): string {
    const metadata = { display_phone_number: number.display, phone_number_id: number.phoneNumberId };
    return JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: number.accountId,
          changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }],
        },
      ],
    });
  }

  const numberOf = (id: string): StandInNumber => {
    const found = options.numbers.find((one) => one.phoneNumberId === id);
    if (!found) throw new Error(`the stand-in has no number ${id}`);
    return found;
  };

  function messagePayload(
    phoneNumberId: string,
    from: { phone?: string; userId?: string; name?: string },
    content: Record<string, unknown>,
    more: { id?: string; timestamp?: string } = {},
  ): { id: string; body: string } {
    const id = more.id ?? `wamid.${randomUUID()}`;
    wrote.set(`${phoneNumberId} ${from.phone ?? from.userId}`, time());
    const contact = {
      profile: { name: from.name ?? 'Person' },
      ...(from.phone ? { wa_id: from.phone } : {}),
      ...(from.userId ? { user_id: from.userId } : {}),
    };
    const message = {
      ...(from.phone ? { from: from.phone } : {}),
      ...(from.userId ? { from_user_id: from.userId } : {}),
      id,
      timestamp: more.timestamp ?? seconds(),
      ...content,
    };
    return { id, body: payload(numberOf(phoneNumberId), { contacts: [contact], messages: [message] }) };
  }

  function statusPayload(message: SentMessage, status: string, code?: number): string {
    const isPhone = /^\d+$/.test(message.to);
    const one = {
      id: message.id,
      status,
      timestamp: seconds(),
      ...(isPhone ? { recipient_id: message.to } : { recipient_user_id: message.to }),
      ...(message.callback ? { biz_opaque_callback_data: message.callback } : {}),
      ...(code === undefined
        ? {}
        : { errors: [{ code, title: 'fault', message: 'fault', error_data: { details: 'fault' } }] }),
    };
    return payload(numberOf(message.phoneNumberId), { statuses: [one] });
  }

  const json = (res: ServerResponse, status: number, body: object): void => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  };
  const refuse = (res: ServerResponse, code: number, status = 400): void =>
    json(res, status, { error: { message: `(#${code}) fault`, type: 'OAuthException', code, fbtrace_id: 'A1' } });

  /** The rules a message must keep; the code of the one it breaks. */
  function broken(number: StandInNumber, body: Record<string, unknown>): number | null {
    const to = asText(body.to) || asText(body.recipient);
    if (body.messaging_product !== 'whatsapp' || to === '') return 100;
    const isOpen = time() - (wrote.get(`${number.phoneNumberId} ${to}`) ?? 0) < 24 * HOUR_MS;
    if (body.type === 'template') {
      const wanted = record(body.template);
      const template = templates.get(`${asText(wanted.name)} ${asText(record(wanted.language).code)}`);
      if (template?.status === 'PAUSED') return 132015;
      if (template?.status === 'DISABLED') return 132016;
      if (template?.status !== 'APPROVED') return 132001;
      if (JSON.stringify(wanted.components ?? '').match(/\\n|\\t| {5}/)) return 132012;
    } else if (!isOpen) return 131047;
    if (body.type === 'text') {
      const text = asText(record(body.text).body);
      if (text === '' || text.length > 4_096) return 100;
    } else if (body.type === 'interactive') {
      const interactive = record(body.interactive);
      const action = record(interactive.action);
      if (asText(record(interactive.body).text).length > 1_024) return 131009;
      if (interactive.type === 'button') {
        const buttons = action.buttons as { reply: { id: string; title: string } }[];
        if (buttons.length > 3 || buttons.some((one) => one.reply.title.length > 20)) return 131009;
      } else if (interactive.type === 'list') {
        const [section] = action.sections as { rows: { title: string; description?: string }[] }[];
        const rows = section?.rows ?? [];
        if (rows.length > 10 || rows.some((one) => one.title.length > 24 || (one.description?.length ?? 0) > 72))
          return 131009;
      } else return 131009;
    } else if (body.type !== 'template') return 131051;
    if (!fits(`number ${number.phoneNumberId}`, 1_000, perSecond)) return 130429;
    if (!fits(`pair ${number.phoneNumberId} ${to}`, pairWindowMs, pairBurst)) return 131056;
    return null;
  }

  function takeMessage(
    number: StandInNumber,
    body: Record<string, unknown>,
    req: IncomingMessage,
    res: ServerResponse,
  ): void {
    if (body.status === 'read') {
      read.push(asText(body.message_id));
      json(res, 200, { success: true });
      return;
    }
    const to = asText(body.to) || asText(body.recipient);
    const fault = faults.find(
      (one) =>
        one.times > 0 && (one.phoneNumberId ?? number.phoneNumberId) === number.phoneNumberId && (one.to ?? to) === to,
    );
    if (fault) fault.times--;
    if (fault?.how === 'cut') {
      req.socket.destroy();
      return;
    }
    const code = fault?.how === 'refuse' ? (fault.code ?? 131000) : broken(number, body);
    if (code !== null) {
      refuse(res, code, code === 190 ? 401 : 400);
      return;
    }
    const callbackData = asText(body.biz_opaque_callback_data);
    const message: SentMessage = {
      id: `wamid.${randomUUID()}`,
      phoneNumberId: number.phoneNumberId,
      to,
      type: asText(body.type),
      body,
      at: time(),
      ...(callbackData ? { callback: callbackData } : {}),
    };
    sent.push(message);
    if (fault?.how === 'drop') {
      req.socket.destroy();
      return;
    }
    json(res, 200, {
      messaging_product: 'whatsapp',
      contacts: [{ input: to, wa_id: to }],
      messages: [{ id: message.id }],
    });
  }

  async function bodyOf(req: IncomingMessage): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', 'http://stand-in');
    const raw = await bodyOf(req);
    if (req.headers.authorization !== `Bearer ${goodToken}`) return refuse(res, 190, 401);
    const file = /^\/files\/(.+)$/.exec(url.pathname)?.[1];
    if (file !== undefined) {
      const found = media.get(file);
      if (!found) return refuse(res, 100, 404);
      res.writeHead(200, { 'content-type': found.mime });
      res.end(found.bytes);
      return;
    }
    const [, asked, id = '', edge = ''] = url.pathname.split('/');
    if (asked !== version) {
      unknown.push(`${req.method} ${url.pathname}`);
      return refuse(res, 2635);
    }
    const number = options.numbers.find((one) => one.phoneNumberId === id);
    const isAccount = options.numbers.some((one) => one.accountId === id);
    if (req.method === 'POST' && number && edge === 'messages')
      return takeMessage(number, record(JSON.parse(raw.toString('utf8'))), req, res);
    if (req.method === 'POST' && number && edge === 'media') {
      const uploaded = `media-${randomUUID()}`;
      uploads.set(uploaded, {
        mime: /filename=.*\r\ncontent-type: ([^\r]+)/i.exec(raw.toString('latin1'))?.[1] ?? '',
        bytes: raw.length,
      });
      return json(res, 200, { id: uploaded });
    }
    if (req.method === 'GET' && number && edge === '')
      return json(res, 200, {
        id,
        display_phone_number: number.display,
        quality_rating: quality,
        throughput: { level: 'STANDARD' },
        whatsapp_business_manager_messaging_limit: options.tier ?? 'TIER_250',
      });
    if (req.method === 'GET' && isAccount && edge === '')
      return json(res, 200, {
        id,
        owner_business_info: { id: options.portfolio ?? 'portfolio-1', name: 'Organisation' },
      });
    if (req.method === 'GET' && isAccount && edge === 'message_templates')
      return json(res, 200, { data: [...templates.values()].map(({ body: _body, ...one }) => one) });
    if (req.method === 'POST' && isAccount && edge === 'message_templates') {
      const body = record(JSON.parse(raw.toString('utf8')));
      const [name, language] = [asText(body.name), asText(body.language)];
      const template = { id: randomUUID(), name, language, status: 'PENDING', body };
      templates.set(`${name} ${language}`, template);
      return json(res, 200, { id: template.id, status: 'PENDING', category: 'UTILITY' });
    }
    if (req.method === 'GET' && media.has(id))
      return json(res, 200, {
        id,
        url: `http://127.0.0.1:${port}/files/${id}`,
        mime_type: media.get(id)?.mime,
        file_size: String(media.get(id)?.bytes.length),
      });
    unknown.push(`${req.method} ${url.pathname}`);
    refuse(res, 100, 404);
  }

  const server = createServer((req, res) => {
    handle(req, res).catch((error: unknown) => {
      unknown.push(String(error));
      res.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/${version}`,
    sent,
    /** Ids of messages that were marked as read. */
    read,
    /** Requests it did not know: none is right. */
    unknown,
    templates,
    uploads,
    /** Every webhook's answer. */
    answers,
    undelivered,
    /** Where webhooks go. */
    setCallback(address: string): void {
      callback = address;
    },
    /** So much later for the 24-hour windows. */
    pass(ms: number): void {
      clockAhead += ms;
    },
    setToken(next: string): void {
      goodToken = next;
    },
    setQuality(next: string): void {
      quality = next;
    },
    setTemplate(name: string, language: string, status: string): void {
      templates.set(`${name} ${language}`, { id: randomUUID(), name, language, status, body: {} });
    },
    /** The next messages meet this. */
    plan(fault: PlannedFault): void {
      faults.push(fault);
    },
    clearFaults(): void {
      faults = [];
    },
    keepMedia(bytes: Buffer, mime: string): string {
      const id = `in-${randomUUID()}`;
      media.set(id, { bytes, mime });
      return id;
    },
    messagePayload,
    statusPayload,
    payload,
    deliver,
    /** Somebody writes. Gives Meta's id of it. */
    async writes(
      phoneNumberId: string,
      from: { phone?: string; userId?: string; name?: string },
      content: string | Record<string, unknown>,
    ): Promise<string> {
      const whole = typeof content === 'string' ? { type: 'text', text: { body: content } } : content;
      const { id, body } = messagePayload(phoneNumberId, from, whole);
      await deliver(body);
      return id;
    },
    /** What became of a message. */
    status: (message: SentMessage, status: string, code?: number) => deliver(statusPayload(message, status, code)),
    /** Sends again what was not taken, as Meta does for seven days. */
    async redeliver(): Promise<number> {
      const waiting = undelivered.splice(0);
      for (const one of waiting) await deliver(one.body, one.tries);
      return undelivered.length;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type GraphApi = Awaited<ReturnType<typeof openGraphApi>>;
