const WRITTEN = /(?<![\p{L}\p{N}])([a-z]{2})[\s\-–_/.]*([a-z]{3})[\s\-–_/.]*(\d{2})[\s\-–_/.]*(\d{1,6})(?!\d)/iu;

/** The number written anywhere in a text: `jh ran 26 123`, `JH-RAN-26-000123`, `JHRAN26000123`, `jh ran २६ १२३` → `JH-RAN-26-000123`; null where none is. */
export function parseTicket(text: string): string | null {
  const latin = text.normalize('NFKC').replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x966));
  const found = WRITTEN.exec(latin);
  if (found === null) return null;
  const [, state = '', district = '', year = '', digits = ''] = found;
  return `${state}-${district}-${year}-${digits.padStart(6, '0')}`.toUpperCase();
}
