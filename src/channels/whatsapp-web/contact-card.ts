/** A contact card (vCard 3.0, RFC 2426) with the `waid` by which WhatsApp shows a chat's button. */
import type { ContactCard } from '../channel.ts';

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, ' ');

/** One card with the number it comes from first and the others after it. */
export function contactCard(card: ContactCard, ownNumber: string): string {
  const digits = [ownNumber, ...card.numbers.map((one) => one.replace(/\D/g, ''))].filter(
    (one, i, all) => one !== '' && all.indexOf(one) === i,
  );
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:;${escaped(card.name)};;;`,
    `FN:${escaped(card.name)}`,
    ...digits.map((one) => `TEL;type=CELL;waid=${one}:+${one}`),
    'END:VCARD',
  ].join('\n');
}
