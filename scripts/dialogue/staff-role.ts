/** Whether a role is one of the centre's own. */
import { STAFF_ROLES, type StaffRole } from '../../src/people/person.ts';

/** `isStaffRole('agent')` is true, `isStaffRole('worker')` is not. */
export function isStaffRole(role: string | undefined): role is StaffRole {
  return STAFF_ROLES.some((one) => one === role);
}
