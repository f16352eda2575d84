import type { StaffRole } from '../people/person.ts';

const DESK: readonly StaffRole[] = ['agent', 'supervisor', 'duty', 'state', 'national', 'admin'];
const ABOVE_DESK: readonly StaffRole[] = ['supervisor', 'duty', 'state', 'national', 'admin'];
const STATE_LEVEL: readonly StaffRole[] = ['state', 'national', 'admin'];

/** Which role of the staff may use which verb of a complaint, a handover or an alert. A verb that is not listed nobody may. */
export const MAY_DO = {
  assign: DESK,
  'hand-back': DESK,
  note: DESK,
  ask: DESK,
  write: DESK,
  refer: DESK,
  resolve: DESK,
  escalate: DESK,
  link: DESK,
  confirm: DESK,
  reopen: DESK,
  withdraw: DESK,
  'make-confidential': DESK,
  take: DESK,
  file: DESK,
  close: ABOVE_DESK,
  unmask: ABOVE_DESK,
  'correct-report': ABOVE_DESK,
  'withdraw-report': ABOVE_DESK,
  match: STATE_LEVEL,
  'open-hearing': STATE_LEVEL,
  release: ['duty'],
  'see-alert': ['duty'],
  erase: ['admin'],
} as const satisfies Record<string, readonly StaffRole[]>;

export type StaffVerb = keyof typeof MAY_DO;

/** Whether that role may use that verb. What the person may see is judged apart from it. */
export function mayDo(role: StaffRole, verb: StaffVerb): boolean {
  return (MAY_DO[verb] as readonly StaffRole[]).includes(role);
}

/** Whether a word is a verb of the staff. */
export function isStaffVerb(verb: string): verb is StaffVerb {
  return Object.hasOwn(MAY_DO, verb);
}
