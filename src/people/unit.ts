/** The organisation's own tree, imported: it need not follow the administration's. */
export const UNIT_TYPES = [
  'panchayat',
  'booth',
  'mandal',
  'block',
  'nagar',
  'district',
  'division',
  'state',
  'nation',
] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

/**
 * `{id: 'JH/Ranchi/Kanke', type: 'block', name: 'Kanke', nameHi: 'कांके', parent: 'JH/Ranchi', path: ['IN', 'JH', 'JH/Ranchi'],
 * place: {state: 'Jharkhand', district: 'Ranchi', block: 'Kanke'}}`. `path` holds every unit above, highest first; `place` is
 * what a record's place must equal, part by part, to belong to it.
 */
export interface Unit {
  id: string;
  type: UnitType;
  name: string;
  nameHi?: string;
  parent?: string;
  path: string[];
  place: {
    state?: string;
    district?: string;
    block?: string;
    urbanBody?: string;
    panchayat?: string;
    ward?: string;
    booth?: string;
  };
  demo?: true;
}
