/** The columns of a directory file, under the headings that people give them in Hindi and English. */

export const COLUMNS = [
  'name',
  'phone',
  'role',
  'state',
  'division',
  'district',
  'block',
  'nagar',
  'mandal',
  'panchayat',
  'village',
  'ward',
  'booth',
  'assembly',
  'unitType',
  'language',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Each heading once, as `foldHeading` leaves it. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'full name', 'person', 'नाम', 'पूरा नाम', 'naam'],
  phone: [
    'phone',
    'phone number',
    'phone no',
    'mobile',
    'mobile number',
    'mobile no',
    'whatsapp',
    'whatsapp number',
    'whatsapp no',
    'number',
    'contact',
    'contact number',
    'फ़ोन',
    'फोन',
    'फ़ोन नंबर',
    'फोन नंबर',
    'मोबाइल',
    'मोबाइल नंबर',
    'मोबाईल',
    'मोबाईल नंबर',
    'व्हाट्सऐप',
    'व्हाट्सएप',
    'नंबर',
    'दूरभाष',
  ],
  role: ['role', 'post', 'designation', 'position', 'पद', 'दायित्व', 'भूमिका', 'pad'],
  state: ['state', 'राज्य', 'प्रदेश'],
  division: ['division', 'प्रमंडल', 'प्रमण्डल', 'संभाग', 'pramandal'],
  district: ['district', 'ज़िला', 'जिला', 'zila', 'jila', 'dist'],
  block: ['block', 'प्रखंड', 'प्रखण्ड', 'ब्लॉक', 'ब्लाक', 'prakhand'],
  nagar: ['nagar', 'town', 'city', 'urban body', 'municipality', 'नगर', 'नगर निकाय', 'शहर'],
  mandal: ['mandal', 'मंडल', 'मण्डल'],
  panchayat: ['panchayat', 'gram panchayat', 'gp', 'पंचायत', 'ग्राम पंचायत'],
  village: ['village', 'गाँव', 'गांव', 'ग्राम', 'gaon'],
  ward: ['ward', 'ward number', 'ward no', 'वार्ड', 'वार्ड नंबर', 'वार्ड संख्या'],
  booth: ['booth', 'booth number', 'booth no', 'polling booth', 'बूथ', 'बूथ नंबर', 'बूथ संख्या'],
  assembly: ['assembly', 'assembly constituency', 'vidhan sabha', 'विधानसभा'],
  unitType: ['unit type', 'unit', 'level', 'इकाई', 'इकाई का प्रकार', 'स्तर'],
  language: ['language', 'भाषा', 'bhasha'],
};

/** A heading without what writers do not distinguish: case, spaces, marks, nukta. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/[\u093c\u200b-\u200d\ufeff]/gu, '')
    .replace(/[_\-–.:*/()]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFC');
}

const BY_HEADING = new Map(
  COLUMNS.flatMap((column) =>
    [column.toLowerCase(), ...HEADINGS[column]].map((heading) => [foldHeading(heading), column] as const),
  ),
);

/** Which column stands where: `[0, 'name']…`; headings that mean nothing to us in `unknown`, those that come twice in `twice`. */
export function readHeadings(headings: readonly string[]): {
  columns: Map<number, Column>;
  unknown: string[];
  twice: Column[];
} {
  const columns = new Map<number, Column>();
  const unknown: string[] = [];
  const twice: Column[] = [];
  for (const [place, heading] of headings.entries()) {
    const column = BY_HEADING.get(foldHeading(heading));
    if (column === undefined) {
      if (heading.trim() !== '') unknown.push(heading.trim());
    } else if ([...columns.values()].includes(column)) twice.push(column);
    else columns.set(place, column);
  }
  return { columns, unknown, twice };
}
