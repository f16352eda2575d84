/** The address of a conversation. */
import type { InboxFilter } from './desk-data.ts';

/** `/inbox/<our id of the person>`: never a name or a phone number. */
export const threadHref = (person: string, filter: InboxFilter = 'all', write?: 'note'): string => {
  const query = new URLSearchParams([
    ...(filter === 'all' ? [] : [['show', filter] as [string, string]]),
    ...(write ? [['write', write] as [string, string]] : []),
  ]).toString();
  return `/inbox/${encodeURIComponent(person)}${query && `?${query}`}`;
};
