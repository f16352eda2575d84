/** Who signs in, and how: what the console's data needs beside a centre. */
import type { createStaffStore } from '../store/staff.ts';

/** What the console needs beside a centre. */
export interface ConsoleDataOptions {
  staff: ReturnType<typeof createStaffStore>;
  links: { create(staffId: string, options?: { validMinutes?: number; by?: string }): Promise<string> };
}
