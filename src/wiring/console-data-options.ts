/** Who signs in, and how: what the console's data needs beside a centre. */
import type { createStaffStore } from '../store/staff.ts';
import type { CentreParts } from './centre.ts';

/** What the console needs beside a centre. */
export interface ConsoleDataOptions {
  staff: ReturnType<typeof createStaffStore>;
  links: { create(staffId: string, options?: { validMinutes?: number; by?: string }): Promise<string> };
}

/** The parts of a centre that the console reads and calls. */
export type ConsoleParts = Pick<
  CentreParts,
  'stores' | 'clock' | 'config' | 'gazetteer' | 'queries' | 'staffVerbs' | 'live' | 'replay' | 'render'
>;
