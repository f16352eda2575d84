/** A webhook's payload as a list of things that happened, in their order. Nothing in it is answered or kept here. */
import type { Address } from '../../people/person.ts';
import type { IncomingMessage, StatusUpdate } from '../channel.ts';
import { meaningOf } from './graph-error.ts';
import { readBody, SHOW_PAYLOAD } from './message-body.ts';
import {
  type CloudMessage,
  type CloudStatus,
  type CloudValue,
  cloudMessageSchema,
  cloudStatusSchema,
  valueSchema,
  webhookSchema,
} from './webhook-schema.ts';

/** Something that happened on the number with that phone number id. */
export type CloudEvent =
  | { kind: 'message'; number: string; message: Omit<IncomingMessage, 'channel'>; media?: string }
  /** They pressed "show": the window is open, and nothing was said. */
  | { kind: 'pressed'; number: string; from: Address; alsoFrom?: Address[]; at: Date }
  | {
      kind: 'status';
      number: string;
      replyId?: string;
      update: Omit<StatusUpdate, 'channel'>;
      code?: number;
      ids: Address[];
    }
  /** The same person under another number or id. */
  | { kind: 'moved'; number: string; from: Address; to: Address[] }
  /** About the number or its account: quality, limits, templates, bans. */
  | { kind: 'account'; account: string; field: string; value: unknown }
  /** Not understood: kept as it came, and shown. */
  | { kind: 'unknown'; number?: string; field: string };

const phone = (value: string): Address => ({ kind: 'phone', value: value.replace(/\D/g, '') });
const user = (value: string): Address => ({ kind: 'wa-user', value });

/** Phone first: imported lists know people by it. */
function addressesOf(number: string | undefined, userId: string | undefined): Address[] {
  return [...(number ? [phone(number)] : []), ...(userId ? [user(userId)] : [])];
}

function timeOf(seconds: string): Date {
  const ms = Number(seconds) * 1_000;
  return Number.isFinite(ms) && ms > 0 ? new Date(ms) : new Date();
}

function readMessage(number: string, value: CloudValue, message: CloudMessage): CloudEvent {
  const contact =
    value.contacts?.find((one) => one.wa_id === message.from || one.user_id === message.from_user_id) ??
    value.contacts?.[0];
  const [from, ...alsoFrom] = addressesOf(message.from ?? contact?.wa_id, message.from_user_id ?? contact?.user_id);
  if (from === undefined) return { kind: 'unknown', number, field: `message ${message.type}` };
  const at = timeOf(message.timestamp);
  if (message.type === 'system') {
    const to = addressesOf(message.system?.wa_id, message.system?.user_id);
    return to.length > 0 ? { kind: 'moved', number, from, to } : { kind: 'unknown', number, field: 'system' };
  }
  const also = alsoFrom.length > 0 ? { alsoFrom } : {};
  if (message.type === 'button' && message.button?.payload === SHOW_PAYLOAD)
    return { kind: 'pressed', number, from, ...also, at };
  const { body, media } = readBody(message);
  return {
    kind: 'message',
    number,
    ...(media === undefined ? {} : { media }),
    message: {
      providerId: message.id,
      from,
      ...also,
      ...(contact?.profile?.name ? { pushName: contact.profile.name } : {}),
      group: message.group_id !== undefined,
      sentAt: at,
      body,
      ...(message.context?.forwarded || message.context?.frequently_forwarded ? { forwarded: true } : {}),
    },
  };
}

function readStatus(number: string, status: CloudStatus): CloudEvent {
  // A voice note that was played was read.
  const known = status.status === 'played' ? 'read' : status.status;
  if (known !== 'sent' && known !== 'delivered' && known !== 'read' && known !== 'failed')
    return { kind: 'unknown', number, field: `status ${known.slice(0, 20)}` };
  const code = status.errors?.[0]?.code;
  return {
    kind: 'status',
    number,
    ...(status.biz_opaque_callback_data ? { replyId: status.biz_opaque_callback_data } : {}),
    ...(known === 'failed' && code !== undefined ? { code } : {}),
    ids: addressesOf(status.recipient_id, status.recipient_user_id),
    update: {
      providerId: status.id,
      status: known,
      at: timeOf(status.timestamp),
      ...(known === 'failed' ? { reason: code === undefined ? 'not said why' : meaningOf(code).words } : {}),
    },
  };
}

function readValue(value: CloudValue): CloudEvent[] {
  const number = value.metadata?.phone_number_id ?? '';
  const unknown = (field: string): CloudEvent => ({ kind: 'unknown', number, field });
  return [
    ...(value.messages ?? []).map((one) => {
      const read = cloudMessageSchema.safeParse(one);
      return read.success ? readMessage(number, value, read.data) : unknown('message');
    }),
    ...(value.statuses ?? []).map((one) => {
      const read = cloudStatusSchema.safeParse(one);
      return read.success ? readStatus(number, read.data) : unknown('status');
    }),
    ...(value.errors ?? []).map((error) => unknown(`error ${error.code}`)),
  ];
}

/** `readWebhook(JSON.parse(raw))`; what has not even the outer form gives one `unknown`. */
export function readWebhook(payload: unknown): CloudEvent[] {
  const read = webhookSchema.safeParse(payload);
  if (!read.success) return [{ kind: 'unknown', field: 'payload' }];
  return read.data.entry.flatMap((entry) =>
    entry.changes.flatMap((change): CloudEvent[] => {
      if (change.field !== 'messages')
        return [{ kind: 'account', account: entry.id ?? '', field: change.field, value: change.value }];
      const value = valueSchema.safeParse(change.value);
      return value.success ? readValue(value.data) : [{ kind: 'unknown', field: 'messages' }];
    }),
  );
}
