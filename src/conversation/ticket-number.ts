/** Complaint numbers as people write them: "jh ran 26 123", "JH-RAN-26-000123", "123". */
import type { Complaint } from '../complaints/complaint.ts';

/** The number in its full form where the text gives one, `JH-RAN-26-000123`; else as it was written, upper case. */
export function fullNumber(written: string): string {
  const match = /^\s*([A-Za-z]{2})[\s\-–/.]*([A-Za-z]{3})[\s\-–/.]*(\d{2})[\s\-–/.]*(\d{1,6})\s*$/u.exec(
    asciiDigits(written),
  );
  if (match === null) return asciiDigits(written).trim().toUpperCase();
  const [, state = '', district = '', year = '', serial = ''] = match;
  return `${state}-${district}-${year}-${serial.padStart(6, '0')}`.toUpperCase();
}

function asciiDigits(text: string): string {
  return text.replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966));
}

/** A number in a text, though understanding found none: written in full, or six digits and fewer after "number". */
export function numberIn(text: string): string | undefined {
  const full = /(?<![\p{L}\p{N}])[A-Za-z]{2}[\s\-–/.]*[A-Za-z]{3}[\s\-–/.]*\d{2}[\s\-–/.]*\d{1,6}(?!\p{N})/u.exec(
    asciiDigits(text),
  );
  return full?.[0];
}

/** The person's own complaint of that number; null for a number of somebody else and for one never given out, alike. */
export function ownComplaint(written: string, own: readonly Complaint[]): Complaint | null {
  const number = fullNumber(written);
  const whole = own.find((complaint) => complaint.ticket === number);
  if (whole !== undefined) return whole;
  const serial = /^(?:[A-Z]{2,3}[\s-]*)*?(\d{1,6})$/u.exec(number)?.[1];
  if (serial === undefined || /[A-Z]/u.test(number)) return null;
  const found = own.filter((complaint) => Number(complaint.ticket.slice(-6)) === Number(serial));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A number of two digits or more that stands alone in the text, as the last digits of a complaint's: "777 वापस लो". */
export function serialIn(text: string): string | undefined {
  return /(?<![\p{L}\p{N}])(\d{2,6})(?![\p{N}])/u.exec(asciiDigits(text))?.[1];
}
