/**
 * What Meta posts, as far as the centre looks at it; everything else in it is let be.
 * Sources (Updated 2026): "messages webhook reference", "Status messages webhook reference", "System messages webhook reference"
 * under developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/, and "Business-scoped user IDs",
 * …/whatsapp/business-scoped-user-ids: `from` and `recipient_id` may be absent, `from_user_id` and `recipient_user_id` never.
 */
import { z } from 'zod';

const text = z.string();
const media = z.looseObject({
  id: text.optional(),
  mime_type: text.optional(),
  caption: text.optional(),
  filename: text.optional(),
});

export const cloudMessageSchema = z.looseObject({
  id: text,
  from: text.optional(),
  from_user_id: text.optional(),
  group_id: text.optional(),
  timestamp: text,
  type: text,
  context: z
    .looseObject({ forwarded: z.boolean().optional(), frequently_forwarded: z.boolean().optional() })
    .optional(),
  text: z.looseObject({ body: text }).optional(),
  image: media.optional(),
  video: media.optional(),
  audio: media.optional(),
  document: media.optional(),
  location: z.looseObject({ latitude: z.number(), longitude: z.number(), name: text.optional() }).optional(),
  contacts: z.array(z.looseObject({ name: z.looseObject({ formatted_name: text.optional() }).optional() })).optional(),
  reaction: z.looseObject({ message_id: text, emoji: text.optional() }).optional(),
  button: z.looseObject({ payload: text.optional(), text: text.optional() }).optional(),
  interactive: z
    .looseObject({
      button_reply: z.looseObject({ id: text, title: text }).optional(),
      list_reply: z.looseObject({ id: text, title: text }).optional(),
    })
    .optional(),
  system: z.looseObject({ type: text.optional(), wa_id: text.optional(), user_id: text.optional() }).optional(),
});
export type CloudMessage = z.output<typeof cloudMessageSchema>;

const errorSchema = z.looseObject({ code: z.number(), title: text.optional() });
export const cloudStatusSchema = z.looseObject({
  id: text,
  status: text,
  timestamp: text,
  recipient_id: text.optional(),
  recipient_user_id: text.optional(),
  biz_opaque_callback_data: text.optional(),
  errors: z.array(errorSchema).optional(),
});
export type CloudStatus = z.output<typeof cloudStatusSchema>;

const valueSchema = z.looseObject({
  metadata: z.looseObject({ phone_number_id: text }).optional(),
  contacts: z
    .array(
      z.looseObject({
        wa_id: text.optional(),
        user_id: text.optional(),
        profile: z.looseObject({ name: text.optional() }).optional(),
      }),
    )
    .optional(),
  // Looked at one by one: what is wrong with one takes no other along.
  messages: z.array(z.unknown()).optional(),
  statuses: z.array(z.unknown()).optional(),
  errors: z.array(errorSchema).optional(),
});
export type CloudValue = z.output<typeof valueSchema>;

export const webhookSchema = z.looseObject({
  object: text,
  entry: z.array(
    z.looseObject({ id: text.optional(), changes: z.array(z.looseObject({ field: text, value: z.unknown() })) }),
  ),
});
export { valueSchema };
