/**
 * Days on which offices in Jharkhand are closed: gazetted holidays of the Government of India for 2026 (DoPT list; days that
 * follow the moon may be moved by a day) and the fixed ones of later years. Sundays are not listed. Extend it every December.
 */
export const HOLIDAYS: ReadonlySet<string> = new Set([
  '2026-01-26',
  '2026-03-04',
  '2026-03-21',
  '2026-03-26',
  '2026-03-31',
  '2026-04-03',
  '2026-05-01',
  '2026-05-27',
  '2026-06-26',
  '2026-08-15',
  '2026-08-26',
  '2026-09-04',
  '2026-10-02',
  '2026-10-20',
  '2026-11-24',
  '2026-12-25',
  '2027-01-26',
  '2027-08-15',
  '2027-10-02',
  '2027-11-15',
  '2027-12-25',
]);
