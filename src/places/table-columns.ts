/**
 * Which column of a directory download holds what. The Local Government Directory names its columns differently from
 * report to report ("District Name(In English)", "Sub-district Name", "Local Body Code"), and puts titles above them.
 */

export const COLUMNS = [
  'stateCode',
  'state',
  'districtCode',
  'district',
  'blockCode',
  'block',
  'blockHi',
  'subdistrict',
  'panchayatCode',
  'panchayat',
  'panchayatHi',
  'villageCode',
  'village',
  'villageHi',
  'bodyType',
] as const;
/** What a column may hold; `blockHi`, `panchayatHi`, `villageHi` are names in the local language. */
export type Column = (typeof COLUMNS)[number];
/** Column → its number in a row, from 0. */
export type ColumnMap = Partial<Record<Column, number>>;

const plain = (heading: string): string => heading.toLowerCase().replace(/\(in english\)|in english|[^a-z]/gu, '');

/** Headings, without blanks and signs, of each column; the first match of a row wins. */
const HEADINGS: readonly (readonly [RegExp, Column])[] = [
  [/^statecode$/, 'stateCode'],
  [/^(?:state|statename|statenames)$/, 'state'],
  [/^(?:district|dist|zillapanchayat)code$/, 'districtCode'],
  [/^(?:district|districtname|distname|dist)$/, 'district'],
  [/^(?:block|developmentblock|cdblock)(?:lgd)?code$/, 'blockCode'],
  [/^(?:block|developmentblock|cdblock)(?:name)?(?:inlocal|inlocallanguage|inhindi|hindi|local)$/, 'blockHi'],
  [/^(?:block|blockname|developmentblock|developmentblockname|cdblock|cdblockname)$/, 'block'],
  [/^(?:subdistrict|tehsil|taluk|taluka|mandal)(?:name)?$/, 'subdistrict'],
  [/^(?:localbody|localbodylgd|panchayat|grampanchayat|villagepanchayat|gp)(?:lgd)?code$/, 'panchayatCode'],
  [
    /^(?:localbody|panchayat|grampanchayat|villagepanchayat|gp)(?:name)?(?:inlocal|inlocallanguage|inhindi|hindi|local)$/,
    'panchayatHi',
  ],
  [/^(?:localbody|panchayat|grampanchayat|villagepanchayat|gp)(?:name)?$/, 'panchayat'],
  [/^localbodytypecode$/, 'bodyType'],
  [/^village(?:lgd)?code$/, 'villageCode'],
  [/^village(?:name)?(?:inlocal|inlocallanguage|inhindi|hindi|local)$/, 'villageHi'],
  [/^village(?:name)?$/, 'village'],
];

/** The columns a row of headings names; empty when it is no row of headings. */
export function columnsOf(row: readonly string[]): ColumnMap {
  const columns: ColumnMap = {};
  for (const [index, heading] of row.entries()) {
    const key = plain(heading);
    for (const [pattern, column] of HEADINGS)
      if (columns[column] === undefined && pattern.test(key)) {
        columns[column] = index;
        break;
      }
  }
  return columns;
}

const HEADER_WITHIN = 15;

/** The first row of headings near the top of a table and what it names; null when there is none. */
export function findHeader(rows: readonly (readonly string[])[]): { at: number; columns: ColumnMap } | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_WITHIN); at++) {
    const columns = columnsOf(rows[at] ?? []);
    if (Object.keys(columns).length >= 2) return { at, columns };
  }
  return null;
}
