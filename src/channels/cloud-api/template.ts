/**
 * Templates: the only thing Meta lets through to somebody who has not written for 24 hours. The centre has two, each in Hindi
 * and English; who wrote romanised Hindi gets the Hindi frame. Source: "Templates",
 * developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview: a filled place holds no line break, no
 * tab and no more than four spaces in a row; the body has at most 1,024 characters; a template is sent only once approved.
 */
import { z } from 'zod';
import type { OutgoingMessage } from '../channel.ts';
import { recipient } from './compose.ts';
import { SHOW_PAYLOAD } from './message-body.ts';

/** `update` carries the words; `waiting` says that something waits, for words too long for a place. */
export const TEMPLATE_NAMES = { update: 'centre_update', waiting: 'centre_waiting' } as const;
export const TEMPLATE_LANGUAGES = ['hi', 'en'] as const;
type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];
/** Longer words would make the filled body too long. */
const MOST_WORDS = 700;

/** A template as Meta knows it: `{name: 'centre_update', language: 'hi', status: 'APPROVED'}`. */
export interface TemplateState {
  name: string;
  language: string;
  /** APPROVED, PENDING, REJECTED, PAUSED, DISABLED, … as Meta says. */
  status: string;
}

const listSchema = z.looseObject({
  data: z.array(z.looseObject({ name: z.string(), language: z.string(), status: z.string() })),
});

/** The centre's own of a listing by Meta. */
export function readTemplates(json: unknown): TemplateState[] {
  const read = listSchema.safeParse(json);
  const own: readonly string[] = Object.values(TEMPLATE_NAMES);
  return read.success
    ? read.data.data
        .filter((one) => own.includes(one.name))
        .map(({ name, language, status }) => ({ name, language, status }))
    : [];
}

const languageOf = (language: OutgoingMessage['language']): TemplateLanguage => (language === 'en' ? 'en' : 'hi');
const approved = (templates: readonly TemplateState[], name: string, language: string): boolean =>
  templates.some((one) => one.name === name && one.language === language && one.status === 'APPROVED');

/** The words on one line, as a template's place takes them. */
export function onOneLine(text: string): string {
  return text
    .replace(/\s*\n+\s*/g, ' · ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The template for a message: `update` with its words where they fit and it is approved, else `waiting` (then the words are
 * still to be sent), else null: there is no way to them before they write.
 */
export function composeTemplate(
  message: OutgoingMessage,
  templates: readonly TemplateState[],
): { body: object; carries: boolean } | null {
  const code = languageOf(message.language);
  const words = onOneLine(message.text);
  const base = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient(message.to),
    type: 'template',
  };
  if (words.length <= MOST_WORDS && approved(templates, TEMPLATE_NAMES.update, code)) {
    const components = [{ type: 'body', parameters: [{ type: 'text', text: words }] }];
    return {
      carries: true,
      body: {
        ...base,
        biz_opaque_callback_data: message.id,
        template: { name: TEMPLATE_NAMES.update, language: { code }, components },
      },
    };
  }
  if (!approved(templates, TEMPLATE_NAMES.waiting, code)) return null;
  const components = [
    { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: SHOW_PAYLOAD }] },
  ];
  // No id of ours: what becomes of this one says nothing about the words that wait.
  return {
    carries: false,
    body: { ...base, template: { name: TEMPLATE_NAMES.waiting, language: { code }, components } },
  };
}

/** What is handed in for approval: `POST /<account>/message_templates`, one request each. */
export function templatesToSubmit(
  words: Record<TemplateLanguage, { update: string; example: string; waiting: string; show: string }>,
): object[] {
  return TEMPLATE_LANGUAGES.flatMap((language) => {
    const { update, example, waiting, show } = words[language];
    return [
      {
        name: TEMPLATE_NAMES.update,
        language,
        category: 'UTILITY',
        components: [{ type: 'BODY', text: update, example: { body_text: [[example]] } }],
      },
      {
        name: TEMPLATE_NAMES.waiting,
        language,
        category: 'UTILITY',
        components: [
          { type: 'BODY', text: waiting },
          { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: show }] },
        ],
      },
    ];
  });
}
