/** Whether a message carries what a report is made of. */
import type { Composer } from './composer.ts';

/** Whatever was understood beside the intent: numbers and dates that belong to a report. */
export function tellsNumbers(c: Composer): boolean {
  const { people, enrolled, inclusion, activities, households } = c.meaning;
  return (
    people !== undefined ||
    enrolled !== undefined ||
    inclusion !== undefined ||
    activities !== undefined ||
    households !== undefined
  );
}
