/**
 * What the centre says as Meta wants it. Up to three options are reply buttons, up to ten a list; the numbered text always
 * stands above them and works too. Limits: "Interactive reply buttons messages" and "Interactive list messages",
 * developers.facebook.com/documentation/business-messaging/whatsapp/messages/: body 1,024 characters, a button 20, a row's
 * title 24 and its description 72; a text message 4,096 ("Text messages").
 */
import type { Address } from '../../people/person.ts';
import type { OutgoingMessage } from '../channel.ts';

const BODY = 1_024;
const TEXT = 4_096;
const BUTTON = 20;
const ROW = 24;
const DESCRIPTION = 72;

/** The words of the button that opens a list. */
const CHOOSE = { hi: 'चुनें', 'hi-Latn': 'Chunein', en: 'Choose' } as const;
const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/** The first `most` characters, never through the middle of an akshara. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let short = '';
  for (const { segment } of graphemes.segment(text)) {
    if (short.length + segment.length > most - 1) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}

/** Whom it is for: by phone number where we have one, else by the business-scoped user id ("Business-scoped user IDs"). */
export function recipient(to: Address): { to: string } | { recipient: string } {
  return to.kind === 'phone' ? { to: to.value } : { recipient: to.value };
}

/** A text longer than one message may be is cut at a line into several. */
function parts(text: string): string[] {
  const out: string[] = [];
  let rest = text;
  while (rest.length > TEXT) {
    const at = Math.max(rest.lastIndexOf('\n', TEXT), TEXT / 2);
    out.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...out, rest];
}

function interactive(message: OutgoingMessage): object | null {
  const names = message.optionNames ?? [];
  if (names.length === 0 || names.length > 10 || message.text.length > BODY || new Set(names).size < names.length)
    return null;
  const body = { text: message.text };
  if (names.length <= 3) {
    const buttons = names.map((name, i) => ({
      type: 'reply',
      reply: { id: `centre:${i + 1}`, title: shorten(name, BUTTON) },
    }));
    if (new Set(buttons.map((one) => one.reply.title)).size < buttons.length) return null;
    return { type: 'button', body, action: { buttons } };
  }
  const rows = names.map((name, i) => ({
    id: `centre:${i + 1}`,
    title: shorten(`${i + 1}. ${name}`, ROW),
    ...(name.length + 3 > ROW ? { description: shorten(name, DESCRIPTION) } : {}),
  }));
  return { type: 'list', body, action: { button: CHOOSE[message.language], sections: [{ rows }] } };
}

/** The requests that say it, in order; each carries our own id, which Meta gives back with every status. */
export function compose(message: OutgoingMessage): object[] {
  const base = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient(message.to),
    biz_opaque_callback_data: message.id,
  };
  const choices = interactive(message);
  if (choices !== null) return [{ ...base, type: 'interactive', interactive: choices }];
  return parts(message.text).map((body) => ({ ...base, type: 'text', text: { body, preview_url: false } }));
}
