/** A phone number in E.164 without the plus, or why it is none. */
export type PhoneReading = { number: string } | { fault: string };

const DEVANAGARI_ZERO = 0x966;

/**
 * `98000 00001`, `098000-00001`, `+91 98000 00001`, `९८००० ००००१` → `919800000001`. A number with another country's code is
 * taken as it stands. The fault is a phrase that does not repeat the number.
 */
export function readPhoneNumber(written: string): PhoneReading {
  const ascii = written
    .normalize('NFKC')
    .replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO))
    .replace(/^'/u, '')
    .trim();
  if (ascii === '') return { fault: 'no phone number' };
  if (/^\d+([.,]\d+)?E\+?\d+$/iu.test(ascii))
    return { fault: 'a spreadsheet has shortened the phone number (as 9.1E+11): format the column as text' };
  const plain = ascii.replace(/\.0$/u, '').replace(/[\s\-–.()/\u200B-\u200D\u202A-\u202E\u2066-\u2069]/gu, '');
  if (!/^\+?\d+$/u.test(plain)) return { fault: 'the phone number holds something else than digits' };
  const international = plain.startsWith('+') || plain.startsWith('00');
  const digits = plain.replace(/^(\+|00)/u, '');
  if (international && !digits.startsWith('91')) {
    return digits.length >= 8 && digits.length <= 15
      ? { number: digits }
      : { fault: `the phone number has ${digits.length} digits; with a country's code it has 8 to 15` };
  }
  const national =
    digits.length === 12 && digits.startsWith('91')
      ? digits.slice(2)
      : digits.length === 11 && digits.startsWith('0')
        ? digits.slice(1)
        : digits;
  if (national.length !== 10)
    return { fault: `the phone number has ${digits.length} digits; an Indian mobile number has 10` };
  if (!/^[6-9]/u.test(national)) return { fault: 'an Indian mobile number begins with 6, 7, 8 or 9' };
  if (/^(\d)\1{9}$/u.test(national)) return { fault: 'the phone number is one digit ten times' };
  return { number: `91${national}` };
}
