/** One message of Meta's as the house's own: what it says, and the file that is still to be fetched. */
import type { MessageBody } from '../../conversation/message.ts';
import type { CloudMessage } from './webhook-schema.ts';

/** `{body: {kind: 'photo', caption: '…'}, media: '1234'}`; `body` is null for what the person never sees as a message. */
export interface ReadBody {
  body: MessageBody;
  /** Meta's id of the file, good for seven days. */
  media?: string;
}

/** The `payload` of the button under a template that only says that something waits. */
export const SHOW_PAYLOAD = 'centre:show';
/** An option's id on a button or row: `centre:2` is what the person would have typed. */
const OPTION = /^centre:(\d{1,2})$/;

function file(
  kind: 'photo' | 'video' | 'document',
  media: { id?: string | undefined; caption?: string | undefined },
): ReadBody {
  const body: MessageBody = media.caption ? { kind, caption: media.caption } : { kind };
  return media.id === undefined ? { body } : { body, media: media.id };
}

/** Types nobody knows yet are kept as `unsupported` with their name, and shown so. */
export function readBody(message: CloudMessage): ReadBody {
  const unknown: ReadBody = { body: { kind: 'unsupported', type: message.type.slice(0, 40) } };
  switch (message.type) {
    case 'text':
      return message.text ? { body: { kind: 'text', text: message.text.body } } : unknown;
    case 'image':
      return message.image ? file('photo', message.image) : unknown;
    case 'video':
      return message.video ? file('video', message.video) : unknown;
    case 'document':
      return message.document ? file('document', message.document) : unknown;
    case 'audio':
      return message.audio
        ? { body: { kind: 'voice' }, ...(message.audio.id === undefined ? {} : { media: message.audio.id }) }
        : unknown;
    case 'location': {
      const at = message.location;
      if (!at) return unknown;
      return { body: { kind: 'pin', lat: at.latitude, lon: at.longitude, ...(at.name ? { name: at.name } : {}) } };
    }
    case 'contacts': {
      const name = message.contacts?.[0]?.name?.formatted_name;
      return { body: { kind: 'contact', ...(name ? { name } : {}) } };
    }
    case 'reaction':
      return message.reaction
        ? { body: { kind: 'reaction', target: message.reaction.message_id, emoji: message.reaction.emoji ?? '' } }
        : unknown;
    case 'button':
      return { body: { kind: 'text', text: message.button?.text ?? '' } };
    case 'interactive': {
      const chosen = message.interactive?.button_reply ?? message.interactive?.list_reply;
      if (!chosen) return unknown;
      // Buttons are shorter than options: the number says which one was meant.
      return { body: { kind: 'text', text: OPTION.exec(chosen.id)?.[1] ?? chosen.title } };
    }
    default:
      return unknown;
  }
}
