/** Who writes to the centre. One person, whatever number, id or app they write from. */
import type { Home, Language } from '../language/meaning.ts';

/** What a person is in the organisation; `resident` is anybody outside it. */
export const ROLES = [
  'resident',
  'worker',
  'booth-agent',
  'youth-worker',
  'panchayat-president',
  'mandal-president',
  'block-president',
  'district-president',
  'observer',
] as const;
/** What a person is at the centre: they sign in to the console. */
export const STAFF_ROLES = ['agent', 'supervisor', 'duty', 'state', 'national', 'admin'] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];
export type Role = (typeof ROLES)[number] | StaffRole;

/** How a person is reached: `{kind: 'phone', value: '919800000001'}`. Never logged, never in a job, never in an address. */
export interface Address {
  kind: 'phone' | 'lid' | 'wa-user' | 'app' | 'simulator';
  value: string;
}

export interface Consent {
  at: Date;
  noticeVersion: string;
  messageId: string;
  /** Said to be 18 or older. */
  adult: true;
}

/**
 * `{id, role: 'block-president', name: 'Budhni Murmu', home: {state: 'Jharkhand', district: 'Pakur', block: 'Littipara'},
 * known: true, addresses: […], version: 1}`. What was not said is absent.
 */
export interface Person {
  id: string;
  addresses: Address[];
  /** In the organisation's imported directory (or registered by the desk). */
  known: boolean;
  name?: string;
  role?: Role;
  home?: Home;
  /** The unit they belong to in the imported tree. */
  unit?: string;
  /** Asked for: governs what the system starts. Replies follow the last typed sentence. */
  language?: Language;
  consent?: Consent;
  refusedAt?: Date;
  optedOut?: { at: Date; messageId: string };
  erasedAt?: Date;
  /** Made by `npm run demo`, and removed by `npm run demo -- --clear`. */
  demo?: true;
  createdAt: Date;
  /** Grows by one with each change: the compare-and-set. */
  version: number;
}
